/** The endpoints that the element knows, by the names that tests use for them. */
const endpoints: [string, RegExp][] = [
  ['create', /\/self-service\/login\/browser$/],
  ['get', /\/self-service\/login\/flows$/],
  ['submit', /\/self-service\/login$/],
  ['whoami', /\/sessions\/whoami$/],
];

/** The path that a request goes to. */
export const pathOf = (input: RequestInfo | URL): string =>
  new URL(input instanceof Request ? input.url : input, document.baseURI).pathname;

const nameOf = (path: string): string => endpoints.find(([, pattern]) => pattern.test(path))?.[0] ?? path;

/** Notes the requests that the element sends with the page's `fetch`, in every test of the suite. */
export function recordRequests(): string[] {
  const requests: string[] = [];
  const { fetch } = globalThis;
  beforeEach(() => {
    requests.length = 0;
    globalThis.fetch = (input, init) => {
      requests.push(nameOf(pathOf(input)));
      return fetch.call(globalThis, input, init);
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });
  return requests;
}
