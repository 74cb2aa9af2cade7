import { html, nothing, type TemplateResult } from 'lit';
import type { AnchorNode, DivisionNode, ImageNode, TextNode, UiNode } from '../protocol/flow.js';
import { httpUrl } from '../protocol/url.js';
import { labelOf, type RenderContext } from './context.js';

export const address = (url: unknown): string | typeof nothing => httpUrl(url, document.baseURI) ?? nothing;

export const anchor = ({ attributes: { id, href, title } }: AnchorNode, { texts }: RenderContext): TemplateResult =>
  html`<a part="link" id=${id ?? nothing} href=${address(href)}>${title ? texts.text(title) : href}</a>`;

export const image = (node: ImageNode, context: RenderContext): TemplateResult => {
  const { id, src, width, height } = node.attributes;
  return html`<img
    part="image"
    id=${id ?? nothing}
    src=${address(src)}
    width=${width ?? nothing}
    height=${height ?? nothing}
    alt=${labelOf(node, context)}
  />`;
};

export const text = (node: TextNode, context: RenderContext): TemplateResult => {
  const { id, text: content } = node.attributes;
  return html`${unknown(node, context)}
    <p part="text" id=${id ?? nothing}>${content && context.texts.text(content)}</p>`;
};

/** A place that the page may fill; made once for each node, so that what is in it stays. */
const divisions = new WeakMap<DivisionNode, HTMLElement>();

export function division(node: DivisionNode): HTMLElement {
  const { id, class: className, data = {} } = node.attributes;
  const element = divisions.get(node) ?? document.createElement('div');
  divisions.set(node, element);
  Object.assign(element, { id: id ?? '', className: className ?? '' });
  for (const name of Object.keys(data)) if (/^[a-z]\w*$/i.test(name)) element.dataset[name] = data[name];
  return element;
}

/** A node type that this version does not know: its label, if it has one. */
export const unknown = (node: UiNode, context: RenderContext): TemplateResult | typeof nothing => {
  const label = labelOf(node, context);
  return label ? html`<p part="label">${label}</p>` : nothing;
};
