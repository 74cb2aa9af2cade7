import type { Translator } from '../i18n/translate.js';
import type { InputNode, LoginFlow, UiNode, UiText } from '../protocol/flow.js';

/** What a renderer may know. */
export interface RenderContext {
  flow: LoginFlow;
  texts: Translator;
  /** A submission is on its way; `pressed` is the button that sent it. */
  busy: boolean;
  pressed?: string | undefined;
  /** A key for each node, unique within the flow, fit for an id. */
  keys: ReadonlyMap<UiNode, string>;
  /** The button that Enter presses. */
  primary?: InputNode | undefined;
  /** What the person typed into fields of earlier flows, by name; never a secret. */
  typed: ReadonlyMap<string, string>;
  /** What the form itself found wrong, by node. */
  invalid: ReadonlyMap<UiNode, UiText>;
}

/** Tells the nodes of one flow apart: inputs by name, buttons by name and value, the rest by id. */
export function nodeKeys(nodes: UiNode[]): Map<UiNode, string> {
  const keys = new Map<UiNode, string>();
  const taken = new Map<string, number>();
  for (const node of nodes) {
    const { name, type, value, id } = node.attributes as Partial<InputNode['attributes']> & { id?: string };
    const button = /^(submit|button)$/.test(type ?? '');
    const key = [node.group, name ?? id ?? node.type, button ? value : type].join('-').replace(/\s/g, '_');
    const count = taken.get(key) ?? 0;
    taken.set(key, count + 1);
    keys.set(node, count ? `${key}-${count}` : key);
  }
  return keys;
}

/** The name of a button for `submit()` and for the state: `method:password`, `provider:github`. */
export const buttonKey = ({ attributes }: InputNode): string => `${attributes.name}:${attributes.value ?? ''}`;

export const labelOf = (node: UiNode, { texts }: RenderContext): string => {
  const label = node.meta.label ?? (node.type === 'input' ? node.attributes.label : undefined);
  return label ? texts.text(label) : '';
};
