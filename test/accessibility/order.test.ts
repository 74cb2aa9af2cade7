import { expect } from '@open-wc/testing';
import { scenarios } from '../../src/testing/index.js';
import type { LoginHarness } from '../harness.js';
import { Keyboard, nameOf } from './keyboard.js';
import { shown, stayInPage } from './shown.js';

const TAB_STOPS = 'a[href], button:enabled, input:enabled:not([type=hidden])';

/** What the keyboard has to get to, in the form and in what the page has put into it. */
const controls = (login: LoginHarness): HTMLElement[] =>
  [...login.all(TAB_STOPS), ...login.element.querySelectorAll<HTMLElement>(`[slot] ${TAB_STOPS}`)].filter(
    ({ tabIndex }) => tabIndex >= 0,
  );

const named = (elements: Element[]): string[] => elements.map(nameOf);

/** Whether one control is read before another: above it, or in the same line nearer to its start. */
function comesBefore(one: Element, other: Element): boolean {
  const [a, b] = [one, other].map((element) => element.getBoundingClientRect()) as [DOMRect, DOMRect];
  if (a.bottom <= b.top + 1 || b.bottom <= a.top + 1) return a.top < b.top;
  return document.documentElement.dir === 'rtl' ? a.right > b.right : a.left < b.left;
}

for (const direction of ['ltr', 'rtl']) {
  describe(`the tab key (${direction})`, () => {
    let before: HTMLButtonElement;
    let after: HTMLButtonElement;

    beforeEach(() => {
      document.documentElement.dir = direction;
      [before, after] = ['Before', 'After'].map((name) => {
        const button = document.createElement('button');
        button.textContent = name;
        return button;
      }) as [HTMLButtonElement, HTMLButtonElement];
      document.body.prepend(before);
    });
    afterEach(() => {
      document.documentElement.dir = '';
      before.remove();
      after.remove();
      stayInPage();
    });

    for (const { name } of scenarios) {
      it(`goes through ${name} as it is read, and out of it at both ends`, async () => {
        const login = await shown(name);
        document.body.append(after);
        const keyboard = new Keyboard(login);
        await keyboard.to('Before');
        const stops = await keyboard.walk(before, after);
        expect(named(stops)).to.have.members(named(controls(login)));
        for (const [index, stop] of stops.slice(1).entries()) {
          expect(comesBefore(stops[index]!, stop), `${named(stops).join(', ')}: ${nameOf(stop)}`).to.be.true;
        }
        expect(named(await keyboard.walk(after, before))).to.deep.equal(named(stops).reverse());
      });
    }
  });
}
