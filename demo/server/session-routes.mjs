import { ApiError, noSession, secondFactorRequired } from './errors.mjs';
import { readForm } from './form.mjs';
import { isJsonClient } from './negotiation.mjs';
import { forwardError, redirect, show } from './respond.mjs';
import { resolveReturnTo } from './return-to.mjs';
import { lacksSecondFactor, secondFactorUrl } from './second-factor.mjs';

/** @typedef {import('koa').Context} Context */
/** @typedef {import('./index.mjs').Server} Server */

/**
 * @param {import('@koa/router').Router} router
 * @param {Server} server
 */
export function addSessionRoutes(router, server) {
  router.get('/sessions/whoami', (ctx) => whoami(server, ctx));
  router.get('/self-service/logout/browser', (ctx) => orForward(server, ctx, createLogout));
  router.get('/self-service/logout', (ctx) => orForward(server, ctx, logout));
  router.delete('/self-service/logout/api', (ctx) => logoutNative(server, ctx));
}

/**
 * @param {Server} server
 * @param {Context} ctx
 */
function whoami(server, ctx) {
  const session = server.sessions.fromRequest(ctx);
  if (!session) throw new ApiError(401, { reason: 'The request belongs to no session.' });
  if (lacksSecondFactor(server, session)) throw secondFactorRequired(secondFactorUrl(server));
  ctx.set('X-Kratos-Authenticated-Identity-Id', session.identity.id);
  show(ctx, session.document);
}

/**
 * @param {Server} server
 * @param {Context} ctx
 * @param {(server: Server, ctx: Context) => void} handle
 */
function orForward(server, ctx, handle) {
  try {
    handle(server, ctx);
  } catch (error) {
    forwardError(server, ctx, error);
  }
}

/**
 * @param {Server} server
 * @param {Context} ctx
 */
function createLogout({ config, sessions }, ctx) {
  const session = sessions.fromRequest(ctx);
  if (!session) throw noSession();
  const url = new URL(`${config.baseUrl}/self-service/logout`);
  const wish = ctx.URL.searchParams.get('return_to');
  if (wish) url.searchParams.set('return_to', resolveReturnTo(config, wish));
  url.searchParams.set('token', session.logoutToken);
  show(ctx, { logout_url: url.href, logout_token: session.logoutToken });
}

/**
 * @param {Server} server
 * @param {Context} ctx
 */
function logout({ config, sessions }, ctx) {
  const query = ctx.URL.searchParams;
  if (!query.get('token')) throw new ApiError(400, { reason: 'The parameter token is missing.' });
  const session = sessions.fromRequest(ctx);
  if (!session) throw noSession();
  if (session.logoutToken !== query.get('token'))
    throw new ApiError(403, { reason: 'The token is of another session.' });
  sessions.revoke(session.token);
  sessions.removeCookie(ctx);
  ctx.state.csrf.rotate();
  const returnTo = resolveReturnTo(config, query.get('return_to'));
  if (isJsonClient(ctx)) ctx.status = 204;
  else redirect(ctx, returnTo);
}

/**
 * @param {Server} server
 * @param {Context} ctx
 */
async function logoutNative({ sessions }, ctx) {
  const { session_token: token } = await readForm(ctx);
  if (!sessions.revoke(token)) throw new ApiError(403, { reason: 'There is no session with this token.' });
  ctx.status = 204;
}
