import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { person } from '../../demo/serve.mjs';
import { launch, visitor } from '../demo/visit.mjs';
import { buildExample, filesOf, logIn, startSite } from './example.mjs';

let browser;
let site;
let spoiledSite;

before(async () => {
  const serve = filesOf(join(buildExample('html'), 'dist'));
  const serveSpoiled = (ctx) => {
    serve(ctx);
    if (ctx.path.endsWith('.min.js')) ctx.body += '\n';
  };
  [site, spoiledSite] = await Promise.all([startSite(() => serve), startSite(() => serveSpoiled)]);
  browser = await launch();
});
after(() => Promise.all([browser?.close(), site?.close(), spoiledSite?.close()]));

for (const [name, path] of [
  ['module', '/'],
  ['classic script', '/classic.html'],
]) {
  test(`plain HTML with a ${name} signs in`, async () => {
    const visit = await visitor(browser, site.url);
    const page = await visit.open(path);
    assert.match(await page.$eval('script[src]', ({ integrity }) => integrity), /^sha384-.{64}$/);

    await logIn(page);
    await page.waitForSelector(`::-p-text(You are signed in as ${person.email})`);
    assert.deepEqual(visit.problems, []);
    await visit.close();
  });

  test(`plain HTML with a ${name} that is not as its integrity says keeps what is in the tag`, async () => {
    const visit = await visitor(browser, spoiledSite.url);
    const page = await visit.open(path);
    const visible = await page.$$eval('kratos-login:not(:defined) > *', (children) =>
      children.filter((child) => child.checkVisibility()).map(({ textContent }) => textContent),
    );
    assert.deepEqual(visible, ['Sign in', 'No form? It needs JavaScript. Write to us.']);
    assert.equal(visit.problems.length, 1);
    assert.match(visit.problems[0], /Failed to find a valid digest in the 'integrity' attribute/);
    await visit.close();
  });
}
