import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ScenarioName } from '../../src/testing/index.js';
import type { LoginHarness } from '../harness.js';
import { cutOff, overlapping } from './layout.js';
import { shown, stayInPage } from './shown.js';

const page = document.documentElement;

const languages = 'ar de es fr he hi it ja ko nl pl pt-BR sv tr uk zh-Hans zh-Hant'.split(' ');
const fromRightToLeft = ['ar', 'he'];

const ENGLISH = ['Sign in with password', 'Continue', 'Sign out', 'Cancel', 'Try again'];

/** Those with the most words. */
const scenarios: ScenarioName[] = [
  'password/wrong-password',
  'password/missing-fields',
  'code/sent',
  'code/unknown-address',
  'aal2/initial',
  'aal2/code-addresses',
  'aal2/no-factor',
  'passkey/credentials',
  'webauthn/step',
  'social/linking',
  'oauth2/initial',
  'captcha/failed',
  'errors/expired',
  'errors/network',
];

for (const language of languages) {
  describe(`in a page in the language ${language}, on the narrowest screen`, () => {
    before(async () => {
      await setViewport({ width: 280, height: 653 });
      page.lang = language;
      page.dir = fromRightToLeft.includes(language) ? 'rtl' : '';
    });
    after(async () => {
      await setViewport({ width: 800, height: 600 });
      page.lang = page.dir = '';
    });
    afterEach(stayInPage);

    for (const name of scenarios) {
      it(`axe finds nothing wrong in ${name}, and everything can be read`, async () => {
        const login = await shown(name);
        expect(login.buttons()).not.to.include.any.members(ENGLISH);
        await expect(login.element).to.be.accessible();
        expect(cutOff(login)).to.be.empty;
        expect(overlapping(login)).to.be.empty;
        expect(page.scrollWidth).to.equal(innerWidth);
      });
    }
  });
}

describe('the language of the words', () => {
  afterEach(() => {
    page.lang = '';
    stayInPage();
  });

  const spoken = (login: LoginHarness): string[] =>
    login
      .all('label, button, p, [part=complete]')
      .filter(({ textContent }) => textContent.trim())
      .map((words) => words.closest('[lang]')?.getAttribute('lang') ?? page.lang);

  for (const [language, expected] of [
    ['de', 'de'],
    ['en-GB', 'en-GB'],
    ['fi', 'en'],
  ] as const) {
    it(`is known to be ${expected} in a page in the language ${language}`, async () => {
      page.lang = language;
      for (const name of ['password/wrong-password', 'errors/network', 'password/success'] as const) {
        const said = spoken(await shown(name));
        expect(said).not.to.be.empty;
        expect(new Set(said), name).to.deep.equal(new Set([expected]));
      }
    });
  }
});
