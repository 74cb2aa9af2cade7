import type { LoginHarness } from '../harness.js';

const POLITENESS: Record<string, string> = { alert: 'assertive', status: 'polite', log: 'polite' };

const politeness = (element: Element): string | undefined => element.ariaLive ?? POLITENESS[element.role ?? ''];

/** What a screen reader reads out of a live region. */
function wordsIn(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.ariaHidden === 'true') return '';
  if (!node.checkVisibility({ visibilityProperty: true }) && !(node instanceof HTMLSlotElement)) return '';
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  return [...(assigned.length > 0 ? assigned : node.childNodes)].map(wordsIn).join(' ');
}

const inOneLine = (nodes: Iterable<Node>): string => [...nodes].map(wordsIn).join(' ').replace(/\s+/g, ' ').trim();

/** Hears what a screen reader announces of an element by itself. */
export class Listener {
  /** What was announced so far, such as `polite: Loading…`. */
  readonly heard: string[] = [];

  readonly #login: LoginHarness;
  #known = new Set<Element>();

  constructor(login: LoginHarness) {
    this.#login = login;
    this.#known = this.#regions();
    const observer = new MutationObserver((changes) => this.#note(changes));
    for (const root of [login.element, login.element.shadowRoot!]) {
      observer.observe(root, { subtree: true, childList: true, characterData: true });
    }
  }

  #regions(): Set<Element> {
    return new Set(this.#login.all('*').filter(politeness));
  }

  /** A region that comes with its words already in it is not announced by every screen reader, so it does not count. */
  #note(changes: MutationRecord[]): void {
    for (const region of this.#known) {
      const within = changes.filter(({ target }) => region.contains(target));
      const added = new Set(
        within.flatMap(({ type, target, addedNodes }) => (type === 'childList' ? [...addedNodes] : [target])),
      );
      const outermost = [...added].filter(
        (node) => region.contains(node) && ![...added].some((other) => other !== node && other.contains(node)),
      );
      const words = inOneLine(outermost);
      const isWhole = region.ariaAtomic !== 'false';
      if (words) this.heard.push(`${politeness(region)}: ${isWhole ? inOneLine([region]) : words}`);
    }
    this.#known = this.#regions();
  }
}
