import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { plugInAuthenticator } from '../demo/visit.mjs';
import { chromiumArgs, ensureChromium } from '../support/chromium.mjs';

export const launch = () =>
  puppeteer.launch({ executablePath: ensureChromium(), args: chromiumArgs, enableExtensions: true, pipe: true });

/** The id that Chromium gives an unpacked extension without a `key`: a hash of where it is, in letters from a to p. */
export const idOf = (folder) =>
  createHash('sha256')
    .update(join(realpathSync('.'), folder))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));

/**
 * Installs an unpacked extension, and opens its popup as a click on its icon does.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} folder
 */
export async function installExtension(browser, folder) {
  const id = await browser.installExtension(folder);
  // Another page of the extension, to act in its name while no popup is there.
  const backstage = await browser.newPage();
  await backstage.goto(`chrome-extension://${id}/manifest.json`);
  /** @type {string[]} what a page may not do: throw, violate its policy, complain */
  const problems = [];

  async function watch(target) {
    const devTools = await target.createCDPSession();
    devTools.on('Runtime.exceptionThrown', ({ exceptionDetails }) => problems.push(exceptionDetails.text));
    // What was logged before comes, too. Chromium logs answers from 400 up, and with such Kratos says "not yet".
    devTools.on('Log.entryAdded', ({ entry }) => {
      if (/^(error|warning)$/.test(entry.level) && entry.source !== 'network') problems.push(entry.text);
    });
    await devTools.send('Runtime.enable');
    await devTools.send('Log.enable');
  }

  let page;

  /** The popup that was open before is closed, as by a click elsewhere. */
  async function open() {
    if (page?.isClosed() === false) await page.close();
    await backstage.bringToFront();
    const [target] = await Promise.all([
      browser.waitForTarget((target) => target.url() === `chrome-extension://${id}/popup.html`),
      backstage.evaluate('chrome.action.openPopup()'),
    ]);
    await watch(target);
    page = await target.asPage();
    page.setDefaultTimeout(10_000);
    // Asked for what is visible, Puppeteer looks at every frame; otherwise only when the document changes, not its shadow.
    const reads = (selector) => page.waitForSelector(selector, { visible: true });
    const fill = async (name, value) => {
      const selector = `kratos-login >>> [name=${name}]`;
      await reads(selector);
      await page.locator(selector).fill(value);
    };
    const press = async (selector) => (await reads(selector)).click();
    return {
      page,
      fill,
      press,
      async logIn({ email, password }) {
        await fill('identifier', email);
        await fill('password', password);
        await press('kratos-login >>> [value=password]');
      },
      reads,
      /** An authenticator with a passkey in it, as long as the popup is open. */
      async plugIn(credential) {
        const authenticator = await plugInAuthenticator(page);
        await authenticator.keep(credential);
      },
      greets: (name) =>
        page.waitForFunction(
          (name) =>
            document.querySelector('#who').textContent === name && document.querySelector('#who').checkVisibility(),
          {},
          name,
        ),
    };
  }

  const stored = () =>
    backstage.evaluate(async () => {
      const areas = ['session', 'local', 'sync'].map(async (area) => [area, await chrome.storage[area].get()]);
      return Object.fromEntries(await Promise.all(areas));
    });

  return { open, stored, problems };
}
