import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../../harness.js';
import type { LoginServer, Person } from '../login-server.js';
import type { Place } from './place.js';
import { expectLogin, expectRefusal, giveCode, giveName, giveNameAndPassword, givePassword, wrong } from './sign-in.js';

/** Kratos hides the name in some of these forms, and wants it typed again in others. */
const giveNameWhereAsked = async (login: LoginHarness, person: { email: string }): Promise<void> => {
  if (login.hasField('E-mail address')) await giveName(login, person);
};

async function open(server: LoginServer): Promise<LoginHarness> {
  const login = await server.open({ refresh: '' });
  expect(login.messageIds()).to.deep.equal([1010003]);
  expect(login.element.flow?.refresh).to.be.true;
  return login;
}

export function refreshScenarios({ server: find, requests }: Place): void {
  describe('once more', () => {
    it('password · refresh · confirms who is there', async () => {
      const server = await find();
      const person = await server.person();
      const known = await server.signIn(person);
      const login = await open(server);
      await giveNameWhereAsked(login, person);
      await givePassword(login, person);
      const { session } = await expectLogin(login, person);
      expect(session.id).to.equal(known.id);
      expect(Date.parse(session.authenticated_at!)).to.be.greaterThan(Date.parse(known.authenticated_at!));
      expect(requests).to.deep.equal(['create', 'whoami', 'submit']);
    });

    it('password · refresh · turns away a wrong one', async () => {
      const server = await find();
      const person = await server.person();
      await server.signIn(person);
      const login = await open(server);
      await giveNameWhereAsked(login, person);
      await givePassword(login, { password: 'difference-engine-1822' });
      await expectRefusal(login, 4000006);
      expect(login.element.flow?.refresh).to.be.true;
      await giveNameWhereAsked(login, person);
      await givePassword(login, person);
      await expectLogin(login, person);
    });

    it('password · refresh · tells the page that somebody else has signed in', async () => {
      const server = await find();
      const [person, other] = [await server.person(), await server.person()];
      await server.signIn(person);
      const login = await open(server);
      await giveNameAndPassword(login, other);
      const { session, existing, warnings } = await login.until('login-success');
      expect(session.identity?.id).to.equal(other.id);
      expect(existing).to.be.false;
      expect(warnings).to.deep.equal(['identity-mismatch']);
    });

    async function openAndAsk(server: LoginServer, person: Person): Promise<LoginHarness> {
      await server.signIn(person);
      const login = await open(server);
      await giveNameWhereAsked(login, person);
      await login.press('Send me a code');
      await login.waitFor(() => login.hasField('Code'));
      return login;
    }

    it('code · refresh · confirms who is there', async () => {
      const server = await find();
      const person = await server.person();
      const login = await openAndAsk(server, person);
      await giveCode(login, 'Code', await server.codeSentTo(person), 'Continue');
      await expectLogin(login, person);
    });

    it('code · refresh · turns away a wrong one', async () => {
      const server = await find();
      const person = await server.person();
      const login = await openAndAsk(server, person);
      await giveCode(login, 'Code', wrong(await server.codeSentTo(person)), 'Continue');
      await expectRefusal(login, 4010008);
      expect(login.element.flow?.refresh).to.be.true;
    });

    it('shows an ordinary form where there is nothing to confirm', async () => {
      const server = await find();
      const login = await server.open({ refresh: '' });
      expect(login.messageIds()).to.deep.equal([]);
      expect(login.element.flow?.refresh).to.be.false;
    });
  });
}
