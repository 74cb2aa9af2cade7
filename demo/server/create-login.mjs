import { alreadyLoggedIn, ApiError, firstFactorRequired } from './errors.mjs';
import { message } from './messages.mjs';
import { csrfNode, putNode, sortNodes } from './nodes.mjs';
import { resolveReturnTo } from './return-to.mjs';

/** @typedef {import('koa').Context} Context */
/** @typedef {import('./index.mjs').Server} Server */
/** @typedef {import('./flows.mjs').Flow} Flow */

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Makes a flow as the query parameters wish, and saves it.
 *
 * @param {Server} server
 * @param {Context} ctx
 * @param {'browser' | 'api'} type
 * @returns {Flow}
 */
export function createLogin(server, ctx, type) {
  const requestUrl = originalUrl(ctx);
  const query = requestUrl.searchParams;
  if (query.has('login_challenge')) throw new ApiError(500, { reason: 'This server works with no OAuth2 provider.' });
  resolveReturnTo(server.config, query.get('return_to'));
  const requestedAal = parseAal(query.get('aal'));
  const session = server.sessions.fromRequest(ctx);
  const refresh = isTrue(query.get('refresh')) && session !== undefined;
  if (!session && requestedAal === 'aal2') throw firstFactorRequired();
  if (session && !refresh && requestedAal === 'aal1') throw alreadyLoggedIn();

  const wish = {
    type,
    refresh,
    request_url: requestUrl.href,
    return_to: query.get('return_to') || undefined,
    requested_aal: requestedAal,
    organization_id: uuid.test(query.get('organization')) ? query.get('organization') : null,
  };
  const flow = server.flows.draft(wish, ctx.state.csrf.token());
  addNodes(server, flow, { csrfToken: () => ctx.state.csrf.token(), identity: refresh ? session.identity : undefined });
  addMessages(flow);
  server.flows.save(flow);
  return flow;
}

/**
 * @param {Server} server
 * @param {Flow} flow
 * @param {Omit<import('./methods/index.mjs').Hydration, 'flow'>} context
 */
function addNodes({ config, methods }, flow, context) {
  const { type, refresh, requested_aal: aal, organization_id: organization, ui } = flow.document;
  // No method here is a second factor, and none belongs to an organization.
  const offered = aal === 'aal1' && organization === null ? methods : [];
  for (const method of offered) {
    if (refresh) method.addToRefresh?.({ flow, ...context });
    else if (config.identifierFirst) method.addToIdentification?.({ flow, ...context });
    else method.addToUnified?.({ flow, ...context });
  }
  sortNodes(ui.nodes);
  if (type === 'browser') putNode(ui.nodes, csrfNode(context.csrfToken()));
}

/** @param {Flow} flow */
function addMessages({ document: { refresh, requested_aal: aal, ui } }) {
  const messages = [];
  if (refresh) messages.push(message('confirmIdentity'));
  if (aal === 'aal2') messages.push(message('secondFactor'));
  if (messages.length > 0) ui.messages = messages;
}

/** @param {Context} ctx */
function originalUrl(ctx) {
  const protocol = ctx.get('X-Forwarded-Proto') || ctx.protocol;
  const host = ctx.get('X-Forwarded-Host') || ctx.get('Host');
  return new URL(`${protocol}://${host}${ctx.originalUrl}`);
}

/** @param {string | null} value */
function parseAal(value) {
  const aal = (value || 'aal1').toLowerCase();
  if (aal === 'aal1' || aal === 'aal2') return aal;
  throw new ApiError(400, { reason: `There is no assurance level ${aal}, only aal1 and aal2.` });
}

/** @param {string | null} value */
function isTrue(value) {
  return ['1', 't', 'T', 'true', 'TRUE', 'True'].includes(value);
}
