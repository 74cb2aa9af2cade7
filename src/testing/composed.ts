import { recordings } from './recordings.js';
import type { Stored } from './stored.js';

const text = (id: number, words: string, type = 'info', context?: object): object => ({
  id,
  text: words,
  type,
  ...(context && { context }),
});

const input = (group: string, attributes: object, label?: object): object => ({
  type: 'input',
  group,
  attributes: { disabled: false, node_type: 'input', ...attributes },
  messages: [],
  meta: label ? { label } : {},
});

const provider = (group: string, value: string, name: string): object =>
  input(
    group,
    { name: 'provider', type: 'submit', value },
    text(1010002, `Sign in with ${name}`, 'info', { provider: name, provider_id: value }),
  );

const error = (code: number, message: string, members: object = {}): object => ({
  error: { code, message, ...members },
});

const secondFactor = {
  requested_aal: 'aal2',
  request_url: 'https://id.example.com/self-service/login/browser?aal=aal2',
};
const secondFactorWanted = text(1010004, 'Please show your second factor.');

const captcha = [
  input('captcha', {
    name: 'captcha_turnstile_options',
    type: 'text',
    value: JSON.stringify({ sitekey: 'site-key', action: 'login', theme: 'auto', response_field_name: 'captcha' }),
  }),
  input(
    'captcha',
    { name: 'transient_payload.captcha_turnstile_response', type: 'hidden' },
    text(1070015, 'Please show that you are human'),
  ),
];

/** Without the logo: a scenario asks no other server for anything. */
const { oauth2_login_request: request, ...oauth2 } = (
  recordings['oauth2-initial'] as unknown as { flow: { oauth2_login_request: { client: object } } }
).flow;
const { client_id, client_name } = request.client as Record<string, unknown>;

const { session } = (recordings['refresh-success'] as { body: { session: Record<string, unknown> } }).body;

export type ComposedName =
  | 'code-initial'
  | 'aal2-totp'
  | 'aal2-backup-code'
  | 'oauth2-without-logo'
  | 'other-person'
  | 'leaving'
  | 'unverified'
  | 'saml-initial'
  | 'captcha-initial'
  | 'captcha-failed'
  | 'organization-initial'
  | 'logout'
  | 'logged-out'
  | 'kratos-0.5'
  | 'server-error'
  | 'rate-limited'
  | 'captive-portal'
  | 'no-kratos'
  | 'no-connection'
  | 'no-answer';

/** What an open-source Kratos cannot say, or what something else says in its place. */
export const composed: Record<ComposedName, Stored> = {
  'code-initial': { status: 200, flow: {}, nodes: ['default/csrf_token', 'default/identifier', 'code/method=code'] },
  'aal2-totp': {
    status: 200,
    flow: secondFactor,
    nodes: ['default/csrf_token', 'totp/totp_code', 'totp/method=totp'],
    messages: [secondFactorWanted],
  },
  'aal2-backup-code': {
    status: 200,
    flow: secondFactor,
    nodes: ['default/csrf_token', 'lookup_secret/lookup_secret', 'lookup_secret/method=lookup_secret'],
    messages: [secondFactorWanted],
  },
  'oauth2-without-logo': {
    ...recordings['oauth2-initial'],
    flow: { ...oauth2, oauth2_login_request: { ...request, client: { client_id, client_name } } },
  },
  'other-person': {
    status: 200,
    body: {
      session: {
        ...session,
        identity: { ...(session['identity'] as object), id: '00000000-0000-4000-8000-00000000000b' },
      },
    },
  },
  unverified: {
    status: 403,
    body: error(403, 'the address has to be verified', {
      id: 'session_verified_address_required',
      details: {
        continue_with: [
          {
            action: 'show_verification_ui',
            flow: {
              id: '00000000-0000-4000-8000-00000000000c',
              verifiable_address: 'ada@example.com',
              url: '{page}',
            },
          },
        ],
      },
    }),
  },
  leaving: {
    status: 422,
    body: {
      ...error(422, 'the browser has to go elsewhere', { id: 'browser_location_change_required' }),
      redirect_browser_to: '{page}',
    },
  },
  'saml-initial': {
    status: 200,
    flow: {},
    nodes: [
      'default/csrf_token',
      'default/identifier',
      'password/password',
      'password/method=password',
      provider('saml', 'northwind', 'Northwind'),
    ],
  },
  'captcha-initial': {
    status: 200,
    flow: {},
    nodes: [...captcha, 'default/csrf_token', 'default/identifier', 'password/password', 'password/method=password'],
  },
  'captcha-failed': {
    status: 400,
    flow: {},
    nodes: [...captcha, 'default/csrf_token', 'default/identifier 2', 'password/password', 'password/method=password'],
    messages: [text(4000038, 'We could not tell whether you are human. Please try again.', 'error')],
  },
  'organization-initial': {
    status: 200,
    flow: { organization_id: '00000000-0000-4000-8000-00000000000a' },
    nodes: ['default/csrf_token', provider('oidc', 'contoso', 'Contoso')],
  },
  logout: {
    status: 200,
    body: { logout_url: 'https://id.example.com/self-service/logout?token=example', logout_token: 'example' },
  },
  'logged-out': { status: 204, body: '' },
  'kratos-0.5': {
    status: 200,
    body: {
      id: '00000000-0000-4000-8000-000000000001',
      type: 'browser',
      methods: { password: { method: 'password', config: { action: 'https://id.example.com/', method: 'POST' } } },
    },
  },
  'server-error': { status: 500, body: error(500, 'something went wrong inside') },
  'rate-limited': { status: 429, headers: { 'Retry-After': '60' }, body: error(429, 'too many requests') },
  'captive-portal': { status: 200, body: '<!doctype html><title>Welcome to the hotel network</title>' },
  'no-kratos': { status: 404, body: '404 page not found' },
  'no-connection': { failure: 'network' },
  'no-answer': { failure: 'silence' },
};
