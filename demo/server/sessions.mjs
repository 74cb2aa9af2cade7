import { randomBytes, randomUUID } from 'node:crypto';
import { BoundedMap } from './bounded-map.mjs';
import { setCookie } from './cookies.mjs';

/** @typedef {import('koa').Context} Context */
/** @typedef {import('./identities.mjs').Identity} Identity */

/**
 * @typedef {object} Session
 * @property {string} token
 * @property {string} logoutToken
 * @property {Identity} identity
 * @property {object} document as clients see it
 */

export class Sessions {
  /** @type {BoundedMap<string, Session>} */
  #byToken = new BoundedMap(10_000);
  #lifespan;
  #cookieName;

  /** @param {import('./config.mjs').Config} config */
  constructor({ sessionLifespan, sessionCookie }) {
    this.#lifespan = sessionLifespan;
    this.#cookieName = sessionCookie;
  }

  /**
   * @param {Context} ctx
   * @returns {Session | undefined}
   */
  fromRequest(ctx) {
    const bearer = /^bearer (.+)$/i.exec(ctx.get('Authorization'))?.[1];
    const token = ctx.get('X-Session-Token') || ctx.cookies.get(this.#cookieName) || bearer;
    const session = this.#byToken.get(token);
    if (session?.document.active && Date.parse(session.document.expires_at) > Date.now()) return session;
  }

  /**
   * Starts a session, or renews the one that there is.
   *
   * @param {Context} ctx
   * @param {Identity} identity
   * @param {Pick<import('./methods/index.mjs').Method, 'name' | 'aal'>} method
   * @param {Session} [previous]
   * @returns {Session} as clients are told of it at this moment
   */
  complete(ctx, identity, method, previous) {
    const now = new Date().toISOString();
    const methods = [...(previous?.document.authentication_methods ?? []), completed(method)];
    const session = {
      token: previous?.token ?? secret('ory_st_'),
      logoutToken: previous?.logoutToken ?? secret('ory_lo_'),
      identity,
      document: {
        id: previous?.document.id ?? randomUUID(),
        active: true,
        expires_at: new Date(Date.now() + this.#lifespan).toISOString(),
        authenticated_at: now,
        authenticator_assurance_level: methods.some(({ aal }) => aal === 'aal2') ? 'aal2' : 'aal1',
        authentication_methods: methods,
        issued_at: previous?.document.issued_at ?? now,
        identity: identity.document,
        devices: previous?.document.devices ?? [device(ctx)],
      },
    };
    this.#byToken.dropOldest(({ document }) => Date.parse(document.expires_at) < Date.now());
    this.#byToken.set(session.token, session);
    return previous ? { ...session, document: renewed(ctx, session.document, now) } : session;
  }

  /**
   * @param {Session} session
   * @param {Pick<import('./methods/index.mjs').Method, 'name' | 'aal'>} method
   */
  addMethod({ document }, method) {
    document.authentication_methods.push(completed(method));
  }

  /**
   * @param {Context} ctx
   * @param {Session} session
   */
  issueCookie(ctx, session) {
    setCookie(ctx, this.#cookieName, session.token, Math.floor(this.#lifespan / 1000));
  }

  /** @param {Context} ctx */
  removeCookie(ctx) {
    setCookie(ctx, this.#cookieName, '', 0);
  }

  /**
   * @param {string} token
   * @returns {boolean} whether there is, or was, such a session
   */
  revoke(token) {
    const session = this.#byToken.get(token);
    if (session) session.document.active = false;
    return session !== undefined;
  }
}

/** @param {Pick<import('./methods/index.mjs').Method, 'name' | 'aal'>} method */
function completed({ name, aal = 'aal1' }) {
  return { method: name, aal, completed_at: new Date().toISOString() };
}

/**
 * Kratos answers a renewal with a new date of issue and with one more device, but keeps neither.
 *
 * @param {Context} ctx
 * @param {any} document
 * @param {string} now
 */
function renewed(ctx, document, now) {
  const passing = { ...device(ctx), id: '00000000-0000-0000-0000-000000000000' };
  return { ...document, issued_at: now, devices: [...document.devices, passing] };
}

/** @param {string} prefix */
function secret(prefix) {
  return prefix + randomBytes(24).toString('base64url');
}

/** @param {Context} ctx */
function device(ctx) {
  const { remoteAddress, remotePort } = ctx.socket;
  return {
    id: randomUUID(),
    ip_address: `${remoteAddress}:${remotePort}`,
    user_agent: ctx.get('User-Agent') || null,
    location: '',
  };
}
