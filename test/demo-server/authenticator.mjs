import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const flags = { userPresent: 0x01, userVerified: 0x04, hasCredential: 0x40 };
const es256 = -7;

/** What a page gets from `navigator.credentials`, made without a browser: one passkey for one site. */
export class Authenticator {
  #origin;
  #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #userHandle = '';

  /**
   * @param {string} origin of the page
   * @param {Buffer} [id]
   */
  constructor(origin, id = randomBytes(16)) {
    this.#origin = origin;
    this.id = id;
  }

  /**
   * @param {{ rp: { id: string }, user: { id: string }, challenge: string }} options
   * @returns {string} what goes into the field of the form
   */
  create({ rp, user, challenge }) {
    this.#userHandle = user.id;
    const idLength = Buffer.from([0, this.id.length]);
    const credential = Buffer.concat([Buffer.alloc(16), idLength, this.id, isoCBOR.encode(this.#publicKey())]);
    const attestation = new Map(
      /** @type {[string, any][]} */ ([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', Buffer.concat([dataFor(rp.id, flags.hasCredential), credential])],
      ]),
    );
    return this.#credential({
      attestationObject: encode(isoCBOR.encode(attestation)),
      clientDataJSON: encode(this.#clientData('webauthn.create', challenge)),
    });
  }

  /**
   * @param {{ rpId: string, challenge: string }} options
   * @param {{ userHandle?: string, origin?: string }} [changes]
   * @returns {string} what goes into the field of the form
   */
  get({ rpId, challenge }, { userHandle = this.#userHandle, origin } = {}) {
    const data = dataFor(rpId);
    const clientData = this.#clientData('webauthn.get', challenge, origin);
    return this.#credential({
      authenticatorData: encode(data),
      clientDataJSON: encode(clientData),
      signature: encode(sign('sha256', Buffer.concat([data, sha256(clientData)]), this.#keys.privateKey)),
      userHandle,
    });
  }

  /**
   * For an authenticator of the browser that DevTools plug in.
   * @param {string} rpId
   */
  credential(rpId) {
    const privateKey = this.#keys.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    const userHandle = Buffer.from(this.#userHandle, 'base64url').toString('base64');
    const credentialId = this.id.toString('base64');
    return { credentialId, isResidentCredential: true, rpId, privateKey, userHandle, signCount: 0 };
  }

  /** @param {Record<string, string>} response */
  #credential(response) {
    const id = encode(this.id);
    return JSON.stringify({ id, rawId: id, type: 'public-key', response });
  }

  #clientData(type, challenge, origin = this.#origin) {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  /** As COSE has it: an elliptic curve (2) key for this algorithm, on P-256 (1), with its coordinates. */
  #publicKey() {
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' });
    const coordinates = [x, y].map((text) => new Uint8Array(Buffer.from(text, 'base64url')));
    return new Map([
      [1, 2],
      [3, es256],
      [-1, 1],
      [-2, coordinates[0]],
      [-3, coordinates[1]],
    ]);
  }
}

function dataFor(rpId, moreFlags = 0) {
  const counter = Buffer.alloc(4);
  return Buffer.concat([sha256(rpId), Buffer.from([flags.userPresent | flags.userVerified | moreFlags]), counter]);
}

const sha256 = (data) => createHash('sha256').update(data).digest();
const encode = (bytes) => Buffer.from(bytes).toString('base64url');
