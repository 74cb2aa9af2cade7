import { encodeBody } from './body.js';
import { flowTypes, type FlowType, type LoginParameters } from './flow-types.js';
import type { LoginBody } from './flow.js';
import { parseJson } from './json.js';
import { classify, type Answer, type Outcome, type RequestKind } from './outcome.js';
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
    const query = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return this.#request('create', `${this.#path}/browser`, query);
  }

  /** Reads a flow. */
  get(flowId: string): Promise<Outcome> {
    return this.#request('get', `${this.#path}/flows`, [['id', flowId]]);
  }

  /** Submits values to a flow. */
  submit(flowId: string, body: LoginBody): Promise<Outcome> {
    return this.#request('submit', this.#path, [['flow', flowId]], {
      method: 'POST',
      ...encodeBody(body),
    });
  }

  /** Asks for the current session. */
  whoami(): Promise<Outcome> {
    return this.#request('whoami', 'sessions/whoami', []);
  }

  /** Creates the flow that a "location change" answer asks for, with the query of its address. */
  follow(address: string): Promise<Outcome> {
    return this.#request('create', `${this.#path}/browser`, [...new URL(address).searchParams]);
  }

  /** Where the flow that an address names is created, or undefined if the address is another one. */
  creates(address: string): boolean {
    return new URL(address).pathname.endsWith(`/${this.#path}/browser`);
  }

  async #request(kind: RequestKind, path: string, query: string[][], init: RequestInit = {}): Promise<Outcome> {
    const { baseUrl, timeout } = this.#connection;
    const base = httpUrl(baseUrl);
    if (!base) return classify(kind, { failure: 'base-url', cause: baseUrl });
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
    url.search = new URLSearchParams(query).toString();
    url.hash = '';

    const abort = new AbortController();
    const given = timeout > 0 ? Math.min(timeout, MAX_TIMEOUT) : MAX_TIMEOUT;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failure: 'timeout' | 'aborted' | undefined;
    const ended = new Promise<never>((_, reject) => {
      const end = (why: typeof failure) => () => {
        failure = why;
        reject(new Error(why));
        abort.abort();
      };
      timer = setTimeout(end('timeout'), given);
      if (this.#signal.aborted) end('aborted')();
      this.#signal.addEventListener('abort', end('aborted'), { once: true, signal: abort.signal });
    });
    try {
      return classify(kind, await Promise.race([ended, this.#answer(url.href, { ...init, signal: abort.signal })]));
    } catch (cause) {
      return classify(kind, { failure: failure ?? 'network', cause });
    } finally {
      clearTimeout(timer);
      abort.abort();
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
      retryAfter: Number(response.headers.get('Retry-After')) || undefined,
    };
  }
}
