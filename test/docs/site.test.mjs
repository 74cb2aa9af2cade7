import assert from 'node:assert/strict';
import { execSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, posix } from 'node:path';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import Koa from 'koa';
import { parse } from 'parse5';
import puppeteer from 'puppeteer-core';
import { isStale } from '../../demo/prepare.mjs';
import { filesOf } from '../examples/example.mjs';
import { chromiumArgs, ensureChromium } from '../support/chromium.mjs';
import { close, listen } from '../support/local-server.mjs';

const folder = '.cache/docs';
const below = (directory) => readdirSync(directory, { recursive: true }).map((path) => posix.join(directory, path));
const sources = [
  ...below('docs'),
  ...below('src'),
  ...below('themes'),
  'dist/custom-elements.json',
  'package-lock.json',
];
if (isStale(`${folder}/index.html`, sources)) execSync('npm run --silent docs:build', { stdio: 'pipe' });

const files = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
const pages = files.filter((path) => path.endsWith('.html') && path !== '404.html');
const { scenarios } = await import('../../dist/testing/index.js');

function* elementsOf({ childNodes = [] }) {
  for (const node of childNodes) {
    if (node.tagName) yield node;
    yield* elementsOf(node);
  }
}
const attribute = ({ attrs }, name) => attrs.find((each) => each.name === name)?.value;
const elements = new Map(pages.map((page) => [page, [...elementsOf(parse(readFileSync(join(folder, page), 'utf8')))]]));

let server;
let url;
let browser;
before(async () => {
  server = createServer(new Koa().use(filesOf(folder)).callback());
  url = await listen(server);
  browser = await puppeteer.launch({ executablePath: ensureChromium(), args: chromiumArgs });
});
after(async () => {
  await browser?.close();
  await close(server);
});

/** Opens a page, and waits for the first login of its examples, if it has any. */
async function open(path, { scheme = 'light', state = 'ready' } = {}) {
  const page = await browser.newPage();
  const troubles = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== url) troubles.push(request.url());
  });
  await page.setViewport({ width: 1280, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`${url}/${path}`);
  if (await page.$('.live')) await inState(page, state);
  return { page, troubles };
}

const inState = (page, state) =>
  page.waitForFunction((state) => document.querySelector('.live-stage kratos-login')?.state === state, {}, state);

test('npm run docs serves the documentation as it is written', async (t) => {
  const child = spawn(process.execPath, ['docs/.vitepress/serve.mjs'], { env: { ...process.env, PORT: '0' } });
  t.after(() => child.kill());
  let said = '';
  for await (const text of child.stdout.setEncoding('utf8')) if (/Ctrl-C/.test((said += text))) break;
  const [address] = /http:\/\/localhost:\d+\//.exec(said);
  const page = await browser.newPage();
  await page.goto(`${address}methods/password.html`);
  await inState(page, 'ready');
  await page.close();
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  assert.equal(code, 0);
});

test('no link of the site is dead', () => {
  const dead = [...elements].flatMap(([page, list]) =>
    list.flatMap((element) => {
      const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
      if (!href || /^\w+:/.test(href)) return [];
      const { pathname, hash } = new URL(href, `http://site/${page}`);
      const target = pathname === '/' ? 'index.html' : pathname.slice(1);
      const id = decodeURIComponent(hash.slice(1));
      const found = elements.get(target)?.some((each) => !id || attribute(each, 'id') === id);
      return found || existsSync(join(folder, target)) ? [] : [`${page}: ${href}`];
    }),
  );
  assert.deepEqual(dead, []);
});

test('the reference has everything that the manifest has', () => {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const [element] = modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
  const { attributes, events, slots, cssParts, cssProperties, cssStates, members } = element;
  const reference = readFileSync(join(folder, 'api.html'), 'utf8').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  // A property with an attribute is in its row.
  const others = members.filter(({ attribute, name }) => !attribute && name !== 'version');
  for (const { name } of [attributes, events, slots, cssParts, cssProperties, cssStates, others].flat()) {
    assert.match(reference, new RegExp(`(>|\\.)${name}[<( ]`), name);
  }
  for (const member of ['continueWith', 'retryAfter?', 'recovered', 'reason']) assert.ok(reference.includes(member));
});

