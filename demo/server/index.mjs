import { once } from 'node:events';
import { createServer } from 'node:http';
import Router from '@koa/router';
import Koa from 'koa';
import { BoundedMap } from './bounded-map.mjs';
import { resolveConfig } from './config.mjs';
import { cors } from './cors.mjs';
import { csrfProtection } from './csrf.mjs';
import { ApiError } from './errors.mjs';
import { Flows } from './flows.mjs';
import { Identities } from './identities.mjs';
import { addLoginRoutes } from './login-routes.mjs';
import { Mailbox } from './mailbox.mjs';
import { methodsFor } from './methods/index.mjs';
import { showError } from './respond.mjs';
import { giveBackupCodes, giveTotp } from './second-factor.mjs';
import { addSessionRoutes } from './session-routes.mjs';
import { Sessions } from './sessions.mjs';
import { addSettingsRoutes } from './settings-routes.mjs';

/** @typedef {import('./config.mjs').ServerOptions} ServerOptions */

/**
 * @typedef {object} Server what the request handlers work on
 * @property {import('./config.mjs').Config} config
 * @property {import('./methods/index.mjs').Method[]} methods
 * @property {Flows} flows
 * @property {Identities} identities
 * @property {Sessions} sessions
 * @property {Mailbox} mailbox
 * @property {Map<string, object>} errors
 */

/**
 * A login server that speaks as Ory Kratos does and keeps everything in memory: for the demo and for tests, not for production.
 *
 * @param {ServerOptions & { baseUrl: string }} options
 */
export function createLoginServer(options) {
  const config = resolveConfig(options);
  /** @type {Server} */
  const server = {
    config,
    methods: methodsFor(config),
    flows: new Flows(config),
    sessions: new Sessions(config),
    errors: new BoundedMap(1000),
    ...(options.shared ?? { identities: new Identities(config), mailbox: new Mailbox() }),
  };
  const handler = createApp(server).callback();
  return {
    /** For node's `http.createServer`. */
    handler,
    /** For a Koa app that has other pages as well; takes only what is below the base path. */
    middleware: mountBelow(config.basePath, handler),
    mailbox: server.mailbox,
    identities: server.identities,
    /** @param {{ email: string, password?: string, state?: 'active' | 'inactive' }} person */
    createIdentity: async (person) => ({ id: (await server.identities.create(person)).id }),
    /** @param {{ email: string }} person */
    enrolTotp: async ({ email }) => ({ secret: giveTotp(server.identities.find(email)) }),
    /** @param {{ email: string }} person */
    enrolBackupCodes: async ({ email }) => giveBackupCodes(server.identities.find(email)),
    /**
     * @param {string} email
     * @param {{ count?: number }} [options]
     */
    codeSentTo: (email, options) => server.mailbox.codeSentTo(email, options),
  };
}

/**
 * Starts a login server on a port of its own.
 *
 * @param {ServerOptions} [options]
 */
export async function startLoginServer(options = {}) {
  const http = createServer();
  http.listen(options.port ?? 0, '127.0.0.1');
  await once(http, 'listening');
  const publicUrl = options.baseUrl ?? `http://localhost:${http.address().port}${options.basePath ?? ''}`;
  const { handler, ...loginServer } = createLoginServer({ ...options, baseUrl: publicUrl });
  http.on('request', handler);
  return {
    ...loginServer,
    publicUrl,
    close: async () => {
      const closed = once(http, 'close');
      http.close();
      http.closeAllConnections();
      await closed;
    },
  };
}

/** @param {Server} server */
function createApp(server) {
  const router = new Router();
  addLoginRoutes(router, server);
  addSessionRoutes(router, server);
  if (server.config.methods.includes('passkey')) addSettingsRoutes(router, server);
  const app = new Koa();
  app.use(stripBasePath(server.config.basePath));
  app.use(cors(server.config.corsOrigins));
  app.use(answerHealthCheck);
  app.use(csrfProtection(server.config.baseUrl));
  app.use(showErrors);
  app.use(router.routes());
  app.use(router.allowedMethods());
  return app;
}

/**
 * @param {string} basePath
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} handler
 * @returns {import('koa').Middleware}
 */
function mountBelow(basePath, handler) {
  return (ctx, next) => {
    if (!ctx.path.startsWith(`${basePath}/`)) return next();
    ctx.respond = false;
    return handler(ctx.req, ctx.res);
  };
}

/**
 * @param {string} basePath
 * @returns {import('koa').Middleware}
 */
function stripBasePath(basePath) {
  return (ctx, next) => {
    if (!ctx.path.startsWith(`${basePath}/`)) return ctx.throw(404);
    ctx.path = ctx.path.slice(basePath.length).replace(/\/{2,}/g, '/');
    return next();
  };
}

/** @type {import('koa').Middleware} */
function answerHealthCheck(ctx, next) {
  if (ctx.path !== '/health/ready' && ctx.path !== '/health/alive') return next();
  ctx.body = { status: 'ok' };
}

/** @type {import('koa').Middleware} */
async function showErrors(ctx, next) {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showError(ctx, error);
  }
  if (ctx.status !== 404 || ctx.body) ctx.set('Cache-Control', 'private, no-cache, no-store, must-revalidate');
}
