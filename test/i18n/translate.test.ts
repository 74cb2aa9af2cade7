import { expect } from '@open-wc/testing';
import type { Catalog } from '../../src/i18n/catalog.js';
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
