import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCommands, checkHeaders, checkNginx } from './check/commands.mjs';
import { documents, isOfAnExample, samplesIn } from './check/documents.mjs';
import { checkMarkup } from './check/markup.mjs';
import { checkScripts } from './check/scripts.mjs';
import { checkJson, checkSettings, kratosMissing } from './check/settings.mjs';
import { checkStyles } from './check/styles.mjs';

/** How each language is checked where the sample is not a piece of an example. Scripts are checked all together. */
const checks = {
  js: () => [],
  ts: () => [],
  html: ({ code }) => checkMarkup(code).problems,
  css: ({ code }) => checkStyles(code),
  yaml: ({ code }) => checkSettings(code),
  json: ({ code }) => checkJson(code),
  sh: ({ code, file }) => checkCommands(code, file),
  http: ({ code }) => checkHeaders(code),
  nginx: ({ code }) => checkNginx(code),
};

/** Languages that only an example can show to work. */
const OF_EXAMPLES = /^(vue|svelte|tsx|jsx|php)$/;

const withScripts = (sample) => [
  ...(sample.language === 'html'
    ? checkMarkup(sample.code).scripts.map((code) => ({ ...sample, language: 'js', code }))
    : []),
  ...(/^(js|ts)$/.test(sample.language) ? [sample] : []),
];

/** @returns {string[]} what is wrong with samples, each with its place */
function problemsIn(samples) {
  const own = samples.filter((sample) => !isOfAnExample(sample));
  const scripts = checkScripts(own.flatMap(withScripts)).map(
    ({ sample, line, message }) => `${sample?.file}:${line}: ${message}`,
  );
  const others = own.flatMap((sample) => {
    const { file, line, language } = sample;
    const problems = OF_EXAMPLES.test(language)
      ? ['is in no file of the examples']
      : (checks[language]?.(sample) ?? [`how is "${language}" checked?`]);
    return problems.map((problem) => `${file}:${line}: ${problem}`);
  });
  return [...scripts, ...others];
}

if (kratosMissing) console.warn('Without Go, the settings of Kratos in the guides are not held to its schema.');

const all = documents.flatMap((file) => samplesIn(file));

test('the code samples of the guides are right', () => {
  assert.ok(all.length > 50);
  assert.deepEqual(problemsIn(all), []);
});

const broken = {
  'js of a member that there is not': ['js', 'login.begin();', /Property 'begin' does not exist/],
  'js of an event that says less': [
    'js',
    "login.addEventListener('login-submit', ({ detail }) => detail.session);",
    /Property 'session' does not exist/,
  ],
  'js that imports what there is not': ['js', "import 'kratos-elements/definition';", /definition/],
  'js that does not parse': ['js', 'const ( = 1;', /expected/],
  'ts that does not look': ['ts', "document.querySelector('kratos-login').start();", /possibly 'null'/],
  'html with an attribute that there is not': [
    'html',
    '<kratos-login base="/auth"></kratos-login>',
    /no attribute base/,
  ],
  'html with a slot that there is not': ['html', '<kratos-login><p slot="end"></p></kratos-login>', /no slot end/],
  'html with a file that there is not': ['html', '<script src="/kratos-elements.js"></script>', /kratos-elements\.js/],
  'html with another tag': ['html', '<kratos-log-in></kratos-log-in>', /no <kratos-log-in>/],
  'html that is not closed well': ['html', '<p id=a id=b>', /duplicate-attribute/],
  'html with a broken script': [
    'html',
    '<script type="module">document.querySelector("kratos-login").begin();</script>',
    /Property 'begin'/,
  ],
  'css of a custom property that there is not': ['css', 'kratos-login { --kratos-login-color: red; }', /login-color/],
  'css of a part that there is not': ['css', 'kratos-login::part(button third) { color: red; }', /no part third/],
  'css of a state that there is not': ['css', 'kratos-login:state(done) { color: red; }', /no state done/],
  'css of a value that there is not': ['css', 'p { text-transform: upper; }', /text-transform/],
  'css that does not parse': ['css', 'p { color red; }', /expected/],
  'json that does not parse': ['json', '{ a: 1 }', /JSON/],
  'a script that there is not': ['sh', 'npm run begin', /no script begin/],
  'a program that nobody has': ['sh', 'kratos-cli start', /what is kratos-cli/],
  'a directive that there is not': ['http', "Content-Security-Policy: scripts-src 'self'", /scripts-src/],
  'a proxy that keeps the path': ['nginx', 'location /auth {\n  proxy_pass http://a:1;\n}\n', /keeps the path/],
  'a language that nobody checks': ['ruby', 'puts 1', /how is "ruby" checked/],
  'no language': ['', 'puts 1', /how is "" checked/],
  'what is in no example': ['vue', '<template></template>', /in no file/],
  ...(kratosMissing || {
    'a setting that there is not': ['yaml', 'selfservice:\n  flows:\n    login:\n      page: a', /page/],
    'a setting where Kratos takes any': [
      'yaml',
      'selfservice:\n  methods:\n    code:\n      passwordless: true',
      /passwordless/,
    ],
    'a setting of another type': ['yaml', 'selfservice:\n  methods:\n    totp:\n      enabled: often', /boolean/],
    'a credential that there is not': ['json', '{"a":{"ory.sh/kratos":{"credentials":{"pin":{}}}}}', /pin/],
  }),
};
/** Each in a list of a document of its own. */
const noticed = problemsIn(
  Object.entries(broken).flatMap(([what, [language, code]]) =>
    samplesIn(what, `- one\n\n  \`\`\`${language}\n${code.trimEnd().replaceAll(/^/gm, '  ')}\n  \`\`\`\n`),
  ),
);
for (const [what, [, , expected]] of Object.entries(broken)) {
  test(`${what} is noticed`, () => {
    const problem = noticed.find((each) => each.startsWith(`${what}:`));
    assert.match(problem ?? 'nothing', expected);
  });
}
