import type { Answer, NoAnswer, RequestKind } from './answer.js';
import { encodeBody } from './body.js';
import { flowTypes, type FlowType, type LoginParameters } from './flow-types.js';
import type { LoginBody } from './flow.js';
import { memberOf, parseJson } from './json.js';
import { classify, type Outcome } from './outcome.js';
import { httpUrl } from './url.js';

/** Where and how to reach Kratos. */
export interface Connection {
  /** Absolute public URL of Kratos, any base path included. */
  baseUrl: string;
  fetch: typeof fetch;
  /** Milliseconds until a request is given up, the reading of its answer included. */
  timeout: number;
  /** API flows: no cookies, a session token instead. */
  native?: boolean;
  /** Proves the session of a native client. */
  sessionToken?: string | undefined;
}

type Query = [string, string][];

const MAX_TIMEOUT = 2 ** 31 - 1;

/** One request to Kratos each; every way a request can end is an `Outcome`, nothing is thrown. */
export class Client {
  readonly #connection: Connection;
  readonly #signal: AbortSignal;
  readonly #path: string;

  /** API flows instead of browser flows. */
  readonly native: boolean;

  /** The session token: the one given, or the one of the latest answer that brought one. */
  sessionToken: string | undefined;

  constructor(connection: Connection, signal: AbortSignal, flowType: FlowType = 'login') {
    this.#connection = connection;
    this.#signal = signal;
    this.#path = `self-service/${flowTypes[flowType].path}`;
    this.native = Boolean(connection.native);
    this.sessionToken = connection.sessionToken;
  }

  /** Creates a flow. */
  create(parameters: LoginParameters): Promise<Outcome> {
    const { native } = this;
    const query = queryOf(parameters);
    // Who signs in with a provider comes back with one half of what a session token is exchanged for.
    if (native && parameters.return_to) query.push(['return_session_token_exchange_code', 'true']);
    return this.#request('create', `${this.#path}/${native ? 'api' : 'browser'}`, query);
  }

  /** Where the browser itself creates a flow, and is sent on by Kratos. */
  creationUrl(parameters: LoginParameters): string {
    return this.#url(`${this.#path}/browser`, queryOf(parameters)) ?? '';
  }

  /** Where a form of the page submits to. */
  submissionUrl(flowId: string): string {
    return this.#url(this.#path, [['flow', flowId]]) ?? '';
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

  /** Exchanges the two codes of a native sign-in with a provider for a session. */
  exchange(initCode: string, returnCode: string): Promise<Outcome> {
    return this.#request('exchange', 'sessions/token-exchange', [
      ['init_code', initCode],
      ['return_to_code', returnCode],
    ]);
  }

  /** Ends the session, if there is one. */
  async logout(): Promise<void> {
    const path = 'self-service/logout';
    if (this.native) {
      const body = JSON.stringify({ session_token: this.sessionToken });
      const headers = { 'Content-Type': 'application/json' };
      this.sessionToken = undefined;
      await this.#send(`${path}/api`, [], { method: 'DELETE', body, headers });
    } else {
      const answer = await this.#send(`${path}/browser`);
      const token = 'body' in answer && memberOf(answer.body, 'logout_token');
      if (token) await this.#send(path, [['token', token as string]]);
    }
  }

  /** Whether an address is where flows are created. */
  creates(address: string): boolean {
    return new URL(address).pathname.endsWith(`/${this.#path}/browser`);
  }

  #url(path: string, query: Query): string | undefined {
    const base = httpUrl(this.#connection.baseUrl);
    if (!base) return undefined;
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
    url.search = String(new URLSearchParams(query));
    url.hash = '';
    return url.href;
  }

  async #request(kind: RequestKind, path: string, query?: Query, init?: RequestInit): Promise<Outcome> {
    const answer = await this.#send(path, query, init);
    const token = 'body' in answer && memberOf(answer.body, 'session_token');
    if (typeof token === 'string') this.sessionToken = token;
    return classify(kind, answer);
  }

  async #send(path: string, query: Query = [], init?: RequestInit): Promise<Answer | NoAnswer> {
    const { baseUrl, timeout } = this.#connection;
    const url = this.#url(path, query);
    if (!url) return { failure: 'base-url', cause: baseUrl };
    const late = AbortSignal.timeout(timeout > 0 && timeout < MAX_TIMEOUT ? timeout : MAX_TIMEOUT);
    const signal = AbortSignal.any([this.#signal, late]);
    try {
      signal.throwIfAborted();
      // A `fetch` of the page's own may not heed the signal.
      const given = new Promise<never>((_, reject) => {
        signal.onabort = () => reject(signal.reason as Error);
      });
      return await Promise.race([given, this.#answer(url, { ...init, signal })]);
    } catch (cause) {
      return { failure: this.#signal.aborted ? 'aborted' : late.aborted ? 'timeout' : 'network', cause };
    }
  }

  async #answer(url: string, init: RequestInit): Promise<Answer> {
    const token = this.sessionToken;
    const response = await this.#connection.fetch(url, {
      credentials: this.native ? 'omit' : 'include',
      cache: 'no-store',
      ...init,
      headers: {
        Accept: 'application/json',
        ...(token && { 'X-Session-Token': token }),
        ...(init.headers as Record<string, string>),
      },
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

const queryOf = (parameters: LoginParameters): Query =>
  Object.entries(parameters).filter(([, value]) => value && typeof value === 'string') as Query;
