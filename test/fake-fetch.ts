/** How an answer differs from a plain 200 without redirects. */
export interface AnswerOptions {
  status?: number;
  headers?: Record<string, string>;
  /** Where redirects led to. */
  redirectedTo?: string;
}

/** An answer as `fetch` gives it; an object as its body is sent as JSON. */
export function answerWith(body: unknown, { status = 200, headers = {}, redirectedTo }: AnswerOptions = {}): Response {
  const json = (body as object | null)?.constructor === Object;
  const response = new Response(json ? JSON.stringify(body) : (body as BodyInit | null), { status, headers });
  if (redirectedTo) {
    Object.defineProperties(response, { url: { value: redirectedTo }, redirected: { value: true } });
  }
  return response;
}

/** A request that waits for the test to answer it. */
export interface PendingRequest {
  method: string;
  url: string;
  init: RequestInit;
  signal: AbortSignal;
  answer: (body: unknown, options?: AnswerOptions) => void;
  fail: (cause?: Error) => void;
}

/** Stands in for `fetch`: every request waits for the answer of the test, and for nothing else, not even its signal. */
export class FakeFetch {
  /** Every request so far. */
  readonly requests: PendingRequest[] = [];

  #taken = 0;
  #arrived: (() => void) | undefined;

  readonly fetch = ((url: string, init: RequestInit = {}) =>
    new Promise<Response>((resolve, reject) => {
      this.requests.push({
        method: init.method ?? 'GET',
        url,
        init,
        signal: init.signal!,
        answer: (body, options) => resolve(answerWith(body, options)),
        fail: (cause = new TypeError('Failed to fetch')) => reject(cause),
      });
      this.#arrived?.();
    })) as typeof fetch;

  /** The next request, as soon as it comes. */
  async next(): Promise<PendingRequest> {
    while (this.requests.length <= this.#taken) {
      await new Promise<void>((resolve) => (this.#arrived = resolve));
    }
    return this.requests[this.#taken++]!;
  }
}
