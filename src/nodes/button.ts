import { html, nothing, type TemplateResult } from 'lit';
import type { InputNode } from '../protocol/flow.js';
import { buttonKey, idOf, labelOf, type RenderContext } from './context.js';
import { providerIcon } from './provider-icon.js';

/** A button that submits, or one that the browser has to do something for (`type` button). */
export function button(node: InputNode, context: RenderContext): TemplateResult {
  const { name, type, value = '', disabled } = node.attributes;
  const { busy, pressed, primary } = context;
  const provider = name === 'provider';
  return html`<button
    part="button ${node === primary ? 'primary' : provider ? 'provider' : 'secondary'}"
    type=${type}
    name=${name}
    value=${value}
    ?disabled=${disabled}
    aria-disabled=${busy || nothing}
    aria-describedby=${node.messages.length ? `${idOf(node, context)}m` : nothing}
    .node=${node}
  >
    ${provider ? html`<slot name="icon-${value}">${providerIcon(String(value))}</slot>` : nothing}<span>${labelOf(node, context) || value || name}</span>${busy && pressed === buttonKey(node) ? html`<span part="spinner"></span>` : nothing}
  </button>`;
}
