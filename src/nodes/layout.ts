import type { InputNode, LoginFlow, UiNode } from '../protocol/flow.js';

/** Groups from top to bottom; unknown ones come behind these. Providers are set apart below. */
const ORDER = [
  'default',
  'identifier_first',
  'captcha',
  'password',
  'code',
  'totp',
  'webauthn',
  'passkey',
  'lookup_secret',
];
const PROVIDERS = ['oidc', 'saml'];

export interface GroupLayout {
  group: string;
  nodes: UiNode[];
}

export interface Layout {
  groups: GroupLayout[];
  providers: GroupLayout[];
  /** The button that Enter presses: never a provider, never a request for another code. */
  primary?: InputNode | undefined;
}

export const isInput = (node: UiNode): node is InputNode => node.type === 'input';
export const isSubmit = (node: UiNode): node is InputNode => isInput(node) && node.attributes.type === 'submit';
export const isButton = (node: UiNode): node is InputNode =>
  isInput(node) && /^(submit|button)$/.test(node.attributes.type);
export const isHidden = (node: UiNode): node is InputNode => isInput(node) && node.attributes.type === 'hidden';
export const isField = (node: UiNode): node is InputNode => isInput(node) && !isHidden(node) && !isButton(node);

/** Groups to be filled in come before those that are a mere button. */
const rank = ({ group, nodes }: GroupLayout): number => {
  const index = ORDER.indexOf(group);
  return (index < 0 ? ORDER.length : index) + (nodes.some(isField) ? 0 : 100);
};

/** Fields before buttons, methods before anything that asks for a further code. */
const place = (node: UiNode): number => (!isButton(node) ? 0 : node.attributes.name === 'method' ? 1 : 2);

/** Arranges the nodes: the order in which the server sends them is a hint, not a layout. */
export function layoutOf({ ui }: LoginFlow): Layout {
  const names = [...new Set(ui.nodes.map(({ group }) => group))];
  const groups = names
    .map((group) => ({
      group,
      nodes: ui.nodes.filter((node) => node.group === group).sort((a, b) => place(a) - place(b)),
    }))
    .sort((a, b) => rank(a) - rank(b));
  const providers = groups.filter(({ group }) => PROVIDERS.includes(group));
  const others = groups.filter(({ group }) => !PROVIDERS.includes(group));
  return { groups: others, providers, primary: primaryOf(others.flatMap(({ nodes }) => nodes)) };
}

function primaryOf(nodes: UiNode[]): InputNode | undefined {
  const buttons = nodes
    .filter(isSubmit)
    .filter(({ attributes }) => attributes.name === 'method' && !attributes.disabled);
  // A method with fields of its own, such as a password, before one that only needs the shared ones.
  return buttons.find((button) => nodes.some((node) => isField(node) && node.group === button.group)) ?? buttons[0];
}
