import type { UiText } from './flow.js';

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
  /** Whether the same action may work when it is tried again. */
  retryable: boolean;
  /** For the developer: the likely cause and the setting that mends it. Never shown to the person. */
  hint?: string | undefined;
  /** Kratos' error body, or what `fetch` threw. */
  cause?: unknown;
}
