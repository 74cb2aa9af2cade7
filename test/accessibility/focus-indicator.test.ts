import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ScenarioName } from '../../src/testing/index.js';
import { followColorScheme, forgetColorScheme, prefer, surroundings } from '../element/surroundings.js';
import type { LoginHarness } from '../harness.js';
import { ringContrast } from '../themes/contrast.js';
import { shown } from './shown.js';
import { themes, useTheme } from './theme.js';

const scenarios: ScenarioName[] = [
  'password/missing-fields',
  'social/initial',
  'identifier-first/credentials',
  'aal2/code-sent',
  'errors/network',
];

const ways: Record<string, Pick<(typeof surroundings)[string], 'enter' | 'leave'>> = {
  'in the light': { enter: () => prefer('light'), leave: () => Promise.resolve() },
  'in the dark': surroundings['in the dark']!,
  'in colours of their own': surroundings['in colours of their own']!,
};

/** What the keyboard, or the element itself, puts the focus on. */
const stops = (login: LoginHarness): HTMLElement[] =>
  login.all('a, button, input, [tabindex]').filter(({ ariaHidden }) => !ariaHidden);

/** Where people look for the focus: a ring that is thick enough, and told from what is around it. */
const isSeen = (stop: HTMLElement): boolean => {
  const { outlineStyle, outlineWidth } = getComputedStyle(stop);
  return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && ringContrast(stop) >= 3;
};

for (const theme of themes) {
  for (const [way, { enter, leave }] of Object.entries(ways)) {
    describe(`with the look ${theme}, ${way}`, () => {
      let forget: () => void;
      before(async () => {
        followColorScheme();
        forget = await useTheme(theme);
        await enter();
      });
      after(async () => {
        await leave();
        forget();
        forgetColorScheme();
      });

      for (const name of scenarios) {
        it(`the focus is seen wherever it is in ${name}`, async () => {
          const login = await shown(name);
          // Rings are for those who came by the keyboard.
          await sendKeys({ press: 'Tab' });
          expect(stops(login)).not.to.be.empty;
          for (const stop of stops(login)) {
            stop.focus();
            expect(isSeen(stop), stop.outerHTML).to.be.true;
          }
        });
      }
    });
  }
}
