import { expect, html } from '@open-wc/testing';
import type { CaptchaAdapter, LoginFlow } from '../../src/index.js';
import type { Recorded } from '../fixtures.js';
import { rendered, type LoginHarness } from '../harness.js';
import { create, fillIn, inputNode, open, sentBy, variation, type Opened } from './recorded-kratos.js';

const TOKEN = 'transient_payload.captcha_turnstile_response';
const OPTIONS = { sitekey: 'key', action: 'login', theme: 'auto', response_field_name: TOKEN };

/** Open-source Kratos has no captcha, so its nodes are put into recordings as the documentation has them (§4.7). */
const guarded = (recording: string, options: unknown = OPTIONS): Promise<Recorded> =>
  variation(recording, ({ ui }) => {
    const nodes = [
      inputNode('captcha', { name: 'captcha_turnstile_options', value: JSON.stringify(options) }),
      inputNode('captcha', { name: TOKEN, type: 'hidden', value: '' }),
    ];
    ui.nodes.push(...(nodes as typeof ui.nodes));
  });

/** A captcha of the page: what was asked of it, and how a person solves it. */
class PageCaptcha implements CaptchaAdapter {
  readonly rendered: { place: HTMLElement; options: Record<string, unknown> }[] = [];
  resets = 0;
  solve: (token: string) => void = () => undefined;

  render(place: HTMLElement, options: Record<string, unknown>, solved: (token: string) => void): void {
    place.textContent = 'I am human';
    this.rendered.push({ place, options });
    this.solve = solved;
  }

  reset(): void {
    this.resets++;
  }
}

const kindsOf = ({ events }: LoginHarness): string[] =>
  events.flatMap(({ detail }) => ('kind' in detail ? [detail.kind] : []));

