import { expect, fixture, html } from '@open-wc/testing';
import type { Catalog, Messages, Text } from '../../src/i18n/catalog.js';
import { LocaleController, type LocaleHost } from '../../src/i18n/locale-controller.js';
import { replace, restore } from '../element/replaced.js';

const files = ['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'nl', 'pl', 'pt-BR', 'sv', 'tr', 'uk'];
files.push('zh-Hans', 'zh-Hant');

const catalogOf = async (file: string): Promise<Catalog> => {
  const { default: catalog } = (await import(`../../src/i18n/locales/${file}.ts`)) as { default: Catalog };
  return catalog;
};

/** A controller whose element stands in the page. */
async function follow(lang: string | null, messages?: Messages): Promise<LocaleController & { host: Element }> {
  const host = Object.assign(document.createElement('div'), {
    messages,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  }) satisfies LocaleHost;
  if (lang !== null) host.lang = lang;
  await fixture(html`${host}`);
  const controller = Object.assign(new LocaleController(host), { host });
  controller.hostConnected();
  return controller;
}

const numberIn = async (lang: string | null, n: number, text: Text = '{n}'): Promise<string> => {
  const controller = await follow(lang, { 7: text });
  await controller.awaited;
  return controller.texts.text({ id: 7, type: 'info', text: '', context: { n } });
};

describe('the locale', () => {
  for (const [tag, file] of Object.entries({
    ...Object.fromEntries(files.map((file) => [file, file])),
    'de-AT': 'de',
    'de-AT-1996': 'de',
    'de-Latn-CH': 'de',
    'de-u-nu-arab': 'de',
    'DE-ch': 'de',
    'es-419': 'es',
    'fr-CA': 'fr',
    'ja-JP-u-ca-japanese': 'ja',
    'uk-UA': 'uk',
    'x-de': 'en',
    iw: 'he',
    'iw-IL': 'he',
    pt: 'pt-BR',
    'pt-PT': 'pt-BR',
    'pt-AO': 'pt-BR',
    zh: 'zh-Hans',
    'zh-CN': 'zh-Hans',
    'zh-SG': 'zh-Hans',
    'zh-MY': 'zh-Hans',
    'zh-Hans-HK': 'zh-Hans',
    'zh-TW': 'zh-Hant',
    'zh-HK': 'zh-Hant',
    'zh-MO': 'zh-Hant',
    'zh-hant-cn': 'zh-Hant',
    'zh-Latn': 'en',
    und: 'en',
    'und-TW': 'zh-Hant',
    'en-GB': 'en',
    'en-Shaw': 'en',
    enm: 'en',
    fi: 'en',
    fil: 'en',
    dei: 'en',
    nld: 'nl',
    mul: 'en',
    zxx: 'en',
    arc: 'en',
    '': 'en',
    ' ': 'en',
    ' de': 'en',
    de_DE: 'en',
    german: 'en',
    'no language': 'en',
    constructor: 'en',
    toString: 'en',
    '-': 'en',
    '🇩🇪': 'en',
  })) {
    it(`${JSON.stringify(tag)} has the texts of ${file}`, async () => {
      const controller = await follow(tag);
      await controller.awaited;
      expect(controller.texts.word('retry')).to.equal((await catalogOf(file)).retry);
      expect(controller.texts.foreign).to.equal(file === 'en' && !tag.startsWith('en-') && tag !== 'en' && 'en');
    });
  }

  it('of Mandarin has the texts of Chinese', async () => {
    const controller = await follow('cmn');
    await controller.awaited;
    expect(controller.texts.word('retry')).to.equal((await catalogOf('zh-Hans')).retry);
  });

  it('is English where the page has none', async () => {
    document.documentElement.removeAttribute('lang');
    const controller = await follow(null);
    expect(controller.awaited).to.equal(undefined);
    expect(controller.texts.word('retry')).to.equal('Try again');
    document.documentElement.lang = 'en';
  });

  for (const tag of ['en', 'en-GB', 'fi', 'no language', '']) {
    it(`nobody waits for ${JSON.stringify(tag)}`, async () => {
      expect((await follow(tag)).awaited).to.equal(undefined);
    });
  }

  it('nobody waits for long', async () => {
    const due: (() => void)[] = [];
    replace(globalThis, 'setTimeout', (callback: () => void, delay: number) => {
      expect(delay).to.equal(3000);
      due.push(callback);
    });
    const { awaited } = await follow('sv');
    restore();
    expect(due).to.have.length(1);
    due[0]!();
    await awaited;
  });

  it('nobody waits where the texts are there', async () => {
    const controller = await follow('sv');
    await controller.awaited;
    expect(controller.awaited).to.equal(undefined);
  });

  it('has the numbers of the region', async () => {
    expect(await numberIn('de', 1234567.5)).to.equal('1.234.567,5');
    expect(await numberIn('de-CH', 1234567.5)).to.equal((1234567.5).toLocaleString('de-CH'));
    expect(await numberIn('de-AT', 1234567.5)).to.equal((1234567.5).toLocaleString('de-AT'));
    expect(await numberIn('ar-EG', 12)).to.equal('١٢');
  });

  it('has the numbers of a language without texts, for those of the page', async () => {
    expect(await numberIn('fi', 1234567.5)).to.equal((1234567.5).toLocaleString('fi'));
    expect(await numberIn('de_DE', 1234567.5)).to.equal((1234567.5).toLocaleString());
  });

  for (const [tag, ...forms] of [
    ['pl', 'one', 'few', 'many', 'many'],
    ['ar', 'one', 'two', 'few', 'many'],
    ['ja', 'other', 'other', 'other', 'other'],
    ['cs', 'one', 'few', 'other', 'other'],
    ['pt-PT', 'one', 'other', 'other', 'other'],
  ]) {
    it(`has the plural forms of ${tag!}`, async () => {
      const text = { by: 'n', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
      expect(await Promise.all([1, 2, 5, 11].map((n) => numberIn(tag!, n, text)))).to.deep.equal(forms);
    });
  }
});
