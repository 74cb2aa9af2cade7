import { answerBelow, bodyOf, forward, relay } from './proxy.mjs';

const paths = {
  create: 'GET /self-service/login/browser',
  get: 'GET /self-service/login/flows',
  submit: 'POST /self-service/login',
  whoami: 'GET /sessions/whoami',
};

const html = (title) =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
const error = (code, status) => JSON.stringify({ error: { code, status, message: status } });

const answer = (status, type, body, headers) => (_exchange, response) => {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), ...headers });
  response.end(body);
};

/**
 * What happens to a request instead of Kratos' answer. `send` gets that answer.
 * @type {Record<string, (exchange: { send: () => Promise<import('node:http').IncomingMessage>, held: Promise<void>, elsewhere: string }, response: import('node:http').ServerResponse) => unknown>}
 */
const faults = {
  'bad-gateway': answer(502, 'text/html', html('Bad gateway')),
  empty: answer(200, 'application/json', ''),
  null: answer(200, 'application/json', 'null'),
  'rate-limited': answer(429, 'application/json', error(429, 'Too Many Requests'), { 'Retry-After': '1' }),
  'server-error': answer(500, 'application/json', error(500, 'Internal Server Error')),
  'captive-portal': answer(200, 'text/html', html('Welcome to our network')),
  'redirect-elsewhere': ({ elsewhere }, response) => response.writeHead(302, { Location: elsewhere }).end(),
  drop: (_exchange, response) => response.socket.destroy(),

  async 'answer-elsewhere'({ send, elsewhere }, response) {
    const { headers } = await send();
    response.writeHead(303, { Location: elsewhere, 'Set-Cookie': headers['set-cookie'] ?? [] }).end();
  },
  async cut({ send }, response) {
    const upstream = await send();
    const body = await bodyOf(upstream);
    response.writeHead(upstream.statusCode, upstream.rawHeaders);
    response.write(body.subarray(0, body.length / 2), () => response.socket.destroy());
  },
  async 'two-documents'({ send }, response) {
    const body = await bodyOf(await send());
    answer(400, 'application/json', `${error(400, 'Bad Request')}\n${body}`)({}, response);
  },
  async hang({ send, held }, response) {
    await held;
    if (!response.destroyed) relay(await send(), response);
  },
};

/**
 * Web Test Runner plugin: a real Kratos below /faults/<variant>, whose answers a test can spoil with the command `fault`:
 *
 *     { path: 'create' | 'get' | 'submit' | 'whoami', fault, times? }   the next `times` (1) such requests meet the fault
 *     { release: true }                                                 answers the requests that `hang` holds
 *     { clear: true }                                                   takes every fault away
 *
 * `drop` lasts until it is cleared, because browsers silently repeat a request whose connection broke.
 * @param {ReturnType<typeof import('./login-servers.mjs').loginServers>} loginServers
 */
export function faultProxy(loginServers) {
  /** @type {Map<string, { fault: string, times: number }>} */
  const armed = new Map();
  let hold = createHold();

  const take = (request) => {
    const key = `${request.method} ${new URL(request.url, 'http://localhost').pathname.replace(/^\/faults\/[^/]+/, '')}`;
    const trap = armed.get(key);
    if (trap && --trap.times === 0) armed.delete(key);
    return trap && faults[trap.fault];
  };

  const release = () => {
    hold.release();
    hold = createHold();
  };

  return {
    name: 'fault-proxy',

    serverStart({ config, server }) {
      // The runner by another name: an origin that answers without CORS headers.
      const elsewhere = `http://127.0.0.1:${config.port}/elsewhere`;
      answerBelow(server, '/faults/', async (request, response, rest) => {
        const [, variant, path] = /^([^/]+)(\/.*)$/.exec(rest);
        const { publicUrl } = await loginServers.serverOf('kratos', variant);
        const send = () => forward(request, publicUrl + path);
        const spoil = take(request);
        if (spoil) await spoil({ send, held: hold.released, elsewhere }, response);
        else relay(await send(), response);
      });
    },

    serverStop: release,

    executeCommand({ command, payload }) {
      if (command !== 'fault') return undefined;
      const { path, fault, times = 1 } = payload;
      if (payload.release) release();
      else if (payload.clear) armed.clear();
      else if (!paths[path] || !faults[fault]) throw new Error(`There is no fault "${fault}" for "${path}".`);
      else armed.set(paths[path], { fault, times: fault === 'drop' ? Infinity : times });
      return {};
    },
  };
}

function createHold() {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  return { released, release };
}
