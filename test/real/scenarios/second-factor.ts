import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../../harness.js';
import { forgetCookies, totp, type LoginServer, type Person } from '../login-server.js';
import type { Place } from './place.js';
import { expectLogin, expectRefusal, giveCode, giveNameAndPassword, wrong } from './sign-in.js';

interface App extends Person {
  secret: string;
}

const giveAppCode = (login: LoginHarness, code: string): Promise<void> => giveCode(login, 'App code', code, 'Use app');
const giveBackupCode = (login: LoginHarness, code: string): Promise<void> =>
  giveCode(login, 'Backup code', code, 'Use backup code');

async function withApp(server: LoginServer): Promise<App> {
  const person = await server.person();
  return { ...person, ...(await server.enrolTotp(person)) };
}

async function withBackupCodes(server: LoginServer): Promise<Person & { codes: [string, string] }> {
  const person = await server.person();
  const [first = '', second = ''] = await server.enrolBackupCodes(person);
  return { ...person, codes: [first, second] };
}

const backupCode = (code: string) => ({ method: 'lookup_secret', lookup_secret: code });

/** Signs in with both factors, elsewhere in the page. */
async function signInFully(server: LoginServer, person: Person, values: () => Promise<Record<string, string>>) {
  await server.signIn(person);
  await server.submit(await server.newFlow({ aal: 'aal2' }), await values());
}

