import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { LoginHarness } from '../harness.js';
import { ADA, create, flowOf, inputNode, open, submitPassword } from './recorded-kratos.js';
import { states } from './states.js';

const address = location.href;

const note = (slot: string): TemplateResult => html`<p slot=${slot}>Note</p>`;

/** Where the note of the page is on the screen; 0 where it is not. */
const noteOf = ({ element }: LoginHarness): Element => element.querySelector('p[slot]')!;
const heightOf = (login: LoginHarness): number => noteOf(login).getBoundingClientRect().height;
const topOf = (element: Element): number => element.getBoundingClientRect().top;

describe('what the page puts into', () => {
  it('header stands above everything, in every state', async () => {
    const { login, kratos } = await create({ content: note('header') });
    expect(heightOf(login)).to.be.greaterThan(0);
    await kratos.says('refresh-initial');
    await login.until('ready');
    expect(topOf(noteOf(login))).to.be.lessThan(topOf(login.all('[part~="message"]')[0]!));
    await login.element.submit();
    expect(heightOf(login)).to.be.greaterThan(0);
  });

  it('footer stands below everything, in every state', async () => {
    const { login, kratos } = await create({ content: note('footer') });
    expect(heightOf(login)).to.be.greaterThan(0);
    await kratos.says('social-initial');
    await login.until('ready');
    expect(topOf(noteOf(login))).to.be.greaterThan(topOf(login.button('Sign in with google')));
    void login.element.restart();
    await kratos.isGone();
    await login.until('ready');
    expect(heightOf(login)).to.be.greaterThan(0);
  });

  it('a field of the page in the form keeps its Enter', async () => {
    const { login, kratos } = await create({ content: html`<input slot="after-password" aria-label="Voucher" />` });
    await kratos.says('unified-initial');
    await login.until('ready');
    const own = login.element.querySelector('[aria-label=Voucher]')!;
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true });
    expect(own.dispatchEvent(enter), 'its default action runs').to.equal(true);
    await login.element.updateComplete;
    expect(login.all('[aria-invalid]'), 'the form is not sent').to.be.empty;
  });

  it('loading is shown in place of the skeleton', async () => {
    const { login, kratos } = await create({ content: note('loading') });
    expect(heightOf(login)).to.be.greaterThan(0);
    expect(login.all('.bone')).to.be.empty;
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(heightOf(login)).to.equal(0);
  });

  it('error is shown in place of the message and its button where there is no form', async () => {
    const { login, kratos } = await create({ content: note('error') });
    expect(heightOf(login)).to.equal(0);
    await kratos.isGone();
    await login.until('failed');
    expect(heightOf(login)).to.be.greaterThan(0);
    expect(login.messages()).to.be.empty;
    expect(login.buttons()).to.be.empty;
    void login.element.start();
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(heightOf(login)).to.equal(0);
  });

  it('error is not shown while there is a form', async () => {
    const { login, kratos } = await submitPassword({ content: note('error') });
    await kratos.says('password-wrong');
    await login.until('ready');
    expect(heightOf(login)).to.equal(0);
    expect(login.messages()).to.have.length(1);
  });

  it('complete is shown in place of the closing words', async () => {
    const { login, kratos } = await submitPassword({ content: note('complete') });
    expect(heightOf(login)).to.equal(0);
    await kratos.says('password-success');
    await login.until('complete');
    expect(heightOf(login)).to.be.greaterThan(0);
    expect(login.all('[part="complete"]')).to.have.length(1);
  });

  it('captcha stands between the fields and the providers', async () => {
    const { login } = await open('social-initial', { content: note('captcha') });
    expect(topOf(noteOf(login))).to.be.greaterThan(topOf(login.field('Password')));
    expect(topOf(noteOf(login))).to.be.lessThan(topOf(login.button('Sign in with github')));
  });

  for (const [slot, above, below] of [
    ['before-password', 'E-mail address', 'Password'],
    ['after-password', 'Sign in with password', 'Send sign in code'],
    ['before-code', 'Sign in with password', 'Send sign in code'],
    ['after-code', 'Send sign in code', 'Sign in with github'],
    ['after-default', 'E-mail address', 'Password'],
    ['before-oidc', 'Send sign in code', 'Sign in with github'],
  ] as const) {
    it(`${slot} stands between "${above}" and "${below}"`, async () => {
      const { login } = await open('social-initial', { content: note(slot) });
      const control = (name: string): Element => (login.hasField(name) ? login.field(name) : login.button(name));
      expect(topOf(noteOf(login))).to.be.greaterThan(topOf(control(above)));
      expect(topOf(noteOf(login))).to.be.lessThan(topOf(control(below)));
    });
  }

  it('before and after a group that this version does not know stands there, too', async () => {
    const { login } = await open(await flowOf(inputNode('novel', { name: 'it' }, 'It')), {
      content: html`${note('before-novel')}<b slot="after-novel">After</b>`,
    });
    expect(topOf(noteOf(login))).to.be.lessThan(topOf(login.field('It')));
    expect(topOf(login.element.querySelector('b')!)).to.be.greaterThan(topOf(login.field('It')));
  });

  it('a slot of a group that is not asked for is not shown', async () => {
    const { login } = await open('unified-initial', { content: note('after-totp') });
    expect(heightOf(login)).to.equal(0);
  });

  it('icon-<provider> stands in the button of that provider, before its name', async () => {
    const { login } = await open('social-initial', { content: html`<i slot="icon-github">G</i>` });
    const icon = login.element.querySelector('i')!;
    const [github, google] = login.all('[name=provider]');
    const button = github!.getBoundingClientRect();
    const { left, right, top } = icon.getBoundingClientRect();
    expect(left).to.be.greaterThan(button.left);
    expect(right).to.be.lessThan(button.right);
    expect(top).to.be.greaterThan(button.top);
    const iconsIn = (provider: Element) => login.all('svg').filter((drawn) => provider.contains(drawn));
    expect(iconsIn(github!)).to.be.empty;
    expect(iconsIn(google!)).to.have.length(1);
  });

  it('the element without a slot is not shown', async () => {
    const { login } = await open('unified-initial', { content: html`<p>Please enable JavaScript.</p>` });
    expect(login.element.querySelector(':scope > p')!.getBoundingClientRect().height).to.equal(0);
  });

  it('a slot survives every answer as it is', async () => {
    const { login, kratos } = await open('unified-initial', {
      content: html`<label slot="after-password"><input type="checkbox" name="remember" /> Remember me</label>`,
    });
    const box = login.element.querySelector<HTMLInputElement>('[name=remember]')!;
    await login.click(box);
    for (const input of login.fields()) input.value = ADA;
    void login.element.submit('password');
    await kratos.says('submit-not-found');
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(login.element.querySelector('[name=remember]') === box).to.be.true;
    expect(box.checked).to.be.true;
    expect(box.checkVisibility()).to.be.true;
  });
});

