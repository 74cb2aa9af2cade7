import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { LoginHarness } from '../harness.js';
import { shown } from './shown.js';

const FLASHES_PER_SECOND = 3;

const animations = ({ element }: LoginHarness): Animation[] =>
  [element.shadowRoot!, document].flatMap((root) => root.getAnimations());

const transitions = (login: LoginHarness): HTMLElement[] =>
  login.all('*').filter((part) => parseFloat(getComputedStyle(part).transitionDuration) > 0);

describe('motion', () => {
  for (const name of ['busy/loading', 'busy/submitting'] as const) {
    it(`in ${name} is not so fast that it flashes`, async () => {
      for (const { effect } of animations(await shown(name))) {
        expect(effect!.getTiming().duration).to.be.greaterThan(1000 / FLASHES_PER_SECOND);
      }
    });

    it(`in ${name} is turned off for people who want none`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      try {
        const login = await shown(name);
        expect(animations(login)).to.be.empty;
        expect(transitions(login)).to.be.empty;
      } finally {
        await emulateMedia({ reducedMotion: 'no-preference' });
      }
    });
  }

  it('ends with what it stands for', async () => {
    expect(animations(await shown('password/wrong-password'))).to.be.empty;
  });

  it('is there for the others', async () => {
    const login = await shown('busy/submitting');
    expect(animations(login)).not.to.be.empty;
  });
});
