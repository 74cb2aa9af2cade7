import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../../harness.js';
import { forgetCookies, type LoginServer, type Person } from '../login-server.js';
import { expectLogin, expectRefusal, giveCode, giveNameAndPassword, wrong } from '../scenarios/sign-in.js';
import { atKratos } from './at-kratos.js';

interface TwoAddresses extends Person {
  otherEmail: string;
}

const withTwoAddresses = (server: LoginServer): Promise<TwoAddresses> =>
  server.person({ otherEmail: `other-${crypto.randomUUID()}@example.com` });

/** Gives the password, and has the code sent to an address. */
async function askForCode(server: LoginServer, person: Person, address = person.email): Promise<LoginHarness> {
  const login = await server.open();
  await giveNameAndPassword(login, person);
  await send(login, address);
  return login;
}

async function send(login: LoginHarness, address: string): Promise<void> {
  const button = `Send code to ${address}`;
  await login.waitFor(() => login.buttons().includes(button));
  await login.press(button);
  await login.waitFor(() => login.hasField('Code'));
}

const give = (login: LoginHarness, code: string): Promise<void> => giveCode(login, 'Code', code, 'Continue');

atKratos('code-second-factor', ({ find, requests }) => {
  it('code · aal2 · signs in after the password, in the same place', async () => {
    const server = await find();
    const person = await server.person();
    const login = await server.open();
    await giveNameAndPassword(login, person);
    await login.waitFor(() => login.buttons().length === 2);
    expect(login.buttons()).to.deep.equal([`Send code to ${person.email}`, 'Sign out']);
    expect(login.messageIds()).to.deep.equal([1010004]);
    await send(login, person.email);
    expect(login.messageIds()).to.deep.equal([1010014]);
    expect(login.buttons()).to.deep.equal(['Continue', 'Resend code', 'Sign out']);
    await give(login, await server.codeSentTo(person));
    const { session } = await expectLogin(login, person, 'password', 'code');
    expect(session.authenticator_assurance_level).to.equal('aal2');
    expect(requests).to.deep.equal(['create', 'submit', 'create', 'submit', 'submit']);
  });

  it('code · aal2 · signs in by the address that the person chooses, and sends it there again', async () => {
    const server = await find();
    const person = await withTwoAddresses(server);
    const login = await askForCode(server, person, person.otherEmail);
    const chosen = { email: person.otherEmail };
    await server.codeSentTo(chosen);
    await login.press('Resend code');
    const code = await server.codeSentTo(chosen, 2);
    await login.waitFor(() => login.state === 'ready');
    await give(login, code);
    await expectLogin(login, person, 'password', 'code');
  });

  it('code · aal2 · signs in by the address that the page chooses', async () => {
    const server = await find();
    const person = await withTwoAddresses(server);
    await server.signIn(person);
    const login = await server.open({ aal: 'aal2', via: 'other_email' });
    expect(login.buttons()).to.deep.equal([`Send code to ${person.otherEmail}`, 'Sign out']);
    await send(login, person.otherEmail);
    await give(login, await server.codeSentTo({ email: person.otherEmail }));
    await expectLogin(login, person, 'password', 'code');
  });

  it('code · aal2 · signs in by the address that the page chooses, without a first factor so far', async () => {
    const server = await find();
    const person = await withTwoAddresses(server);
    const login = await server.open({ aal: 'aal2', via: 'other_email' });
    await giveNameAndPassword(login, person);
    await send(login, person.otherEmail);
    await give(login, await server.codeSentTo({ email: person.otherEmail }));
    await expectLogin(login, person, 'password', 'code');
  });

  it('code · aal2 · says that the page has chosen an address that there is not', async () => {
    const server = await find();
    await server.signIn(await server.person());
    const login = await server.create({ aal: 'aal2', via: 'other_email' });
    expect(await login.until('login-error')).to.include({ kind: 'configuration', status: 400 });
    expect(login.state).to.equal('failed');
  });

  it('code · aal2 · turns away a wrong one, clears it, and takes the right one', async () => {
    const server = await find();
    const person = await server.person();
    const login = await askForCode(server, person);
    const code = await server.codeSentTo(person);
    await give(login, wrong(code));
    await expectRefusal(login, 4010008);
    expect(login.field('Code').value).to.equal('');
    await give(login, code);
    await expectLogin(login, person, 'password', 'code');
  });

  it('code · aal2 · turns away any after too many wrong ones, and starts again', async () => {
    const server = await find();
    const person = await server.person();
    const login = await askForCode(server, person);
    const code = await server.codeSentTo(person);
    for (let count = 0; count < 5; count++) {
      await give(login, wrong(code));
      await expectRefusal(login, 4010008);
    }
    await give(login, code);
    await expectRefusal(login, 4000001);
    await login.press('Start again');
    await send(login, person.email);
    await give(login, await server.codeSentTo(person, 2));
    await expectLogin(login, person, 'password', 'code');
  });

  it('code · aal2 · signs in, and goes to `return-to`', async () => {
    const server = await find();
    const person = await server.person();
    const returnTo = `${location.origin}/after`;
    const login = await server.open({ 'return-to': returnTo });
    await giveNameAndPassword(login, person);
    await send(login, person.email);
    await give(login, await server.codeSentTo(person));
    await expectLogin(login, person);
    expect(await login.until('login-redirect')).to.deep.equal({ url: returnTo, reason: 'return-to' });
  });

  it('code · aal2 · lets go whoever does not get it', async () => {
    const server = await find();
    const person = await server.person();
    const login = await askForCode(server, person);
    await login.press('Sign out');
    await login.waitFor(() => login.hasField('Password'));
    await forgetCookies();
    expect(login.element.flow?.requested_aal).to.equal('aal1');
  });

  async function confirm(server: LoginServer, person: Person): Promise<LoginHarness> {
    await server.signIn(person);
    const { ui, ...flow } = await server.newFlow({ aal: 'aal2' });
    await server.submit({ ui, ...flow }, { method: 'code', address: person.email });
    const code = await server.codeSentTo(person);
    await server.submit({ ui, ...flow }, { method: 'code', code });
    const login = await server.open({ refresh: '', aal: 'aal2' });
    expect(login.messageIds()).to.include(1010003);
    await send(login, person.email);
    return login;
  }

  it('code · refresh · confirms who is there, as the second factor', async () => {
    const server = await find();
    const person = await server.person();
    const login = await confirm(server, person);
    await give(login, await server.codeSentTo(person, 2));
    await expectLogin(login, person);
  });

  it('code · refresh · turns away a wrong one, as the second factor', async () => {
    const server = await find();
    const person = await server.person();
    const login = await confirm(server, person);
    await give(login, wrong(await server.codeSentTo(person, 2)));
    await expectRefusal(login, 4010008);
  });
});
