import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { recorded, type Recorded } from '../fixtures.js';
import type { HarnessOptions, LoginHarness } from '../harness.js';
import { differences, looksOf } from './looks.js';
import {
  ADA,
  create,
  fillIn,
  flowOf,
  inputNode,
  open,
  PASSWORD,
  RecordedKratos,
  sentBy,
  submitPassword,
} from './recorded-kratos.js';

const light = (options: HarnessOptions = {}): HarnessOptions => ({
  ...options,
  properties: { lightForm: true, ...options.properties },
});
const openLight = (answer: string | Recorded = 'unified-initial', options?: HarnessOptions) =>
  open(answer, light(options));

const inShadow = ({ element }: LoginHarness): number => element.shadowRoot!.querySelectorAll('form, input').length;

/** How many sheets a root has from us. */
const sheetsOf = ({ adoptedStyleSheets }: DocumentOrShadowRoot): number =>
  adoptedStyleSheets.filter(({ cssRules }) => cssRules[0]?.cssText.includes('kratos-login-form')).length;

async function switchTo(login: LoginHarness, lightForm: boolean): Promise<void> {
  login.element.lightForm = lightForm;
  await login.element.updateComplete;
}

describe('a light form', () => {
  it('can be found by whoever does not look into shadow roots, with the username in the same form', async () => {
    const { login } = await openLight();
    const password = document.querySelector<HTMLInputElement>('input[type=password]')!;
    expect(password === login.field('Password')).to.be.true;
    const username = password.form!.querySelector<HTMLInputElement>('[name=identifier]')!;
    expect(username.autocomplete).to.equal('username');
    expect(password.form === document.querySelector('form')).to.be.true;
    expect(inShadow(login)).to.equal(0);
  });

  it('has nothing but the form outside of the shadow root', async () => {
    const { login, kratos } = await create(light());
    expect(login.element.childElementCount).to.equal(0);
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(login.element.childElementCount).to.equal(1);
    await fillIn(login);
    await login.press('Sign in with password');
    await kratos.says('password-wrong');
    await login.until('ready');
    expect(login.element.textContent).not.to.include('credentials are invalid');
    await login.fill('Password', PASSWORD);
    await login.press('Sign in with password');
    await kratos.says('password-success');
    await login.until('complete');
    expect(login.element.childElementCount).to.equal(0);
  });

  it('never makes the browser leave the page', async () => {
    const { login, kratos } = await openLight();
    const prevented: boolean[] = [];
    const listen = (event: Event) => prevented.push(event.defaultPrevented);
    document.addEventListener('submit', listen);
    try {
      await fillIn(login);
      await login.press('Sign in with password');
      await kratos.says('password-wrong');
      await login.until('ready');
      login.form!.requestSubmit();
      expect(prevented).to.deep.equal([true, true]);
    } finally {
      document.removeEventListener('submit', listen);
    }
  });

  it('has ids of its own, however many there are', async () => {
    const { login: one } = await openLight('social-initial');
    const { login: two } = await openLight('social-initial');
    const { login: three } = await openLight('social-initial');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const login of [one, two, three]) {
      for (const field of login.fields()) expect(field.labels![0]!.control === field).to.be.true;
    }
  });

  it('is replaced by the next one', async () => {
    const { login, kratos } = await openLight();
    const password = login.field('Password');
    for (const input of login.fields()) input.value = ADA;
    void login.element.submit('code');
    await kratos.says('code-sent');
    await login.until('ready');
    expect(password.isConnected).to.be.false;
    expect(document.querySelectorAll('form')).to.have.length(1);
    expect(login.hasField('Login code')).to.be.true;
  });

  it('is not there twice in a copy of the element', async () => {
    const { login } = await openLight('unified-initial', { content: html`<p slot="after-password">Note</p>` });
    const copy = document.importNode(login.element, true);
    copy.fetch = new RecordedKratos().fetch;
    login.element.replaceWith(copy);
    await copy.updateComplete;
    expect(copy.querySelectorAll('form')).to.have.length(0);
    expect(copy.querySelector(':scope > p')!.textContent).to.equal('Note');
    copy.remove();
  });

  it('is there although the page empties the element', async () => {
    const { login } = await openLight();
    login.element.textContent = '';
    await Promise.resolve();
    expect(login.hasField('Password')).to.be.true;
  });
});

describe('a form that changes its place', () => {
  for (const lightForm of [true, false]) {
    it(`keeps what was typed, but no secret, ${lightForm ? 'out of' : 'into'} the shadow root`, async () => {
      const { login, kratos } = await open('unified-initial', { properties: { lightForm: !lightForm } });
      await fillIn(login);
      await switchTo(login, lightForm);
      expect(inShadow(login) > 0).to.equal(!lightForm);
      expect(login.element.querySelectorAll('form')).to.have.length(Number(lightForm));
      expect(login.field('E-mail address').value).to.equal(ADA);
      expect(login.field('Password').value).to.equal('');
      await login.fill('Password', PASSWORD);
      await login.press('Sign in with password');
      expect(sentBy(await kratos.next())).to.include({ identifier: ADA, password: PASSWORD });
    });

    it(`still says what is wrong ${lightForm ? 'out of' : 'in'} the shadow root`, async () => {
      const { login } = await open('unified-initial', { properties: { lightForm: !lightForm } });
      await login.element.submit('password');
      const said = login.messages();
      await switchTo(login, lightForm);
      expect(login.messages()).to.deep.equal(said);
      expect(login.field('Password').getAttribute('aria-describedby')).to.equal(
        login.all('[data-message-id]')[1]!.parentElement!.id,
      );
    });
  }
});

