import { html, nothing, type TemplateResult } from 'lit';
import type { FlowState } from './flow/state.js';
import type { Word } from './i18n/catalog.js';
import type { Actions, RenderContext } from './nodes/context.js';
import { complete, form, messageList, skeleton } from './nodes/form.js';
import { keyOf, layoutOf } from './nodes/layout.js';
import { lastUsed } from './last-used.js';
import type { LightForm } from './light-form.js';
import type { LoginForm } from './login-form.js';
import { formMessages, message } from './nodes/messages.js';
import type { Failure } from './protocol/failure.js';
import type { LoginFlow } from './protocol/flow.js';
import { isSpent } from './protocol/outcome.js';
import { httpUrl } from './protocol/url.js';

export interface ViewContext extends Pick<RenderContext, 'texts' | 'hint'> {
  actions: Actions;
  light: LightForm;
  /** Whether the browser has passkeys and security keys. */
  keys: boolean;
  /** How many fields to expect. */
  fields: number;
  /** Whether to show what was used last. */
  remembers: boolean;
}

const isDone = (state: FlowState): boolean =>
  state.status === 'complete' || (state.status === 'redirecting' && state.reason === 'return-to');

/** Not where the form stays on the screen meanwhile. */
const isLoading = ({ status, flow }: FlowState): boolean => status === 'loading' && !flow;

/** What is to be said although it is seen elsewhere. */
function aloud(state: FlowState, { capsLock }: LoginForm): Word | undefined {
  if (isDone(state)) return 'complete';
  if (isLoading(state) || /^(submitt|redirect)ing$/.test(state.status)) return 'loading';
  return capsLock ? 'caps-lock' : undefined;
}

function messages(state: FlowState, held: LoginForm, { texts, actions }: ViewContext): TemplateResult {
  const { flow, status } = state;
  const said = flow && status !== 'complete' ? formMessages(flow, ...held.linking(flow)) : [];
  const { failure, recovered = false } = state as { failure?: Failure; recovered?: boolean };
  if (failure && !(recovered && said.length)) {
    const type = recovered || failure.soft ? 'info' : 'error';
    // What the form asks for cannot be done.
    if (!failure.retryable && !recovered) said.length = 0;
    said.unshift({ id: 0, type, text: texts.failure(failure.kind, recovered) });
  }
  const failed = status === 'failed';
  const again = html`<button part="button primary" type="button" @click=${actions.restart}>
    ${texts.word(failure?.retryable ? 'retry' : 'restart')}
  </button>`;
  return failed
    ? messageList(
        [],
        { texts },
        html`<slot name="error">${said.map((text) => message(text, { texts }))}${again}</slot>`,
      )
    : messageList(said, { texts }, flow && isSpent(flow) ? again : nothing, aloud(state, held));
}

function content(
  state: FlowState,
  held: LoginForm,
  { texts, hint, actions, keys, remembers, fields, light }: ViewContext,
): unknown {
  const { status, flow } = state;
  if (isDone(state)) return complete(texts);
  if (!flow) return isLoading(state) ? skeleton(fields) : nothing;
  // Nothing in it is of any use.
  if (isSpent(flow)) return nothing;
  const { typed, invalid, revealed, capsLock } = held;
  const layout = layoutOf(flow, keys);
  const { primary } = layout;
  const { button: pressed } = state as { button?: string };
  const context = {
    flow,
    prefix: light.prefix,
    texts,
    hint: hint || hintOf(flow),
    linking: held.linking(flow).length > 0,
    typed,
    invalid,
    revealed,
    capsLock,
    lastUsed: remembers ? lastUsed(flow.requested_aal) : undefined,
    busy: status !== 'ready',
    pressed,
    primary,
  };
  return light.place(form(layout, context, actions), held.turn(flow.id + keyOf(layout)));
}

/** Who is expected, as the page that asked for the login knows. */
function hintOf({ request_url, oauth2_login_request: request }: LoginFlow): string {
  const asked = httpUrl(request_url);
  const hint: unknown = request?.oidc_context?.login_hint;
  return (typeof hint === 'string' && hint) || (asked && new URL(asked).searchParams.get('login_hint')) || '';
}

/** What is on the screen in a state. */
export const view = (state: FlowState, held: LoginForm, context: ViewContext): TemplateResult =>
  html`<div part="header"><slot name="header"></slot></div>
    ${messages(state, held, context)}${content(state, held, context)}<slot name="footer"></slot>`;
