import type { ContinueWith, UiText } from './flow.js';

/** Why a login did not go on; the `kind` of `login-error`. */
export type LoginErrorKind =
  | 'validation'
  | 'expired'
  | 'replaced'
  | 'csrf'
  | 'forbidden'
  | 'not-found'
  | 'cookies-blocked'
  | 'disabled'
  | 'return-to'
  | 'identity-mismatch'
  | 'verification'
  | 'aal'
  | 'rate-limited'
  | 'configuration'
  | 'server'
  | 'protocol'
  | 'network'
  | 'timeout'
  | 'webauthn'
  | 'unsupported';

export interface Failure {
  kind: LoginErrorKind;
  /** HTTP status, where there was an answer. */
  status?: number | undefined;
  /** Kratos' `error.id`, where there is one. */
  id?: string | undefined;
  /** Kratos' messages, where the answer was a flow. */
  messages?: UiText[];
  /** What Kratos asks for before it lets the person in, such as the verification of an address. */
  continueWith?: ContinueWith[] | undefined;
  /** Seconds to wait, where the server says so. */
  retryAfter?: number | undefined;
  /** Whether the same action may work when it is tried again. */
  retryable: boolean;
  /** For the developer: the likely cause and the setting that mends it. Never shown to the person. */
  hint?: string | undefined;
  /** Kratos' error body, or what `fetch` threw. */
  cause?: unknown;
  /** Not worth an event: the person gave up what the browser offered. */
  soft?: boolean;
}
