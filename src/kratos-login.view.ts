import { html, nothing, type TemplateResult } from 'lit';
import type { FlowState } from './flow/state.js';
import type { RenderContext } from './nodes/context.js';
import { form, messageList, skeleton, type FormHandlers } from './nodes/form.js';
import { layoutOf } from './nodes/layout.js';
import { formMessages, message } from './nodes/messages.js';
import { isSpent } from './protocol/outcome.js';

export interface ViewContext extends Pick<RenderContext, 'texts' | 'typed' | 'invalid'> {
  handlers: FormHandlers;
}

function messages(state: FlowState, { texts, handlers }: ViewContext): TemplateResult {
  const restart = (word: 'retry' | 'restart') =>
    html`<button part="button secondary" type="button" @click=${handlers.restart}>${texts.word(word)}</button>`;
  const { flow } = state;
  const said = flow ? formMessages(flow) : [];
  const failure = 'failure' in state ? state.failure : undefined;
  const recovered = state.status === 'ready' && state.recovered;
  if (failure && !(recovered && said.length)) {
    const offline = failure.kind === 'network' && !navigator.onLine;
    const text = offline ? texts.word('offline') : texts.failure(failure.kind, recovered);
    said.unshift({ id: 0, type: recovered ? 'info' : 'error', text });
  }
  if (state.status !== 'failed')
    return messageList(said, { texts }, flow && isSpent(flow) ? restart('restart') : nothing);
  const content = html`<slot name="error">
    <div class="failed">
      ${said.map((text) => message(text, { texts }))}${restart(state.failure.retryable ? 'retry' : 'restart')}
    </div>
  </slot>`;
  return messageList([], { texts }, content);
}

function content(state: FlowState, context: ViewContext): TemplateResult | typeof nothing {
  const { texts, typed, invalid, handlers } = context;
  const { status, flow } = state;
  const leaving = status === 'redirecting' && /^(return-to|continue-with)$/.test(state.reason);
  if (status === 'complete' || leaving) {
    return html`<div part="complete" role="status" tabindex="-1">
      <slot name="complete">${texts.word('complete')}</slot>
    </div>`;
  }
  if (!flow) return status === 'loading' ? skeleton(texts.word('loading')) : nothing;
  const layout = layoutOf(flow);
  const render: RenderContext = {
    flow,
    texts,
    typed,
    invalid,
    busy: status !== 'ready',
    pressed: status === 'submitting' ? state.button : undefined,
    primary: layout.primary,
  };
  return form(layout, render, handlers);
}

/** What is on the screen in a state. */
export const view = (state: FlowState, context: ViewContext): TemplateResult =>
  html`<div part="header"><slot name="header"></slot></div>
    ${messages(state, context)} ${content(state, context)}
    <slot name="footer"></slot>`;
