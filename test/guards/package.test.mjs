import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

let directory;
let installed;

/** Installs what would be published as npm would lay it out, with the Lit that is there already instead of the registry's. */
before(() => {
  directory = mkdtempSync(join(tmpdir(), 'kratos-elements-'));
  const shell = process.platform === 'win32';
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', directory], { shell });
  const tarball = readdirSync(directory).find((file) => file.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', tarball], { cwd: directory });
  installed = join(directory, 'node_modules', 'kratos-elements');
  mkdirSync(join(directory, 'node_modules', '@types'), { recursive: true });
  renameSync(join(directory, 'package'), installed);
  for (const name of ['lit', '@types/trusted-types']) {
    symlinkSync(resolve('node_modules', name), join(directory, 'node_modules', name), 'junction');
  }
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
});

after(() => rmSync(directory, { recursive: true, force: true }));

test('the package holds the builds, the themes and the papers, and nothing else', () => {
  for (const file of [
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
    'dist/custom-elements.json',
    'dist/vscode.html-custom-data.json',
    'dist/vscode.css-custom-data.json',
    'dist/web-types.json',
    'dist/kratos-elements.min.js',
    'dist/kratos-elements.min.js.map',
    'dist/kratos-elements.iife.min.js',
    'dist/integrity.json',
    'themes/plain.css',
    'themes/material.css',
    'themes/bootstrap.css',
  ]) {
    assert.ok(existsSync(join(installed, file)), `${file} is missing`);
  }
  assert.deepEqual(readdirSync(installed).sort(), [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist',
    'package.json',
    'themes',
    'types',
  ]);
});

test('the package tells the integrity of its single files', () => {
  const read = (file) => readFileSync(join(installed, 'dist', file));
  const hash = (file) => `sha384-${createHash('sha384').update(read(file)).digest('base64')}`;
  const files = ['kratos-elements.iife.min.js', 'kratos-elements.min.js'];
  const expected = Object.fromEntries(files.map((file) => [file, hash(file)]));
  assert.deepEqual(JSON.parse(read('integrity.json')), expected);
});

test('every entry point can be imported by its public name', () => {
  const code = `
    const { KratosLogin } = await import('kratos-elements');
    await import('kratos-elements/define');
    const { KratosLogin: scoped } = await import('kratos-elements/scoped');
    const { scenario } = await import('kratos-elements/testing');
    const { status } = await scenario('password/initial')('https://id.example.com/self-service/login/browser');
    const { default: english } = await import('kratos-elements/locales/en.js');
    const manifest = await import('kratos-elements/custom-elements.json', { with: { type: 'json' } });
    const { existsSync } = await import('node:fs');
    const isThere = existsSync(new URL(import.meta.resolve('kratos-elements/themes/plain.css')));
    console.log(typeof KratosLogin, scoped === KratosLogin, status, typeof english, manifest.default.schemaVersion, isThere);
  `;
  const run = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', code], {
    cwd: directory,
    encoding: 'utf8',
  });
  assert.equal(run.trim(), 'function true 200 object 1.0.0 true');
});

test('a strict TypeScript project can use the types', () => {
  writeFileSync(
    join(directory, 'page.ts'),
    `import { KratosLogin } from 'kratos-elements';
     import 'kratos-elements/define';
     import { KratosLogin as Scoped } from 'kratos-elements/scoped';
     import { scenario, scenarios, show, type ScenarioName } from 'kratos-elements/testing';
     import english from 'kratos-elements/locales/en.js';
     const login: KratosLogin = document.createElement('kratos-login');
     login.baseUrl = 'https://id.example.com';
     const scoped: Scoped = new Scoped();
     scoped.baseUrl = '/auth';
     const name: ScenarioName = 'password/wrong-password';
     login.fetch = scenario(name, { delay: 300 });
     for (const { name } of scenarios) void show(login, name);
     login.addEventListener('login-success', (event) => console.log(event.detail.session.id, english));
    `,
  );
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'NodeNext',
    '--target',
    'ES2022',
    '--lib',
    'ES2022,DOM,DOM.Iterable',
  ];
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, ...options, '--types', 'trusted-types', 'page.ts'], {
    cwd: directory,
    encoding: 'utf8',
  });
  assert.equal(stdout, '');
});
