import { expect } from '@open-wc/testing';
import type { Place } from './place.js';

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
      await login.fill('E-mail address', person.email);
      await login.fill('Password', person.password);
      await login.press('Sign in with password');
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

    it('confirms it by logging in once more', async () => {
      const server = await find();
      const person = await server.person();
      const known = await server.signIn(person);
      const login = await server.open({ refresh: '' });
      expect(login.messageIds()).to.deep.equal([1010003]);
      expect(login.element.flow?.refresh).to.be.true;
      await login.fill('E-mail address', person.email);
      await login.fill('Password', person.password);
      await login.press('Sign in with password');
      const { session, existing } = await login.until('login-success');
      expect(existing).to.be.false;
      expect(session.id).to.equal(known.id);
      expect(Date.parse(session.authenticated_at!)).to.be.greaterThan(Date.parse(known.authenticated_at!));
    });

    it('shows an ordinary form where there is nothing to confirm', async () => {
      const server = await find();
      const login = await server.open({ refresh: '' });
      expect(login.messageIds()).to.deep.equal([]);
      expect(login.element.flow?.refresh).to.be.false;
    });

    it('has nothing to press where a second factor is asked of somebody who has none', async () => {
      const server = await find();
      await server.signIn(await server.person());
      const login = await server.open({ aal: 'aal2' });
      expect(login.element.flow?.requested_aal).to.equal('aal2');
      expect(login.messageIds()).to.deep.equal([1010004]);
      expect(login.buttons()).to.deep.equal([]);
    });

    it('tells the page where a second factor is asked of a stranger', async () => {
      const server = await find();
      const login = await server.create({ aal: 'aal2' });
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'aal', status: 401, id: 'session_aal1_required', recovered: false });
      expect(login.state).to.equal('failed');
      expect(login.messages().map(({ text }) => text)).to.deep.equal([error.message]);
      expect(requests).to.deep.equal(['create']);
    });
  });
}
