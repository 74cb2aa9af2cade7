import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { setCookie } from './cookies.mjs';

/** @typedef {import('koa').Context} Context */

const length = 32;
const oneYear = 365 * 24 * 60 * 60;

/** Routes that must work without the cookie and therefore do not set it. */
const ignoredPaths = new Set([
  '/self-service/login',
  '/self-service/login/api',
  '/self-service/logout/api',
  '/self-service/settings',
  '/sessions/whoami',
]);

/**
 * Gives every request `ctx.state.csrf`.
 *
 * @param {string} baseUrl
 * @returns {import('koa').Middleware}
 */
export function csrfProtection(baseUrl) {
  const cookieName = `csrf_token_${createHash('sha256').update(baseUrl).digest('hex')}`;
  return (ctx, next) => {
    ctx.vary('Cookie');
    ctx.state.csrf = new CsrfGuard(ctx, cookieName);
    if (!ctx.state.csrf.isKnown && !ignoredPaths.has(ctx.path)) ctx.state.csrf.rotate();
    return next();
  };
}

/** The secret in the browser's cookie, and the masked tokens made from it. */
class CsrfGuard {
  #ctx;
  #cookieName;
  #secret;
  #isSent = false;

  /**
   * @param {Context} ctx
   * @param {string} cookieName
   */
  constructor(ctx, cookieName) {
    this.#ctx = ctx;
    this.#cookieName = cookieName;
    const secret = Buffer.from(ctx.cookies.get(cookieName) ?? '', 'base64');
    this.#secret = secret.length === length ? secret : undefined;
  }

  get isKnown() {
    return this.#secret !== undefined;
  }

  get hasCookie() {
    return this.#ctx.cookies.get(this.#cookieName) !== undefined;
  }

  /** A token for a form; a different one each time, so that compressed answers do not leak the secret. */
  token() {
    if (!this.#secret) return '';
    const mask = randomBytes(length);
    return Buffer.concat([mask, xor(mask, this.#secret)]).toString('base64');
  }

  /** @param {string} token */
  accepts(token) {
    const bytes = Buffer.from(token, 'base64');
    if (!this.#secret || bytes.length !== 2 * length) return false;
    return timingSafeEqual(xor(bytes.subarray(0, length), bytes.subarray(length)), this.#secret);
  }

  /** Takes a new secret; forms made before no longer count. */
  rotate() {
    if (this.#isSent) return;
    this.#secret = randomBytes(length);
    this.#isSent = true;
    setCookie(this.#ctx, this.#cookieName, this.#secret.toString('base64'), oneYear);
  }
}

/**
 * @param {Buffer} a
 * @param {Buffer} b
 */
function xor(a, b) {
  return Buffer.from(a.map((byte, index) => byte ^ b[index]));
}
