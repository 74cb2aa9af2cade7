import { expect } from '@open-wc/testing';
import { scenarios } from '../../src/testing/index.js';
import { followColorScheme, forgetColorScheme, prefer } from '../element/surroundings.js';
import type { LoginHarness } from '../harness.js';
import { edgeContrast, textContrast } from '../themes/contrast.js';
import { shown, stayInPage } from './shown.js';

/** What WCAG wants of words (1.4.3), and of what else has to be seen (1.4.11). */
const WORDS = 4.5;
const SHAPES = 3;

const hasWords = ({ childNodes }: Element): boolean =>
  [...childNodes].some((node) => node instanceof Text && node.data.trim());

const isActive = (element: Element): boolean => !element.closest(':disabled, [aria-disabled]');

const words = (login: LoginHarness): HTMLElement[] =>
  login.all(':not(.unseen, script)').filter(hasWords).filter(isActive);

/** Fields, the button that matters, and marks that stand for words. */
const shapes = (login: LoginHarness): HTMLElement[] => [
  ...login.fields(),
  ...login.all('[part~=primary]').filter(isActive),
];
const marks = (login: LoginHarness): HTMLElement[] => login.all('[part~=reveal], [part=spinner], [part=complete]');

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`in the ${colorScheme}, words and shapes stand out in`, () => {
    before(async () => {
      followColorScheme();
      await prefer(colorScheme);
    });
    after(async () => {
      await prefer('light');
      forgetColorScheme();
    });
    afterEach(stayInPage);

    it('a button that was used last', async () => {
      localStorage.setItem('kratos-login:aal1', 'method:password');
      const login = await shown('password/initial', { attributes: { 'remember-method': '' } });
      localStorage.clear();
      expect(textContrast(login.all('[part~=primary] [part=hint]')[0]!)).to.be.at.least(WORDS);
    });

    for (const { name } of scenarios) {
      it(name, async () => {
        const login = await shown(name);
        for (const word of words(login)) expect(textContrast(word), word.outerHTML).to.be.at.least(WORDS);
        for (const shape of shapes(login)) expect(edgeContrast(shape), shape.outerHTML).to.be.at.least(SHAPES);
        for (const mark of marks(login)) expect(textContrast(mark), mark.outerHTML).to.be.at.least(SHAPES);
      });
    }
  });
}
