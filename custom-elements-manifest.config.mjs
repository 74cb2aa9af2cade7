import { readFileSync, writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

const published = (path) => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
const elementsIn = (modules) => modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
const isPublic = ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected';

/** Attributes carry strings, flags and numbers, are named after their property, and reflect it. */
function withAttributes(element) {
  const { members } = element;
  const carries = ({ kind, type, readonly }) =>
    kind === 'field' && !readonly && /^(string|boolean|number|'.*')$/.test(type?.text);
  const attributeOf = ({ name }) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  element.attributes = members.filter(carries).map(({ kind: _field, type, ...property }) => ({
    ...property,
    // An empty string is that of an attribute that is not there.
    type: { text: type.text.replace("'' | ", '') },
    name: attributeOf(property),
    fieldName: property.name,
  }));
  element.members = members.map((member) =>
    carries(member) ? { ...member, attribute: attributeOf(member), reflects: true } : member,
  );
}

/** A custom property is worth what stands beside its name in the styles, where nobody sets it. */
function withDefaults({ cssProperties }) {
  const styles = readFileSync('src/kratos-login.styles.ts', 'utf8');
  for (const property of cssProperties) {
    const [, fallback] =
      new RegExp(`var\\(${property.name}, ((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))+)\\)`).exec(styles) ?? [];
    if (!fallback) throw new Error(`The styles have no default for ${property.name}`);
    property.default = fallback.replace('var(--_', 'var(--kratos-login-');
  }
}

/** Only what is there when the module runs. */
const withoutTypes = {
  name: 'without-types',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isExportDeclaration(node)) return;
    const all = node.exportClause?.elements ?? [];
    const types = node.isTypeOnly ? all : all.filter(({ isTypeOnly }) => isTypeOnly);
    const names = node.isTypeOnly && !node.exportClause ? ['*'] : types.map(({ name }) => name.text);
    moduleDoc.exports = moduleDoc.exports.filter(({ name }) => !names.includes(name));
  },
};

/** Speaks of what the package publishes, dist/*.js, and says that the define module registers the tag. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const index = modules.find(({ path }) => path === 'src/index.ts');
    const isExported = ({ name }) => index.exports.some((exported) => exported.name === name);
    for (const module of modules) {
      module.path = published(module.path);
      module.declarations = module.declarations.filter(isExported);
      for (const { members } of module.declarations) members.splice(0, Infinity, ...members.filter(isPublic));
    }
    const declarations = modules.flatMap(({ path, declarations }) => declarations.map((each) => ({ path, ...each })));
    for (const { declaration } of modules.flatMap((module) => module.exports)) {
      const { path } = declarations.find(({ name }) => name === declaration.name);
      declaration.module = path;
    }
    const define = modules.find(({ path }) => path === 'dist/define.js');
    for (const element of elementsIn(modules)) {
      withAttributes(element);
      withDefaults(element);
      const { name, tagName } = element;
      const { path } = declarations.find((each) => each.name === name);
      const declaration = { name, module: path };
      define.exports.push({ kind: 'custom-element-definition', name: tagName, declaration });
    }
  },
};

/** What VS Code and the editors of JetBrains read; the generators leave out states, and what has no value. */
const editorData = {
  name: 'editor-data',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const states = elementsIn(manifest.modules).flatMap(({ cssStates }) => cssStates);
    const named = (prefix) => states.map(({ name, description }) => ({ name: `${prefix}state(${name})`, description }));
    const write = (file, data) => writeFileSync(`dist/${file}`, `${JSON.stringify(data, null, 2)}\n`);

    const flags = elementsIn(manifest.modules)
      .flatMap(({ attributes }) => attributes)
      .filter(({ type }) => type.text === 'boolean');
    const html = JSON.parse(getVsCodeHtmlCustomData(manifest, {}));
    for (const attribute of html.tags.flatMap(({ attributes }) => attributes))
      if (flags.some(({ name }) => name === attribute.name)) attribute.valueSet = 'v';
    write('vscode.html-custom-data.json', html);
    const css = JSON.parse(getVsCodeCssCustomData(manifest, {}));
    write('vscode.css-custom-data.json', { ...css, pseudoClasses: named(':') });
    const webTypes = JSON.parse(getWebTypesData(manifest, {}));
    webTypes.contributions.css['pseudo-classes'] = named('');
    for (const element of webTypes.contributions.html.elements) delete element['doc-url'];
    write('web-types.json', webTypes);
  },
};

export default {
  globs: ['src/index.ts', 'src/define.ts', 'src/kratos-*.ts', 'src/protocol/client.ts'],
  exclude: ['src/*.styles.ts', 'src/*.view.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [withoutTypes, asPublished, editorData],
};
