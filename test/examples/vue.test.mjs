import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { person } from '../../demo/serve.mjs';
import { launch, visitor } from '../demo/visit.mjs';
import { logIn, startExample } from './example.mjs';

let browser;
let site;

before(async () => {
  site = await startExample('vue');
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const shows = (page, text) => page.waitForSelector(`::-p-text(${text})`);
const click = (page, name) => page.locator(`::-p-aria(${name})`).click();

test('Vue: the guard sends to the login, and the login back to where the person wanted to go', async () => {
  const visit = await visitor(browser, site.url);
  const page = await visit.open('/');
  await click(page, 'Your devices');
  await page.waitForFunction(() => location.pathname === '/login');

  await logIn(page);
  await shows(page, `Signed in as ${person.email}`);
  assert.equal(page.url(), `${site.url}/account?tab=devices`);

  await page.reload();
  await shows(page, `Signed in as ${person.email}`);

  await page.goto(`${site.url}/login`);
  await shows(page, `Signed in as ${person.email}`);

  await click(page, 'Sign out');
  await page.waitForFunction(() => location.pathname === '/');
  await click(page, 'Your devices');
  await page.waitForSelector('kratos-login >>> input[name=password]', { visible: true });
  assert.deepEqual(visit.problems, []);
  await visit.close();
});
