import type { InputNode, LoginFlow, UiNode } from '../protocol/flow.js';

/** Groups from top to bottom; unknown ones come behind these. Providers are set apart below. */
const ORDER = 'default identifier_first captcha password code totp webauthn passkey lookup_secret'.split(' ');
const PROVIDERS = /^(oidc|saml)$/;

export interface GroupLayout {
  group: string;
  nodes: UiNode[];
}

export interface Layout {
  groups: GroupLayout[];
  providers: GroupLayout[];
  /** The button that Enter presses: never a request for another code, and a provider only where there is nothing else. */
  primary?: InputNode | undefined;
}

const isInput = (node: UiNode, type: RegExp): node is InputNode =>
  node.type === 'input' && type.test(node.attributes.type);

const isSubmit = (node: UiNode): node is InputNode => isInput(node, /^submit$/);
const isButton = (node: UiNode): node is InputNode => isInput(node, /^(submit|button)$/);
export const isHidden = (node: UiNode): node is InputNode => isInput(node, /^hidden$/);
export const isField = (node: UiNode): node is InputNode => isInput(node, /^(?!(submit|button|hidden)$)/);

/** Whether a group can be filled in and sent on its own. */
export const isForm = ({ nodes }: GroupLayout): boolean => nodes.some(isField) && nodes.some(isButton);

const isMethod = (node: UiNode): node is InputNode => isSubmit(node) && node.attributes.name === 'method';

/** Groups to be filled in come before those that are a mere button. */
const rank = ({ group, nodes }: GroupLayout): number => {
  const index = ORDER.indexOf(group);
  return (index < 0 ? ORDER.length : index) + (nodes.some(isField) ? 0 : 100);
};

/** Fields before buttons, methods before anything that asks for a further code. */
const place = (node: UiNode): number => [isHidden, isField, isMethod, isButton].findIndex((is) => is(node));

/** What only a browser with passkeys and security keys can do. */
const needsKeys = (node: UiNode): boolean => /^(passkey|webauthn)$/.test(node.group) && isButton(node);

/** The input nodes of a name. */
export const inputsOf = ({ ui }: LoginFlow, name: RegExp): InputNode[] =>
  ui.nodes.filter((node): node is InputNode => node.type === 'input' && name.test(node.attributes.name));

/** Options for the page's captcha, which no person can fill in. */
export const CAPTCHA_OPTIONS = /^captcha_\w+_options$/;

const isOptions = ({ attributes }: UiNode): boolean =>
  CAPTCHA_OPTIONS.test((attributes as InputNode['attributes']).name);

/** Whether there is anything to press. @param keys whether the browser has passkeys and security keys */
export const isActionable = ({ ui }: LoginFlow, keys: boolean): boolean =>
  ui.nodes.some((node) => node.type === 'a' || (isButton(node) && !isOptions(node) && (keys || !needsKeys(node))));

/** Arranges the nodes: the order in which the server sends them is a hint, not a layout. */
export function layoutOf({ ui }: LoginFlow, keys = true): Layout {
  const offered = ui.nodes.filter((node) => !isOptions(node) && (keys || !needsKeys(node)));
  const all = [...new Set(offered.map(({ group }) => group))]
    .map((group) => ({
      group,
      nodes: offered.filter((node) => node.group === group).sort((a, b) => place(a) - place(b)),
    }))
    .sort((a, b) => rank(a) - rank(b));
  const groups = all.filter(({ group }) => !PROVIDERS.test(group));
  const nodes = groups.flatMap((layout) => layout.nodes);
  const pressable = (nodes.every(isHidden) ? offered : nodes).filter(isButton);
  const methods = pressable.length > 1 ? pressable.filter(isMethod) : pressable;
  const buttons = methods.filter(({ attributes }) => !attributes.disabled);
  // A method with fields of its own, such as a password, before one that only needs the shared ones.
  const withFields = buttons.find(({ group }) => nodes.some((node) => isField(node) && node.group === group));
  return { groups, providers: all.filter(({ group }) => PROVIDERS.test(group)), primary: withFields ?? buttons[0] };
}

/** Tells forms apart by what they are made of. */
export const keyOf = ({ groups, providers }: Layout): string =>
  [...groups, ...providers]
    .flatMap(({ group, nodes }) =>
      nodes.map((node) => {
        const { name, type, value } = node.attributes as InputNode['attributes'];
        return [group, name, type, isButton(node) && value];
      }),
    )
    .join();
