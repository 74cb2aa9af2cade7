import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { bundle, startSite } from './site.mjs';

const POLYFILL = /CustomElementRegistryPolyfill|scoped-custom-element-registry/;

/** Takes scoped registries away, and counts whoever puts something in their place. */
const lacking = `
  installed = 0;
  let registry = Object.assign(function () { throw new TypeError('Illegal constructor'); });
  Object.defineProperty(window, 'CustomElementRegistry', {
    get: () => registry,
    set: (value) => { registry = value; installed++; },
  });`;

const entry = '<script type="module">import "/scoped.js";</script>';
const copies = '<script type="module">import "/scoped.js"; import "/copy.js";</script>';
const withoutNative = `<script>${lacking}</script>`;
const ofPage =
  '<script src="/node_modules/@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js"></script>';

const pages = {
  '/native': [copies],
  '/lacking': [withoutNative, entry],
  '/copies': [withoutNative, copies],
  '/of-page': [withoutNative, ofPage, entry],
};

let site;

before(async () => {
  const code = await bundle("export * from './dist/scoped.js';");
  site = await startSite({
    '/scoped.js': code,
    '/copy.js': code,
    ...Object.fromEntries(Object.entries(pages).map(([path, scripts]) => [path, `<!doctype html>${scripts.join('')}`])),
  });
});
after(() => site.close());

test('only the entry for scoped registries knows the polyfill', async () => {
  for (const file of ['kratos-elements.min.js', 'kratos-elements.iife.min.js']) {
    assert.doesNotMatch(readFileSync(`dist/${file}`, 'utf8'), POLYFILL);
  }
  for (const file of ['index', 'define', 'testing/index']) {
    assert.doesNotMatch(await bundle(`export * from './dist/${file}.js';`), POLYFILL);
  }
  assert.match(await bundle("export * from './dist/scoped.js';"), POLYFILL);
});

for (const [path, expected] of Object.entries({ '/native': undefined, '/lacking': 1, '/copies': 1, '/of-page': 1 })) {
  test(`the polyfill is there as often as it should be: ${path}`, async () => {
    const visit = await site.visit();
    const page = await visit.open(path);
    const installed = await page.evaluate(async () => {
      for (const file of ['/scoped.js', '/copy.js']) {
        const { KratosLogin } = await import(file);
        KratosLogin.define('company-login', new CustomElementRegistry());
      }
      return window.installed;
    });
    assert.equal(installed, expected);
    assert.deepEqual(visit.problems, []);
    await visit.close();
  });
}
