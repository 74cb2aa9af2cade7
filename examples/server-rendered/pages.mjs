const page = (title, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <style>
      kratos-login:not(:defined) > [slot] {
        display: none;
      }
    </style>
    <script type="module" src="/kratos-elements.min.js"></script>
  </head>
  <body>
    ${body}
  </body>
</html>
`;

/** JSON between script tags: nothing in it can end the tag. */
const json = (data) => JSON.stringify(data).replaceAll('<', '\\u003c');

const text = (value) => String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const loginPage = (kratosUrl, flow) =>
  page(
    'Sign in',
    `<kratos-login base-url="${text(kratosUrl)}">
      <p>The form is on its way. It needs JavaScript.</p>
      ${flow ? `<script type="application/json" slot="flow">${json(flow)}</script>` : ''}
      <p slot="complete">You are signed in. <a href="/">Go on</a></p>
    </kratos-login>`,
  );

export const accountPage = ({ identity }) => page('Account', `<p>Signed in as ${text(identity.traits.email)}</p>`);
