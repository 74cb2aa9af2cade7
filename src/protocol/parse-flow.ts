import type { LoginFlow, UiNode, UiText } from './flow.js';
import { isRecord, rowOf } from './json.js';

/** Far more than any form has; keeps a hostile answer from freezing the page. */
const MAX_NODES = 500;
const MAX_MESSAGES = 50;

/**
 * Takes any JSON for a flow if it has an id and a `ui`. Members of a wrong type are left out, unknown ones are kept,
 * so that whoever renders the result needs no further checks.
 */
export function parseFlow(json: unknown): LoginFlow | undefined {
  if (!isRecord(json) || typeof json['id'] !== 'string' || !json['id'] || !isRecord(json['ui'])) return undefined;
  const { ui } = json;
  const nodes = Array.isArray(ui['nodes']) ? ui['nodes'].slice(0, MAX_NODES) : [];
  return {
    type: 'browser',
    ...(withTypes(json, flowMembers) as object),
    ui: {
      ...(withTypes(ui, { action: isString, method: isString }) as object),
      nodes: nodes.flatMap(parseNode),
      messages: parseTexts(ui['messages']),
    },
  } as LoginFlow;
}

type Check = (value: unknown) => boolean;
const isString: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';
const isScalar: Check = (value) => /string|number|boolean/.test(typeof value);

const flowMembers: Record<string, Check> = {
  type: isString,
  issued_at: isString,
  expires_at: isString,
  request_url: isString,
  return_to: isString,
  requested_aal: isString,
  state: isString,
  active: isString,
  oauth2_login_challenge: isString,
  oauth2_login_request: isRecord,
};

const attributeMembers: Record<string, Check> = {
  name: isString,
  type: isString,
  value: isScalar,
  pattern: isString,
  autocomplete: isString,
  maxlength: isNumber,
  onclickTrigger: isString,
  onloadTrigger: isString,
  id: isString,
  class: isString,
  href: isString,
  src: isString,
  width: isNumber,
  height: isNumber,
  data: isRecord,
  options: Array.isArray,
};

/** A copy without the members that fail their check. */
function withTypes(source: Record<string, unknown>, checks: Record<string, Check>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(source).filter(([key, value]) => rowOf(checks, key)?.(value) ?? true));
}

function parseNode(json: unknown): UiNode[] {
  if (!isRecord(json) || !isRecord(json['attributes'])) return [];
  const attributes = withTypes(json['attributes'], attributeMembers);
  for (const key of ['label', 'text', 'title']) {
    if (key in attributes) attributes[key] = parseTexts([attributes[key]])[0];
  }
  if (Array.isArray(attributes['options'])) attributes['options'] = attributes['options'].filter(isRecord);
  if (json['type'] === 'input') {
    if (!attributes['name']) return [];
    attributes['type'] ??= 'text';
  }
  const meta = isRecord(json['meta']) ? json['meta'] : {};
  const [label] = parseTexts([meta['label']]);
  return [
    {
      ...json,
      type: String(json['type']),
      group: isString(json['group']) ? String(json['group']) : 'default',
      attributes,
      messages: parseTexts(json['messages']),
      meta: { ...meta, label },
    } as unknown as UiNode,
  ];
}

function parseTexts(json: unknown): UiText[] {
  if (!Array.isArray(json)) return [];
  return (json as unknown[])
    .slice(0, MAX_MESSAGES)
    .filter(isRecord)
    .filter(({ text }) => isString(text))
    .map((text) => ({
      ...(text as unknown as UiText),
      id: Number(text['id']) || 0,
      type: isString(text['type']) ? String(text['type']) : 'info',
      context: isRecord(text['context']) ? text['context'] : {},
    }));
}
