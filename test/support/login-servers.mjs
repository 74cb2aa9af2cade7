import { startLoginServer } from '../../demo/server/index.mjs';
import { KratosMissing } from '../kratos/binary.mjs';
import { startKratos } from '../kratos/kratos.mjs';
import { answerBelow, forward, relay } from './proxy.mjs';

const starters = { embedded: startLoginServer, kratos: startKratos };
const variants = ['unified', 'identifier-first', 'short-lived'];

/**
 * Web Test Runner plugin: starts the embedded login server and the real Kratos in every variant, serves them under the
 * runner's own origin below /servers/<kind>/<variant>, and answers the command `login-server`:
 *
 *     { kind, variant, action: 'urls' }                            → { sameOrigin, crossOrigin, crossSite } or { missing }
 *     { kind, variant, action: 'createIdentity', email, password, state? } → { id }
 *     { kind, variant, action: 'codeSentTo', email, count? }       → the code
 *     { action: 'forgetCookies' }                                  → {} (Chromium only; all cookies of the page's browser)
 */
export function loginServers() {
  /** @type {Map<string, import('../kratos/kratos.mjs').LoginServer>} */
  const servers = new Map();
  let missing = '';

  const serverOf = (kind, variant) => {
    const server = servers.get(`${kind}/${variant}`);
    if (!server) throw new Error(missing || `There is no login server ${kind}/${variant}.`);
    return server;
  };

  const actions = {
    urls({ kind, variant }) {
      if (missing && !servers.has(`${kind}/${variant}`)) return { missing };
      const crossOrigin = serverOf(kind, variant).publicUrl;
      const crossSite = crossOrigin.replace('//localhost:', '//127.0.0.1:');
      return { sameOrigin: `/servers/${kind}/${variant}`, crossOrigin, crossSite };
    },
    createIdentity: ({ kind, variant, ...person }) => serverOf(kind, variant).createIdentity(person),
    codeSentTo: ({ kind, variant, email, count }) => serverOf(kind, variant).codeSentTo(email, { count }),
    async forgetCookies(_payload, { browser, id }) {
      const devTools = await browser.getPage(id).createCDPSession();
      await devTools.send('Network.clearBrowserCookies');
      await devTools.detach();
      return {};
    },
  };

  return {
    name: 'login-servers',
    serverOf,

    async serverStart({ config, server }) {
      const corsOrigins = [`http://localhost:${config.port}`];
      const start = async (kind, variant) => {
        servers.set(`${kind}/${variant}`, await starters[kind]({ variant, corsOrigins }));
      };
      const startKratosIfAny = (variant) =>
        start('kratos', variant).catch((error) => {
          if (!(error instanceof KratosMissing) || process.env.CI === 'true') throw error;
          missing = error.message;
        });
      await Promise.all(variants.flatMap((variant) => [start('embedded', variant), startKratosIfAny(variant)]));
      if (missing)
        console.warn(`\n*** NO REAL KRATOS: little or nothing is tested against it. ***\n*** ${missing} ***\n`);

      answerBelow(server, '/servers/', async (request, response, rest) => {
        const [, kind, variant, path] = /^([^/]+)\/([^/]+)(\/.*)$/.exec(rest);
        relay(await forward(request, serverOf(kind, variant).publicUrl + path), response);
      });
    },

    async serverStop() {
      await Promise.all([...servers.values()].map((server) => server.close()));
    },

    executeCommand({ command, payload, session }) {
      return command === 'login-server' ? actions[payload.action](payload, session) : undefined;
    },
  };
}
