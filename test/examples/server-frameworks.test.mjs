import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { installExample } from './example.mjs';

const KRATOS = 'https://id.example.com';
const flow = { id: 'flow', ui: { nodes: [{ value: '</script><script>alert(1)</script>' }] } };

/**
 * Makes a module of Node of a file of an example, with stand-ins for modules that are not installed.
 * @param {string} folder of an example with what else it imports
 * @param {string} name of the module
 * @param {{ contents: string, loader: 'ts' | 'tsx' }} source
 * @param {Record<string, string>} standIns
 */
async function load(folder, name, source, standIns) {
  const outfile = join(folder, '.cache', `${name}.mjs`);
  mkdirSync(join(folder, '.cache'), { recursive: true });
  const plugin = {
    name: 'stand-ins',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return undefined;
        return path in standIns ? { path, namespace: 'stand-in' } : { path, external: true };
      });
      onLoad({ filter: /^/, namespace: 'stand-in' }, ({ path }) => ({ contents: standIns[path] }));
    },
  };
  await build({ stdin: source, bundle: true, format: 'esm', jsx: 'automatic', plugins: [plugin], outfile });
  return import(pathToFileURL(outfile));
}

/** What the element finds between its tags in a page. */
function assertHandsOver(html) {
  assert.match(html, new RegExp(`^<kratos-login base-url="${KRATOS}"><p>The form is on its way.</p>`));
  const [, json] = /<script type="application\/json" slot="flow">([^<]*)<\/script><\/kratos-login>$/.exec(html);
  assert.deepEqual(JSON.parse(json), flow);
}

test('Next: the form is rendered on the server with its flow', async () => {
  const folder = installExample('react');
  const contents = readFileSync('examples/next/app/login/login-form.tsx', 'utf8');
  const { LoginForm } = await load(
    folder,
    'next',
    { contents, loader: 'tsx' },
    {
      'next/navigation': 'export const useRouter = () => ({});',
    },
  );
  const packageOf = createRequire(join(folder, 'package.json'));
  const { renderToString } = packageOf('react-dom/server');
  assertHandsOver(renderToString(packageOf('react').createElement(LoginForm, { baseUrl: KRATOS, flow })));
});

test('Nuxt: the page is rendered on the server with its flow, and the cookies of Kratos go on', async (t) => {
  const folder = installExample('vue');
  const packageOf = createRequire(join(folder, 'package.json'));
  const { compileScript, parse } = packageOf('vue/compiler-sfc');
  const templateParseOptions = { isCustomElement: (tag) => tag === 'kratos-login' };
  const { descriptor } = parse(readFileSync('examples/nuxt/pages/login.vue', 'utf8'), { templateParseOptions });
  const templateOptions = { ssr: true, ssrCssVars: [] };
  const { content: contents } = compileScript(descriptor, { id: 'login', inlineTemplate: true, templateOptions });

  const headers = new Headers();
  Object.assign(globalThis, {
    useRuntimeConfig: () => ({ public: { kratosUrl: KRATOS } }),
    useRequestEvent: () => headers,
    useRoute: () => ({ query: {} }),
    useRequestHeaders: () => ({ cookie: 'csrf=old' }),
    useAsyncData: async (_key, fetchData) => ({ data: { value: await fetchData() } }),
  });
  const fetch = t.mock.method(globalThis, 'fetch', () =>
    Promise.resolve(Response.json(flow, { headers: { 'Set-Cookie': 'csrf=new; HttpOnly' } })),
  );
  const { default: page } = await load(
    folder,
    'nuxt',
    { contents, loader: 'ts' },
    {
      h3: 'export const appendResponseHeader = (event, name, value) => event.append(name, value);',
    },
  );
  assertHandsOver(await packageOf('vue/server-renderer').renderToString(packageOf('vue').createSSRApp(page)));
  const [url, { headers: sent }] = fetch.mock.calls[0].arguments;
  assert.equal(url, `${KRATOS}/self-service/login/browser`);
  assert.deepEqual(sent, { Accept: 'application/json', cookie: 'csrf=old' });
  assert.deepEqual(headers.getSetCookie(), ['csrf=new; HttpOnly']);
});
