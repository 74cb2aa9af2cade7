import { expect, fixture, html } from '@open-wc/testing';
import type { KratosLogin, LoginFlow } from '../../src/index.js';
import { recorded } from '../fixtures.js';
import { rendered, whenRendered, type LoginHarness } from '../harness.js';
import { holdFile } from './held-file.js';
import { create, open, variation, type Opened } from './recorded-kratos.js';
import { replace, restore } from './replaced.js';

/** The buttons of the same form. */
const buttons = {
  ar: ['تسجيل الدخول بكلمة المرور', 'إرسال رمز تسجيل الدخول'],
  de: ['Mit Passwort anmelden', 'Anmeldecode senden'],
  en: ['Sign in with password', 'Send sign in code'],
  fr: ['Se connecter avec un mot de passe', 'Envoyer un code de connexion'],
  hi: ['पासवर्ड से साइन इन करें', 'साइन इन कोड भेजें'],
  it: ['Accedi con password', 'Invia codice di accesso'],
  ja: ['パスワードでログイン', 'ログインコードを送信'],
  pl: ['Zaloguj się hasłem', 'Wyślij kod logowania'],
  tr: ['Şifreyle giriş yap', 'Giriş kodu gönder'],
  uk: ['Увійти з паролем', 'Надіслати код для входу'],
  'zh-Hant': ['使用密碼登入', '傳送登入驗證碼'],
};

type Language = keyof typeof buttons;

/** The files of languages that the page has asked for so far, each as often as it did. */
const asked = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => /\/i18n\/locales\/([\w-]+)\./.exec(name)?.[1] ?? '')
    .filter((tag) => tag && tag !== 'en')
    .sort();

const inLanguage = (lang: string, answer = 'unified-initial'): Promise<Opened> =>
  open(answer, { attributes: { lang } });

/** Waits until the form speaks a language. */
const speaks = (login: LoginHarness, language: Language): Promise<unknown> =>
  login.waitFor(() => login.buttons()[0] === buttons[language][0], `a form in ${language}`);

/** What the first button said, each time that the element was rendered. */
function saidBy({ element }: { element: KratosLogin }): Set<string> {
  const said = new Set<string>();
  const look = (): void => {
    const button = rendered(element, 'button[value]')[0]?.textContent.trim();
    if (button) said.add(button);
  };
  whenRendered(element, look);
  return said;
}

/** The elements that say of what language they are. */
const marked = (login: LoginHarness): string[] =>
  login.rendered('[lang]').map((element) => `${element.getAttribute('part') ?? ''} ${element.getAttribute('lang')!}`);

const part = (name: string): Promise<HTMLElement> => fixture(html`<div lang=${name}></div>`);

