import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scenarios } from '../../dist/testing/index.js';

const code = (text) => `\`${text}\``;

const row = ({ name, title, presses, attributes, state }) => [
  code(name),
  title,
  presses.map(code).join(', then '),
  Object.entries(attributes)
    .map(([attribute, value]) => code(value ? `${attribute}="${value}"` : attribute))
    .join(' '),
  code(state),
];

test('docs/testing.md has a row for each scenario, and no other', () => {
  const lines = readFileSync('docs/testing.md', 'utf8').split('\n');
  const rows = lines
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  assert.deepEqual(rows, scenarios.map(row));
});