describe('what the page has for a slot of the light form', () => {
  const note = html`<p slot="after-password">Note</p>`;
  const noteOf = ({ element }: LoginHarness): Element => element.querySelector('p')!;
  const isIn = (login: LoginHarness): boolean => Boolean(login.form?.contains(noteOf(login)));
  const isBack = (login: LoginHarness): boolean => noteOf(login).parentElement === login.element;

  it('is in the form as long as that is there', async () => {
    const { login, kratos } = await submitPassword(light({ content: note }));
    expect(isIn(login)).to.be.true;
    await kratos.says('password-success');
    await login.until('complete');
    expect(isBack(login)).to.be.true;
  });

  it('is given back while another form has no slot for it', async () => {
    const { login, kratos } = await openLight('unified-initial', { content: note });
    for (const input of login.fields()) input.value = ADA;
    void login.element.submit('code');
    await kratos.says('code-sent');
    await login.until('ready');
    expect(isBack(login)).to.be.true;
    void login.element.restart();
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(isIn(login)).to.be.true;
  });

  it('is given back when the form goes into the shadow root', async () => {
    const { login } = await openLight('unified-initial', { content: note });
    await switchTo(login, false);
    expect(isBack(login)).to.be.true;
    expect(noteOf(login).getBoundingClientRect().height).to.be.greaterThan(0);
    await switchTo(login, true);
    expect(isIn(login)).to.be.true;
  });

  it('may be for a slot of any name', async () => {
    const content = html`<p slot=${'odd"] \\'}>Odd</p>`;
    const { login } = await openLight('unified-initial', { content });
    expect(login.element.querySelector('p')!.parentElement!.localName).to.equal('kratos-login');
  });

  it('may come later, and in its order', async () => {
    const { login } = await openLight('unified-initial', { content: note });
    const later = document.createElement('i');
    later.slot = 'after-password';
    login.element.append(later);
    await Promise.resolve();
    expect(noteOf(login).nextElementSibling === later).to.be.true;
  });

  it('goes with the element', async () => {
    const { login } = await openLight('unified-initial', { content: note });
    const place = await fixture(html`<div></div>`);
    place.append(login.element);
    await login.element.updateComplete;
    expect(isIn(login)).to.be.true;
  });

  it('is not loaded anew when the form is another one', async () => {
    const { login, kratos } = await openLight('unified-initial', {
      content: html`<iframe slot="captcha" srcdoc="I am human"></iframe>`,
    });
    const frame = login.element.querySelector('iframe')!;
    const { contentWindow } = frame;
    for (const input of login.fields()) input.value = ADA;
    void login.element.submit('code');
    await kratos.says('code-sent');
    await login.until('ready');
    expect(login.form!.contains(frame)).to.be.true;
    expect(frame.contentWindow === contentWindow).to.be.true;
  });

  it('does not send the form with its Enter', async () => {
    const { login, kratos } = await openLight('unified-initial', {
      content: html`<input slot="after-password" aria-label="Voucher" />`,
    });
    login.element.querySelector<HTMLElement>('[aria-label]')!.focus();
    await sendKeys({ press: 'Enter' });
    await login.element.updateComplete;
    expect(login.messages()).to.be.empty;
    expect(kratos.requests).to.deep.equal(['create']);
  });
});

describe('the style sheet of light forms', () => {
  const adopted = () => sheetsOf(document);

  it('is there once, as long as there are light forms', async () => {
    expect(adopted()).to.equal(0);
    const { login: one } = await openLight();
    const { login: two } = await openLight();
    expect(adopted()).to.equal(1);
    one.element.remove();
    expect(adopted()).to.equal(1);
    await switchTo(two, false);
    expect(adopted()).to.equal(0);
    await switchTo(two, true);
    document.body.append(one.element);
    expect(adopted()).to.equal(1);
    two.element.remove();
    one.element.remove();
    expect(adopted()).to.equal(0);
  });

  it('leaves the sheets of the page alone', async () => {
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets.push(own);
    try {
      const { login } = await openLight();
      login.element.remove();
      expect(document.adoptedStyleSheets.includes(own)).to.be.true;
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== own);
    }
  });

  it('is in the shadow root around the element', async () => {
    const outer = await fixture<HTMLElement>(html`<div></div>`);
    const root = outer.attachShadow({ mode: 'open' });
    const { login } = await openLight();
    const radius = () => getComputedStyle(login.field('Password')).borderTopLeftRadius;
    root.append(login.element);
    expect([sheetsOf(root), adopted()]).to.deep.equal([1, 0]);
    expect(radius()).to.equal('10px');
    outer.after(login.element);
    expect([sheetsOf(root), adopted()]).to.deep.equal([0, 1]);
    expect(radius()).to.equal('10px');
  });

  it('is in the document that the element has been moved to', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const { login } = await openLight();
    const { contentDocument: other } = frame;
    other!.body.append(login.element);
    expect([sheetsOf(other!), adopted()]).to.deep.equal([1, 0]);
    expect(frame.contentWindow!.getComputedStyle(login.field('Password')).width).not.to.equal('auto');
  });

  it('turns the spinner', async () => {
    const { login } = await submitPassword(light());
    const [spinner] = login.all('[part="spinner"]');
    expect(spinner!.getAnimations()).to.have.length(1);
  });
});

