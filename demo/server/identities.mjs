import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(scrypt);
const keyLength = 32;

/**
 * @typedef {object} Identity
 * @property {string} id
 * @property {string} email
 * @property {{ salt: Buffer, hash: Buffer } | undefined} password
 * @property {import('otpauth').TOTP} [totp] the authenticator app
 * @property {Map<string, boolean>} [backupCodes] each with whether it is used
 * @property {import('./passkeys.mjs').Passkey[]} passkeys
 * @property {object} document as it appears in a session
 */

export class Identities {
  /** @type {Map<string, Identity>} */
  #byEmail = new Map();
  #config;
  /** Compared with where there is nothing to compare with, so that unknown names take as long as known ones. */
  #decoy = { salt: randomBytes(16), hash: randomBytes(keyLength) };

  /** @param {import('./config.mjs').Config} config */
  constructor(config) {
    this.#config = config;
  }

  /**
   * @param {{ email: string, password?: string, state?: 'active' | 'inactive' }} person
   * @returns {Promise<Identity>}
   */
  async create({ email, password, state = 'active' }) {
    const key = normalize(email);
    if (this.#byEmail.has(key)) throw new Error(`There is an identity for ${email} already.`);
    const id = randomUUID();
    const identity = {
      id,
      email: key,
      password: password === undefined ? undefined : await this.#hash(password),
      passkeys: [],
      document: { ...identityDocument(id, email, this.#config.baseUrl), state },
    };
    this.#byEmail.set(key, identity);
    return identity;
  }

  /** @param {string} identifier */
  find(identifier) {
    return this.#byEmail.get(normalize(identifier));
  }

  /** @param {string} userHandle */
  findByUserHandle(userHandle) {
    return [...this.#byEmail.values()].find(({ passkeys }) =>
      passkeys.some((known) => known.userHandle === userHandle),
    );
  }

  /**
   * @param {string} identifier
   * @param {string} password
   * @returns {Promise<Identity | undefined>} who this is, if the password is right
   */
  async authenticate(identifier, password) {
    const identity = this.find(identifier);
    const { salt, hash } = identity?.password ?? this.#decoy;
    const isEqual = timingSafeEqual((await this.#hash(password, salt)).hash, hash);
    return isEqual ? identity : undefined;
  }

  /** @param {string} password */
  async #hash(password, salt = randomBytes(16)) {
    return { salt, hash: await derive(password, salt, keyLength, { N: this.#config.hashCost }) };
  }
}

/** @param {string} identifier */
function normalize(identifier) {
  return identifier.trim().toLowerCase();
}

/**
 * @param {string} id
 * @param {string} email
 * @param {string} baseUrl
 */
function identityDocument(id, email, baseUrl) {
  const now = new Date().toISOString();
  const dates = { created_at: now, updated_at: now };
  const verified = { verified: true, via: 'email', status: 'completed', verified_at: now };
  return {
    id,
    schema_id: 'person',
    schema_url: `${baseUrl}/schemas/${Buffer.from('person').toString('base64url')}`,
    state_changed_at: now,
    traits: { email },
    verifiable_addresses: [{ id: randomUUID(), value: normalize(email), ...verified, ...dates }],
    metadata_public: null,
    ...dates,
    organization_id: null,
  };
}
