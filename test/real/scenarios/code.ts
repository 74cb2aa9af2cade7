import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../../harness.js';
import type { LoginServer, Person } from '../login-server.js';
import type { Place } from './place.js';
import { expectLogin, wrong } from './sign-in.js';

export async function askForCode(server: LoginServer, person: Person): Promise<LoginHarness> {
  const login = await server.open();
  await login.fill('E-mail address', person.email);
  await login.press('Send me a code');
  await login.waitFor(() => login.hasField('Code'));
  return login;
}

export function codeScenarios({ server: find, requests }: Place): void {
  describe('with a code by e-mail', () => {
    it('code · unified · signs in, without a password', async () => {
      const server = await find();
      const person = await server.person();
      const login = await askForCode(server, person);
      expect(login.messages()).to.deep.equal([
        { id: 1010014, type: 'info', text: 'A code is on its way.', field: undefined },
      ]);
      expect(login.buttons()).to.deep.equal(['Use a different address', 'Continue', 'Resend code']);
      expect(login.all('.account [part="text"]').map(({ innerText }) => innerText)).to.deep.equal([person.email]);

      await login.fill('Code', await server.codeSentTo(person));
      await login.pressEnter();
      const { session, existing } = await login.until('login-success');
      expect(session.identity?.id).to.equal(person.id);
      expect(session.authentication_methods?.map(({ method }) => method)).to.deep.equal(['code']);
      expect(existing).to.be.false;
      expect(login.events.map(({ type }) => type)).not.to.include('login-error');
      expect(requests).to.deep.equal(['create', 'submit', 'submit']);
    });

    it('code · unified · signs in without the password that is typed already', async () => {
      const server = await find();
      const person = await server.person();
      const login = await server.open();
      await login.fill('E-mail address', person.email);
      await login.fill('Password', person.password);
      await login.press('Send me a code');
      const { method, body } = await login.until('login-submit');
      expect(method).to.equal('code');
      expect(Object.keys(body).sort()).to.deep.equal(['csrf_token', 'identifier', 'method']);
      await login.waitFor(() => login.hasField('Code'));
    });

    it('code · unified · turns away a wrong one, clears it, sends another one, and takes that', async () => {
      const server = await find();
      const person = await server.person();
      const login = await askForCode(server, person);
      const first = await server.codeSentTo(person);
      await login.fill('Code', wrong(first));
      await login.press('Continue');
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'validation', retryable: true, recovered: false });
      expect(login.messageIds()).to.deep.equal([4010008]);
      expect(login.field('Code').value).to.equal('');

      await login.press('Resend code');
      await login.waitFor(() => login.messageIds().includes(1010014));
      expect(login.messageIds()).to.deep.equal([1010014]);
      await login.fill('Code', await server.codeSentTo(person, 2));
      await login.press('Continue');
      await expectLogin(login, person);
    });

    it('code · unified · says that it is missing, and sends nothing', async () => {
      const server = await find();
      const person = await server.person();
      const login = await askForCode(server, person);
      await login.press('Continue');
      await login.until('login-error');
      expect(login.messages().map(({ id, field }) => [id, field])).to.deep.equal([
        [1010014, undefined],
        [4000002, 'code'],
      ]);
      await login.waitFor(() => login.focused() === login.field('Code'));
      expect(requests).to.deep.equal(['create', 'submit']);
    });

    it('code · unified · turns away any after too many wrong ones, and starts again', async () => {
      const server = await find();
      const person = await server.person();
      const login = await askForCode(server, person);
      const first = await server.codeSentTo(person);
      for (let count = 0; count < 5; count++) {
        await login.fill('Code', wrong(first));
        await login.press('Continue');
        await login.until('login-error');
        expect(login.messageIds()).to.deep.equal([4010008]);
      }
      await login.fill('Code', first);
      await login.press('Continue');
      await login.until('login-error');
      expect(login.messageIds()).to.deep.equal([4000001]);

      await login.press('Start again');
      await login.waitFor(() => login.hasField('Password'));
      expect(login.messages()).to.deep.equal([]);
      expect(login.field('E-mail address').value).to.equal(person.email);
      await login.press('Send me a code');
      await login.waitFor(() => login.hasField('Code'));
      await login.fill('Code', await server.codeSentTo(person, 2));
      await login.press('Continue');
      await expectLogin(login, person);
    });

    it('code · unified · goes back to take a different address', async () => {
      const server = await find();
      const [mistaken, person] = [await server.person(), await server.person()];
      const login = await askForCode(server, mistaken);
      await login.press('Use a different address');
      await login.waitFor(() => login.hasField('E-mail address'));
      expect(login.field('E-mail address').value).to.equal(mistaken.email);
      await login.waitFor(() => login.focused() === login.field('Password'));

      await login.fill('E-mail address', person.email);
      await login.press('Send me a code');
      await login.waitFor(() => login.hasField('Code'));
      await login.fill('Code', await server.codeSentTo(person));
      await login.press('Continue');
      await expectLogin(login, person);
      expect(requests).to.deep.equal(['create', 'submit', 'create', 'submit', 'submit']);
    });

    it('code · unified · says that there is no such account', async () => {
      const server = await find();
      const login = await server.open();
      await login.fill('E-mail address', 'nobody@example.com');
      await login.press('Send me a code');
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'validation', retryable: true });
      expect(login.messageIds()).to.deep.equal([4000035]);
      // Kratos hides the name in this answer.
      expect(login.hasField('E-mail address')).to.be.false;
      await login.press('Not you?');
      await login.waitFor(() => login.hasField('E-mail address'));
      expect(login.field('E-mail address').value).to.equal('nobody@example.com');
    });
  });
}
