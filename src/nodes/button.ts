import { html, nothing, type TemplateResult } from 'lit';
import type { InputNode } from '../protocol/flow.js';
import { buttonKey, idOf, labelOf, type RenderContext } from './context.js';
import { providerIcon } from './icon.js';

/** A button that submits, or one that the browser has to do something for (`type` button). */
export function button(node: InputNode, context: RenderContext): TemplateResult {
  const { name, type, value = '', disabled } = node.attributes;
  const { busy, pressed, primary, lastUsed, texts } = context;
  const provider = name === 'provider';
  const key = buttonKey(node);
  const kind = provider ? 'provider' : name === 'resend' ? 'secondary quiet' : 'secondary';
  return html`<button
    part="button ${node === primary ? 'primary' : kind}"
    type=${type}
    name=${name}
    value=${value}
    ?disabled=${disabled}
    aria-disabled=${busy || nothing}
    aria-describedby=${node.messages.length ? `${idOf(node, context)}m` : nothing}
    .node=${node}
  >
    ${provider ? html`<slot name="icon-${value}">${providerIcon(String(value))}</slot>` : nothing}<span
      >${labelOf(node, context) || (type === 'submit' && value) || name}</span
    >
    ${key === lastUsed ? html`<span part="hint">${texts.word('last-used')}</span>` : nothing}${busy && pressed === key ? html`<span part="spinner"></span>` : nothing}
  </button>`;
}
