import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { build } from 'esbuild';
import { launch, visitor } from '../demo/visit.mjs';
import { close, listen } from '../support/local-server.mjs';

const types = { '.js': 'text/javascript', '.css': 'text/css', '': 'text/html' };

export const NONCE = 'c29tZSBub25jZQ';

/**
 * A browser in front of what is built, and of pages and scripts of a test.
 *
 * @param {Record<string, string | { body: string, policy: string }>} own by path
 */
export async function startSite(own) {
  const server = createServer(async ({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    try {
      const { body = own[path], policy } = own[path] ?? { body: await readFile(`.${path}`) };
      response.setHeader('Content-Type', types[extname(path)]);
      if (policy) response.setHeader('Content-Security-Policy', policy);
      response.end(body);
    } catch {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  });
  const origin = await listen(server);
  const browser = await launch();
  return {
    visit: () => visitor(browser, origin),
    close: async () => {
      await browser.close();
      await close(server);
    },
  };
}

/** A module and what it imports, as a host's bundler makes them one. */
export async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    write: false,
    conditions: ['production'],
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/** In a page: brings an element to the state of a scenario. */
export const show = (page, tag, name, properties = {}) =>
  page.evaluate(
    async (tag, name, properties) => {
      const { show } = await import('/dist/testing/index.js');
      const login = document.createElement(tag);
      Object.assign(login, { manual: true }, properties);
      login.addEventListener('login-redirect', (event) => event.preventDefault());
      document.body.append(login);
      await show(login, name);
      return login.state;
    },
    tag,
    name,
    properties,
  );
