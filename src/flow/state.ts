import type { Failure } from '../protocol/failure.js';
import type { ContinueWith, LoginFlow, Session } from '../protocol/flow.js';

/** Why the page is about to be left; the `reason` of `login-redirect`. */
export type RedirectReason = 'provider' | 'oauth2' | 'continue-with' | 'return-to' | 'verification' | 'fallback';

/** What is going on. Each member says what may come next. */
export type FlowState =
  /** Nothing asked for yet. Next: loading. */
  | { status: 'idle'; flow?: undefined }
  /** A flow is being created or read; an earlier one may still be on the screen. Next: ready, redirecting, complete, failed. */
  | { status: 'loading'; flow?: LoginFlow | undefined }
  /** The form waits for the person. `failure`: what the last action came to. Next: submitting, loading. */
  | { status: 'ready'; flow: LoginFlow; failure?: Failure | undefined; recovered: boolean }
  /** A submission is on its way. Next: ready, redirecting, complete, failed. */
  | { status: 'submitting'; flow: LoginFlow; button: string }
  /** The page is being left. Next: nothing here, or ready and complete where the page did not let go. */
  | { status: 'redirecting'; flow?: LoginFlow | undefined; url: string; reason: RedirectReason }
  /** Signed in. Next: redirecting, loading. */
  | Complete
  /** There is no form to show. Next: loading. */
  | { status: 'failed'; flow?: undefined; failure: Failure };

export interface Complete {
  status: 'complete';
  flow?: LoginFlow | undefined;
  session: Session;
  sessionToken?: string | undefined;
  continueWith: ContinueWith[];
  /** The person was signed in already. */
  existing: boolean;
}

export type FlowStatus = FlowState['status'];

export type FlowEvent =
  | { type: 'load' }
  | { type: 'submit'; button: string }
  | { type: 'redirect'; url: string; reason: RedirectReason }
  /** A flow to show; `failure` tells why it took the place of another one. */
  | { type: 'flow'; flow: LoginFlow; failure?: Failure | undefined; recovered?: boolean }
  | ({ type: 'session' } & Omit<Complete, 'status' | 'flow'>)
  /** The action was given up: back to where it began. */
  | { type: 'abort' }
  /** `final`: the flow on the screen is of no use any more. */
  | { type: 'failure'; failure: Failure; final?: boolean };

/** The next state. An event that does not fit the state leaves it as it is. */
export function transition(state: FlowState, event: FlowEvent): FlowState {
  const { flow } = state;
  switch (event.type) {
    case 'load':
      return { status: 'loading', flow };
    case 'submit':
      return state.status === 'ready' ? { status: 'submitting', flow: state.flow, button: event.button } : state;
    case 'redirect':
      return { status: 'redirecting', flow, url: event.url, reason: event.reason };
    case 'flow':
      return { status: 'ready', flow: event.flow, failure: event.failure, recovered: Boolean(event.recovered) };
    case 'session': {
      const { type: _type, ...session } = event;
      return { ...session, status: 'complete', flow };
    }
    case 'abort':
      return flow ? { status: 'ready', flow, recovered: false } : { status: 'idle' };
    case 'failure':
      return flow && !event.final
        ? { status: 'ready', flow, failure: event.failure, recovered: false }
        : { status: 'failed', failure: event.failure };
  }
}
