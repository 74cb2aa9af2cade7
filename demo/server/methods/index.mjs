import { code } from './code.mjs';
import { identifierFirst } from './identifier-first.mjs';
import { password } from './password.mjs';
import { switchedOff } from './switched-off.mjs';

/** @typedef {import('../index.mjs').Server} Server */
/** @typedef {import('../flows.mjs').Flow} Flow */
/** @typedef {import('../identities.mjs').Identity} Identity */

/**
 * @typedef {object} Hydration what nodes are made from
 * @property {Flow} flow
 * @property {() => string} csrfToken
 * @property {Identity} [identity] whom the flow is for, where that is known
 */

/**
 * @typedef {object} Attempt one submit
 * @property {Server} server
 * @property {import('koa').Context} ctx
 * @property {Flow} flow
 * @property {Record<string, string>} values
 */

/**
 * @typedef {object} Method a way to log in
 * @property {string} name as in the `method` field
 * @property {(hydration: Hydration) => void} [addToUnified] puts its nodes into a flow that offers everything at once
 * @property {(hydration: Hydration) => void} [addToIdentification] puts its nodes into a flow that asks who it is first
 * @property {(hydration: Hydration) => boolean} [addToCredentials] puts its nodes into a flow that knows who it is; false: of no use to them
 * @property {(hydration: Hydration) => void} [addToRefresh] puts its nodes into a flow of somebody who is logged in
 * @property {(attempt: Attempt) => boolean} isResponsible
 * @property {(attempt: Attempt) => Promise<Identity | undefined>} login who it is; undefined where the flow goes on
 */

/**
 * In the order in which they are asked whether they are responsible.
 *
 * @type {Method[]}
 */
export const methods = [password, code, switchedOff, identifierFirst];
