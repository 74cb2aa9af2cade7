/**
 * `npm run screenshots`: renders every scenario in every look into contact sheets below `.cache/screenshots`, to go through by eye.
 * `npm run screenshots -- --theme material --group aal2 --scheme dark --width 280 --dir rtl` renders less; each option may be repeated.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, ensureChromium } from '../test/support/chromium.mjs';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = file('../.cache/screenshots/');

/** No server answers there: the pages are made here. */
const origin = 'http://localhost';

/** What a sheet shows together, so that none is too large to look at. */
const parts = {
  first: ['password', 'code', 'identifier-first'],
  second: ['refresh', 'aal2'],
  keys: ['passkey', 'webauthn', 'captcha', 'busy', 'signed-in'],
  others: ['social', 'oauth2', 'native', 'saml', 'organization'],
  errors: ['errors'],
};

const columns = 6;
const padding = 12;

const options = Object.fromEntries(
  ['theme', 'scheme', 'width', 'dir', 'group'].map((name) => [name, { type: 'string', multiple: true }]),
);
const { values } = parseArgs({ options });
const {
  theme: themes = ['default', 'material'],
  scheme: schemes = ['light', 'dark'],
  width: widths = ['280', '320', '440'],
  dir: directions = ['ltr', 'rtl'],
} = values;
const sheets = values.group ? { [values.group.join('-')]: values.group } : parts;

const { outputFiles } = await build({
  stdin: {
    contents: `import '../src/define.ts'; import { showAll } from './contact-sheet/sheet.ts'; window.shown = showAll();`,
    resolveDir: file('.'),
  },
  bundle: true,
  format: 'iife',
  target: 'es2022',
  tsconfig: file('../tsconfig.json'),
  write: false,
});

/** @param {URL} address */
async function pageOf({ searchParams }) {
  const [theme, width, scheme] = ['theme', 'width', 'scheme'].map((name) => searchParams.get(name));
  const styles = await Promise.all(
    ['contact-sheet/sheet.css', ...(theme === 'default' ? [] : [`../themes/${theme}.css`])].map((path) =>
      readFile(file(path), 'utf8'),
    ),
  );
  const outer = Number(width) + 2 * padding;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sheet</title><style>
    :root { color-scheme: ${scheme} }
    body { grid-template-columns: repeat(${columns}, ${outer}px) }
    .frame { padding: ${padding}px }
    ${styles.join('\n')}</style><body><script>${outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`;
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const browser = await puppeteer.launch({ executablePath: ensureChromium(), args: chromiumArgs });
try {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const address = new URL(request.url());
    if (!request.isNavigationRequest()) await request.respond({ status: 404 });
    else await request.respond({ contentType: 'text/html', body: await pageOf(address) });
  });
  for (const theme of themes)
    for (const scheme of schemes)
      for (const width of widths)
        for (const dir of directions)
          for (const [name, groups] of Object.entries(sheets)) {
            await page.setViewport({ width: columns * (Number(width) + 2 * padding + 16) + 32, height: 600 });
            const look = [
              ['theme', theme],
              ['scheme', scheme],
              ['width', width],
              ['dir', dir],
            ];
            const query = new URLSearchParams([...look, ...groups.map((group) => ['group', group])]);
            await page.goto(`${origin}/?${query}`);
            await page.evaluate('shown');
            const path = `${folder}${[theme, scheme, width, dir, name].join('-')}.png`;
            await page.screenshot({ path, fullPage: true });
            console.log(path);
          }
} finally {
  await browser.close();
}
