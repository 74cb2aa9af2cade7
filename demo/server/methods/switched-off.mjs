import { methodDisabled } from '../errors.mjs';

/**
 * Recognizes the methods that Kratos has and this server does not, and refuses them as Kratos does where they are disabled.
 *
 * @type {import('./index.mjs').Method}
 */
export const switchedOff = {
  name: 'switched-off',

  isResponsible({ flow, values }) {
    const { requested_aal: aal, type } = flow.document;
    const { method = '' } = values;
    if (aal === 'aal1' && values.provider && ['', 'oidc'].includes(method)) return true;
    if (aal === 'aal2' && ['totp', 'lookup_secret'].includes(method)) return true;
    const isCredential = values.passkey_login || values.webauthn_login || ['passkey', 'webauthn'].includes(method);
    return type === 'browser' && Boolean(isCredential);
  },

  login: () => Promise.reject(methodDisabled()),
};
