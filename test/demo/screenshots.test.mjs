import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PNG } from 'pngjs';

let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const shoot = (...args) =>
  execFileSync('node', ['demo/screenshots.mjs', '--folder', folder, ...args], { stdio: 'pipe' });

test('the contact sheets are those that were asked for, one for each look', () => {
  const some = ['--group', 'busy', '--group', 'saml', '--theme', 'plain', '--width', '280', '--columns', '2'];
  shoot(...some, '--scheme', 'dark', '--scheme', 'forced', '--lang', 'de', '--lang', 'he');
  const expected = ['dark', 'forced'].flatMap((scheme) =>
    ['de-ltr', 'he-rtl'].map((writing) => `plain-${scheme}-280-${writing}-busy-saml.png`),
  );
  assert.deepEqual(readdirSync(folder), expected);
  const ground = (name) => PNG.sync.read(readFileSync(join(folder, name))).data.readUInt32BE(0);
  const [dark, , forced] = expected.map(ground);
  assert.notEqual(dark, forced);
});

test('a group that there is not is no empty sheet', () => {
  assert.throws(() => shoot('--group', 'nonsense', '--theme', 'plain', '--dir', 'ltr'), /no group "nonsense"/);
});
