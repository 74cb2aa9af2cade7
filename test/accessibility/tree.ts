import { executeServerCommand } from '@web/test-runner-commands';

interface Value<T = unknown> {
  value?: T;
}

/** A node as Chromium tells it to assistive technology, as far as it matters here. */
interface AxNode {
  nodeId: string;
  ignored: boolean;
  role: Value<string>;
  name?: Value<string>;
  description?: Value<string>;
  value?: Value<string>;
  properties?: { name: string; value: Value }[];
  childIds: string[];
  backendDOMNodeId?: number;
}

const cdp = <Result>(method: string, params: object = {}): Promise<Result> =>
  executeServerCommand('cdp', { method, params });

/** What a person may want to know of a control, besides what it is and is called. */
const STATES = ['live', 'busy', 'disabled', 'required', 'readonly', 'invalid', 'pressed', 'checked', 'focused'];

const quoted = (text: string): string => `"${text}"`;

/** Boxes that say nothing by themselves. */
const SILENT = /^(none|generic|paragraph|LabelText|InlineTextBox|StaticText|LineBreak|ListMarker)$/;

function stateOf({ properties = [] }: AxNode): string[] {
  const values = new Map(properties.map(({ name, value }) => [name, String(value.value)]));
  return STATES.flatMap((state) => {
    const value = values.get(state);
    if (/^(true|1)$/.test(value ?? '')) return [state];
    // A switch that is off is still a switch.
    const off = /^(pressed|checked)$/.test(state) ? undefined : 'false';
    return value === undefined || value === off ? [] : [`${state}=${value}`];
  });
}

export class AccessibilityTree {
  readonly #nodes: ReadonlyMap<string, AxNode>;
  readonly #root: AxNode;

  /** Reads what Chromium tells assistive technology of an element. */
  static async of(element: HTMLElement): Promise<AccessibilityTree> {
    const mark = 'data-accessibility-tree';
    element.setAttribute(mark, '');
    const expression = `document.querySelector('[${mark}]')`;
    const { result } = await cdp<{ result: { objectId: string } }>('Runtime.evaluate', { expression });
    element.removeAttribute(mark);
    const { node } = await cdp<{ node: { backendNodeId: number } }>('DOM.describeNode', { objectId: result.objectId });
    const { nodes } = await cdp<{ nodes: AxNode[] }>('Accessibility.getFullAXTree');
    return new AccessibilityTree(nodes, node.backendNodeId);
  }

  private constructor(nodes: AxNode[], root: number) {
    this.#nodes = new Map(nodes.map((node) => [node.nodeId, node]));
    this.#root = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === root)!;
  }

  #childrenOf({ childIds }: AxNode): AxNode[] {
    return childIds.map((id) => this.#nodes.get(id)).filter((node) => node !== undefined);
  }

  #wordsIn(node: AxNode): string {
    if (node.role.value === 'StaticText') return node.name?.value ?? '';
    return this.#childrenOf(node)
      .map((child) => this.#wordsIn(child))
      .join(' ')
      .trim();
  }

  #lines(node: AxNode): string[] {
    const { role, name, description, value } = node;
    const kind = role.value ?? '';
    const text = name?.value ?? '';
    if (kind === 'StaticText') return [quoted(text)];
    // A label is told as the name of its field.
    if (kind === 'LabelText') return [];
    const states = stateOf(node);
    const inner = /^(button|textbox|link|checkbox|image)$/.test(kind)
      ? []
      : this.#childrenOf(node).flatMap((child) => this.#lines(child));
    if (node.ignored || (SILENT.test(kind) && states.length === 0)) return inner;
    const line = [
      kind,
      text && quoted(text),
      ...states,
      value?.value && `value=${quoted(value.value)}`,
      description?.value && `described=${quoted(description.value)}`,
    ];
    return [line.filter(Boolean).join(' '), ...inner.map((below) => `  ${below}`)];
  }

  /** One line for each node: its role, name, states, value and description. */
  toString(): string {
    return `${this.#lines(this.#root).join('\n')}\n`;
  }

  /** The names of controls, each with the words that are seen on it. */
  labels(): { name: string; words: string }[] {
    return [...this.#nodes.values()]
      .filter(({ ignored, role }) => !ignored && /^(button|link)$/.test(role.value ?? ''))
      .map((node) => ({ name: node.name?.value ?? '', words: this.#wordsIn(node) }));
  }
}
