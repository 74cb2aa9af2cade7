import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const element = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'kratos-login');
const { KratosLogin, ...others } = await import('../../dist/index.js');

const sources = Object.fromEntries(
  readdirSync('src', { recursive: true })
    .filter((file) => /\.ts$/.test(file) && !/^(testing|single-file|i18n.locales)/.test(file))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(`src/${file}`, 'utf8')]),
);
const code = Object.values(sources).join('\n');

const words = (text) => text.trim().split(/\s+/);
const unique = (names) => [...new Set(names)].sort();
const namesOf = (list) => unique(list.map(({ name }) => name));
const isMethod = ({ kind }) => kind === 'method';
const own = element.members.filter((member) => !member.static);

const inManifest = {
  attributes: namesOf(element.attributes),
  properties: namesOf(own.filter((member) => !isMethod(member))),
  methods: namesOf(own.filter(isMethod)),
  events: namesOf(element.events),
  slots: namesOf(element.slots),
  parts: namesOf(element.cssParts),
  'custom properties': namesOf(element.cssProperties),
  states: namesOf(element.cssStates),
};

/** The names that pages were promised; none of them may ever go. */
const promised = {
  attributes: `base-url flow-id flow-param client login-hint light-form refresh aal return-to login-challenge organization via
    identity-schema manual timeout`,
  properties: `baseUrl flowId flowParam client loginHint lightForm refresh aal returnTo loginChallenge organization via
    identitySchema manual timeout flow sessionToken transientPayload messages fetch state session`,
  methods: 'start restart submit focus',
  events: 'login-flow login-submit login-redirect login-success login-error',
  slots: 'header footer loading error complete captcha before-<group> after-<group> icon-<provider>',
  parts: `form header messages message error info success field group divider label hint input invalid code button primary
    provider secondary reveal text image link spinner complete`,
  'custom properties':
    `accent on-accent text muted surface border error success focus radius gap control-height font font-size
    max-width`.replace(/\S+/g, '--kratos-login-$&'),
  states: 'idle loading ready submitting redirecting complete failed',
};

/** What has come besides. */
const added = {
  attributes: 'remember-method',
  properties: 'rememberMethod captcha',
  methods: 'exchange',
  parts: 'quiet',
};

for (const [kind, names] of Object.entries(promised)) {
  test(`the manifest has the ${kind} that pages were promised, those that have come since, and no other`, () => {
    assert.deepEqual(inManifest[kind], unique(words(`${names} ${added[kind] ?? ''}`)));
  });
}

/** @returns {string[]} what an expression in a template chooses from: words after `?` and `:`, constants, a regular expression */
const choicesOf = (expression, source) => [
  ...[...expression.matchAll(/[?:]\s*(?:'([a-z ]*)'|(\w+)\b(?![.(]))/g)].flatMap(([, text, name]) => {
    const [, constant] = new RegExp(`const ${name} = ([^;]+);`).exec(source) ?? [];
    return constant ? choicesOf(constant, source) : (text ?? []);
  }),
  ...[...expression.matchAll(/\((\w+(?:\|\w+)+)\)/g)].flatMap(([, choice]) => choice.split('|')),
];

/** @returns {string[]} the parts in the templates of a file */
const partsIn = (source) =>
  [...source.matchAll(/\spart=(?:"((?:\$\{[^}]*\}|[^"$])*)"|(\$\{[^}]*\}))/g)].flatMap(
    ([, quoted = '', expression = '']) => {
      const expressions = [...`${quoted}${expression}`.matchAll(/\$\{([^}]*)\}/g)].map(([, each]) => each);
      return [quoted.replaceAll(/\$\{[^}]*\}/g, ' '), ...expressions.flatMap((each) => choicesOf(each, source))];
    },
  );

const all = (pattern) => [...code.matchAll(pattern)].map(([, name]) => name);
const lifecycle = 'constructor connectedCallback disconnectedCallback update updated render';

const inCode = {
  attributes: KratosLogin.observedAttributes,
  methods: Object.entries(Object.getOwnPropertyDescriptors(KratosLogin.prototype))
    .filter(([name, { value }]) => typeof value === 'function' && !words(lifecycle).includes(name))
    .map(([name]) => name),
  events: [.../interface LoginEventMap \{(.*?)^\}/ms.exec(code)[1].matchAll(/'(.*)'/g)].map(([, name]) => name),
  // The light form has a slot of its own, in which the element puts it.
  slots: all(/<slot name="([^"]+)"/g)
    .filter((name) => name !== 'kratos-login-form')
    .map((name) => name.replace('${group}', '<group>').replace('${value}', '<provider>')),
  parts: Object.values(sources).flatMap(partsIn).flatMap(words).filter(Boolean),
  'custom properties': all(/var\((--kratos-login-[\w-]+)/g),
  states: all(/\bstatus: ('[a-z' |]+')/g).flatMap((union) => union.match(/[a-z]+/g)),
};

for (const [kind, names] of Object.entries(inCode)) {
  test(`the manifest has the ${kind} of the code, and no other`, () => {
    assert.deepEqual(inManifest[kind], unique(names));
  });
}

test('the manifest has the properties of the code, with an attribute where there is one', () => {
  const reactive = [...KratosLogin.elementProperties].filter(([name]) => typeof name === 'string');
  const accessors = Object.entries(Object.getOwnPropertyDescriptors(KratosLogin.prototype)).filter(
    ([, { get }]) => get,
  );
  const names = [...reactive, ...accessors].map(([name]) => name).filter((name) => !name.startsWith('_'));
  assert.deepEqual(inManifest.properties, unique(names));
  for (const { name, attribute, reflects, readonly } of own.filter((member) => !isMethod(member))) {
    const options = KratosLogin.elementProperties.get(name);
    assert.equal(attribute, options?.attribute || undefined, name);
    assert.equal(reflects, options?.reflect, name);
    const { set } = Object.getOwnPropertyDescriptor(KratosLogin.prototype, name) ?? {};
    assert.equal(Boolean(readonly), !set, name);
  }
});

test('the manifest says of each event what its detail is', () => {
  for (const { name, type, description } of element.events) {
    const [, detail] = new RegExp(`'${name}': (CustomEvent<\\w+>);`).exec(code);
    assert.equal(type.text, detail);
    assert.ok(description);
  }
});

test('whatever is in the manifest is described', () => {
  const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = element;
  const lists = [attributes, members, events, slots, cssParts, cssProperties, cssStates].flat();
  assert.deepEqual(
    lists.filter(({ description, name }) => !description && name !== 'version'),
    [],
  );
});

test('the manifest has what the package exports, and no other', () => {
  const { exports } = manifest.modules.find(({ path }) => path === 'dist/index.js');
  assert.deepEqual(namesOf(exports), unique(['KratosLogin', ...Object.keys(others)]));
});

test('the manifest is one', () => {
  const schema = createRequire(import.meta.url)('custom-elements-manifest/schema.json');
  const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile(schema);
  assert.ok(validate(manifest), JSON.stringify(validate.errors));
});
