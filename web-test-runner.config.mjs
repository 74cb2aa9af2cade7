import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { cdpPlugin } from './test/support/cdp-plugin.mjs';
import { chromiumArgs, ensureChromium } from './test/support/chromium.mjs';
import { filesLeftOut, isLeftOutIn, limitsReporter, mochaOptions } from './test/support/engines.mjs';
import { ensureFirefox } from './test/support/firefox.mjs';
import { heldFiles } from './test/support/held-files.mjs';
import { methodReporter } from './test/support/method-reporter.mjs';
import { summaryReporter } from './test/support/summary-reporter.mjs';
import { webkitLauncher } from './test/support/webkit.mjs';

/** `unit` needs a browser only, `real` also the embedded server and a real Kratos. */
const groups = [
  { name: 'unit', files: ['test/**/*.test.ts', '!test/real/**'] },
  { name: 'real', files: ['test/real/**/*.test.ts'] },
];

/** The element as pages load it: what a minifier breaks, tests of the source cannot see. Snapshots hold for the source only. */
const singleFileGroup = { name: 'single-file', files: ['test/element/**/*.test.ts', '!test/element/states.test.ts'] };

/** The element with its form in the light DOM. */
const lightFormGroup = {
  name: 'light-form',
  files: ['accessibility', 'element', 'themes'].map((folder) => `test/${folder}/**/*.test.ts`),
};

const pageWith = (scripts) => (test) =>
  `<!doctype html><html lang="en"><title>Test</title><body>${scripts}<script type="module" src="${test}"></script></body></html>`;

const POLYFILL = '/node_modules/@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js';
const polyfill = `<script src="${POLYFILL}"></script>`;
const elementThenPolyfill = `<script type="module">import '/src/define.ts'; import '${POLYFILL}';</script>`;

/**
 * The tests of what the polyfill takes the place of: making elements, their attributes, shadow roots, forms. Left out are
 * those of what it breaks for everybody: late, what was defined before, when another name comes on the same base class;
 * twice, the upgrade of what is in the page already.
 */
const touched = ['events', 'lifecycle', 'light-form', 'nodes', 'settings', 'slots-and-parts', 'typed-values'];

/** The element in a page that has the polyfill for scoped registries. */
const polyfillGroups = Object.entries({
  first: { scripts: polyfill, tests: [...touched, 'attributes', 'methods', 'server-rendered'] },
  late: { scripts: elementThenPolyfill, tests: [...touched, 'attributes'] },
  twice: { scripts: polyfill + polyfill, tests: [...touched, 'methods'] },
}).map(([when, { scripts, tests }]) => ({
  name: `polyfill-${when}`,
  files: tests.map((test) => `test/element/${test}.test.ts`),
  testRunnerHtml: pageWith(scripts),
}));

const variants = [singleFileGroup, lightFormGroup, ...polyfillGroups];

const { values, positionals } = parseArgs({
  strict: false,
  options: {
    browser: { type: 'string', default: 'chromium' },
    group: { type: 'string' },
    files: { type: 'string', multiple: true },
  },
});
const { browser } = values;
const leftOut = filesLeftOut(browser).map((file) => `!${file}`);
const files = [...(values.files ?? []), ...positionals];
const variant = variants.find(({ name }) => name === values.group);
const needsServers =
  files.length > 0 ? files.some((file) => file.includes('real/')) : !variant && values.group !== 'unit';

const variantPlugins = {
  'single-file': {
    name: 'single-file',
    resolveImport: ({ source }) =>
      /src\/(define|index)\.js$/.test(source) ? '/dist/kratos-elements.min.js' : undefined,
  },
  'light-form': {
    name: 'light-form',
    serve: ({ path }) =>
      path === '/test/mode.ts' ? { body: 'export const lightForm = true;', type: 'js' } : undefined,
  },
};

const withoutDevTools = {
  name: 'without-dev-tools',
  serve: ({ path }) =>
    path === '/test/engine.ts' ? { body: 'export const hasDevTools = false;', type: 'js' } : undefined,
};

/** The login servers take long to start, so only the tests that need them start them. */
async function serverPlugins() {
  const { loginServers } = await import('./test/support/login-servers.mjs');
  const { faultProxy } = await import('./test/support/fault-proxy.mjs');
  const { nativeProxy } = await import('./test/support/native-proxy.mjs');
  const servers = loginServers();
  return [servers, faultProxy(servers), nativeProxy(servers)];
}

const launchers = {
  chromium: () =>
    chromeLauncher({
      // One page at a time, or document.hasFocus() is false in the others.
      concurrency: 1,
      launchOptions: { executablePath: ensureChromium(), args: chromiumArgs },
    }),
  // Over WebDriver BiDi.
  firefox: () => {
    const launcher = chromeLauncher({
      concurrency: 1,
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: ensureFirefox() },
    });
    const { stopSession } = launcher;
    // A page that has lost the focus to the browser's own controls does not get it back.
    launcher.stopSession = async (id) => {
      const page = launcher.getPage(id);
      const result = await stopSession.call(launcher, id);
      launcher.inactivePages.length = 0;
      await page.close();
      return result;
    };
    return launcher;
  },
  webkit: webkitLauncher,
};

const held = heldFiles();

export default {
  groups: (variant ? [{ ...variant, ...(files.length > 0 && { files }) }] : files.length > 0 ? [] : groups).map(
    (group) => ({ ...group, files: [...group.files, ...leftOut] }),
  ),
  browsers: [launchers[browser]()],
  concurrency: 1,
  testRunnerHtml: pageWith(''),
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [held.middleware],
  plugins: [
    cdpPlugin(),
    held,
    ...(browser === 'chromium' ? [] : [withoutDevTools]),
    ...(variantPlugins[variant?.name] ? [variantPlugins[variant.name]] : []),
    ...(needsServers ? await serverPlugins() : []),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  testFramework: { config: { timeout: 10_000, forbidOnly: true, ...mochaOptions(browser) } },
  testsFinishTimeout: 300_000,
  staticLogging: !process.stdout.isTTY,
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    limitsReporter(browser),
    summaryReporter(isLeftOutIn(browser)),
    methodReporter(),
  ],
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text', 'lcov'] },
};
