import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LoginHarness } from '../harness.js';
import { FakeKeys } from './fake-keys.js';
import { focused } from './focused.js';
import { ADA, fillIn, flowOf, inputNode, open, PASSWORD, sentBy, variation } from './recorded-kratos.js';
import { restore } from './replaced.js';

const tab = (): Promise<void> => sendKeys({ press: 'Tab' });
const type = (text: string): Promise<void> => sendKeys({ type: text });

const sessionOf = async (login: LoginHarness): Promise<string> => (await login.until('login-success')).session.id;

describe('somebody who uses the keyboard only', () => {
  afterEach(restore);

  it('signs in with a password', async () => {
    const { login, kratos } = await open();
    await tab();
    await type(ADA);
    await tab();
    await type(PASSWORD);
    await login.pressEnter();
    const request = await kratos.says('password-success');
    expect(sentBy(request)).to.deep.equal({
      method: 'password',
      identifier: ADA,
      password: PASSWORD,
      csrf_token: 'csrf-token',
    });
    expect(await sessionOf(login)).to.be.a('string');
    expect(focused(login)).to.equal('You are signed in.');
  });

  it('gets to everything in the order in which it is read', async () => {
    const { login } = await open('social-initial');
    const order: string[] = [];
    for (let count = 0; count < 7; count++) {
      await tab();
      order.push(focused(login));
    }
    expect(order).to.deep.equal([
      'E-mail address',
      'Password',
      'Show password',
      'Sign in with password',
      'Send sign in code',
      'Sign in with github',
      'Sign in with google',
    ]);
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['the space bar', ' '],
  ] as const) {
    it(`asks for a code with ${name} and signs in with it`, async () => {
      const { login, kratos } = await open();
      await tab();
      await type(ADA);
      for (let count = 0; count < 4; count++) await tab();
      expect(focused(login)).to.equal('Send sign in code');
      await sendKeys({ press: key });
      expect(sentBy(await kratos.says('code-sent'))).to.include({ method: 'code', identifier: ADA });
      await login.until('ready');
      expect(focused(login)).to.equal('Login code');
      await type('123456');
      await login.pressEnter();
      const sent = sentBy(await kratos.says('code-success'));
      expect(sent).to.include({ method: 'code', identifier: ADA, code: '123456' });
      expect(await sessionOf(login)).to.be.a('string');
    });
  }

  /** Goes on to the control with this label or in whose button this stands. */
  const tabTo = async (login: LoginHarness, name: string): Promise<void> => {
    for (let count = 0; focused(login) !== name; count++) {
      expect(count, `${name} can be reached`).to.be.lessThan(12);
      await tab();
    }
  };

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['the space bar', ' '],
  ] as const) {
    it(`gets to the button for a passkey, and signs in by ${name}`, async () => {
      const keys = new FakeKeys();
      const { login, kratos } = await open('passkey-initial');
      await tab();
      await type(ADA);
      await tabTo(login, 'Sign in with passkey');
      await sendKeys({ press: key });
      const asked = await keys.request(2);
      expect(asked.conditional).to.be.false;
      asked.refuse('NotAllowedError');
      await login.waitFor(() => login.messages().length > 0);
      expect(focused(login), 'after giving up').to.equal('Sign in with passkey');
      await sendKeys({ press: key });
      (await keys.request(4)).choose();
      expect(sentBy(await kratos.says('password-success'))).to.include({ method: 'passkey' });
      expect(await sessionOf(login)).to.be.a('string');
      expect(focused(login)).to.equal('You are signed in.');
    });
  }

  it('uses a security key, which is all that there is to do', async () => {
    const keys = new FakeKeys();
    const { login, kratos } = await open('webauthn-initial');
    await tab();
    await type(ADA);
    await tabTo(login, 'Sign in with hardware key');
    await login.pressEnter();
    await kratos.says('webauthn-redirect');
    await kratos.says('webauthn-step');
    await login.until('ready');
    await login.waitFor(() => focused(login) === 'Continue');
    await login.pressEnter();
    (await keys.request(1)).choose();
    expect(sentBy(await kratos.says('password-success'))).to.include({ method: 'webauthn' });
    expect(await sessionOf(login)).to.be.a('string');
  });

  it('signs out of a login that cannot be completed, and begins anew', async () => {
    const { login, kratos } = await open('aal2-initial');
    await tabTo(login, 'Sign out');
    await login.pressEnter();
    await kratos.says({ status: 200, body: { logout_token: 't' } });
    await kratos.says({ status: 204, body: null });
    await kratos.says('unified-initial');
    await login.until('ready');
    await login.waitFor(() => focused(login) === 'E-mail address');
    await type(ADA);
    expect(login.field('E-mail address').value).to.equal(ADA);
  });

  it('gives up adding a provider', async () => {
    const { login, kratos } = await open('social-linking');
    await tabTo(login, 'Cancel');
    await login.pressEnter();
    await kratos.says(await variation('unified-initial', (flow) => (flow.id = '00000000-0000-4000-8000-000000000009')));
    await login.waitFor(() => focused(login) === 'E-mail address');
  });

  it('gives the identifier first, then the password', async () => {
    const { login, kratos } = await open('identifier-first-initial');
    await tab();
    await type(ADA);
    await login.pressEnter();
    expect(sentBy(await kratos.says('identifier-first-credentials'))).to.include({ method: 'identifier_first' });
    await login.until('ready');
    expect(focused(login)).to.equal('Password');
    await type(PASSWORD);
    await login.pressEnter();
    const sent = sentBy(await kratos.says('password-success'));
    expect(sent).to.include({ method: 'password', identifier: ADA, password: PASSWORD });
    expect(await sessionOf(login)).to.be.a('string');
  });
});

