import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../../harness.js';
import type { LoginServer, Person } from '../login-server.js';
import { expectLogin, expectRefusal, giveName, givePassword } from '../scenarios/sign-in.js';
import { atKratos } from './at-kratos.js';
import { holder, pressInVain, unplug } from './security-key.js';

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
