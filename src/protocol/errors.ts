import type { Failure, LoginErrorKind } from './failure.js';
import type { LoginFlow } from './flow.js';
import { rowOf } from './json.js';
import type { NoAnswer, RequestKind } from './answer.js';

/** What an error means, and which `Outcome` it makes; `failed` unless said otherwise. */
export interface Verdict {
  kind: LoginErrorKind;
  next?: 'spent' | 'unclear' | 'level' | 'failed';
  retryable?: boolean;
  hint?: string;
}

const signedIn: Verdict = { kind: 'forbidden', next: 'unclear' };
const otherLevel: Verdict = { kind: 'aal', next: 'level' };
const serverFault: Verdict = { kind: 'server', retryable: true };
const misconfigured = (hint: string): Verdict => ({ kind: 'configuration', hint });

const errorIds: Record<string, Verdict> = {
  session_already_available: signedIn,
  session_aal_already_fulfilled: signedIn,
  session_aal1_required: otherLevel,
  session_aal2_required: otherLevel,
  session_verified_address_required: { kind: 'verification' },
  security_csrf_violation: { kind: 'csrf', next: 'spent' },
  security_identity_mismatch: { kind: 'identity-mismatch', next: 'spent' },
  self_service_flow_expired: { kind: 'expired', next: 'spent' },
  self_service_flow_replaced: { kind: 'replaced', next: 'spent' },
  self_service_flow_return_to_forbidden: {
    kind: 'return-to',
    hint: 'Add `return-to` to selfservice.allowed_return_urls.',
  },
  identity_disabled: { kind: 'disabled' },
  invalid_configuration: misconfigured('See the log.'),
};

const errorStatuses: Record<number, Verdict> = {
  400: { kind: 'server', next: 'spent' },
  401: { kind: 'forbidden' },
  403: { kind: 'forbidden', next: 'spent' },
  404: { kind: 'not-found', next: 'spent' },
  410: { kind: 'expired', next: 'spent' },
};

/** Kratos' message numbers that are more than something wrong in the form. */
const messageKinds: Record<number, LoginErrorKind> = { 4000010: 'verification', 4010011: 'disabled' };

const noKratos = 'No Kratos at `base-url`.';

export const unexpected: Verdict = { kind: 'protocol', next: 'unclear', retryable: true, hint: noKratos };

export const noAnswer: Record<Exclude<NoAnswer['failure'], 'aborted'>, Verdict> = {
  network: {
    kind: 'network',
    retryable: true,
    hint: 'Is Kratos up, serve.public.cors enabled, and this very origin in its allowed_origins?',
  },
  timeout: { kind: 'timeout', retryable: true },
  'base-url': misconfigured('`base-url` is no http(s) address.'),
};

export const verdictOnId = (id: string): Verdict | undefined => rowOf(errorIds, id);

/** @param json whether the body was a JSON object; a page in HTML says little by its status. */
export function verdictOnStatus(status: number, request: RequestKind, json: boolean): Verdict | undefined {
  if (status === 429) return { kind: 'rate-limited', retryable: true };
  if (status >= 500) return serverFault;
  const creation = request === 'create';
  if (creation && status === 404) return misconfigured(noKratos);
  if (creation && status === 400) return misconfigured('See `cause`.');
  if (status === 401 && request === 'submit') return { kind: 'disabled' };
  return json ? rowOf(errorStatuses, status) : undefined;
}

export const kindOfMessage = (id: number): LoginErrorKind => rowOf(messageKinds, id) ?? 'validation';

/** On the second refusal in a row: the first one got a fresh token, so it is the cookie that does not come along. */
export const cookiesBlocked: Failure = {
  kind: 'cookies-blocked',
  retryable: false,
  hint: 'Page and Kratos must be on one site, see cookies.domain.',
};

export const expired: Failure = { kind: 'expired', retryable: true };

export const tooManyAnswers: Failure = { kind: 'protocol', retryable: true };

export const notAFlow: Failure = { kind: 'protocol', retryable: false, hint: '`flow` is no login flow.' };

/**
 * Why there is nothing to press in a flow.
 * @param keys whether there would be, in a browser with passkeys and security keys
 */
export function nothingToPress({ requested_aal }: LoginFlow, keys: boolean): Failure {
  if (keys) return { kind: 'unsupported', retryable: false };
  return requested_aal === 'aal2'
    ? { kind: 'aal', retryable: false, hint: 'The identity has no second factor.' }
    : {
        kind: 'configuration',
        retryable: false,
        hint: 'Enable a method in selfservice.methods.',
      };
}

export const noCaptcha: Failure = {
  kind: 'configuration',
  retryable: false,
  hint: 'The flow asks for a captcha: set `captcha`.',
};

export const notNative: Failure = {
  kind: 'unsupported',
  retryable: false,
  hint: 'Send no Origin and Cookie, or use client="browser".',
};

export const nothingToExchange: Failure = {
  kind: 'configuration',
  retryable: false,
  hint: 'Nothing to exchange: set `client` to native and `return-to`.',
};

export const tooOld: Failure = { kind: 'unsupported', retryable: false, hint: 'Kratos before 0.6 is not supported.' };
