import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { startDemo } from '../../demo/serve.mjs';
import { scenarios } from '../../dist/testing/index.js';
import { launch, visitor } from './visit.mjs';

let browser;
let demo;
let visit;
let page;

before(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo()]);
});
after(async () => {
  await browser?.close();
  await demo?.close();
});
beforeEach(async () => {
  visit = await visitor(browser, demo.url);
  page = await visit.open('/gallery.html');
});
afterEach(async () => {
  const { problems } = visit;
  await visit.close();
  assert.deepEqual(problems, []);
});

/** Kratos' number for the label of a field for a password. */
const PASSWORD_LABEL = 1070001;

const exhibits = () => page.$$('.exhibit');
const shown = (exhibit) => page.waitForFunction((article) => 'shown' in article.dataset, {}, exhibit);
const stateOf = (exhibit) => exhibit.$eval('kratos-login', ({ state }) => state);
const namesOf = (selector) => page.$$eval(selector, (list) => list.map(({ dataset }) => dataset.name));

test('the gallery shows every scenario in the state that it promises, and asks no server for anything', async () => {
  assert.deepEqual(
    await namesOf('.exhibit'),
    scenarios.map(({ name }) => name),
  );
  const states = {};
  for (const exhibit of await exhibits()) {
    await exhibit.scrollIntoView();
    await shown(exhibit);
    states[await exhibit.evaluate(({ dataset }) => dataset.name)] = await stateOf(exhibit);
  }
  assert.deepEqual(states, Object.fromEntries(scenarios.map(({ name, state }) => [name, state])));
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.deepEqual(
    asked.filter((address) => !/^http:\/\/localhost:\d+\/[\w-]+(\.min)?\.(css|js|svg)$/.test(address)),
    [],
  );
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
});

test('the gallery starts what comes into view, and nothing else', async () => {
  const [first, ...others] = await exhibits();
  const last = others.at(-1);
  await shown(first);
  assert.equal(await last.$('kratos-login'), null);
  await last.scrollIntoView();
  await shown(last);
});

test('the gallery shows one group', async () => {
  const all = scenarios.map(({ name }) => name);
  for (const [group, names] of Object.entries({ aal2: all.filter((name) => name.startsWith('aal2/')), all })) {
    await page.locator(`#groups a[href="#${group}"]`).click();
    await page.waitForSelector(`#groups a[href="#${group}"][aria-current=true]`);
    assert.deepEqual(await namesOf('section:not([hidden]) .exhibit'), names);
  }
});

test('the gallery shows one state', async () => {
  await page.locator('[data-name="aal2/totp"] header a').click();
  await page.waitForFunction(() => location.hash === '#aal2/totp');
  assert.deepEqual(await namesOf('section:not([hidden]) .exhibit:not([hidden])'), ['aal2/totp']);
  assert.equal(await page.$eval('#groups [aria-current=true]', ({ hash }) => hash), '#aal2');
});

test('the gallery changes its looks', async () => {
  const [first] = await exhibits();
  await shown(first);
  const look = () =>
    first.$eval('kratos-login', (login) => {
      const { colorScheme, direction } = getComputedStyle(login.shadowRoot.querySelector('input[type=password]'));
      return { colorScheme, direction, width: login.getBoundingClientRect().width };
    });
  assert.deepEqual(await look(), { colorScheme: 'light dark', direction: 'ltr', width: 320 });
  await page.locator('[name=color-scheme][value=dark]').click();
  await page.locator('[name=dir][value=rtl]').click();
  await page.locator('[name=width][value=wide]').click();
  assert.deepEqual(await look(), { colorScheme: 'dark', direction: 'rtl', width: 400 });
});

