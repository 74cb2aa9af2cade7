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
  const level = session?.document.authenticator_assurance_level;
  if (session && !refresh && requestedAal <= level) throw alreadyLoggedIn();

  const wish = {
    type,
    refresh,
    request_url: requestUrl.href,
    return_to: query.get('return_to') || undefined,
    requested_aal: requestedAal,
    organization_id: uuid.test(query.get('organization')) ? query.get('organization') : null,
  };
  const flow = server.flows.draft(wish, ctx.state.csrf.token());
  addNodes({ server, flow, csrfToken: () => ctx.state.csrf.token(), identity: session?.identity });
  addMessages(flow, level);
  server.flows.save(flow);
  return flow;
}

/** @param {import('./methods/index.mjs').Hydration} hydration */
function addNodes(hydration) {
  const { server, flow, csrfToken } = hydration;
  const { type, organization_id: organization, ui } = flow.document;
  const addTo = hydratorFor(server, flow);
  // No method here belongs to an organization.
  for (const method of organization === null ? server.methods : []) method[addTo]?.(hydration);
  sortNodes(ui.nodes);
  if (type === 'browser') putNode(ui.nodes, csrfNode(csrfToken()));
}

/**
 * @param {Server} server
 * @param {Flow} flow
 */
function hydratorFor({ config }, { document: { refresh, requested_aal: aal } }) {
  if (aal === 'aal2') return 'addToSecondFactor';
  if (refresh) return 'addToRefresh';
  return config.identifierFirst ? 'addToIdentification' : 'addToUnified';
}

/**
 * @param {Flow} flow
 * @param {string} [level] of the session
 */
function addMessages({ document: { refresh, requested_aal: aal, ui } }, level) {
  const messages = [];
  if (refresh) messages.push(message('confirmIdentity'));
  if (aal > level) messages.push(message('secondFactor'));
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
