import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LoginHarness } from '../harness.js';
import { ADA, fillIn, flowOf, inputNode, open, PASSWORD, sentBy } from './recorded-kratos.js';

const REVEAL = 'Show password';

/** What a field is described by, besides its label. */
const descriptionOf = (login: LoginHarness, name: string): string =>
  (login.field(name).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => login.all(`[id="${id}"]`)[0]?.textContent.trim() ?? '')
    .join();

const capsLock = (login: LoginHarness, on: boolean): void => {
  const event = new KeyboardEvent('keydown', { key: 'A', bubbles: true, composed: true, modifierCapsLock: on });
  login.field('password').dispatchEvent(event);
};

describe('a password', () => {
  it('can be read by who asks for it, and hidden again', async () => {
    const { login } = await open();
    await login.fill('Password', PASSWORD);
    expect(login.field('Password').type).to.equal('password');
    expect(login.button(REVEAL).ariaPressed).to.equal('false');
    await login.press(REVEAL);
    expect(login.field('Password')).to.include({ type: 'text', value: PASSWORD });
    expect(login.button(REVEAL).ariaPressed).to.equal('true');
    await login.press(REVEAL);
    expect(login.field('Password')).to.include({ type: 'password', value: PASSWORD });
  });

  it('stays one that password managers see, while the answer is awaited', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    await login.press(REVEAL);
    expect(login.field('Password').autocomplete).to.equal('current-password');
    await login.press('Sign in with password');
    await login.until('submitting');
    expect(login.field('Password').type).to.equal('password');
    expect(sentBy(await kratos.says('password-wrong'))).to.include({ password: PASSWORD });
    await login.until('ready');
    expect(login.button(REVEAL).ariaPressed).to.equal('false');
  });

  it('is revealed without sending anything', async () => {
    const { login, kratos } = await open();
    await login.press(REVEAL);
    expect(login.state).to.equal('ready');
    expect(kratos.requests).to.deep.equal(['create']);
  });

  it('warns of caps lock as long as it is on', async () => {
    const { login } = await open();
    login.field('Password').focus();
    expect(login.all('[part=hint]')).to.be.empty;
    capsLock(login, true);
    await login.waitFor(() => login.all('[part=hint]').length > 0);
    expect(descriptionOf(login, 'Password')).to.equal('Caps Lock is on.');
    capsLock(login, false);
    await login.waitFor(() => login.all('[part=hint]').length === 0);
    expect(login.field('Password').hasAttribute('aria-describedby')).to.equal(false);
  });

  it('says what is wrong before it warns of caps lock', async () => {
    const { login } = await open();
    await login.fill('E-mail address', ADA);
    await login.element.submit('password');
    capsLock(login, true);
    await login.waitFor(() => login.all('[part=hint]').length > 0);
    expect(descriptionOf(login, 'Password')).to.equal('Please fill in this field.,Caps Lock is on.');
  });

  it('takes keys from a browser that fills it in without a keyboard', async () => {
    const { login } = await open();
    capsLock(login, true);
    login.field('Password').dispatchEvent(new Event('keydown', { bubbles: true, composed: true }));
    await login.element.updateComplete;
    expect(login.all('[part=hint]')).to.have.length(1);
  });
});

describe('a code', () => {
  it('is typed into one field that phones fill in and show digits for', async () => {
    const { login } = await open('code-sent');
    expect(login.fields()).to.have.length(1);
    expect(login.field('Login code')).to.include({ inputMode: 'numeric', type: 'text' });
    expect(login.field('Login code').getAttribute('autocomplete')).to.equal('one-time-code');
    expect(login.field('Login code').part.contains('code')).to.equal(true);
  });

  it('may be pasted in blocks', async () => {
    const { login, kratos } = await open('code-sent');
    login.autofill('Login code', ' 123 456\t');
    void login.element.submit('code');
    expect(sentBy(await kratos.says('code-success'))).to.include({ code: '123456' });
  });

  it('shows all of its digits on the narrowest screen', async () => {
    const { login } = await open('aal2-initial');
    login.element.style.width = '240px';
    await login.fill('Authentication code', '123456');
    const field = login.field('Authentication code');
    expect(field.scrollWidth).to.be.at.most(field.clientWidth);
  });

  it('from paper has letters, and may be pasted in blocks, too', async () => {
    const { login, kratos } = await open('aal2-initial');
    expect(login.field('Backup recovery code').inputMode).to.equal('');
    login.autofill('Backup recovery code', 'abcd efgh');
    void login.element.submit('lookup_secret');
    expect(sentBy(await kratos.says('aal2-success'))).to.include({ lookup_secret: 'abcdefgh' });
  });
});

describe('an identifier', () => {
  it('is typed as it is, on a keyboard for addresses', async () => {
    const { login } = await open();
    const field = login.field('identifier');
    expect(field.type).to.equal('text');
    const hints = ['inputmode', 'autocapitalize', 'enterkeyhint', 'spellcheck', 'autocorrect'];
    expect(hints.map((hint) => field.getAttribute(hint))).to.deep.equal(['email', 'none', 'go', 'false', 'off']);
  });

  it('leads on where it comes first', async () => {
    const { login } = await open('identifier-first-initial');
    expect(login.field('identifier').getAttribute('enterkeyhint')).to.equal('next');
  });

  it('that is a number is typed on a keyboard for numbers', async () => {
    const identifier = { name: 'identifier', type: 'text' };
    const { login } = await open(await flowOf(inputNode('default', identifier, 'Phone number')));
    expect(login.field('identifier').inputMode).to.equal('tel');
  });
});

describe('a button', () => {
  it('is never disabled because a field looks empty', async () => {
    const { login } = await open();
    await login.fill('E-mail address', '');
    await sendKeys({ press: 'Tab' });
    for (const name of login.buttons()) expect(login.button(name).disabled, name).to.equal(false);
  });
});
