import { randomInt } from 'node:crypto';
import { TOTP } from 'otpauth';

/** @typedef {import('./index.mjs').Server} Server */
/** @typedef {import('./identities.mjs').Identity} Identity */

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * @param {Identity} identity
 * @returns {string} the secret that the authenticator app gets
 */
export function giveTotp(identity) {
  identity.totp = new TOTP();
  return identity.totp.secret.base32;
}

/** @param {Identity} identity */
export function giveBackupCodes(identity) {
  const random = () => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
  identity.backupCodes = new Map(Array.from({ length: 12 }, () => [random(), false]));
  return [...identity.backupCodes.keys()];
}

/**
 * Whether the person has a second factor, but has not used it for this session.
 *
 * @param {Server} server
 * @param {import('./sessions.mjs').Session} session
 */
export function lacksSecondFactor({ methods }, { document, identity }) {
  if (document.authenticator_assurance_level !== 'aal1') return false;
  return methods.some((method) => method.isSecondFactorOf?.(identity));
}

/**
 * Where it is asked for, and where the person goes from there.
 *
 * @param {Server} server
 * @param {string} [requestUrl] of the flow so far
 */
export function secondFactorUrl({ config }, requestUrl) {
  const url = new URL(`${config.baseUrl}/self-service/login/browser?aal=aal2`);
  const returnTo = requestUrl && new URL(requestUrl).searchParams.get('return_to');
  if (returnTo) url.searchParams.set('return_to', returnTo);
  return url.href;
}
