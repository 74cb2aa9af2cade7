import { expect } from '@open-wc/testing';
import { FakeKeys } from '../element/fake-keys.js';
import { restore } from '../element/replaced.js';
import { ADA, PASSWORD } from '../element/recorded-kratos.js';
import type { LoginHarness } from '../harness.js';
import type { ScenarioName } from '../../src/testing/index.js';
import { Keyboard, nameOf } from './keyboard.js';
import { opened, stayInPage } from './shown.js';

const CODE = '184312';

interface Person {
  keyboard: Keyboard;
  login: LoginHarness;
  keys: FakeKeys;
}

interface Login {
  /** What the page shows at first. */
  page: ScenarioName;
  signIn: (person: Person) => Promise<unknown>;
}

const withPassword = async ({ keyboard }: Person): Promise<void> => {
  await keyboard.to('E-mail address');
  await keyboard.type(ADA);
  await keyboard.to('Password');
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
};

const withCode = async ({ keyboard }: Person): Promise<void> => {
  await keyboard.isAt('Login code');
  await keyboard.type(CODE);
  await keyboard.press('Enter');
};

const isGoing = async ({ login }: Person, reason: string): Promise<void> => {
  expect((await login.until('login-redirect')).reason).to.equal(reason);
};

/** Every way to sign in, and every way out of one, as far as the form goes. */
const logins: Record<string, Login> = {
  'with a password, by Enter in the field': { page: 'password/initial', signIn: withPassword },
  'with a password, by the space bar on the button': {
    page: 'password/initial',
    signIn: async ({ keyboard }) => {
      await keyboard.to('E-mail address');
      await keyboard.type(ADA);
      await keyboard.to('Password');
      await keyboard.type(PASSWORD);
      await keyboard.to('Sign in with password');
      await keyboard.press('Space');
    },
  },
  'with a password that is shown for a while': {
    page: 'password/initial',
    signIn: async ({ keyboard, login }) => {
      await keyboard.to('E-mail address');
      await keyboard.type(ADA);
      await keyboard.to('Password');
      await keyboard.type(PASSWORD);
      await keyboard.to('Show password');
      await keyboard.press('Space');
      await login.waitFor(() => login.field('Password').type === 'text', 'the letters of the password');
      await keyboard.press('Enter');
      await login.waitFor(() => login.field('Password').type === 'password', 'the dots of the password');
      expect(nameOf(login.focused())).to.equal('Show password');
      await keyboard.tab();
      await keyboard.press('Enter');
    },
  },
  'with a password, after a mistake': {
    page: 'password/initial',
    signIn: async ({ keyboard }) => {
      await keyboard.to('E-mail address');
      await keyboard.press('Enter');
      await keyboard.isAt('E-mail address');
      await keyboard.type(ADA);
      await keyboard.press('Enter');
      await keyboard.isAt('Password');
      await keyboard.type(PASSWORD);
      await keyboard.press('Enter');
    },
  },
  'with a code': {
    page: 'password/initial',
    signIn: async (person) => {
      const { keyboard } = person;
      await keyboard.to('E-mail address');
      await keyboard.type(ADA);
      await keyboard.to('Send sign in code');
      await keyboard.press('Space');
      await withCode(person);
    },
  },
  'with another code': {
    page: 'code/initial',
    signIn: async (person) => {
      const { keyboard, login } = person;
      await keyboard.to('E-mail address');
      await keyboard.type(ADA);
      await keyboard.press('Enter');
      await keyboard.isAt('Login code');
      await login.until('ready');
      await keyboard.to('Resend code');
      await keyboard.press('Enter');
      await withCode(person);
    },
  },
  'with the identifier first, then a password': {
    page: 'identifier-first/initial',
    signIn: async ({ keyboard }) => {
      await keyboard.to('E-mail address');
      await keyboard.type(ADA);
      await keyboard.press('Enter');
      await keyboard.isAt('Password');
      await keyboard.type(PASSWORD);
      await keyboard.press('Enter');
    },
  },
  'as somebody else after the identifier': {
    page: 'identifier-first/initial',
    signIn: async ({ keyboard }) => {
      await keyboard.to('E-mail address');
      await keyboard.type('grace@example.com');
      await keyboard.press('Enter');
      await keyboard.isAt('Password');
      await keyboard.to('Not you?');
      await keyboard.press('Enter');
      await keyboard.isAt('E-mail address');
      await keyboard.type(ADA);
      await keyboard.press('Enter');
      await keyboard.isAt('Password');
      await keyboard.type(PASSWORD);
      await keyboard.press('Enter');
    },
  },
  'with a code from an app as the second factor': {
    page: 'aal2/totp',
    signIn: async ({ keyboard }) => {
      await keyboard.to('Authentication code');
      await keyboard.type(CODE);
      await keyboard.press('Enter');
    },
  },
  'with a backup code as the second factor': {
    page: 'aal2/initial',
    signIn: async ({ keyboard }) => {
      await keyboard.to('Backup recovery code');
      await keyboard.type(CODE);
      await keyboard.press('Enter');
    },
  },
  'with a code to one of the addresses as the second factor': {
    page: 'aal2/code-addresses',
    signIn: async (person) => {
      await person.keyboard.to('Send code to ada@example.net');
      await person.keyboard.press('Enter');
      await withCode(person);
    },
  },
  'with a security key as the second factor': {
    page: 'aal2/security-key',
    signIn: async ({ keyboard, keys }) => {
      await keyboard.to('Sign in with hardware key');
      await keyboard.press('Enter');
      (await keys.request(1)).choose();
    },
  },
  'with the second factor that is asked for after the password': {
    page: 'aal2/after-password',
    signIn: async (person) => {
      await withPassword(person);
      await person.keyboard.isAt('Authentication code');
      await person.keyboard.type(CODE);
      await person.keyboard.press('Enter');
    },
  },
  'as somebody else at the second factor': {
    page: 'aal2/after-password',
    signIn: async (person) => {
      const { keyboard, login } = person;
      await withPassword(person);
      await keyboard.isAt('Authentication code');
      await keyboard.to('Sign out');
      await keyboard.press('Enter');
      await keyboard.isAt('Password');
      expect(login.messages()).to.be.empty;
    },
  },
  'with a passkey': {
    page: 'passkey/initial',
    signIn: async ({ keyboard, keys }) => {
      await keyboard.to('Sign in with passkey');
      await keyboard.press('Space');
      (await keys.request(2)).choose();
    },
  },
  'with a security key': {
    page: 'webauthn/initial',
    signIn: async ({ keyboard, keys }) => {
      await keyboard.to('E-mail address');
      await keyboard.type(ADA);
      await keyboard.to('Sign in with hardware key');
      await keyboard.press('Enter');
      await keyboard.isAt('Continue');
      await keyboard.press('Enter');
      (await keys.request(1)).choose();
    },
  },
  'at a provider': {
    page: 'social/initial',
    signIn: async (person) => {
      await person.keyboard.to('Sign in with github');
      await person.keyboard.press('Enter');
      await isGoing(person, 'provider');
    },
  },
  'at the provider of a company': {
    page: 'saml/initial',
    signIn: async (person) => {
      await person.keyboard.to('Sign in with Northwind');
      await person.keyboard.press('Space');
      await isGoing(person, 'provider');
    },
  },
  'to add a provider': {
    page: 'social/linking',
    signIn: async ({ keyboard }) => {
      await keyboard.to('Password');
      await keyboard.type(PASSWORD);
      await keyboard.press('Enter');
    },
  },
  'without adding a provider after all': {
    page: 'social/linking',
    signIn: async ({ keyboard }) => {
      await keyboard.to('Cancel');
      await keyboard.press('Space');
      await keyboard.isAt('Password');
    },
  },
  'with a code to another address': {
    page: 'code/initial',
    signIn: async (person) => {
      const { keyboard } = person;
      await keyboard.to('E-mail address');
      await keyboard.type('grace@example.com');
      await keyboard.press('Enter');
      await keyboard.isAt('Login code');
      await keyboard.to('Change');
      await keyboard.press('Enter');
      await keyboard.isAt('E-mail address');
      await keyboard.type(ADA);
      await keyboard.press('Enter');
      await withCode(person);
    },
  },
  'to confirm who it is': {
    page: 'refresh/initial',
    signIn: async ({ keyboard }) => {
      await keyboard.to('Password');
      await keyboard.type(PASSWORD);
      await keyboard.press('Enter');
    },
  },
  'to confirm who it is with a passkey': {
    page: 'passkey/refresh',
    signIn: async ({ keyboard, keys }) => {
      await keyboard.to('Sign in with passkey');
      await keyboard.press('Enter');
      (await keys.request(1)).choose();
    },
  },
  'past a captcha': {
    page: 'captcha/initial',
    signIn: async (person) => {
      await person.keyboard.to('I am human');
      await person.keyboard.press('Space');
      await withPassword(person);
      const { body } = await person.login.until('login-submit');
      expect(body).to.include({ 'transient_payload.captcha_turnstile_response': 'token' });
    },
  },
  'to another application': {
    page: 'oauth2/initial',
    signIn: async (person) => {
      await withPassword(person);
      await isGoing(person, 'oauth2');
    },
  },
};

for (const direction of ['ltr', 'rtl']) {
  describe(`somebody who has only a keyboard (${direction})`, () => {
    let keys: FakeKeys;
    beforeEach(() => {
      document.documentElement.dir = direction;
      keys = new FakeKeys();
    });
    afterEach(() => {
      document.documentElement.dir = '';
      restore();
      stayInPage();
    });

    for (const [how, { page, signIn }] of Object.entries(logins)) {
      it(`signs in ${how}`, async () => {
        const login = await opened(page);
        const keyboard = new Keyboard(login);
        await signIn({ keyboard, login, keys });
      });
    }
  });
}
