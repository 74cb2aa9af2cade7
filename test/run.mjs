/**
 * `npm test`: installs what is missing, then runs every check and every test, and ends with `N passed, N failed`.
 * `npm test -- --only static|node|examples|unit|firefox|webkit|light|file|polyfill|real` runs one part; `npm test -- input` the test files with `input` in their path.
 * Only Node's own modules are imported, here and below, because the others may not be installed yet.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installPackages } from '../demo/prepare.mjs';
import { runTogether } from './support/checks.mjs';
import { ensureChromium } from './support/chromium.mjs';
import { ensureFirefox } from './support/firefox.mjs';
import { clearResults, readResults, resultsFile } from './support/method-results.mjs';
import { ensureWebKit } from './support/webkit.mjs';

const build = { name: 'build and size', run: 'npm run --silent build', show: true };
const staticChecks = [
  { name: 'format', run: 'prettier --check --log-level warn .' },
  { name: 'lint', run: 'eslint --max-warnings 0 .' },
  { name: 'types', run: 'tsc' },
  { name: 'types without the DOM', run: 'tsc -p tsconfig.worker.json' },
  { name: 'types of the single file', run: 'tsc -p tsconfig.single-file.json' },
  { name: 'unused code', run: 'knip' },
];
const packageChecks = [
  { name: 'publint', run: 'publint --strict' },
  { name: 'are the types wrong', run: 'attw --pack . --profile esm-only' },
  // A dead link fails it.
  { name: 'documentation', run: 'npm run --silent docs:build' },
];

/** Tells of the tests at the real Kratos, so it comes after them. */
const methodsTable = { name: 'docs/methods.md', run: 'node test/methods-table.mjs' };

/** @returns the counts that a runner printed, each summed up */
const counted = (output, passed, failed) => {
  const sum = (pattern) => [...output.matchAll(pattern)].reduce((total, [, number]) => total + Number(number), 0);
  return { passed: sum(passed), failed: sum(failed) };
};

const reporter = (module, destination) => `--test-reporter ${module} --test-reporter-destination "${destination}"`;
const methodReporter = reporter('./test/support/method-reporter.mjs', resultsFile('node'));

const nodeTests = (name, files, moreReporters = '') => ({
  name,
  run: `node --test ${reporter('spec', 'stdout')} ${moreReporters} --test-concurrency 1 ${files.join(' ')}`,
  count: (output) => counted(output, /^ℹ pass (\d+)$/gm, /^ℹ (?:fail|cancelled) (\d+)$/gm),
  live: true,
});

const browserTests = (name, options, needed) => ({
  name,
  needed,
  run: `wtr ${options}`,
  count: (output) => counted(output, /^(\d+) passed, \d+ failed, \d+ skipped$/gm, /^\d+ passed, (\d+) failed, /gm),
  live: true,
});

const testFiles = (extension) =>
  readdirSync('test', { recursive: true })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(`.test.${extension}`))
    .sort();

/** What to run, in order: the checks of one list may run together. */
function plan({ only, filters }) {
  if (filters.length > 0) {
    const matching = (extension) =>
      testFiles(extension).filter((path) => filters.some((filter) => path.includes(filter)));
    const [node, browser] = [matching('mjs'), matching('ts')];
    return [
      node.length > 0 ? [build] : [],
      node.length > 0 ? [nodeTests('tests in Node', node, methodReporter)] : [],
      browser.length > 0 ? [browserTests('tests in a browser', `--files ${browser.join(' ')}`)] : [],
    ];
  }
  const isExample = (path) => /^test\/(examples|types)\//.test(path);
  const inNode = testFiles('mjs').filter((path) => !isExample(path));
  const examples = testFiles('mjs').filter(isExample);
  const parts = {
    static: [[build, ...staticChecks], packageChecks],
    node: [[nodeTests('tests in Node', inNode, methodReporter)]],
    examples: [[nodeTests('tests of the examples', examples)]],
    unit: [[browserTests('unit tests', '--group unit')]],
    firefox: [[browserTests('unit tests in Firefox', '--group unit --browser firefox', ensureFirefox)]],
    webkit: [[browserTests('unit tests in WebKit', '--group unit --browser webkit', ensureWebKit)]],
    light: [[browserTests('element tests with light forms', '--group light-form')]],
    file: [[browserTests('element tests on the single file', '--group single-file')]],
    polyfill: ['first', 'late', 'twice'].map((when) => [
      browserTests(`element tests with the polyfill of a page, ${when}`, `--group polyfill-${when}`),
    ]),
    real: [[browserTests('tests against login servers', '--group real')]],
  };
  if (!only) return Object.values(parts).flat();
  if (!(only in parts)) throw new Error(`--only takes one of ${Object.keys(parts).join(', ')}`);
  return /^(node|examples|file)$/.test(only) ? [[build], ...parts[only]] : parts[only];
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const stages = plan({ only: values.only, filters: positionals });
installPackages();
if (values.only !== 'static') ensureChromium();

clearResults();
const results = [];
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
for (const checks of stages) {
  const possible = checks.filter(({ name, needed }) => !needed || needed() || console.warn(`✗ ${name} are left out`));
  results.push(...(await runTogether(possible)));
}
const everythingPassed = !values.only && positionals.length === 0 && total('failed') === 0;
if (everythingPassed && readResults('browser').length > 0) results.push(...(await runTogether([methodsTable])));
if (total('passed') + total('failed') === 0) throw new Error('No test file matches');
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
