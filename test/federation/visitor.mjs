import { randomUUID } from 'node:crypto';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, ensureChromium } from '../support/chromium.mjs';

export const launch = () => puppeteer.launch({ executablePath: ensureChromium(), args: chromiumArgs });

export const newAccount = () => ({
  email: `person-${randomUUID()}@example.com`,
  password: 'analytical-engine-1843',
});

/**
 * Somebody with a browser of their own, who goes by what labels and buttons say.
 * @param {import('puppeteer-core').Browser} browser
 * @param {Awaited<ReturnType<typeof import('./site.mjs').startSite>>} site
 */
export async function visitor(browser, { url, kratos }) {
  const context = await browser.createBrowserContext();
  /** @type {string[]} */
  const problems = [];

  const newTab = async () => {
    const tab = await context.newPage();
    tab.setDefaultTimeout(10_000);
    tab.on('pageerror', (error) => problems.push(String(error)));
    return Object.assign(tab, handsOn(tab));
  };
  const page = await newTab();

  /** As the browser would ask: with its cookies. @param {string} path */
  const asksKratos = async (path) => {
    const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
    return fetch(kratos.publicUrl + path, { headers: { Cookie: cookies.join('; ') } });
  };

  return Object.assign(page, {
    problems,
    newTab,
    /** @param {string} path @param {Record<string, string>} [query] */
    open: (path, query = {}) => page.goto(`${url}${path}?${new URLSearchParams(query)}`),
    /** Waits until the browser is at a page; gives its parameters. @param {string} place a path of the site, or an address */
    reaches: async (place) => {
      await page.waitForFunction(
        (wanted) => location.href.split('?')[0] === wanted && document.readyState === 'complete',
        {},
        new URL(place, url).href,
      );
      return new URL(page.url()).searchParams;
    },
    /** The detail of an event that the element has sent, or will send. */
    hears: async (type) => {
      const heard = await page.waitForFunction(
        (wanted) => globalThis.heard.find((event) => event.type === wanted)?.detail,
        {},
        type,
      );
      return heard.jsonValue();
    },
    asksKratos,
    /** The session that this browser has at Kratos. */
    session: async () => {
      const answer = await asksKratos('/sessions/whoami');
      return answer.ok ? answer.json() : undefined;
    },
    leave: () => context.close(),
  });
}

/** @param {import('puppeteer-core').Page} page */
function handsOn(page) {
  // Asked for what is visible, Puppeteer looks at every frame; otherwise only when the document changes, not its shadow.
  const find = async (selector) => {
    await page.waitForSelector(selector, { visible: true });
    return page.locator(selector);
  };
  const button = (name) => find(`::-p-aria([name="${name}"][role="button"])`);
  const field = (label) => find(`::-p-aria([name="${label}"][role="textbox"])`);

  return {
    press: async (name) => (await button(name)).click(),
    fill: async (label, value) => (await field(label)).fill(value),
    valueOf: async (label) => (await field(label)).map((input) => input.value).wait(),
    /** @param {number} id what the element says, by its number */
    reads: async (id) => {
      const message = await find(`kratos-login >>> [data-message-id="${id}"]`);
      return message.map((element) => element.textContent.trim()).wait();
    },
    readsText: (text) => find(`::-p-text(${text})`),
    async signInAtProvider(email) {
      await this.fill('Account', email);
      await this.press('Sign in');
      await this.press('Allow');
    },
  };
}
