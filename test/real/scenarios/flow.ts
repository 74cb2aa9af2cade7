import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../../harness.js';
import type { Person } from '../login-server.js';
import type { Place } from './place.js';
import { expectLogin, giveNameAndPassword } from './sign-in.js';

const unknownId = '11111111-1111-4111-8111-111111111111';

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
