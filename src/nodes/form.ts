import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { UiText } from '../protocol/flow.js';
import { account } from './account.js';
import type { RenderContext } from './context.js';
import { renderGroup } from './index.js';
import type { GroupLayout, Layout } from './layout.js';
import { message } from './messages.js';

export interface FormHandlers {
  onSubmit: (event: SubmitEvent) => void;
  onKeydown: (event: KeyboardEvent) => void;
  onInput: (event: Event) => void;
  onClick: (event: Event) => void;
  onRestart: () => void;
}

const groups = (layouts: GroupLayout[], context: RenderContext): unknown =>
  repeat(
    layouts,
    ({ group }) => group,
    (layout) => renderGroup(layout, context),
  );

/** The form of a flow. */
export function form({ groups: own, providers }: Layout, context: RenderContext, on: FormHandlers): TemplateResult {
  const divided = own.some(({ nodes }) =>
    nodes.some((node) => node.type === 'input' && node.attributes.type !== 'hidden'),
  );
  return html`<form
    part="form"
    method="post"
    novalidate
    aria-busy=${context.busy}
    @submit=${on.onSubmit}
    @keydown=${on.onKeydown}
    @input=${on.onInput}
    @click=${on.onClick}
  >
    ${account(context, on.onRestart)} ${groups(own, context)}
    <slot name="captcha"></slot>
    ${providers.length && divided ? html`<div part="divider">${context.texts.word('or')}</div>` : nothing}
    ${groups(providers, context)}
  </form>`;
}

/** The messages of the whole form, in two live regions that are there before anything is said in them. */
export function messageList(messages: UiText[], context: Pick<RenderContext, 'texts'>, more: unknown): TemplateResult {
  const errors = messages.filter(({ type }) => type === 'error');
  const others = messages.filter(({ type }) => type !== 'error');
  return html`<div part="messages" tabindex="-1">
    <div role="alert">${errors.map((text) => message(text, context))}${more}</div>
    <div role="status">${others.map((text) => message(text, context))}</div>
  </div>`;
}

export const skeleton = (label: string): TemplateResult =>
  html`<div role="status">
    <slot name="loading">
      <span class="unseen">${label}</span>
      <div class="bone"></div>
      <div class="bone"></div>
      <div class="bone"></div>
    </slot>
  </div>`;
