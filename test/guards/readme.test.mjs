import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const readme = readFileSync('README.md', 'utf8');
const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'kratos-login');
const { default: english } = await import('../../dist/i18n/locales/en.js');

const namesOf = (list) => list.map(({ name }) => name);
const ownMembers = (kind) => element.members.filter((member) => member.kind === kind && !member.static);
const [, union] = /type LoginErrorKind =([^;]+)/.exec(readFileSync('src/protocol/failure.ts', 'utf8'));
const kinds = [...union.matchAll(/'([\w-]+)'/g)].map(([, kind]) => kind);

/** @returns the names in the first column of the table with this head */
function firstColumn(head) {
  const lines = readme.split('\n');
  const start = lines.findIndex((line) => line.split('|')[1]?.trim() === head);
  assert.notEqual(start, -1, `the README has no table of each ${head}`);
  const rows = lines.slice(start + 2);
  return rows.slice(0, rows.indexOf('')).map((row) => /^\| `([^`(]+)/.exec(row)?.[1]);
}

for (const [head, names] of Object.entries({
  attribute: namesOf(element.attributes),
  property: namesOf(ownMembers('field').filter(({ attribute }) => !attribute)),
  method: namesOf(ownMembers('method')),
  state: namesOf(element.cssStates),
  event: namesOf(element.events),
  '`kind`': kinds,
  slot: namesOf(element.slots),
  'custom property': namesOf(element.cssProperties),
  part: namesOf(element.cssParts),
})) {
  test(`the README lists each ${head} that there is, and no other`, () => {
    assert.ok(names.length > 0);
    assert.deepEqual(firstColumn(head).sort(), names.sort());
  });
}

test('the README names the words whose texts can be replaced', () => {
  const words = Object.keys(english).filter((key) => !kinds.includes(key) && !Number(key));
  const [, list] = /own words ([^.]+)\./.exec(readme);
  assert.deepEqual([...list.matchAll(/`([^`]+)`/g)].map(([, word]) => word).sort(), words.sort());
});

test('the README starts with the two commands', () => {
  const start = readme.split('\n').slice(0, 10).join('\n');
  assert.match(start, /^npm start /m);
  assert.match(start, /^npm test /m);
});

test('links between the documents lead somewhere', () => {
  const documents = ['.', 'docs', 'docs/decisions']
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.md'));
  const anchorsOf = (file) =>
    [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
      title
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    );
  const dead = documents.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link]) => link)
      .filter((link) => {
        if (/^https?:/.test(link)) return false;
        const [path, anchor] = link.split('#');
        const target = path ? join(dirname(document), path) : document;
        return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
      })
      .map((link) => `${document}: ${link}`),
  );
  assert.deepEqual(dead, []);
});
