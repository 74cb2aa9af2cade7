import { dispatch } from './events.js';
import type { FlowState } from './flow/state.js';
import type { Translator } from './i18n/translate.js';
import { messagesOf } from './nodes/messages.js';
import type { Failure } from './protocol/failure.js';

/** Tells the page that something stands in the way. */
export function reportError(target: EventTarget, failure: Failure, state: FlowState, texts: Translator): void {
  const { messages = [], ...rest } = failure;
  const [first] = messages;
  const recovered = state.status === 'ready' && state.recovered && state.failure === failure;
  const message = first ? texts.text(first) : texts.failure(failure.kind, recovered);
  dispatch(target, 'login-error', { ...rest, message, messages, flow: state.flow, recovered });
}

/**
 * Tells the page what a change of state means.
 * @returns whether the default action after it may run
 */
export function report(target: EventTarget, previous: FlowState, next: FlowState, texts: Translator): boolean {
  const another = next.flow !== previous.flow;
  if (next.flow && another) dispatch(target, 'login-flow', { flow: next.flow });
  if (next.status === 'complete') {
    const { status: _status, ...detail } = next;
    return dispatch(target, 'login-success', detail);
  }
  const failure = 'failure' in next ? next.failure : undefined;
  if (failure) {
    reportError(target, failure, next, texts);
  } else if (next.status === 'ready' && another) {
    const messages = messagesOf(next.flow).filter(({ type }) => type === 'error');
    if (messages.length) reportError(target, { kind: 'validation', retryable: true, messages }, next, texts);
  }
  return true;
}
