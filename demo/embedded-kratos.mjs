import { createLoginServer } from './server/index.mjs';

/** @typedef {{ email: string, password: string }} Person */

const methods = ['password', 'code', 'totp', 'passkey', 'lookup_secret'];

/**
 * The embedded login server twice, because the style is a setting of the server: at `/.ory` in the wished variant, beside it in the
 * other style. Both know the same people.
 *
 * @param {string} origin
 * @param {'unified' | 'identifier-first' | 'short-lived'} variant
 * @param {Person} person
 * @param {Person} carefulPerson has a second factor
 * @param {string[]} [corsOrigins] of other pages; the login is at `/login` of the first one
 * @returns {Promise<import('./serve.mjs').Kratos>}
 */
export async function embeddedKratos(origin, variant, person, carefulPerson, corsOrigins = []) {
  const styles = ['unified', 'identifier-first'];
  const [style, otherStyle] = variant === 'identifier-first' ? styles.reverse() : styles;
  const [otherPage] = corsOrigins;
  const pages = { loginUiUrl: otherPage ? `${otherPage}/login` : `${origin}/`, errorUiUrl: `${origin}/` };
  const mount = (basePath, variant, shared) =>
    createLoginServer({ variant, methods, baseUrl: origin + basePath, ...pages, corsOrigins, shared });
  const main = mount('/.ory', variant);
  const other = mount(`/.ory-${otherStyle}`, otherStyle, main);
  await Promise.all([person, carefulPerson].map((each) => main.createIdentity(each)));
  const { secret } = await main.enrolTotp(carefulPerson);
  const backupCodes = await main.enrolBackupCodes(carefulPerson);
  return {
    middleware: (ctx, next) => main.middleware(ctx, () => other.middleware(ctx, next)),
    placeholders: {
      kratos: 'embedded',
      style,
      'other-style': otherStyle,
      email: person.email,
      password: person.password,
      'careful-email': carefulPerson.email,
      'careful-password': carefulPerson.password,
      secret,
      'backup-codes': backupCodes.join('\n'),
    },
    mailboxes: [main.mailbox],
  };
}
