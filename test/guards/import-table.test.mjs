import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

/** Layer → what it may import from other layers and from Lit: 'types' for `import type` only, 'values' for anything. */
const table = {
  protocol: {},
  flow: { protocol: 'values', lit: 'types' },
  i18n: { protocol: 'types', lit: 'types' },
  nodes: { protocol: 'types', i18n: 'values', lit: 'values' },
  methods: { protocol: 'types', nodes: 'values', lit: 'values' },
  testing: { protocol: 'types' },
  'single-file': {},
  element: { protocol: 'values', flow: 'values', i18n: 'values', nodes: 'values', methods: 'values', lit: 'values' },
  /** The one entry that may bring the polyfill along. */
  scoped: { element: 'values', '@webcomponents/scoped-custom-element-registry': 'values' },
};

/** Pure functions about JSON and addresses, not about Kratos: any layer may call them. */
const helpers = ['protocol/json.js', 'protocol/url.js'];

/** `nodes/input.ts` → `nodes`; files at the top of src are the element's. */
const layerOf = (path) => (path.includes('/') ? path.split('/')[0] : path.startsWith('scoped.') ? 'scoped' : 'element');

function importsOf(source) {
  const found = [];
  const visit = (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const types = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly : node.isTypeOnly;
      found.push({ specifier: node.moduleSpecifier.text, types: Boolean(types) });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found.push({ specifier: node.arguments[0].text ?? 'an expression', types: false });
    } else if (ts.isImportTypeNode(node)) {
      found.push({ specifier: node.argument.literal.text, types: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest));
  return found;
}

/** @returns the imports of a file (its path below src) that the table forbids */
function violations(path, source) {
  return importsOf(source)
    .filter(({ specifier, types }) => {
      const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
      if (target && (layerOf(target) === layerOf(path) || helpers.includes(target))) return false;
      const layer = target ? layerOf(target) : specifier;
      const allowed = table[layerOf(path)]?.[layer];
      return !(allowed === 'values' || (allowed === 'types' && types));
    })
    .map(({ specifier, types }) => `${path} imports ${types ? 'types of ' : ''}${specifier}`);
}

test('every import of src is in the table', () => {
  const files = readdirSync('src', { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'));
  assert.ok(files.length > 0);
  assert.deepEqual(
    files.flatMap((path) => violations(path, readFileSync(`src/${path}`, 'utf8'))),
    [],
  );
});

for (const [path, source] of [
  ['protocol/client.ts', "import { html } from 'lit';"],
  ['protocol/client.ts', "import type { FlowState } from '../flow/state.js';"],
  ['flow/state.ts', "import { LitElement } from 'lit';"],
  ['flow/state.ts', "export * from '../nodes/index.js';"],
  ['nodes/input.ts', "import { Client } from '../protocol/client.js';"],
  ['nodes/input.ts', "import { type UiNode } from '../protocol/flow.js';"],
  ['nodes/input.ts', "import type { Method } from '../methods/index.js';"],
  ['nodes/input.ts', "import { fire } from '../events.js';"],
  ['methods/passkey.ts', "const client = await import('../protocol/client.js');"],
  ['i18n/translate.ts', "let state: import('../flow/state.js').FlowState;"],
  ['kratos-login.ts', "import koa from 'koa';"],
  ['testing/scenario.ts', "import { Client } from '../protocol/client.js';"],
  ['testing/show.ts', "import type { KratosLogin } from '../kratos-login.js';"],
  ['nodes/input.ts', "import { html } from '../single-file/lit.js';"],
  ['single-file/lit.ts', "import type { UiNode } from '../protocol/flow.js';"],
  ['single-file/lit.ts', "import { render } from 'lit/html.js';"],
  ['nodes/input.ts', "import { live } from 'lit/directives/live.js';"],
  ['index.ts', "export { scenario } from './testing/index.js';"],
  ['define.ts', "import '@webcomponents/scoped-custom-element-registry';"],
  ['index.ts', "export { KratosLogin } from './scoped.js';"],
]) {
  test(`caught: ${path}: ${source}`, () => assert.equal(violations(path, source).length, 1));
}

for (const [path, source] of [
  ['flow/flow-controller.ts', "import type { ReactiveController } from 'lit';"],
  ['nodes/input.ts', "import type { UiNode } from '../protocol/flow.js';"],
  ['nodes/anchor.ts', "import { httpUrl } from '../protocol/url.js';"],
  ['testing/scenario.ts', "import type { LoginFlow } from '../protocol/flow.js';"],
  ['i18n/locales/de.ts', "import type { Catalog } from '../catalog.js';"],
  ['define.ts', "import { KratosLogin } from './kratos-login.js';"],
]) {
  test(`allowed: ${path}: ${source}`, () => assert.deepEqual(violations(path, source), []));
}
