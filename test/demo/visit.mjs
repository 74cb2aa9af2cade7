import puppeteer from 'puppeteer-core';
import { chromiumArgs, ensureChromium } from '../support/chromium.mjs';

export const launch = () =>
  puppeteer.launch({
    executablePath: ensureChromium(),
    args: chromiumArgs,
    defaultViewport: { width: 1280, height: 800 },
  });

/**
 * A person with a browser of their own. `problems` collects what no page may do: violate its policy, throw, complain.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 */
export async function visitor(browser, origin) {
  const context = await browser.createBrowserContext();
  await context.overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
  /** @type {string[]} */
  const problems = [];

  /** @param {string} path */
  const open = async (path) => {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => problems.push(`${path}: ${error}`));
    page.on('console', (message) => {
      if (isComplaint(message)) problems.push(`${path}: ${message.text()}`);
    });
    await page.exposeFunction('onViolation', (violation) => problems.push(`${path}: ${violation}`));
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
        window.onViolation([effectiveDirective, blockedURI, sample].join(' ')),
      );
    });
    const response = await page.goto(origin + path);
    return Object.assign(page, { response });
  };

  return { open, problems, close: () => context.close() };
}

/**
 * Chromium itself writes a line for every answer from 400 up, and such answers are Kratos' way to say "not yet".
 *
 * @param {import('puppeteer-core').ConsoleMessage} message
 */
function isComplaint(message) {
  const isStatus = message.text().startsWith('Failed to load resource: the server responded with a status of');
  const isKratos = /^http:\/\/[^/]+\/\.ory/.test(message.location().url ?? '');
  return /^(error|warn)/.test(message.type()) && !(isStatus && isKratos);
}

/**
 * Uses the element on a page as a person does.
 *
 * @param {import('puppeteer-core').Page} page
 */
export function loginOn(page) {
  // Asked for what is visible, Puppeteer looks at every frame; otherwise only when the document changes, not its shadow.
  const inside = async (selector) => {
    const inEither = `kratos-login >>> ${selector}, kratos-login[light-form] ${selector}`;
    await page.waitForSelector(inEither, { visible: true });
    return page.locator(inEither);
  };
  return {
    fill: async (name, value) => (await inside(`input[name=${name}]`)).fill(value),
    press: async (method) => (await inside(`button[value=${method}]`)).click(),
    shown: (selector) => inside(selector),
    valueOf: (name) => page.$eval(`kratos-login >>> input[name=${name}]`, ({ value }) => value),
    is: (state) => page.waitForFunction((wanted) => document.querySelector('kratos-login').state === wanted, {}, state),
  };
}

/**
 * Plugs in what keeps passkeys, for as long as the page is open.
 *
 * @param {import('puppeteer-core').Page} page
 */
export async function plugInAuthenticator(page) {
  const devTools = await page.createCDPSession();
  await devTools.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  return {
    /** Whether it takes whoever is there for the person who set it up. */
    verify: (isUserVerified) => devTools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    /** Keeps a passkey that was made elsewhere. */
    keep: (credential) => devTools.send('WebAuthn.addCredential', { authenticatorId, credential }),
  };
}
