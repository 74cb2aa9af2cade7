import { ensureNoForgery } from '../anti-forgery.mjs';
import { FormError } from '../errors.mjs';
import { message } from '../messages.mjs';
import { csrfNode, input, methodNode, putNode, setValue } from '../nodes.mjs';

/** @typedef {import('./index.mjs').Method} Method */
/** @typedef {import('../identities.mjs').Identity} Identity */

/**
 * A method that asks for one code, of somebody who has given the first factor.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.field
 * @param {import('../messages.mjs').UiText} options.label
 * @param {import('../messages.mjs').UiText} options.button
 * @param {number} [options.minLength]
 * @param {(identity: Identity) => unknown} options.isSetUp
 * @param {(identity: Identity, code: string) => void} options.check throws if the code is not good
 * @returns {Method}
 */
function secondFactor({ name, field, label, button, minLength = 0, isSetUp, check }) {
  return {
    name,
    aal: 'aal2',
    isSecondFactorOf: (identity) => Boolean(isSetUp(identity)),

    addToSecondFactor({ flow: { document }, csrfToken, identity }) {
      if (!isSetUp(identity)) return;
      putNode(document.ui.nodes, csrfNode(csrfToken()));
      putNode(document.ui.nodes, input(name, { name: field, type: 'text', value: '', required: true }, label));
      document.ui.nodes.push(methodNode(name, name, button));
    },

    isResponsible: ({ flow, values }) => flow.document.requested_aal === 'aal2' && values.method === name,

    async login(attempt) {
      const { ctx, flow, values, session } = attempt;
      try {
        requireLength(values[field] ?? '', minLength);
        ensureNoForgery(attempt);
        check(session.identity, values[field]);
        flow.document.active = name;
        return session.identity;
      } catch (error) {
        setValue(flow.document.ui.nodes, field, undefined);
        if (flow.document.type === 'browser') putNode(flow.document.ui.nodes, csrfNode(ctx.state.csrf.token()));
        throw error;
      }
    },
  };

  /**
   * @param {string} value
   * @param {number} min
   */
  function requireLength({ length }, min) {
    if (length === 0) throw new FormError({ message: message('required', { property: field }), field });
    if (length >= min) return;
    throw new FormError({ message: message('tooShort', { actual_length: length, min_length: min }), field });
  }
}

export const totp = secondFactor({
  name: 'totp',
  field: 'totp_code',
  label: message('totpCode'),
  button: message('useTotp'),
  minLength: 6,
  isSetUp: (identity) => identity.totp,
  check(identity, code) {
    if (!identity.totp) throw new FormError({ message: message('noTotp') });
    if (identity.totp.validate({ token: code.trim() }) === null)
      throw new FormError({ message: message('proofInvalid') });
  },
});

export const lookupSecret = secondFactor({
  name: 'lookup_secret',
  field: 'lookup_secret',
  label: message('backupCode'),
  button: message('useBackupCode'),
  isSetUp: (identity) => identity.backupCodes,
  check({ backupCodes }, code) {
    if (!backupCodes) throw new FormError({ message: message('noBackupCodes') });
    if (!backupCodes.has(code)) throw new FormError({ message: message('backupCodeInvalid') });
    if (backupCodes.get(code)) throw new FormError({ message: message('backupCodeUsed') });
    backupCodes.set(code, true);
  },
});
