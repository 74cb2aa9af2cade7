import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../harness.js';
import { FakeKeys } from './fake-keys.js';
import { fillIn, open } from './recorded-kratos.js';
import { replace, restore } from './replaced.js';

const attributes = { 'remember-method': '' };

/** The buttons that say that they were used last. */
const usedLast = (login: LoginHarness): string[] =>
  login.all('button [part=hint]').map((hint) => hint.closest('button')!.name + ':' + hint.closest('button')!.value);

const address = location.href;

const kept = (): Record<string, string> => Object.fromEntries(Object.entries(localStorage));

async function signIn(answer = 'password-success'): Promise<void> {
  const { login, kratos } = await open('unified-initial', { attributes });
  await fillIn(login);
  void login.element.submit('password');
  await kratos.says(answer);
  await login.waitFor(() => login.state !== 'submitting');
}

describe('what was used last on this device', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    restore();
    localStorage.clear();
  });

  it('is neither kept nor shown unless the page wants it', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    void login.element.submit('password');
    await kratos.says('password-success');
    await login.until('complete');
    expect(kept()).to.deep.equal({});
    localStorage.setItem('kratos-login:aal1', 'method:password');
    expect(usedLast((await open()).login)).to.deep.equal([]);
  });

  it('is shown the next time', async () => {
    expect(usedLast((await open('unified-initial', { attributes })).login)).to.deep.equal([]);
    await signIn();
    expect(kept()).to.deep.equal({ 'kratos-login:aal1': 'method:password' });
    const { login } = await open('unified-initial', { attributes });
    expect(usedLast(login)).to.deep.equal(['method:password']);
    expect(login.button('Sign in with password Last used').textContent).to.contain('Last used');
  });

  it('is what led on, and not what was refused', async () => {
    await signIn('password-wrong');
    expect(kept()).to.deep.equal({});
  });

  it('is a provider where the page was left for one', async () => {
    const { login, kratos } = await open('social-initial', { attributes, navigate: true });
    void login.element.submit('github');
    await kratos.says({ status: 422, body: { redirect_browser_to: new URL('#provider', location.href).href } });
    await login.until('redirecting');
    expect(kept()).to.deep.equal({ 'kratos-login:aal1': 'provider:github' });
    history.replaceState(null, '', address);
  });

  it('is a provider of this very name', async () => {
    localStorage.setItem('kratos-login:aal1', 'provider:git');
    expect(usedLast((await open('social-initial', { attributes })).login)).to.deep.equal([]);
  });

  it('is a security key, by the button that led to it', async () => {
    const keys = new FakeKeys();
    const { login, kratos } = await open('webauthn-step', { attributes });
    login.button('Continue').click();
    keys.pending!.choose();
    await kratos.says('password-success');
    await login.until('complete');
    expect(kept()).to.deep.equal({ 'kratos-login:aal1': 'method:webauthn' });
    expect(usedLast((await open('webauthn-initial', { attributes })).login)).to.deep.equal(['method:webauthn']);
  });

  it('is told apart for the first and the second factor', async () => {
    const { login, kratos } = await open('unified-initial', { attributes });
    await fillIn(login);
    void login.element.submit('password');
    await kratos.says('aal2-required-submit');
    await kratos.says('aal2-initial');
    await login.waitFor(() => login.hasField('Authentication code'));
    expect(usedLast(login)).to.deep.equal([]);
    login.autofill('Authentication code', '123456');
    void login.element.submit('totp');
    await kratos.says('aal2-success');
    await login.until('complete');
    expect(kept()).to.deep.equal({ 'kratos-login:aal1': 'method:password', 'kratos-login:aal2': 'method:totp' });
  });

  it('is never an address', async () => {
    const { login, kratos } = await open('aal2-code-addresses', { attributes });
    login.button(login.buttons()[0]!).click();
    await kratos.says('aal2-success');
    await login.until('complete');
    expect(kept()).to.deep.equal({});
  });

  for (const name of ['getItem', 'setItem'] as const) {
    it(`is of no importance where the browser refuses ${name}`, async () => {
      replace(Storage.prototype, name, () => {
        throw new DOMException('no', 'SecurityError');
      });
      await signIn();
      const { login } = await open('unified-initial', { attributes });
      expect(usedLast(login)).to.deep.equal([]);
    });
  }
});