describe('the language of the form', () => {
  after(() => {
    // But for the one that cannot be had at first.
    const files = asked().filter((file) => file !== 'hi');
    expect(files, 'each file is loaded once').to.deep.equal([...new Set(files)]);
  });

  afterEach(() => {
    restore();
    document.documentElement.lang = 'en';
  });

  describe('is English without any request', () => {
    for (const lang of ['en', 'en-GB', 'EN', 'fi', 'de_DE', 'no language', '']) {
      it(`on a page in ${JSON.stringify(lang)}`, async () => {
        const before = asked();
        const { login } = await inLanguage(lang);
        expect(login.buttons()).to.deep.equal(buttons.en);
        expect(asked()).to.deep.equal(before);
        const own = /^en/i.test(lang);
        expect(marked(login)).to.deep.equal(own ? [] : ['messages en', 'form en']);
      });
    }

    it('on a page without a language', async () => {
      document.documentElement.removeAttribute('lang');
      const { login } = await open();
      expect(login.buttons()).to.deep.equal(buttons.en);
      expect(marked(login)).to.deep.equal(['messages en', 'form en']);
    });
  });

  describe('is that of', () => {
    it('the element', async () => {
      const { login } = await inLanguage('de');
      expect(login.buttons()).to.deep.equal(buttons.de);
      expect(marked(login)).to.deep.equal([]);
    });

    it('an ancestor, and of the nearest that has one', async () => {
      const outer = await part('de');
      const inner = document.createElement('section');
      inner.lang = 'fr';
      outer.append(inner);
      const { login } = await open(undefined, { parent: inner });
      expect(login.buttons()).to.deep.equal(buttons.fr);
    });

    it('the page', async () => {
      document.documentElement.lang = 'it';
      const { login } = await open();
      expect(login.buttons()).to.deep.equal(buttons.it);
    });

    for (const mode of ['open', 'closed'] as const) {
      it(`the page around ${mode} shadow roots`, async () => {
        const host = await part('ja');
        const inner = document.createElement('div');
        host.attachShadow({ mode }).append(inner);
        const parent = document.createElement('div');
        inner.attachShadow({ mode }).append(parent);
        const { login } = await open(undefined, { parent });
        expect(login.buttons()).to.deep.equal(buttons.ja);
        host.lang = 'pl';
        await speaks(login, 'pl');
        inner.lang = 'de';
        await speaks(login, 'de');
        parent.lang = 'fr';
        await speaks(login, 'fr');
        login.element.lang = 'it';
        await speaks(login, 'it');
      });
    }

    it('where it is written, and not of the shadow root that it is slotted into', async () => {
      const host = await part('fr');
      const root = host.attachShadow({ mode: 'open' });
      const around = document.createElement('div');
      around.lang = 'de';
      around.append(document.createElement('slot'));
      root.append(around);
      const { login } = await open(undefined, { parent: host });
      expect(login.buttons()).to.deep.equal(buttons.fr);
    });

    it('a part of the page that is marked as of no language: English', async () => {
      document.documentElement.lang = 'de';
      const { login } = await open(undefined, { parent: await part('') });
      expect(login.buttons()).to.deep.equal(buttons.en);
    });

    it('a region, where only its language has texts', async () => {
      expect((await inLanguage('de-CH')).login.buttons()).to.deep.equal(buttons.de);
      expect((await inLanguage('zh-TW')).login.buttons()).to.deep.equal(buttons['zh-Hant']);
    });
  });

  describe('changes with', () => {
    it('the attribute of the element, which may go again', async () => {
      const { login } = await inLanguage('de');
      login.element.lang = 'fr';
      await speaks(login, 'fr');
      login.element.removeAttribute('lang');
      await speaks(login, 'en');
      expect(marked(login)).to.deep.equal([]);
      login.element.setAttribute('lang', 'fi');
      await login.waitFor(() => marked(login).length > 0);
      login.element.setAttribute('lang', 'it');
      await speaks(login, 'it');
      expect(marked(login)).to.deep.equal([]);
    });

    it('that of the page', async () => {
      const { login } = await open();
      document.documentElement.lang = 'de';
      await speaks(login, 'de');
    });

    it('a nearer ancestor that gets one', async () => {
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      const { login } = await open(undefined, { parent });
      parent.lang = 'fr';
      await speaks(login, 'fr');
      parent.removeAttribute('lang');
      await speaks(login, 'en');
    });

    it('the place in the page', async () => {
      const { login } = await open();
      (await part('it')).append(login.element);
      await speaks(login, 'it');
      (await part('en')).append(login.element);
      await speaks(login, 'en');
    });

    it('nothing where it is out of the page, until it is back', async () => {
      const { login } = await inLanguage('de');
      login.element.remove();
      login.element.lang = 'fr';
      (await fixture(html`<div></div>`)).append(login.element);
      await speaks(login, 'fr');
    });
  });

  it('leaves what was typed, and the focus, where they are', async () => {
    const { login } = await open();
    await login.fill('E-mail address', 'ada@example.com');
    await login.fill('Password', 'secret');
    const field = login.field('password');
    login.element.lang = 'de';
    await speaks(login, 'de');
    expect(login.field('identifier').value).to.equal('ada@example.com');
    expect(login.field('Passwort')).to.equal(field);
    expect(field.value).to.equal('secret');
    expect(login.focused()).to.equal(field);
  });

  it('is one for each element', async () => {
    const [german, french] = await Promise.all([inLanguage('de'), inLanguage('fr')]);
    expect(german.login.buttons()).to.deep.equal(buttons.de);
    expect(french.login.buttons()).to.deep.equal(buttons.fr);
    french.login.element.lang = 'it';
    await speaks(french.login, 'it');
    expect(german.login.buttons()).to.deep.equal(buttons.de);
  });

  it('runs from right to left where the page does', async () => {
    const { login } = await open('password-wrong', { attributes: { lang: 'ar', dir: 'rtl' } });
    expect(login.buttons()).to.deep.equal(buttons.ar);
    expect(getComputedStyle(login.form!).direction).to.equal('rtl');
    const [message] = login.messages();
    expect(message).to.include({ id: 4000006 });
    expect(message!.text).to.match(/^\p{Script=Arabic}/u);
    const label = login.rendered('label')[0]!;
    const { left, right } = label.getBoundingClientRect();
    const field = login.field('password').getBoundingClientRect();
    expect(right).to.be.closeTo(field.right, 1);
    expect(left).to.be.greaterThan(field.left);
  });

  describe('is also that of', () => {
    it('an error, on the screen and in its event', async () => {
      const { login, kratos } = await inLanguage('de');
      login.autofill('identifier', 'ada@example.com');
      login.autofill('password', 'wrong');
      void login.element.submit('password');
      await kratos.says('password-wrong');
      const said = 'Die Anmeldedaten stimmen nicht. Prüfen Sie Benutzername und Passwort auf Tippfehler.';
      expect((await login.until('login-error')).message).to.equal(said);
      expect(login.messages()).to.deep.include({ id: 4000006, type: 'error', text: said, field: undefined });
      login.element.lang = 'fr';
      await speaks(login, 'fr');
      expect(login.messages()[0]!.text).to.equal(
        'Identifiants incorrects. Vérifiez votre identifiant et votre mot de passe.',
      );
    });

    it('what is missing, before anything is sent', async () => {
      const { login } = await inLanguage('de');
      void login.element.submit('password');
      const { message } = await login.until('login-error');
      expect(message).to.equal('Bitte füllen Sie dieses Feld aus.');
      expect(login.messages().map(({ text }) => text)).to.deep.equal([message, message]);
    });

    it('what there is in place of a form', async () => {
      const { login, kratos } = await create({ attributes: { lang: 'de' } });
      await kratos.isGone();
      const said = 'Der Anmeldedienst ist nicht erreichbar.';
      expect((await login.until('login-error')).message).to.equal(said);
      expect(login.messages()[0]!.text).to.equal(said);
      expect(login.buttons()).to.deep.equal(['Erneut versuchen']);
    });

    it('the closing words', async () => {
      const { login, kratos } = await inLanguage('de');
      login.autofill('identifier', 'ada@example.com');
      login.autofill('password', 'right');
      void login.element.submit('password');
      await kratos.says('password-success');
      await login.until('complete');
      expect(login.all('[part=complete]')[0]!.textContent).to.contain('Sie sind angemeldet.');
    });

    it('numbers and plural forms', async () => {
      const about = (id: number, context: object) => ({
        id,
        type: 'error' as const,
        text: JSON.stringify(context),
        context,
      });
      const { body } = await variation('unified-initial', ({ ui }) => {
        ui.messages = [
          about(4000032, { min_length: 12 }),
          about(4000034, { breaches: 1234567 }),
          about(4000034, { breaches: 1 }),
        ] as never;
      });
      const said = async (lang: string): Promise<string[]> => {
        const { login, kratos } = await create({ attributes: { lang } });
        await kratos.says({ status: 200, body });
        await login.until('ready');
        return login.messages().map(({ text }) => text);
      };
      expect(await said('de')).to.deep.equal([
        'Das Passwort muss mindestens 12 Zeichen lang sein.',
        'Dieses Passwort taucht 1.234.567-mal in Datenlecks auf. Bitte wählen Sie ein anderes.',
        'Dieses Passwort ist durch ein Datenleck bekannt. Bitte wählen Sie ein anderes.',
      ]);
      expect((await said('de-CH'))[1]).to.contain((1234567).toLocaleString('de-CH'));
      expect((await said('ar-EG'))[0]).to.contain('١٢');
    });
  });

  it('leaves to the server what its number says nothing about', async () => {
    const arbitrary = (id: number) => ({ id, type: 'error', text: `Said under ${id}` });
    const { body } = await variation('unified-initial', ({ ui }) => {
      ui.messages = [4000001, 5000001, 4999999].map(arbitrary);
    });
    const { login, kratos } = await create({ attributes: { lang: 'de' } });
    await kratos.says({ status: 200, body });
    await login.until('ready');
    expect(login.messages().map(({ text }) => text)).to.deep.equal([
      'Said under 4000001',
      'Said under 5000001',
      'Said under 4999999',
    ]);
    // The title in the identity schema: 1070002.
    expect(login.hasField('E-mail address')).to.equal(true);
  });

  describe('with texts of the page', () => {
    it('has them in place of its own', async () => {
      const { login } = await open(undefined, {
        attributes: { lang: 'de' },
        properties: { messages: { 1010022: 'Los geht’s' } },
      });
      expect(login.buttons()).to.deep.equal(['Los geht’s', buttons.de[1]]);
      login.element.lang = 'fr';
      await login.waitFor(() => login.buttons()[1] === buttons.fr[1]);
      expect(login.buttons()[0]).to.equal('Los geht’s');
    });

    it('takes them to be of the language of the page', async () => {
      const messages = { 1010022: { by: 'n', other: 'Kirjaudu' }, 1010015: 'Lähetä koodi' };
      const { login } = await open(undefined, { attributes: { lang: 'fi' }, properties: { messages } });
      expect(login.buttons()).to.deep.equal(['Kirjaudu', 'Lähetä koodi']);
      expect(marked(login)).to.deep.equal([]);
    });
  });

  describe('that has to be loaded', () => {
    it('has the form wait, and no other language flash up', async () => {
      const requested = await holdFile('/locales/ko.');
      const { login, kratos } = await create({ attributes: { lang: 'ko' } });
      const said = saidBy(login);
      await kratos.says('unified-initial');
      const file = await requested();
      expect(login.state).to.equal('loading');
      expect(login.form).to.equal(null);
      await file.arrive();
      await login.until('ready');
      expect([...said]).to.deep.equal(['비밀번호로 로그인']);
    });

    it('does not hold back the request for the form', async () => {
      const requested = await holdFile('/locales/nl.');
      const { kratos, login } = await create({ attributes: { lang: 'nl' } });
      await kratos.next();
      await (await requested()).arrive();
      expect(login.state).to.equal('loading');
    });

    it('has the form of the page wait, too', async () => {
      const requested = await holdFile('/locales/sv.');
      const flow = (await recorded('unified-initial')).body as LoginFlow;
      const { login } = await create({ attributes: { lang: 'sv' }, properties: { flow } });
      const said = saidBy(login);
      const file = await requested();
      expect(login.state).to.equal('loading');
      expect(login.element.flow).to.equal(flow);
      login.element.flow = { ...flow, id: 'later' };
      await file.arrive();
      await login.until('ready');
      expect([...said]).to.deep.equal(['Logga in med lösenord']);
      expect(login.element.flow.id).to.equal('later');
      expect(login.events.map(({ type }) => type)).to.deep.equal(['login-flow']);
    });

    it('shows a form of the page at once where the texts are there', async () => {
      const { login } = await inLanguage('de');
      const flow = (await recorded('aal2-initial')).body as LoginFlow;
      login.element.flow = flow;
      expect(login.state).to.equal('ready');
      expect(login.element.flow.id).to.equal(flow.id);
    });

    it('does not hold the form back for long: it is English until then', async () => {
      const due: (() => void)[] = [];
      const { setTimeout } = globalThis;
      replace(globalThis, 'setTimeout', (callback: () => void, delay: number) =>
        delay === 3000 ? due.push(callback) : setTimeout(callback, delay),
      );
      const requested = await holdFile('/locales/uk.');
      const { login, kratos } = await create({ attributes: { lang: 'uk' } });
      restore();
      const file = await requested();
      await kratos.says('unified-initial');
      expect(due).to.have.length(1);
      due[0]!();
      await login.until('ready');
      expect(login.buttons()).to.deep.equal(buttons.en);
      expect(marked(login)).to.deep.equal(['messages en', 'form en']);
      await login.fill('E-mail address', 'ada@example.com');
      await file.arrive();
      await speaks(login, 'uk');
      expect(marked(login)).to.deep.equal([]);
      expect(login.field('identifier').value).to.equal('ada@example.com');
    });

    it('gives way to a later change, however late it comes', async () => {
      const { login } = await open();
      const said = saidBy(login);
      const requested = await holdFile('/locales/tr.');
      login.element.lang = 'tr';
      const file = await requested();
      login.element.lang = 'pl';
      await speaks(login, 'pl');
      await file.arrive();
      const other = await inLanguage('tr');
      expect(other.login.buttons()).to.deep.equal(buttons.tr);
      await login.element.updateComplete;
      expect([...said]).to.deep.equal([buttons.pl[0]]);
    });

    it('is English where its file cannot be had, and says nothing about it', async () => {
      const thrown: unknown[] = [];
      const hear = (event: Event): void => void thrown.push(event);
      addEventListener('unhandledrejection', hear);
      addEventListener('error', hear);
      const requested = await holdFile('/locales/hi.');
      const { login, kratos } = await create({ attributes: { lang: 'hi' } });
      await kratos.says('unified-initial');
      await (await requested()).fail();
      await login.until('ready');
      expect(login.buttons()).to.deep.equal(buttons.en);
      expect(marked(login)).to.deep.equal(['messages en', 'form en']);
      login.element.lang = 'de';
      await speaks(login, 'de');
      removeEventListener('unhandledrejection', hear);
      removeEventListener('error', hear);
      expect(thrown).to.deep.equal([]);
      expect(login.events.map(({ type }) => type)).to.deep.equal(['login-flow']);
    });

    it('is asked for again at the next change where its file could not be had', async () => {
      const requested = await holdFile('/locales/hi.');
      const { login, kratos } = await create({ attributes: { lang: 'hi' } });
      await kratos.says('unified-initial');
      await (await requested()).fail();
      await login.until('ready');
      login.element.lang = 'de';
      await speaks(login, 'de');
      login.element.lang = 'hi';
      await speaks(login, 'hi');
    });
  });
});
