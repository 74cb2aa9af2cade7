const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (char) => escapes[char]);

const page = (title, fields) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>${title}</title></head>
  <body>
    <h1>${title}</h1>
    <form method="post">
      ${fields}
    </form>
  </body>
</html>`;

/**
 * What a person gets to see, by what the provider wants of them.
 * @type {Record<string, (params: Record<string, string>) => string>}
 */
export const pages = {
  login: ({ login_hint = '' }) =>
    page(
      'Sign in at the provider',
      `<label>Account <input name="email" type="email" value="${escape(login_hint)}" required></label>
      <button name="answer" value="allow">Sign in</button>
      <button name="answer" value="deny" formnovalidate>Cancel</button>`,
    ),
  consent: ({ client_id, scope }) =>
    page(
      `${escape(client_id)} asks for your account`,
      `<p>It wants to know: ${escape(scope)}</p>
      <button name="answer" value="allow">Allow</button>
      <button name="answer" value="deny">Deny</button>`,
    ),
};
