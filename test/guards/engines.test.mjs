import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { limits, supportRows } from '../support/engines.mjs';

const cellsOf = (row) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

test('the README tells what is tested in which browser', () => {
  const lines = readFileSync('README.md', 'utf8').split('\n');
  const [head] = supportRows;
  const start = lines.findIndex((line) => cellsOf(line)[0] === head[0]);
  const rows = lines.slice(start, lines.indexOf('', start)).map(cellsOf);
  rows.splice(1, 1);
  assert.deepEqual(rows, supportRows);
});

const unitTests = readdirSync('test', { recursive: true })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts') && !path.startsWith('test/real/'));

test('no other test is left out by its title', () => {
  for (const { tests } of limits) {
    const elsewhere = unitTests.filter((file) => !(file in tests));
    for (const words of Object.values(tests).flat()) {
      const found = elsewhere.filter((file) => readFileSync(file, 'utf8').includes(words));
      assert.deepEqual(found, [], `“${words}” stands elsewhere, too`);
    }
  }
});

test('each test that is left out in a browser is there for the others', () => {
  for (const { what, lacking, tests } of limits) {
    assert.ok(Object.values(lacking).every(Boolean), what);
    for (const [file, titles] of Object.entries(tests)) {
      const text = readFileSync(file, 'utf8');
      for (const words of titles) assert.ok(text.includes(words), `${file} has no test “${words}”`);
    }
  }
});
