import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Catalog } from '../../src/i18n/catalog.js';
import { scenario } from '../../src/testing/index.js';
import { replace, restore } from '../element/replaced.js';
import { variation } from '../element/recorded-kratos.js';
import { LoginHarness } from '../harness.js';
import { run, samplesOf, textOf } from './samples.js';

const DOCUMENT = 'languages.md';
const LABEL = 1010022;

const urlOf = (file: string): string => new URL(`../../src/i18n/locales/${file}.ts`, import.meta.url).href;

const catalogOf = async (file: string): Promise<Catalog> => {
  const { default: catalog } = (await import(urlOf(file))) as { default: Catalog };
  return catalog;
};

const open = (lang: string): Promise<LoginHarness> =>
  LoginHarness.open({ attributes: { lang }, properties: { fetch: scenario('password/initial') } });

const label = ({ shadowRoot }: Element): string | undefined =>
  shadowRoot?.querySelector('[value=password]')?.textContent.trim();

describe('docs/languages.md', () => {
  afterEach(restore);

  it('has a form in each of the two languages of its sample', async () => {
    const [sample] = await samplesOf(DOCUMENT, 'html');
    replace(globalThis, 'fetch', scenario('password/initial'));
    const page = new DOMParser().parseFromString(sample!, 'text/html');
    const place = await fixture(html`<div>${[...page.body.children]}</div>`);
    const logins = [...place.querySelectorAll('kratos-login')];
    expect(logins).to.have.length(2);
    await waitUntil(() => logins.every(({ state }) => state === 'ready'));
    expect(logins.map(label)).to.deep.equal(['Mit Passwort anmelden', 'Entrar com senha']);
  });

  it('tells which texts a language has', async () => {
    const rows = (await textOf(DOCUMENT)).matchAll(/^\| (`.+?) +\| `([\w-]+)` +\|$/gm);
    const expected = [...rows].flatMap(([, tags = '', file = '']) =>
      [...tags.matchAll(/`([\w-]+)`/g)].map(([, tag = '']) => ({ tag, file })),
    );
    expect(expected).to.have.length.above(25);
    const login = await open('en');
    for (const { tag, file } of expected) {
      const said = (await catalogOf(file))[LABEL] ?? 'Sign in with password';
      login.element.lang = tag;
      await login.waitFor(() => label(login.element) === said, `${tag} to be ${file}`);
    }
  });

  it('has texts of the page', async () => {
    const login = await open('de');
    const [sample] = await samplesOf(DOCUMENT, 'js');
    await run(sample!, { login: login.element });
    await login.element.updateComplete;
    expect(login.buttons()).to.deep.equal(['Weiter', 'Anmeldecode senden']);
  });

  it('has a language without a file', async () => {
    const { body } = await variation('unified-initial', ({ ui }) => {
      const said = (min_length: number) => ({
        id: 4000032,
        type: 'error',
        text: `${min_length}`,
        context: { min_length },
      });
      ui.messages = [said(1), said(1234)] as never;
    });
    const login = await LoginHarness.open({ properties: { fetch: () => Promise.resolve(Response.json(body)) } });
    const [, sample] = await samplesOf(DOCUMENT, 'js');
    await run(sample!, { login: login.element });
    await login.waitFor(() => login.messages()[1]?.text.includes('1 234'));
    expect(login.buttons()[0]).to.equal('Kirjaudu salasanalla');
    expect(login.messages().map(({ text }) => text)).to.deep.equal([
      'Salasanassa on oltava ainakin yksi merkki.',
      'Salasanassa on oltava ainakin 1 234 merkkiä.',
    ]);
  });

  it('keeps a language whatever the page says', async () => {
    const login = await open('en');
    const [, , sample] = await samplesOf(DOCUMENT, 'js');
    await run(sample!.replace('kratos-elements/locales/de.js', urlOf('de')), { login: login.element });
    await login.element.updateComplete;
    expect(login.buttons()).to.deep.equal(['Mit Passwort anmelden', 'Anmeldecode senden']);
  });
});
