import { expect } from '@open-wc/testing';
import { scenarios } from '../../src/testing/index.js';
import type { LoginHarness } from '../harness.js';
import { comesBefore, Keyboard, nameOf, TAB_STOPS } from './keyboard.js';
import { shown, stayInPage } from './shown.js';
import { mend, spoil } from './spoil.js';

/** What the keyboard has to get to, in the form and in what the page has put into it. */
const controls = (login: LoginHarness): HTMLElement[] =>
  [...login.all(TAB_STOPS), ...login.element.querySelectorAll<HTMLElement>(`[slot=captcha] :is(${TAB_STOPS})`)].filter(
    ({ ariaHidden }) => !ariaHidden,
  );

const named = (elements: Element[]): string[] => elements.map(nameOf);

const buttons: HTMLButtonElement[] = [];

/** A button of the page around the element. */
function button(name: string): HTMLButtonElement {
  const own = document.createElement('button');
  own.textContent = name;
  buttons.push(own);
  return own;
}

async function expectOrder(login: LoginHarness): Promise<void> {
  const [before, after] = [button('Before'), button('After')];
  document.body.prepend(before);
  document.body.append(after);
  const keyboard = new Keyboard(login);
  await keyboard.to('Before');
  const stops = await keyboard.walk(before, after);
  expect(named(stops)).to.have.members(named(controls(login)));
  for (const [index, stop] of stops.slice(1).entries()) {
    expect(comesBefore(stops[index]!, stop), `${named(stops).join(', ')}: ${nameOf(stop)}`).to.be.true;
  }
  expect(named(await keyboard.walk(after, before))).to.deep.equal(named(stops).reverse());
}

afterEach(() => {
  for (const own of buttons.splice(0)) own.remove();
  document.documentElement.dir = '';
  mend();
  stayInPage();
});

for (const direction of ['ltr', 'rtl']) {
  describe(`the tab key (${direction})`, () => {
    for (const { name } of scenarios) {
      it(`goes through ${name} as it is read, and out of it at both ends`, async () => {
        document.documentElement.dir = direction;
        await expectOrder(await shown(name));
      });
    }
  });
}

describe('the test of the tab key notices', () => {
  const styled = (css: string) => (login: LoginHarness) => spoil(login, css);
  const spoilt: Record<string, (login: LoginHarness) => void> = {
    'a focus that is not seen': styled('button:focus-visible { outline: none !important }'),
    'a focus that is hardly seen': styled('input:focus-visible { outline-color: #eee !important }'),
    'a control that something covers': styled(
      '[part~=primary] { position: absolute !important; inset: 0; height: 100vh; z-index: 1 }',
    ),
    'another order than that in which it is read': styled(
      'form { direction: rtl; display: flex !important; flex-direction: column-reverse }',
    ),
    'a control that the keyboard does not get to': (login) => (login.button('Send sign in code').tabIndex = -1),
    'a trap': ({ form }) =>
      form!.addEventListener('keydown', (event) => {
        if (event.key === 'Tab') event.preventDefault();
      }),
  };
  for (const [what, breakIt] of Object.entries(spoilt)) {
    it(what, async () => {
      const login = await shown('password/initial');
      breakIt(login);
      const noticed = await expectOrder(login).then(
        () => false,
        () => true,
      );
      expect(noticed).to.be.true;
    });
  }
});
