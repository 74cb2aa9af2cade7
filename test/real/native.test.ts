import { expect } from '@open-wc/testing';
import type { LoginSuccessDetail, Session } from '../../src/index.js';
import type { LoginHarness } from '../harness.js';
import { forgetCookies, kinds, LoginServer, totp, whyMissing, type Person, type Variant } from './login-server.js';

const asApp = { client: 'native' };

/** Not the code that was sent: one digit differs. */
const wrong = (code: string): string => code.slice(0, 5) + String((Number(code[5]) + 1) % 10);

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

    it('code · native · signs in, and gets a token', async () => {
      const person = await server('unified').person();
      const login = await open('unified', person);
      await login.press('Send me a code');
      await login.waitFor(() => login.hasField('Code'));
      const code = await server('unified').codeSentTo(person);
      await login.fill('Code', wrong(code));
      await login.pressEnter();
      expect((await login.until('login-error')).kind).to.equal('validation');
      await login.fill('Code', code);
      await login.pressEnter();
      await expectToken(login, 'unified', 'code');
    });

    it('totp · native · asks for it after the password', async () => {
      const person = await server('second-factor').person();
      const { secret } = await server('second-factor').enrolTotp(person);
      const login = await open('second-factor', person);
      await givePassword(login, person.password);
      await login.waitFor(() => login.hasField('totp_code'));
      await login.fill('totp_code', wrong(await totp(secret)));
      await login.pressEnter();
      expect((await login.until('login-error')).kind).to.equal('validation');
      await login.fill('totp_code', await totp(secret));
      await login.pressEnter();
      const { session } = await expectToken(login, 'second-factor', 'password', 'totp');
      expect(session.authenticator_assurance_level).to.equal('aal2');
    });

    it('lookup_secret · native · asks for it after the password', async () => {
      const person = await server('second-factor').person();
      const [backupCode] = await server('second-factor').enrolBackupCodes(person);
      const login = await open('second-factor', person);
      await givePassword(login, person.password);
      await login.waitFor(() => login.hasField('lookup_secret'));
      await login.fill('lookup_secret', 'used-up');
      await login.pressEnter();
      expect((await login.until('login-error')).kind).to.equal('validation');
      await login.fill('lookup_secret', backupCode!);
      await login.pressEnter();
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
