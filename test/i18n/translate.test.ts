import { expect } from '@open-wc/testing';
import type { Catalog, Text } from '../../src/i18n/catalog.js';
import en from '../../src/i18n/locales/en.js';
import { Translator } from '../../src/i18n/translate.js';
import type { UiText } from '../../src/protocol/flow.js';

const catalog: Catalog = { ...en, or: 'oder', 4000002: 'Bitte ausfüllen.', 1010002: 'Weiter mit {provider}' };

const textOf = (id: number, context?: Record<string, unknown>): UiText => ({
  id,
  type: 'info',
  text: 'What the server says',
  ...(context && { context }),
});

describe('Translator', () => {
  it('knows the words of the catalogue', () => {
    expect(new Translator(catalog, undefined).word('or')).to.equal('oder');
  });

  it('prefers the words of the page', () => {
    const texts = new Translator(catalog, { or: 'beziehungsweise' });
    expect(texts.word('or')).to.equal('beziehungsweise');
    expect(texts.word('retry')).to.equal(en.retry);
  });

  it('says what the catalogue says for a number', () => {
    expect(new Translator(catalog, undefined).text(textOf(4000002))).to.equal('Bitte ausfüllen.');
  });

  it('says what the page says for a number, before the catalogue', () => {
    const texts = new Translator(catalog, { 4000002: 'Fehlt.', 4000001: 'Hm.' });
    expect(texts.text(textOf(4000002))).to.equal('Fehlt.');
    expect(texts.text(textOf(4000001))).to.equal('Hm.');
  });

  it('says what the server says for a number that nobody knows', () => {
    expect(new Translator(catalog, { 1: 'Eins' }).text(textOf(123))).to.equal('What the server says');
    expect(new Translator(catalog, undefined).text(textOf(0))).to.equal('What the server says');
    expect(new Translator(catalog, undefined).text(textOf(NaN))).to.equal('What the server says');
  });

  it('fills in what the message is about', () => {
    const texts = new Translator(catalog, { 7: '{a}, {b}, {a}; {c}{d}' });
    expect(texts.text(textOf(1010002, { provider: 'GitHub' }))).to.equal('Weiter mit GitHub');
    expect(texts.text(textOf(7, { a: 1, b: 'x', c: null }))).to.equal('1, x, 1; ');
    expect(texts.text(textOf(7))).to.equal(', , ; ');
  });

  it('fills in names that every object has only where they are there', () => {
    const texts = new Translator(catalog, { 7: '{constructor}{toString}{__proto__}{hasOwnProperty}.' });
    expect(texts.text(textOf(7, {}))).to.equal('.');
    expect(texts.text(textOf(7, { constructor: 'x' }))).to.equal('x.');
  });

  it('fills in what looks like a template without reading it again', () => {
    const texts = new Translator(catalog, { 7: '{a} {b}' });
    expect(texts.text(textOf(7, { a: '{b}', b: '$& $1' }))).to.equal('{b} $& $1');
  });

  for (const value of [{}, [], { toString: 1 }, [{ toString: null, valueOf: null }]]) {
    it(`throws nothing where ${JSON.stringify(value)} is to be filled in`, () => {
      expect(new Translator(catalog, { 7: 'a{a}' }).text(textOf(7, { a: value }))).to.be.a('string');
    });
  }

  describe('with plural forms', () => {
    const characters: Text = {
      by: 'n',
      one: '{n} символ',
      few: '{n} символи',
      many: '{n} символів',
      other: '{n} символу',
    };
    const said = (context: Record<string, unknown>, text = characters, language = 'uk') =>
      new Translator(catalog, { 7: text }, new Intl.Locale(language)).text(textOf(7, context));

    for (const [n, expected] of [
      [1, '1 символ'],
      [2, '2 символи'],
      [5, '5 символів'],
      [11, '11 символів'],
      [21, '21 символ'],
      [1.5, '1,5 символу'],
    ] as const) {
      it(`says ${expected} in Ukrainian`, () => {
        expect(said({ n })).to.equal(expected);
      });
    }

    it('says each form of Arabic', () => {
      const forms: Text = { by: 'n', zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
      const chosen = [0, 1, 2, 3, 11, 100].map((n) => said({ n }, forms, 'ar'));
      expect(chosen).to.deep.equal(['zero', 'one', 'two', 'few', 'many', 'other']);
    });

    it('takes the general form where the one of the number is missing', () => {
      expect(said({ n: 2 }, { by: 'n', one: 'a', other: 'b' })).to.equal('b');
    });

    for (const n of [undefined, null, '1', true, 1n, [1], { valueOf: () => 1 }, NaN, Infinity]) {
      it(`takes the general form where the count is ${typeof n} ${String(n)}`, () => {
        expect(said({ n }, { by: 'n', one: 'a', other: 'b' })).to.equal('b');
      });
    }

    it('counts by members of its own only', () => {
      const text: Text = { by: 'length', one: 'a', other: 'b' };
      expect(said(Object.create({ length: 1 }) as Record<string, unknown>, text)).to.equal('b');
      expect(said({ length: 1 }, text)).to.equal('a');
    });
  });

  describe('in a language', () => {
    const said = (n: unknown, language?: string) =>
      new Translator(catalog, { 7: '{n}' }, language ? new Intl.Locale(language) : undefined).text(textOf(7, { n }));

    it('writes numbers as it does', () => {
      expect(said(1234567.5, 'de')).to.equal('1.234.567,5');
      expect(said(1234567.5, 'hi')).to.equal('12,34,567.5');
      expect(said(1234567.5, 'en')).to.equal('1,234,567.5');
      expect(said(1234567.5, 'DE-at-x-own')).to.equal((1234567.5).toLocaleString('de-AT'));
    });

    it('leaves numbers in texts as they are', () => {
      expect(said('1234567.5', 'de')).to.equal('1234567.5');
    });

    it('speaks as the browser where the page has none', () => {
      expect(said(1234567.5)).to.equal((1234567.5).toLocaleString());
      const forms: Text = { by: 'n', one: 'a', other: 'b' };
      expect(new Translator(catalog, { 7: forms }).text(textOf(7, { n: 2 }))).to.equal('b');
    });

    for (const n of [NaN, Infinity, -Infinity, -0, Number.MAX_VALUE, 5e-324]) {
      it(`throws nothing at the number ${n}`, () => {
        expect(said(n, 'ar')).to.be.a('string').not.empty;
      });
    }
  });

  for (const { title, texts, foreign } of [
    {
      title: 'English on an English page',
      texts: new Translator(en, undefined, new Intl.Locale('en-GB')),
      foreign: false,
    },
    {
      title: 'German on a German page',
      texts: new Translator(catalog, undefined, new Intl.Locale('de')),
      foreign: false,
    },
    { title: 'English on a Finnish page', texts: new Translator(en, undefined, new Intl.Locale('fi')), foreign: 'en' },
    { title: 'English on a page without a language', texts: new Translator(en), foreign: 'en' },
    { title: 'what a Finnish page says itself', texts: new Translator(en, {}, new Intl.Locale('fi')), foreign: false },
  ]) {
    it(`says whether it speaks another language than the page: ${title}`, () => {
      expect(texts.foreign).to.equal(foreign);
    });
  }

  for (const value of [Symbol('a'), () => 'a', 1n, true, new Proxy({}, {}), Object.create(null) as unknown]) {
    it(`fills in nothing for a ${typeof value}`, () => {
      expect(new Translator(catalog, { 7: 'a{a}' }).text(textOf(7, { a: value }))).to.equal('a');
    });
  }

  it('fills in markup as text', () => {
    const name = '<img src=x onerror=alert(1)>';
    expect(new Translator(catalog, { client: '{name}' }).word('client', { name })).to.equal(name);
  });

  it('leaves the catalogue and the texts of the page as they are', () => {
    const own = Object.freeze({ or: 'x' });
    new Translator(Object.freeze({ ...catalog }), own).word('or');
    expect(own).to.deep.equal({ or: 'x' });
  });
});

describe('the English catalogue', () => {
  it('has words for everything that it names', () => {
    for (const [key, text] of Object.entries(en)) expect(text, key).to.be.a('string').not.empty;
  });

  it('says nothing for numbers that stand for arbitrary text', () => {
    for (const id of [4000001, 5000001, 1070002]) expect(en).not.to.have.property(String(id));
  });
});
