import type { Action } from './definition.js';

type Values = Record<string, unknown>;

/** What a request asks of a Kratos. */
export interface Asked {
  action: Action;
  /** Where that Kratos is, base path included. */
  base: string;
  query: URLSearchParams;
  values: Values;
}

const endpoints: Record<string, Action> = {
  '/self-service/login/browser': 'create',
  '/self-service/login/api': 'create',
  '/self-service/login/flows': 'get',
  '/sessions/whoami': 'whoami',
  '/self-service/logout/browser': 'logout',
  '/self-service/logout': 'logged-out',
  '/self-service/logout/api': 'logged-out',
  '/sessions/token-exchange': 'exchange',
};

/** Methods that a submission tells by their name alone. */
const METHODS = /^(password|identifier_first|totp|lookup_secret)$/;

const submissions: [Action, (values: Values) => unknown][] = [
  ['resend', ({ resend }) => resend],
  ['code', ({ code }) => code],
  ['send', ({ method, address }) => method === 'code' || address],
  ['passkey', ({ passkey_login }) => passkey_login],
  ['webauthn', ({ webauthn_login }) => webauthn_login],
  ['key', ({ method }) => method === 'webauthn'],
  ['provider', ({ provider }) => provider],
];

export async function read(request: Request): Promise<Asked> {
  const { origin, pathname, searchParams: query } = new URL(request.url);
  const [, path = '', endpoint = ''] = /^(.*?)(\/(?:self-service|sessions)\/.*)$/.exec(pathname) ?? [];
  const body = await request.text();
  const values = body.startsWith('{') ? (JSON.parse(body) as Values) : Object.fromEntries(new URLSearchParams(body));
  const action = endpoint === '/self-service/login' ? submission(values) : (endpoints[endpoint] ?? 'elsewhere');
  return { action, base: origin + path, query, values };
}

function submission(values: Values): Action {
  const [method] = METHODS.exec(String(values['method'])) ?? [];
  return (method as Action | undefined) ?? submissions.find(([, is]) => is(values))?.[0] ?? 'unknown-method';
}
