import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LoginFlow } from '../../src/index.js';
import { recorded } from '../fixtures.js';
import type { LoginHarness } from '../harness.js';
import { focused } from './focused.js';
import { ADA, create, fillIn, open, sentBy, submitPassword, variation } from './recorded-kratos.js';

const partOfFocused = (login: LoginHarness): string | null | undefined => login.focused()?.getAttribute('part');

const asked = async (recording: string, method: string, ...answers: string[]): Promise<LoginHarness> => {
  const { login, kratos } = await open(recording);
  for (const input of login.fields()) {
    input.focus();
    input.value = ADA;
  }
  void login.element.submit(method);
  for (const answer of answers) await kratos.says(answer);
  await login.waitFor(() => login.state !== 'submitting');
  return login;
};

describe('the focus', () => {
  it('stays where it is while an answer is awaited', async () => {
    const { login } = await submitPassword();
    await login.until('submitting');
    expect(focused(login)).to.equal('Password');
  });

  for (const [what, field, recording, method, ...answers] of [
    ['the field that is missing', 'E-mail address', 'unified-initial', 'password', 'identifier-missing'],
    [
      'the first field that is missing',
      'E-mail address',
      'unified-initial',
      'password',
      'password-and-identifier-missing',
    ],
    ['the password that is missing', 'Password', 'unified-initial', 'password', 'password-missing'],
    [
      'the identifier that nobody has',
      'E-mail address',
      'identifier-first-initial',
      'identifier_first',
      'identifier-first-unknown',
    ],
    ['the code that is awaited', 'Login code', 'unified-initial', 'code', 'code-sent'],
    ['the code when another one was sent', 'Login code', 'code-sent', 'resend', 'code-resent'],
    [
      'the password after the identifier',
      'Password',
      'identifier-first-initial',
      'identifier_first',
      'identifier-first-credentials',
    ],
  ] as const) {
    it(`goes to ${what}`, async () => {
      const login = await asked(recording, method, ...answers);
      await login.waitFor(() => login.focused() === login.field(field));
    });
  }

  for (const [what, recording, method, ...answers] of [
    ['a wrong password', 'unified-initial', 'password', 'password-wrong'],
    ['a wrong code', 'code-sent', 'code', 'code-wrong'],
    ['an identifier that gets no code', 'unified-initial', 'code', 'code-identifier-unknown'],
    ['an expired flow', 'code-sent', 'code', 'submit-expired', 'flow-replacing-expired'],
    ['a service that cannot go on', 'unified-initial', 'password', 'identity-inactive'],
  ] as const) {
    it(`goes to what is said about ${what}`, async () => {
      const login = await asked(recording, method, ...answers);
      await login.waitFor(() => partOfFocused(login) === 'messages');
      expect(login.messages().map(({ type }) => type)).to.include('error');
    });
  }

  it('goes to the closing words', async () => {
    const login = await asked('unified-initial', 'password', 'password-success');
    await login.waitFor(() => partOfFocused(login) === 'complete');
  });

  it('goes to the field that the form itself finds wrong', async () => {
    const { login } = await open();
    await login.fill('E-mail address', ADA);
    await login.press('Sign in with password');
    await login.until('login-error');
    await login.waitFor(() => login.focused() === login.field('Password'));
  });

  it('goes to the form that comes after another try', async () => {
    const { login, kratos } = await create();
    await kratos.isGone();
    await login.until('failed');
    await login.press('Try again');
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(focused(login)).to.equal('E-mail address');
  });

  it('goes to what is said when another try fails, too', async () => {
    const { login, kratos } = await create();
    await kratos.isGone();
    await login.until('failed');
    await login.press('Try again');
    await kratos.isGone();
    await login.until('failed');
    await login.waitFor(() => partOfFocused(login) === 'messages');
  });

  it('leaves the message for the field with the next key', async () => {
    const login = await asked('unified-initial', 'password', 'password-wrong');
    await login.waitFor(() => partOfFocused(login) === 'messages');
    await sendKeys({ press: 'Tab' });
    expect(focused(login)).to.equal('E-mail address');
  });

  for (const [what, answer] of [
    ['a wrong password', 'password-wrong'],
    ['a sent code', 'code-sent'],
    ['a login', 'password-success'],
  ] as const) {
    it(`is not taken from elsewhere in the page for ${what}`, async () => {
      const search = await fixture<HTMLInputElement>(html`<input aria-label="Search" />`);
      const { login, kratos } = await open();
      await fillIn(login);
      void login.element.submit('password');
      search.focus();
      await kratos.says(answer);
      await login.waitFor(() => login.state !== 'submitting');
      await login.element.updateComplete;
      expect(login.focused() === search).to.be.true;
    });
  }

  it('is not taken when the form shows, unless the page says so', async () => {
    const { login } = await open();
    expect(login.focused() === document.body).to.be.true;
  });

  it('goes to the form that shows where the page says so', async () => {
    const { login } = await open('unified-initial', { attributes: { autofocus: '' } });
    expect(focused(login)).to.equal('E-mail address');
  });

  it('goes to the first empty field where the page says so', async () => {
    const { login } = await open('unified-initial', { attributes: { autofocus: '', 'login-hint': ADA } });
    expect(focused(login)).to.equal('Password');
  });

  it('goes to the form that the page brings along where it says so', async () => {
    const flow = (await recorded('unified-initial')).body as LoginFlow;
    const { login } = await create({ attributes: { autofocus: '' }, properties: { flow } });
    await login.until('ready');
    expect(focused(login)).to.equal('E-mail address');
  });

  it('goes where the page asks for it', async () => {
    const { login, kratos } = await open();
    login.element.focus();
    expect(focused(login)).to.equal('E-mail address');
    login.autofill('E-mail address', ADA);
    login.element.focus();
    expect(focused(login)).to.equal('Password');
    login.autofill('Password', 'difference-engine-1822');
    login.element.focus();
    expect(focused(login)).to.equal('E-mail address');
    void login.element.submit('password');
    expect(sentBy(await kratos.says('password-missing'))).to.include({ method: 'password' });
    await login.until('ready');
    (document.activeElement as HTMLElement).blur();
    login.element.focus();
    expect(focused(login)).to.equal('Password');
  });

  it('goes to the button where there is no field', async () => {
    const { login } = await open(
      await variation('identifier-first-credentials', ({ ui }) => {
        ui.nodes = ui.nodes.filter(({ group }) => group !== 'password');
      }),
    );
    login.element.focus();
    expect(focused(login)).to.equal('Send sign in code');
  });

  it('stays where it is while there is nothing to go to', async () => {
    const { login } = await create();
    login.element.focus();
    expect(login.focused() === document.body).to.be.true;
  });
});

