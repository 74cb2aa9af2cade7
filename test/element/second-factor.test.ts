import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../harness.js';
import { BASE_URL, create, fillIn, open, queryOf, sentBy, submitPassword, type Opened } from './recorded-kratos.js';

const LOGOUT = { status: 200, body: { logout_url: `${BASE_URL}/self-service/logout?token=t`, logout_token: 't' } };
const DONE = { status: 204, body: null };

const typesOf = ({ events }: LoginHarness): string[] => events.map(({ type }) => type);

/** Somebody whose password was right, and who owes a second factor. */
async function owing(options?: Parameters<typeof submitPassword>[0]): Promise<Opened> {
  const opened = await submitPassword(options);
  await opened.kratos.says('aal2-required-submit');
  await opened.kratos.says('aal2-initial');
  await opened.login.until('ready');
  return opened;
}

describe('a second factor', () => {
  it('is asked for in place, and completes the login', async () => {
    const { login, kratos } = await owing();
    expect(login.messageIds()).to.deep.equal([1010004]);
    expect(login.element.session, 'one factor is no login').to.be.undefined;
    await login.fill('Authentication code', '123456');
    await login.pressEnter();
    expect(sentBy(await kratos.says('aal2-success'))).to.include({ method: 'totp', totp_code: '123456' });
    expect((await login.until('login-success')).session.authenticator_assurance_level).to.equal('aal2');
    expect(kratos.requests).to.deep.equal(['create', 'submit', 'create', 'submit']);
    expect(typesOf(login)).to.deep.equal(['login-flow', 'login-submit', 'login-flow', 'login-submit', 'login-success']);
  });

  it('is asked for with what the first one was asked for', async () => {
    const { kratos } = await submitPassword({ attributes: { 'return-to': 'https://app.example.com/' } });
    const redirect_browser_to = `${BASE_URL}/self-service/login/browser?aal=aal2&return_to=https%3A%2F%2Fapp.example.com%2F`;
    await kratos.says({ status: 422, body: { redirect_browser_to } });
    expect(queryOf(await kratos.next())).to.deep.equal({ aal: 'aal2', return_to: 'https://app.example.com/' });
  });

  it('is asked for where only the session endpoint tells that it is due, as of Kratos 1.0', async () => {
    const { login, kratos } = await submitPassword();
    await kratos.says({ status: 200, body: { session: { id: 'one', active: true, identity: null } } });
    await kratos.says('aal2-required-whoami');
    expect(queryOf(await kratos.says('aal2-initial'))).to.include({ aal: 'aal2' });
    await login.until('ready');
    expect(login.hasField('Authentication code')).to.be.true;
    expect(typesOf(login)).not.to.include('login-success');
  });

  it('needs a first one, which is asked for then', async () => {
    const { login, kratos } = await create({ attributes: { aal: 'aal2' } });
    await kratos.says('aal1-required');
    expect(queryOf(await kratos.says('unified-initial'))['aal']).to.equal('aal1');
    await login.until('ready');
    await fillIn(login);
    await login.pressEnter();
    await kratos.says('password-success');
    expect(queryOf(await kratos.says('aal2-initial'))).to.include({ aal: 'aal2' });
    await login.until('ready');
    expect(login.hasField('Authentication code')).to.be.true;
    expect(typesOf(login)).not.to.include('login-success');
    expect(typesOf(login)).not.to.include('login-error');
  });

  it('by code goes to the chosen address, and there again', async () => {
    const { login, kratos } = await open('aal2-code-addresses');
    await login.press('Send code to grace@example.net');
    const first = sentBy(await kratos.says('aal2-code-addresses-sent'));
    expect(first).to.include({ method: 'code', address: 'grace@example.net' });
    await login.until('ready');
    await login.press('Resend code');
    expect(sentBy(await kratos.next())).to.include({
      method: 'code',
      resend: 'code',
      identifier: 'grace@example.net',
    });
  });

  it('that nobody has set up is a dead end, which is said', async () => {
    const { login } = await open('aal2-no-factor');
    const { kind, retryable, hint, recovered } = await login.until('login-error');
    expect({ kind, retryable, recovered }).to.deep.equal({ kind: 'aal', retryable: false, recovered: false });
    expect(hint).to.include('second factor');
    expect(login.messages().map(({ text }) => text)).to.include('This account has no second factor.');
    expect(login.buttons()).to.deep.equal(['Sign out']);
  });
});

describe('who does not have the second factor at hand', () => {
  it('can sign out, and begin again as somebody else', async () => {
    const { login, kratos } = await owing();
    await login.press('Sign out');
    expect((await kratos.says(LOGOUT)).method).to.equal('GET');
    expect(queryOf(await kratos.says(DONE))).to.deep.equal({ token: 't' });
    expect(queryOf(await kratos.says('unified-initial'))).to.deep.equal({});
    await login.until('ready');
    expect(kratos.requests.slice(-3)).to.deep.equal(['log out where', 'log out', 'create']);
    expect(login.buttons()).to.deep.equal(['Sign in with password', 'Send sign in code']);
    expect(login.messages()).to.be.empty;
    await login.waitFor(
      () => login.focused() === login.field('Password') || login.focused() === login.field('E-mail address'),
    );
    await fillIn(login);
    await login.pressEnter();
    await kratos.says('password-success');
    await login.until('login-success');
  });

  it('can sign out where the page has asked for a second factor', async () => {
    const { login, kratos } = await open('aal2-initial', {
      attributes: { aal: 'aal2', refresh: '', 'return-to': 'https://app.example.com/' },
    });
    await login.press('Sign out');
    await kratos.says(LOGOUT);
    await kratos.says(DONE);
    expect(queryOf(await kratos.says('unified-initial'))).to.deep.equal({ return_to: 'https://app.example.com/' });
    await login.until('ready');
  });

  it('can sign out where the flow is one of the page', async () => {
    const { login, kratos } = await open('aal2-initial');
    const given = login.element.flow!;
    login.element.flow = { ...given, id: 'of-the-page' };
    await login.waitFor(() => login.element.flow!.id === 'of-the-page');
    await login.press('Sign out');
    await kratos.says(LOGOUT);
    await kratos.says(DONE);
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(login.hasField('Password')).to.be.true;
  });

  it('can sign out even where the session is gone already', async () => {
    const { login, kratos } = await owing();
    await login.press('Sign out');
    await kratos.says('whoami-signed-out');
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(kratos.requests.slice(-2)).to.deep.equal(['log out where', 'create']);
    expect(login.hasField('Password')).to.be.true;
  });

  it('is told where signing out does not work', async () => {
    const { login, kratos } = await owing();
    await login.press('Sign out');
    await kratos.isCutOff();
    await kratos.isGone();
    expect((await login.until('login-error')).kind).to.equal('network');
    expect(login.buttons()).to.include('Sign out');
    expect(login.state).to.equal('ready');
  });

  it('finds nothing to sign out of in a first factor', async () => {
    const { login } = await open('refresh-initial');
    expect(login.buttons()).not.to.include('Sign out');
  });
});
