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

const inOneLine = (node: Node): string => wordsIn(node).replace(/\s+/g, ' ').trim();

/** Hears what a screen reader announces of an element by itself. */
export class Listener {
  /** What was announced so far, such as `polite: Loading…`. */
  readonly heard: string[] = [];

  readonly #login: LoginHarness;
  readonly #known = new Map<Element, string>();

  constructor(login: LoginHarness) {
    this.#login = login;
    this.#note(false);
    const observer = new MutationObserver(() => this.#note(true));
    for (const root of [login.element, login.element.shadowRoot!]) {
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    }
  }

  /** A region that comes with its words already in it is not announced by every screen reader, so it does not count. */
  #note(heard: boolean): void {
    for (const region of this.#login.all('*').filter(politeness)) {
      const words = inOneLine(region);
      const before = this.#known.get(region);
      if (heard && before !== undefined && words && words !== before)
        this.heard.push(`${politeness(region)}: ${words}`);
      this.#known.set(region, words);
    }
  }
}