describe('a screen reader', () => {
  const live = (login: LoginHarness, role: string): HTMLElement =>
    login.rendered(`[part="messages"] > [role="${role}"]`)[0]!;

  it('knows the places where something will be said before anything is', async () => {
    const { login, kratos } = await create({ attributes: { manual: '' } });
    const places = [live(login, 'alert'), live(login, 'status')];
    expect(places.map(({ textContent }) => textContent.trim())).to.deep.equal(['', '']);

    void login.element.start();
    await kratos.says('unified-initial');
    await login.until('ready');
    await fillIn(login);
    await login.press('Sign in with password');
    await kratos.says('password-wrong');
    await login.until('ready');
    expect(places[0]!.textContent).to.include('credentials are invalid');
    expect(places[1]!.textContent.trim()).to.equal('');

    await login.press('Send sign in code');
    await kratos.says('code-sent');
    await login.until('ready');
    expect(places[0]!.textContent.trim()).to.equal('');
    expect(places[1]!.textContent).to.include('An email containing a code');

    void login.element.restart();
    await kratos.isGone();
    await login.until('ready');
    expect(places[0]!.textContent).to.include('We cannot reach');
    expect([live(login, 'alert'), live(login, 'status')].every((place, index) => place === places[index])).to.be.true;
  });

  it('hears at a field what is wrong with it, until it is mended', async () => {
    const { login } = await open();
    const field = login.field('E-mail address');
    expect(field.ariaInvalid).to.be.null;
    expect(field.hasAttribute('aria-describedby')).to.be.false;
    await login.press('Sign in with password');
    await login.until('login-error');
    expect(field.ariaInvalid).to.equal('true');
    const said = login.rendered(`#${field.getAttribute('aria-describedby')!}`)[0]!;
    expect(said.textContent.trim()).to.equal('Please fill in this field.');
    expect(said.closest('[part="field"]')!.contains(field)).to.be.true;

    await login.fill('E-mail address', ADA);
    expect(field.ariaInvalid).to.be.null;
    expect(field.hasAttribute('aria-describedby')).to.be.false;
    expect(login.field('Password').ariaInvalid).to.equal('true');
    expect(login.messages().map(({ field: name }) => name)).to.deep.equal(['password']);
  });

  it('hears at a field what Kratos says about it', async () => {
    const { login, kratos } = await submitPassword();
    await kratos.says('password-and-identifier-missing');
    await login.until('ready');
    for (const name of ['E-mail address', 'Password']) {
      const field = login.field(name);
      expect(field.ariaInvalid).to.equal('true');
      const said = login.rendered(`#${field.getAttribute('aria-describedby')!}`)[0]!;
      expect(said.querySelector('[data-message-id="4000002"]')).not.to.be.null;
    }
  });

  it('hears that the form is busy', async () => {
    const { login } = await submitPassword();
    await login.until('submitting');
    expect(login.form!.ariaBusy).to.equal('true');
  });

  it('hears that the form is being fetched, without a word on the screen', async () => {
    const { login } = await create();
    const [status] = login.all('[role="status"]').filter(({ textContent }) => textContent.includes('Loading'));
    expect(status).to.exist;
    expect(status!.querySelector('.unseen')!.getBoundingClientRect().width).to.equal(1);
  });
});
