import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../../harness.js';
import type { LoginServer, Person } from '../login-server.js';
import type { Place } from './place.js';
import { expectLogin, expectRefusal, giveCode, givePassword, wrong } from './sign-in.js';

async function introduce(server: LoginServer, email: string): Promise<LoginHarness> {
  const login = await server.open();
  expect(login.buttons()).to.deep.equal(['Continue']);
  await login.fill('E-mail address', email);
  await login.pressEnter();
  await login.waitFor(() => login.hasField('Password'));
  return login;
}

export function identifierFirstScenarios({ server, requests }: Place): void {
  const find = () => server('identifier-first');

  describe('name first', () => {
    it('password · identifier-first · signs in, with the name beside it for password managers', async () => {
      const server = await find();
      const person = await server.person();
      const login = await introduce(server, person.email);
      expect(login.messages()).to.deep.equal([]);
      expect(login.hasField('E-mail address')).to.be.false;
      expect(login.all('.account [part="text"]').map(({ innerText }) => innerText)).to.deep.equal([person.email]);
      const [assist] = login.all<HTMLInputElement>('input[autocomplete="username"]');
      expect(assist).to.include({ value: person.email, readOnly: true, tabIndex: -1 });
      expect(assist?.form).to.equal(login.field('Password').form);
      await login.waitFor(() => login.focused() === login.field('Password'));

      await login.fill('Password', person.password);
      await login.pressEnter();
      await expectLogin(login, person);
      expect(login.events.map(({ type }) => type)).not.to.include('login-error');
      expect(requests).to.deep.equal(['create', 'submit', 'submit']);
    });

    it('password · identifier-first · says at the name that there is no such account', async () => {
      const server = await find();
      const login = await server.open();
      await login.fill('E-mail address', 'nobody@example.com');
      await login.press('Continue');
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'validation', retryable: true });
      expect(login.messages().map(({ id, field }) => [id, field])).to.deep.equal([[4000037, 'identifier']]);
      expect(login.field('E-mail address').value).to.equal('nobody@example.com');
      await login.waitFor(() => login.focused() === login.field('E-mail address'));
    });

    it('password · identifier-first · says that the name is missing, and sends nothing', async () => {
      const server = await find();
      const login = await server.open();
      await login.press('Continue');
      await login.until('login-error');
      expect(login.messages().map(({ id, field }) => [id, field])).to.deep.equal([[4000002, 'identifier']]);
      expect(requests).to.deep.equal(['create']);
    });

    it('password · identifier-first · turns away a wrong one, and keeps the name beside it', async () => {
      const server = await find();
      const person = await server.person();
      const login = await introduce(server, person.email);
      await login.fill('Password', 'difference-engine-1822');
      await login.press('Sign in with password');
      await login.until('login-error');
      expect(login.messageIds()).to.deep.equal([4000006]);
      expect(login.field('Password').value).to.equal('');
      await givePassword(login, person);
      await expectLogin(login, person);
    });

    it('password · identifier-first · signs in somebody else than was named first', async () => {
      const server = await find();
      const [mistaken, person] = [await server.person(), await server.person()];
      const login = await introduce(server, mistaken.email);
      await login.press('Not you?');
      await login.waitFor(() => login.hasField('E-mail address'));
      expect(login.field('E-mail address').value).to.equal(mistaken.email);
      await login.fill('E-mail address', person.email);
      await login.press('Continue');
      await login.waitFor(() => login.hasField('Password'));
      await givePassword(login, person);
      await expectLogin(login, person);
    });

    async function askForCode(server: LoginServer, person: Person): Promise<LoginHarness> {
      const login = await introduce(server, person.email);
      await login.press('Send me a code');
      await login.waitFor(() => login.hasField('Code'));
      return login;
    }

    it('code · identifier-first · signs in', async () => {
      const server = await find();
      const person = await server.person();
      const login = await askForCode(server, person);
      expect(login.messageIds()).to.deep.equal([1010014]);
      await giveCode(login, 'Code', await server.codeSentTo(person), 'Continue');
      await expectLogin(login, person, 'code');
    });

    it('code · identifier-first · turns away a wrong one, sends another one, and takes that', async () => {
      const server = await find();
      const person = await server.person();
      const login = await askForCode(server, person);
      await giveCode(login, 'Code', wrong(await server.codeSentTo(person)), 'Continue');
      await expectRefusal(login, 4010008);
      await login.press('Resend code');
      await login.waitFor(() => login.messageIds().includes(1010014));
      await giveCode(login, 'Code', await server.codeSentTo(person, 2), 'Continue');
      await expectLogin(login, person, 'code');
    });
  });
}
