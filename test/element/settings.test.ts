import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../harness.js';
import { ADA, fillIn, open, PASSWORD, sentBy, variation } from './recorded-kratos.js';

describe('messages', () => {
  const shown = (login: LoginHarness): string[] => login.messages().map(({ text }) => text);

  it('of the page take the place of those of the element and of Kratos', async () => {
    const messages = {
      1070001: 'Passwort',
      1010022: 'Anmelden',
      4000006: 'Das war nicht richtig.',
      1070002: 'Ihre {title}',
      network: 'Keine Verbindung.',
      or: 'oder',
    };
    const { login, kratos } = await open('social-initial', { properties: { messages } });
    expect(login.fields().map((input) => input.labels![0]!.textContent)).to.deep.equal([
      'Ihre E-mail address',
      'Passwort',
    ]);
    expect(login.buttons()[0]).to.equal('Anmelden');
    expect(login.all('[part="divider"]')[0]!.innerText).to.equal('oder');
    for (const input of login.fields()) input.value = ADA;
    await login.press('Anmelden');
    await kratos.says('password-wrong');
    expect((await login.until('login-error')).message).to.equal('Das war nicht richtig.');
    expect(shown(login)).to.deep.equal(['Das war nicht richtig.']);

    void login.element.restart();
    await kratos.isGone();
    expect((await login.until('login-error')).message).to.equal('Keine Verbindung.');
    expect(shown(login)).to.include('Keine Verbindung.');
  });

  it('may come later, and leave the rest as it is', async () => {
    const { login } = await open();
    login.element.messages = { 1010015: 'Code, please' };
    await login.element.updateComplete;
    expect(login.buttons()).to.deep.equal(['Sign in with password', 'Code, please']);
    login.element.messages = undefined;
    await login.element.updateComplete;
    expect(login.buttons()).to.deep.equal(['Sign in with password', 'Send sign in code']);
  });
});

describe('login-hint', () => {
  it('is what the identifier starts with', async () => {
    const { login, kratos } = await open('unified-initial', { attributes: { 'login-hint': ADA } });
    expect(login.field('E-mail address').value).to.equal(ADA);
    await login.fill('Password', PASSWORD);
    await login.pressEnter();
    expect(sentBy(await kratos.next())).to.include({ identifier: ADA });
  });

  it('may come while the form is there, as long as nothing is typed', async () => {
    const { login } = await open();
    login.element.loginHint = ADA;
    await login.element.updateComplete;
    expect(login.field('E-mail address').value).to.equal(ADA);
    await login.fill('E-mail address', 'grace@example.com');
    login.element.loginHint = 'somebody@example.com';
    await login.element.updateComplete;
    expect(login.field('E-mail address').value).to.equal('grace@example.com');
  });

  it('gives way to what Kratos knows', async () => {
    const { login } = await open('identifier-first-unknown', { attributes: { 'login-hint': ADA } });
    expect(login.field('E-mail address').value).to.equal('nobody@example.com');
  });
});

describe('transientPayload', () => {
  it('is sent along, which takes JSON', async () => {
    const transientPayload = { campaign: 'spring', nested: { deep: [1] } };
    const { login, kratos } = await open('unified-initial', { properties: { transientPayload } });
    await fillIn(login);
    await login.pressEnter();
    const { init } = await kratos.next();
    expect(new Headers(init.headers).get('Content-Type')).to.equal('application/json');
    expect(JSON.parse(init.body as string)).to.deep.equal({
      method: 'password',
      identifier: ADA,
      password: PASSWORD,
      csrf_token: 'csrf-token',
      transient_payload: transientPayload,
    });
  });

  it('is merged over what the form has of it', async () => {
    const field = (name: string): object => ({
      type: 'input',
      group: 'password',
      attributes: { name: `transient_payload.${name}`, type: 'hidden', value: 'form' },
      messages: [],
      meta: {},
    });
    const flow = await variation('unified-initial', ({ ui }) => {
      ui.nodes.push(field('captcha') as never, field('campaign') as never);
    });
    const { login, kratos } = await open(flow, { properties: { transientPayload: { campaign: 'page' } } });
    await fillIn(login);
    await login.pressEnter();
    const { transient_payload: payload } = JSON.parse((await kratos.next()).init.body as string) as Record<
      string,
      unknown
    >;
    expect(payload).to.deep.equal({ captcha: 'form', campaign: 'page' });
  });

  it('is left out as long as the page has none, so that the request stays a simple one', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    await login.pressEnter();
    const { init } = await kratos.next();
    expect(init.body).to.be.instanceOf(URLSearchParams);
    expect(new Headers(init.headers).get('Accept')).to.equal('application/json');
    expect([...new Headers(init.headers).keys()]).to.deep.equal(['accept']);
  });
});
