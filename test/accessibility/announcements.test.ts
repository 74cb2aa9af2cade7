import { expect } from '@open-wc/testing';
import { scenario, type ScenarioName } from '../../src/testing/index.js';
import { LoginHarness } from '../harness.js';
import { Listener } from './announcements.js';
import { opened, stayInPage } from './shown.js';

const loading = 'polite: Loading…';
const signedIn = 'polite: You are signed in.';
const codeSent =
  'polite: An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login.';
const wrongPassword =
  'assertive: The provided credentials are invalid, check for spelling mistakes in your password or username, email address, or phone number.';

interface Course {
  page: ScenarioName;
  /** The buttons to press. */
  presses: string[];
  heard: string[];
}

const courses: Record<string, Course> = {
  'that the password is wrong': {
    page: 'password/wrong-password',
    presses: ['password'],
    heard: [loading, wrongPassword],
  },
  'that a code was sent after a wrong password': {
    page: 'password/wrong-password',
    presses: ['password', 'code'],
    heard: [loading, wrongPassword, loading, codeSent],
  },
  'that the code is wrong': {
    page: 'code/wrong-code',
    presses: ['code', 'code'],
    heard: [
      loading,
      codeSent,
      loading,
      'assertive: The login code is invalid or has already been used. Please try again.',
    ],
  },
  'that a second factor is asked for': {
    page: 'aal2/after-password',
    presses: ['password'],
    heard: [loading, 'polite: Please complete the second authentication challenge.'],
  },
  'that the form had expired': {
    page: 'errors/not-found',
    presses: ['password'],
    heard: [loading, 'polite: The form had expired. Please sign in again.'],
  },
  'that the service cannot be reached': {
    page: 'errors/connection-lost',
    presses: ['password'],
    heard: [loading, 'assertive: We cannot reach the sign-in service.'],
  },
  'that the page is being left': { page: 'social/initial', presses: ['github'], heard: [loading] },
  'that the person is signed in': { page: 'password/success', presses: ['password'], heard: [loading, signedIn] },
};

describe('a screen reader announces, wherever the person is,', () => {
  afterEach(stayInPage);

  for (const [what, { page, presses, heard }] of Object.entries(courses)) {
    it(what, async () => {
      const login = await opened(page);
      const listener = new Listener(login);
      for (const press of presses) {
        for (const { name } of login.fields()) login.autofill(name, 'ada@example.com');
        await login.element.submit(press);
      }
      expect(listener.heard).to.deep.equal(heard);
    });
  }

  it('that the form is being fetched', async () => {
    const login = await LoginHarness.create({
      attributes: { manual: '' },
      properties: { fetch: scenario('password/initial') },
    });
    const listener = new Listener(login);
    await login.element.start();
    expect(listener.heard).to.deep.equal([loading]);
  });

  it('that there is no form to fetch', async () => {
    const login = await LoginHarness.create({
      attributes: { manual: '' },
      properties: { fetch: scenario('errors/network') },
    });
    const listener = new Listener(login);
    await login.element.start();
    expect(listener.heard).to.deep.equal([loading, 'assertive: We cannot reach the sign-in service. Try again']);
  });

  it('that Caps Lock is on while a password is typed', async () => {
    const login = await opened('password/initial');
    const listener = new Listener(login);
    const key = new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true, composed: true });
    login.field('Password').dispatchEvent(key);
    await login.element.updateComplete;
    expect(listener.heard).to.deep.equal(['polite: Caps Lock is on.']);
  });
});
