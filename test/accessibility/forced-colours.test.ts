import { expect } from '@open-wc/testing';
import type { ScenarioName } from '../../src/testing/index.js';
import { surroundings } from '../element/surroundings.js';
import { Picture } from './picture.js';
import { shown } from './shown.js';
import { themes, useTheme } from './theme.js';

const { enter, leave } = surroundings['in colours of their own']!;

/** How the first thing that matches a selector looks. */
async function look(name: ScenarioName, selector: string): Promise<Picture> {
  const login = await shown(name);
  (document.activeElement as HTMLElement | null)?.blur();
  const { element } = login;
  for (const input of login.fields()) input.value = '';
  const picture = await Picture.of(login.all(selector)[0]!);
  element.remove();
  return picture;
}

for (const theme of themes) {
  describe(`in colours of one's own, with the look ${theme}, one sees`, () => {
    let forget: () => void;
    before(async () => {
      forget = await useTheme(theme);
      await enter();
    });
    after(async () => {
      await leave();
      forget();
    });

    it('which button is the one that matters', async () => {
      const primary = await look('password/initial', '[part~=primary]');
      const secondary = await look('password/initial', '[part~=secondary]');
      expect(primary.ground).not.to.equal(secondary.ground);
    });

    it('which field is wrong', async () => {
      const right = await look('password/initial', '[part~=input]');
      const wrong = await look('password/missing-fields', '[part~=invalid]');
      expect(wrong.ink).to.be.greaterThan(right.ink * 1.5);
    });

    for (const [what, name, selector] of [
      ['where a field is', 'password/initial', '[part~=input]'],
      ['where a button is', 'password/initial', '[part~=secondary]'],
      ['where the code goes', 'code/sent', '[part~=code]'],
      ['that something is coming', 'busy/loading', '.bone'],
      ['what is busy', 'busy/submitting', '[part=spinner]'],
      ['that all is well', 'password/success', '[part=complete] svg'],
      ['what divides the ways to sign in', 'social/initial', '[part=divider]'],
      ['the mark of a provider', 'social/initial', '[part~=provider] svg'],
      ['the eye that reveals the password', 'password/initial', '[part~=reveal] svg'],
    ] as const) {
      it(what, async () => {
        const { ink } = await look(name, selector);
        expect(ink).to.be.greaterThan(20);
      });
    }

    it('whether the password is revealed', async () => {
      const login = await shown('password/initial');
      const [eye] = login.all('[part~=reveal]');
      const hidden = await Picture.of(eye!);
      await login.press('Show password');
      (document.activeElement as HTMLElement | null)?.blur();
      await login.waitFor(() => login.field('Password').type === 'text');
      expect((await Picture.of(eye!)).ink).not.to.equal(hidden.ink);
    });
  });
}
