/** Takes the values that are its own from those of a template, and shows them. */
type Part = (values: unknown[]) => void;

/** What `html` and `svg` make. Data can look like one, but never be one. */
export class TemplateResult {
  declare readonly strings: TemplateStringsArray;
  declare readonly values: unknown[];
  /** The element that the markup is parsed in. */
  declare readonly around: string;

  constructor(strings: TemplateStringsArray, values: unknown[], around: string) {
    this.strings = strings;
    this.values = values;
    this.around = around;
  }
}

type Tag = (strings: TemplateStringsArray, ...values: unknown[]) => TemplateResult;

export const html: Tag = (strings, ...values) => new TemplateResult(strings, values, 'div');
export const svg: Tag = (strings, ...values) => new TemplateResult(strings, values, 'svg');

/** No node, or no attribute. */
export const nothing = Symbol();

/** Stands for a value while the markup is parsed, be it in a text or in an attribute. */
const MARK = '{}';

declare global {
  var trustedTypes: { createPolicy: (name: string, rules: typeof asItIs) => typeof asItIs } | undefined;
}

const asItIs = { createHTML: (markup: string) => markup };

/** Made when it is needed, so that a second copy of this file that stays unused asks for no second one. */
let policy: typeof asItIs | undefined;

function createPolicy(): typeof asItIs {
  try {
    return globalThis.trustedTypes?.createPolicy('kratos-elements', asItIs) ?? asItIs;
  } catch {
    // The page does not want it, or another copy has its name already: what needs no policy works all the same.
    return asItIs;
  }
}

const originals = new WeakMap<TemplateStringsArray, Node>();

/** A new copy of a template's nodes, in an element around them, and its parts. */
function copyOf({ strings, around }: TemplateResult): [Node, Part[]] {
  let original = originals.get(strings);
  if (!original) {
    const template = document.createElement('template');
    // As in Lit, the one place where markup is parsed: texts that stand in our own sources, never a value.
    template.innerHTML = (policy ??= createPolicy()).createHTML(`<${around}>${strings.join(MARK)}</${around}>`);
    originals.set(strings, (original = template.content.firstChild as Node));
  }
  const copy = original.cloneNode(true);
  const nodes = document.createTreeWalker(copy);
  const parts: Part[] = [];
  for (let node; (node = nodes.nextNode());) {
    if (node instanceof Text) {
      const texts = node.data.split(MARK);
      node.data = texts.pop() as string;
      for (const text of texts) {
        node.before(text);
        parts.push(place(node));
      }
    } else if (node instanceof Element) {
      for (const { name, value } of [...node.attributes]) {
        if (value.includes(MARK)) parts.push(attribute(node, name, value.split(MARK)));
      }
    }
  }
  // Not before: an image would ask the page's server for the mark.
  return [document.adoptNode(copy), parts];
}

function attribute(element: Element, name: string, texts: string[]): Part {
  const [kind] = name;
  const own = name.slice(1);
  /** The value that was rendered last, whatever the element has by now. */
  let shown: unknown = nothing;
  element.removeAttribute(name);
  if (kind === '@') element.addEventListener(own, (event) => (shown as EventListener | null)?.call?.(element, event));
  return (values) => {
    const given = values.splice(0, texts.length - 1);
    let [value] = given;
    if (given.length > 1 || texts.join('')) {
      value = given.includes(nothing) ? nothing : String.raw({ raw: texts }, ...given.map((one) => one ?? ''));
    }
    if (value === shown) return;
    shown = value;
    const there = value === nothing ? undefined : value;
    if (kind === '.') (element as unknown as Record<string, unknown>)[own] = there;
    else if (kind === '?') element.toggleAttribute(own, Boolean(there));
    else if (kind !== '@') {
      if (value === nothing) element.removeAttribute(name);
      else element.setAttribute(name, (there ?? '') as string);
    }
  };
}

/** Shows anything, between two comments of its own. */
function place(before: ChildNode): Part {
  const start = new Comment();
  const end = new Comment();
  before.before(start, end);
  /** A text, a node, the strings of a template; for a list, this function. */
  let shown: unknown = nothing;
  let parts: Part[] = [];

  const replace = (key: unknown, own: Part[], ...nodes: (Node | string)[]): void => {
    while (start.nextSibling !== end) (start.nextSibling as ChildNode).remove();
    end.before(...nodes);
    shown = key;
    parts = own;
  };

  return (values) => {
    const value = values.shift();
    if (value instanceof TemplateResult) {
      const [copy, own] = value.strings === shown ? [undefined, parts] : copyOf(value);
      fill(own, value.values);
      if (copy) replace(value.strings, own, ...copy.childNodes);
    } else if (Array.isArray(value)) {
      if (shown !== place) replace(place, []);
      while (parts.length < value.length) parts.push(place(end));
      fill(parts, value);
    } else if (value !== shown) replace(value, [], value === nothing ? '' : ((value ?? '') as string));
  };
}

/** Where there are more parts than values, nothing is left in them. */
function fill(parts: Part[], values: unknown[]): void {
  const left = [...values];
  for (const part of parts) part(left);
}

const roots = new WeakMap<ParentNode, Part>();

/** Shows a value at the end of a container, in place of the one before. */
export function render(value: unknown, container: ParentNode): void {
  let root = roots.get(container);
  if (!root) roots.set(container, (root = place(container.appendChild(new Comment()))));
  root([value]);
}
