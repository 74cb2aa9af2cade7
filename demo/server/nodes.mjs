import { message } from './messages.mjs';

/** @typedef {import('./messages.mjs').UiText} UiText */

/**
 * @typedef {object} UiNode
 * @property {'input' | 'script'} type
 * @property {string} group
 * @property {Record<string, any>} attributes
 * @property {UiText[]} messages
 * @property {{ label?: UiText }} meta
 */

const groupOrder = ['oidc', 'default', 'webauthn', 'passkey', 'code', 'password', 'totp', 'lookup_secret'];
const nameOrder = ['csrf_token', 'identifier', 'password'];

/**
 * @param {string} group
 * @param {{ name: string, type: string, value?: string, required?: true, autocomplete?: string, [trigger: string]: unknown }} attributes
 * @param {UiText} [label]
 * @returns {UiNode}
 */
export function input(group, attributes, label) {
  return {
    type: 'input',
    group,
    attributes: { ...attributes, disabled: false, node_type: 'input' },
    messages: [],
    meta: label ? { label } : {},
  };
}

/** @param {string} token */
export function csrfNode(token) {
  return input('default', { name: 'csrf_token', type: 'hidden', value: token, required: true });
}

/**
 * @param {string} group
 * @param {string} [autocomplete]
 */
export function identifierNode(group, autocomplete) {
  const label = message('trait', { title: 'E-mail address' });
  const attributes = { name: 'identifier', type: 'text', value: '', required: true };
  return input(group, { ...attributes, ...(autocomplete && { autocomplete }) }, label);
}

/**
 * @param {string} group
 * @param {string} value
 * @param {UiText} label
 */
export function methodNode(group, value, label) {
  return input(group, { name: 'method', type: 'submit', value }, label);
}

/** @param {UiNode} node */
function nameOf({ attributes: { name, id } }) {
  return name ?? id;
}

/**
 * @param {UiNode[]} nodes
 * @param {string} name
 */
export function findNode(nodes, name) {
  return nodes.find((node) => nameOf(node) === name);
}

/**
 * Replaces the first node of the same name, or adds the node.
 *
 * @param {UiNode[]} nodes
 * @param {UiNode} node
 */
export function putNode(nodes, node) {
  const index = nodes.findIndex((other) => nameOf(other) === nameOf(node));
  if (index < 0) nodes.push(node);
  else nodes[index] = node;
}

/**
 * @param {UiNode[]} nodes
 * @param {string} name
 * @param {string} [value]
 */
export function setValue(nodes, name, value) {
  const node = findNode(nodes, name);
  if (node) node.attributes.value = value;
}

/** @param {UiNode[]} nodes */
export function sortNodes(nodes) {
  nodes.sort((a, b) => groupRank(a) - groupRank(b) || nameRank(a) - nameRank(b) || compare(valueKey(a), valueKey(b)));
}

/** @param {UiNode} node */
function groupRank(node) {
  return groupOrder.indexOf(node.group);
}

/** @param {UiNode} node */
function nameRank(node) {
  const name = nameOf(node);
  if (name === 'method') return nameOrder.length + 1;
  const rank = nameOrder.findIndex((prefix) => name.startsWith(prefix));
  return rank < 0 ? nameOrder.length : rank;
}

/** @param {UiNode} node */
function valueKey(node) {
  return node.attributes.value ?? '<nil>';
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}
