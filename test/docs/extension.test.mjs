import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startLoginServer } from '../../demo/server/index.mjs';
import { chromiumArgs, ensureChromium } from '../support/chromium.mjs';

const person = { email: 'ada@example.com', password: 'analytical-engine-1843' };
const guide = readFileSync('docs/native.md', 'utf8');

let server;
let browser;
let folder;

before(async () => {
  server = await startLoginServer({ hashCost: 2 });
  await server.createIdentity(person);
  folder = mkdtempSync(join(tmpdir(), 'extension-'));
  const { origin, hostname, protocol } = new URL(server.publicUrl);
  for (const name of ['manifest.json', 'login.html', 'login.js']) {
    const [, sample] = /^```\w+\n(.*?)^```/ms.exec(guide.split(`\n\`${name}\``)[1]);
    const ours = sample
      .replaceAll('https://id.example.com/*', `${protocol}//${hostname}/*`)
      .replaceAll('https://id.example.com', origin)
      .replaceAll('id.example.com', hostname);
    writeFileSync(join(folder, name), ours);
  }
  copyFileSync('dist/kratos-elements.min.js', join(folder, 'kratos-elements.min.js'));
  browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: chromiumArgs,
    enableExtensions: true,
    pipe: true,
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function logIn(page) {
  await page.locator('kratos-login >>> [name=identifier]').fill(person.email);
  await page.locator('kratos-login >>> [name=password]').fill(person.password);
  await page.locator('kratos-login >>> [value=password]').click();
}

test('the extension of docs/native.md gets a session token, as long as its rule is there', async () => {
  const id = await browser.installExtension(folder);
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`chrome-extension://${id}/login.html`);
  await logIn(page);
  await page.waitForFunction('document.querySelector("kratos-login").state === "complete"');
  const { sessionToken } = await page.evaluate('chrome.storage.session.get()');
  const answer = await fetch(`${server.publicUrl}/sessions/whoami`, { headers: { 'X-Session-Token': sessionToken } });
  assert.equal((await answer.json()).identity.traits.email, person.email);

  await page.reload();
  await page.locator('kratos-login >>> [name=identifier]').wait();
  await page.evaluate('chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: [1] })');
  await page.evaluate(
    'addEventListener("login-error", ({ detail }) => (document.title = detail.kind), { once: true })',
  );
  await logIn(page);
  await page.waitForFunction('document.title === "unsupported"');
});
