import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../../harness.js';
import type { Place } from './place.js';
import { giveNameAndPassword } from './sign-in.js';

export function sessionScenarios({ server: find, requests }: Place): void {
  describe('with a session', () => {
    it('tells the page that the person is signed in already', async () => {
      const server = await find();
      const person = await server.person();
      const known = await server.signIn(person);
      const login = await server.create();
      const { session, existing } = await login.until('login-success');
      expect(existing).to.be.true;
      expect(session.id).to.equal(known.id);
      expect(session.identity?.id).to.equal(person.id);
      await login.until('complete');
      expect(requests).to.deep.equal(['create', 'whoami']);
      expect(login.events.map(({ type }) => type)).to.deep.equal(['login-success']);
    });

    it('notices that the person has signed in elsewhere meanwhile', async () => {
      const server = await find();
      const person = await server.person();
      const login = await server.open();
      const known = await server.signIn(person);
      await giveNameAndPassword(login, person);
      const { session, existing } = await login.until('login-success');
      expect(existing).to.be.true;
      expect(session.id).to.equal(known.id);
      await login.until('complete');
      expect(requests).to.deep.equal(['create', 'submit', 'whoami']);
      expect(login.events.map(({ type }) => type)).not.to.include('login-error');
    });

    it('notices it also when it comes back to a flow from before', async () => {
      const server = await find();
      const { id } = await server.newFlow();
      const known = await server.signIn(await server.person());
      const login = await server.create({ 'flow-id': id });
      const { session, existing } = await login.until('login-success');
      expect(existing).to.be.true;
      expect(session.id).to.equal(known.id);
      expect(requests).to.deep.equal(['get', 'create', 'whoami']);
      expect(login.events.map(({ type }) => type)).to.deep.equal(['login-success']);
    });

    it('has nothing to press where a second factor is asked of somebody who has none', async () => {
      const server = await find();
      await server.signIn(await server.person());
      const login = await server.open({ aal: 'aal2' });
      await expectDeadEnd(login);
      expect(requests).to.deep.equal(['create']);
    });

    it('asks a stranger for the first factor where a second one is asked for', async () => {
      const server = await find();
      const person = await server.person();
      const login = await server.open({ aal: 'aal2' });
      expect(login.messages()).to.deep.equal([]);
      expect(login.element.flow?.requested_aal).to.equal('aal1');
      await giveNameAndPassword(login, person);
      await expectDeadEnd(login);
      expect(requests).to.deep.equal(['create', 'create', 'submit', 'create']);
      expect(login.events.map(({ type }) => type)).not.to.include('login-success');
    });
  });
}

async function expectDeadEnd(login: LoginHarness): Promise<void> {
  const error = await login.until('login-error');
  expect(error).to.include({ kind: 'aal', retryable: false, recovered: false });
  expect(error.hint).to.include('second factor');
  expect(login.element.flow?.requested_aal).to.equal('aal2');
  // Kratos asks for the second factor all the same; that would contradict it.
  expect(login.messages().map(({ id, type }) => [id, type])).to.deep.equal([[0, 'error']]);
  expect(login.buttons()).to.deep.equal(['Sign out']);
}
