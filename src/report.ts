import { dispatch } from './events.js';
import type { FlowState } from './flow/state.js';
import type { Translator } from './i18n/translate.js';
import { hasKeys } from './methods/credentials.js';
import { isActionable } from './nodes/layout.js';
import { formMessages, messagesOf } from './nodes/messages.js';
import { kindOfMessage, nothingToPress } from './protocol/errors.js';
import type { Failure } from './protocol/failure.js';
import type { LoginFlow, UiText } from './protocol/flow.js';

/** What the form or Kratos found wrong with what the person entered. */
export const invalid = (messages: UiText[]): Failure => {
  const kinds = messages.map(({ id }) => kindOfMessage(id));
  return { kind: kinds.find((kind) => kind !== 'validation') ?? 'validation', retryable: true, messages };
};

/** What stands in the way where a flow has nothing to press, and nothing to say about that. */
export const deadEnd = (flow: LoginFlow): Failure | undefined =>
  isActionable(flow, hasKeys()) || formMessages(flow).some(({ type }) => type === 'error')
    ? undefined
    : nothingToPress(flow, isActionable(flow, true));

/** Tells the page that something stands in the way. */
export function reportError(target: EventTarget, failure: Failure, state: FlowState, texts: Translator): void {
  const recovered = state.status === 'ready' && state.recovered && state.failure === failure;
  const { messages = recovered ? messagesOf(state.flow) : [] } = failure;
  const message = messages[0] ? texts.text(messages[0]) : texts.failure(failure.kind, recovered);
  dispatch(target, 'login-error', { ...failure, message, messages, flow: state.flow, recovered });
}

/**
 * Tells the page what a change of state means.
 * @returns whether the default action after it may run
 */
export function report(target: EventTarget, previous: FlowState, next: FlowState, texts: Translator): boolean {
  const flow = next.flow !== previous.flow && next.flow;
  if (flow) dispatch(target, 'login-flow', { flow });
  if (next.status === 'complete') {
    const { status: _status, ...detail } = next;
    return dispatch(target, 'login-success', detail);
  }
  const errors = flow ? messagesOf(flow).filter(({ type }) => type === 'error') : [];
  const failure = (next as { failure?: Failure }).failure ?? (errors.length ? invalid(errors) : undefined);
  if (failure && !failure.soft) reportError(target, failure, next, texts);
  return true;
}
