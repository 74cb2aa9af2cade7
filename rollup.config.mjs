import { readdirSync, readFileSync } from 'node:fs';
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
  /^(_\$.*|asked|attribute|awaited|away|beforeNodes|belongsTo|busy|capsLock|changed|clearSecrets|connection|creates|creationUrl|decide|doubtful|failure|foreign|idle|invalid|isDue|isOpen|isOver|lastUsed|linking|meet|missing|navigate|noAccessor|offer|offerPasskey|pageOfFlow|parameters|perform|press|pressed|primary|proceed|providers|reflect|remember|remembers|revealed|revisit|showCaptcha|shown|signOut|submissionUrl|texts|turn|typed|untouched|useDefault|wanting|warningsOf|wrong)$/;

/** Most bytes, after gzip, of the one file with everything that a login needs. */
const SIZE_BUDGET = 20 * 1024;

const locales = readdirSync('src/i18n/locales').map((file) => `src/i18n/locales/${file}`);

const minifyTemplates = () => literalsHtmlCssMinifier({ include: 'src/**/*.ts', failOnError: true });

/** What the single files change in lit-html; each pattern must be found once, or as often as it says. */
const litChanges = [
  // A page with its own Lit has taken the name of the policy already, and a page may refuse it: the whole file would fail to load.
  [/(\w+)\.createPolicy\("lit-html",/, '(rules=>{try{return $1.createPolicy("kratos-elements",rules)}catch{}})('],
  // No hooks for polyfills, and no traces on the page's global object.
  [/,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),/, ';'],
  [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  // No directives, no parts of whole elements, no texts of scripts and styles, no compiled templates, no handler but functions.
  [
    /function (\w+)\((\w+),(\w+),\w+=\2,\w+\)\{if\(\3===.*?\}(?=class \w+\{constructor\(\w+,\w+\)\{this\._\$AV)/,
    'const $1=($2,$3)=>$3;',
  ],
  [/:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
  [/else \w+\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6.*?\}\),.*?\);/, ''],
  [/\(\w+\.test\(\w+\[2\]\)&&\(\w+=RegExp\("<\/"\+\w+\[2\],"g"\)\),(\w+=\w+)\)/, '($1)'],
  [/if\(\w+\.test\(\w+\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/, ''],
  [/"number"==typeof \w+\?(this\._\$AC\(\w+\)):\(.*?\),\w+\)/, '$1'],
  [
    /if\(\((\w+)=\w+\(this,\1,\w+,0\)\?\?(\w+)\)===\w+\)return;.*?(?=handleEvent)/,
    'this._$AH===$2&&this.element.addEventListener(this.name,this),this._$AH=$1}',
  ],
  [/(handleEvent\((\w+)\)\{).*?\}/, '$1this._$AH($2)}'],
  [/(\w+)=\w+=>(\w+)\(\w+\)\|\|"function"==typeof \w+\?\.\[Symbol\.iterator\]/, '$1=$2'],
  // Who is connected, and what is around a part, only directives ask.
  [/get _\$AU\(\)\{return .*?\}/, '', 4],
  [/get (parentNode|startNode|endNode|tagName)\(\)\{.*?\}/, '', 5],
  [/this\._\$AN=void 0,/, '', 4],
  [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
  [/setConnected\(\w+\)\{.*?\}/, ''],
  [/this\._\$AP\?\.\(!1,!0,\w+\)(?=;)/, ''],
];

/** Lit as the single files have it: its templates, changed, and an element of our own. */
function adaptLit() {
  const found = new Map(litChanges.map(([pattern]) => [pattern, 0]));
  return {
    name: 'adapt-lit',
    resolveId: (source) => (source === 'lit' ? resolve('src/single-file/lit.ts') : null),
    transform(code, id) {
      if (!id.includes(`${sep}node_modules${sep}`)) return null;
      let changed = code;
      for (const [pattern, replacement] of litChanges) {
        found.set(pattern, found.get(pattern) + [...changed.matchAll(new RegExp(pattern, 'g'))].length);
        changed = changed.replaceAll(new RegExp(pattern, 'g'), replacement);
      }
      return { code: changed, map: null };
    },
    buildEnd(error) {
      if (error) return;
      for (const [pattern, , times = 1] of litChanges) {
        if (found.get(pattern) !== times) this.error(`Found ${found.get(pattern)} times in lit-html: ${pattern}`);
      }
    },
  };
}

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
      compress: {
        passes: 3,
        unsafe: true,
        unsafe_arrows: true,
        unsafe_methods: true,
        keep_fargs: false,
        lhs_constants: false,
        pure_getters: true,
      },
      // The names by which several copies of Lit know each other, of which there is only one here, and long names
      // of ours that nobody outside may know.
      mangle: { properties: { regex: internalNames } },
      format: { comments: false, preamble: `/*! kratos-elements ${version} Apache-2.0, with Lit BSD-3-Clause */` },
    }),
  ],
});

export default [
  {
    input: ['src/index.ts', 'src/define.ts', 'src/testing/index.ts', ...locales],
    external: /^lit($|\/)/,
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [
      minifyTemplates(),
      nodeResolve({ extensions: ['.ts'] }),
      esbuild({ target, charset: 'utf8' }),
      litLicense(),
    ],
  },
  {
    input: 'src/define.ts',
    output: [singleFile('es'), singleFile('iife')],
    plugins: [
      catalogsBeside(),
      minifyTemplates(),
      adaptLit(),
      nodeResolve({ extensions: ['.js', '.ts'], exportConditions: ['production', 'browser'] }),
      esbuild({ target, minify: true, legalComments: 'none' }),
      report({ 'kratos-elements.min.js': SIZE_BUDGET }),
    ],
  },
];
