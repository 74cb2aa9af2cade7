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

  test('give an accent that can be read on', async () => {
    const page = await visit.open('/');
    const choose = (color) =>
      page.$eval(
        '[name=any-accent]',
        (input, color) => {
          input.value = color;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        color,
      );
    await choose('#ffdd00');
    assert.match(
      await textOf(page, '#snippet'),
      /-accent: light-dark\(#ffdd00, .*-on-accent: light-dark\(#111, #111\)/s,
    );
    await choose('#220044');
    assert.match(
      await textOf(page, '#snippet'),
      /-accent: light-dark\(#220044, .*-on-accent: light-dark\(#fff, #111\)/s,
    );
  });

  test('the snippet can be copied', async () => {
    const page = await visit.open('/');
    await page.locator('#copy').click();
    await waitForText(page, '#copy', 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await textOf(page, '#snippet'));
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
