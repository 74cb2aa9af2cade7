import type { Catalog } from '../catalog.js';

const en: Catalog = {
  loading: 'Loading the sign-in form…',
  or: 'or',
  retry: 'Try again',
  restart: 'Start again',
  'other-account': 'Not you?',
  'other-address': 'Use a different address',
  complete: 'You are signed in.',

  offline: 'You are offline. Please try again when you are back online.',
  failed: 'You cannot sign in here at the moment. Please contact support.',
  renewed: 'The form had expired, so this is a fresh one. Please sign in again.',
  'cookies-blocked':
    'Your browser blocks a cookie that signing in needs. Allow cookies for this site, then start again.',
  disabled: 'This account is disabled. Please contact support.',
  verification: 'Please confirm your e-mail address first.',
  'rate-limited': 'Too many attempts. Please wait a moment, then try again.',
  server: 'Something went wrong on our side. Please try again.',
  protocol: 'That was not the sign-in service. If this network wants you to log in to it, do that first.',
  network: 'The sign-in service cannot be reached. Please check your connection, then try again.',
  timeout: 'The sign-in service takes too long. Please try again.',

  1070004: 'E-mail or username',
  4000002: 'Please fill in this field.',
};

export default en;
