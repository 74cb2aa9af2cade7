import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../../harness.js';
import { addAuthenticator, type Authenticator } from '../authenticator.js';
import { registerKey } from '../enrol-key.js';
import type { LoginServer, Person, Variant } from '../login-server.js';
import type { Place } from './place.js';
import {
  expectLogin,
  expectRefusal,
  expectSoftMessage,
  giveName,
  giveNameAndPassword,
  givePassword,
} from './sign-in.js';

export function passkeyScenarios({ server, requests, reach }: Place): void {
  describe('with a passkey', () => {
    let authenticator: Authenticator | undefined;

    afterEach(async () => {
      await authenticator?.remove();
      authenticator = undefined;
    });

    /** Somebody with a passkey, whose authenticator does nothing before it is touched: else the autofill would sign in. */
    async function holder(server: LoginServer, abilities = {}): Promise<Person & { authenticator: Authenticator }> {
      const person = await server.person();
      const added = (authenticator = await addAuthenticator(abilities));
      await registerKey(server, person, 'passkey');
      await added.setPresence(false);
      return { ...person, authenticator: added };
    }

    /** Touches the authenticator when asked for the passkey, and once only: else the autofill would go on with it. */
    async function touch({ authenticator }: { authenticator: Authenticator }, login: LoginHarness): Promise<void> {
      login.element.fetch = async (input, init) => {
        await authenticator.setPresence(false);
        return fetch(input, init);
      };
      await authenticator.setPresence(true);
      await login.press('Sign in with passkey');
    }

    it('passkey · unified · signs in by its button', async () => {
      const at = await server('passkey');
      const person = await holder(at);
      const login = await at.open();
      expect(login.buttons()).to.deep.equal(['Sign in with password', 'Send me a code', 'Sign in with passkey']);
      await touch(person, login);
      const { method, body } = await login.until('login-submit');
      expect(method).to.equal('passkey');
      expect(Object.keys(body).sort()).to.deep.equal(['csrf_token', 'method', 'passkey_login']);
      await expectLogin(login, person, 'passkey');
      expect(requests).to.deep.equal(['create', 'submit']);
    });

    // What follows does not depend on where the server is.
    if (reach === 'crossOrigin') return;

    it('passkey · unified · signs in by the autofill of the name', async () => {
      const at = await server('passkey');
      const person = await holder(at);
      await person.authenticator.setPresence(true);
      const login = await at.open();
      await expectLogin(login, person, 'passkey');
      expect(requests).to.deep.equal(['create', 'submit']);
    });

    it('passkey · unified · says that it was cancelled, or that it is somebody else at the authenticator', async () => {
      const at = await server('passkey');
      const person = await holder(at);
      await person.authenticator.setVerified(false);
      const login = await at.open();
      await touch(person, login);
      await expectSoftMessage(login);
      await person.authenticator.setVerified(true);
      await touch(person, login);
      await expectLogin(login, person, 'passkey');
      expect(requests).to.deep.equal(['create', 'submit']);
    });

    it('passkey · unified · says that there is none, and takes the password', async () => {
      const at = await server('passkey');
      const person = await at.person();
      authenticator = await addAuthenticator();
      const login = await at.open();
      expect(login.messages()).to.deep.equal([]);
      await login.press('Sign in with passkey');
      await expectSoftMessage(login);
      await giveNameAndPassword(login, person);
      await expectLogin(login, person, 'password');
    });

    it('passkey · unified · gives way to the password while it is awaited', async () => {
      const at = await server('passkey');
      const person = await holder(at);
      const login = await at.open();
      await login.press('Sign in with passkey');
      await giveNameAndPassword(login, person);
      await expectLogin(login, person, 'password');
      expect(login.events.map(({ type }) => type)).not.to.include('login-error');
    });

    it('passkey · unified · turns away one that it does not know', async () => {
      const [at, other] = [await server('passkey'), await server('passkey-identifier-first')];
      const stranger = await holder(other);
      const person = await at.person();
      const login = await at.open();
      await touch(stranger, login);
      await expectRefusal(login, 4000015);
      await giveNameAndPassword(login, person);
      await expectLogin(login, person, 'password');
    });

    it('passkey · unified · turns away a forged one', async () => {
      const at = await server('passkey');
      const person = await holder(at);
      await person.authenticator.forge();
      const login = await at.open();
      await touch(person, login);
      await expectRefusal(login, 4000008);
    });

    it('passkey · identifier-first · signs in by the autofill of the name', async () => {
      const at = await server('passkey-identifier-first');
      const person = await holder(at);
      await person.authenticator.setPresence(true);
      const login = await at.open();
      await expectLogin(login, person, 'passkey');
      expect(requests).to.deep.equal(['create', 'submit']);
    });

    async function introduce(person: Person): Promise<LoginHarness> {
      const login = await (await server('passkey-identifier-first')).open();
      expect(login.buttons()).to.deep.equal(['Continue']);
      await giveName(login, person);
      await login.press('Continue');
      await login.waitFor(() => login.hasField('Password'));
      return login;
    }

    it('passkey · identifier-first · signs in by its button, after the name', async () => {
      const person = await holder(await server('passkey-identifier-first'));
      const login = await introduce(person);
      expect(login.buttons()).to.deep.equal([
        'Not you?',
        'Sign in with password',
        'Send me a code',
        'Sign in with passkey',
      ]);
      await touch(person, login);
      await expectLogin(login, person, 'passkey');
    });

    it('passkey · identifier-first · says that it was cancelled, and takes the password', async () => {
      const person = await holder(await server('passkey-identifier-first'));
      const login = await introduce(person);
      await person.authenticator.setVerified(false);
      await touch(person, login);
      await expectSoftMessage(login);
      await givePassword(login, person);
      await expectLogin(login, person, 'password');
    });

    it('passkey · identifier-first · turns away a forged one', async () => {
      const person = await holder(await server('passkey-identifier-first'));
      await person.authenticator.forge();
      const login = await introduce(person);
      await touch(person, login);
      await expectRefusal(login, 4000008);
    });

    const confirm = async (variant: Variant, person: Person): Promise<LoginHarness> => {
      const at = await server(variant);
      await at.signIn(person);
      const login = await at.open({ refresh: '' });
      expect(login.messageIds()).to.deep.equal([1010003]);
      return login;
    };

    it('passkey · refresh · confirms who is there', async () => {
      const person = await holder(await server('passkey'));
      const login = await confirm('passkey', person);
      await touch(person, login);
      const { session } = await expectLogin(login, person);
      expect(session.authentication_methods?.map(({ method }) => method)).to.include('passkey');
    });

    // Browsers keep quiet about such a passkey unless the server names it.
    it('passkey · refresh · confirms who is there, by an authenticator that looks at nobody', async () => {
      const person = await holder(await server('passkey'), { verifies: false });
      const login = await confirm('passkey', person);
      await touch(person, login);
      await expectLogin(login, person);
    });

    it('passkey · refresh · says that there is none, where it is that of somebody else', async () => {
      const at = await server('passkey');
      const person = await holder(at);
      await person.authenticator.remove();
      const other = await holder(at);
      const login = await confirm('passkey', person);
      await touch(other, login);
      await expectSoftMessage(login);
      expect(login.events.map(({ type }) => type)).not.to.include('login-submit');
    });

    it('passkey · refresh · turns away a forged one', async () => {
      const person = await holder(await server('passkey'));
      await person.authenticator.forge();
      const login = await confirm('passkey', person);
      await touch(person, login);
      await expectRefusal(login, 4000008);
    });
  });
}
