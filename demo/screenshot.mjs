/** `npm run screenshot`: takes the picture of the demo that the README shows. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, ensureChromium } from '../test/support/chromium.mjs';
import { person, startDemo } from './serve.mjs';

const directory = fileURLToPath(new URL('../docs/', import.meta.url));
const demo = await startDemo();
const browser = await puppeteer.launch({
  executablePath: ensureChromium(),
  args: chromiumArgs,
  defaultViewport: { width: 1280, height: 766 },
});
try {
  const page = await browser.newPage();
  await page.goto(demo.url);
  await page.locator('kratos-login >>> input[name=identifier]').fill(person.email);
  await page.locator('kratos-login >>> input[name=password]').click();
  await page.mouse.move(0, 0);
  await mkdir(directory, { recursive: true });
  await page.screenshot({ path: `${directory}screenshot.png` });
} finally {
  await browser.close();
  await demo.close();
}
