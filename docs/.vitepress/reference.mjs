import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text) => (text ? `\`${cell(text)}\`` : '');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((columns) => `| ${columns.join(' | ')} |`).join('\n');
const named = (list) =>
  table(
    ['name', 'what it is'],
    list.map(({ name, description }) => [code(name), cell(description)]),
  );

/** @returns {Map<string, string[][]>} of each event, the members of its `detail` as rows */
function details() {
  const program = ts.createProgram([file('dist/events.d.ts')], { strict: true, skipLibCheck: true });
  const checker = program.getTypeChecker();
  const [source] = program.getSourceFiles().filter(({ fileName }) => fileName.endsWith('dist/events.d.ts'));
  const map = source.statements.find(({ name }) => name?.text === 'LoginEventMap');
  const rows = (event) => {
    const detail = checker.getTypeOfSymbol(checker.getTypeAtLocation(event).getProperty('detail'));
    return detail.getProperties().map((member) => {
      const optional = member.flags & ts.SymbolFlags.Optional ? '?' : '';
      const type = checker.typeToString(checker.getNonNullableType(checker.getTypeOfSymbol(member)));
      return [
        code(member.name + optional),
        code(type),
        cell(ts.displayPartsToString(member.getDocumentationComment())),
      ];
    });
  };
  return new Map(map.members.map((event) => [event.name.text, rows(event)]));
}

/** @returns the reference in Markdown, from the manifest of the built package */
export function reference() {
  const { modules } = JSON.parse(readFileSync(file('dist/custom-elements.json'), 'utf8'));
  const [element] = modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
  const own = element.members.filter((member) => !member.static);
  const fields = own.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const signature = ({ name, parameters = [], return: { type } = { type: { text: 'void' } } }) =>
    `${name}(${parameters.map(({ name, optional }) => name + (optional ? '?' : '')).join(', ')}): ${type.text}`;
  const members = details();
  return [
    '## Attributes',
    'Each reflects the property of the same name in camelCase: `base-url` is `baseUrl`.',
    table(
      ['attribute', 'type', 'default', 'what it is'],
      element.attributes.map(({ name, type, default: usual, description }) => [
        code(name),
        code(type?.text),
        code(usual),
        cell(description),
      ]),
    ),
    '## Properties',
    'Those without an attribute.',
    table(
      ['property', 'type', 'what it is'],
      fields.map(({ name, type, description, readonly }) => [
        code(name),
        code(type?.text),
        cell(description) + (readonly ? ' Read-only.' : ''),
      ]),
    ),
    '## Methods',
    table(
      ['method', 'what it does'],
      element.members
        .filter(({ kind }) => kind === 'method')
        .map((method) => [
          code((method.static ? `${element.name}.` : '') + signature(method)),
          cell(method.description),
        ]),
    ),
    '## Events',
    ...element.events.flatMap(({ name, description }) => [
      `### ${name}`,
      description,
      table(['member of `detail`', 'type', 'what it is'], members.get(name)),
    ]),
    '## Slots',
    named(element.slots),
    '## Parts',
    named(element.cssParts),
    '## Custom properties',
    table(
      ['name', 'what it is', 'default'],
      element.cssProperties.map(({ name, description, default: value }) => [
        code(name),
        cell(description),
        code(value),
      ]),
    ),
    '## States',
    'Values of `state`, and custom states for CSS: `kratos-login:state(ready)`.',
    named(element.cssStates),
  ].join('\n\n');
}

/** Writes the reference to where docs/api.md includes it from. */
export function writeReference() {
  mkdirSync(file('.cache'), { recursive: true });
  writeFileSync(file('.cache/api.md'), reference());
}
