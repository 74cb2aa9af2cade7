import type { Translator } from '../i18n/translate.js';
import type { PressedButton } from '../protocol/body.js';
import type { InputNode, LoginFlow, UiNode, UiText } from '../protocol/flow.js';

/** What a renderer may know. */
export interface RenderContext {
  flow: LoginFlow;
  /** What every id starts with. */
  prefix: string;
  texts: Translator;
  busy: boolean;
  /** The button that sent the submission under way. */
  pressed?: string | undefined;
  /** The button that Enter presses. */
  primary?: InputNode | undefined;
  /** What the person typed into fields of earlier flows, by name; never a secret. */
  typed: ReadonlyMap<string, string>;
  /** The form is for adding a provider to an account. */
  linking: boolean;
  /** What the identifier starts with. */
  hint: string;
  /** What the form itself found wrong, by node. */
  invalid: ReadonlyMap<UiNode, UiText>;
  /** The ids of the passwords that can be read. */
  revealed: ReadonlySet<string>;
  capsLock: boolean;
  /** The button that somebody signed in with last on this device. */
  lastUsed: string | undefined;
}

/** What the person can ask for besides what the flow offers. */
export interface Actions {
  /** Takes the events of the form. */
  on: (event: Event) => void;
  restart: () => void;
  signOut: () => void;
}

/** A control of the form knows the node that it was made for. */
export interface Control {
  node?: InputNode;
}

/** Fit for an id, and unique within the form. */
export const idOf = (node: UiNode, { flow, prefix }: RenderContext): string =>
  `${prefix}n${flow.ui.nodes.indexOf(node)}`;

/** The name of a button in the state: `method:password`, `provider:github`. */
export const buttonKey = ({ attributes }: InputNode): string => `${attributes.name}:${attributes.value ?? ''}`;

/** What is said of a node: by the form itself, else by the server. */
export const saidOf = (node: UiNode, { invalid }: RenderContext): UiText[] => {
  const found = invalid.get(node);
  return found ? [found] : node.messages;
};

export const labelOf = (node: UiNode, { texts }: RenderContext): string => {
  const label = node.meta.label ?? (node.type === 'input' ? node.attributes.label : undefined);
  return label ? texts.text(label) : '';
};

export const pressedButton = ({ attributes, group }: InputNode): PressedButton => ({
  name: attributes.name,
  value: String(attributes.value ?? ''),
  group,
});
