import { methodDisabled } from '../errors.mjs';

/** @typedef {import('./index.mjs').Method} Method */

/**
 * Recognizes a method and refuses it, as Kratos does where it is disabled.
 *
 * @param {Pick<Method, 'name' | 'isResponsible'>} method
 * @returns {Method}
 */
export function switchedOff({ name, isResponsible }) {
  return { name, isResponsible, login: () => Promise.reject(methodDisabled()) };
}

/** The methods that Kratos has and this server has not. */
export const oidc = switchedOff({
  name: 'oidc',
  isResponsible: ({ flow, values: { provider, method = '' } }) =>
    flow.document.requested_aal === 'aal1' && Boolean(provider) && ['', 'oidc'].includes(method),
});
export const webauthn = switchedOff({
  name: 'webauthn',
  isResponsible: ({ flow, values }) =>
    flow.document.type === 'browser' && (Boolean(values.webauthn_login) || values.method === 'webauthn'),
});
