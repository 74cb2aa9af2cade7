import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const { modules } = read('dist/custom-elements.json');
const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'kratos-login');
const htmlData = read('dist/vscode.html-custom-data.json');
const cssData = read('dist/vscode.css-custom-data.json');
const webTypes = read('dist/web-types.json');

const namesOf = (list, around = '$') => list.map(({ name }) => around.replace('$', name)).sort();
const properties = element.members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);

/** @returns {string[]} what VS Code offers at the `|` */
function offers(language, sample) {
  const offset = sample.indexOf('|');
  const document = html.TextDocument.create(`sample.${language}`, language, 1, sample.replace('|', ''));
  const at = document.positionAt(offset);
  const settings = { useDefaultDataProvider: false };
  if (language === 'html') {
    const service = html.getLanguageService({
      ...settings,
      customDataProviders: [html.newHTMLDataProvider('kratos-elements', htmlData)],
    });
    return service.doComplete(document, at, service.parseHTMLDocument(document)).items.map(({ label }) => label);
  }
  const service = css.getCSSLanguageService({ ...settings, customDataProviders: [css.newCSSDataProvider(cssData)] });
  return service.doComplete(document, at, service.parseStylesheet(document)).items.map(({ label }) => label);
}

test('VS Code completes the tag, its attributes, and the values that there are', () => {
  assert.deepEqual(offers('html', '<kr|'), ['kratos-login']);
  const attributes = offers('html', '<kratos-login |></kratos-login>').filter((label) => label !== 'data-');
  assert.deepEqual(attributes.sort(), namesOf(element.attributes));
  assert.deepEqual(offers('html', '<kratos-login client="|"></kratos-login>'), ['browser', 'native']);
  assert.deepEqual(offers('html', '<kratos-login aal="|"></kratos-login>'), ['aal1', 'aal2']);
  const [{ attributes: data }] = htmlData.tags;
  const flags = element.attributes.filter(({ type }) => type.text === 'boolean');
  assert.deepEqual(namesOf(data.filter(({ valueSet }) => valueSet === 'v')), namesOf(flags));
});

test('VS Code tells of everything that the tag has', () => {
  const [{ description }] = htmlData.tags;
  const { events, slots, cssProperties, cssParts } = element;
  for (const { name } of [events, slots, cssProperties, cssParts].flat())
    assert.ok(description.includes(`**${name}**`));
  assert.doesNotMatch(description, /undefined/);
});

test('VS Code completes custom properties, parts and states', () => {
  assert.deepEqual(offers('css', 'kratos-login { --k|: red }').sort(), namesOf(element.cssProperties));
  const offered = offers('css', 'kratos-login:| {}').filter((label) => /^:+(part|state)/.test(label));
  const expected = [...namesOf(element.cssParts, '::part($)'), ...namesOf(element.cssStates, ':state($)')];
  assert.deepEqual(offered.sort(), expected.sort());
});

test('the editors of JetBrains have everything', () => {
  const { html: htmlTypes, css: cssTypes } = webTypes.contributions;
  const [tag] = htmlTypes.elements;
  const { name, version } = read('package.json');
  assert.deepEqual([webTypes.name, webTypes.version, tag.name], [name, version, 'kratos-login']);
  assert.deepEqual(namesOf(tag.attributes), namesOf(element.attributes));
  assert.equal(tag.attributes.find((each) => each.name === 'client').value.type, "'browser' | 'native'");
  assert.deepEqual(namesOf(tag.slots), namesOf(element.slots));
  assert.deepEqual(namesOf(tag.js.properties), namesOf(properties));
  assert.deepEqual(namesOf(tag.js.events), namesOf(element.events));
  assert.deepEqual(namesOf(cssTypes.properties), namesOf(element.cssProperties));
  assert.deepEqual(namesOf(cssTypes['pseudo-elements']), namesOf(element.cssParts, 'part($)'));
  assert.deepEqual(namesOf(cssTypes['pseudo-classes']), namesOf(element.cssStates, 'state($)'));
});

for (const [language, data] of Object.entries({ html: htmlData, css: cssData })) {
  test(`the ${language.toUpperCase()} data is as VS Code wants it`, () => {
    const schema = read(`node_modules/vscode-${language}-languageservice/docs/customData.schema.json`);
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(validate(data), JSON.stringify(validate.errors));
  });
}

test('editors find the files where the guide and package.json say they are', () => {
  const [, sample] = /```json\n(.*?)```/s.exec(readFileSync('docs/editors.md', 'utf8'));
  const { exports, 'web-types': types, customElements } = read('package.json');
  const installed = Object.values(JSON.parse(sample)).flat();
  const files = installed.map((path) => path.replace('./node_modules/kratos-elements/', ''));
  assert.equal(files.length, 2);
  for (const file of [...files, types, customElements]) {
    assert.ok(existsSync(file), file);
    assert.equal(exports[file.replace('dist', '.')], `./${file}`);
  }
});
