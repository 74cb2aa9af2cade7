import { html, nothing, type TemplateResult } from 'lit';
import type { InputNode } from '../protocol/flow.js';
import { buttonKey, idOf, labelOf, type RenderContext } from './context.js';
import { nodeMessages } from './messages.js';

/** A mark for a provider that the page brings no icon for. */
const genericIcon = html`<svg viewBox="0 0 24 24" width="20" aria-hidden="true">
  <path d="M4 21a8 8 0 0 1 16 0M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0" fill="none" stroke="currentColor" stroke-width="2" />
</svg>`;

/** A button that submits, or one that the browser has to do something for (`type` button). */
export function button(node: InputNode, context: RenderContext): TemplateResult {
  const { name, type, value = '', disabled } = node.attributes;
  const { busy, pressed, primary } = context;
  const provider = name === 'provider';
  const id = `${idOf(node, context)}m`;
  return html`<button
      part="button ${node === primary ? 'primary' : provider ? 'provider' : 'secondary'}"
      type=${type as 'submit'}
      name=${name}
      value=${value}
      ?disabled=${disabled}
      aria-disabled=${busy || nothing}
      aria-describedby=${node.messages.length ? id : nothing}
      .node=${node}
    >
      ${provider ? html`<slot name="icon-${value}">${genericIcon}</slot>` : nothing}<span>${labelOf(node, context) || value || name}</span>${busy && pressed === buttonKey(node) ? html`<span part="spinner"></span>` : nothing}</button
    >${nodeMessages(node.messages, id, context)}`;
}
