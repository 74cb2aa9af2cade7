import { expect, fixture, html } from '@open-wc/testing';
import type { LoginEventMap } from '../../src/index.js';
import type { Recorded } from '../fixtures.js';
import type { LoginHarness } from '../harness.js';
import {
  ADA,
  BASE_URL,
  create,
  fillIn,
  open,
  PASSWORD,
  sentBy,
  submitPassword,
  variation,
  type Opened,
  type RecordedKratos,
} from './recorded-kratos.js';

const types: (keyof LoginEventMap)[] = ['login-flow', 'login-submit', 'login-error', 'login-success', 'login-redirect'];

const typesOf = ({ events }: LoginHarness): string[] => events.map(({ type }) => type);

/** What the page does about an event. */
const on = <Type extends keyof LoginEventMap>(
  { element }: LoginHarness,
  type: Type,
  act: (event: LoginEventMap[Type]) => void,
): void => element.addEventListener(type, act);

const prevent = (event: Event): void => event.preventDefault();

async function signIn(login: LoginHarness, kratos: RecordedKratos, answer: string | Recorded): Promise<void> {
  await fillIn(login);
  void login.element.submit('password');
  await kratos.says(answer);
  await login.waitFor(() => login.state !== 'submitting');
}

describe('a page hears', () => {
  it('of everything, from inside of any shadow root, and may prevent what has a default action', async () => {
    const heard: Event[] = [];
    const note = (event: Event): void => void heard.push(event);
    for (const type of types) document.addEventListener(type, note);
    try {
      const { login, kratos } = await create({ attributes: { manual: '' } });
      const host = await fixture(html`<div></div>`);
      host.attachShadow({ mode: 'open' }).append(login.element);
      void login.element.start();
      await kratos.says('unified-return-to');
      await login.until('ready');
      await signIn(login, kratos, await variation('password-wrong', (flow) => (flow.return_to = `${BASE_URL}/after`)));
      await signIn(login, kratos, 'password-success-return-to');
      await login.until('login-redirect');
    } finally {
      for (const type of types) document.removeEventListener(type, note);
    }
    expect(heard.map(({ type, bubbles, composed, cancelable }) => [type, bubbles, composed, cancelable])).to.deep.equal(
      [
        ['login-flow', true, true, false],
        ['login-submit', true, true, true],
        ['login-flow', true, true, false],
        ['login-error', true, true, false],
        ['login-submit', true, true, true],
        ['login-success', true, true, true],
        ['login-redirect', true, true, true],
      ],
    );
  });

  it('of each flow that is shown, once', async () => {
    const { login, kratos } = await submitPassword();
    await kratos.says('code-sent');
    await login.until('ready');
    login.element.messages = {};
    await login.element.updateComplete;
    expect(typesOf(login)).to.deep.equal(['login-flow', 'login-submit', 'login-flow']);
    const [first, , second] = login.events;
    expect(Object.keys(first!.detail)).to.deep.equal(['flow']);
    expect(second!.detail).to.deep.equal({ flow: login.element.flow });
  });

  it('after the flow is on the screen', async () => {
    const { login, kratos } = await create();
    const shown = new Promise<boolean>((resolve) => {
      on(login, 'login-flow', () => resolve(login.hasField('Password') && login.state === 'ready'));
    });
    await kratos.says('unified-initial');
    expect(await shown).to.be.true;
  });
});

describe('login-submit', () => {
  it('tells what will be sent', async () => {
    const { login } = await submitPassword();
    const detail = await login.until('login-submit');
    expect(detail).to.deep.equal({
      flow: login.element.flow,
      method: 'password',
      body: { method: 'password', identifier: ADA, password: PASSWORD, csrf_token: 'csrf-token' },
    });
  });

  for (const [button, method] of [
    ['Sign in with password', 'password'],
    ['Send sign in code', 'code'],
    ['Sign in with github', 'oidc'],
  ] as const) {
    it(`names the method of "${button}"`, async () => {
      const { login } = await open('social-initial');
      await fillIn(login);
      await login.press(button);
      expect((await login.until('login-submit')).method).to.equal(method);
    });
  }

  it('lets the page change what will be sent', async () => {
    const { login, kratos } = await open();
    on(login, 'login-submit', ({ detail: { body } }) => {
      body['identifier'] = 'grace@example.com';
      delete body['csrf_token'];
      body['transient_payload.from'] = 'test';
    });
    await fillIn(login);
    await login.press('Sign in with password');
    expect(sentBy(await kratos.next())).to.deep.equal({
      method: 'password',
      identifier: 'grace@example.com',
      password: PASSWORD,
      'transient_payload.from': 'test',
    });
  });

  it('lets the page send something else altogether', async () => {
    const { login, kratos } = await open();
    on(login, 'login-submit', ({ detail }) => (detail.body = { method: 'code', nested: { a: 1 } }));
    await fillIn(login);
    await login.press('Sign in with password');
    const { init } = await kratos.next();
    expect(init.body).to.equal('{"method":"code","nested":{"a":1}}');
    expect(new Headers(init.headers).get('Content-Type')).to.equal('application/json');
  });

  it('lets the page keep it from being sent', async () => {
    const { login, kratos } = await open();
    on(login, 'login-submit', prevent);
    await fillIn(login);
    await login.press('Sign in with password');
    await login.until('login-submit');
    expect(login.state).to.equal('ready');
    expect(kratos.requests).to.deep.equal(['create']);
    expect(login.field('Password').value).to.equal(PASSWORD);
    expect(login.form!.ariaBusy).to.equal('false');
  });

  it('does not come for what the form finds wrong', async () => {
    const { login } = await open();
    await login.press('Sign in with password');
    await login.until('login-error');
    expect(typesOf(login)).to.deep.equal(['login-flow', 'login-error']);
  });
});

