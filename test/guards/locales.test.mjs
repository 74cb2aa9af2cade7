import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const SIZE_BUDGET = 5 * 1024;

const latin = /\p{Script=Latin}/u;
const han = /\p{Script=Han}/u;

/** The script of each language. */
const languages = {
  ar: /\p{Script=Arabic}/u,
  de: latin,
  en: latin,
  es: latin,
  fr: latin,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  it: latin,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  nl: latin,
  pl: latin,
  'pt-BR': latin,
  sv: latin,
  tr: latin,
  uk: /\p{Script=Cyrillic}/u,
  'zh-Hans': han,
  'zh-Hant': han,
};

/** What the texts name of their message's context, or may name, as the question mark says: what means something to a person. */
const members = {
  client: ['name'],
  1010002: ['provider'],
  1010016: ['duplicateIdentifier', 'provider'],
  1010018: ['provider'],
  1010020: ['masked_to'],
  1010023: ['address'],
  1040002: ['provider'],
  4000003: ['min_length', 'actual_length?'],
  4000017: ['max_length', 'actual_length?'],
  4000018: ['minimum', 'actual?'],
  4000019: ['minimum', 'actual?'],
  4000020: ['maximum', 'actual?'],
  4000021: ['maximum', 'actual?'],
  4000022: ['base', 'actual?'],
  4000023: ['max_items', 'actual_items?'],
  4000024: ['min_items', 'actual_items?'],
  4000032: ['min_length', 'actual_length?'],
  4000033: ['max_length', 'actual_length?'],
  4000034: ['breaches'],
  4000040: ['value?'],
  4000041: ['value?'],
};

/** The texts that count something. */
const counting = [4000003, 4000017, 4000023, 4000024, 4000032, 4000033, 4000034].map(String);

const english = /\b(the|you|your|please|this|that|with|cannot|again|another|choose|enter|try|sign (in|up|out))\b/i;

/** What languages with another script write in Latin letters. */
const latinWords = /^(cookies?|sso|caps|lock)$/i;

const files = (folder, extension) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(extension) && !file.endsWith('.d.ts'))
    .map((file) => file.slice(0, -extension.length))
    .sort();

const catalogs = Object.fromEntries(
  await Promise.all(
    Object.keys(languages).map(async (tag) => [tag, (await import(`../../dist/i18n/locales/${tag}.js`)).default]),
  ),
);
const { en, ...translated } = catalogs;

const [, list] = /messageIds = \[([^\]]+)\]/.exec(readFileSync('src/i18n/message-ids.ts', 'utf8'));
const ids = list.match(/\d+/g);
const keys = [...ids, ...Object.keys(en).filter((key) => !Number(key))].sort();

const formsOf = (text) => {
  if (typeof text === 'string') return { other: text };
  const { by, ...forms } = text;
  assert.ok(by);
  return forms;
};

/** Calls back for each form of each text. */
const walk = (catalog, callback) =>
  Object.entries(catalog).forEach(([key, text]) =>
    Object.entries(formsOf(text)).forEach(([form, said]) => callback(said, key, form)),
  );

const namedIn = (said) => [...said.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

/** Whether one number only has this form, which may then be said in words. */
const isOneNumber = (tag, form) => {
  const rules = new Intl.PluralRules(tag);
  return Array.from({ length: 1000 }, (_, i) => rules.select(i + 1)).filter((rule) => rule === form).length === 1;
};

test('each language that has a file is among those below, and is built', () => {
  const tags = Object.keys(languages).sort();
  assert.deepEqual(files('src/i18n/locales', '.ts'), tags);
  assert.deepEqual(files('dist/i18n/locales', '.js'), tags);
  assert.deepEqual(Intl.PluralRules.supportedLocalesOf(tags), tags);
});

test('the README lists each language', () => {
  const [, named] = /^Languages: ([^.]+)\./m.exec(readFileSync('README.md', 'utf8'));
  assert.deepEqual([...named.matchAll(/`([\w-]+)`/g)].map(([, tag]) => tag).sort(), Object.keys(languages).sort());
});

for (const [tag, catalog] of Object.entries(translated)) {
  test(`${tag}: has a text for each word, kind of error and message, and none besides`, () => {
    assert.deepEqual(Object.keys(catalog).sort(), keys);
    walk(catalog, (said, key) => assert.match(said, /\S/, key));
  });

  test(`${tag}: has the plural forms of its language where a text counts, and only there`, () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    for (const key of keys) {
      const text = catalog[key];
      assert.equal(typeof text, counting.includes(key) ? 'object' : 'string', key);
      if (typeof text === 'string') continue;
      assert.equal(text.by, members[key][0], key);
      assert.deepEqual(Object.keys(formsOf(text)).sort(), [...pluralCategories].sort(), key);
    }
  });

  test(`${tag}: is in its language`, () => {
    const foreign = [];
    walk(catalog, (said, key) => {
      const own = said.replace(/\{\w+\}/g, '');
      const words = own.match(/\p{Script=Latin}+/gu) ?? [];
      const latinAmongOthers = languages[tag] !== latin && words.some((word) => !latinWords.test(word));
      if (!languages[tag].test(own) || english.test(own) || latinAmongOthers || said === en[key]) {
        foreign.push(`${key}: ${said}`);
      }
    });
    assert.deepEqual(foreign, []);
  });

  test(`${tag}: is at most ${SIZE_BUDGET} bytes after compression`, () => {
    const { length } = gzipSync(readFileSync(`dist/i18n/locales/${tag}.js`), { level: 9 });
    assert.ok(length <= SIZE_BUDGET, `${length} bytes`);
  });
}

for (const [tag, catalog] of Object.entries(catalogs)) {
  test(`${tag}: names what a message is about, and nothing that it does not have`, () => {
    walk(catalog, (said, key, form) => {
      const allowed = members[key] ?? [];
      const named = namedIn(said);
      const where = `${key}, ${form}: ${said}`;
      for (const name of named) assert.ok(allowed.includes(name) || allowed.includes(`${name}?`), where);
      for (const name of allowed.filter((name) => !name.endsWith('?'))) {
        const inWords = catalog[key].by === name && isOneNumber(tag, form);
        assert.ok(named.includes(name) || inWords, where);
      }
      assert.doesNotMatch(said.replace(/\{\w+\}/g, ''), /[{}]/, where);
    });
  });
}

for (const tag of ['ar', 'he']) {
  test(`${tag}: every text starts in its script, which its direction is taken from, and sets names apart`, () => {
    walk(catalogs[tag], (said, key) => {
      const [first] = /\p{L}/u.exec(said.replace(/\u2068[^\u2069]*\u2069/g, '')) ?? [];
      assert.match(first, languages[tag], `${key}: ${said}`);
    });
  });
}

test('every language has its row in the table of those that can be loaded', () => {
  const rows = readFileSync('src/i18n/catalogs.ts', 'utf8').matchAll(/import\('\.\/locales\/([\w-]+)\.js'\)/g);
  assert.deepEqual([...rows].map(([, tag]) => tag).sort(), Object.keys(translated).sort());
});

test('simplified and traditional Chinese are two', () => {
  const { 'zh-Hans': simplified, 'zh-Hant': traditional } = catalogs;
  for (const key of ['loading', '1010001', '1010014', '4000006']) assert.notEqual(simplified[key], traditional[key]);
});