describe('a captcha', () => {
  const openGuarded = async (captcha: CaptchaAdapter, recording = 'unified-initial'): Promise<Opened> =>
    open(await guarded(recording), { properties: { captcha } });

  it('is shown by the page, in the page, with what Kratos says of it', async () => {
    const captcha = new PageCaptcha();
    const { login } = await openGuarded(captcha);
    expect(captcha.rendered.map(({ options }) => options)).to.deep.equal([OPTIONS]);
    const { place } = captcha.rendered[0]!;
    expect(login.element.contains(place)).to.be.true;
    expect(place.slot).to.equal('captcha');
    expect(place.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(login.fields().map(({ name }) => name)).to.deep.equal(['identifier', 'password']);
    expect(kindsOf(login)).to.be.empty;
  });

  for (const recording of ['unified-initial', 'identifier-first-initial', 'code-sent']) {
    it(`stands before the button that it is for: ${recording}`, async () => {
      const captcha = new PageCaptcha();
      const { login } = await openGuarded(captcha, recording);
      const { place } = captcha.rendered[0]!;
      const { top, bottom } = place.getBoundingClientRect();
      expect(bottom).to.be.at.most(rendered(login.element, '[part~=primary]')[0]!.getBoundingClientRect().top);
      for (const field of login.fields()) expect(field.getBoundingClientRect().bottom).to.be.at.most(top);
    });
  }

  it('is shown where the page has a place for it', async () => {
    const captcha = new PageCaptcha();
    const { login } = await open(await guarded('unified-initial'), {
      properties: { captcha },
      content: html`<section slot="captcha"></section>`,
    });
    expect(captcha.rendered[0]!.place.localName).to.equal('section');
    expect(login.element.querySelectorAll('[slot=captcha]')).to.have.length(1);
  });

  for (const [what, recording, method] of [
    ['a password', 'unified-initial', 'password'],
    ['the request for a code', 'unified-initial', 'code'],
    ['a code', 'code-sent', 'code'],
    ['the request for another code', 'code-sent', 'resend'],
    ['an identifier', 'identifier-first-initial', 'identifier_first'],
    ['a provider', 'social-initial', 'github'],
  ] as const) {
    it(`goes along with ${what}`, async () => {
      const captcha = new PageCaptcha();
      const { login, kratos } = await openGuarded(captcha, recording);
      for (const input of login.fields()) input.value = '123456';
      captcha.solve('human');
      void login.element.submit(method);
      const sent = sentBy(await kratos.next());
      expect(sent).to.include({ [TOKEN]: 'human' });
      expect(sent).not.to.have.property('captcha_turnstile_options');
    });
  }

  it('goes along inside of the payload of the page, if there is one', async () => {
    const captcha = new PageCaptcha();
    const { login, kratos } = await openGuarded(captcha);
    login.element.transientPayload = { campaign: 'spring' };
    await fillIn(login);
    captcha.solve('human');
    void login.element.submit('password');
    const { transient_payload: payload } = JSON.parse((await kratos.next()).init.body as string) as Record<
      string,
      unknown
    >;
    expect(payload).to.deep.equal({ captcha_turnstile_response: 'human', campaign: 'spring' });
  });

  it('does not go along before it is solved, or when it is of no use any more', async () => {
    const captcha = new PageCaptcha();
    const { login, kratos } = await openGuarded(captcha);
    await fillIn(login);
    void login.element.submit('password');
    expect(sentBy(await kratos.says(await guarded('password-wrong')))).not.to.have.property(TOKEN);
    await login.until('ready');
    captcha.solve('human');
    captcha.solve('');
    await fillIn(login);
    void login.element.submit('password');
    expect(sentBy(await kratos.next())).not.to.have.property(TOKEN);
  });

  const answers: Record<string, (opened: Opened) => Promise<unknown>> = {
    'a wrong password': async ({ kratos }) => kratos.says(await guarded('password-wrong')),
    'a sent code': async ({ kratos }) => kratos.says(await guarded('code-sent')),
    'a server that has fallen over': ({ kratos }) => kratos.says({ status: 502, body: {} }),
    'a broken connection': ({ kratos }) => kratos.isGone(),
  };
  for (const [what, answer] of Object.entries(answers)) {
    it(`asks to be solved anew after ${what}`, async () => {
      const captcha = new PageCaptcha();
      const opened = await openGuarded(captcha);
      const { login, kratos } = opened;
      await fillIn(login);
      captcha.solve('first');
      void login.element.submit('password');
      await answer(opened);
      await login.until('ready');
      expect([captcha.resets, captcha.rendered.length]).to.deep.equal([1, 1]);

      for (const input of login.fields()) input.value = '123456';
      void login.element.submit();
      expect(sentBy(await kratos.says(await guarded('password-wrong'))), 'the old token').not.to.have.property(TOKEN);
      await login.until('ready');
      captcha.solve('second');
      for (const input of login.fields()) input.value = '123456';
      void login.element.submit();
      expect(sentBy(await kratos.next())).to.include({ [TOKEN]: 'second' });
    });
  }

  it('is shown anew where Kratos asks for another one', async () => {
    const captcha = new PageCaptcha();
    const { login } = await openGuarded(captcha);
    const other = { ...OPTIONS, theme: 'dark' };
    login.element.flow = (await guarded('unified-initial', other)).body as LoginFlow;
    await login.element.updateComplete;
    expect(captcha.rendered.map(({ options }) => options)).to.deep.equal([OPTIONS, other]);
    expect(login.element.querySelectorAll('[slot=captcha]')).to.have.length(1);
    expect(captcha.resets).to.equal(0);
  });

  it('is out of sight where the next flow asks for none, and back where one does', async () => {
    const captcha = new PageCaptcha();
    const { login, kratos } = await openGuarded(captcha);
    const { place } = captcha.rendered[0]!;
    const answered = async (answer: Recorded | string): Promise<void> => {
      await fillIn(login);
      void login.element.submit('password');
      await kratos.says(answer);
      await login.until('ready');
    };
    await answered('password-wrong');
    expect(place.hidden).to.be.true;
    await answered(await guarded('password-wrong'));
    expect(place.hidden).to.be.false;
    expect(captcha.rendered).to.have.length(1);
  });

  for (const options of ['nothing', 7, null, ['sitekey']]) {
    it(`gets no options where Kratos says ${JSON.stringify(options)}`, async () => {
      const captcha = new PageCaptcha();
      await open(await guarded('unified-initial', options), { properties: { captcha } });
      expect(captcha.rendered.map((given) => given.options)).to.deep.equal([{}]);
    });
  }

  it('that the page brings later is shown, too', async () => {
    const { login } = await open(await guarded('unified-initial'));
    expect((await login.until('login-error')).kind).to.equal('configuration');
    const captcha = new PageCaptcha();
    login.element.captcha = captcha;
    await login.element.updateComplete;
    expect(captcha.rendered.map(({ options }) => options)).to.deep.equal([OPTIONS]);
    expect(kindsOf(login)).to.deep.equal(['configuration']);
  });

  it('that the page does not bring leads to a hint for the developer', async () => {
    const { login, kratos } = await open(await guarded('unified-initial'));
    const { kind, hint, recovered } = await login.until('login-error');
    expect({ kind, recovered }).to.deep.equal({ kind: 'configuration', recovered: false });
    expect(hint).to.include('captcha');
    expect(login.element.querySelector('[slot=captcha]')).to.be.null;
    await fillIn(login);
    await login.pressEnter();
    await kratos.says('password-success');
    await login.until('login-success');
  });

  for (const method of ['render', 'reset'] as const) {
    it(`that fails in ${method} leads to a hint, and the form still works`, async () => {
      const captcha = new PageCaptcha();
      captcha[method] = () => {
        throw new Error('The captcha is gone.');
      };
      const { login, kratos } = await openGuarded(captcha);
      await fillIn(login);
      await login.pressEnter();
      await kratos.says(await guarded('password-wrong'));
      await login.until('ready');
      const detail = login.events.find(({ type, detail }) => type === 'login-error' && 'cause' in detail)!.detail;
      expect(detail).to.include({ kind: 'configuration' });
      expect((detail as { cause: Error }).cause.message).to.equal('The captcha is gone.');
      await fillIn(login);
      await login.pressEnter();
      await kratos.says('password-success');
      await login.until('login-success');
    });
  }

  it('is nobody’s business where Kratos asks for none', async () => {
    const captcha = new PageCaptcha();
    const { login } = await create({ properties: { captcha } });
    const { kratos } = await open('unified-initial', { properties: { captcha } });
    expect(captcha.rendered).to.be.empty;
    expect(login.element.querySelector('[slot=captcha]')).to.be.null;
    expect(kratos.requests).to.deep.equal(['create']);
  });
});
