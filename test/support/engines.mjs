/**
 * What a browser cannot do, or cannot be told to do by a test, so that tests are left out there: all of a file, or those
 * of it whose titles have these words in them. Tests of Chromium leave nothing out.
 * @typedef {object} Limit
 * @property {string} what as the README names it
 * @property {Partial<Record<Engine, string>>} lacking why, by engine
 * @property {Record<string, string[]>} tests files, and words of titles; no words mean the whole file
 *
 * @typedef {'chromium' | 'firefox' | 'webkit'} Engine
 */

/** @type {Limit[]} */
export const limits = [
  {
    what: 'keys of the browser’s own virtual authenticator',
    lacking: { firefox: 'its automation has none', webkit: 'WebKitGTK has no passkeys and security keys' },
    tests: {
      'test/element/passkeys.test.ts': ['an authenticator'],
      'test/element/webauthn.test.ts': ['a security key that is plugged in'],
    },
  },
  {
    what: 'what the browser says of a key that is not for this site',
    lacking: { webkit: 'WebKitGTK has no passkeys and security keys' },
    tests: { 'test/element/passkeys.test.ts': ['passkeys of another site'] },
  },
  {
    what: 'forced colours',
    lacking: { firefox: 'cannot be turned on by a test', webkit: 'do not exist' },
    tests: {
      'test/accessibility/forced-colours.test.ts': [],
      'test/accessibility/focus-indicator.test.ts': ['in colours of their own'],
      'test/themes/themes.test.ts': ['in colours of their own'],
    },
  },
  {
    what: 'no motion for who wants none',
    lacking: { firefox: 'cannot be asked for by a test', webkit: 'cannot be asked for by a test' },
    tests: { 'test/accessibility/motion.test.ts': ['is turned off for people who want none'] },
  },
  {
    what: 'the accessibility tree',
    lacking: { firefox: 'cannot be read by a test', webkit: 'cannot be read by a test' },
    tests: { 'test/accessibility/tree.test.ts': [] },
  },
  {
    what: 'a scoped registry',
    lacking: { firefox: 'does not exist' },
    tests: { 'test/element/methods.test.ts': ['takes a registry of the page'] },
  },
  {
    what: 'a language file that could not be had is asked for again',
    lacking: { firefox: 'remembers the failure until the page is loaded anew' },
    tests: { 'test/element/languages.test.ts': ['is asked for again at the next change'] },
  },
  {
    what: 'frames in a slot of a light form stay as they are when the form changes',
    lacking: { webkit: 'has no `moveBefore()`' },
    tests: { 'test/element/light-form.test.ts': ['is not loaded anew when the form is another one'] },
  },
  {
    what: 'the language tag `cmn`',
    lacking: { webkit: 'does not know it for `zh`' },
    tests: { 'test/i18n/locale-controller.test.ts': ['of Mandarin'] },
  },
  {
    what: 'a page that is not secure',
    lacking: { webkit: 'a test cannot make it one' },
    tests: { 'test/element/passkeys.test.ts': ['is on an insecure page'] },
  },
];

/** @param {Engine} engine */
const limitsOf = (engine) => limits.filter((limit) => limit.lacking[engine]);

/** The files that are not for this browser. @param {Engine} engine */
export const filesLeftOut = (engine) =>
  limitsOf(engine).flatMap(({ tests }) => Object.keys(tests).filter((file) => tests[file].length === 0));

/** Words of the titles of the tests that are not for this browser. @param {Engine} engine */
const titlesLeftOut = (engine) => limitsOf(engine).flatMap(({ tests }) => Object.values(tests).flat());

/** @param {Engine} engine @returns {(title: string) => boolean} */
export const isLeftOutIn = (engine) => (title) => titlesLeftOut(engine).some((words) => title.includes(words));

/** Options of Mocha that leave out these tests. @param {Engine} engine */
export function mochaOptions(engine) {
  const escaped = titlesLeftOut(engine).map((words) => words.replace(/[^\p{L}\d ]/gu, '\\$&'));
  return escaped.length > 0 ? { grep: `/${escaped.join('|')}/`, invert: true } : {};
}

/** Reporter for Web Test Runner: says what is left out. @param {Engine} engine */
export const limitsReporter = (engine) => ({
  onTestRunFinished() {
    for (const { what, lacking, tests } of limitsOf(engine)) {
      console.log(`Not in ${engine}: ${what} (${lacking[engine]})`);
      for (const [file, titles] of Object.entries(tests)) {
        console.log(`  ${file}${titles.map((title) => `: … ${title} …`).join('')}`);
      }
    }
  },
});

/** The table in the README, row by row. */
export const supportRows = [
  ['tested', 'Chromium', 'Firefox', 'WebKit'],
  ...limits.map(({ what, lacking }) => [
    what,
    ...['chromium', 'firefox', 'webkit'].map((engine) => (lacking[engine] ? `no: ${lacking[engine]}` : 'yes')),
  ]),
];
