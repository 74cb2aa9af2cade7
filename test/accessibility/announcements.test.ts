import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { scenario, type ScenarioName } from '../../src/testing/index.js';
import { LoginHarness } from '../harness.js';
import { Listener } from './announcements.js';
import { opened, stayInPage } from './shown.js';

const loading = 'polite: Loading…';
const signedIn = 'polite: You are signed in.';
interface Course {
  page: ScenarioName;
  /** The buttons to press. */
  presses: string[];
  heard: string[];
}

const courses: Record<string, Course> = {
  'that the form is being fetched': { page: 'password/initial', presses: [], heard: [loading] },
  'that the person is signed in': { page: 'password/success', presses: ['password'], heard: [loading, signedIn] },
};

describe('without a word from the person, a screen reader announces', () => {
  afterEach(stayInPage);

  for (const [what, { page, presses, heard }] of Object.entries(courses)) {
    it(what, async () => {
      const login = await LoginHarness.create({ attributes: { manual: '' }, properties: { fetch: scenario(page) } });
      const listener = new Listener(login);
      await login.element.start();
      for (const press of presses) {
        for (const { name } of login.fields()) login.autofill(name, 'ada@example.com');
        await login.element.submit(press);
      }
      expect(listener.heard).to.deep.equal(heard);
    });
  }

  it('that Caps Lock is on while a password is typed', async () => {
    const login = await opened('password/initial');
    const listener = new Listener(login);
    login.field('Password').focus();
    const key = new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true, composed: true });
    login.field('Password').dispatchEvent(key);
    await login.element.updateComplete;
    await sendKeys({ press: 'Shift' });
    expect(listener.heard).to.deep.equal(['polite: Caps Lock is on.']);
  });
});
