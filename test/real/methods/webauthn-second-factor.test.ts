import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../../harness.js';
import type { LoginServer, Person } from '../login-server.js';
import { expectLogin, expectRefusal, expectSoftMessage, giveNameAndPassword } from '../scenarios/sign-in.js';
import { atKratos } from './at-kratos.js';
import { holder, pressInVain, unplug } from './security-key.js';

atKratos('second-factor', ({ find, requests }) => {
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
