import type { LoginWarning, RedirectReason } from './flow/state.js';
import type { Failure } from './protocol/failure.js';
import type { ContinueWith, LoginBody, LoginFlow, Session, UiText } from './protocol/flow.js';

export interface LoginFlowDetail {
  flow: LoginFlow;
}

export interface LoginSubmitDetail {
  flow: LoginFlow;
  /** The pressed button's method: `password`, `code`, `oidc`, … */
  method: string;
  /** What will be sent; may be changed. Holds what the person typed, secrets included. */
  body: LoginBody;
}

export interface LoginRedirectDetail {
  url: string;
  reason: RedirectReason;
}

export interface LoginSuccessDetail {
  session: Session;
  /** Native flows only. */
  sessionToken?: string | undefined;
  continueWith: ContinueWith[];
  flow?: LoginFlow | undefined;
  /** The person was signed in already. */
  existing: boolean;
  /** What is odd about it, such as somebody else than before. */
  warnings: LoginWarning[];
}

export interface LoginErrorDetail extends Omit<Failure, 'messages' | 'soft'> {
  /** What the person reads. */
  message: string;
  /** Kratos' messages, those of the fields included. */
  messages: UiText[];
  flow?: LoginFlow | undefined;
  /** A fresh flow is on the screen already. */
  recovered: boolean;
}

/** Every event, once. All bubble and are composed. */
export interface LoginEventMap {
  'login-flow': CustomEvent<LoginFlowDetail>;
  'login-submit': CustomEvent<LoginSubmitDetail>;
  'login-redirect': CustomEvent<LoginRedirectDetail>;
  'login-success': CustomEvent<LoginSuccessDetail>;
  'login-error': CustomEvent<LoginErrorDetail>;
}

interface ElementEventMap extends HTMLElementEventMap, LoginEventMap {}

/** What `addEventListener` and `removeEventListener` take: the element's events, and those of every other one. */
export interface EventRegistration<Target> {
  <Type extends keyof ElementEventMap>(
    type: Type,
    listener: (this: Target, event: ElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

const cancelable: (keyof LoginEventMap)[] = ['login-submit', 'login-redirect', 'login-success'];

/** @returns whether the default action may run */
export function dispatch<Type extends keyof LoginEventMap>(
  target: EventTarget,
  type: Type,
  detail: LoginEventMap[Type]['detail'],
): boolean {
  const event = new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: cancelable.includes(type) });
  return target.dispatchEvent(event);
}
