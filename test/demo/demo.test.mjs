import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { carefulPerson, person, startDemo } from '../../demo/serve.mjs';
import { startLoginServer } from '../../demo/server/index.mjs';
import { launch, loginOn, plugInAuthenticator, visitor } from './visit.mjs';

let browser;
let demo;
let visit;

before(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo()]);
});
after(async () => {
  await browser?.close();
  await demo?.close();
});
beforeEach(async () => {
  visit = await visitor(browser, demo.url);
});
afterEach(async () => {
  const { problems } = visit;
  await visit.close();
  assert.deepEqual(problems, []);
});

const textOf = (page, selector) => page.$eval(selector, ({ textContent }) => textContent);
const waitForText = (page, selector, text) =>
  page.waitForFunction(
    (selector, text) => document.querySelector(selector).textContent.includes(text),
    {},
    selector,
    text,
  );
const logged = (page, type) => page.waitForSelector(`#events [data-type=${type}]`);

async function sendPassword(page, { email, password }) {
  const login = loginOn(page);
  await login.is('ready');
  await login.fill('identifier', email);
  await login.fill('password', password);
  await login.press('password');
  return login;
}

async function logInWithPassword(page) {
  const login = await sendPassword(page, person);
  await login.is('complete');
}

describe('the pages', () => {
  for (const path of ['/', '/mailbox.html', '/minimal.html', '/authenticator.html']) {
    test(`${path} is served under a strict policy`, async () => {
      const page = await visit.open(path);
      const policy = page.response.headers()['content-security-policy'];
      assert.match(policy, /^default-src 'none'; script-src 'nonce-[\w+/=]{24}'; style-src 'nonce-/);
      assert.match(policy, /require-trusted-types-for 'script'; trusted-types kratos-elements$/);
      assert.doesNotMatch(policy, /unsafe|\*/);
      if (await page.$('kratos-login')) await loginOn(page).is('ready');
    });
  }

  test('what a policy forbids is noticed', async () => {
    const page = await visit.open('/minimal.html');
    await page.evaluate(() => {
      const noticed = new Promise((resolve) => addEventListener('securitypolicyviolation', resolve, { once: true }));
      document.body.setAttribute('style', 'color: red');
      return noticed.then(() => {});
    });
    assert.match(visit.problems.join('\n'), /style-src-attr/);
    visit.problems.length = 0;
  });

  test('the minimal page logs in, and knows it when it is loaded again', async () => {
    const page = await visit.open('/minimal.html');
    await logInWithPassword(page);
    await page.reload();
    await loginOn(page).is('complete');
  });
});

describe('the embedded login server behind the demo', () => {
  test('logs in with a password, and out', async () => {
    const page = await visit.open('/');
    await logInWithPassword(page);
    await logged(page, 'login-success');
    assert.equal(await textOf(page, '#session'), `Signed in as ${person.email}`);

    await page.locator('#sign-out').click();
    await loginOn(page).is('ready');
    assert.equal(await textOf(page, '#session'), 'Signed out');
  });

  test('refuses a wrong password and shows no secret among the events', async () => {
    const page = await visit.open('/');
    const login = loginOn(page);
    await login.fill('identifier', person.email);
    await login.fill('password', 'difference-engine-1822');
    await login.press('password');
    await logged(page, 'login-error');
    await login.shown('[data-message-id="4000006"]');
    assert.equal(await login.valueOf('identifier'), person.email);
    const token = await login.valueOf('csrf_token');

    await logInWithPassword(page);
    assert.equal(await page.$('kratos-login >>> [part~=message]'), null);
    const events = await textOf(page, '#events');
    assert.match(events, /"password": "•••"/);
    for (const secret of ['difference-engine-1822', person.password, token]) assert.ok(!events.includes(secret));
  });

  test('logs in with a code that arrives in the mailbox', async () => {
    const mailbox = await visit.open('/mailbox.html');
    const page = await visit.open('/');
    const login = loginOn(page);
    await login.fill('identifier', person.email);
    await login.press('code');
    await login.shown('input[name=code]');

    await mailbox.waitForSelector('#mails code');
    const code = await textOf(mailbox, '#mails code');
    await waitForText(page, '#mails', code);
    await login.fill('code', code);
    await login.press('code');
    await login.is('complete');
    assert.ok(!(await textOf(page, '#events')).includes(code));
  });

  test('asks the careful person for the authenticator app', async () => {
    const app = await visit.open('/authenticator.html');
    const page = await visit.open('/');
    const login = await sendPassword(page, carefulPerson);
    await login.shown('input[name=totp_code]:focus');
    const code = await textOf(app, '#app code');
    await login.fill('totp_code', code);
    await login.press('totp');
    await login.is('complete');
    assert.equal(await textOf(page, '#session'), `Signed in as ${carefulPerson.email}`);
    assert.ok(!(await textOf(page, '#events')).includes(code));
  });

  test('takes a backup code in place of the app', async () => {
    const app = await visit.open('/authenticator.html');
    const page = await visit.open('/');
    const login = await sendPassword(page, carefulPerson);
    await login.shown('input[name=totp_code]:focus');
    const [code] = (await textOf(app, '.backup-codes')).split('\n');
    await login.fill('lookup_secret', code);
    await login.press('lookup_secret');
    await login.is('complete');
  });

  test('lets a person who is in add a passkey, and takes it from then on', async () => {
    const page = await visit.open('/');
    const authenticator = await plugInAuthenticator(page);
    await logInWithPassword(page);
    await authenticator.verify(false);
    await page.locator('#add-passkey').click();
    await waitForText(page, '#add-passkey', 'Not added (NotAllowedError)');
    await authenticator.verify(true);
    await page.locator('#add-passkey').click();
    await waitForText(page, '#add-passkey', 'Passkey added');

    // It answers as soon as the field for the name offers passkeys.
    await page.locator('#sign-out').click();
    await waitForText(page, '#events', '"authentication_methods": [\n      "passkey"\n    ]');
    await loginOn(page).is('complete');
  });

  test('logs in identifier-first', async () => {
    const page = await visit.open('/');
    const login = loginOn(page);
    await login.is('ready');
    await page.locator('[name=base-url]:not(:checked)').click();
    await login.fill('identifier', person.email);
    await login.press('identifier_first');
    await login.fill('password', person.password);
    await login.press('password');
    await login.is('complete');
    assert.match(await textOf(page, '#snippet'), /base-url="\/\.ory-identifier-first"/);
  });
});

/** A colour, for which the browser would open a dialogue of its own. */
const choose = (page, name, colour) =>
  page.$eval(
    `[name="${name}"]`,
    (input, colour) => {
      input.value = colour;
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
    },
    colour,
  );

describe('the controls', () => {
  test('change the element, and the snippet with it', async () => {
    const page = await visit.open('/');
    await loginOn(page).is('ready');
    assert.match(await textOf(page, '#snippet'), /\n<kratos-login base-url="\/\.ory"><\/kratos-login>$/);

    await page.locator('[name=login-hint]').fill('"grace" & co');
    await page.locator('[name=timeout]').fill('4000');
    await page.locator('[name=refresh]').click();
    await page.locator('[name=--kratos-login-radius]').fill('2');
    await page.locator('[name=accent][value=""]').click();
    await page.locator('[name=color-scheme][value=dark]').click();

    const snippet = await textOf(page, '#snippet');
    assert.match(snippet, /:root { color-scheme: dark; }\n {2}kratos-login {\n {4}--kratos-login-radius: 2px;\n {2}}/);
    assert.match(snippet, /\n {2}login-hint="&quot;grace&quot; &amp; co"\n {2}timeout="4000"\n {2}refresh\n>/);
    assert.equal(await loginOn(page).valueOf('identifier'), '"grace" & co');
    await page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('kratos-login');
      const { borderRadius, colorScheme } = getComputedStyle(shadowRoot.querySelector('input[name=password]'));
      return borderRadius === '2px' && colorScheme === 'dark';
    });

    await page.locator('#reset-controls').click();
    assert.match(await textOf(page, '#snippet'), /\n<kratos-login base-url="\/\.ory"><\/kratos-login>$/);
  });

  test('put a theme on the element, with its own accent until another is chosen', async () => {
    const page = await visit.open('/');
    await loginOn(page).is('ready');
    const primaryIs = (colour) =>
      page.waitForFunction(
        (colour) => {
          const primary = document.querySelector('kratos-login').shadowRoot.querySelector('[part~=primary]');
          return getComputedStyle(primary).backgroundColor === colour;
        },
        {},
        colour,
      );
    await page.locator('[name=color-scheme][value=light]').click();
    await primaryIs('rgb(44, 106, 71)');
    await page.locator('[name=theme][value=bootstrap]').click();
    await primaryIs('rgb(13, 110, 253)');
    assert.match(
      await textOf(page, '#snippet'),
      /^<script .*<\/script>\n<link rel="stylesheet" href="\/themes\/bootstrap.css" \/>\n<style>\n {2}:root { color-scheme: light; }\n<\/style>/,
    );
    await page.locator('[name=accent][value="#7d3467"]').click();
    await primaryIs('rgb(125, 52, 103)');
    await page.locator('#reset-controls').click();
    await primaryIs('rgb(44, 106, 71)');
  });

  test('change every property that the element has', async () => {
    const page = await visit.open('/');
    const { cssProperties } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'))
      .modules.flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === 'kratos-login');
    const controlled = await page.$$eval('#controls [name^="--"]', (list) => list.map(({ name }) => name));
    assert.deepEqual([...controlled, '--kratos-login-accent'].sort(), cssProperties.map(({ name }) => name).sort());
  });

  test('start from what the theme has, and notice each change of it', async () => {
    const page = await visit.open('/');
    const starts = (name, value) =>
      page.waitForFunction((name, value) => document.getElementsByName(name)[0].value === value, {}, name, value);
    const radius = '--kratos-login-radius';
    await starts(radius, '10');
    await page.locator('[name=theme][value=material]').click();
    await starts(radius, '4');
    await starts('--kratos-login-error', '#b3261e');
    await starts('dark--kratos-login-error', '#f2b8b5');
    assert.doesNotMatch(await textOf(page, '#snippet'), /--kratos-login/);
    await page.locator(`[name=${radius}]`).fill('10');
    assert.match(await textOf(page, '#snippet'), /kratos-login {\n {4}--kratos-login-radius: 10px;\n {2}}/);
    assert.equal(await textOf(page, `[name=${radius}] + output`), '10px');
  });

  test('give a colour for light surroundings and another for dark ones', async () => {
    const page = await visit.open('/');
    await page.waitForSelector('[name="--kratos-login-text"][value]');
    await choose(page, '--kratos-login-text', '#102030');
    await choose(page, 'dark--kratos-login-text', '#fedcba');
    assert.match(await textOf(page, '#snippet'), /--kratos-login-text: light-dark\(#102030, #fedcba\);/);
    for (const [scheme, colour] of Object.entries({ light: 'rgb(16, 32, 48)', dark: 'rgb(254, 220, 186)' })) {
      await page.locator(`[name=color-scheme][value=${scheme}]`).click();
      assert.equal(await page.$eval('kratos-login', (login) => getComputedStyle(login).color), colour);
    }
  });

  test('speak a language, in its direction', async () => {
    const page = await visit.open('/');
    await loginOn(page).is('ready');
    await page.select('#language', 'he');
    await page.waitForFunction(() =>
      document.querySelector('kratos-login').shadowRoot.querySelector('[value=password]').textContent.includes('סיסמה'),
    );
    assert.equal(await page.$eval('kratos-login', (login) => getComputedStyle(login).direction), 'rtl');
    assert.match(await textOf(page, '#snippet'), /\n {2}lang="he"\n {2}dir="rtl"\n>/);
    await page.select('#language', 'en');
    assert.doesNotMatch(await textOf(page, '#snippet'), /lang|dir=/);
  });

  test('are kept in the address', async () => {
    const page = await visit.open('/?theme=bootstrap&login-hint=grace&radius=7');
    const settings = () =>
      page.$eval('#controls', (form) => {
        const { theme, 'login-hint': hint, '--kratos-login-gap': gap } = Object.fromEntries(new FormData(form));
        return { theme, hint, gap };
      });
    await page.waitForSelector('[name="--kratos-login-gap"][value="16"]');
    assert.deepEqual(await settings(), { theme: 'bootstrap', hint: 'grace', gap: '16' });
    await page.locator('[name=--kratos-login-gap]').fill('24');
    await page.waitForFunction(() => location.search.endsWith('&--kratos-login-gap=24'));
    assert.match(page.url(), /\?radius=7&login-hint=grace&theme=bootstrap&/);
    await page.reload();
    await page.waitForSelector('[name="--kratos-login-gap"][value="16"]');
    assert.deepEqual(await settings(), { theme: 'bootstrap', hint: 'grace', gap: '24' });
    assert.match(await textOf(page, '#snippet'), /themes\/bootstrap.css.*--kratos-login-gap: 24px/s);
  });

  test('give an accent that can be read on', async () => {
    const page = await visit.open('/');
    await choose(page, 'any-accent', '#ffdd00');
    assert.match(
      await textOf(page, '#snippet'),
      /-accent: light-dark\(#ffdd00, .*-on-accent: light-dark\(#111, #111\)/s,
    );
    await choose(page, 'any-accent', '#220044');
    assert.match(
      await textOf(page, '#snippet'),
      /-accent: light-dark\(#220044, .*-on-accent: light-dark\(#fff, #111\)/s,
    );
  });

  test('the snippet can be copied, or its CSS', async () => {
    const page = await visit.open('/');
    await loginOn(page).is('ready');
    const snippet = await textOf(page, '#snippet');
    const [, css] = /<style>\n(.*)\n<\/style>/s.exec(snippet);
    for (const [id, text] of Object.entries({ copy: snippet, 'copy-css': css.replaceAll(/^ {2}/gm, '') })) {
      await page.locator(`#${id}`).click();
      await waitForText(page, `#${id}`, 'Copied');
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
    }
    assert.match(css, /:root.*kratos-login {/s);
  });

  test('a forbidden return-to is explained to the developer', async () => {
    const page = await visit.open('/');
    await loginOn(page).is('ready');
    await page.locator('[name=return-to]').fill('https://elsewhere.example/');
    await page.keyboard.press('Enter');
    await logged(page, 'login-error');
    assert.match(await textOf(page, '#events [data-type=login-error]'), /return-to.*"hint": ".*allowed_return_urls/s);
  });
});

describe('in front of a running Kratos', () => {
  let kratos;
  let embedded;

  before(async () => {
    kratos = await startLoginServer();
    embedded = demo;
    demo = await startDemo({ kratosPublicUrl: kratos.publicUrl });
  });
  after(async () => {
    await demo?.close();
    demo = embedded;
    await kratos?.close();
  });

  test('logs in same-origin through the proxy, and out', async () => {
    await kratos.createIdentity(person);
    const page = await visit.open('/');
    await logInWithPassword(page);
    assert.equal(await textOf(page, '#session'), `Signed in as ${person.email}`);
    await page.locator('#sign-out').click();
    await loginOn(page).is('ready');
    assert.equal(await textOf(page, '#session'), 'Signed out');
  });

  test('says where its mail goes', async () => {
    const page = await visit.open('/mailbox.html');
    await page.locator('::-p-text(courier.smtp.connection_uri)').wait();
    assert.equal(await page.$('#mails li'), null);
  });
});