/** What pages say of all elements. */
const sheets: Record<string, string> = {
  'no style at all': '',
  'everything unset': '* { all: unset; }',
  'the basics of Bootstrap': `
    *, *::before, *::after { box-sizing: border-box; }
    body { margin: 0; font: 16px/1.5 system-ui; color: #212529; }
    p { margin-top: 0; margin-bottom: 1rem; }
    a { color: #0d6efd; text-decoration: underline; }
    img, svg { vertical-align: middle; }
    label { display: inline-block; }
    button { border-radius: 0; }
    input, button { margin: 0; font-family: inherit; font-size: inherit; line-height: inherit; }
    button, [type='button'], [type='submit'] { -webkit-appearance: button; }
    [hidden] { display: none !important; }`,
  'the basics of Tailwind': `
    *, ::after, ::before { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; }
    h1, p { font-size: inherit; }
    a { color: inherit; text-decoration: inherit; }
    img, svg { display: block; vertical-align: middle; }
    img { max-width: 100%; height: auto; }
    button, input, ::file-selector-button {
      font: inherit; letter-spacing: inherit; color: inherit; border-radius: 0; background: #0000; opacity: 1;
    }
    [hidden] { display: none !important; }`,
  'colours and sizes for everything': `
    div, form, p, span, label, input, button, img, slot { padding: 20px; color: red; background: lime; font: 40px serif; }
    svg, path { fill: red; stroke: lime; width: 200px; }`,
};

describe('the look of a light form', () => {
  // Away from the form.
  before(() => sendMouse({ type: 'move', position: [790, 590] }));

  const image = { type: 'img', group: 'default', messages: [], meta: {} };
  const flows: Record<string, () => Promise<string | Recorded>> = {
    'providers, a password and a code': () => recorded('social-initial'),
    'a code': () => recorded('code-sent'),
    'second factors': () => recorded('aal2-initial'),
    'an application': () => recorded('oauth2-initial'),
    'other nodes': () =>
      flowOf(
        {
          ...image,
          attributes: {
            id: 'image',
            src: new URL('../../docs/screenshot.png', import.meta.url).href,
            width: 40,
            height: 20,
          },
        },
        { ...image, type: 'a', attributes: { href: '/a', title: { id: 1, text: 'Link', type: 'info' } } },
        { ...image, type: 'text', attributes: { text: { id: 1, text: 'Text', type: 'info' } } },
        inputNode('default', { name: 'news', type: 'checkbox', value: true }, 'News'),
        inputNode('default', { name: 'born', type: 'date' }, 'Born'),
      ),
  };

  const looksIn = async (css: string, answer: string | Recorded, options: HarnessOptions, selector?: string) => {
    const { login } = await open(answer, options);
    await fixture(
      html`<div>
        <style>
          ${css}
        </style>
        ${login.element}
      </div>`,
    );
    await login.element.submit();
    const form = login.form!;
    const looks = looksOf(
      selector ? [...login.element.querySelectorAll(selector)] : [form, ...form.querySelectorAll('*')],
    );
    fixtureCleanup();
    return looks;
  };

  /** What looks different in the light. */
  async function differ(...[css, answer, options, selector]: Parameters<typeof looksIn>): Promise<string[]> {
    const shadow = await looksIn(css, answer, { ...options, properties: { lightForm: false } }, selector);
    return differences(await looksIn(css, answer, light(options), selector), shadow);
  }

  for (const [page, css] of Object.entries(sheets)) {
    for (const [content, flow] of Object.entries(flows)) {
      it(`is that of the form in the shadow root in a page with ${page}: ${content}`, async () => {
        expect(await differ(css, await flow(), {})).to.deep.equal([]);
      });
    }

    it(`is not forced upon what the page puts into it, in a page with ${page}`, async () => {
      const content = html` <div slot="after-password" class="of-page">
        <p>Text <a href="/b">Link</a></p>
        <label>Voucher <input type="checkbox" checked /></label><input /><button disabled>Go</button>
        <svg viewBox="0 0 1 1" width="20"><path d="M0 0h1v1z" fill="red" /></svg><img alt="" width="20" />
      </div>`;
      expect(await differ(css, 'unified-initial', { content }, '.of-page, .of-page *')).to.deep.equal([]);
    });
  }
});
