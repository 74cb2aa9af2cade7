import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, ensureChromium } from '../../test/support/chromium.mjs';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));

/** No server answers there: the pages are made here, each in one piece. */
const origin = 'http://localhost';

/** Around each element, so that focus rings and shadows are in the picture. */
const PADDING = 12;
const GAP = 16;

/**
 * @typedef {object} Look
 * @property {string} [theme] none by default
 * @property {'light' | 'dark' | 'forced'} [scheme]
 * @property {number} [width] of the element
 * @property {number} [columns]
 * @property {string} [lang]
 * @property {'ltr' | 'rtl'} [dir]
 * @property {boolean} [lightForm]
 * @property {string} [css] further rules of the page
 */

/**
 * A browser that shows the element in any states and any look.
 *
 * @param {object} [options]
 * @param {string} [options.element] the module that registers it
 * @param {string[]} [options.args] further ones of the browser
 * @param {Record<string, string>} [options.env] further ones of the browser
 */
export async function openStudio({ element = 'src/define.ts', args = [], env = {} } = {}) {
  const script = await bundle(element);
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: [...chromiumArgs, ...args],
    env: { ...process.env, ...env },
  });

  /**
   * A page of its own with scenarios, once all of them have come to rest.
   *
   * @param {string[]} names of scenarios or of groups of them
   * @param {Look} look
   */
  async function show(names, look) {
    const { width = 320, columns = 1, scheme = 'light', lang = 'en', dir = 'ltr', lightForm } = look;
    const page = await browser.newPage();
    await page.setViewport({ width: columns * (width + 2 * PADDING + GAP) + GAP, height: 600 });
    // Puppeteer's own way knows nothing of forced colours.
    await (
      await page.createCDPSession()
    ).send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
      ],
    });
    const body = await pageOf(script, { ...look, width, columns, scheme });
    await page.setRequestInterception(true);
    page.on('request', (request) => void request.respond({ contentType: 'text/html; charset=utf-8', body }));
    const query = new URLSearchParams([
      ['lang', lang],
      ['dir', dir],
      ...names.map((name) => ['show', name]),
      ...(lightForm ? [['light-form', '']] : []),
    ]);
    await page.goto(`${origin}/?${query}`);
    await page.evaluate('shown');
    return page;
  }
  return { show, close: () => browser.close() };
}

/** @param {string} element */
async function bundle(element) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import '../../${element}'; import { showAll } from './sheet.ts'; window.shown = showAll();`,
      resolveDir: file('.'),
    },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    tsconfig: file('../../tsconfig.json'),
    write: false,
  });
  return outputFiles[0].text.replaceAll('</script', '<\\/script');
}

/**
 * @param {string} script
 * @param {Look} look
 */
async function pageOf(script, { theme = '', scheme, width, columns, css = '' }) {
  const sheets = ['sheet.css', '../pages/grounds.css', ...(theme ? [`../../themes/${theme}.css`] : [])];
  const styles = await Promise.all(sheets.map((path) => readFile(file(path), 'utf8')));
  return `<!doctype html><html lang="en" data-theme="${theme}"><meta charset="utf-8"><title>Sheet</title><link rel="icon" href="data:,"><style>
    :root { color-scheme: ${scheme === 'forced' ? 'light' : scheme} }
    body { gap: ${GAP}px; padding: ${GAP}px; grid-template-columns: repeat(${columns}, ${width + 2 * PADDING}px) }
    .frame { padding: ${PADDING}px }
    ${styles.join('\n')}${css}</style><body><script>${script}</script>`;
}
