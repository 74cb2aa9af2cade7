import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

/** @typedef {import('./documents.mjs').Sample} Sample */

const common = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: [],
  noEmit: true,
  skipLibCheck: true,
  noUncheckedSideEffectImports: true,
};
/** A script in a page is checked as far as an editor would: without a word on what may be null. */
const loose = { ...common, strict: false };
const strict = { ...common, strict: true };

/** What samples take from around them. */
const CONTEXT = `
import type { KratosLogin } from 'kratos-elements';

declare global {
  const login: KratosLogin;
  const sessionToken: string;
  interface CustomElementRegistry {
    get(name: 'kratos-login'): typeof KratosLogin;
  }
  interface ShadowRootInit {
    /** As the polyfill for scoped registries calls it. */
    registry?: CustomElementRegistry;
  }
  const chrome: any;
  /** Cloudflare's script. */
  const turnstile: {
    render(place: HTMLElement, options: Record<string, unknown>): string;
    reset(widget: string): void;
    remove(widget: string): void;
  };
  /** What a desktop or mobile shell has. */
  const shell: {
    send(request: { url: string; method: string; headers: Record<string, string>; body: string }): Promise<{
      status: number;
      headers: Record<string, string>;
      body: string;
    }>;
    openBrowser(url: string): Promise<string>;
  };
}
`;

/** Only the page knows its traits, and a script says nothing of types. */
const withTraits = (text) => text.replace('traits?: unknown', 'traits?: any');

function check(samples, options) {
  const files = new Map(
    samples.map((sample) => [resolve('test/docs', `${sample.file.replaceAll(/\W/g, '-')}-${sample.line}.ts`), sample]),
  );
  const context = resolve('test/docs/context.d.ts');
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => path === context || files.has(path) || fileExists(path);
  host.readFile = (path) => {
    if (path === context) return CONTEXT;
    if (files.has(path)) return files.get(path).code;
    return options === loose && path.endsWith('dist/protocol/flow.d.ts') ? withTraits(readFile(path)) : readFile(path);
  };
  host.getSourceFile = (path, target) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([context, ...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const sample = files.get(file?.fileName);
    const line = sample && sample.line + file.getLineAndCharacterOfPosition(start).line;
    return { sample, line, message: ts.flattenDiagnosticMessageText(messageText, '\n') };
  });
}

/**
 * Checks the types of all samples in one go for each language.
 *
 * @param {Sample[]} samples
 * @returns {{ sample?: Sample, line?: number, message: string }[]}
 */
export const checkScripts = (samples) => [
  ...check(
    samples.filter(({ language }) => language === 'js'),
    loose,
  ),
  ...check(
    samples.filter(({ language }) => language === 'ts'),
    strict,
  ),
];

/** The names of HTML's own elements, as the types of the DOM have them. */
export const htmlElements = new Set(
  [
    ...readFileSync(ts.getDefaultLibFilePath({ lib: [] }).replace(/[^/\\]+$/, 'lib.dom.d.ts'), 'utf8')
      .match(/interface HTMLElementTagNameMap \{(.*?)\n\}/s)[1]
      .matchAll(/"([\w-]+)":/g),
  ].map(([, name]) => name),
);
