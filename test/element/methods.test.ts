import { expect } from '@open-wc/testing';
import { KratosLogin, type FlowStatus, type LoginFlow } from '../../src/index.js';
import { recorded } from '../fixtures.js';
import type { LoginHarness } from '../harness.js';
import { ADA, create, fillIn, open, PASSWORD, queryOf, sentBy, variation } from './recorded-kratos.js';

const flowFrom = async (name: string): Promise<LoginFlow> => (await recorded(name)).body as LoginFlow;
const names = (login: LoginHarness): string[] => login.fields().map(({ name }) => name);

describe('start()', () => {
  it('brings the form where the element waits for it', async () => {
    const { login, kratos } = await create({ attributes: { manual: '' } });
    expect(login.state).to.equal('idle');
    const started = login.element.start();
    expect(login.state).to.equal('loading');
    await kratos.says('unified-initial');
    await started;
    expect(login.state).to.equal('ready');
    expect(login.hasField('Password')).to.be.true;
  });

  it('tells also when there is no form to bring', async () => {
    const { login, kratos } = await create({ attributes: { manual: '' } });
    const started = login.element.start();
    await kratos.isGone();
    await started;
    expect(login.state).to.equal('failed');
    expect((await login.until('login-error')).kind).to.equal('network');
  });

  it('lets go of an earlier start', async () => {
    const { login, kratos } = await create();
    const first = await kratos.next();
    const again = login.element.start();
    expect(first.signal.aborted).to.be.true;
    await kratos.says('aal2-initial');
    await again;
    first.answer(await flowFrom('unified-initial'));
    await login.element.updateComplete;
    expect(names(login)).to.deep.equal(['totp_code', 'lookup_secret']);
  });

  it('brings a form to somebody who was signed in', async () => {
    const { login, kratos } = await create();
    await kratos.says('session-already-available');
    await kratos.says('whoami-signed-in');
    await login.until('complete');
    expect(login.element.session!.identity!.traits).to.deep.equal({ email: ADA });
    void login.element.start();
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(login.element.session).to.be.undefined;
    expect(login.hasField('Password')).to.be.true;
  });
});

describe('restart()', () => {
  it('brings a new flow with the parameters of the element, whatever was shown', async () => {
    const { login, kratos } = await open('unified-initial', { attributes: { 'flow-id': 'it', aal: 'aal2' } });
    const again = login.element.restart();
    expect(queryOf(await kratos.says('aal2-initial'))).to.deep.equal({ aal: 'aal2' });
    await again;
    expect(kratos.requests).to.deep.equal(['get', 'create']);
    expect(names(login)).to.deep.equal(['totp_code', 'lookup_secret']);
  });

  it('lets go of a submission', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    void login.element.submit();
    const submission = await kratos.next();
    void login.element.restart();
    expect(submission.signal.aborted).to.be.true;
    await kratos.says('unified-initial');
    await login.until('ready');
    submission.answer((await recorded('password-success')).body);
    await login.element.updateComplete;
    expect(login.state).to.equal('ready');
    expect(login.field('E-mail address').value).to.equal(ADA);
  });

  it('keeps the form that is there until the new one comes, and if it does not come', async () => {
    const { login, kratos } = await open();
    void login.element.restart();
    expect(login.state).to.equal('loading');
    await login.element.updateComplete;
    expect(login.form!.ariaBusy).to.equal('true');
    await kratos.isGone();
    await login.until('ready');
    expect(login.form!.ariaBusy).to.equal('false');
    expect(login.messages().map(({ text }) => text)).to.deep.equal(['We cannot reach the sign-in service.']);
  });
});

