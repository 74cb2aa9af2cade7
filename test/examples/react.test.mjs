import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { person } from '../../demo/serve.mjs';
import { launch, visitor } from '../demo/visit.mjs';
import { logIn, startExample } from './example.mjs';

let browser;
let site;

before(async () => {
  site = await startExample('react');
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

test('React: shows who has logged in, also when loaded again, and logs out', async () => {
  const visit = await visitor(browser, site.url);
  const page = await visit.open('/');
  const signedIn = () => page.waitForSelector(`::-p-text(Signed in as ${person.email})`);
  await logIn(page);
  await signedIn();
  await page.reload();
  await signedIn();
  await page.locator('::-p-aria(Sign out)').click();
  await page.waitForSelector('kratos-login >>> input[name=password]', { visible: true });
  assert.deepEqual(visit.problems, []);
  await visit.close();
});
