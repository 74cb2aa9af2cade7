import { ensureNoForgery } from '../anti-forgery.mjs';
import { FormError } from '../errors.mjs';
import { clearMessages } from '../flows.mjs';
import { message } from '../messages.mjs';
import { csrfNode, findNode, identifierNode, methodNode, putNode, setValue } from '../nodes.mjs';

/** @typedef {import('./index.mjs').Method} Method */
/** @typedef {import('./index.mjs').Attempt} Attempt */

const group = 'identifier_first';

/** @type {Method} */
export const identifierFirst = {
  name: group,

  addToIdentification({ flow, csrfToken }) {
    const { nodes } = flow.document.ui;
    putNode(nodes, csrfNode(csrfToken()));
    putNode(nodes, identifierNode(group));
    nodes.push(methodNode(group, group, message('continue')));
  },

  isResponsible: ({ flow }) => flow.document.requested_aal === 'aal1',

  async login(attempt) {
    const { server, flow, values } = attempt;
    try {
      ensureNoForgery(attempt);
      offerMethods(attempt, server.identities.find(values.identifier ?? ''));
    } catch (error) {
      restoreForm(attempt);
      throw error;
    }
    hideIdentifier(flow);
    flow.document.active = group;
    return undefined;
  },
};

/**
 * @param {Attempt} attempt
 * @param {import('../identities.mjs').Identity} [identity]
 */
function offerMethods({ server, ctx, flow, values }, identity) {
  clearMessages(flow);
  setValue(flow.document.ui.nodes, 'identifier', values.identifier ?? '');
  const hydration = { server, flow, identity, csrfToken: () => ctx.state.csrf.token() };
  const offered = server.methods.map((method) => method.addToCredentials?.(hydration) ?? false);
  if (!offered.includes(true)) throw new FormError({ message: message('accountNotFound'), field: 'identifier' });
}

/** @param {Attempt['flow']} flow */
function hideIdentifier({ document: { ui } }) {
  ui.nodes = ui.nodes.filter(({ group: of, attributes: { name } }) => !(of === group && name === 'method'));
  const identifier = findNode(ui.nodes, 'identifier');
  if (identifier) identifier.attributes.type = 'hidden';
}

/** @param {Attempt} attempt */
function restoreForm({ ctx, flow, values }) {
  const { type, ui } = flow.document;
  setValue(ui.nodes, 'identifier', values.identifier ?? '');
  if (type === 'browser') putNode(ui.nodes, csrfNode(ctx.state.csrf.token()));
}
