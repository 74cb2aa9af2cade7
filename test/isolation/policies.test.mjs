import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { bundle, NONCE, startSite } from './site.mjs';

const { scenarios } = await import('../../dist/testing/index.js');

const MODULE = '/dist/kratos-elements.min.js';
const integrity = `sha384-${createHash('sha384')
  .update(readFileSync(`.${MODULE}`))
  .digest('base64')}`;

const script = (attributes, content = '') => `<script nonce="${NONCE}" ${attributes}>${content}</script>`;
const module = script(`type="module" src="${MODULE}"`);
const npm = script('type="module" src="/npm.js"');
const litOfPage = script('type="module" src="/page.js"');

/** What is allowed in each page, and what is loaded there. */
const pages = {
  'the module': { allowed: 'kratos-elements', scripts: [module] },
  'the classic file': { allowed: 'kratos-elements', scripts: [script('src="/dist/kratos-elements.iife.min.js"')] },
  'the module, by its hash': {
    allowed: 'kratos-elements',
    hash: `'${integrity}'`,
    scripts: [`<script type="module" src="${MODULE}" integrity="${integrity}"></script>`],
  },
  'the npm package': { allowed: 'lit-html', scripts: [npm] },
  'the module beside a Lit of the page': { allowed: 'lit-html kratos-elements', scripts: [litOfPage, module] },
  'the npm package beside another Lit of the page': {
    allowed: "lit-html 'allow-duplicates'",
    scripts: [litOfPage, npm],
  },
};

const policyOf = ({ allowed, hash = '' }) =>
  [
    `default-src 'none'; script-src 'nonce-${NONCE}' ${hash}; style-src 'none'`,
    `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types ${allowed}`,
  ].join('; ');

const tools = script(
  'type="module"',
  `import { show, scenarios } from '/dist/testing/index.js';
   Object.assign(window, { show, scenarios });`,
);

const pageOf = ({ scripts }) => `<!doctype html><html lang="en"><title>Login</title>${scripts.join('')}${tools}`;

let site;

before(async () => {
  site = await startSite({
    '/npm.js': await bundle("import './dist/define.js';"),
    '/page.js': await bundle("import { html, render } from 'lit'; render(html`<h1>Page</h1>`, document.body);"),
    ...Object.fromEntries(
      Object.values(pages).map((page, index) => [`/${index}`, { body: pageOf(page), policy: policyOf(page) }]),
    ),
    '/unlisted': { body: pageOf(pages['the module']), policy: policyOf({ allowed: 'other' }) },
  });
});
after(() => site.close());

/** In a page: shows every scenario. @returns the states that each came to */
const showAll = async (lightForm) => {
  const states = {};
  for (const { name } of window.scenarios) {
    const login = document.createElement('kratos-login');
    const captcha = { node: 'captcha', render() {}, reset() {} };
    Object.assign(login, { manual: true, lightForm, captcha });
    document.body.append(login);
    await window.show(login, name);
    await login.updateComplete;
    states[name] = login.state;
    login.remove();
  }
  return states;
};

const expected = Object.fromEntries(scenarios.map(({ name, state }) => [name, state]));

for (const [index, name] of Object.keys(pages).entries()) {
  test(`nothing in any state is against a strict policy: ${name}`, async () => {
    const visit = await site.visit();
    const page = await visit.open(`/${index}`);
    for (const lightForm of [false, true]) {
      assert.deepEqual(await page.evaluate(showAll, lightForm), expected);
      assert.deepEqual(visit.problems, []);
    }
    await visit.close();
  });
}

test('without the name of its policy the element says so, and shows nothing', async () => {
  const visit = await site.visit();
  const page = await visit.open('/unlisted');
  await page.evaluate(() => {
    const login = document.createElement('kratos-login');
    login.manual = true;
    document.body.append(login);
    return login.updateComplete.catch(() => {});
  });
  assert.match(visit.problems.join('\n'), /TrustedTypePolicy named 'kratos-elements'/);
  assert.match(visit.problems.join('\n'), /requires 'TrustedHTML'/);
  assert.equal(await page.evaluate(() => document.querySelector('kratos-login').shadowRoot.childElementCount), 0);
  await visit.close();
});
