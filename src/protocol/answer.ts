export type RequestKind = 'create' | 'get' | 'submit' | 'whoami';

/** An answer of the server, read to its end. */
export interface Answer {
  status: number;
  /** `undefined` where the body is not JSON. */
  body: unknown;
  url: string;
  redirected: boolean;
}

/** A request that never got an answer. */
export interface NoAnswer {
  failure: 'network' | 'timeout' | 'aborted' | 'base-url';
  cause: unknown;
}
