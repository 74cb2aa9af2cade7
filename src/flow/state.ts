import type { Failure } from '../protocol/failure.js';
import type { ContinueWith, LoginFlow, Session } from '../protocol/flow.js';

/** Why the page is about to be left; the `reason` of `login-redirect`. */
export type RedirectReason = 'provider' | 'oauth2' | 'continue-with' | 'return-to' | 'verification' | 'fallback';

/** What is odd about a success. */
export type LoginWarning =
  /** Somebody else than before has confirmed who they are. */
  | 'identity-mismatch'
  /** `continueWith` holds an action that this version does not know. */
  | 'unknown-action';

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
  | {
      status: 'redirecting';
      flow?: LoginFlow | undefined;
      button?: string | undefined;
      url: string;
      reason: RedirectReason;
    }
  /** Signed in. Next: redirecting, loading. */
  | Complete
  /** There is no form to show. Next: loading. */
  | { status: 'failed'; flow?: undefined; failure: Failure };

export interface Complete {
  status: 'complete';
  flow?: LoginFlow | undefined;
  session: Session;
  continueWith: ContinueWith[];
  /** The person was signed in already. */
  existing: boolean;
  sessionToken?: string | undefined;
  warnings: LoginWarning[];
}

export type FlowStatus = FlowState['status'];

export type FlowEvent =
  | { type: 'load' }
  | { type: 'submit'; button: string }
  | { type: 'redirect'; url: string; reason: RedirectReason }
  /** A flow to show; `recovered`: it took the place of another one, because of `failure`. */
  | { type: 'flow'; flow: LoginFlow; failure?: Failure | undefined; recovered: boolean }
  | ({ type: 'session' } & Omit<Complete, 'status' | 'flow'>)
  /** The action ended without a result; `final`: the flow on the screen is of no use any more. */
  | { type: 'stop'; failure?: Failure; final?: boolean };

const statusAfter = {
  load: 'loading',
  submit: 'submitting',
  redirect: 'redirecting',
  flow: 'ready',
  session: 'complete',
} as const;

/** The next state. An event that does not fit the state leaves it as it is. */
export function transition(state: FlowState, event: FlowEvent): FlowState {
  const { flow } = state;
  if (event.type === 'stop') {
    const { failure, final } = event;
    if (flow && !final) return { status: 'ready', flow, failure, recovered: false };
    return failure ? { status: 'failed', failure } : { status: 'idle' };
  }
  if (event.type === 'submit' && state.status !== 'ready') return state;
  if (event.type === 'redirect' && state.status === 'submitting') {
    const { url, reason } = event;
    // The pressed button stays the busy one until the page is gone.
    return { ...state, status: 'redirecting', url, reason };
  }
  const { type, ...rest } = event;
  // Who was signed in has done with the form.
  if (type === 'load' && state.status === 'complete') return { status: 'loading', flow: undefined };
  return { flow, ...rest, status: statusAfter[type] } as FlowState;
}