describe('login-success', () => {
  it('brings the session and what Kratos asks for', async () => {
    const { login, kratos } = await submitPassword();
    await kratos.says('password-success');
    const detail = await login.until('login-success');
    expect(detail).to.have.all.keys('session', 'sessionToken', 'continueWith', 'flow', 'existing', 'warnings');
    expect(detail.session.identity!.traits).to.deep.equal({ email: ADA });
    expect(detail.continueWith.map(({ action }) => action)).to.deep.equal(['redirect_browser_to']);
    expect(detail.flow!.id).to.equal(login.element.flow!.id);
    expect(detail.existing).to.be.false;
    expect(detail.sessionToken).to.be.undefined;
    expect(detail.warnings).to.be.empty;
    expect(login.element.session!.id).to.equal(detail.session.id);
  });

  it('leads nowhere where nobody asked for an address', async () => {
    const { login, kratos } = await submitPassword();
    await kratos.says('password-success');
    await login.until('complete');
    expect(typesOf(login)).to.deep.equal(['login-flow', 'login-submit', 'login-success']);
  });

  it('leads to the address that the flow asked for', async () => {
    const { login, kratos } = await open('unified-return-to');
    await signIn(login, kratos, 'password-success-return-to');
    const detail = await login.until('login-redirect');
    expect(detail).to.deep.equal({ url: 'https://id.example.com/after', reason: 'return-to' });
    expect(login.state).to.equal('complete');
  });

  it('leads nowhere where the page takes over', async () => {
    const { login, kratos } = await open('unified-return-to', { navigate: true });
    on(login, 'login-success', prevent);
    await signIn(login, kratos, 'password-success-return-to');
    await login.until('login-success');
    expect(login.state).to.equal('complete');
    expect(typesOf(login)).not.to.include('login-redirect');
    expect(login.all('[part="complete"]')).to.have.length(1);
  });

  it('tells that the person was signed in already', async () => {
    const { login, kratos } = await create();
    await kratos.says('session-already-available');
    await kratos.says('whoami-signed-in');
    const detail = await login.until('login-success');
    expect(detail.existing).to.be.true;
    expect(detail.continueWith).to.deep.equal([]);
    expect(detail.flow).to.be.undefined;
    expect(typesOf(login)).to.deep.equal(['login-success']);
    expect(kratos.requests).to.deep.equal(['create', 'whoami']);
    expect(login.all('[part="complete"]')).to.have.length(1);
  });

  it('tells that the person has signed in elsewhere meanwhile', async () => {
    const { login, kratos } = await submitPassword();
    await kratos.says('submit-signed-in');
    await kratos.says('whoami-signed-in');
    expect((await login.until('login-success')).existing).to.be.true;
    expect(typesOf(login)).not.to.include('login-error');
  });
});

describe('login-redirect', () => {
  it('keeps the form where the page does not let itself be left', async () => {
    const { login, kratos } = await open('social-initial');
    await login.press('Sign in with github');
    await kratos.says('social-redirect');
    const detail = await login.until('login-redirect');
    expect(Object.keys(detail)).to.deep.equal(['url', 'reason']);
    expect(detail.url).to.match(/^https:\/\/github\.com\/login\/oauth\/authorize\?/);
    expect(detail.reason).to.equal('provider');
    await login.until('ready');
    expect(login.form!.ariaBusy).to.equal('false');
  });

  it('does not come where a second factor is asked for: it is asked here', async () => {
    const { login, kratos } = await submitPassword();
    await kratos.says('aal2-required-submit');
    const request = await kratos.says('aal2-initial');
    expect(request.url).to.equal(`${BASE_URL}/self-service/login/browser?aal=aal2`);
    await login.until('ready');
    expect(login.hasField('Authentication code')).to.be.true;
    expect(typesOf(login)).not.to.include('login-redirect');
  });

  it('does not come for an address that is not http', async () => {
    const { login, kratos } = await submitPassword();
    const more = { redirect_browser_to: 'javascript:alert(1)', error: { id: 'browser_location_change_required' } };
    await kratos.says({ status: 422, body: more });
    await kratos.says('whoami-signed-out');
    expect((await login.until('login-error')).kind).to.equal('protocol');
    expect(typesOf(login)).not.to.include('login-redirect');
  });
});

