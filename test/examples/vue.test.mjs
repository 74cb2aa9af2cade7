import { after, before, test } from 'node:test';
import { launch } from '../demo/visit.mjs';
import { startExample, visitMembersArea } from './example.mjs';

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

test('Vue: the guard sends to the login, and the login back to where the person wanted to go', async () => {
  await visitMembersArea(browser, site.url);
});
