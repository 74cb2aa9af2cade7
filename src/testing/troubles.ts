import type { Definition } from './definition.js';

/** What goes wrong around the methods, and what takes a while. */
export const troubles = {
  'errors/expired': {
    title: 'A fresh form in place of an expired one',
    presses: ['code', 'code'],
    answers: { code: ['submit-expired', 'code-success'], get: 'flow-replacing-expired' },
  },
  'errors/expired-unnoticed': {
    title: 'The form had expired, and nobody needs to know',
    presses: ['password'],
    state: 'complete',
    answers: { password: ['submit-expired', 'password-success'], get: 'flow-replacing-expired' },
  },
  'errors/not-found': {
    title: 'A fresh form in place of a lost one',
    presses: ['password'],
    answers: { password: ['submit-not-found', 'password-success'] },
  },
  'errors/csrf': {
    title: 'A fresh form after a lost cookie',
    presses: ['password'],
    answers: { password: ['submit-csrf-violation', 'password-success'] },
  },
  'errors/cookies-blocked': {
    title: 'The browser keeps no cookies',
    presses: ['password', 'password'],
    state: 'failed',
    answers: { password: 'submit-csrf-violation' },
  },
  'errors/unknown-method': {
    title: 'Kratos does not know the method',
    presses: ['password'],
    answers: { password: 'method-unknown' },
  },
  'errors/disabled': {
    title: 'The account is disabled',
    presses: ['password'],
    answers: { password: 'identity-inactive' },
  },
  'errors/unverified': {
    title: 'The address of the account is not verified',
    presses: ['password'],
    answers: { password: 'verification-required' },
  },
  'errors/unverified-leaving': {
    title: 'The page is being left to verify the address',
    presses: ['password'],
    state: 'redirecting',
    answers: { password: 'unverified' },
  },
  'errors/old-kratos': {
    title: 'This Kratos is too old',
    state: 'failed',
    answers: { create: 'kratos-0.5' },
  },
  'errors/network': {
    title: 'The service cannot be reached',
    state: 'failed',
    answers: { create: 'no-connection', whoami: 'no-connection' },
  },
  'errors/connection-lost': {
    title: 'The connection breaks while the form is sent',
    presses: ['password'],
    answers: { password: 'no-connection' },
  },
  'errors/timeout': {
    title: 'The service does not answer in time',
    attributes: { timeout: '300' },
    state: 'failed',
    answers: { create: 'no-answer' },
  },
  'errors/server': { title: 'The service is broken', state: 'failed', answers: { create: 'server-error' } },
  'errors/server-after-password': {
    title: 'The service breaks while the form is sent',
    presses: ['password'],
    answers: { password: 'server-error' },
  },
  'errors/rate-limited': {
    title: 'Too many attempts',
    presses: ['password'],
    answers: { password: 'rate-limited' },
  },
  'errors/captive-portal': {
    title: 'Another page answers, such as that of a hotel network',
    state: 'failed',
    answers: { create: 'captive-portal', whoami: 'captive-portal' },
  },
  'errors/no-kratos': {
    title: 'There is no Kratos at this address',
    state: 'failed',
    answers: { create: 'no-kratos' },
  },
  'errors/return-to-forbidden': {
    title: 'Kratos does not allow the address to return to',
    state: 'failed',
    answers: { create: 'return-to-forbidden' },
  },

  'signed-in/already': { title: 'The person is signed in already', signedIn: true, state: 'complete' },
  'signed-in/in-another-tab': {
    title: 'The person has signed in elsewhere meanwhile',
    presses: ['password'],
    state: 'complete',
    answers: { password: 'submit-signed-in', whoami: 'whoami-signed-in' },
  },

  'busy/loading': {
    title: 'The form is being fetched',
    attributes: { timeout: '0' },
    state: 'loading',
    answers: { create: 'no-answer' },
  },
  'busy/submitting': {
    title: 'An answer is awaited',
    attributes: { timeout: '0' },
    presses: ['password'],
    state: 'submitting',
    answers: { password: 'no-answer' },
  },
} as const satisfies Record<string, Definition>;
