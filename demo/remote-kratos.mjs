import { createProxyServer } from 'http-proxy-3';

const basePath = '/.ory';

/**
 * A running Kratos, made same-origin by a proxy.
 *
 * @param {string} publicUrl
 * @returns {import('./serve.mjs').Kratos}
 */
export function remoteKratos(publicUrl) {
  // Cookies become the proxy's own: a domain that Kratos gives them would not be that of the page.
  const proxy = createProxyServer({ target: publicUrl, changeOrigin: true, xfwd: true, cookieDomainRewrite: '' });
  proxy.on('error', (error, _request, response) => {
    if (!('writeHead' in response)) return;
    if (!response.headersSent) response.writeHead(502, { 'Content-Type': 'text/plain' });
    response.end(`Kratos at ${publicUrl} does not answer: ${error.message}\n`);
  });
  return {
    middleware: (ctx, next) => {
      if (!ctx.path.startsWith(`${basePath}/`)) return next();
      ctx.respond = false;
      ctx.req.url = ctx.req.url.slice(basePath.length);
      proxy.web(ctx.req, ctx.res);
    },
    placeholders: { kratos: 'remote' },
    mailboxes: [],
  };
}
