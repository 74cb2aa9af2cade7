import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { chromiumArgs, ensureChromium } from '../support/chromium.mjs';

const module = '<script type="module" src="/dist/kratos-elements.min.js"></script>';
const classic = '<script src="/dist/kratos-elements.iife.min.js"></script>';
const litOfThePage = '<script src="/lit-of-the-page.js"></script>';

/** Pages that load the single files, each under a policy for Trusted Types. */
const pages = [
  { name: 'module', scripts: [module], policy: "require-trusted-types-for 'script'; trusted-types kratos-elements" },
  { name: 'classic', scripts: [classic], policy: "require-trusted-types-for 'script'; trusted-types kratos-elements" },
  {
    name: 'beside-other-lit',
    scripts: [litOfThePage, module],
    policy: "require-trusted-types-for 'script'; trusted-types lit-html kratos-elements",
  },
  { name: 'no-policies', scripts: [module], policy: "trusted-types 'none'", refused: true },
  {
    name: 'twice',
    scripts: [classic, module],
    policy: "require-trusted-types-for 'script'; trusted-types kratos-elements",
  },
];

const flow = JSON.stringify(JSON.parse(readFileSync('test/fixtures/unified-initial.json', 'utf8')).body);

const answer = (path) => {
  const page = pages.find(({ name }) => path === `/${name}`);
  if (page) {
    return {
      'Content-Type': 'text/html',
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src 'self'; ${page.policy}`,
      body: `<!doctype html><title>Login</title><kratos-login></kratos-login>${page.scripts.join('')}`,
    };
  }
  if (path === '/lit-of-the-page.js') {
    return {
      'Content-Type': 'text/javascript',
      body: "trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });",
    };
  }
  if (path.endsWith('.js')) return { 'Content-Type': 'text/javascript', body: readFileSync(`.${path}`) };
  return { 'Content-Type': 'application/json', body: flow };
};

const server = createServer(({ url }, response) => {
  const { body, ...headers } = answer(new URL(url, 'http://localhost').pathname);
  response.writeHead(200, headers).end(body);
});
let browser;

before(async () => {
  server.listen(0);
  await once(server, 'listening');
  browser = await launch({ executablePath: ensureChromium(), args: chromiumArgs });
});

after(async () => {
  await browser.close();
  server.close();
});

test('the single files keep the names by which texts are looked up', async () => {
  const { default: english } = await import('../../dist/i18n/locales/en.js');
  for (const file of ['dist/kratos-elements.min.js', 'dist/kratos-elements.iife.min.js']) {
    const code = readFileSync(file, 'utf8');
    const lost = Object.keys(english).filter((name) => !new RegExp(`[{,]"?${name}"?:`).test(code));
    assert.deepEqual(lost, []);
  }
});

for (const { name, refused } of pages) {
  test(`the single files under a strict policy: ${name}`, async () => {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.evaluateOnNewDocument(`
      violations = [];
      addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    `);
    await page.goto(`http://localhost:${server.address().port}/${name}`);
    await page.waitForSelector('kratos-login >>> input[type=password]', { timeout: 10_000 });
    assert.deepEqual(errors, []);
    const violations = await page.evaluate('violations');
    assert.deepEqual(violations, refused ? ['trusted-types'] : []);
    await page.close();
  });
}

test('the single file makes every control anew for another flow', async () => {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.address().port}/module`);
  await page.waitForSelector('kratos-login >>> input[type=password]', { timeout: 10_000 });
  const typed = await page.evaluate(`(async () => {
    const login = document.querySelector('kratos-login');
    const password = () => login.shadowRoot.querySelector('[type=password]');
    password().value = 'secret';
    login.flow = { ...login.flow, id: 'another' };
    await login.updateComplete;
    return password().value;
  })()`);
  assert.equal(typed, '');
  await page.close();
});
