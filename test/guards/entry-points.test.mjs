import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';

/** Runs a module in a Node process of its own. @returns what it printed, as JSON */
const inFreshNode = (source) =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', source], { encoding: 'utf8' }));

/** Lit leaves its version on the global object, so it is loaded before the comparison. */
const globalsAddedBy = (entry) =>
  inFreshNode(`
    await import('lit');
    await import('lit/directives/live.js');
    const before = new Set(Reflect.ownKeys(globalThis));
    await import(${JSON.stringify(entry)});
    const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
    console.log(JSON.stringify({ added, defined: Boolean(globalThis.customElements?.get('kratos-login')) }));
  `);

test('importing the package defines nothing and adds no global, and works without a DOM', () => {
  assert.deepEqual(globalsAddedBy('./dist/index.js'), { added: [], defined: false });
});

test('importing the defining module works without a DOM', () => {
  assert.deepEqual(globalsAddedBy('./dist/define.js').added, []);
});

test('importing the scenarios defines nothing and adds no global, and works without a DOM', () => {
  assert.deepEqual(globalsAddedBy('./dist/testing/index.js'), { added: [], defined: false });
});

test('importing the class for scoped registries defines nothing and adds no global, and works without a DOM', () => {
  assert.deepEqual(globalsAddedBy('./dist/scoped.js'), { added: [], defined: false });
});

test('importing the types of a framework does nothing', () => {
  for (const framework of ['vue', 'react']) {
    assert.deepEqual(globalsAddedBy(`kratos-elements/${framework}`), { added: [], defined: false });
  }
});

test('every locale can be imported by itself', () => {
  const locales = readdirSync('dist/i18n/locales').filter((file) => file.endsWith('.js'));
  assert.ok(locales.includes('en.js'));
  for (const file of locales) {
    assert.deepEqual(globalsAddedBy(`./dist/i18n/locales/${file}`), { added: [], defined: false });
  }
});

test('the single files contain all they need but other languages, and our own Trusted Types policy', () => {
  for (const file of ['dist/kratos-elements.min.js', 'dist/kratos-elements.iife.min.js']) {
    const code = readFileSync(file, 'utf8');
    const imports = code.match(/\b(import|require)\b\s*[({"'].{0,30}/g);
    assert.equal(imports.length, 1);
    assert.match(imports[0], /^import\(`\.\/i18n\/locales\/\$\{\w+\}\.js`\)/);
    assert.doesNotMatch(code, /lit-html|_\$lit/);
    assert.match(code, /createPolicy\("kratos-elements"/);
  }
});

test('a bundler that splits keeps each language apart', async () => {
  const { outputFiles } = await build({
    entryPoints: ['dist/define.js'],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    charset: 'utf8',
    logLevel: 'silent',
  });
  const speaking = outputFiles.filter(({ text }) => /\b4000043:/.test(text)).map(({ path }) => basename(path));
  const languages = readdirSync('dist/i18n/locales').filter((file) => /^(?!en\.).*\.js$/.test(file));
  assert.deepEqual(speaking.map((file) => file.replace(/-\w+\.js$/, '.js')).sort(), languages.sort());
});

test('the single files know no scenario', () => {
  for (const file of ['dist/kratos-elements.min.js', 'dist/kratos-elements.iife.min.js']) {
    assert.doesNotMatch(readFileSync(file, 'utf8'), /password\/wrong-password/);
  }
});

test('the types do not name packages that are not dependencies', () => {
  const declarations = readdirSync('dist', { recursive: true }).filter((file) => file.endsWith('.d.ts'));
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const file of declarations) {
    for (const [, specifier] of readFileSync(`dist/${file}`, 'utf8').matchAll(
      /(?:from|import\()\s*["']([^."'][^"']*)/g,
    )) {
      assert.ok(specifier.split('/')[0] in dependencies, `${file} names ${specifier}`);
    }
  }
});

test('the manifest names the attributes that the element observes', () => {
  const observed = inFreshNode(`
    const { KratosLogin } = await import('./dist/index.js');
    console.log(JSON.stringify(KratosLogin.observedAttributes));
  `);
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'kratos-login');
  assert.deepEqual(element.attributes.map(({ name }) => name).sort(), observed.sort());
});
