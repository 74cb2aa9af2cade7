import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file && existsSync(file));

/** @returns the lines of tracked text files that match */
const linesMatching = (pattern, files = tracked) =>
  files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    if (text.includes('\0')) return [];
    return text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : []));
  });

/** The package's own folder and those of the examples, as `<folder>/` or nothing. */
const folders = tracked
  .filter((file) => /^(examples\/[^/]+\/)?package\.json$/.test(file))
  .map((file) => file.slice(0, -'package.json'.length));

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

for (const folder of folders) {
  test(`${folder}package-lock.json names no registry`, () => {
    const { packages } = readJson(`${folder}package-lock.json`);
    const named = Object.entries(packages).filter(([, { resolved }]) => resolved && resolved !== 'file:../..');
    assert.deepEqual(named, []);
  });

  test(`dependencies in ${folder}package.json are exact versions`, () => {
    const { dependencies, devDependencies } = readJson(`${folder}package.json`);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      assert.match(version, name === 'kratos-elements' ? /^file:\.\.\/\.\.$/ : /^\d+\.\d+\.\d+$/, name);
    }
  });
}

test('no file names a directory of one machine', () => {
  assert.deepEqual(linesMatching(/(?<![\w.}/])\/(root|work|home|Users)\/[\w.]/), []);
});

test('nothing is left to do or switched off', () => {
  const files = tracked.filter(
    (file) => /\.(ts|tsx|js|mjs|vue|svelte|php|go)$/.test(file) && !file.startsWith('test/guards/'),
  );
  assert.deepEqual(
    linesMatching(/\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck)|eslint-disable|prettier-ignore/, files),
    [],
  );
});
