import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { rollup } from 'rollup';
import builds from '../../rollup.config.mjs';
import { NONCE, show, startSite } from './site.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const OTHER = '9.8.7';

const scripts = {
  module: '<script type="module" src="/dist/kratos-elements.min.js"></script>',
  classic: '<script src="/dist/kratos-elements.iife.min.js"></script>',
  'module of another version': '<script type="module" src="/other.js"></script>',
  'classic of another version': '<script src="/other.iife.js"></script>',
};

/** In the order in which they define the tag: modules come after classic scripts. */
const pages = [
  ['module', 'module of another version'],
  ['module of another version', 'module'],
  ['classic', 'classic of another version'],
  ['classic of another version', 'module'],
  ['classic', 'module'],
];

/** The single files of another version. */
async function buildOther() {
  const { input, output, plugins, onwarn } = builds.find(({ output }) => Array.isArray(output));
  const renumbered = {
    name: 'renumbered',
    transform: (code, id) =>
      id.endsWith('kratos-login.ts') ? { code: code.replaceAll(`'${version}'`, `'${OTHER}'`), map: null } : null,
  };
  const build = await rollup({
    input,
    onwarn,
    plugins: [renumbered, ...plugins.filter(({ name }) => name !== 'report')],
  });
  const generated = await Promise.all(output.map((options) => build.generate(options)));
  return generated.map(({ output: [{ code }] }) => code);
}

let site;

before(async () => {
  const [other, otherClassic] = await buildOther();
  const policy = [
    `default-src 'none'; script-src 'self' 'nonce-${NONCE}'`,
    "require-trusted-types-for 'script'; trusted-types kratos-elements 'allow-duplicates'",
  ].join('; ');
  const page = (names) => `<!doctype html><title>Login</title>${names.map((name) => scripts[name]).join('')}`;
  site = await startSite({
    '/other.js': other,
    '/other.iife.js': otherClassic,
    ...Object.fromEntries(pages.map((names, index) => [`/${index}`, { body: page(names), policy }])),
  });
});
after(() => site.close());

const versionOf = (tag) => `customElements.get('${tag}').version`;

test('the class knows the version of the package', async () => {
  const { KratosLogin } = await import('../../dist/index.js');
  assert.equal(KratosLogin.version, version);
});

for (const [index, [first, second]] of pages.entries()) {
  test(`${first}, then ${second}: the first stays, and both work`, async () => {
    const visit = await site.visit();
    const page = await visit.open(`/${index}`);
    const [kept, late] = [first, second].map((name) => (name.endsWith('other version') ? OTHER : version));
    assert.equal(await page.evaluate(versionOf('kratos-login')), kept);
    const warning = `/${index}: <kratos-login> ${kept} was there before ${late} and stays`;
    assert.deepEqual(visit.problems, kept === late ? [] : [warning]);
    visit.problems.length = 0;

    assert.equal(await show(page, 'kratos-login', 'password/success'), 'complete');
    if (second.startsWith('module')) {
      const file = second === 'module' ? '/dist/kratos-elements.min.js' : '/other.js';
      await page.evaluate(async (file) => (await import(file)).KratosLogin.define('late-login'), file);
      assert.equal(await page.evaluate(versionOf('late-login')), late);
      assert.equal(await show(page, 'late-login', 'password/success', { lightForm: true }), 'complete');
      assert.equal(await show(page, 'kratos-login', 'aal2/totp', { lightForm: true }), 'ready');
    }
    assert.deepEqual(visit.problems, []);
    await visit.close();
  });
}
