import { ensureNoForgery } from '../anti-forgery.mjs';
import { FormError } from '../errors.mjs';
import { message } from '../messages.mjs';
import { csrfNode, findNode, identifierNode, input, methodNode, putNode, setValue } from '../nodes.mjs';

/** @typedef {import('./index.mjs').Method} Method */
/** @typedef {import('./index.mjs').Hydration} Hydration */
/** @typedef {import('./index.mjs').Attempt} Attempt */

/** @type {Method} */
export const password = {
  name: 'password',

  addToUnified({ flow, csrfToken }) {
    putNode(flow.document.ui.nodes, identifierNode('default'));
    addPassword(flow, csrfToken, 'loginWithPassword');
  },

  addToCredentials({ flow, csrfToken, identity }) {
    if (!identity?.password) return false;
    addPassword(flow, csrfToken, 'loginWithPassword');
    return true;
  },

  addToRefresh({ flow, csrfToken, identity }) {
    if (!identity?.password) return;
    const identifier = { name: 'identifier', type: 'hidden', value: identity.email };
    putNode(flow.document.ui.nodes, input('default', identifier));
    addPassword(flow, csrfToken, 'login');
  },

  isResponsible: ({ flow, values }) => flow.document.requested_aal === 'aal1' && values.method === 'password',

  async login(attempt) {
    const { server, flow, values } = attempt;
    try {
      requireFields(values);
      ensureNoForgery(attempt);
      const identity = await server.identities.authenticate(values.identifier, values.password);
      if (!identity) throw new FormError({ message: message('invalidCredentials') });
      flow.document.active = 'password';
      return identity;
    } catch (error) {
      restoreForm(attempt);
      throw error;
    }
  },
};

/**
 * @param {Hydration['flow']} flow
 * @param {Hydration['csrfToken']} csrfToken
 * @param {'login' | 'loginWithPassword'} label
 */
function addPassword({ document: { ui } }, csrfToken, label) {
  const field = { name: 'password', type: 'password', required: true, autocomplete: 'current-password' };
  putNode(ui.nodes, csrfNode(csrfToken()));
  putNode(ui.nodes, input('password', field, message('password')));
  ui.nodes.push(methodNode('password', 'password', message(label)));
}

/** @param {Attempt['values']} values */
function requireFields(values) {
  const missing = ['password', 'identifier'].filter((name) => !values[name]);
  if (missing.length === 0) return;
  throw new FormError(...missing.map((property) => ({ message: message('required', { property }), field: property })));
}

/** @param {Attempt} attempt */
function restoreForm({ ctx, flow, values }) {
  const { type, ui } = flow.document;
  const field = findNode(ui.nodes, 'password');
  if (field) delete field.attributes.value;
  setValue(ui.nodes, 'identifier', values.identifier ?? '');
  if (type === 'browser') putNode(ui.nodes, csrfNode(ctx.state.csrf.token()));
}
