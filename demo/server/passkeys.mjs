import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { ApiError } from './errors.mjs';

/** @typedef {import('./config.mjs').Config} Config */

/**
 * @typedef {object} Passkey
 * @property {string} id
 * @property {Uint8Array<ArrayBuffer>} publicKey
 * @property {string} userHandle by which it says whose it is
 */

const timeout = 300_000;
const userVerification = 'preferred';
const es256 = -7;
const rs256 = -257;

/** What pages may load to speak with the browser's passkeys. The element needs no script for that, so this one does nothing. */
export const script = '// Left to the page.\n';

/** @param {Config} config */
export function scriptNode({ baseUrl }) {
  const attributes = {
    src: `${baseUrl}/.well-known/ory/webauthn.js`,
    async: true,
    referrerpolicy: 'no-referrer',
    crossorigin: 'anonymous',
    integrity: `sha512-${createHash('sha512').update(script).digest('base64')}`,
    type: 'text/javascript',
    id: 'webauthn_script',
    nonce: randomUUID(),
    node_type: 'script',
  };
  return { type: 'script', group: 'webauthn', attributes, messages: [], meta: {} };
}

export const newChallenge = () => randomBytes(32).toString('base64url');
export const newUserHandle = () => Buffer.from(randomBytes(32).toString('hex')).toString('base64url');

/**
 * For `navigator.credentials.get`.
 *
 * @param {Config} config
 * @param {string} challenge
 * @param {Passkey[]} [passkeys] those to choose from; without them, whatever the person has
 */
export function requestOptions({ relyingParty }, challenge, passkeys) {
  const allowCredentials = passkeys?.map(({ id }) => ({ type: 'public-key', id }));
  return JSON.stringify({
    publicKey: { challenge, timeout, rpId: relyingParty.id, allowCredentials, userVerification },
  });
}

/**
 * For `navigator.credentials.create`.
 *
 * @param {Config} config
 * @param {{ challenge: string, userHandle: string }} proof
 * @param {string} email
 */
export function creationOptions({ relyingParty }, { challenge, userHandle }, email) {
  return JSON.stringify({
    publicKey: {
      rp: relyingParty,
      user: { name: email, displayName: email, id: userHandle },
      challenge,
      pubKeyCredParams: [es256, rs256].map((alg) => ({ type: 'public-key', alg })),
      timeout,
      authenticatorSelection: {
        authenticatorAttachment: 'platform',
        requireResidentKey: true,
        residentKey: 'required',
        userVerification,
      },
    },
  });
}

/**
 * What the page says that the browser has answered.
 *
 * @param {string} text
 */
export function parseCredential(text) {
  try {
    const credential = JSON.parse(text);
    const clientData = Buffer.from(credential.response.clientDataJSON, 'base64url');
    if (credential.id && credential.type === 'public-key' && JSON.parse(clientData.toString())) return credential;
  } catch {
    // Whatever is wrong with it, the person is told the same.
  }
  throw new ApiError(400, { reason: 'The answer of the browser cannot be read.' });
}

/**
 * Whether the passkey has answered this challenge. Like Kratos, it does not look at how often the passkey says it was used.
 *
 * @param {Config} config
 * @param {string} challenge
 * @param {any} credential
 * @param {Passkey} passkey
 * @returns {Promise<boolean>}
 */
export async function isGenuine(config, challenge, credential, passkey) {
  const check = verifyAuthenticationResponse({
    ...expected(config, challenge, credential),
    credential: { ...passkey, counter: 0 },
  });
  return check.then(
    ({ verified }) => verified,
    () => false,
  );
}

/**
 * @param {Config} config
 * @param {{ challenge: string, userHandle: string }} proof
 * @param {any} credential
 * @returns {Promise<Passkey>}
 */
export async function toPasskey(config, { challenge, userHandle }, credential) {
  const { registrationInfo } = await verifyRegistrationResponse(expected(config, challenge, credential)).catch(
    (error) => {
      throw new ApiError(500, { reason: `The passkey cannot be added: ${error.message}` });
    },
  );
  const { id, publicKey } = registrationInfo.credential;
  return { id, publicKey, userHandle };
}

/**
 * @param {Config} config
 * @param {string} challenge
 * @param {any} credential
 */
function expected({ relyingParty, passkeyOrigins }, challenge, credential) {
  return {
    response: { ...credential, rawId: credential.id },
    expectedChallenge: challenge,
    expectedOrigin: passkeyOrigins,
    expectedRPID: relyingParty.id,
    requireUserVerification: false,
  };
}
