import { createLogin } from './create-login.mjs';
import {
  alreadyLoggedIn,
  ApiError,
  ExpiredError,
  firstFactorRequired,
  flowExpired,
  FormError,
  identityDisabled,
  locationChange,
} from './errors.mjs';
import { clearMessages } from './flows.mjs';
import { readForm } from './form.mjs';
import { message } from './messages.mjs';
import { isJsonClient } from './negotiation.mjs';
import { findNode, input, sortNodes } from './nodes.mjs';
import { forwardError, redirect, show, showError, showFlow } from './respond.mjs';
import { resolveReturnTo } from './return-to.mjs';
import { lacksSecondFactor, secondFactorUrl } from './second-factor.mjs';

/** @typedef {import('koa').Context} Context */
/** @typedef {import('./index.mjs').Server} Server */
/** @typedef {import('./flows.mjs').Flow} Flow */

/**
 * `POST /self-service/login`
 *
 * @param {Server} server
 * @param {Context} ctx
 * @param {string} id
 */
export async function submitLogin(server, ctx, id) {
  const flow = findFlow(server, id);
  if (flow instanceof ApiError) return forwardError(server, ctx, flow);
  try {
    await proceed(server, ctx, flow);
  } catch (error) {
    reject(server, ctx, flow, error);
  }
}

/**
 * @param {Server} server
 * @param {string} [id]
 */
function findFlow(server, id) {
  if (!id) return new ApiError(400, { reason: 'The parameter flow is missing.' });
  return server.flows.find(id) ?? new ApiError(404);
}

/**
 * @param {Server} server
 * @param {Context} ctx
 * @param {Flow} flow
 */
async function proceed(server, ctx, flow) {
  const { type, refresh, requested_aal: aal, expires_at: expiresAt } = flow.document;
  const session = server.sessions.fromRequest(ctx);
  if (session && !refresh && aal <= session.document.authenticator_assurance_level) {
    if (type === 'api' || isJsonClient(ctx)) throw alreadyLoggedIn();
    return redirect(ctx, server.config.defaultReturnUrl);
  }
  if (!session && aal === 'aal2') throw firstFactorRequired();
  if (Date.parse(expiresAt) < Date.now()) throw new ExpiredError(new Date(expiresAt));

  const attempt = { server, ctx, flow, session, values: await readForm(ctx) };
  const method = server.methods.find((candidate) => candidate.isResponsible(attempt));
  if (!method) throw new FormError({ message: message('noMethod') });
  const identity = await method.login(attempt);
  server.flows.save(flow);
  if (identity) finish(attempt, identity, method);
  else showNext(attempt);
}

/** @param {import('./methods/index.mjs').Attempt} attempt */
function showNext({ server, ctx, flow, values }) {
  // Kratos repeats the payload in this answer only and does not keep it.
  const document = { ...flow.document, transient_payload: JSON.parse(values.transient_payload ?? '{}') };
  showFlow(server, ctx, { ...flow, document }, 400);
}

/**
 * @param {import('./methods/index.mjs').Attempt} attempt
 * @param {import('./identities.mjs').Identity} identity
 * @param {import('./methods/index.mjs').Method} method
 */
function finish({ server, ctx, flow, session: previous }, identity, method) {
  const { type, return_to: wish, request_url: requestUrl } = flow.document;
  if (identity.document.state !== 'active') throw identityDisabled(identity.id);
  const isRenewal = previous?.identity === identity;
  const session = server.sessions.complete(ctx, identity, method, isRenewal ? previous : undefined);
  const isHalfway = lacksSecondFactor(server, session);
  if (type === 'api') {
    const document = isHalfway ? { ...session.document, identity: null } : session.document;
    return show(ctx, { session_token: session.token, session: document, continue_with: null });
  }
  if (!isRenewal) ctx.state.csrf.rotate();
  server.sessions.issueCookie(ctx, session);
  if (isHalfway) throw locationChange(secondFactorUrl(server, requestUrl));
  const returnTo = resolveReturnTo(server.config, wish);
  if (!isJsonClient(ctx)) return redirect(ctx, returnTo);
  const next = { action: 'redirect_browser_to', redirect_browser_to: returnTo };
  show(ctx, { session: session.document, continue_with: [next] });
}

/**
 * @param {Server} server
 * @param {Context} ctx
 * @param {Flow} flow
 * @param {unknown} error
 */
function reject(server, ctx, flow, error) {
  if (error instanceof ExpiredError) return replace(server, ctx, flow, error);
  const findings = toFindings(error);
  if (!findings) return forwardError(server, ctx, error);
  clearMessages(flow);
  for (const finding of findings) addMessage(flow, finding);
  sortNodes(flow.document.ui.nodes);
  server.flows.save(flow);
  showFlow(server, ctx, flow, 400);
}

/**
 * @param {Server} server
 * @param {Context} ctx
 * @param {Flow} flow
 * @param {ExpiredError} error
 */
function replace(server, ctx, flow, { expiredAt }) {
  const { type, request_url: requestUrl, return_to: returnTo } = flow.document;
  let fresh;
  try {
    fresh = createLogin(server, ctx, type);
  } catch (error) {
    return reject(server, ctx, flow, error);
  }
  const context = { expired_at: expiredAt.toISOString(), expired_at_unix: Math.floor(expiredAt / 1000) };
  fresh.document.request_url = requestUrl;
  fresh.document.return_to = returnTo;
  fresh.document.ui.messages = [message('flowExpired', context)];
  server.flows.save(fresh);
  if (type === 'browser' && !isJsonClient(ctx)) return showFlow(server, ctx, fresh, 303);
  showError(ctx, flowExpired(expiredAt, fresh.document.id));
}

/**
 * What goes into the flow; everything else that can go wrong is an answer of its own.
 *
 * @param {unknown} error
 */
function toFindings(error) {
  if (error instanceof FormError) return error.findings;
  if (error instanceof ApiError && error.status === 400) {
    return [{ message: message('generic', { reason: error.reason }) }];
  }
}

/**
 * @param {Flow} flow
 * @param {FormError['findings'][number]} finding
 */
function addMessage({ document: { ui } }, { message: text, field }) {
  if (!field) {
    ui.messages = [...(ui.messages ?? []), text];
    return;
  }
  const node = findNode(ui.nodes, field) ?? input('default', { name: field, type: 'text' });
  if (!ui.nodes.includes(node)) ui.nodes.push(node);
  node.messages.push(text);
}
