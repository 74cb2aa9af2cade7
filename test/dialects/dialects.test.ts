import { expect } from '@open-wc/testing';
import type { CaptchaAdapter } from '../../src/index.js';
import { credentialJson, FakeKeys } from '../element/fake-keys.js';
import { ADA, create, PASSWORD, queryOf, sentBy, type Opened } from '../element/recorded-kratos.js';
import { restore } from '../element/replaced.js';
import type { AnswerOptions, PendingRequest } from '../fake-fetch.js';
import { recorded, type Recorded } from '../fixtures.js';
import type { HarnessOptions } from '../harness.js';

const ONE = '00000000-0000-4000-8000-000000000001';
const TWO = '00000000-0000-4000-8000-000000000002';
const APP = 'https://app.example.com';
const ID_URL = 'https://id.example.com';

/**
 * Answers the next request as that version of Kratos does, as far as §9 tells: none of these versions runs here, so the
 * answers are composed by hand. `redirectedTo` stands for the redirects that fetch has followed.
 */
async function says({ kratos }: Opened, name: string): Promise<PendingRequest> {
  const { body, ...options } = (await recorded(`dialects/${name}`)) as Recorded & AnswerOptions;
  const request = await kratos.next();
  request.answer(body, options);
  return request;
}

/** An element that shows the first form of that version. */
async function open(name: string, options?: HarnessOptions): Promise<Opened> {
  const opened = await create(options);
  await says(opened, name);
  await opened.login.until('ready');
  return opened;
}

/** A person signs in by password; Kratos has not answered yet. */
async function signIn({ login }: Opened, button = 'Sign in', identifier = 'identifier'): Promise<void> {
  if (login.hasField(identifier)) await login.fill(identifier, ADA);
  await login.fill('Password', PASSWORD);
  await login.press(button);
}

async function giveCode({ login }: Opened, field: string, button: string): Promise<void> {
  await login.fill(field, '123456');
  await login.press(button);
}

const messageIds = ({ login }: Opened): number[] => login.messageIds();

/** The person is in, and the page was told so once. */
async function expectSuccess({ login }: Opened, more: object = {}): Promise<void> {
  const detail = await login.until('login-success');
  expect(detail.session.identity!.traits).to.deep.equal({ email: ADA });
  expect(detail).to.deep.include({ warnings: [], existing: false, ...more });
  expect(login.state).to.equal('complete');
  expect(login.events.filter(({ type }) => type === 'login-success')).to.have.length(1);
}

const hasError = ({ login }: Opened): boolean => login.events.some(({ type }) => type === 'login-error');

