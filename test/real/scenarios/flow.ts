import { expect, waitUntil } from '@open-wc/testing';
import type { LoginHarness } from '../../harness.js';
import type { LoginServer, Person } from '../login-server.js';
import { askForCode } from './code.js';
import type { Place } from './place.js';
import { expectLogin, giveName, giveNameAndPassword, givePassword } from './sign-in.js';

/** What the variant `short-lived` gives a flow. */
const SHORT_LIFE_MS = 3_000;

const unknownId = '11111111-1111-4111-8111-111111111111';

/** Until the server itself says so, whatever its clock shows. */
const expiry = (server: LoginServer, flowId: string): Promise<void> =>
  waitUntil(async () => (await server.statusOf(flowId)) === 410, 'the flow does not expire', {
    interval: 200,
    timeout: 8_000,
  });

async function logIn(login: LoginHarness, person: Person): Promise<void> {
  await giveNameAndPassword(login, person);
  await expectLogin(login, person);
}

export function flowScenarios({ server: find, requests }: Place): void {
  describe('with a flow that exists already', () => {
    it('fetches the one of `flow-id`', async () => {
      const server = await find();
      const { id } = await server.newFlow();
      const login = await server.open({ 'flow-id': id });
      expect(login.element.flow?.id).to.equal(id);
      expect(requests).to.deep.equal(['get']);
      await logIn(login, await server.person());
      expect(requests).to.deep.equal(['get', 'submit']);
    });

    it('fetches the one in the address of the page', async () => {
      const server = await find();
      const { id } = await server.newFlow();
      const { href } = location;
      const address = new URL(href);
      address.searchParams.set('flow', id);
      history.replaceState(null, '', address);
      try {
        const login = await server.open();
        expect(login.element.flow?.id).to.equal(id);
        expect(requests).to.deep.equal(['get']);
      } finally {
        history.replaceState(null, '', href);
      }
    });

    it('takes a fresh one where it is unknown', async () => {
      const server = await find();
      const login = await server.open({ 'flow-id': unknownId });
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'not-found', status: 404, recovered: true });
      expect(login.messages().map(({ text }) => text)).to.deep.equal([error.message]);
      expect(requests).to.deep.equal(['get', 'create']);
      await logIn(login, await server.person());
    });

    it('takes a fresh one where it is unknown when it is sent', async () => {
      const server = await find();
      const person = await server.person();
      const login = await server.create({ manual: '' });
      login.element.flow = { ...(await server.newFlow()), id: unknownId };
      await login.element.start();
      await login.until('ready');
      await login.fill('E-mail address', person.email);
      await login.fill('Password', person.password);
      await login.press('Sign in with password');
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'not-found', status: 404, recovered: true });
      expect(login.field('E-mail address').value).to.equal(person.email);
      expect(login.field('Password').value).to.equal('');
      expect(requests).to.deep.equal(['submit', 'create']);
      await logIn(login, person);
    });

    it('takes a fresh one where it has expired', async () => {
      const server = await find('short-lived');
      const { id } = await server.newFlow();
      await expiry(server, id);
      const login = await server.open({ 'flow-id': id });
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'expired', status: 410, id: 'self_service_flow_expired', recovered: true });
      expect(login.messages().map(({ text }) => text)).to.deep.equal([error.message]);
      expect(requests).to.deep.equal(['get', 'create']);
      await logIn(login, await server.person());
    });

    it('password · unified · signs in although the form has expired meanwhile', async () => {
      const server = await find('short-lived');
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
      const server = await find('short-lived');
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
      const server = await find('short-lived');
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
      const server = await find('short-lived');
      const login = await server.open();
      const { flow } = await login.until('login-flow');
      const { flow: next } = await login.until('login-flow');
      expect(next.id).not.to.equal(flow.id);
      expect(Date.parse(next.issued_at)).to.be.below(Date.parse(flow.expires_at));
      expect(login.state).to.equal('ready');
      expect(login.messages()).to.deep.equal([]);
      expect(requests).to.deep.equal(['create', 'create']);
    });

    it('takes one that the page has fetched', async () => {
      const server = await find();
      const login = await server.create({ manual: '' });
      expect(login.state).to.equal('idle');
      login.element.flow = await server.newFlow();
      await login.element.start();
      await login.until('ready');
      expect(requests).to.deep.equal([]);
      await logIn(login, await server.person());
      expect(requests).to.deep.equal(['submit']);
    });
  });
}