export function secondFactorScenarios({ server, requests, reach }: Place): void {
  const find = () => server('second-factor');

  describe('with a second factor', () => {
    it('totp · aal2 · signs in after the password, in the same place', async () => {
      const server = await find();
      const person = await withApp(server);
      const login = await server.open();
      await giveNameAndPassword(login, person);
      await login.waitFor(() => login.hasField('App code'));
      expect(login.messageIds()).to.deep.equal([1010004]);
      expect(login.buttons()).to.deep.equal(['Use app', 'Sign out']);
      expect(login.fields().map(({ name }) => name)).to.deep.equal(['totp_code']);
      await login.waitFor(() => login.focused() === login.field('App code'));
      expect(await server.whoami()).to.equal(undefined);

      await giveAppCode(login, await totp(person.secret));
      const { session } = await expectLogin(login, person, 'password', 'totp');
      expect(session.authenticator_assurance_level).to.equal('aal2');
      expect((await server.whoami())?.id).to.equal(session.id);
      expect(requests).to.deep.equal(['create', 'submit', 'create', 'submit']);
      expect(login.events.map(({ type }) => type)).to.deep.equal([
        'login-flow',
        'login-submit',
        'login-flow',
        'login-submit',
        'login-success',
      ]);
    });

    it('totp · aal2 · turns away a wrong one, clears it, and takes the right one', async () => {
      const server = await find();
      const person = await withApp(server);
      const login = await server.open();
      await giveNameAndPassword(login, person);
      await giveAppCode(login, wrong(await totp(person.secret)));
      await expectRefusal(login, 4000008);
      expect(login.field('App code').value).to.equal('');
      await giveAppCode(login, await totp(person.secret));
      await expectLogin(login, person, 'password', 'totp');
    });

    it('lookup_secret · aal2 · signs in after the password', async () => {
      const server = await find();
      const person = await withBackupCodes(server);
      const login = await server.open();
      await giveNameAndPassword(login, person);
      await giveBackupCode(login, person.codes[0]);
      const { session } = await expectLogin(login, person, 'password', 'lookup_secret');
      expect(session.authenticator_assurance_level).to.equal('aal2');
    });

    // What follows does not depend on where the server is.
    if (reach === 'crossOrigin') return;

    it('totp · aal2 · says that it is missing, and sends nothing', async () => {
      const server = await find();
      const login = await server.open();
      await giveNameAndPassword(login, await withApp(server));
      await giveAppCode(login, '');
      await expectRefusal(login, 4000002);
      expect(login.messages().map(({ id, field }) => [id, field])).to.deep.equal([
        [1010004, undefined],
        [4000002, 'totp_code'],
      ]);
      expect(requests).to.deep.equal(['create', 'submit', 'create']);
    });

    it('totp · aal2 · signs in at the request of the page, without a first factor so far', async () => {
      const server = await find();
      const person = await withApp(server);
      const login = await server.open({ aal: 'aal2' });
      await giveNameAndPassword(login, person);
      await giveAppCode(login, await totp(person.secret));
      await expectLogin(login, person, 'password', 'totp');
      expect(requests).to.deep.equal(['create', 'create', 'submit', 'create', 'submit']);
      expect(login.events.map(({ type }) => type)).not.to.include('login-error');
    });

    it('totp · aal2 · signs in at the request of the page, with a first factor', async () => {
      const server = await find();
      const person = await withApp(server);
      await server.signIn(person);
      const login = await server.open({ aal: 'aal2' });
      await giveAppCode(login, await totp(person.secret));
      await expectLogin(login, person, 'password', 'totp');
      expect(requests).to.deep.equal(['create', 'submit']);
    });

    it('totp · aal2 · signs in whoever left before it, and comes back', async () => {
      const server = await find();
      const person = await withApp(server);
      await server.signIn(person);
      const login = await server.open();
      await giveAppCode(login, await totp(person.secret));
      await expectLogin(login, person, 'password', 'totp');
      expect(requests).to.deep.equal(['create', 'whoami', 'create', 'submit']);
    });

    it('totp · aal2 · signs in, and goes to `return-to`', async () => {
      const server = await find();
      const person = await withApp(server);
      const returnTo = `${location.origin}/after?from=login`;
      const login = await server.open({ 'return-to': returnTo });
      await giveNameAndPassword(login, person);
      await giveAppCode(login, await totp(person.secret));
      await expectLogin(login, person);
      expect(await login.until('login-redirect')).to.deep.equal({ url: returnTo, reason: 'return-to' });
    });

    it('totp · aal2 · lets go whoever has none at hand', async () => {
      const server = await find();
      const [person, other] = [await withApp(server), await server.person()];
      const login = await server.open();
      await giveNameAndPassword(login, person);
      await login.waitFor(() => login.hasField('App code'));
      await login.press('Sign out');
      await login.waitFor(() => login.hasField('Password'));
      expect(login.messages()).to.deep.equal([]);
      expect(login.element.flow?.requested_aal).to.equal('aal1');
      expect(login.field('E-mail address').value).to.equal(person.email);
      await giveNameAndPassword(login, other);
      await expectLogin(login, other, 'password');
    });

    it('totp · refresh · confirms who is there', async () => {
      const server = await find();
      const person = await withApp(server);
      await signInFully(server, person, async () => ({ method: 'totp', totp_code: await totp(person.secret) }));
      const known = await server.whoami();
      const login = await server.open({ refresh: '', aal: 'aal2' });
      expect(login.messageIds()).to.include(1010003);
      await giveAppCode(login, await totp(person.secret));
      const { session } = await expectLogin(login, person);
      expect(Date.parse(session.authenticated_at!)).to.be.greaterThan(Date.parse(known!.authenticated_at!));
    });

    it('totp · refresh · turns away a wrong one', async () => {
      const server = await find();
      const person = await withApp(server);
      await signInFully(server, person, async () => ({ method: 'totp', totp_code: await totp(person.secret) }));
      const login = await server.open({ refresh: '', aal: 'aal2' });
      await giveAppCode(login, wrong(await totp(person.secret)));
      await expectRefusal(login, 4000008);
    });

    it('lookup_secret · aal2 · turns away a wrong one, and one that was used', async () => {
      const server = await find();
      const { codes, ...person } = await withBackupCodes(server);
      await signInFully(server, person, () => Promise.resolve(backupCode(codes[0])));
      await forgetCookies();
      const login = await server.open();
      await giveNameAndPassword(login, person);
      await giveBackupCode(login, 'made-up');
      await expectRefusal(login, 4000016);
      await giveBackupCode(login, codes[0]);
      await expectRefusal(login, 4000012);
      expect(login.field('Backup code').value).to.equal('');
      await giveBackupCode(login, codes[1]);
      await expectLogin(login, person, 'password', 'lookup_secret');
    });

    it('lookup_secret · aal2 · signs in by Enter, in place of the app', async () => {
      const server = await find();
      const person = await withApp(server);
      const [code = ''] = await server.enrolBackupCodes(person);
      const login = await server.open();
      await giveNameAndPassword(login, person);
      await login.waitFor(() => login.hasField('Backup code'));
      expect(login.buttons()).to.deep.equal(['Use app', 'Use backup code', 'Sign out']);
      await login.fill('Backup code', code);
      await login.pressEnter();
      await expectLogin(login, person, 'password', 'lookup_secret');
    });

    it('lookup_secret · refresh · confirms who is there', async () => {
      const server = await find();
      const { codes, ...person } = await withBackupCodes(server);
      await signInFully(server, person, () => Promise.resolve(backupCode(codes[0])));
      const login = await server.open({ refresh: '', aal: 'aal2' });
      await giveBackupCode(login, codes[1]);
      await expectLogin(login, person);
    });

    it('lookup_secret · refresh · turns away one that was used', async () => {
      const server = await find();
      const { codes, ...person } = await withBackupCodes(server);
      await signInFully(server, person, () => Promise.resolve(backupCode(codes[0])));
      const login = await server.open({ refresh: '', aal: 'aal2' });
      await giveBackupCode(login, codes[0]);
      await expectRefusal(login, 4000012);
    });
  });
}