describe('dialects of Kratos', () => {
  afterEach(restore);

  it('v0.5 has no `ui`: the developer is told', async () => {
    const opened = await create();
    await says(opened, 'v0.5/create');
    expect(queryOf(await says(opened, 'v0.5/flow'))).to.deep.equal({ id: ONE });
    const error = await opened.login.until('login-error');
    expect(error).to.include({ kind: 'unsupported', retryable: false });
    expect(error.hint).to.contain('0.6');
    expect(opened.login.state).to.equal('failed');
    expect(opened.kratos.requests).to.deep.equal(['create', 'get']);
  });

  it('v0.6 redirects whatever is asked: to the page of the flow, and to the return page', async () => {
    const identifier = 'password_identifier';
    const opened = await create();
    const { login, kratos } = opened;
    await says(opened, 'v0.6/page');
    await says(opened, 'v0.6/flow');
    await login.until('ready');
    await signIn(opened, 'Sign in', identifier);
    await says(opened, 'v0.6/page');
    await says(opened, 'v0.6/wrong');
    expect(await login.until('login-error')).to.include({ kind: 'validation' });
    expect(messageIds(opened)).to.deep.equal([4000006]);
    await signIn(opened, 'Sign in', identifier);
    await says(opened, 'v0.6/signed-in');
    await says(opened, 'v0.6/whoami');
    await expectSuccess(opened);
    expect(kratos.requests).to.deep.equal(['create', 'get', 'submit', 'get', 'submit', 'whoami']);
  });

  describe('v0.7', () => {
    const identifier = 'password_identifier';

    it('takes the identifier under its old name', async () => {
      const opened = await open('v0.7/initial', { attributes: { 'login-hint': ADA } });
      expect(opened.login.field(identifier).value).to.equal(ADA);
      await signIn(opened, 'Sign in', identifier);
      expect(sentBy(await says(opened, 'v0.7/success'))).to.deep.equal({
        csrf_token: 'csrf-token',
        method: 'password',
        password_identifier: ADA,
        password: PASSWORD,
      });
      await expectSuccess(opened);
      expect(hasError(opened)).to.be.false;
    });

    it('S5 answers a submission that came too late with the next flow, by a redirect', async () => {
      const opened = await open('v0.7/initial');
      const { login, kratos } = opened;
      await signIn(opened, 'Sign in', identifier);
      await says(opened, 'v0.7/expired');
      await login.until('ready');
      expect(login.element.flow!.id).to.equal(TWO);
      expect(messageIds(opened)).to.include(4010001);
      expect(login.field(identifier).value).to.equal(ADA);
      expect(login.field('Password').value).to.equal('');
      await signIn(opened, 'Sign in', identifier);
      const request = await says(opened, 'v0.7/success');
      expect(queryOf(request)).to.deep.equal({ flow: TWO });
      expect(sentBy(request)).to.include({ csrf_token: 'csrf-token-2' });
      await expectSuccess(opened);
      expect(kratos.requests).to.deep.equal(['create', 'submit', 'submit']);
    });

    it('S6 answers somebody who is signed in with the default return page', async () => {
      const opened = await open('v0.7/initial');
      await signIn(opened, 'Sign in', identifier);
      await says(opened, 'v0.7/signed-in');
      await says(opened, 'v0.7/whoami');
      await expectSuccess(opened);
    });

    it('says `forced` for a refresh', async () => {
      const opened = await open('v0.7/forced', { attributes: { refresh: '' } });
      expect(messageIds(opened)).to.deep.equal([1010003]);
      await signIn(opened, 'Sign in', identifier);
      await says(opened, 'v0.7/success');
      await expectSuccess(opened);
    });
  });

  describe('v0.8', () => {
    const identifier = 'password_identifier';

    it('says what is wrong, and takes what is right', async () => {
      const opened = await open('v0.8/initial');
      const { login } = opened;
      await signIn(opened, 'Sign in', identifier);
      await says(opened, 'v0.8/wrong');
      expect(await login.until('login-error')).to.include({ kind: 'validation' });
      expect(messageIds(opened)).to.deep.equal([4000006]);
      expect(login.field(identifier).value).to.equal(ADA);
      await signIn(opened, 'Sign in', identifier);
      expect(sentBy(await says(opened, 'v0.8/success'))).to.include({ password_identifier: ADA });
      await expectSuccess(opened);
    });

    it('names the flow in place of an expired one; the person notices nothing', async () => {
      const opened = await open('v0.8/initial');
      await signIn(opened, 'Sign in', identifier);
      await says(opened, 'v0.8/expired');
      expect(queryOf(await says(opened, 'v0.8/replacement'))).to.deep.equal({ id: TWO });
      const again = await says(opened, 'v0.8/success');
      expect(queryOf(again)).to.deep.equal({ flow: TWO });
      expect(sentBy(again)).to.deep.equal({
        csrf_token: 'csrf-token-2',
        method: 'password',
        password_identifier: ADA,
        password: PASSWORD,
      });
      await expectSuccess(opened);
      expect(hasError(opened)).to.be.false;
    });
  });

  it('v0.11 does not accept the challenge of an OAuth2 client for fetch: the browser asks again', async () => {
    const opened = await open('v0.11/initial', { attributes: { 'flow-id': ONE, 'login-challenge': 'challenge' } });
    const { login, kratos } = opened;
    expect(login.field('E-mail address').value).to.equal(ADA);
    await signIn(opened);
    await says(opened, 'v0.11/success');
    expect(await login.until('login-redirect')).to.deep.equal({
      url: `${ID_URL}/self-service/login/browser?login_challenge=challenge`,
      reason: 'oauth2',
    });
    expect(login.events.map(({ type }) => type)).not.to.include('login-success');
    expect(kratos.requests).to.deep.equal(['get', 'submit']);
  });

  it('v1.0 tells by a session without an identity that a second factor is due', async () => {
    const opened = await open('v1.0/initial');
    const { login, kratos } = opened;
    await signIn(opened);
    await says(opened, 'v1.0/half');
    await says(opened, 'v1.0/whoami');
    expect(queryOf(await says(opened, 'v1.0/second-factor'))).to.deep.equal({ aal: 'aal2' });
    await login.until('ready');
    expect(messageIds(opened)).to.deep.equal([1010004]);
    expect(login.events.map(({ type }) => type)).not.to.include('login-success');
    await giveCode(opened, 'totp_code', 'Use Authenticator');
    expect(sentBy(await says(opened, 'v1.0/success'))).to.include({ method: 'totp', totp_code: '123456' });
    await expectSuccess(opened);
    expect(hasError(opened)).to.be.false;
    expect(kratos.requests).to.deep.equal(['create', 'submit', 'whoami', 'create', 'submit']);
  });

  describe('v1.2', () => {
    it('has the options of a security key in a script, which is never run', async () => {
      const keys = new FakeKeys();
      const opened = await open('v1.2/second-factor', { attributes: { aal: 'aal2', 'return-to': `${APP}/after` } });
      const { login } = opened;
      await login.press('Use security key');
      const { publicKey, choose } = await keys.request(1);
      expect(publicKey).to.include({ rpId: 'localhost', timeout: 120_000 });
      expect(new TextDecoder().decode(publicKey.allowCredentials![0]!.id)).to.equal('credential');
      choose();
      const sent = sentBy(await says(opened, 'v1.2/success'));
      expect(sent).to.include({ method: 'webauthn', identifier: ADA });
      expect(JSON.parse(sent['webauthn_login']!)).to.deep.equal(credentialJson);
      await expectSuccess(opened, { continueWith: [] });
      expect(document.querySelector('script[src*="webauthn.js"]')).to.equal(null);
    });

    it('names no page to go to: that of the flow is the one', async () => {
      const keys = new FakeKeys();
      const opened = await open('v1.2/second-factor', { attributes: { aal: 'aal2', 'return-to': `${APP}/after` } });
      await opened.login.press('Use security key');
      (await keys.request(1)).choose();
      await says(opened, 'v1.2/success');
      expect(await opened.login.until('login-redirect')).to.deep.equal({ url: `${APP}/after`, reason: 'return-to' });
    });
  });

  describe('v25.4', () => {
    it('answers 200 with the next flow where a provider was added and a second factor is due', async () => {
      const opened = await open('v25.4/linking', { attributes: { 'flow-id': ONE } });
      const { login, kratos } = opened;
      expect(messageIds(opened)).to.deep.equal([1010016]);
      await signIn(opened, 'Sign in and link');
      expect(sentBy(await says(opened, 'v25.4/second-factor'))).to.include({ identifier: ADA, method: 'password' });
      await login.until('ready');
      expect(messageIds(opened)).to.deep.equal([1010004]);
      await giveCode(opened, 'totp_code', 'Use Authenticator');
      expect(queryOf(await says(opened, 'v25.4/success'))).to.deep.equal({ flow: TWO });
      await expectSuccess(opened);
      expect(login.events.map(({ type }) => type)).not.to.include('login-redirect');
      expect(kratos.requests).to.deep.equal(['get', 'submit', 'submit']);
    });

    it('sends somebody with an unverified address to the verification, without a session', async () => {
      const opened = await open('v25.4/initial');
      const { login } = opened;
      await signIn(opened, 'Sign in with password');
      await says(opened, 'v25.4/unverified');
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'verification', id: 'session_verified_address_required', status: 403 });
      expect(error.continueWith!.map(({ action }) => action)).to.deep.equal(['show_verification_ui']);
      expect(await login.until('login-redirect')).to.deep.equal({
        url: `${APP}/verification?flow=${TWO}`,
        reason: 'verification',
      });
      expect(login.element.session).to.equal(undefined);
      expect(login.state).to.equal('ready');
    });
  });

  it('v26.2 has sent the only code of a second factor already, behind a captcha and nodes of new kinds', async () => {
    const solved: ((token: string) => void)[] = [];
    let resets = 0;
    const captcha: CaptchaAdapter = {
      render: (_place, _options, solve) => void solved.push(solve),
      reset: () => {
        resets++;
      },
    };
    const solve = (token: string): void => solved.at(-1)!(token);
    const field = 'transient_payload.captcha_turnstile_response';

    const opened = await open('v26.2/initial', { properties: { captcha } });
    const { login, kratos } = opened;
    expect(login.fields().map(({ name }) => name)).to.deep.equal(['identifier', 'password']);
    solve('first');
    await signIn(opened, 'Sign in with password');
    expect(sentBy(await says(opened, 'v26.2/step-up'))).to.include({ [field]: 'first' });
    await says(opened, 'v26.2/code-sent');
    await login.until('ready');
    expect(messageIds(opened)).to.deep.equal([1010014]);

    await giveCode(opened, 'code', 'Continue');
    const forgotten = sentBy(await says(opened, 'v26.2/captcha-failed'));
    expect(forgotten).to.include({ code: '123456', method: 'code', identifier: ADA }).and.not.to.have.property(field);
    expect(await login.until('login-error')).to.include({ kind: 'validation' });
    expect(messageIds(opened)).to.deep.equal([4000038]);

    solve('second');
    await giveCode(opened, 'code', 'Continue');
    const sent = await says(opened, 'v26.2/success');
    expect(queryOf(sent)).to.deep.equal({ flow: TWO });
    expect(sentBy(sent)).to.include({ [field]: 'second', csrf_token: 'csrf-token-3', code: '123456' });
    await expectSuccess(opened);
    expect(resets).to.be.greaterThan(0);
    expect(kratos.requests).to.deep.equal(['create', 'submit', 'create', 'submit', 'submit']);
  });

  describe('v0alpha2, the older description of the API', () => {
    it('redirects a submission that came too late to the page of the next flow', async () => {
      const opened = await open('v0alpha2/initial');
      const { login, kratos } = opened;
      await signIn(opened);
      await says(opened, 'v0alpha2/expired');
      expect(queryOf(await says(opened, 'v0alpha2/replacement'))).to.deep.equal({ id: TWO });
      await login.until('ready');
      expect(messageIds(opened)).to.include(4010001);
      expect(login.field('E-mail address').value).to.equal(ADA);
      await signIn(opened);
      expect(sentBy(await says(opened, 'v0alpha2/success'))).to.include({ csrf_token: 'csrf-token-2' });
      await expectSuccess(opened);
      expect(kratos.requests).to.deep.equal(['create', 'submit', 'get', 'submit']);
    });

    it('redirects somebody who is signed in to the return address, on creation', async () => {
      const opened = await create();
      await says(opened, 'v0alpha2/signed-in');
      await says(opened, 'v0alpha2/whoami');
      await expectSuccess(opened, { existing: true });
      expect(opened.kratos.requests).to.deep.equal(['create', 'whoami']);
    });

    it('redirects somebody who is signed in to the return address, on submission', async () => {
      const opened = await open('v0alpha2/initial');
      await signIn(opened);
      await says(opened, 'v0alpha2/signed-in');
      await says(opened, 'v0alpha2/whoami');
      await expectSuccess(opened);
      expect(opened.kratos.requests).to.deep.equal(['create', 'submit', 'whoami']);
    });

    it('redirects to another origin, from which fetch brings nothing', async () => {
      const opened = await open('v0alpha2/initial');
      await signIn(opened);
      await opened.kratos.isCutOff();
      await says(opened, 'v0alpha2/whoami');
      await expectSuccess(opened);
    });
  });
});
