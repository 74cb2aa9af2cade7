import { expect } from '@open-wc/testing';
import type { LoginSuccessDetail, Session } from '../../src/index.js';
import type { LoginHarness } from '../harness.js';
import { expectRefusal, giveCode, wrong } from './scenarios/sign-in.js';
import { forgetCookies, kinds, LoginServer, totp, whyMissing, type Person, type Variant } from './login-server.js';

const asApp = { client: 'native' };

async function givePassword(login: LoginHarness, password: string): Promise<void> {
  await login.fill('Password', password);
  await login.pressEnter();
}

for (const kind of kinds) {
  const missing = await whyMissing(kind);
  if (missing) {
    console.warn(`*** NO APP IS TESTED AT ${kind}: ${missing} ***`);
    continue;
  }
  describe(`an app at ${kind}`, () => {
    beforeEach(async () => {
      await forgetCookies();
      // It must stay at home.
      document.cookie = 'theme=dark';
    });

    const server = (variant: Variant): LoginServer => new LoginServer(kind, variant, `/native/${kind}/${variant}`);

    async function open(variant: Variant, { email }: Person): Promise<LoginHarness> {
      const login = await server(variant).open(asApp);
      await login.fill('E-mail address', email);
      return login;
    }

    /** The token proves the session; the browser has none. */
    async function expectToken(
      login: LoginHarness,
      variant: Variant,
      ...methods: string[]
    ): Promise<LoginSuccessDetail> {
      const success = await login.until('login-success');
      const { session, sessionToken = '' } = success;
      expect(session.authentication_methods?.map(({ method }) => method)).to.deep.equal(methods);
      const headers = { 'X-Session-Token': sessionToken };
      const answer = await fetch(`${server(variant).baseUrl}/sessions/whoami`, { headers });
      expect(((await answer.json()) as Session).id).to.equal(session.id);
      expect(await (await LoginServer.find(kind, variant, 'sameOrigin')).whoami()).to.equal(undefined);
      return success;
    }

    it('password · native · signs in, and gets a token', async () => {
      const person = await server('unified').person();
      const login = await open('unified', person);
      await givePassword(login, person.password);
      const { session, existing } = await expectToken(login, 'unified', 'password');
      expect(session.identity?.id).to.equal(person.id);
      expect(existing).to.be.false;
    });

    it('password · native · turns away a wrong one', async () => {
      const person = await server('unified').person();
      const login = await open('unified', person);
      await givePassword(login, 'difference-engine-1822');
      expect((await login.until('login-error')).kind).to.equal('validation');
      expect(login.messageIds()).to.deep.equal([4000006]);
      await givePassword(login, person.password);
      await expectToken(login, 'unified', 'password');
    });

    it('password · native · signs in by the address first', async () => {
      const person = await server('identifier-first').person();
      const login = await open('identifier-first', person);
      await login.pressEnter();
      await login.waitFor(() => login.hasField('Password'));
      await givePassword(login, person.password);
      await expectToken(login, 'identifier-first', 'password');
    });

    it('password · native · confirms who is there', async () => {
      const person = await server('unified').person();
      const first = await open('unified', person);
      await givePassword(first, person.password);
      const { session, sessionToken } = await first.until('login-success');

      const login = await server('unified').create({ ...asApp, manual: '', refresh: '' });
      login.element.sessionToken = sessionToken;
      await login.element.start();
      await login.until('ready');
      expect(login.messageIds()).to.deep.equal([1010003]);
      if (login.hasField('E-mail address')) await login.fill('E-mail address', person.email);
      await givePassword(login, person.password);
      const confirmed = await login.until('login-success');
      expect(confirmed.session.identity?.id).to.equal(person.id);
      expect(Date.parse(confirmed.session.authenticated_at!)).to.be.above(Date.parse(session.authenticated_at!));
      expect(confirmed.warnings).to.deep.equal([]);
    });

    async function openCode(person: Person): Promise<LoginHarness> {
      const login = await open('unified', person);
      await login.press('Send me a code');
      await login.waitFor(() => login.hasField('Code'));
      return login;
    }

    it('code · native · signs in, and gets a token', async () => {
      const person = await server('unified').person();
      const login = await openCode(person);
      await giveCode(login, 'Code', await server('unified').codeSentTo(person), 'Continue');
      await expectToken(login, 'unified', 'code');
    });

    it('code · native · turns away a wrong one, and takes the right one', async () => {
      const person = await server('unified').person();
      const login = await openCode(person);
      const code = await server('unified').codeSentTo(person);
      await giveCode(login, 'Code', wrong(code), 'Continue');
      await expectRefusal(login, 4010008);
      await giveCode(login, 'Code', code, 'Continue');
      await expectToken(login, 'unified', 'code');
    });

    async function openTotp(): Promise<[LoginHarness, secret: string]> {
      const person = await server('second-factor').person();
      const { secret } = await server('second-factor').enrolTotp(person);
      const login = await open('second-factor', person);
      await givePassword(login, person.password);
      return [login, secret];
    }

    it('totp · native · signs in after the password', async () => {
      const [login, secret] = await openTotp();
      await giveCode(login, 'App code', await totp(secret), 'Use app');
      const { session } = await expectToken(login, 'second-factor', 'password', 'totp');
      expect(session.authenticator_assurance_level).to.equal('aal2');
    });

    it('totp · native · turns away a wrong one, and takes the right one', async () => {
      const [login, secret] = await openTotp();
      await giveCode(login, 'App code', wrong(await totp(secret)), 'Use app');
      await expectRefusal(login, 4000008);
      await giveCode(login, 'App code', await totp(secret), 'Use app');
      await expectToken(login, 'second-factor', 'password', 'totp');
    });

    async function openBackupCodes(): Promise<[LoginHarness, code: string]> {
      const person = await server('second-factor').person();
      const [code = ''] = await server('second-factor').enrolBackupCodes(person);
      const login = await open('second-factor', person);
      await givePassword(login, person.password);
      return [login, code];
    }

    it('lookup_secret · native · signs in after the password', async () => {
      const [login, code] = await openBackupCodes();
      await giveCode(login, 'Backup code', code, 'Use backup code');
      await expectToken(login, 'second-factor', 'password', 'lookup_secret');
    });

    it('lookup_secret · native · turns away a wrong one, and takes the right one', async () => {
      const [login, code] = await openBackupCodes();
      await giveCode(login, 'Backup code', 'made-up', 'Use backup code');
      await expectRefusal(login, 4000016);
      await giveCode(login, 'Backup code', code, 'Use backup code');
      await expectToken(login, 'second-factor', 'password', 'lookup_secret');
    });

    it('password · native · is refused where the browser tells of itself', async () => {
      const page = await LoginServer.find(kind, 'unified', 'sameOrigin');
      const person = await page.person();
      const login = await page.open(asApp);
      await login.fill('E-mail address', person.email);
      await givePassword(login, person.password);
      const { kind: why, hint, retryable } = await login.until('login-error');
      expect(why).to.equal('unsupported');
      expect(hint).to.include('Origin');
      expect(retryable).to.be.false;
    });
  });
}
