import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { contents } from '../../docs/.vitepress/contents.mjs';

const readme = readFileSync('README.md', 'utf8');
const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'kratos-login');
const { default: english } = await import('../../dist/i18n/locales/en.js');

const namesOf = (list) => list.map(({ name }) => name);
const ownMembers = (kind) => element.members.filter((member) => member.kind === kind && !member.static);

/** @returns the members of the union of strings that a file declares under this name */
function membersOf(type, file) {
  const [, union] = new RegExp(`type ${type} =([^;]+)`).exec(readFileSync(file, 'utf8'));
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, member]) => member);
}
const kinds = membersOf('LoginErrorKind', 'src/protocol/failure.ts');

/** @returns the names in the first column of a page's table with this head */
function firstColumn(page, head) {
  const lines = readFileSync(page, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.split('|')[1]?.trim() === head);
  assert.notEqual(start, -1, `${page} has no table of each ${head}`);
  const rows = lines.slice(start + 2);
  return rows.slice(0, rows.indexOf('')).map((row) => /^\| `([^`(]+)/.exec(row)?.[1]);
}

const tables = {
  'docs/element.md': {
    attribute: namesOf(element.attributes),
    property: namesOf(ownMembers('field').filter(({ attribute }) => !attribute)),
    method: namesOf(ownMembers('method')),
    state: namesOf(element.cssStates),
  },
  'docs/events.md': {
    event: namesOf(element.events),
    '`kind`': kinds,
    '`reason`': membersOf('RedirectReason', 'src/flow/state.ts'),
    '`warnings`': membersOf('LoginWarning', 'src/flow/state.ts'),
  },
  'docs/theming.md': {
    slot: namesOf(element.slots),
    'custom property': namesOf(element.cssProperties),
    part: namesOf(element.cssParts),
  },
};
for (const [page, heads] of Object.entries(tables)) {
  for (const [head, names] of Object.entries(heads)) {
    test(`${page} lists each ${head} that there is, and no other`, () => {
      assert.ok(names.length > 0);
      assert.deepEqual(firstColumn(page, head).sort(), names.sort());
    });
  }
}

test('docs/troubleshooting.md goes on from each hint', () => {
  const sources = readdirSync('src', { recursive: true }).filter((file) => file.endsWith('.ts'));
  const hints = sources.flatMap((file) =>
    [
      ...readFileSync(join('src', file), 'utf8').matchAll(
        /\b(?:hint: |hint = |misconfigured\(|noKratos = )(['`])(.+?)\1[,;) ]/g,
      ),
    ].map(([, , hint]) => hint.replaceAll(/\$\{\w+\}/g, '…')),
  );
  assert.ok(hints.length > 10);
  const page = readFileSync('docs/troubleshooting.md', 'utf8');
  assert.deepEqual(
    hints.filter((hint) => !page.includes(`| ${hint} `)),
    [],
  );
});

test('the guides name the words whose texts can be replaced', () => {
  const words = Object.keys(english).filter((key) => !kinds.includes(key) && !Number(key));
  const [, list] = /own words ([^.]+)\./.exec(readFileSync('docs/element.md', 'utf8'));
  assert.deepEqual([...list.matchAll(/`([^`]+)`/g)].map(([, word]) => word).sort(), words.sort());
});

test('the guides name the members of each event', () => {
  const types = readFileSync('src/events.ts', 'utf8');
  const failure = readFileSync('src/protocol/failure.ts', 'utf8');
  const membersIn = (source, name) => {
    const [, body] = new RegExp(`interface ${name}\\b[^{]*\\{(.*?)^\\}`, 'ms').exec(source);
    return [...body.matchAll(/^ {2}(\w+\??):/gm)].map(([, member]) => member);
  };
  const rows = Object.fromEntries(
    [...readFileSync('docs/events.md', 'utf8').matchAll(/^\| `(login-\w+)` .*`\{ (.+?) \}`/gm)].map(
      ([, event, members]) => [event, members.split(', ')],
    ),
  );
  const errors = new Map(
    [...membersIn(failure, 'Failure'), ...membersIn(types, 'LoginErrorDetail')].map((m) => [m.replace('?', ''), m]),
  );
  // Where it is set, there is no event.
  errors.delete('soft');
  const expected = {
    'login-flow': membersIn(types, 'LoginFlowDetail'),
    'login-submit': membersIn(types, 'LoginSubmitDetail'),
    'login-redirect': membersIn(types, 'LoginRedirectDetail'),
    'login-success': membersIn(types, 'LoginSuccessDetail'),
    'login-error': [...errors.values()],
  };
  for (const [event, members] of Object.entries(expected)) assert.deepEqual(rows[event].sort(), members.sort(), event);
});

test('the guides name the providers with an icon', () => {
  const [, marks] = /const marks[^{]*\{(.*?)^\}/ms.exec(readFileSync('src/nodes/icon.ts', 'utf8'));
  const [, named] = /^([^\n]+) have an icon/m.exec(readFileSync('docs/theming.md', 'utf8'));
  assert.deepEqual(
    named
      .toLowerCase()
      .split(/, | and /)
      .sort(),
    [...marks.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name).sort(),
  );
});

test('the README names the size that the build holds the single file to', () => {
  const [, budget] = /SIZE_BUDGET = (\d+) \* 1024/.exec(readFileSync('rollup.config.mjs', 'utf8'));
  assert.match(readme, new RegExp(`at most ${budget} KB \\(${budget * 1024} bytes\\)`));
});

const pages = readdirSync('docs', { recursive: true }).filter((file) => file.endsWith('.md'));

test('the contents, and so the menu of the site, lead to every page of docs', () => {
  const listed = contents().flatMap(({ items }) => items.map(({ link }) => `${link.slice(1)}.md`));
  assert.deepEqual(
    pages.filter((page) => page !== 'README.md' && !listed.includes(page.replaceAll('\\', '/'))),
    [],
  );
});

test('the README starts with the two commands', () => {
  const start = readme.split('\n').slice(0, 10).join('\n');
  assert.match(start, /^npm start /m);
  assert.match(start, /^npm test /m);
});

test('links between the documents lead somewhere', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', ...pages.map((page) => join('docs', page))];
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
