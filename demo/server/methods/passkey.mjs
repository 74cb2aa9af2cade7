import { ensureNoForgery } from '../anti-forgery.mjs';
import { ApiError, FormError, locationChange } from '../errors.mjs';
import { message } from '../messages.mjs';
import { csrfNode, identifierNode, input, putNode } from '../nodes.mjs';
import { isGenuine, newChallenge, parseCredential, requestOptions, scriptNode } from '../passkeys.mjs';
import { withParameter } from '../respond.mjs';

/** @typedef {import('./index.mjs').Method} Method */
/** @typedef {import('./index.mjs').Hydration} Hydration */
/** @typedef {import('./index.mjs').Attempt} Attempt */

const group = 'passkey';
const onClick = { onclick: 'window.oryPasskeyLogin()', onclickTrigger: 'oryPasskeyLogin' };
const onLoad = {
  onload: 'window.oryPasskeyLoginAutocompleteInit()',
  onloadTrigger: 'oryPasskeyLoginAutocompleteInit',
};

/** @type {Method} */
export const passkey = {
  name: group,

  addToUnified(hydration) {
    if (hydration.flow.document.type === 'api') return;
    addOffer(hydration);
    addTrigger(hydration, onLoad);
  },

  addToIdentification(hydration) {
    if (hydration.flow.document.type === 'browser') addOffer(hydration);
  },

  addToCredentials(hydration) {
    const isOffered = hydration.flow.document.type === 'browser' && hydration.identity?.passkeys.length > 0;
    if (isOffered) addTrigger(hydration);
    return isOffered;
  },

  addToRefresh(hydration) {
    const { flow, identity } = hydration;
    if (flow.document.type === 'api' || identity.passkeys.length === 0) return;
    putNode(flow.document.ui.nodes, input('default', { name: 'identifier', type: 'hidden', value: identity.email }));
    addChallenge(hydration, {}, identity.passkeys);
    addTrigger(hydration);
  },

  isResponsible: ({ flow, values }) =>
    flow.document.type === 'browser' && (Boolean(values.passkey_login) || values.method === group),

  async login(attempt) {
    const { ctx, flow, values } = attempt;
    try {
      ensureNoForgery(attempt);
      if (flow.document.requested_aal !== 'aal1') throw new FormError({ message: message('noMethod') });
      if (!values.passkey_login) throw askAgain(attempt);
      const identity = await identify(attempt);
      delete flow.proof.challenge;
      flow.document.active = group;
      return identity;
    } catch (error) {
      putNode(flow.document.ui.nodes, csrfNode(ctx.state.csrf.token()));
      throw error;
    }
  },
};

/** @param {Attempt} attempt */
async function identify({ server, flow, values }) {
  const credential = parseCredential(values.passkey_login);
  const { challenge } = flow.proof;
  if (!challenge) throw new ApiError(500, { reason: 'This flow asks for no passkey, or not any longer.' });
  const identity = server.identities.findByUserHandle(credential.response.userHandle);
  if (!identity) throw new FormError({ message: message('noPasskeyAccount') });
  const known = identity.passkeys.find(({ id }) => id === credential.id);
  const isProven = known && (await isGenuine(server.config, challenge, credential, known));
  if (!isProven) throw new FormError({ message: message('proofInvalid') });
  return identity;
}

/** @param {Attempt} attempt */
function askAgain({ server, flow }) {
  return locationChange(withParameter(server.config.loginUiUrl, 'flow', flow.document.id));
}

/** @param {Hydration} hydration */
function addOffer(hydration) {
  putNode(hydration.flow.document.ui.nodes, identifierNode('default', 'username webauthn'));
  addChallenge(hydration, onLoad);
}

/**
 * @param {Hydration} hydration
 * @param {Record<string, string>} handlers
 * @param {import('../passkeys.mjs').Passkey[]} [passkeys]
 */
function addChallenge({ server, flow }, handlers, passkeys) {
  const { nodes } = flow.document.ui;
  flow.proof.challenge = newChallenge();
  const value = requestOptions(server.config, flow.proof.challenge, passkeys);
  putNode(nodes, input(group, { name: 'passkey_challenge', type: 'hidden', value }));
  putNode(nodes, scriptNode(server.config));
  putNode(nodes, input(group, { name: 'passkey_login', type: 'hidden', ...handlers }));
}

/**
 * @param {Hydration} hydration
 * @param {Record<string, string>} [handlers]
 */
function addTrigger({ flow }, handlers) {
  const attributes = { name: 'passkey_login_trigger', type: 'button', value: '', ...onClick, ...handlers };
  flow.document.ui.nodes.push(input(group, attributes, message('loginWithPasskey')));
}
