import { html, nothing, type TemplateResult } from 'lit';
import type { AnchorNode, DivisionNode, ImageNode, TextNode, UiNode } from '../protocol/flow.js';
import { httpUrl } from '../protocol/url.js';
import { labelOf, type RenderContext } from './context.js';
import { nodeMessages } from './messages.js';

export function anchor(node: AnchorNode, context: RenderContext): TemplateResult {
  const { attributes, messages } = node;
  const { id, href, title } = attributes;
  const text = title ? context.texts.text(title) : (href ?? '');
  return html`<a part="link" id=${id ?? nothing} href=${httpUrl(href, document.baseURI) ?? nothing}>${text}</a>
    ${nodeMessages(messages, `${context.keys.get(node)}-messages`, context)}`;
}

export function image(node: ImageNode, context: RenderContext): TemplateResult {
  const { id, src, width, height } = node.attributes;
  return html`<img
    part="image"
    id=${id ?? nothing}
    src=${httpUrl(src, document.baseURI) ?? nothing}
    width=${width ?? nothing}
    height=${height ?? nothing}
    alt=${labelOf(node, context)}
  />`;
}

export function text(node: TextNode, context: RenderContext): TemplateResult {
  const { id, text: content } = node.attributes;
  const label = labelOf(node, context);
  return html`${label ? html`<p part="label">${label}</p>` : nothing}
    <p part="text" id=${id ?? nothing}>${content ? context.texts.text(content) : nothing}</p>`;
}

/** A place for something that the page or a later version fills; made once for each node, so that its content survives. */
const divisions = new WeakMap<DivisionNode, HTMLElement>();

export function division(node: DivisionNode): HTMLElement {
  let element = divisions.get(node);
  if (!element) {
    element = document.createElement('div');
    const { id, class: className, data } = node.attributes;
    if (id) element.id = id;
    if (className) element.className = className;
    for (const [name, value] of Object.entries(data ?? {})) {
      if (/^[a-z][\w-]*$/.test(name)) element.setAttribute(`data-${name}`, value);
    }
    divisions.set(node, element);
  }
  return element;
}

/** A node type that this version does not know: what the server says about it, if anything. */
export function unknown(node: UiNode, context: RenderContext): TemplateResult {
  const label = labelOf(node, context);
  return html`${label ? html`<p part="text">${label}</p>` : nothing}${nodeMessages(node.messages, '', context)}`;
}
