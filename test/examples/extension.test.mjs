import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startLoginServer } from '../../demo/server/index.mjs';
import { KratosMissing, kratosBinary } from '../kratos/binary.mjs';
import { startKratos } from '../kratos/kratos.mjs';
import { chromiumArgs, ensureChromium } from '../support/chromium.mjs';
import { buildExample } from './example.mjs';
import { installExtension } from './extension-popup.mjs';

const ada = { email: 'ada@example.com', password: 'analytical-engine-1843' };
const example = 'examples/extension';

const servers = {
  'the embedded server': () => startLoginServer({ hashCost: 2 }),
  'a real Kratos': () => startKratos({ variant: 'social' }),
};
await kratosBinary().catch((error) => {
  if (!(error instanceof KratosMissing) || process.env.CI === 'true') throw error;
  console.warn(`*** NO TEST OF THE EXTENSION WITH KRATOS: ${error.message} ***`);
  delete servers['a real Kratos'];
});

const whoami = (server, token) =>
  fetch(`${server.publicUrl}/sessions/whoami`, { headers: { 'X-Session-Token': token } });

/** @returns {string[]} what a file names from elsewhere; not namespaces, and not Kratos */
const remoteAddresses = (text, kratos) =>
  [
    ...text
      .replaceAll(kratos, '')
      .matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`]+|["'`=(]\s*(?:\/\/|data:|blob:|javascript:)\w[^\s"'`]*/gi),
  ]
    .map(([address]) => address)
    .filter((address) => !address.startsWith('http://www.w3.org/'));

for (const [place, start] of Object.entries(servers)) {
  describe(`the extension at ${place}`, () => {
    let server;
    let browser;
    const popups = {};

    before(async () => {
      server = await start();
      await server.createIdentity(ada);
      const folder = buildExample('extension', { KRATOS_PUBLIC_URL: server.publicUrl });
      const executablePath = ensureChromium();
      browser = await puppeteer.launch({ executablePath, args: chromiumArgs, enableExtensions: true, pipe: true });
      for (const variant of ['browser', 'native']) {
        popups[variant] = await installExtension(browser, join(folder, 'dist', variant));
      }
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    afterEach(() => assert.deepEqual([popups.browser.problems, popups.native.problems].flat(), []));

    for (const variant of ['browser', 'native']) {
      test(`${variant}: signs in, stays signed in, signs out`, async () => {
        const { open, stored } = popups[variant];
        let popup = await open();
        await popup.logIn({ ...ada, password: 'difference-engine' });
        await popup.reads('kratos-login >>> [data-message-id="4000006"]');
        assert.deepEqual(Object.keys((await stored()).session), ['flowId']);

        await popup.logIn(ada);
        await popup.greets(ada.email);
        const { session, local, sync } = await stored();
        assert.deepEqual({ local, sync }, { local: {}, sync: {} });
        const { sessionToken, ...rest } = session;
        assert.deepEqual(rest, {});
        assert.equal(sessionToken !== undefined, variant === 'native');
        if (sessionToken)
          assert.equal((await (await whoami(server, sessionToken)).json()).identity.traits.email, ada.email);

        popup = await open();
        await popup.greets(ada.email);
        await popup.press('#sign-out');
        await popup.reads('kratos-login >>> [name=identifier]');
        if (sessionToken) assert.equal((await whoami(server, sessionToken)).status, 401);
        assert.deepEqual(Object.keys((await stored()).session), ['flowId']);

        popup = await open();
        await popup.reads('kratos-login >>> [name=identifier]');
      });

      test(`${variant}: goes on with a mailed code in another popup`, async () => {
        const grace = { email: `grace-${variant}@example.com`, password: 'first-compiler-1952' };
        await server.createIdentity(grace);
        const { open } = popups[variant];
        let popup = await open();
        await popup.fill('identifier', grace.email);
        await popup.press('kratos-login >>> [value=code]');
        const code = await server.codeSentTo(grace.email);
        await popup.reads('kratos-login >>> [name=code]');

        popup = await open();
        await popup.fill('code', code);
        await popup.press('kratos-login >>> [part~=primary]');
        await popup.greets(grace.email);
        await popup.press('#sign-out');
        await popup.reads('kratos-login >>> [name=identifier]');
      });

      test(`${variant}: has nothing from elsewhere in its package`, () => {
        const folder = `${example}/dist/${variant}`;
        const files = readdirSync(folder);
        const own = ['icon.png', 'kratos-elements.min.js', 'manifest.json', 'popup.css', 'popup.html', 'popup.js'];
        assert.deepEqual(files.sort(), own);
        for (const file of files.filter((name) => !name.endsWith('.png'))) {
          const text = readFileSync(`${folder}/${file}`, 'utf8');
          assert.deepEqual(remoteAddresses(text, new URL(server.publicUrl).origin), [], file);
          assert.doesNotMatch(text, /\beval\(|\bnew Function\(|importScripts/, file);
        }
        const { content_security_policy: policy } = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
        assert.match(policy.extension_pages, /^default-src 'none'; script-src 'self'; style-src 'self';/);
      });
    }

    if (place === 'a real Kratos') {
      test('browser: a provider signs the person in, in a tab', async () => {
        const { open } = popups.browser;
        let popup = await open();
        const opened = browser.waitForTarget((target) => target.url().startsWith(server.identityProvider.url));
        await popup.press('kratos-login >>> [value=acme]');
        const tab = await (await opened).page();
        await tab.locator('::-p-aria(Account)').fill('katherine@example.com');
        await tab.locator('::-p-aria(Sign in)').click();
        await tab.locator('::-p-aria(Allow)').click();
        await tab.waitForFunction((home) => location.href.startsWith(home), {}, server.publicUrl);
        await tab.close();
        popup = await open();
        await popup.greets('katherine@example.com');
      });
    }
  });
}

test('an address from elsewhere would be found', () => {
  for (const planted of [
    'src="//cdn.example/a.js"',
    "import 'https://cdn.example/a.js'",
    'src=data:text/javascript,a',
    'ws://a',
  ]) {
    assert.equal(remoteAddresses(`${planted} http://localhost:4433/x`, 'http://localhost:4433').length, 1, planted);
  }
});

test('docs/hosts/extension.md shows what the example has', () => {
  const files = readdirSync(example, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(browser|native)[\\/]/.test(path),
  );
  const sources = files.map((path) => readFileSync(`${example}/${path}`, 'utf8'));
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
