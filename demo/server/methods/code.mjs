import { randomInt, timingSafeEqual } from 'node:crypto';
import { ensureNoForgery } from '../anti-forgery.mjs';
import { ApiError, ExpiredError, FormError } from '../errors.mjs';
import { clearMessages } from '../flows.mjs';
import { message } from '../messages.mjs';
import { csrfNode, identifierNode, input, methodNode, putNode, setValue } from '../nodes.mjs';

/** @typedef {import('./index.mjs').Method} Method */
/** @typedef {import('./index.mjs').Attempt} Attempt */
/** @typedef {import('../flows.mjs').Flow} Flow */

const maxAttempts = 5;

/** @type {Method} */
export const code = {
  name: 'code',

  addToUnified: addChoice,
  addToRefresh: addChoice,

  addToCredentials({ flow, identity }) {
    if (!identity) return false;
    flow.document.ui.nodes.push(methodNode('code', 'code', message('sendCode')));
    return true;
  },

  isResponsible: ({ flow, values }) => flow.document.requested_aal === 'aal1' && values.method === 'code',

  async login(attempt) {
    const { flow, values } = attempt;
    const identifier = normalize(values.identifier ?? '');
    try {
      requireKnownResend(values);
      ensureNoForgery(attempt);
      if (values.resend) flow.document.state = 'choose_method';
      if (flow.document.state === 'choose_method') return sendCode(attempt, identifier);
      if (flow.document.state === 'sent_email') return checkCode(attempt, identifier);
      throw new FormError({ message: message('noMethod') });
    } catch (error) {
      restoreForm(attempt, identifier);
      throw error;
    }
  },
};

/** @param {import('./index.mjs').Hydration} hydration */
function addChoice({ flow, csrfToken }) {
  const { nodes } = flow.document.ui;
  putNode(nodes, identifierNode('default'));
  nodes.push(methodNode('code', 'code', message('sendCode')));
  if (flow.document.type === 'browser') putNode(nodes, csrfNode(csrfToken()));
}

/**
 * @param {Attempt} attempt
 * @param {string} identifier
 */
function sendCode({ server, ctx, flow }, identifier) {
  const identity = requireIdentity(server, identifier);
  const sixDigits = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = new Date(Date.now() + server.config.codeLifespan);
  flow.proof.codes = [{ code: sixDigits, identityId: identity.id, expiresAt, isUsed: false }];
  server.mailbox.send({ to: identity.email, code: sixDigits, flowId: flow.document.id });
  flow.document.state = 'sent_email';
  flow.document.active = 'code';
  showCodeField(flow, identifier);
  if (flow.document.type === 'browser') putNode(flow.document.ui.nodes, csrfNode(ctx.state.csrf.token()));
  return undefined;
}

/**
 * @param {Attempt} attempt
 * @param {string} identifier
 */
function checkCode({ server, flow, values }, identifier) {
  if (!values.code) throw missing('code');
  const identity = requireIdentity(server, identifier);
  useCode(flow, identity.id, values.code);
  flow.document.active = 'code';
  flow.document.state = 'passed_challenge';
  return identity;
}

/**
 * @param {Flow} flow
 * @param {string} identityId
 * @param {string} candidate
 */
function useCode({ proof }, identityId, candidate) {
  proof.attempts += 1;
  if (proof.attempts > maxAttempts) throw new ApiError(400, { reason: 'Too many wrong codes. Please start again.' });
  const sent = proof.codes.find((known) => known.identityId === identityId && isEqual(known.code, candidate));
  if (!sent) throw new FormError({ message: message('codeInvalid') });
  if (sent.expiresAt <= new Date()) throw new ExpiredError(sent.expiresAt);
  if (sent.isUsed) throw new ApiError(400, { reason: 'This code was used before. Please ask for another one.' });
  sent.isUsed = true;
}

/**
 * @param {Flow} flow
 * @param {string} identifier
 */
function showCodeField(flow, identifier) {
  const { ui } = flow.document;
  clearMessages(flow);
  const asked = ui.nodes.filter(({ attributes }) => attributes.name === 'identifier');
  for (const node of asked) node.attributes.type = 'hidden';
  ui.nodes = [
    ...asked,
    // "Resend" is not named `method`; it needs this one beside it.
    input('code', { name: 'method', type: 'hidden', value: 'code' }),
    input('code', { name: 'code', type: 'text', required: true }, message('loginCode')),
    methodNode('code', 'code', message('continue')),
    input('code', { name: 'resend', type: 'submit', value: 'code' }, message('resendCode')),
  ];
  setValue(ui.nodes, 'identifier', identifier);
  ui.messages = [message('codeSent')];
}

/**
 * As in Kratos 1.3, the identifier is hidden afterwards, even where it is what was wrong.
 *
 * @param {Attempt} attempt
 * @param {string} identifier
 */
function restoreForm({ ctx, flow }, identifier) {
  const { nodes } = flow.document.ui;
  putNode(nodes, csrfNode(ctx.state.csrf.token()));
  putNode(nodes, input('default', { name: 'identifier', type: 'hidden', value: identifier }));
}

/**
 * @param {Attempt['server']} server
 * @param {string} identifier
 */
function requireIdentity(server, identifier) {
  if (!identifier) throw missing('identifier');
  const identity = server.identities.find(identifier);
  if (!identity) throw new FormError({ message: message('noCodeAccount') });
  return identity;
}

/** @param {Attempt['values']} values */
function requireKnownResend({ resend = 'code' }) {
  if (resend === 'code') return;
  throw new FormError({ message: message('generic', { reason: 'Only "code" can be sent again.' }), field: 'resend' });
}

/** @param {string} property */
function missing(property) {
  return new FormError({ message: message('required', { property }), field: property });
}

/** @param {string} identifier */
function normalize(identifier) {
  return identifier.includes('@') ? identifier.toLowerCase() : identifier;
}

/**
 * @param {string} a
 * @param {string} b
 */
function isEqual(a, b) {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
