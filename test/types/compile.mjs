import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { before, describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { installExample } from '../examples/example.mjs';

/**
 * Compiles files as if they were the sources of an example, with its compiler and its settings.
 * @param {string} example
 * @param {string} compiler its command, among the example's packages
 * @param {Record<string, string>} sources by file name
 * @returns {Record<string, string>} what the compiler has to say of each file
 */
function compile(example, compiler, sources) {
  const installed = installExample(example);
  const folder = join(installed, '.cache/types');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src'), { recursive: true });
  cpSync(join(installed, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, 'src', name), text);

  const { stdout, stderr, error } = spawnSync(join(installed, 'node_modules/.bin', compiler), {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  const complaints = Object.fromEntries(Object.keys(sources).map((name) => [name, '']));
  let about;
  // Angular's compiler complains in the latter, and Svelte's with whole paths.
  for (const line of stripVTControlCharacters(stdout + stderr)
    .replaceAll(folder + sep, '')
    .split('\n')) {
    about = Object.keys(sources).find((name) => line.startsWith(`src/${name}`)) ?? about;
    if (about) complaints[about] += `${line}\n`;
  }
  // There is always something to complain of.
  if (!about) throw new Error(`${compiler} failed:\n${stdout}${stderr}`);
  return complaints;
}

/**
 * Every attribute that the manifest has.
 * @param {(attribute: { name: string, fieldName: string, type: { text: string } }) => string} spell in the host's language
 */
export const everyAttribute = (spell) =>
  JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'))
    .modules.flatMap(({ declarations }) => declarations)
    .flatMap(({ attributes = [] }) => attributes.map(spell))
    .join(' ');

/**
 * Tests what the compiler of a host says of the tag: nothing where it is used rightly, and where it is not, what is wrong.
 * @param {string} host
 * @param {object} usage
 * @param {string} usage.example
 * @param {string} usage.compiler
 * @param {string} usage.extension of the files whose names have none
 * @param {(attributes: string) => string} usage.source around the attributes of a tag
 * @param {Record<string, string>} usage.right attributes
 * @param {Record<string, [string, RegExp]>} usage.wrong attributes, and the complaint about them
 */
export function checkUsage(host, { example, compiler, extension, source, right, wrong }) {
  const file = (name) => (name.includes('.') ? name : `${name.replaceAll(' ', '-')}.${extension}`);

  describe(host, () => {
    let complaints;

    before(() => {
      const misuse = Object.entries(wrong).map(([name, [attributes]]) => [name, attributes]);
      const sources = [...Object.entries(right), ...misuse].map(([name, attributes]) => [
        file(name),
        source(attributes),
      ]);
      complaints = compile(example, compiler, Object.fromEntries(sources));
    });

    for (const name of Object.keys(right)) {
      test(`takes ${name}`, () => assert.equal(complaints[file(name)], ''));
    }
    for (const [name, [, complaint]] of Object.entries(wrong)) {
      test(`refuses ${name}`, () => assert.match(complaints[file(name)], complaint));
    }
  });
}
