import type { Answer, RequestKind } from './answer.js';
import { encodeBody } from './body.js';
import { flowTypes, type FlowType, type LoginParameters } from './flow-types.js';
import type { LoginBody } from './flow.js';
import { parseJson } from './json.js';
import { classify, type Outcome } from './outcome.js';
import { httpUrl } from './url.js';

/** Where and how to reach Kratos. */
export interface Connection {
  /** Absolute public URL of Kratos, any base path included. */
  baseUrl: string;
  fetch: typeof fetch;
  /** Milliseconds until a request is given up, the reading of its answer included. */
  timeout: number;
}

const MAX_TIMEOUT = 2 ** 31 - 1;

/** One request to Kratos each; every way a request can end is an `Outcome`, nothing is thrown. */
export class Client {
  readonly #connection: Connection;
  readonly #signal: AbortSignal;
  readonly #path: string;

  constructor(connection: Connection, signal: AbortSignal, flowType: FlowType = 'login') {
    this.#connection = connection;
    this.#signal = signal;
    this.#path = `self-service/${flowTypes[flowType].path}`;
  }

  /** Creates a browser flow. */
  create(parameters: LoginParameters): Promise<Outcome> {
    const given = Object.entries(parameters).filter(([, value]) => value);
    return this.#request('create', `${this.#path}/browser`, given as [string, string][]);
  }

  /** Reads a flow. */
  get(flowId: string): Promise<Outcome> {
    return this.#request('get', `${this.#path}/flows`, [['id', flowId]]);
  }

  /** Submits values to a flow. */
  submit(flowId: string, body: LoginBody): Promise<Outcome> {
    return this.#request('submit', this.#path, [['flow', flowId]], { method: 'POST', ...encodeBody(body) });
  }

  /** Asks for the current session. */
  whoami(): Promise<Outcome> {
    return this.#request('whoami', 'sessions/whoami');
  }

  /** Whether an address is where flows are created. */
  creates(address: string): boolean {
    return new URL(address).pathname.endsWith(`/${this.#path}/browser`);
  }

  async #request(
    kind: RequestKind,
    path: string,
    query: [string, string][] = [],
    init?: RequestInit,
  ): Promise<Outcome> {
    const { baseUrl, timeout } = this.#connection;
    const base = httpUrl(baseUrl);
    if (!base) return classify(kind, { failure: 'base-url', cause: baseUrl });
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
    url.search = String(new URLSearchParams(query));
    url.hash = '';
    const late = AbortSignal.timeout(timeout > 0 && timeout < MAX_TIMEOUT ? timeout : MAX_TIMEOUT);
    const signal = AbortSignal.any([this.#signal, late]);
    try {
      signal.throwIfAborted();
      // A `fetch` of the page's own may not heed the signal.
      const given = new Promise<never>((_, reject) => {
        signal.onabort = () => reject(signal.reason as Error);
      });
      return classify(kind, await Promise.race([given, this.#answer(url.href, { ...init, signal })]));
    } catch (cause) {
      const failure = this.#signal.aborted ? 'aborted' : late.aborted ? 'timeout' : 'network';
      return classify(kind, { failure, cause });
    }
  }

  async #answer(url: string, init: RequestInit): Promise<Answer> {
    const response = await this.#connection.fetch(url, {
      credentials: 'include',
      cache: 'no-store',
      ...init,
      headers: { Accept: 'application/json', ...(init.headers as Record<string, string>) },
    });
    const text = await response.text();
    return {
      status: response.status,
      body: parseJson(text),
      url: response.url || url,
      redirected: response.redirected,
    };
  }
}
