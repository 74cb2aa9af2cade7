/** The endpoints that the element knows, by the names that tests use for them. */
const endpoints: [string, RegExp][] = [
  ['create', /\/self-service\/login\/browser$/],
  ['get', /\/self-service\/login\/flows$/],
  ['submit', /\/self-service\/login$/],
  ['whoami', /\/sessions\/whoami$/],
];

const nameOf = (url: string): string => {
  const { pathname } = new URL(url, document.baseURI);
  return endpoints.find(([, pattern]) => pattern.test(pathname))?.[0] ?? pathname;
};

/** Notes the requests that the element sends with the page's `fetch`, in every test of the suite. */
export function recordRequests(): string[] {
  const requests: string[] = [];
  const { fetch } = globalThis;
  beforeEach(() => {
    requests.length = 0;
    globalThis.fetch = (input, init) => {
      requests.push(nameOf(input instanceof Request ? input.url : String(input)));
      return fetch.call(globalThis, input, init);
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });
  return requests;
}