test('the gallery keeps its look in the address, for somebody else to see', async () => {
  for (const choice of ['theme][value=plain', 'color-scheme][value=dark', 'width][value=wide', 'dir][value=rtl']) {
    await page.locator(`[name=${choice}]`).click();
  }
  await page.locator('[href="#code"]').click();
  await page.locator('#share').click();
  await page.waitForFunction(() => document.querySelector('#share').textContent === 'Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /\/gallery\.html\?theme=plain&dir=rtl&color-scheme=dark&width=wide#code$/);
  const values = (page) => page.$eval('#controls', (form) => Object.fromEntries(new FormData(form)));
  const other = await visit.open(link.slice(demo.url.length));
  assert.deepEqual(await values(other), await values(page));
  assert.equal(await other.$eval('section:not([hidden])', ({ dataset }) => dataset.group), 'code');
});

test('the gallery takes no look from an address that there is not', async () => {
  const other = await visit.open('/gallery.html?theme=nonsense&lang=xx&dir=up#nowhere');
  assert.deepEqual(await other.$eval('#controls', (form) => Object.fromEntries(new FormData(form))), {
    theme: '',
    lang: 'en',
    dir: 'ltr',
    'color-scheme': 'light dark',
    width: 'narrow',
  });
  assert.equal(await other.$eval('#groups [aria-current=true]', ({ hash }) => hash), '#all');
});

test('the gallery offers every language under its own name, and writes it as it is written', async () => {
  const offered = await page.$$eval('#language option', (list) => list.map(({ value, text }) => [value, text]));
  const tags = (await readdir('src/i18n/locales')).map((name) => name.replace('.ts', ''));
  assert.deepEqual(offered.map(([tag]) => tag).sort(), tags.sort());
  const names = Object.fromEntries(offered);
  assert.equal(names.ar, 'العربية');
  assert.equal(names['pt-BR'], 'Português (Brasil)');
  assert.equal(names['zh-Hant'], '繁體中文');
  for (const [tag, dir] of Object.entries({ he: 'rtl', ja: 'ltr' })) {
    await page.select('#language', tag);
    const frame = await page.$eval('.frame', ({ lang, dir }) => ({ lang, dir }));
    assert.deepEqual(frame, { lang: tag, dir });
    assert.equal(new URL(page.url()).search, `?lang=${tag}`);
  }
});

test('the gallery puts the forms into the light DOM, those that show later, too', async () => {
  const formsOf = () =>
    page.$$eval('kratos-login', (list) =>
      list.map((login) => [login.shadowRoot, login].map((root) => root.querySelectorAll('form').length)),
    );
  await showAll();
  const within = await formsOf();
  assert.deepEqual(within[0], [1, 0]);
  await page.locator('[name=light-form]').click();
  await page.waitForSelector('.frame form');
  assert.deepEqual(
    await formsOf(),
    within.map(([inShadow, inLight]) => [inLight, inShadow]),
  );
  assert.deepEqual(await statesOf(), promised);
  await page.reload();
  await showAll();
  assert.deepEqual((await formsOf())[0], [0, 1]);
});

/** Each exhibit at rest, wherever it is on the page. */
async function showAll() {
  await page.$$eval('.exhibit', (list) => list.forEach((exhibit) => exhibit.dispatchEvent(new Event('play'))));
  await page.waitForFunction(() => !document.querySelector('.exhibit:not([data-shown])'));
}
const statesOf = () =>
  page.$$eval('.exhibit', (list) =>
    Object.fromEntries(list.map((exhibit) => [exhibit.dataset.name, exhibit.querySelector('kratos-login').state])),
  );
const promised = Object.fromEntries(scenarios.map(({ name, state }) => [name, state]));

test('the gallery speaks every language in every state', async () => {
  await showAll();
  const tags = await page.$$eval('#language option', (list) => list.map(({ value }) => value));
  for (const tag of tags) {
    const { default: catalog } = await import(`../../dist/i18n/locales/${tag}.js`);
    const wanted = {
      password: catalog[PASSWORD_LABEL] ?? 'Password',
      complete: catalog.complete,
      retry: catalog.retry,
    };
    await page.select('#language', tag);
    await page.waitForFunction(
      ({ password, complete, retry }) => {
        const shown = (name) => document.querySelector(`[data-name="${name}"] kratos-login`).shadowRoot.textContent;
        const logins = [...document.querySelectorAll('kratos-login')];
        const labels = logins.map(
          ({ shadowRoot }) => shadowRoot.querySelector('[type=password]')?.labels[0].textContent,
        );
        return (
          labels.every((label) => label === undefined || label.trim() === password) &&
          shown('password/success').includes(complete) &&
          shown('errors/network').includes(retry)
        );
      },
      {},
      wanted,
    );
    assert.deepEqual(await statesOf(), promised, tag);
  }
});

test('the gallery shows every state in every theme', async () => {
  await showAll();
  for (const theme of ['plain', 'material', 'bootstrap', '']) {
    await page.locator(`[name=theme][value="${theme}"]`).click();
    await page.waitForFunction(
      (theme) =>
        [...document.querySelectorAll('link[data-theme]')].every(
          ({ dataset, disabled, sheet }) => disabled === (dataset.theme !== theme) && (disabled || sheet),
        ),
      {},
      theme,
    );
    const unseen = await page.$$eval('kratos-login', (list) =>
      list.filter((login) => login.getBoundingClientRect().height < 40).map(({ outerHTML }) => outerHTML),
    );
    assert.deepEqual(unseen, [], theme);
    assert.deepEqual(await statesOf(), promised, theme);
  }
});

test('the gallery puts on a theme', async () => {
  const [first] = await exhibits();
  await shown(first);
  for (const [theme, colour] of Object.entries({ bootstrap: 'rgb(13, 110, 253)', '': 'rgb(63, 79, 201)' })) {
    await page.locator(`[name=theme][value="${theme}"]`).click();
    await page.waitForFunction(
      (article, colour) => {
        const primary = article.querySelector('kratos-login').shadowRoot.querySelector('[part~=primary]');
        return getComputedStyle(primary).backgroundColor === colour;
      },
      {},
      first,
      colour,
    );
  }
});

test('the gallery replays a scenario slowly', async () => {
  const exhibit = await page.$('[data-name="password/wrong-password"]');
  await shown(exhibit);
  const element = await exhibit.$('kratos-login');
  await exhibit.$eval('button', (button) => button.click());
  await page.waitForFunction(
    (article, before) => {
      const login = article.querySelector('kratos-login');
      return login !== before && login.state === 'submitting';
    },
    {},
    exhibit,
    element,
  );
  await page.waitForFunction((article) => article.querySelector('kratos-login').state === 'ready', {}, exhibit);
});
