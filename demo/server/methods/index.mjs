import { code } from './code.mjs';
import { identifierFirst } from './identifier-first.mjs';
import { passkey } from './passkey.mjs';
import { password } from './password.mjs';
import { lookupSecret, totp } from './second-factor.mjs';
import { oidc, switchedOff, webauthn } from './switched-off.mjs';

/** @typedef {import('../index.mjs').Server} Server */
/** @typedef {import('../flows.mjs').Flow} Flow */
/** @typedef {import('../identities.mjs').Identity} Identity */

/**
 * @typedef {object} Hydration what nodes are made from
 * @property {Server} server
 * @property {Flow} flow
 * @property {() => string} csrfToken
 * @property {Identity} [identity] whom the flow is for, where that is known
 */

/**
 * @typedef {object} Attempt one submit
 * @property {Server} server
 * @property {import('koa').Context} ctx
 * @property {Flow} flow
 * @property {import('../sessions.mjs').Session} [session] of somebody who is logged in
 * @property {Record<string, string>} values
 */

/**
 * @typedef {object} Method a way to log in
 * @property {string} name as in the `method` field
 * @property {'aal2'} [aal] of a second factor
 * @property {(identity: Identity) => boolean} [isSecondFactorOf] whether they have set it up
 * @property {(hydration: Hydration) => void} [addToUnified] puts its nodes into a flow that offers everything at once
 * @property {(hydration: Hydration) => void} [addToIdentification] puts its nodes into a flow that asks who it is first
 * @property {(hydration: Hydration) => boolean} [addToCredentials] puts its nodes into a flow that knows who it is; false: of no use to them
 * @property {(hydration: Hydration) => void} [addToRefresh] puts its nodes into a flow of somebody who is logged in
 * @property {(hydration: Hydration) => void} [addToSecondFactor] puts its nodes into a flow of somebody who has given the first factor
 * @property {(attempt: Attempt) => boolean} isResponsible
 * @property {(attempt: Attempt) => Promise<Identity | undefined>} login who it is; undefined where the flow goes on
 */

/** In the order in which they are asked whether they are responsible. */
const all = [password, oidc, code, totp, passkey, webauthn, lookupSecret];

/**
 * @param {import('../config.mjs').Config} config
 * @returns {Method[]}
 */
export function methodsFor({ methods, identifierFirst: isWanted }) {
  const offered = all.map((method) => (methods.includes(method.name) ? method : switchedOff(method)));
  return isWanted ? [...offered, identifierFirst] : offered;
}
