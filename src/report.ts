import { dispatch } from './events.js';
import type { FlowState } from './flow/state.js';
import type { Translator } from './i18n/translate.js';
import { messagesOf } from './nodes/messages.js';
import type { Failure } from './protocol/failure.js';
import type { UiText } from './protocol/flow.js';

/** What the form or Kratos found wrong with what the person entered. */
export const invalid = (messages: UiText[]): Failure => ({ kind: 'validation', retryable: true, messages });

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
  if (failure) reportError(target, failure, next, texts);
  return true;
}