describe('Enter', () => {
  const presses: [recording: string, field: string, button: Record<string, string>][] = [
    ['unified-initial', 'E-mail address', { method: 'password' }],
    ['unified-initial', 'Password', { method: 'password' }],
    ['social-initial', 'E-mail address', { method: 'password' }],
    ['social-initial', 'Password', { method: 'password' }],
    ['passkey-initial', 'E-mail address', { method: 'password' }],
    ['refresh-initial', 'Password', { method: 'password' }],
    ['identifier-first-initial', 'E-mail address', { method: 'identifier_first' }],
    ['identifier-first-credentials', 'Password', { method: 'password' }],
    ['code-sent', 'Login code', { method: 'code' }],
    ['code-wrong', 'Login code', { method: 'code' }],
    ['aal2-initial', 'Authentication code', { method: 'totp' }],
    ['aal2-initial', 'Backup recovery code', { method: 'lookup_secret' }],
  ];
  for (const [recording, field, button] of presses) {
    it(`in "${field}" of ${recording} submits by ${button['method']!}`, async () => {
      const { login, kratos } = await open(recording);
      for (const input of login.fields()) input.value = ADA;
      login.field(field).focus();
      await login.pressEnter();
      const sent = sentBy(await kratos.next());
      expect(sent).to.include(button);
      expect(sent).not.to.have.any.keys('resend', 'provider');
      expect(login.events.filter(({ type }) => type === 'login-submit')).to.have.length(1);
    });
  }

  const identifier = inputNode('default', { name: 'identifier', required: true }, 'E-mail address');

  it('never goes to a provider, even where there is nothing else', async () => {
    const provider = inputNode('oidc', { name: 'provider', type: 'submit', value: 'github' }, 'Sign in with github');
    const { login, kratos } = await open(await flowOf(provider, identifier));
    await login.fill('E-mail address', ADA);
    await login.pressEnter();
    expect(login.state).to.equal('ready');
    expect(kratos.requests).to.deep.equal(['create']);
  });

  it('never asks for another code, even where the code cannot be sent', async () => {
    const disabled = await variation('code-sent', ({ ui }) => {
      for (const node of ui.nodes) {
        if (node.type === 'input' && node.attributes.type === 'submit') {
          node.attributes.disabled = node.attributes.name === 'method';
        }
      }
    });
    const { login, kratos } = await open(disabled);
    await login.fill('Login code', '123456');
    await login.pressEnter();
    expect(login.state).to.equal('ready');
    expect(kratos.requests).to.deep.equal(['create']);
  });

  it('passes over a method that is switched off', async () => {
    const method = (group: string, disabled: boolean) =>
      inputNode(group, { name: 'method', type: 'submit', value: group, disabled }, `Use ${group}`);
    const { login, kratos } = await open(await flowOf(identifier, method('password', true), method('code', false)));
    await login.fill('E-mail address', ADA);
    await login.pressEnter();
    expect(sentBy(await kratos.next())).to.include({ method: 'code' });
  });

  it('that ends the input of a character does not submit', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    const composing = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true });
    login.field('Password').dispatchEvent(composing);
    expect(login.state).to.equal('ready');
    expect(kratos.requests).to.deep.equal(['create']);
  });
});

describe('a form on its way', () => {
  it('is sent once, however often it is pressed', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    await login.pressEnter();
    await login.pressEnter();
    await login.press('Sign in with password');
    await login.press('Send sign in code');
    await login.element.submit('code');
    expect(kratos.requests).to.deep.equal(['create', 'submit']);
    await kratos.says('password-success');
    await login.until('complete');
    expect(kratos.requests).to.deep.equal(['create', 'submit']);
    expect(login.events.filter(({ type }) => type === 'login-submit')).to.have.length(1);
  });

  it('is sent once for a double click', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    const button = login.button('Sign in with password');
    button.click();
    button.click();
    expect(kratos.requests).to.deep.equal(['create', 'submit']);
  });

  it('shows that it is busy, and at which button', async () => {
    const { login, kratos } = await open();
    expect(login.form!.getAttribute('aria-busy')).to.equal('false');
    expect(login.all('[part="spinner"]')).to.be.empty;
    await fillIn(login);
    void login.element.submit('code');
    await login.until('submitting');
    expect(login.form!.getAttribute('aria-busy')).to.equal('true');
    expect(login.all('[part="spinner"]').map((spinner) => spinner.closest('button'))).to.deep.equal([
      login.button('Send sign in code'),
    ]);
    for (const name of login.buttons()) {
      // Not really disabled, or the focus would be lost.
      expect(login.button(name).ariaDisabled).to.equal('true');
      expect(login.button(name).disabled).to.be.false;
    }
    await kratos.says('code-sent');
    await login.until('ready');
    expect(login.form!.getAttribute('aria-busy')).to.equal('false');
    expect(login.all('[part="spinner"], [aria-disabled]')).to.be.empty;
  });

  it('still takes what is typed', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    await login.pressEnter();
    await login.fill('E-mail address', 'grace@example.com');
    await kratos.says('password-wrong');
    await login.until('ready');
    expect(login.field('E-mail address').value).to.equal('grace@example.com');
  });
});
