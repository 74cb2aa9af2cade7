import { startLoginServer } from '../../demo/server/index.mjs';

export const origin = 'http://localhost:9999';
export const password = 'difference-engine-1822';

/**
 * A server with a person on it, and a browser that talks to it; closed after the test.
 *
 * @param {import('node:test').TestContext} t
 * @param {import('../../demo/server/index.mjs').ServerOptions} [options]
 */
export async function setUp(t, options) {
  const server = await startLoginServer({ corsOrigins: [origin], hashCost: 2, ...options });
  t.after(() => server.close());
  await server.createIdentity({ email: 'Ada@example.com', password });
  return { server, client: new Client(server.publicUrl) };
}

/** Talks JSON and keeps cookies, as a page in a browser does. */
export class Client {
  #baseUrl;
  /** @type {Map<string, string>} */
  cookies = new Map();
  accept = 'application/json';

  /** @param {string} baseUrl */
  constructor(baseUrl) {
    this.#baseUrl = baseUrl;
  }

  /**
   * @param {string} path
   * @param {RequestInit} [init]
   */
  async request(path, init = {}) {
    const headers = new Headers({ Accept: this.accept, ...init.headers });
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie) headers.set('Cookie', cookie);
    const response = await fetch(new URL(path, `${this.#baseUrl}/`), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#store(line);
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.startsWith('application/json') && text;
    return {
      status: response.status,
      headers: response.headers,
      location: response.headers.get('Location'),
      body: isJson ? JSON.parse(text) : undefined,
    };
  }

  /** @param {string} [query] */
  async createFlow(query = '', type = 'browser') {
    return (await this.request(`self-service/login/${type}${query}`)).body;
  }

  /** @param {string} id */
  getFlow(id) {
    return this.request(`self-service/login/flows?id=${id}`);
  }

  /**
   * Sends the fields together with the flow's token.
   *
   * @param {{ id: string, ui: { nodes: any[] } }} flow
   * @param {Record<string, string>} fields
   * @param {RequestInit} [init]
   */
  submit(flow, fields, init) {
    const body = new URLSearchParams({ csrf_token: node(flow, 'csrf_token')?.attributes.value ?? '', ...fields });
    return this.request(`self-service/login?flow=${flow.id}`, { method: 'POST', body, ...init });
  }

  async logIn() {
    return this.submit(await this.createFlow(), { method: 'password', identifier: 'ada@example.com', password });
  }

  forgetSession() {
    for (const name of this.cookies.keys()) if (name.startsWith('ory_kratos_session')) this.cookies.delete(name);
  }

  /** @param {string} line */
  #store(line) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}

/**
 * @param {{ ui: { nodes: any[] } }} flow
 * @param {string} name
 */
export function node(flow, name) {
  return flow.ui.nodes.find(({ attributes }) => attributes.name === name);
}

/**
 * What a flow looks like, one line per node: group, type, name, value, label.
 *
 * @param {{ ui: { nodes: any[] } }} flow
 */
export function outline(flow) {
  return flow.ui.nodes.map(({ group, attributes: { type, name, value = '-' }, meta: { label } }) =>
    [group, type, name, name === 'csrf_token' ? '*' : value, label?.id ?? '-'].join(' '),
  );
}

/** @param {{ ui: { messages?: { id: number }[] } }} flow */
export function messageIds(flow) {
  return (flow.ui.messages ?? []).map(({ id }) => id);
}
