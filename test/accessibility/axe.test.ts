import { expect } from '@open-wc/testing';
import { scenarios } from '../../src/testing/index.js';
import type { LoginHarness } from '../harness.js';
import { expectAccessible, followColorScheme, forgetColorScheme } from '../element/surroundings.js';
import { shown, stayInPage } from './shown.js';

describe('axe finds nothing wrong in the scenario', () => {
  before(followColorScheme);
  after(forgetColorScheme);
  afterEach(stayInPage);

  for (const { name } of scenarios) {
    it(name, async () => {
      const { element } = await shown(name);
      await expectAccessible(element);
    });
  }
});

describe('axe finds nothing wrong in a page in Arabic in the scenario', () => {
  const page = document.documentElement;
  before(() => Object.assign(page, { lang: 'ar', dir: 'rtl' }));
  after(() => Object.assign(page, { lang: '', dir: '' }));
  afterEach(stayInPage);

  for (const { name } of scenarios) {
    it(name, async () => {
      const { element } = await shown(name);
      await expect(element).to.be.accessible();
    });
  }
});

describe('axe finds in a scenario that was spoilt', () => {
  const spoilt: Record<string, (login: LoginHarness) => void> = {
    'a field without a label': (login) => login.all('label')[0]!.remove(),
    'a button without a name': (login) => login.button('Sign in with password').replaceChildren(),
    'a state that no field has': (login) => (login.field('Password').ariaInvalid = 'perhaps'),
    'a purpose that no field has': (login) => login.field('Password').setAttribute('autocomplete', 'word'),
    'pale words': ({ element }) => element.style.setProperty('--kratos-login-text', '#bbb'),
  };
  for (const [what, spoil] of Object.entries(spoilt)) {
    it(what, async () => {
      const login = await shown('password/initial');
      await expect(login.element).to.be.accessible();
      spoil(login);
      await expect(login.element).not.to.be.accessible();
    });
  }
});
