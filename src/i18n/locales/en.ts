import type { Catalog } from '../catalog.js';

const en: Catalog = {
  loading: 'Loading the sign-in form…',
  busy: 'One moment…',
  or: 'or',
  retry: 'Try again',
  restart: 'Start again',
  'other-account': 'Not you?',
  'other-address': 'Use a different address',
  complete: 'You are signed in.',
  offline: 'You seem to be offline. Check your connection, then try again.',

  validation: 'Please check what you entered.',
  webauthn: 'That did not work. Please try again, or choose another way to sign in.',
  expired: 'The form had expired, so this is a fresh one. Please sign in again.',
  replaced: 'This form takes the place of an earlier one. Please sign in again.',
  csrf: 'For your safety the form was renewed. Please sign in again.',
  forbidden: 'You cannot sign in with this form. Please sign in again.',
  'not-found': 'That form no longer exists, so this is a fresh one. Please sign in again.',
  'cookies-blocked':
    'Your browser keeps back a cookie that signing in needs. Allow cookies for this site, then start again.',
  disabled: 'This account is disabled. Please contact support.',
  'return-to': 'You cannot sign in from this page. Please contact support.',
  'identity-mismatch': 'You were signed in to another account. Please sign in again.',
  verification: 'Please confirm your e-mail address first. We have sent you a message that tells you how.',
  aal: 'Please sign in first.',
  'rate-limited': 'Too many attempts. Please wait a moment, then try again.',
  configuration: 'You cannot sign in here at the moment. Please contact support.',
  server: 'Something went wrong on our side. Please try again.',
  protocol: 'The answer was not from the sign-in service. If this network asks you to log in to it, do that first.',
  network: 'The sign-in service cannot be reached. Check your connection, then try again.',
  timeout: 'The sign-in service took too long to answer. Please try again.',
  unsupported: 'You cannot sign in with this form.',

  1010014:
    'We have sent you a code. Enter it here. If it does not arrive, check the address and look into your spam folder.',
  1010015: 'Send me a code',
  1070004: 'E-mail or username',
  4000002: 'Please fill in this field.',
  4000004: 'Please check the format.',
  4000006: 'That did not match. Check what you entered for typing mistakes.',
  4000035: 'There is no account with this address, or it cannot sign in by code.',
  4000037: 'There is no account with this name or address.',
  4010001: 'The form had expired, so this is a fresh one. Please sign in again.',
  4010002: 'That way of signing in does not work here. Please choose another one.',
  4010008: 'That code is not right or was used before. Check it, or ask for a new one.',
};

export default en;
