import type { Translator } from '../i18n/translate.js';
import type { PressedButton } from '../protocol/body.js';
import type { InputNode, LoginFlow, UiNode, UiText } from '../protocol/flow.js';

/** What a renderer may know. */
export interface RenderContext {
  flow: LoginFlow;
  texts: Translator;
  busy: boolean;
  /** The button that sent the submission under way. */
  pressed?: string | undefined;
  /** The button that Enter presses. */
  primary?: InputNode | undefined;
  /** What the person typed into fields of earlier flows, by name; never a secret. */
  typed: ReadonlyMap<string, string>;
  /** What the form itself found wrong, by node. */
  invalid: ReadonlyMap<UiNode, UiText>;
}

/** A control of the form knows the node that it was made for. */
export interface Control {
  node?: InputNode;
}

/** Fit for an id, and unique within the form. */
export const idOf = (node: UiNode, { flow }: RenderContext): string => `n${flow.ui.nodes.indexOf(node)}`;

/** The name of a button in the state: `method:password`, `provider:github`. */
export const buttonKey = ({ attributes }: InputNode): string => `${attributes.name}:${attributes.value ?? ''}`;

/** Tells the nodes of one flow apart, so that a password box never becomes a code box. */
export function nodeKey(node: UiNode): string {
  if (node.type !== 'input') return `${node.type} ${node.attributes.id}`;
  const { name, type } = node.attributes;
  return `${node.group} ${type} ${/^(submit|button)$/.test(type) ? buttonKey(node) : name}`;
}

export const labelOf = (node: UiNode, { texts }: RenderContext): string => {
  const label = node.meta.label ?? (node.type === 'input' ? node.attributes.label : undefined);
  return label ? texts.text(label) : '';
};

export const pressedButton = ({ attributes, group }: InputNode): PressedButton => ({
  name: attributes.name,
  value: String(attributes.value ?? ''),
  group,
});
