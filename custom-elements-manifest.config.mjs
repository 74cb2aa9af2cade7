const published = (path) => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
const isPublic = ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected';

/** Attributes carry strings, flags and numbers, and are named after their property. */
function withAttributes(element) {
  const carried = element.attributes.filter(({ type }) => /^(string|boolean|number)$/.test(type?.text));
  element.attributes = carried.map((attribute) => ({
    ...attribute,
    name: attribute.fieldName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  }));
  const nameOf = new Map(element.attributes.map(({ fieldName, name }) => [fieldName, name]));
  element.members = element.members.filter(isPublic).map(({ attribute, ...member }) => ({
    ...member,
    ...(nameOf.has(member.name) && { attribute: nameOf.get(member.name), reflects: true }),
  }));
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
