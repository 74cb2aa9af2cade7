import { randomUUID } from 'node:crypto';
import { ensureNoForgery } from './anti-forgery.mjs';
import { BoundedMap } from './bounded-map.mjs';
import { ApiError, noSession, secondFactorRequired } from './errors.mjs';
import { readForm } from './form.mjs';
import { passkey as passkeyMethod } from './methods/passkey.mjs';
import { message } from './messages.mjs';
import { csrfNode, input } from './nodes.mjs';
import {
  creationOptions,
  newChallenge,
  newUserHandle,
  parseCredential,
  script,
  scriptNode,
  toPasskey,
} from './passkeys.mjs';
import { show } from './respond.mjs';
import { lacksSecondFactor, secondFactorUrl } from './second-factor.mjs';

/** @typedef {import('koa').Context} Context */
/** @typedef {import('./index.mjs').Server} Server */
/** @typedef {{ challenge: string, userHandle: string }} Proof */
/** @typedef {{ document: any, identity: import('./identities.mjs').Identity, proof?: Proof }} Settings */

const group = 'passkey';
const onClick = {
  onclick: 'window.oryPasskeySettingsRegistration()',
  onclickTrigger: 'oryPasskeySettingsRegistration',
};

/**
 * Of the settings only what adds a passkey, and only as documents.
 *
 * @param {import('@koa/router').Router} router
 * @param {Server} server
 */
export function addSettingsRoutes(router, server) {
  /** @type {BoundedMap<string, Settings>} */
  const flows = new BoundedMap(1000);
  router.get('/self-service/settings/browser', (ctx) => create(server, flows, ctx));
  router.post('/self-service/settings', (ctx) => submit(server, flows.get(ctx.URL.searchParams.get('flow')), ctx));
  router.get('/.well-known/ory/webauthn.js', (ctx) => {
    ctx.type = '.js';
    ctx.body = script;
  });
}

/**
 * @param {Server} server
 * @param {Context} ctx
 */
function requireSession(server, ctx) {
  const session = server.sessions.fromRequest(ctx);
  if (!session) throw noSession();
  if (lacksSecondFactor(server, session)) throw secondFactorRequired(secondFactorUrl(server));
  return session;
}

/**
 * @param {Server} server
 * @param {Map<string, Settings>} flows
 * @param {Context} ctx
 */
function create(server, flows, ctx) {
  const { identity } = requireSession(server, ctx);
  const { baseUrl, lifespan } = server.config;
  const id = randomUUID();
  const document = {
    id,
    type: 'browser',
    expires_at: new Date(Date.now() + lifespan).toISOString(),
    issued_at: new Date().toISOString(),
    request_url: baseUrl + ctx.url,
    ui: { action: `${baseUrl}/self-service/settings?flow=${id}`, method: 'POST', nodes: [], messages: undefined },
    identity: identity.document,
    state: 'show_form',
  };
  const settings = { document, identity };
  offer(server, settings, ctx);
  flows.set(id, settings);
  show(ctx, document);
}

/**
 * @param {Server} server
 * @param {Settings} settings
 * @param {Context} ctx
 */
function offer({ config }, settings, ctx) {
  const { document, identity } = settings;
  settings.proof = { challenge: newChallenge(), userHandle: newUserHandle() };
  const trigger = { name: 'passkey_register_trigger', type: 'button', value: '', ...onClick };
  const options = creationOptions(config, settings.proof, identity.email);
  document.ui.nodes = [
    input(group, trigger, message('addPasskey')),
    input(group, { name: 'passkey_settings_register', type: 'hidden' }),
    input(group, { name: 'passkey_create_data', type: 'hidden', value: options }),
    csrfNode(ctx.state.csrf.token()),
    scriptNode(config),
  ];
}

/**
 * @param {Server} server
 * @param {Settings | undefined} settings
 * @param {Context} ctx
 */
async function submit(server, settings, ctx) {
  const session = requireSession(server, ctx);
  if (settings?.identity !== session.identity) throw new ApiError(404);
  const { document } = settings;
  const values = await readForm(ctx);
  ensureNoForgery({ ctx, flow: settings, values });
  if (Date.parse(document.expires_at) < Date.now()) throw new ApiError(410, { id: 'self_service_flow_expired' });
  if (!values.passkey_settings_register) {
    document.ui.messages = [message('noSettingsMethod')];
    return show(ctx, document, 400);
  }
  const credential = parseCredential(values.passkey_settings_register);
  const added = await toPasskey(server.config, settings.proof, credential);
  session.identity.passkeys.push(added);
  server.sessions.addMethod(session, passkeyMethod);
  offer(server, settings, ctx);
  document.ui.messages = [message('settingsSaved')];
  document.state = 'success';
  const next = { action: 'redirect_browser_to', redirect_browser_to: server.config.defaultReturnUrl };
  show(ctx, { ...document, continue_with: [next] });
}