describe('login-error', () => {
  const meets = async (answer: string, more: string[] = []): Promise<Opened> => {
    const opened = await submitPassword();
    for (const recording of [answer, ...more]) await opened.kratos.says(recording);
    return opened;
  };

  it('tells what Kratos found wrong, field by field', async () => {
    const { login } = await meets('password-and-identifier-missing');
    const detail = await login.until('login-error');
    expect(detail).to.include({ kind: 'validation', retryable: true, recovered: false });
    expect(detail.messages.map(({ id }) => id)).to.deep.equal([4000002, 4000002]);
    expect(detail.flow!.id).to.equal(login.element.flow!.id);
  });

  for (const [kind, answer, more, expected] of [
    ['validation', 'password-wrong', [], { retryable: true, recovered: false }],
    ['disabled', 'identity-inactive', [], { status: 401, retryable: false, recovered: false }],
    ['not-found', 'submit-not-found', ['unified-initial'], { status: 404, recovered: true }],
    [
      'csrf',
      'submit-csrf-violation',
      ['unified-initial'],
      { status: 403, id: 'security_csrf_violation', recovered: true },
    ],
  ] as const) {
    it(`says in its message what the person reads about "${kind}"`, async () => {
      const { login } = await meets(answer, [...more]);
      const detail = await login.until('login-error');
      expect(detail).to.include({ kind, ...expected });
      expect(login.messages().map(({ text }) => text)).to.include(detail.message);
      const keys = ['kind', 'status', 'id', 'message', 'messages', 'flow', 'recovered', 'retryable', 'hint', 'cause'];
      expect(keys).to.include.members(Object.keys(detail));
    });
  }

  it('says in its message what the person reads about a code that came too late', async () => {
    const { login, kratos } = await open('code-sent');
    await login.fill('Login code', '123456');
    await login.pressEnter();
    await kratos.says('submit-expired');
    await kratos.says('flow-replacing-expired');
    const detail = await login.until('login-error');
    expect(detail).to.include({ kind: 'expired', status: 410, id: 'self_service_flow_expired', recovered: true });
    expect(login.messages().map(({ text }) => text)).to.deep.equal([detail.message]);
  });

  it('speaks to the developer in a hint that nobody else gets to see', async () => {
    const { login, kratos } = await create({ attributes: { 'return-to': 'https://elsewhere.example.net/' } });
    await kratos.says('return-to-forbidden');
    const { kind, hint, cause, status, retryable } = await login.until('login-error');
    expect({ kind, status, retryable }).to.deep.equal({ kind: 'return-to', status: 400, retryable: false });
    expect(hint).to.include('selfservice.allowed_return_urls');
    expect(cause).to.include({ id: 'self_service_flow_return_to_forbidden' });
    expect(login.element.shadowRoot!.textContent).not.to.include('allowed_return_urls');
    expect(login.buttons()).to.deep.equal(['Start again']);
  });

  it('tells that cookies do not come along, at the second refusal in a row', async () => {
    const { login, kratos } = await meets('submit-csrf-violation', ['unified-initial']);
    expect((await login.until('login-error')).kind).to.equal('csrf');
    await signIn(login, kratos, 'submit-csrf-violation');
    const { kind, hint } = await login.until('login-error');
    expect(kind).to.equal('cookies-blocked');
    expect(hint).to.include('cookies.domain');
    expect(login.state).to.equal('failed');
    expect(kratos.requests).to.deep.equal(['create', 'submit', 'create', 'submit']);
  });

  it('comes once for each failure, also of the same kind', async () => {
    const { login, kratos } = await create();
    await kratos.isGone();
    expect((await login.until('login-error')).kind).to.equal('network');
    await login.press('Try again');
    await kratos.isGone();
    expect((await login.until('login-error')).cause).to.be.instanceOf(TypeError);
    await login.press('Try again');
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(typesOf(login)).to.deep.equal(['login-error', 'login-error', 'login-flow']);
    expect(login.messages()).to.be.empty;
  });
});
