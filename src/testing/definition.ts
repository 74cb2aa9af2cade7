import type { AnswerName } from './stored.js';

/** What a request asks for. */
export type Action =
  | 'create'
  | 'get'
  | 'password'
  | 'identifier_first'
  /** For a code to be sent. */
  | 'send'
  | 'resend'
  | 'code'
  | 'provider'
  | 'totp'
  | 'lookup_secret'
  /** For the options of a security key. */
  | 'key'
  | 'webauthn'
  | 'passkey'
  | 'whoami'
  | 'logout'
  | 'logged-out'
  /** Of the code that a provider's page came back with. */
  | 'exchange'
  | 'unknown-method'
  | 'elsewhere';

/** `step-up`: a creation with `aal=aal2`. */
type Answers = Partial<Record<Action | 'step-up', AnswerName | readonly AnswerName[]>>;

export interface Definition {
  /** What the person sees. */
  title: string;
  /** The buttons to press until it shows, as the element's `submit()` takes them. */
  presses?: readonly string[];
  /** What the tag has in a page of this state. */
  attributes?: Readonly<Record<string, string>>;
  /** The state of the element then; `ready` unless said otherwise. */
  state?: 'loading' | 'submitting' | 'redirecting' | 'complete' | 'failed';
  /** Whether there is a session from the start. */
  signedIn?: boolean;
  /** Where it is not the usual answer; several take turns, and the last one stays. */
  answers?: Readonly<Answers>;
}

/** What a Kratos answers when all goes well. */
export const usual: Record<Exclude<Action, 'get'>, AnswerName> = {
  create: 'unified-initial',
  password: 'password-success',
  identifier_first: 'identifier-first-credentials',
  send: 'code-sent',
  resend: 'code-resent',
  code: 'code-success',
  provider: 'leaving',
  totp: 'aal2-success',
  lookup_secret: 'aal2-success',
  key: 'webauthn-redirect',
  webauthn: 'password-success',
  passkey: 'password-success',
  whoami: 'whoami-signed-out',
  logout: 'logout',
  'logged-out': 'logged-out',
  exchange: 'native-success',
  'unknown-method': 'method-unknown',
  elsewhere: 'no-kratos',
};
