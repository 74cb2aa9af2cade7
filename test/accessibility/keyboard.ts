import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LoginHarness } from '../harness.js';
import { ringContrast } from '../themes/contrast.js';

const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export const TAB_STOPS = 'a[href], button:enabled, input:enabled:not([type=hidden])';

/** Whether one control is read before another: above it, or in the same line nearer to its start. */
export function comesBefore(one: Element, other: Element): boolean {
  const [a, b] = [one, other].map((element) => element.getBoundingClientRect()) as [DOMRect, DOMRect];
  if (a.bottom <= b.top + 1 || b.bottom <= a.top + 1) return a.top < b.top;
  return document.documentElement.dir === 'rtl' ? a.right > b.right : a.left < b.left;
}

/** By what a person knows a control: its label, or what stands in it. */
export function nameOf(element: Element | null): string {
  if (!element || element === document.body) return '';
  return words(element.ariaLabel ?? ((element as HTMLInputElement).labels?.[0] ?? element).textContent);
}

/** What lies at the middle of a control: itself, unless something covers it. */
function atMiddle(control: Element): Element | null {
  const { left, top, width, height } = control.getBoundingClientRect();
  let found: Element | null = null;
  let root: DocumentOrShadowRoot | null | undefined = document;
  while (root) {
    const deeper: Element | null = root.elementFromPoint(left + width / 2, top + height / 2);
    root = deeper === found ? null : deeper?.shadowRoot;
    found = deeper;
  }
  return found;
}

/** Holds a control that has just been reached to what WCAG wants of the focus: to be seen, and not to be covered. */
function expectFocusSeen(control: Element): void {
  const name = nameOf(control);
  expect(control.matches(':focus-visible'), `${name} shows the focus`).to.be.true;
  const { outlineStyle, outlineWidth } = getComputedStyle(control);
  // The page's own controls have the browser's ring.
  if (outlineStyle !== 'auto') {
    expect(outlineStyle, `${name} has a ring`).not.to.equal('none');
    expect(parseFloat(outlineWidth), `the ring of ${name} is thick enough`).to.be.at.least(2);
    expect(ringContrast(control), `the ring of ${name} stands out`).to.be.at.least(3);
  }
  const { left, top, right, bottom } = control.getBoundingClientRect();
  const isInView = left > -1 && top > -1 && right < innerWidth + 1 && bottom < innerHeight + 1;
  expect(isInView, `${name} is in view`).to.be.true;
  expect(control.contains(atMiddle(control)), `nothing covers ${name}`).to.be.true;
}

/** A person who has nothing but a keyboard. */
export class Keyboard {
  readonly #login: LoginHarness;

  constructor(login: LoginHarness) {
    this.#login = login;
  }

  /** Goes on to the next control, or back to the one before. */
  async tab(back = false): Promise<Element | null> {
    if (back) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    if (back) await sendKeys({ up: 'Shift' });
    const focused = this.#login.focused();
    if (focused && focused !== document.body) expectFocusSeen(focused);
    return focused;
  }

  /** Goes to a control the shortest way: browsers have controls of their own beyond the ends of the page. */
  async to(name: string): Promise<void> {
    const passed: string[] = [];
    for (let at = this.#login.focused(); nameOf(at) !== name; at = this.#login.focused()) {
      expect(passed.length, `${name} can be reached, not only ${passed.join(', ')}`).to.be.lessThan(20);
      const target = this.#login.all(TAB_STOPS).find((control) => nameOf(control) === name);
      const back = Boolean(at && target && comesBefore(target, at));
      passed.push(nameOf(await this.tab(back)));
    }
  }

  /** Goes from one control of the page to another, and tells what is on the way. */
  async walk(from: HTMLElement, to: HTMLElement): Promise<Element[]> {
    const stops: Element[] = [];
    const back = Boolean(from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_PRECEDING);
    for (let stop = await this.tab(back); stop !== to; stop = await this.tab(back)) {
      expect(stops.length, `the way on from ${stops.map(nameOf).join(', ')}`).to.be.lessThan(20);
      stops.push(stop!);
    }
    return stops;
  }

  async type(text: string): Promise<void> {
    await sendKeys({ type: text });
  }

  async press(key: 'Enter' | 'Space'): Promise<void> {
    await sendKeys({ press: key === 'Space' ? ' ' : key });
  }

  /** Waits until the form itself has put the focus somewhere. */
  async isAt(name: string): Promise<void> {
    await this.#login.waitFor(() => nameOf(this.#login.focused()) === name, `the focus at "${name}"`);
  }
}
