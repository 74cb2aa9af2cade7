import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const target = 'es2022';

/** Most bytes, after gzip, of the one file with everything that a login needs. */
const SIZE_BUDGET = 15_000;

const locales = readdirSync('src/i18n/locales').map((file) => `src/i18n/locales/${file}`);

const minifyTemplates = () => literalsHtmlCssMinifier({ include: 'src/**/*.ts', failOnError: true });

/**
 * Gives Lit's Trusted Types policy a name of our own and survives its refusal: a page with its own Lit has taken
 * Lit's name already, and the whole file would fail to load.
 */
function ownTrustedTypesPolicy() {
  const creation = /(\w+)\.createPolicy\("lit-html",/g;
  let replaced = 0;
  return {
    name: 'own-trusted-types-policy',
    transform(code, id) {
      if (!/[\\/]node_modules[\\/]/.test(id)) return null;
      const renamed = code.replace(creation, (_, trustedTypes) => {
        replaced++;
        return `(rules=>{try{return ${trustedTypes}.createPolicy("kratos-elements",rules)}catch{}})(`;
      });
      return { code: renamed, map: null };
    },
    buildEnd() {
      if (replaced !== 1) this.error(`Expected one Trusted Types policy in Lit to rename, found ${replaced}`);
    },
  };
}

/** Prints what a page has to load and the integrity values for its script tags; fails over budget. */
function report(budgets) {
  const tooBig = [];
  return {
    name: 'report',
    writeBundle({ file }) {
      const name = basename(file);
      const code = readFileSync(file);
      const gzip = gzipSync(code, { level: 9 }).length;
      console.log(`${name}: ${code.length} bytes, gzip ${gzip}, brotli ${brotliCompressSync(code).length}`);
      console.log(`  integrity="sha384-${createHash('sha384').update(code).digest('base64')}"`);
      const budget = budgets[name];
      if (gzip > budget) tooBig.push(`${name} is ${gzip - budget} bytes over its budget of ${budget} (gzip)`);
    },
    closeBundle() {
      if (tooBig.length > 0) this.error(tooBig.join('\n'));
    },
  };
}

/** The single files contain Lit, whose licence asks to go with it. */
const litLicense = () => ({
  name: 'lit-license',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'LICENSE.lit.txt', source: readFileSync('node_modules/lit/LICENSE') });
  },
});

const singleFile = (format) => ({
  file: `dist/kratos-elements.${format === 'es' ? '' : `${format}.`}min.js`,
  format,
  name: 'KratosElements',
  sourcemap: true,
  plugins: [
    terser({
      ecma: 2022,
      module: format === 'es',
      compress: { passes: 3 },
      format: { comments: false, preamble: `/*! kratos-elements ${version} Apache-2.0, with Lit BSD-3-Clause */` },
    }),
  ],
});

export default [
  {
    input: ['src/index.ts', 'src/define.ts', ...locales],
    external: /^lit($|\/)/,
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [minifyTemplates(), nodeResolve({ extensions: ['.ts'] }), esbuild({ target }), litLicense()],
  },
  {
    input: 'src/define.ts',
    output: [singleFile('es'), singleFile('iife')],
    plugins: [
      minifyTemplates(),
      nodeResolve({ extensions: ['.js', '.ts'], exportConditions: ['production', 'browser'] }),
      ownTrustedTypesPolicy(),
      esbuild({ target, minify: true, legalComments: 'none' }),
      report({ 'kratos-elements.min.js': SIZE_BUDGET }),
    ],
  },
];
