import { variantNames } from '../../demo/server/config.mjs';
import { startLoginServer } from '../../demo/server/index.mjs';
import { KratosMissing, kratosBinary } from '../kratos/binary.mjs';
import { startKratos } from '../kratos/kratos.mjs';
import { kratosVariants } from '../kratos/variants.mjs';
import { answerBelow, forward, relay } from './proxy.mjs';
import { totp } from './totp.mjs';

/** The servers that there are, by kind. */
const kinds = {
  embedded: { start: startLoginServer, variants: variantNames },
  kratos: { start: startKratos, variants: kratosVariants },
};

/**
 * What a test may ask of one server.
 * @type {Record<string, (server: import('../kratos/kratos.mjs').LoginServer, payload: any) => unknown>}
 */
const serverActions = {
  createIdentity: (server, { kind, variant, action, ...person }) => server.createIdentity(person),
  codeSentTo: (server, { email, count }) => server.codeSentTo(email, { count }),
  enrolTotp: (server, { email, password }) => server.enrolTotp({ email, password }),
  enrolBackupCodes: (server, { email, password }) => server.enrolBackupCodes({ email, password }),
  urls: ({ publicUrl }, { kind, variant }) => ({
    sameOrigin: `/servers/${kind}/${variant}`,
    crossOrigin: publicUrl,
    crossSite: publicUrl.replace('//localhost:', '//127.0.0.1:'),
  }),
};

/**
 * Web Test Runner plugin: serves the embedded login server and the real Kratos in every variant under the runner's own
 * origin below /servers/<kind>/<variant> (and below /.ory there), each started when it is first asked for, and answers
 * the command `login-server`:
 *
 *     { kind, variant, action: 'urls' }                            → { sameOrigin, crossOrigin, crossSite } or { missing }
 *     { kind, variant, action: 'createIdentity', email, otherEmail?, password?, state? } → { id }
 *     { kind, variant, action: 'codeSentTo', email, count? }       → the code
 *     { kind, variant, action: 'enrolTotp', email, password }      → { secret } for an authenticator app
 *     { kind, variant, action: 'enrolBackupCodes', email, password } → the codes
 *     { action: 'totp', secret }                                   → what the app shows now
 */
export function loginServers() {
  /** @type {Map<string, Promise<import('../kratos/kratos.mjs').LoginServer>>} */
  const servers = new Map();
  /** @type {string[]} */
  let corsOrigins;

  /** @param {string} kind @param {string} variant */
  function serverOf(kind, variant) {
    const name = `${kind}/${variant}`;
    if (!kinds[kind]?.variants.includes(variant)) throw new Error(`There is no login server ${name}.`);
    if (!servers.has(name)) servers.set(name, kinds[kind].start({ variant, corsOrigins }));
    return servers.get(name);
  }

  async function ask(payload) {
    try {
      return await serverActions[payload.action](await serverOf(payload.kind, payload.variant), payload);
    } catch (error) {
      if (payload.action !== 'urls' || !(error instanceof KratosMissing)) throw error;
      return { missing: error.message };
    }
  }

  return {
    name: 'login-servers',
    serverOf,

    async serverStart({ config, server }) {
      corsOrigins = [`http://localhost:${config.port}`];
      answerBelow(server, '/servers/', async (request, response, rest) => {
        const [, kind, variant, path] = /^([^/]+)\/([^/]+)(?:\/\.ory)?(\/.*)$/.exec(rest);
        relay(await forward(request, (await serverOf(kind, variant)).publicUrl + path), response);
      });
      // The first build takes minutes, which no test would wait for.
      await kratosBinary().catch((error) => {
        if (!(error instanceof KratosMissing) || process.env.CI === 'true') throw error;
        console.warn(`\n*** NO REAL KRATOS: little or nothing is tested against it. ***\n*** ${error.message} ***\n`);
      });
    },

    async serverStop() {
      const started = await Promise.allSettled(servers.values());
      await Promise.all(started.map(({ value }) => value?.close()));
    },

    executeCommand({ command, payload }) {
      if (command !== 'login-server') return undefined;
      return payload.action === 'totp' ? totp(payload.secret) : ask(payload);
    },
  };
}
