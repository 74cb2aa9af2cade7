import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildExample } from './example.mjs';

const kratos = 'https://login.example.org';
const folder = buildExample('extension', { KRATOS_PUBLIC_URL: `${kratos}/auth` });

/** @returns {string[]} what a file names from elsewhere; not namespaces, and not Kratos */
const remoteAddresses = (text) =>
  [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`;]+|["'`=(]\s*(?:\/\/|data:|blob:|javascript:)\w[^\s"'`;]*/gi)]
    .map(([address]) => address)
    .filter((address) => !address.startsWith(`${kratos}/`) && !address.startsWith('http://www.w3.org/'));

for (const variant of ['browser', 'native']) {
  test(`the extension ${variant} has nothing from elsewhere in its package`, () => {
    const files = readdirSync(`${folder}/dist/${variant}`);
    const own = ['icon.png', 'kratos-elements.min.js', 'manifest.json', 'popup.css', 'popup.html', 'popup.js'];
    assert.deepEqual(files.sort(), own);
    for (const file of files.filter((name) => !name.endsWith('.png'))) {
      const text = readFileSync(`${folder}/dist/${variant}/${file}`, 'utf8');
      assert.deepEqual(remoteAddresses(text), [], file);
      assert.doesNotMatch(text, /\beval\(|\bnew Function\(|importScripts|id\.example\.com/, file);
    }
  });

  test(`the extension ${variant} allows nobody else's scripts and styles, and asks no other host`, () => {
    const manifest = JSON.parse(readFileSync(`${folder}/dist/${variant}/manifest.json`, 'utf8'));
    const policy = manifest.content_security_policy.extension_pages.split('; ');
    assert.deepEqual(policy.slice(0, 4), [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
    ]);
    assert.ok(policy.includes(`connect-src ${kratos}/`));
    assert.ok(policy.includes("require-trusted-types-for 'script'"));
    assert.deepEqual(manifest.host_permissions, [`${kratos}/*`]);
  });
}

test('an address from elsewhere would be found', () => {
  for (const planted of [
    'src="//cdn.example/a.js"',
    "import 'https://cdn.example/a.js'",
    'src=data:text/javascript,a',
    'ws://a',
    `${kratos}.cdn.example/a.js`,
  ]) {
    assert.equal(remoteAddresses(`${kratos}/x ${planted} ${kratos}/y`).length, 1, planted);
  }
});

test('docs/hosts/extension.md shows what the example has', () => {
  const sources = ['browser', 'native'].flatMap((variant) =>
    readdirSync(`${folder}/${variant}`).map((file) => readFileSync(`${folder}/${variant}/${file}`, 'utf8')),
  );
  const page = readFileSync('docs/hosts/extension.md', 'utf8');
  const samples = [...page.matchAll(/^( *)```\w+\n(.*?)^ *```/gms)].map(([, indent, code]) =>
    code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
  assert.equal(samples.length, 6);
  for (const sample of samples)
    assert.ok(
      sources.some((source) => source.includes(sample)),
      sample,
    );
});
