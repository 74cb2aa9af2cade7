import { html, nothing, type TemplateResult } from 'lit';
import type { FlowState } from './flow/state.js';
import type { Translator } from './i18n/translate.js';
import { nodeKeys, type RenderContext } from './nodes/context.js';
import { form, messageList, skeleton, type FormHandlers } from './nodes/form.js';
import { layoutOf } from './nodes/layout.js';
import { formMessages, message } from './nodes/messages.js';
import type { UiText } from './protocol/flow.js';
import { isSpent } from './protocol/outcome.js';

export interface ViewContext extends Pick<RenderContext, 'texts' | 'typed' | 'invalid'> {
  handlers: FormHandlers;
}

/** What the last action came to, in a sentence of our own. */
function failureText(state: FlowState, said: boolean, texts: Translator): UiText[] {
  const failure = 'failure' in state ? state.failure : undefined;
  if (!failure) return [];
  const recovered = state.status === 'ready' && state.recovered;
  if (recovered && said) return [];
  const offline = failure.kind === 'network' && !navigator.onLine;
  return [{ id: 0, type: recovered ? 'info' : 'error', text: texts.word(offline ? 'offline' : failure.kind) }];
}

function messages(state: FlowState, { texts, handlers }: ViewContext): TemplateResult {
  const restart = (word: 'retry' | 'restart') =>
    html`<button part="button secondary" type="button" @click=${handlers.onRestart}>${texts.word(word)}</button>`;
  const ofFlow = state.flow ? formMessages(state.flow) : [];
  const own = failureText(
    state,
    ofFlow.some(({ type }) => type === 'error'),
    texts,
  );
  if (state.status !== 'failed') {
    return messageList(
      [...own, ...ofFlow],
      { texts },
      state.flow && isSpent(state.flow) ? restart('restart') : nothing,
    );
  }
  const shown = html`<slot name="error">
    <div class="failed">
      ${own.map((text) => message(text, { texts }))} ${restart(state.failure.retryable ? 'retry' : 'restart')}
    </div>
  </slot>`;
  return messageList([], { texts }, shown);
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
    keys: nodeKeys(flow.ui.nodes),
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
