import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { scenarios } from '../../src/testing/index.js';
import { create, flowOf, inputNode } from '../element/recorded-kratos.js';
import type { LoginHarness } from '../harness.js';
import { opened, shown, stayInPage } from './shown.js';
import { themes, useTheme } from './theme.js';

/** What WCAG wants at least (2.5.8), and what a finger wants. */
const LEAST = 24;
const COMFORTABLE = 44;

const TARGETS = 'a[href], button, input:not([type=hidden]):not([aria-hidden])';

const sizes = (login: LoginHarness): { target: string; width: number; height: number; isControl: boolean }[] =>
  login.all(TARGETS).map((target) => {
    const { width, height } = target.getBoundingClientRect();
    return { target: target.outerHTML, width, height, isControl: !target.matches('a, [type=checkbox]') };
  });

function expectLarge(login: LoginHarness): void {
  for (const { target, width, height, isControl } of sizes(login)) {
    expect(Math.min(width, height), target).to.be.at.least(LEAST);
    if (isControl) expect(height, target).to.be.at.least(COMFORTABLE);
  }
}

for (const theme of themes) {
  describe(`with the look ${theme}, a finger meets every target in`, () => {
    let leave: () => void;
    before(async () => {
      leave = await useTheme(theme);
      await setViewport({ width: 320, height: 640 });
    });
    after(async () => {
      leave();
      await setViewport({ width: 800, height: 600 });
    });
    afterEach(stayInPage);

    for (const { name } of scenarios) {
      it(name, async () => expectLarge(await shown(name)));
    }

    it('a form with a box to tick and a link', async () => {
      const { login, kratos } = await create();
      await kratos.says(
        await flowOf(inputNode('default', { name: 'remember', type: 'checkbox' }, 'Stay signed in'), {
          type: 'a',
          group: 'default',
          attributes: {
            node_type: 'a',
            id: 'more',
            href: 'https://example.com',
            title: { id: 1, text: 'More', type: 'info' },
          },
          messages: [],
          meta: {},
        }),
      );
      await login.until('ready');
      expect(sizes(login)).to.have.length(2);
      expectLarge(login);
    });
  });
}

describe('a pointer', () => {
  it('that leaves a button before it is let go presses nothing', async () => {
    const login = await opened('password/initial');
    const button = login.button('Sign in with password').getBoundingClientRect();
    const within: [number, number] = [Math.round(button.x + 10), Math.round(button.y + 10)];
    await sendMouse({ type: 'move', position: within });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [1, 1] });
    await sendMouse({ type: 'up' });
    expect(login.events.map(({ type }) => type)).to.deep.equal(['login-flow']);
    await sendMouse({ type: 'click', position: within });
    await login.until('login-error');
  });
});
