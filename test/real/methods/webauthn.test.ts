import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../../harness.js';
import { addAuthenticator, type Authenticator } from '../authenticator.js';
import { registerKey } from '../enrol-key.js';
import type { LoginServer, Person } from '../login-server.js';
import { expectLogin, expectRefusal, giveName, giveNameAndPassword, givePassword } from '../scenarios/sign-in.js';
import { atKratos, type Place } from './at-kratos.js';

interface Holder extends Person {
  key: Authenticator;
}

let plugged: Authenticator | undefined;

async function holder(server: LoginServer, abilities: object = { resident: false }): Promise<Holder> {
  const person = await server.person();
  const key = (plugged = await addAuthenticator(abilities));
  await registerKey(server, person, 'webauthn');
  return { ...person, key };
}

/** Asked for without a key, the browser tells the page no more than that it did not work. */
async function expectSoftMessage(login: LoginHarness): Promise<void> {
  await login.waitFor(() => login.messages().some(({ id, type }) => id === 0 && type === 'info'));
  expect(login.state).to.equal('ready');
  expect(login.events.map(({ type }) => type)).not.to.include('login-error');
}

async function pressInVain(login: LoginHarness, button: string, { key }: Holder): Promise<void> {
  const credentials = await key.take();
  await login.press(button);
  await expectSoftMessage(login);
  await key.put(credentials);
}

async function unplug(): Promise<void> {
  await plugged?.remove();
  plugged = undefined;
}

/** How the form comes to ask for the key, for each place. */
const ways: Record<string, (login: LoginHarness, person: Person) => Promise<void>> = {
  unified: async (login, person) => {
    await giveName(login, person);
    await login.press('Sign in with key');
  },
  'identifier-first': async (login, person) => {
    await giveName(login, person);
    await login.press('Continue');
    await login.waitFor(() => login.buttons().includes('Sign in with key'));
    await login.press('Sign in with key');
  },
};

const variants = {
  unified: 'webauthn-passwordless',
  'identifier-first': 'webauthn-passwordless-identifier-first',
} as const;

for (const [place, variant] of Object.entries(variants)) {
  atKratos(variant, ({ find, requests }) => {
    afterEach(unplug);

    async function open(server: LoginServer, person: Person): Promise<LoginHarness> {
      const login = await server.open();
      await ways[place]!(login, person);
      await login.waitFor(() => login.buttons().includes('Continue with key'));
      return login;
    }

    it(`webauthn · ${place} · signs in, without a password`, async () => {
      const server = await find();
      const person = await holder(server);
      const login = await open(server, person);
      expect(login.messageIds()).to.deep.equal([1010012]);
      expect(login.buttons()).to.deep.equal(['Not you?', 'Continue with key']);
      await login.press('Continue with key');
      await expectLogin(login, person, 'webauthn');
      const named = place === 'unified' ? [] : ['submit'];
      expect(requests).to.deep.equal(['create', ...named, 'submit', 'get', 'submit']);
      expect(login.events.map(({ type }) => type)).not.to.include('login-error');
    });

    it(`webauthn · ${place} · signs in by a key that keeps passkeys, too`, async () => {
      const server = await find();
      const person = await holder(server, {});
      const login = await open(server, person);
      await login.press('Continue with key');
      await expectLogin(login, person, 'webauthn');
    });

    it(`webauthn · ${place} · says that it was cancelled, and takes the key after that`, async () => {
      const server = await find();
      const person = await holder(server);
      const login = await open(server, person);
      await pressInVain(login, 'Continue with key', person);
      await login.press('Continue with key');
      await expectLogin(login, person, 'webauthn');
    });

    it(`webauthn · ${place} · turns away a forged one`, async () => {
      const server = await find();
      const person = await holder(server);
      await person.key.forge();
      const login = await open(server, person);
      await login.press('Continue with key');
      await expectRefusal(login, 4000008);
    });

    it(`webauthn · ${place} · lets somebody else have the form`, async () => {
      const server = await find();
      const [person, other] = [await holder(server), await server.person()];
      const login = await open(server, person);
      await login.press('Not you?');
      await login.waitFor(() => login.hasField('E-mail address'));
      expect(login.field('E-mail address').value).to.equal(person.email);
      await giveName(login, other);
      if (place === 'identifier-first') {
        await login.press('Continue');
        await login.waitFor(() => login.hasField('Password'));
      }
      await givePassword(login, other);
      await expectLogin(login, other, 'password');
    });
  });
}

