import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startKratos } from '../kratos/kratos.mjs';
import { close, listen } from '../support/local-server.mjs';
import { passAsApp } from '../support/proxy.mjs';

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The element with the attributes that the page's address names, or a page without it. */
const page = (path, attributes) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>${path}</title></head>
  <body>${
    attributes
      ? `<kratos-login ${[...attributes].map(([name, value]) => `${name}="${escape(value)}"`).join(' ')}></kratos-login>
         <script type="module" src="/page.js"></script>`
      : `<h1>${path}</h1>`
  }</body>
</html>`;

/**
 * A site with a login page, and a real Kratos that is set up for it. Kratos is at another origin of the same site, and
 * for apps below /native.
 * @param {string} variant
 */
export async function startSite(variant) {
  const http = createServer();
  const url = await listen(http);
  const [kratos, script] = await Promise.all([startKratos({ variant, corsOrigins: [url] }), bundle()]);

  http.on('request', async (request, response) => {
    const { pathname, search, searchParams } = new URL(request.url, url);
    if (pathname.startsWith('/native/')) {
      await passAsApp(request, response, kratos.publicUrl + pathname.slice('/native'.length) + search);
    } else if (pathname === '/page.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    } else {
      const attributes = new Map([['base-url', kratos.publicUrl], ...searchParams]);
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(page(pathname, pathname === '/login' && attributes));
    }
  });

  return {
    url,
    kratos,
    close: () => Promise.all([close(http), kratos.close()]),
  };
}

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    conditions: ['production'],
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].text;
}
