const published = (path) => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
const isPublic = ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected';

/** Attributes carry strings, flags and numbers, are named after their property, and reflect it. */
function withAttributes(element) {
  const members = element.members.filter(isPublic);
  const carries = ({ kind, type, readonly }) =>
    kind === 'field' && !readonly && /^(string|boolean|number)$/.test(type?.text);
  const attributeOf = ({ name }) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  element.attributes = members.filter(carries).map(({ kind: _field, ...property }) => ({
    ...property,
    name: attributeOf(property),
    fieldName: property.name,
  }));
  element.members = members.map((member) =>
    carries(member) ? { ...member, attribute: attributeOf(member), reflects: true } : member,
  );
}

/** Speaks of what the package publishes, dist/*.js, and says that the define module registers the tag. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const module of modules) {
      module.path = published(module.path);
      module.declarations = module.declarations.filter(({ customElement }) => customElement);
      module.declarations.forEach(withAttributes);
    }
    const elements = modules.flatMap(({ path, declarations }) => declarations.map((element) => ({ path, ...element })));
    for (const { declaration } of modules.flatMap((module) => module.exports)) {
      const element = elements.find(({ name }) => name === declaration.name);
      if (element) declaration.module = element.path;
    }
    const define = modules.find(({ path }) => path === 'dist/define.js');
    for (const { name, tagName, path } of elements) {
      const declaration = { name, module: path };
      define.exports.push({ kind: 'custom-element-definition', name: tagName, declaration });
    }
  },
};

export default {
  globs: ['src/index.ts', 'src/define.ts', 'src/kratos-*.ts'],
  exclude: ['src/*.styles.ts', 'src/*.view.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [asPublished],
};
