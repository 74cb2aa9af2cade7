import { after, before, test } from 'node:test';
import { launch } from '../demo/visit.mjs';
import { comeAndGo, startExample } from './example.mjs';

let browser;
let site;

before(async () => {
  site = await startExample('svelte');
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

test('Svelte: shows who has logged in, also when loaded again, and logs out', async () => {
  await comeAndGo(browser, site.url);
});
