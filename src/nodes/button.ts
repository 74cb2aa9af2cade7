import { html, nothing, type TemplateResult } from 'lit';
import type { InputNode } from '../protocol/flow.js';
import { buttonKey, labelOf, type RenderContext } from './context.js';
import { nodeMessages } from './messages.js';

const spinner = html`<span part="spinner" aria-hidden="true"></span>`;

/** A mark of a provider that nobody drew an icon for. */
const genericIcon = html`<svg
  viewBox="0 0 24 24"
  width="20"
  height="20"
  aria-hidden="true"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
>
  <circle cx="12" cy="9" r="4" />
  <path d="M4.5 20a7.5 7.5 0 0 1 15 0" />
</svg>`;

/** A button that submits, or one that the browser has to do something for (`type` button). */
export function button(node: InputNode, context: RenderContext): TemplateResult {
  const { name, type, value, disabled } = node.attributes;
  const key = buttonKey(node);
  const rank = node === context.primary ? 'primary' : name === 'provider' ? 'provider' : 'secondary';
  const label = labelOf(node, context) || String(value ?? name);
  const pressed = context.busy && context.pressed === key;
  const id = `${context.keys.get(node)}-messages`;
  return html`<button
      part="button ${rank}"
      type=${type === 'submit' ? 'submit' : 'button'}
      name=${name}
      value=${String(value ?? '')}
      ?disabled=${disabled}
      aria-disabled=${context.busy ? 'true' : nothing}
      aria-describedby=${node.messages.length ? id : nothing}
    >
      ${rank === 'provider' ? html`<slot name="icon-${value}">${genericIcon}</slot>` : nothing}<span>${label}</span>${pressed ? spinner : nothing}</button
    >${nodeMessages(node.messages, id, context)}`;
}
