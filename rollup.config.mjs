import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, resolve, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const target = 'es2022';

const internalNames =
  /^(actions|addController|around|asked|attribute|awaited|away|beforeNodes|belongsTo|box|busy|capsLock|changed|clearSecrets|connection|creates|creationUrl|decide|doubtful|failure|final|foreign|hostConnected|hostDisconnected|hostUpdated|idle|invalid|isDue|isOpen|isOver|lastUsed|linking|meet|missing|native|navigate|noAccessor|offer|offerPasskey|pageOfFlow|parameters|perform|place|prefix|press|pressed|primary|proceed|providers|reflect|remember|remembers|revealed|revisit|showCaptcha|shown|signOut|strings|submissionUrl|texts|turn|typed|untouched|useDefault|wanting|warningsOf|whoami|word|wrong)$/;

/** Most bytes, after gzip, of the one file with everything that a login needs. */
const SIZE_BUDGET = 20 * 1024;

const locales = readdirSync('src/i18n/locales').map((file) => `src/i18n/locales/${file}`);

const minifyTemplates = () => literalsHtmlCssMinifier({ include: 'src/**/*.ts', failOnError: true });

/** In the single files, what stands in for Lit. */
const ownLit = () => ({
  name: 'own-lit',
  resolveId: (source) => (source === 'lit' ? resolve('src/single-file/lit.ts') : null),
});

/**
 * The languages other than English stay files beside the single files. One path for all of them takes 100 bytes less than
 * the rows that bundlers want.
 */
const catalogsBeside = () => ({
  name: 'catalogs-beside',
  transform(code, id) {
    if (!id.endsWith(`${sep}catalogs.ts`)) return null;
    const rows = [...code.matchAll(/^ {2}'?([\w-]+)'?: \(\) => import\('\.\/locales\/([\w-]+)\.js'\)/gm)];
    const renamed = rows
      .filter(([, name, file]) => name !== file)
      .map(([, name, file]) => `.replace('${name}', '${file}')`);
    const names = rows.map(([, name]) => name).join('|');
    return {
      code: `export const loadCatalog = (locale) => {
        const name = /^(?:${names})\\b/.exec(locale)?.[0]${renamed.join('')};
        return name && import(\`./i18n/locales/\${name}.js\`);
      };`,
      map: null,
    };
  },
});

/** Blocks of this size come nearest to what the program gzip makes at level 9, and never below it. */
const gzipOptions = { level: 9, memLevel: 7 };

/** Prints what a page has to load and the integrity values for its script tags, and keeps those; fails over budget. */
function report(budgets) {
  const tooBig = [];
  const integrity = {};
  return {
    name: 'report',
    writeBundle({ file }) {
      const name = basename(file);
      const code = readFileSync(file);
      const gzip = gzipSync(code, gzipOptions).length;
      console.log(`${name}: ${code.length} bytes, gzip ${gzip}, brotli ${brotliCompressSync(code).length}`);
      integrity[name] = `sha384-${createHash('sha384').update(code).digest('base64')}`;
      console.log(`  integrity="${integrity[name]}"`);
      const budget = budgets[name];
      if (gzip > budget) tooBig.push(`${name} is ${gzip - budget} bytes over its budget of ${budget} (gzip)`);
    },
    closeBundle() {
      writeFileSync('dist/integrity.json', `${JSON.stringify(integrity, Object.keys(integrity).sort(), 2)}\n`);
      if (tooBig.length > 0) this.error(tooBig.join('\n'));
    },
  };
}

const singleFile = (format) => ({
  file: `dist/kratos-elements.${format === 'es' ? '' : `${format}.`}min.js`,
  format,
  sourcemap: true,
  plugins: [
    terser({
      ecma: 2022,
      module: format === 'es',
      compress: {
        passes: 3,
        unsafe: true,
        unsafe_arrows: true,
        unsafe_methods: true,
        keep_fargs: false,
        lhs_constants: false,
        pure_getters: true,
      },
      // Long names of ours that nobody outside may know; some are names of the browser's, too, which are not used here.
      mangle: { properties: { regex: internalNames, builtins: true } },
      format: { comments: false, preamble: `/*! kratos-elements ${version} Apache-2.0 */` },
    }),
  ],
});

export default [
  {
    input: ['src/index.ts', 'src/define.ts', 'src/scoped.ts', 'src/testing/index.ts', ...locales],
    external: /^lit($|\/)|^@webcomponents\//,
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [minifyTemplates(), nodeResolve({ extensions: ['.ts'] }), esbuild({ target, charset: 'utf8' })],
  },
  {
    input: 'src/define.ts',
    output: [singleFile('es'), singleFile('iife')],
    onwarn: (warning, warn) => {
      // The classic file leaves no global: the class is in `customElements`.
      if (warning.code !== 'MISSING_NAME_OPTION_FOR_IIFE_EXPORT') warn(warning);
    },
    plugins: [
      catalogsBeside(),
      minifyTemplates(),
      ownLit(),
      nodeResolve({ extensions: ['.js', '.ts'], exportConditions: ['production', 'browser'] }),
      esbuild({ target, minify: true, legalComments: 'none' }),
      report({ 'kratos-elements.min.js': SIZE_BUDGET }),
    ],
  },
];
