import type { LoginErrorKind } from './failure.js';
import { rowOf } from './json.js';
import type { NoAnswer, RequestKind } from './outcome.js';

/** What an error means, and which `Outcome` it makes; `failed` unless said otherwise. */
export interface Verdict {
  kind: LoginErrorKind;
  next?: 'spent' | 'unclear' | 'first-factor' | 'failed';
  retryable?: boolean;
  hint?: string;
}

const signedIn: Verdict = { kind: 'forbidden', next: 'unclear' };

const errorIds: Record<string, Verdict> = {
  session_already_available: signedIn,
  session_aal_already_fulfilled: signedIn,
  session_aal1_required: { kind: 'aal', next: 'first-factor' },
  session_aal2_required: { kind: 'aal' },
  session_refresh_required: { kind: 'forbidden', hint: 'Set the `refresh` attribute to ask for a fresh login.' },
  session_inactive: { kind: 'forbidden', next: 'spent' },
  session_verified_address_required: { kind: 'verification' },
  security_csrf_violation: { kind: 'csrf', next: 'spent' },
  security_identity_mismatch: { kind: 'identity-mismatch', next: 'spent' },
  self_service_flow_expired: { kind: 'expired', next: 'spent' },
  self_service_flow_replaced: { kind: 'replaced', next: 'spent' },
  self_service_flow_disabled: { kind: 'configuration', hint: 'This self-service flow is disabled in Kratos.' },
  self_service_flow_return_to_forbidden: {
    kind: 'return-to',
    hint: 'Add the address in `return-to` to selfservice.allowed_return_urls.',
  },
  browser_location_change_required: { kind: 'protocol', hint: 'Kratos named no http(s) address to go to.' },
  identity_disabled: { kind: 'disabled' },
  invalid_configuration: { kind: 'configuration', hint: 'Kratos calls its own configuration invalid; see its log.' },
  upstream_error: { kind: 'server', retryable: true },
};

const errorStatuses: Partial<Record<RequestKind, Record<number, Verdict>>> = {
  create: {
    400: { kind: 'configuration', hint: 'Kratos refused the parameters; see `cause` and the attributes of the tag.' },
    403: { kind: 'forbidden' },
  },
  submit: {
    400: { kind: 'server', next: 'spent' },
    401: { kind: 'disabled' },
  },
};

const anyRequest: Record<number, Verdict> = {
  401: { kind: 'forbidden' },
  403: { kind: 'forbidden', next: 'spent' },
  404: { kind: 'not-found', next: 'spent' },
  410: { kind: 'expired', next: 'spent' },
};

const wrongAddress: Verdict = {
  kind: 'configuration',
  hint: 'There is no Kratos at this address: check `base-url`, its path included.',
};

export const unexpected: Verdict = {
  kind: 'protocol',
  next: 'unclear',
  retryable: true,
  hint: 'The answer is not from Kratos: check `base-url` and what stands between the page and Kratos.',
};

export const tooOld: Verdict = { kind: 'unsupported', hint: 'Kratos 0.5 and older are not supported.' };

export const noAnswer: Record<Exclude<NoAnswer['failure'], 'aborted'>, Verdict> = {
  network: {
    kind: 'network',
    retryable: true,
    hint:
      'If Kratos is up, look at CORS: serve.public.cors needs enabled: true and this exact origin in ' +
      'allowed_origins (`*` does not work with cookies).',
  },
  timeout: { kind: 'timeout', retryable: true },
  'base-url': { kind: 'configuration', hint: '`base-url` is not an http(s) address.' },
};

/** On the second refusal in a row: the first one got a fresh token, so it is the cookie that does not come along. */
export const cookiesBlocked: Verdict & { retryable: boolean } = {
  kind: 'cookies-blocked',
  retryable: false,
  hint:
    'The CSRF cookie did not come back. Page and Kratos must be on the same site (localhost and 127.0.0.1 are not); ' +
    'see cookies.domain, cookies.same_site and serve.public.base_url.',
};

export const tooManyAnswers: Verdict & { retryable: boolean } = {
  kind: 'protocol',
  retryable: true,
  hint: 'Kratos kept sending us on; its redirects may form a loop.',
};

export const noMethod: Verdict & { retryable: boolean } = {
  kind: 'configuration',
  retryable: false,
  hint: 'The flow has nothing to press: no login method is enabled that this person or request can use.',
};

export const verdictOnId = (id: string): Verdict | undefined => rowOf(errorIds, id);

/** @param json whether the body was a JSON object; a page in HTML says little by its status. */
export function verdictOnStatus(status: number, request: RequestKind, json: boolean): Verdict | undefined {
  if (status === 429) return { kind: 'rate-limited', retryable: true };
  if (status >= 500) return { kind: 'server', retryable: true };
  if (status === 404 && request === 'create') return wrongAddress;
  if (!json) return undefined;
  return rowOf(errorStatuses[request] ?? {}, status) ?? rowOf(anyRequest, status);
}

export const notAFlow: Verdict & { retryable: boolean } = {
  kind: 'protocol',
  retryable: false,
  hint: 'What was set as `flow` is not a login flow of Kratos 0.6 or later.',
};

export const noCeremony: Verdict & { retryable: boolean } = {
  kind: 'unsupported',
  retryable: false,
  hint: 'This version of the element cannot do what this button asks of the browser.',
};
