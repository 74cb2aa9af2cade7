import { loginParameters, type LoginParameters } from './flow-types.js';
import type { InputNode, LoginFlow, UiNode, UiText } from './flow.js';
import { isRecord } from './json.js';
import { httpUrl } from './url.js';

/** Far more than any form has; keeps a hostile answer from freezing the page. */
const MAX_NODES = 500;
const MAX_MESSAGES = 50;

const records = (json: unknown, most: number): Record<string, unknown>[] =>
  Array.isArray(json) ? json.slice(0, most).filter(isRecord) : [];

/**
 * What can be made a string of; an object with a `toString` of its own cannot, even if it came as JSON.
 * Without those methods of a form that rendering calls: a field of such a name would take their place.
 */
const scalars = (json: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(isRecord(json) ? json : {}).filter(
      ([, value]) =>
        /string|number|boolean/.test(typeof value) && !/^(insertBefore|setAttribute)$/.test(value as string),
    ),
  );

/**
 * Takes any JSON for a flow if it has an id and a `ui`. What a renderer could stumble over is left out, unknown members
 * are kept, so that nobody behind this needs to check again.
 */
export function parseFlow(json: unknown): LoginFlow | undefined {
  if (!isRecord(json) || typeof json['id'] !== 'string' || !json['id'] || !isRecord(json['ui'])) return undefined;
  const { ui } = json;
  const nodes = records(ui['nodes'], MAX_NODES).flatMap(parseNode);
  return { ...json, ui: { ...ui, nodes, messages: parseTexts(ui['messages']) } } as unknown as LoginFlow;
}

function parseNode(node: Record<string, unknown>): UiNode[] {
  const { attributes, messages, meta } = node;
  if (!isRecord(attributes)) return [];
  const { type, group = 'default' } = scalars(node);
  const { label, text, title, data, options } = attributes;
  const parsed: Record<string, unknown> = {
    ...scalars(attributes),
    label: parseText(label),
    text: parseText(text),
    title: parseText(title),
    data: scalars(data),
    options: records(options, MAX_NODES).map(scalars),
  };
  const { name } = parsed;
  if (type === 'input' && !name) return [];
  return [
    {
      ...node,
      type: String(type),
      group: String(group),
      attributes: type === 'input' ? { type: 'text', ...parsed, name: String(name) } : parsed,
      messages: parseTexts(messages),
      meta: { label: parseText(isRecord(meta) ? meta['label'] : meta) },
    } as unknown as UiNode,
  ];
}

const parseText = (json: unknown): UiText | undefined => parseTexts([json])[0];

const parseTexts = (json: unknown): UiText[] =>
  records(json, MAX_MESSAGES)
    .filter(({ text }) => typeof text === 'string')
    .map((text) => {
      const { id, type } = scalars(text);
      const context = isRecord(text['context']) ? text['context'] : {};
      return { ...(text as unknown as UiText), id: Number(id) || 0, type: String(type), context };
    });

/** What a flow was created with, the assurance level that Kratos itself asked for included. */
export function creationOf({ request_url }: LoginFlow): LoginParameters {
  const address = httpUrl(request_url);
  const query = address ? [...new URL(address).searchParams] : [];
  return Object.fromEntries(query.filter(([name]) => (loginParameters as readonly string[]).includes(name)));
}

export function csrfTokenOf({ ui }: LoginFlow): string {
  const node = ui.nodes.find(({ type, attributes }) => type === 'input' && attributes.name === 'csrf_token');
  return String((node as InputNode | undefined)?.attributes.value ?? '');
}
