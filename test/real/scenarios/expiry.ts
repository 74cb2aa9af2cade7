import { expect, waitUntil } from '@open-wc/testing';
import type { LoginServer } from '../login-server.js';
import { askForCode } from './code.js';
import type { Place } from './place.js';
import { expectLogin, giveName, givePassword } from './sign-in.js';

/** What the variant `short-lived` gives a flow. */
const SHORT_LIFE_MS = 3_000;

/** Until the server itself says so, whatever its clock shows. */
const expiry = (server: LoginServer, flowId: string): Promise<void> =>
  waitUntil(async () => (await server.statusOf(flowId)) === 410, 'the flow does not expire', {
    interval: 200,
    timeout: 8_000,
  });

export function expiryScenarios({ server, requests, reach }: Place): void {
  // Time passes slowly, and everywhere alike.
  if (reach === 'crossOrigin') return;
  const find = () => server('short-lived');

  describe('with a form that does not live long', () => {
    it('takes a fresh form where the one of `flow-id` has expired', async () => {
      const server = await find();
      const { id } = await server.newFlow();
      await expiry(server, id);
      const login = await server.open({ 'flow-id': id });
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'expired', status: 410, id: 'self_service_flow_expired', recovered: true });
      expect(login.messages().map(({ text }) => text)).to.deep.equal([error.message]);
      expect(requests).to.deep.equal(['get', 'create']);
      expect(login.state).to.equal('ready');
    });

    it('password · unified · signs in although the form has expired meanwhile', async () => {
      const server = await find();
      const person = await server.person();
      const login = await server.open();
      const { id, expires_at } = login.element.flow!;
      const opened = Date.now();
      await giveName(login, person);
      await waitUntil(() => Date.now() - opened > SHORT_LIFE_MS, 'time stands still', { timeout: 8_000 });
      expect(login.element.flow).to.include({ id, expires_at });
      await givePassword(login, person);
      await expectLogin(login, person);
      expect(login.events.map(({ type }) => type)).not.to.include('login-error');
      expect(requests).to.deep.equal(['create', 'create', 'submit']);
    });

    it('password · unified · signs in although only the server knows that the form has expired', async () => {
      const server = await find();
      const person = await server.person();
      const { id } = await server.newFlow();
      const login = await server.open({ 'flow-id': id });
      await giveName(login, person);
      await expiry(server, id);
      await givePassword(login, person);
      await expectLogin(login, person);
      expect(login.events.map(({ type }) => type)).not.to.include('login-error');
      expect(requests).to.deep.equal(['get', 'submit', 'get', 'submit']);
    });

    it('code · unified · says that the form has expired, and goes back to the name', async () => {
      const server = await find();
      const person = await server.person();
      const login = await askForCode(server, person);
      const { id } = login.element.flow!;
      await login.fill('Code', await server.codeSentTo(person));
      await expiry(server, id);
      await login.press('Continue');
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'expired', status: 410, id: 'self_service_flow_expired', recovered: true });
      expect(login.element.flow?.id).not.to.equal(id);
      expect(login.messageIds()).to.deep.equal([4010001]);
      expect(login.field('E-mail address').value).to.equal(person.email);
      expect(requests).to.deep.equal(['create', 'submit', 'submit', 'get']);
    });

    it('renews the form before it expires, as long as nobody uses it', async () => {
      const server = await find();
      const login = await server.open();
      const { flow } = await login.until('login-flow');
      const { flow: next } = await login.until('login-flow');
      expect(next.id).not.to.equal(flow.id);
      expect(Date.parse(next.issued_at)).to.be.below(Date.parse(flow.expires_at));
      expect(login.state).to.equal('ready');
      expect(login.messages()).to.deep.equal([]);
      expect(requests).to.deep.equal(['create', 'create']);
    });
  });
}
