import { createLogin } from './create-login.mjs';
import { ApiError, csrfViolation } from './errors.mjs';
import { acceptsJson } from './negotiation.mjs';
import { forwardError, redirect, show, showError, showFlow } from './respond.mjs';
import { resolveReturnTo } from './return-to.mjs';
import { submitLogin } from './submit-login.mjs';

/** @typedef {import('koa').Context} Context */
/** @typedef {import('./index.mjs').Server} Server */

/**
 * @param {import('@koa/router').Router} router
 * @param {Server} server
 */
export function addLoginRoutes(router, server) {
  router.get('/self-service/login/browser', (ctx) => createForBrowser(server, ctx));
  router.get('/self-service/login/api', (ctx) => show(ctx, createLogin(server, ctx, 'api').document));
  router.get('/self-service/login/flows', (ctx) => show(ctx, getFlow(server, ctx)));
  router.post('/self-service/login', (ctx) => submitLogin(server, ctx, ctx.URL.searchParams.get('flow')));
  router.get('/self-service/errors', (ctx) => show(ctx, getError(server, ctx)));
}

/**
 * @param {Server} server
 * @param {Context} ctx
 */
function createForBrowser(server, ctx) {
  try {
    showFlow(server, ctx, createLogin(server, ctx, 'browser'), 200);
  } catch (error) {
    if (error.document?.error.id !== 'session_already_available') return forwardError(server, ctx, error);
    if (acceptsJson(ctx)) return showError(ctx, error);
    redirect(ctx, resolveReturnTo(server.config, ctx.URL.searchParams.get('return_to')));
  }
}

/**
 * @param {Server} server
 * @param {Context} ctx
 */
function getFlow({ config, flows }, ctx) {
  const flow = flows.find(ctx.URL.searchParams.get('id'));
  if (!flow) throw new ApiError(404);
  const { type, expires_at: expiresAt, return_to: returnTo = '' } = flow.document;
  if (type === 'browser' && !ctx.state.csrf.accepts(flow.csrfToken)) throw csrfViolation(ctx);
  if (Date.parse(expiresAt) >= Date.now()) return flow.document;
  const createUrl = new URL(`${config.baseUrl}/self-service/login/${type}`);
  if (returnTo) createUrl.searchParams.set('return_to', returnTo);
  throw new ApiError(410, {
    id: 'self_service_flow_expired',
    reason: 'The flow was open for too long. Make another one.',
    details: type === 'api' ? { api: createUrl.href } : { redirect_to: createUrl.href, return_to: returnTo },
  });
}

/**
 * @param {Server} server
 * @param {Context} ctx
 */
function getError({ errors }, ctx) {
  const error = errors.get(ctx.URL.searchParams.get('id'));
  if (!error) throw new ApiError(404);
  return error;
}
