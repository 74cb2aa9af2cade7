import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { chromiumArgs, ensureChromium } from '../support/chromium.mjs';

const NONCE = 'random';
const FOLDER = '/assets/login/';
const LABEL = '1010022';

const flow = JSON.stringify(JSON.parse(readFileSync('test/fixtures/unified-initial.json', 'utf8')).body);

const catalogs = Object.fromEntries(
  await Promise.all(
    readdirSync('dist/i18n/locales')
      .filter((file) => file.endsWith('.js') && file !== 'en.js')
      .map(async (file) => [file.slice(0, -3), (await import(`../../dist/i18n/locales/${file}`)).default]),
  ),
);

const files = { module: 'kratos-elements.min.js', classic: 'kratos-elements.iife.min.js' };

/** @returns a page with one of the files, from wherever it says */
const pageWith = ({ lang, kind, from = '', attributes = '', head = '' }) => `<!doctype html>
<html lang="${lang}"><title>Login</title>${head}<kratos-login></kratos-login>
<script nonce="${NONCE}" ${kind === 'module' ? 'type="module"' : ''} ${attributes} src="${from}${FOLDER}${files[kind]}"></script>`;

/** What was asked for of the folder of the single files. */
let requests = [];

function answer(request, response) {
  const url = new URL(request.url, 'http://localhost');
  const headers = { 'Access-Control-Allow-Origin': '*' };
  if (url.pathname === '/page') {
    headers['Content-Type'] = 'text/html';
    headers['Content-Security-Policy'] = `default-src 'none'; script-src 'nonce-${NONCE}'; connect-src 'self'`;
    response.writeHead(200, headers).end(pageWith(Object.fromEntries(url.searchParams)));
  } else if (url.pathname.startsWith(FOLDER)) {
    const path = url.pathname.slice(FOLDER.length);
    requests.push(path);
    response.writeHead(200, { ...headers, 'Content-Type': 'text/javascript' }).end(readFileSync(`dist/${path}`));
  } else response.writeHead(200, { ...headers, 'Content-Type': 'application/json' }).end(flow);
}

const server = createServer(answer);
const elsewhere = createServer(answer);
const origin = ({ port } = server.address()) => `http://localhost:${port}`;
let browser;

before(async () => {
  for (const each of [server, elsewhere]) {
    each.listen(0);
    await once(each, 'listening');
  }
  browser = await launch({ executablePath: ensureChromium(), args: chromiumArgs });
});

after(async () => {
  await browser.close();
  server.close();
  elsewhere.close();
});

/** Opens a page, and tells what its form says first. */
async function open(options) {
  requests = [];
  const page = await browser.newPage();
  const violations = [];
  await page.exposeFunction('note', (directive) => violations.push(directive));
  await page.evaluateOnNewDocument(
    `addEventListener('securitypolicyviolation', (event) => note(event.violatedDirective));`,
  );
  await page.goto(`${origin()}/page?${new URLSearchParams(options)}`);
  // Without `visible`, it is not looked for again when a shadow root has changed.
  await page.waitForSelector('kratos-login >>> [value=password]', { visible: true, timeout: 10_000 });
  return { page, violations, said: await page.evaluate(label) };
}

/** What the first button says. */
const label = `document.querySelector('kratos-login').shadowRoot.querySelector('[value=password]').textContent.trim()`;

const loaded = () => requests.filter((path) => path.startsWith('i18n/'));

for (const kind of Object.keys(files)) {
  test(`the ${kind} single file loads each language from beside itself, once, with the nonce of its own script`, async () => {
    const [first, ...others] = Object.keys(catalogs);
    const opened = await open({ kind, lang: first });
    assert.equal(opened.said, catalogs[first][LABEL]);
    for (const lang of [...others, 'en', ...Object.keys(catalogs)]) {
      const expected = lang === 'en' ? 'Sign in with password' : catalogs[lang][LABEL];
      await opened.page.evaluate(`document.documentElement.lang = '${lang}'`);
      await opened.page.waitForFunction(`${label} === ${JSON.stringify(expected)}`, { timeout: 10_000 });
    }
    assert.deepEqual(
      loaded(),
      Object.keys(catalogs).map((tag) => `i18n/locales/${tag}.js`),
    );
    assert.deepEqual(opened.violations, []);
    await opened.page.close();
  });

  for (const lang of ['en', 'en-US', 'fi', '']) {
    test(`the ${kind} single file loads nothing more for lang="${lang}"`, async () => {
      const opened = await open({ kind, lang });
      assert.equal(opened.said, 'Sign in with password');
      assert.deepEqual(requests, [files[kind]]);
      await opened.page.close();
    });
  }

  test(`the ${kind} single file of another origin loads a language from there`, async () => {
    const opened = await open({ kind, lang: 'de', from: origin(elsewhere.address()), attributes: 'crossorigin' });
    assert.equal(opened.said, catalogs.de[LABEL]);
    assert.deepEqual(requests, [files[kind], 'i18n/locales/de.js']);
    await opened.page.close();
  });
}

for (const kind of Object.keys(files)) {
  test(`the ${kind} single file takes what the page has fetched early`, async () => {
    const head = `<link rel="modulepreload" nonce="${NONCE}" href="${FOLDER}i18n/locales/de.js" />`;
    const opened = await open({ kind, lang: 'de', head });
    assert.equal(opened.said, catalogs.de[LABEL]);
    assert.deepEqual(requests.sort(), ['i18n/locales/de.js', files[kind]]);
    await opened.page.close();
  });
}

test('a classic script of another origin does not know where it is from without `crossorigin`, and speaks English', async () => {
  const opened = await open({ kind: 'classic', lang: 'de', from: origin(elsewhere.address()) });
  assert.equal(opened.said, 'Sign in with password');
  assert.deepEqual(loaded(), []);
  await opened.page.close();
});
