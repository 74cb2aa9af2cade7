import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';

/** What stands for a value in `src/single-file/templates.ts`. */
const MARK = '{}';

const tags = /<\/?([a-z]+)((?:\s+[^\s"'<>=]+(?:=(?:"[^"]*"|[^\s"'<>=]+))?)*)\s*\/?>/g;
const attributes = /([^\s"=]+)(?:=(?:"([^"]*)"|(\S+)))?/g;

/** What is between their tags holds no elements, or is nothing outside a table. */
const unsupported = /^(script|style|textarea|title|template|math|table|tbody|thead|tfoot|tr|td|th|caption|col)$/;

/** Names with values are in small letters, as the parser writes them: `.readOnly` would be another property. */
function isSupported(name, value) {
  if (/^[@.?]/.test(name)) return /^.[a-z-]+$/.test(name) && value === MARK;
  return value.includes(MARK) ? /^[a-z-]+$/.test(name) : !name.includes(MARK);
}

/** @returns what a template has that the single files do not support */
function problemsOf(texts) {
  const problems = texts.filter((text) => text.includes(MARK));
  const rest = texts.join(MARK).replaceAll(tags, (_, element, given) => {
    if (unsupported.test(element)) problems.push(`<${element}>`);
    for (const [attribute, name, quoted, plain] of given.matchAll(attributes)) {
      if (!isSupported(name, quoted ?? plain ?? '')) problems.push(attribute);
    }
    return '';
  });
  return [...problems, ...(rest.match(/<.*/g) ?? [])];
}

/** The texts around the values of every template. */
function templatesOf(source) {
  const found = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText())) {
      const { template } = node;
      const parts = ts.isTemplateExpression(template)
        ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
        : [template];
      found.push(parts.map(({ text }) => text));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

const violations = (source) => templatesOf(source).flatMap(problemsOf);

test('the templates of src have nothing that the single files do not support', () => {
  const files = readdirSync('src', { recursive: true }).filter((path) => path.endsWith('.ts'));
  const sources = files.map((path) => readFileSync(`src/${path}`, 'utf8'));
  assert.ok(sources.flatMap(templatesOf).length > 20);
  for (const [index, source] of sources.entries()) assert.deepEqual(violations(source), [], files[index]);
});

test('the element is the only custom element of src, so none of its own can collide with those of a page', () => {
  const sources = readdirSync('src', { recursive: true })
    .filter((path) => /^(?!testing|scoped).*\.ts$/.test(path))
    .map((path) => [path, readFileSync(`src/${path}`, 'utf8')]);
  const making = (pattern) => sources.filter(([, source]) => pattern.test(source)).map(([path]) => path);
  assert.deepEqual(making(/\.define\(/).sort(), ['define.ts', 'kratos-login.ts']);
  assert.deepEqual(making(/class .*extends (HTML|Lit)Element/).sort(), ['kratos-login.ts', 'single-file/lit.ts']);
  assert.deepEqual(making(/createElement(NS)?\([^)]*-/), []);
});

for (const template of [
  '<p>${a} ${b}</p>${c}',
  '<input type=${a} .value=${b} ?checked=${c} @click=${d} data-x="${a} b ${c}" aria-label="{ }" disabled />',
  '<svg viewBox="0 0 1 1">${a}</svg>',
]) {
  test(`allowed: ${template}`, () => assert.deepEqual(violations(`html\`${template}\``), []));
}

for (const template of [
  '<x-inner></x-inner>',
  '<p ${a}></p>',
  '<p ${a}="b"></p>',
  '<${a}></${a}>',
  '<!-- ${a} -->',
  '<textarea>${a}</textarea>',
  '<style>${a}</style>',
  '<tr><td>${a}</td></tr>',
  '<input .readOnly=${a} />',
  '<input .value="a ${a}" />',
  '<input ?checked="${a}${b}" />',
  '<p @click></p>',
  "<p title='${a}'></p>",
  '<p>{}</p>',
]) {
  test(`caught: ${template}`, () => assert.notDeepEqual(violations(`html\`${template}\``), []));
}