const documents = readdirSync('docs', { recursive: true }).filter((path) => path.endsWith('.md'));
const examples = documents.flatMap((document) =>
  [
    ...readFileSync(join('docs', document), 'utf8').matchAll(/<LiveExample scenario="([^"]+)"(?: others="([^"]+)")?/g),
  ].map(([, scenario, others = '']) => ({
    document,
    scenario,
    names: [scenario, ...others.split(' ').filter(Boolean)],
  })),
);

test('each way to log in has a live example, of scenarios that there are', () => {
  const known = scenarios.map(({ name }) => name);
  assert.deepEqual(
    examples.flatMap(({ names }) => names.filter((name) => !known.includes(name))),
    [],
  );
  const ways = documents.filter((document) => /^(methods[/\\].+|social|oauth2|captcha)\.md$/.test(document));
  assert.ok(ways.length > 10);
  assert.deepEqual(
    ways.filter((way) => !examples.some(({ document }) => document === way)),
    [],
  );
});

test('each live example comes to its state, and asks no other server', async () => {
  for (const { document, scenario } of examples) {
    const { state } = scenarios.find(({ name }) => name === scenario);
    const { page, troubles } = await open(document.replace(/\.md$/, '.html'), { state });
    assert.deepEqual(troubles, [], document);
    await page.close();
  }
});

test('somebody logs in on the home page, and tries something else', async () => {
  const { page, troubles } = await open('');
  // A slash opens the search of the site everywhere else.
  await page.locator('kratos-login >>> [name=identifier]').fill('ada@example.com');
  await (await page.$('kratos-login >>> [name=password]')).type('/secret');
  await page.keyboard.press('Enter');
  await inState(page, 'complete');
  assert.match(await page.$eval('.live output', (output) => output.textContent), /login-success$/);
  await page.select('.live select', 'password/wrong-password');
  await inState(page, 'ready');
  await page.waitForFunction(() => document.querySelector('.live output').textContent.endsWith('validation'));
  assert.deepEqual(troubles, []);
  await page.close();
});

test('a theme is tried on, and taken off', async () => {
  const { page } = await open('theming.html');
  const [, theme] = await page.$$('.live select');
  const corner = () =>
    page.$eval('kratos-login >>> [name=password]', (field) => getComputedStyle(field).borderStartStartRadius);
  const usual = await corner();
  await theme.select('material');
  await page.waitForFunction(
    (usual) =>
      getComputedStyle(document.querySelector('kratos-login').shadowRoot.querySelector('[name=password]'))
        .borderStartStartRadius !== usual,
    {},
    usual,
  );
  await theme.select('');
  await page.waitForFunction(
    (usual) =>
      getComputedStyle(document.querySelector('kratos-login').shadowRoot.querySelector('[name=password]'))
        .borderStartStartRadius === usual,
    {},
    usual,
  );
  await page.close();
});

test('a live example speaks the language that is chosen, in its direction', async () => {
  const { page } = await open('languages.html');
  const { default: arabic } = await import('../../dist/i18n/locales/ar.js');
  const [, language] = await page.$$('.live select');
  const offered = await language.$$eval('option', (options) => options.map(({ value }) => value));
  const named = /^Languages: ([^.]+)\./m.exec(readFileSync('README.md', 'utf8'))[1];
  assert.deepEqual(offered.sort(), [...named.matchAll(/`([\w-]+)`/g)].map(([, tag]) => tag).sort());
  await language.select('ar');
  await page.waitForFunction(
    (label) =>
      document.querySelector('kratos-login').shadowRoot.querySelector('[value=password]').textContent.trim() === label,
    {},
    arabic[1010022],
  );
  assert.equal(await page.$eval('kratos-login', (login) => getComputedStyle(login).direction), 'rtl');
  await page.close();
});

for (const scheme of ['light', 'dark']) {
  for (const path of ['', 'methods/second-factor.html', 'api.html', 'theming.html', 'hosts/html.html']) {
    test(`${path || 'the home page'} is for everybody, ${scheme}`, async () => {
      const { page, troubles } = await open(path, { scheme });
      assert.equal(await page.$eval('html', (html) => getComputedStyle(html).colorScheme), scheme);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run());
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${target} ${html}`)}`);
      assert.deepEqual(told, []);
      await page.setViewport({ width: 320, height: 700 });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
      assert.deepEqual(troubles, []);
      await page.close();
    });
  }
}
