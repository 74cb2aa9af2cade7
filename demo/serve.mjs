import { once } from 'node:events';
import { createServer } from 'node:http';
import Koa from 'koa';
import { embeddedKratos } from './embedded-kratos.mjs';
import { servePages } from './pages.mjs';
import { remoteKratos } from './remote-kratos.mjs';

/**
 * @typedef {object} Kratos what the pages of the demo stand in front of
 * @property {import('koa').Middleware} middleware answers below `/.ory`
 * @property {Record<string, string>} placeholders of the pages
 * @property {import('./server/mailbox.mjs').Mailbox[]} mailboxes where mail can be read; empty if it is really sent
 */

/** Who can log in at the embedded server, and at the Kratos of `npm run kratos`. */
export const person = { email: 'ada@example.com', password: 'analytical-engine-1843' };

/** Who has a second factor there besides; at the embedded server only. */
export const carefulPerson = { email: 'grace@example.com', password: 'first-compiler-1952' };

/**
 * Starts the demo: its pages and, same-origin below `/.ory`, a login server.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0, the default, takes a free one
 * @param {string} [options.kratosPublicUrl] a running Kratos to use instead of the embedded login server
 * @param {import('./server/config.mjs').ServerOptions['variant']} [options.variant] of the embedded server at `/.ory`
 * @param {string[]} [options.corsOrigins] of other pages that may use the embedded server
 */
export async function startDemo({ port = 0, kratosPublicUrl, variant = 'unified', corsOrigins = [] } = {}) {
  const http = createServer();
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  const url = `http://localhost:${http.address().port}`;
  /** @type {Kratos} */
  const kratos = kratosPublicUrl
    ? remoteKratos(kratosPublicUrl)
    : await embeddedKratos(url, variant, person, carefulPerson, corsOrigins);

  const app = new Koa();
  app.use(kratos.middleware);
  app.use(await servePages(kratos));
  http.on('request', app.callback());
  return {
    url,
    mailboxUrl: `${url}/mailbox.html`,
    authenticatorUrl: `${url}/authenticator.html`,
    close: async () => {
      const closed = once(http, 'close');
      http.close();
      http.closeAllConnections();
      await closed;
    },
  };
}
