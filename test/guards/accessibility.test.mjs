import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** The criteria of WCAG 2.2 of levels A and AA; 4.1.1 is gone. */
const CRITERIA = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4
    2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`.split(/\s+/),
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2
    3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`.split(/\s+/),
};

const rows = readFileSync('docs/accessibility.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [, criterion, level, result, why, evidence] = line.split('|').map((cell) => cell.trim());
    return { number: criterion.split(' ')[0], level, result, why, evidence };
  });

const numbersOf = (level) => rows.filter((row) => row.level === level).map(({ number }) => number);

/** @returns the files that a row names, each with the titles behind it */
const named = ({ evidence }) =>
  [...evidence.matchAll(/\]\(\.\.\/([^)]+)\)((?:;? “[^”]+”)+)/g)].map(([, file, titles]) => ({
    file,
    titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title]) => title),
  }));

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @returns whether a file has a test, or a suite, of this title; what is filled in is `…`, or a row of a table in the file */
function hasTitle(file, title) {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/\b(?:it|test|describe)\(\s*(['`])(.+?)\1,/g)].some(([, , template]) => {
    const parts = template.split(/\$\{[^}]*\}/).map(literal);
    const [, ...filledIn] = RegExp(`^${parts.join('(.+)')}$`).exec(title) ?? [undefined, undefined];
    return filledIn.every((part) => part === '…' || (part && source.includes(part)));
  });
}

test('the report goes through every criterion of WCAG 2.2 of levels A and AA, once', () => {
  assert.equal(rows.length, 55);
  for (const [level, criteria] of Object.entries(CRITERIA)) {
    assert.deepEqual(numbersOf(level).sort(), [...criteria].sort(), level);
  }
});

for (const row of rows) {
  test(`the report gives a reason or evidence for ${row.number}`, () => {
    assert.match(row.result, /^(supports|not applicable)$/);
    assert.match(row.why, /^[\p{Lu}0-9`].+\.$/u);
    if (row.result === 'not applicable') return assert.equal(row.evidence, '');
    const files = named(row);
    assert.ok(files.length > 0, `${row.number} names no test`);
    assert.equal(files.length, row.evidence.split('](').length - 1, `${row.number} names a file without a title`);
    for (const { file, titles } of files) {
      assert.ok(existsSync(file), `there is no ${file}`);
      for (const title of titles) assert.ok(hasTitle(file, title), `there is no “${title}” in ${file}`);
    }
  });
}

test('a report of tests that are not there is noticed', () => {
  const order = 'test/accessibility/order.test.ts';
  assert.ok(hasTitle(order, 'goes through … as it is read, and out of it at both ends'));
  assert.ok(!hasTitle(order, 'goes through … as it is read'));
  const reflow = 'test/accessibility/reflow.test.ts';
  assert.ok(hasTitle(reflow, 'on its side, everything can be read and reached in'));
  assert.ok(!hasTitle(reflow, 'on its head, everything can be read and reached in'));
});
