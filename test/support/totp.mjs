import { Secret, TOTP } from 'otpauth';

/**
 * What an authenticator app with this secret shows now.
 * @param {string} secret in base32
 */
export const totp = (secret) => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
