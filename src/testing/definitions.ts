import type { Definition } from './definition.js';
import { troubles } from './troubles.js';

const again = { attributes: { refresh: '' }, signedIn: true } as const;
const native = { attributes: { client: 'native' } } as const;
const securityKey = { create: 'webauthn-initial', get: 'webauthn-step' } as const;
const secondFactor = { attributes: { aal: 'aal2' } } as const;

const methods = {
  'password/initial': { title: 'A form for a password or a code' },
  'password/wrong-password': {
    title: 'The password is wrong',
    presses: ['password'],
    answers: { password: 'password-wrong' },
  },
  'password/missing-fields': {
    title: 'Kratos misses what was not filled in',
    presses: ['password'],
    answers: { password: 'password-missing' },
  },
  'password/success': { title: 'Signed in with a password', presses: ['password'], state: 'complete' },

  'code/initial': { title: 'A form for a code only', answers: { create: 'code-initial' } },
  'code/sent': { title: 'A code was sent', presses: ['code'] },
  'code/resent': { title: 'Another code was sent', presses: ['code', 'resend'] },
  'code/wrong-code': { title: 'The code is wrong', presses: ['code', 'code'], answers: { code: 'code-wrong' } },
  'code/too-often': {
    title: 'The code was wrong too often',
    presses: ['code', 'code'],
    answers: { code: 'code-too-often' },
  },
  'code/unknown-address': {
    title: 'Nobody of this address gets a code',
    presses: ['code'],
    answers: { send: 'code-identifier-unknown' },
  },
  'code/success': { title: 'Signed in with a code', presses: ['code', 'code'], state: 'complete' },

  'identifier-first/initial': {
    title: 'A form that asks for the identifier first',
    answers: { create: 'identifier-first-initial' },
  },
  'identifier-first/unknown': {
    title: 'Nobody has this identifier',
    presses: ['identifier_first'],
    answers: { create: 'identifier-first-initial', identifier_first: 'identifier-first-unknown' },
  },
  'identifier-first/credentials': {
    title: 'How the person of this identifier signs in',
    presses: ['identifier_first'],
    answers: { create: 'identifier-first-initial', send: 'identifier-first-code-sent' },
  },
  'identifier-first/wrong-password': {
    title: 'The password is wrong, beside the identifier',
    presses: ['identifier_first', 'password'],
    answers: { create: 'identifier-first-initial', password: 'identifier-first-password-wrong' },
  },
  'identifier-first/code-sent': {
    title: 'A code was sent to this identifier',
    presses: ['identifier_first', 'code'],
    answers: { create: 'identifier-first-initial', send: 'identifier-first-code-sent' },
  },

  'refresh/initial': {
    title: 'The person has to confirm who it is',
    ...again,
    answers: { create: 'refresh-initial', password: 'refresh-success' },
  },
  'refresh/code': {
    title: 'The person has to confirm who it is, with a code',
    ...again,
    answers: { create: 'refresh-code' },
  },
  'refresh/success': {
    title: 'Confirmed',
    ...again,
    presses: ['password'],
    state: 'complete',
    answers: { create: 'refresh-initial', password: 'refresh-success' },
  },

  'refresh/other-person': {
    title: 'Somebody else has confirmed',
    ...again,
    presses: ['password'],
    state: 'complete',
    answers: { create: 'refresh-initial', password: 'other-person' },
  },

  'aal2/after-password': {
    title: 'A second factor, asked for after the password',
    presses: ['password'],
    answers: { password: 'aal2-required-submit', whoami: 'aal2-required-whoami', 'step-up': 'aal2-initial' },
  },
  'aal2/initial': {
    title: 'A second factor from an app or from paper',
    ...secondFactor,
    answers: { create: 'aal2-initial' },
  },
  'aal2/totp': { title: 'A second factor from an app', ...secondFactor, answers: { create: 'aal2-totp' } },
  'aal2/wrong-totp': {
    title: 'The code of the app is wrong',
    ...secondFactor,
    presses: ['totp'],
    answers: { create: 'aal2-initial', totp: 'aal2-totp-wrong' },
  },
  'aal2/backup-code': {
    title: 'A second factor from paper',
    ...secondFactor,
    answers: { create: 'aal2-backup-code' },
  },
  'aal2/wrong-backup-code': {
    title: 'The backup code is wrong or used up',
    ...secondFactor,
    presses: ['lookup_secret'],
    answers: { create: 'aal2-initial', lookup_secret: 'aal2-lookup-wrong' },
  },
  'aal2/code-addresses': {
    title: 'A second factor that is sent to one of the addresses',
    ...secondFactor,
    answers: { create: 'aal2-code-addresses', send: 'aal2-code-addresses-sent', code: 'aal2-code-success' },
  },
  'aal2/code-sent': {
    title: 'A second factor was sent',
    ...secondFactor,
    presses: ['ada@example.com'],
    answers: {
      create: 'aal2-code-address',
      send: 'aal2-code-sent',
      resend: 'aal2-code-resent',
      code: 'aal2-code-success',
    },
  },
  'aal2/wrong-code': {
    title: 'The code that was sent as a second factor is wrong',
    ...secondFactor,
    presses: ['ada@example.com', 'code'],
    answers: {
      create: 'aal2-code-address',
      send: 'aal2-code-sent',
      resend: 'aal2-code-resent',
      code: 'aal2-code-wrong',
    },
  },
  'aal2/security-key': {
    title: 'A security key as a second factor',
    ...secondFactor,
    answers: { create: 'aal2-webauthn', webauthn: 'aal2-success' },
  },
  'aal2/wrong-security-key': {
    title: 'The security key is not the one of the account',
    ...secondFactor,
    answers: { create: 'aal2-webauthn-wrong', webauthn: 'aal2-webauthn-wrong' },
  },
  'aal2/no-factor': {
    title: 'A second factor that nobody has set up',
    ...secondFactor,
    answers: { create: 'aal2-no-factor' },
  },
  'aal2/success': {
    title: 'Signed in with two factors',
    ...secondFactor,
    presses: ['totp'],
    state: 'complete',
    answers: { create: 'aal2-totp' },
  },

  'passkey/initial': { title: 'A passkey beside the other methods', answers: { create: 'passkey-initial' } },

  'passkey/identifier-first': {
    title: 'A passkey offered by the identifier field',
    answers: { create: 'passkey-identifier-first-initial', identifier_first: 'passkey-identifier-first-credentials' },
  },
  'passkey/credentials': {
    title: 'A passkey of the person of this identifier',
    presses: ['identifier_first'],
    answers: { create: 'passkey-identifier-first-initial', identifier_first: 'passkey-identifier-first-credentials' },
  },
  'passkey/refresh': {
    title: 'The person has to confirm who it is, with a passkey',
    ...again,
    answers: { create: 'passkey-refresh' },
  },
  'passkey/unknown': {
    title: 'The passkey belongs to no account',
    answers: { create: 'passkey-unknown', passkey: 'passkey-unknown' },
  },

  'webauthn/initial': { title: 'A security key beside the other methods', answers: securityKey },
  'webauthn/step': { title: 'The security key is asked for', presses: ['webauthn'], answers: securityKey },
  'webauthn/no-key': {
    title: 'The account has no security key',
    presses: ['webauthn'],
    answers: { create: 'webauthn-initial', key: 'webauthn-no-key' },
  },
  'webauthn/wrong-key': {
    title: 'The security key belongs to somebody else',
    answers: { create: 'webauthn-wrong', webauthn: 'webauthn-wrong' },
  },

  'social/initial': { title: 'Social providers below the form', answers: { create: 'social-initial' } },
  'social/leaving': {
    title: 'The page is being left for a provider',
    presses: ['github'],
    state: 'redirecting',
    answers: { create: 'social-initial' },
  },

  'social/linking': {
    title: 'The address at the provider belongs to an account already',
    answers: { create: 'social-linking' },
  },
  'social/denied': { title: 'The person has said no at the provider', answers: { create: 'social-denied' } },

  'oauth2/initial': {
    title: 'Another application asks for the login',
    answers: { create: 'oauth2-without-logo', password: 'leaving', code: 'leaving' },
  },
  'oauth2/leaving': {
    title: 'The page is being left for that application',
    presses: ['password'],
    state: 'redirecting',
    answers: { create: 'oauth2-without-logo', password: 'leaving' },
  },

  'native/initial': { title: 'A form in an application', ...native, answers: { create: 'native-initial' } },
  'native/refused': {
    title: 'Kratos takes the application for a browser',
    ...native,
    presses: ['password'],
    answers: { create: 'native-initial', password: 'native-with-origin' },
  },
  'native/success': {
    title: 'Signed in to an application',
    ...native,
    presses: ['password'],
    state: 'complete',
    answers: { create: 'native-initial', password: 'native-success' },
  },

  'saml/initial': { title: 'A company signs in with SAML', answers: { create: 'saml-initial' } },
  'organization/initial': {
    title: 'An organization with a provider of its own',
    answers: { create: 'organization-initial' },
  },
  'captcha/initial': { title: 'A captcha of the page in the form', answers: { create: 'captcha-initial' } },
  'captcha/failed': {
    title: 'The captcha is not solved',
    presses: ['password'],
    answers: { create: 'captcha-initial', password: 'captcha-failed' },
  },
} as const satisfies Record<string, Definition>;

export type ScenarioName = keyof typeof methods | keyof typeof troubles;

export const definitions: Readonly<Record<ScenarioName, Definition>> = { ...methods, ...troubles };