atKratos('webauthn-passwordless', ({ find }) => {
  afterEach(unplug);

  it('webauthn · unified · says that there is no key, and takes the password', async () => {
    const server = await find();
    const person = await server.person();
    const login = await server.open();
    await giveName(login, person);
    await login.press('Sign in with key');
    await expectRefusal(login, 4000015);
    await givePassword(login, person);
    await expectLogin(login, person, 'password');
  });

  const confirm = async (server: LoginServer, person: Person): Promise<LoginHarness> => {
    await server.signIn(person);
    const login = await server.open({ refresh: '' });
    expect(login.messageIds()).to.deep.equal([1010003]);
    return login;
  };

  it('webauthn · refresh · confirms who is there', async () => {
    const server = await find();
    const person = await holder(server);
    const login = await confirm(server, person);
    await login.press('Sign in with key');
    await expectLogin(login, person);
  });

  it('webauthn · refresh · says that it was cancelled, and takes the password', async () => {
    const server = await find();
    const person = await holder(server);
    const login = await confirm(server, person);
    await pressInVain(login, 'Sign in with key', person);
    if (login.hasField('E-mail address')) await giveName(login, person);
    await givePassword(login, person);
    await expectLogin(login, person);
  });
});

atKratos('second-factor', ({ find, requests }: Place) => {
  afterEach(unplug);

  async function open(server: LoginServer, person: Person): Promise<LoginHarness> {
    const login = await server.open();
    await giveNameAndPassword(login, person);
    await login.waitFor(() => login.buttons().includes('Sign in with key'));
    return login;
  }

  it('webauthn · aal2 · signs in after the password, in the same place', async () => {
    const server = await find();
    const person = await holder(server);
    const login = await open(server, person);
    expect(login.messageIds()).to.deep.equal([1010004]);
    expect(login.buttons()).to.deep.equal(['Sign in with key', 'Sign out']);
    await login.press('Sign in with key');
    const { session } = await expectLogin(login, person, 'password', 'webauthn');
    expect(session.authenticator_assurance_level).to.equal('aal2');
    expect(requests).to.deep.equal(['create', 'submit', 'create', 'submit']);
  });

  it('webauthn · aal2 · says that it was cancelled, and takes the key after that', async () => {
    const server = await find();
    const person = await holder(server);
    const login = await open(server, person);
    await pressInVain(login, 'Sign in with key', person);
    await login.press('Sign in with key');
    await expectLogin(login, person, 'password', 'webauthn');
  });

  it('webauthn · aal2 · says that it was cancelled, where the key is that of somebody else', async () => {
    const server = await find();
    const person = await holder(server);
    await person.key.remove();
    await holder(server);
    const login = await open(server, person);
    await login.press('Sign in with key');
    await expectSoftMessage(login);
  });

  it('webauthn · aal2 · turns away a forged one', async () => {
    const server = await find();
    const person = await holder(server);
    await person.key.forge();
    const login = await open(server, person);
    await login.press('Sign in with key');
    await expectRefusal(login, 4000008);
    expect(login.buttons()).to.deep.equal(['Sign in with key', 'Sign out']);
  });

  it('webauthn · aal2 · lets go whoever has none at hand', async () => {
    const server = await find();
    const person = await holder(server);
    const login = await open(server, person);
    await login.press('Sign out');
    await login.waitFor(() => login.hasField('Password'));
    expect(login.element.flow?.requested_aal).to.equal('aal1');
  });

  async function confirm(server: LoginServer, person: Person): Promise<LoginHarness> {
    const first = await open(server, person);
    await first.press('Sign in with key');
    await expectLogin(first, person, 'password', 'webauthn');
    first.element.remove();
    const login = await server.open({ refresh: '', aal: 'aal2' });
    expect(login.messageIds()).to.include(1010003);
    return login;
  }

  it('webauthn · refresh · confirms who is there, as the second factor', async () => {
    const server = await find();
    const person = await holder(server);
    const login = await confirm(server, person);
    await login.press('Sign in with key');
    await expectLogin(login, person);
  });

  it('webauthn · refresh · turns away a forged one, as the second factor', async () => {
    const server = await find();
    const person = await holder(server);
    const login = await confirm(server, person);
    await person.key.forge();
    await login.press('Sign in with key');
    await expectRefusal(login, 4000008);
  });
});
