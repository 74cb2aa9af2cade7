export type RequestKind = 'create' | 'get' | 'submit' | 'whoami' | 'exchange';

/** An answer of the server, read to its end. */
export interface Answer {
  status: number;
  /** `undefined` where the body is not JSON. */
  body: unknown;
  url: string;
  redirected: boolean;
  /** Seconds that the server asks to wait, where the page may read them. */
  retryAfter?: number | undefined;
}

/** A request that never got an answer. */
export interface NoAnswer {
  failure: 'network' | 'timeout' | 'aborted' | 'base-url';
  cause: unknown;
}
