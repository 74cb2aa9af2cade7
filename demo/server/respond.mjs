import { randomUUID } from 'node:crypto';
import { ApiError } from './errors.mjs';
import { isJsonClient } from './negotiation.mjs';

/** @typedef {import('koa').Context} Context */
/** @typedef {import('./index.mjs').Server} Server */

/**
 * @param {Context} ctx
 * @param {object} document
 */
export function show(ctx, document, status = 200) {
  ctx.status = status;
  ctx.body = document;
}

/**
 * @param {Context} ctx
 * @param {ApiError} error
 */
export function showError(ctx, error) {
  // Errors come without a charset, unlike everything else.
  ctx.set('Content-Type', 'application/json');
  show(ctx, JSON.stringify(error.document), error.status);
}

/**
 * @param {Context} ctx
 * @param {string} url
 */
export function redirect(ctx, url) {
  ctx.status = 303;
  ctx.redirect(url);
}

/**
 * Shows the flow: as a document, or by sending a browser to the login page.
 *
 * @param {Server} server
 * @param {Context} ctx
 * @param {import('./flows.mjs').Flow} flow
 * @param {number} status of the document
 */
export function showFlow({ config }, ctx, { document }, status) {
  if (document.type === 'api' || isJsonClient(ctx)) return show(ctx, document, status);
  redirect(ctx, withParameter(config.loginUiUrl, 'flow', document.id));
}

/**
 * Shows the error: as a document, or by sending a browser where the error says, or to the error page.
 *
 * @param {Server} server
 * @param {Context} ctx
 * @param {unknown} error
 */
export function forwardError({ config, errors }, ctx, error) {
  if (!(error instanceof ApiError)) throw error;
  if (isJsonClient(ctx)) return showError(ctx, error);
  const { redirect_browser_to: url } = error.document;
  if (url) return redirect(ctx, url);
  const id = randomUUID();
  const now = new Date().toISOString();
  errors.set(id, { id, error: error.document.error, created_at: now, updated_at: now });
  redirect(ctx, withParameter(config.errorUiUrl, 'id', id));
}

/**
 * @param {string} url
 * @param {string} name
 * @param {string} value
 */
export function withParameter(url, name, value) {
  const result = new URL(url);
  result.searchParams.set(name, value);
  return result.href;
}