describe('submit()', () => {
  for (const [method, recording, sent] of [
    [undefined, 'social-initial', { method: 'password', password: PASSWORD, identifier: PASSWORD }],
    ['password', 'social-initial', { method: 'password', password: PASSWORD, identifier: PASSWORD }],
    ['code', 'social-initial', { method: 'code', identifier: PASSWORD }],
    ['google', 'social-initial', { method: 'oidc', provider: 'google' }],
    ['oidc', 'social-initial', { method: 'oidc', provider: 'github' }],
    ['identifier_first', 'identifier-first-initial', { method: 'identifier_first', identifier: PASSWORD }],
    [undefined, 'code-sent', { method: 'code', code: PASSWORD, identifier: ADA }],
    ['code', 'code-wrong', { method: 'code', code: PASSWORD, identifier: ADA }],
    ['resend', 'code-wrong', { method: 'code', resend: 'code', identifier: ADA }],
    ['lookup_secret', 'aal2-initial', { method: 'lookup_secret', lookup_secret: PASSWORD }],
  ] as const) {
    it(`presses ${JSON.stringify(sent)} for ${method ?? 'nothing'} in ${recording}`, async () => {
      const { login, kratos } = await open(recording);
      for (const input of login.fields()) input.value = PASSWORD;
      void login.element.submit(method);
      expect(sentBy(await kratos.next())).to.deep.equal({ ...sent, csrf_token: 'csrf-token' });
    });
  }

  it('waits for the answer', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    const submitted = login.element.submit('password');
    await kratos.says('password-success');
    await submitted;
    expect(login.state).to.equal('complete');
    expect(login.events.map(({ type }) => type)).to.include('login-success');
  });

  it('checks the fields as a press of the button does', async () => {
    const { login, kratos } = await open();
    await login.element.submit('code');
    expect(login.messages().map(({ id, field }) => [id, field])).to.deep.equal([[4000002, 'identifier']]);
    expect(kratos.requests).to.deep.equal(['create']);
  });

  it('does nothing for a method that is not there', async () => {
    const { login, kratos } = await open();
    await login.element.submit('totp');
    expect(login.state).to.equal('ready');
    expect(kratos.requests).to.deep.equal(['create']);
  });

  it('does nothing for a button that a person could not press', async () => {
    const { login, kratos } = await open(
      await variation('unified-initial', ({ ui }) => {
        for (const { group, attributes } of ui.nodes)
          if (group === 'code') Object.assign(attributes, { disabled: true });
      }),
    );
    await fillIn(login);
    await login.element.submit('code');
    expect(kratos.requests).to.deep.equal(['create']);
  });

  it('does nothing where there is no form', async () => {
    const { login, kratos } = await create({ attributes: { manual: '' } });
    await login.element.submit();
    await login.element.submit('password');
    expect(login.state).to.equal('idle');
    expect(kratos.requests).to.be.empty;
  });
});

describe('the state', () => {
  const states: FlowStatus[] = ['idle', 'loading', 'ready', 'submitting', 'redirecting', 'complete', 'failed'];
  const styled = ({ element }: LoginHarness): string[] => states.filter((state) => element.matches(`:state(${state})`));

  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  it('can be styled, whatever it is', async () => {
    const { login, kratos } = await create({ attributes: { manual: '' }, navigate: true });
    const seen = [styled(login)];
    const look = async (): Promise<void> => {
      await login.element.updateComplete;
      expect(styled(login)).to.deep.equal([login.state]);
      seen.push(styled(login));
    };
    void login.element.start();
    await look();
    await kratos.isGone();
    await login.until('failed');
    await look();
    void login.element.start();
    await kratos.says(
      await variation('unified-return-to', (flow) => (flow.return_to = new URL('#after', address).href)),
    );
    await login.until('ready');
    await look();
    await fillIn(login);
    void login.element.submit();
    await look();
    login.element.addEventListener('login-success', () => seen.push([login.state]), { once: true });
    const { status, body } = await recorded('password-success');
    await kratos.says({ status, body: { ...(body as object), continue_with: [] } });
    await login.until('redirecting');
    await look();
    expect(seen.flat()).to.deep.equal(['idle', 'loading', 'failed', 'ready', 'submitting', 'complete', 'redirecting']);
  });
});

describe('KratosLogin.define()', () => {
  it('gives the element another name', async () => {
    KratosLogin.define('acme-login');
    const element = document.createElement('acme-login') as HTMLElement & Pick<KratosLogin, 'state'>;
    expect(element).to.be.instanceOf(KratosLogin);
    element.setAttribute('manual', '');
    document.body.append(element);
    await customElements.whenDefined('acme-login');
    expect(element.state).to.equal('idle');
    element.remove();
    expect(document.createElement('kratos-login')).to.be.instanceOf(KratosLogin);
  });

  it('is harmless a second time, and where the name is taken', () => {
    const Other = class extends HTMLElement {};
    customElements.define('taken-login', Other);
    const before = customElements.get('kratos-login');
    KratosLogin.define();
    KratosLogin.define();
    KratosLogin.define('taken-login');
    expect(customElements.get('kratos-login') === before).to.be.true;
    expect(customElements.get('taken-login') === Other).to.be.true;
  });

  it('takes a registry of the page', () => {
    const registry = new CustomElementRegistry();
    KratosLogin.define('kratos-login', registry);
    expect(registry.get('kratos-login')!.prototype).to.be.instanceOf(KratosLogin);
    KratosLogin.define('kratos-login', registry);
  });
});
