import { createLoginServer } from './server/index.mjs';

/**
 * The embedded login server twice, because the style is a setting of the server: at `/.ory` in the wished variant, beside it in the
 * other style.
 *
 * @param {string} origin
 * @param {'unified' | 'identifier-first' | 'short-lived'} variant
 * @param {{ email: string, password: string }} person
 * @returns {Promise<import('./serve.mjs').Kratos>}
 */
export async function embeddedKratos(origin, variant, person) {
  const styles = ['unified', 'identifier-first'];
  const [style, otherStyle] = variant === 'identifier-first' ? styles.reverse() : styles;
  const mount = (basePath, variant) =>
    createLoginServer({ variant, baseUrl: origin + basePath, loginUiUrl: `${origin}/`, errorUiUrl: `${origin}/` });
  const main = mount('/.ory', variant);
  const other = mount(`/.ory-${otherStyle}`, otherStyle);
  await Promise.all([main.createIdentity(person), other.createIdentity(person)]);
  return {
    middleware: (ctx, next) => main.middleware(ctx, () => other.middleware(ctx, next)),
    placeholders: {
      kratos: 'embedded',
      style,
      'other-style': otherStyle,
      email: person.email,
      password: person.password,
    },
    mailboxes: [main.mailbox, other.mailbox],
  };
}
