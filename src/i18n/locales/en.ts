import type { Catalog } from '../catalog.js';

const en: Catalog = {
  loading: 'Loading…',
  or: 'or',
  retry: 'Try again',
  restart: 'Start again',
  'other-account': 'Not you?',
  'other-address': 'Change',
  cancel: 'Cancel',
  'sign-out': 'Sign out',
  client: 'Sign in to continue to {name}',
  complete: 'You are signed in.',
  'show-password': 'Show password',
  'caps-lock': 'Caps Lock is on.',
  'last-used': 'Last used',

  offline: 'You are offline.',
  failed: 'You cannot sign in right now. Please try again later.',
  renewed: 'The form had expired. Please sign in again.',
  'cookies-blocked': 'Please allow cookies for this site.',
  disabled: 'This account is disabled.',
  aal: 'This account has no second factor.',
  webauthn: 'That did not work. Try again, or choose another way.',
  unsupported: 'You cannot sign in this way here.',
  verification: 'Please confirm your address first.',
  'rate-limited': 'Too many attempts. Please try again later.',
  protocol: 'This network blocks the sign-in service.',
  network: 'We cannot reach the sign-in service.',

  1010016: '{duplicateIdentifier} has an account already. Sign in to it to add {provider}.',
  1070004: 'E-mail or username',
  4000002: 'Please fill in this field.',
  4010001: 'The form had expired. Please sign in again.',
};

export default en;