describe('the parts that a page can style', () => {
  afterEach(() => history.replaceState(null, '', address));

  const hologram = { type: 'text', group: 'default', attributes: { id: 'x' }, messages: [], meta: {} };
  const everyNode = async () =>
    (
      await open(
        await flowOf(
          { ...hologram, attributes: { id: 'text', text: { id: 1, text: 'Text', type: 'info' } } },
          { ...hologram, type: 'img', attributes: { src: import.meta.url } },
          { ...hologram, type: 'a', attributes: { href: 'https://id.example.com', title: { id: 1, text: 'Link' } } },
          { ...hologram, messages: [{ id: 1, text: 'Done', type: 'success' }] },
        ),
      )
    ).login;

  const parts: Record<string, () => Promise<LoginHarness>> = {
    form: states['a form for a password or a code']!,
    header: states['a form for a password or a code']!,
    messages: states['that the password is wrong']!,
    'message error': states['that the password is wrong']!,
    'message info': states['that a code was sent']!,
    'message success': everyNode,
    field: states['a form for a password or a code']!,
    group: states['a form for a password or a code']!,
    divider: states['social providers below the form']!,
    label: states['a form for a password or a code']!,
    input: states['a form for a password or a code']!,
    'input invalid': states['which fields Kratos misses']!,
    'input code': states['that a code was sent']!,
    'button primary': states['a form for a password or a code']!,
    'button secondary': states['a form for a password or a code']!,
    'button provider': states['social providers below the form']!,
    'button quiet': states['that a code was sent']!,
    'button reveal': states['a form for a password or a code']!,
    text: everyNode,
    image: everyNode,
    link: everyNode,
    spinner: states['that an answer is awaited']!,
    complete: states['that the person is signed in']!,
  };

  for (const [part, show] of Object.entries(parts)) {
    it(`include ${part}`, async () => {
      const selector = part.replace(/\w+/g, '[part~="$&"]').replace(' ', '');
      await fixture(
        html`<style>
          kratos-login::part(${part}),
          kratos-login[light-form] ${selector} {
            outline: 3px solid rgb(1, 2, 3);
          }
        </style>`,
      );
      const login = await show();
      const styled = login.all(selector).filter((element) => getComputedStyle(element).outlineColor === 'rgb(1, 2, 3)');
      expect(styled).not.to.be.empty;
    });
  }
});
