import type { LoginFlow, UiNode, UiText } from './flow.js';
import { isRecord } from './json.js';

/** Far more than any form has; keeps a hostile answer from freezing the page. */
const MAX_NODES = 500;
const MAX_MESSAGES = 50;

const records = (json: unknown, most: number): Record<string, unknown>[] =>
  Array.isArray(json) ? json.slice(0, most).filter(isRecord) : [];

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

function parseNode({ type, group, attributes, messages, meta, ...rest }: Record<string, unknown>): UiNode[] {
  if (!isRecord(attributes)) return [];
  const { label, text, title, data, options, ...others } = attributes;
  const scalars = Object.entries(others).filter(([, value]) => /string|number|boolean/.test(typeof value));
  const parsed = {
    ...Object.fromEntries(scalars),
    label: parseText(label),
    text: parseText(text),
    title: parseText(title),
    data: isRecord(data) ? data : {},
    options: records(options, MAX_NODES),
  };
  if (type === 'input' && !others['name']) return [];
  return [
    {
      ...rest,
      type: String(type),
      group: typeof group === 'string' ? group : 'default',
      attributes: type === 'input' ? { type: 'text', ...parsed, name: String(others['name']) } : parsed,
      messages: parseTexts(messages),
      meta: { label: parseText(isRecord(meta) ? meta['label'] : meta) },
    } as unknown as UiNode,
  ];
}

const parseText = (json: unknown): UiText | undefined => parseTexts([json])[0];

const parseTexts = (json: unknown): UiText[] =>
  records(json, MAX_MESSAGES)
    .filter(({ text }) => typeof text === 'string')
    .map((text) => ({
      ...(text as unknown as UiText),
      id: Number(text['id']) || 0,
      type: String(text['type']),
      context: isRecord(text['context']) ? text['context'] : {},
    }));
