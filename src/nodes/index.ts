import { html, nothing, type TemplateResult } from 'lit';
import type { InputNode, UiNode } from '../protocol/flow.js';
import { rowOf } from '../protocol/json.js';
import { button } from './button.js';
import { anchor, division, image, text, unknown } from './content.js';
import { idOf, saidOf, type RenderContext } from './context.js';
import { field, hiddenInput } from './input.js';
import { isHidden, type GroupLayout } from './layout.js';
import { nodeMessages } from './messages.js';

type Renderer<Node extends UiNode> = (node: Node, context: RenderContext) => unknown;

/** Input type → renderer; every other type is a field. */
const inputs: Record<string, Renderer<InputNode>> = { hidden: hiddenInput, submit: button, button };

/** Node type → renderer, exhaustive by type. A script is never executed and never put into a document. */
const renderers: { [T in UiNode['type']]: Renderer<Extract<UiNode, { type: T }>> } = {
  input: (node, context) => (rowOf(inputs, node.attributes.type) ?? field)(node, context),
  a: anchor,
  img: image,
  text,
  div: division,
  script: () => nothing,
};

function renderNode(node: UiNode, context: RenderContext): unknown {
  const hidden = isHidden(node) || node.type === 'script';
  const content = ((rowOf(renderers, node.type) ?? unknown) as Renderer<UiNode>)(node, context);
  // What is wrong with a hidden field is said above the form.
  return html`<div part=${hidden ? nothing : 'field'} ?hidden=${hidden} data-group=${node.group}>
    ${content}${hidden ? nothing : nodeMessages(saidOf(node, context), `${idOf(node, context)}m`, context)}
  </div>`;
}

export const captcha = html`<slot name="captcha"></slot>`;

/** The nodes of one group, between the slots for the page's own content before and after it. */
export const renderGroup = ({ group, nodes }: GroupLayout, context: RenderContext): TemplateResult =>
  html`<slot name="before-${group}"></slot>
    <div part="group">
      ${nodes.map((node) => [node === context.primary ? captcha : nothing, renderNode(node, context)])}
    </div>
    <slot name="after-${group}"></slot>`;
