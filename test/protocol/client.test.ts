import { expect } from '@open-wc/testing';
import { Client, type Connection } from '../../src/protocol/client.js';
import type { Outcome } from '../../src/protocol/outcome.js';
import { FakeFetch } from '../fake-fetch.js';

const BASE = 'https://id.example.com';

function setUp({ baseUrl = BASE, timeout = 15_000, ...more }: Partial<Connection> = {}) {
  const server = new FakeFetch();
  const abort = new AbortController();
  const client = new Client({ baseUrl, fetch: server.fetch, timeout, ...more }, abort.signal);
  return { server, abort, client };
}

const failureOf = (outcome: Outcome) => ('failure' in outcome ? outcome.failure : undefined);

const neverEnding = () => new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{"id":')) });

describe('Client', () => {
  const requests: [what: string, make: (client: Client) => Promise<Outcome>, method: string, path: string][] = [
    ['create', (client) => client.create({}), 'GET', '/self-service/login/browser'],
    [
      'create',
      (client) =>
        client.create({ refresh: 'true', aal: 'aal2', return_to: 'https://app.example.com/?a=b&c', via: 'é' }),
      'GET',
      '/self-service/login/browser?refresh=true&aal=aal2&return_to=https%3A%2F%2Fapp.example.com%2F%3Fa%3Db%26c&via=%C3%A9',
    ],
    [
      'create',
      (client) =>
        client.create({ login_challenge: 'a', organization: 'b', identity_schema: 'c', via: '', aal: undefined }),
      'GET',
      '/self-service/login/browser?login_challenge=a&organization=b&identity_schema=c',
    ],
    ['get', (client) => client.get('one'), 'GET', '/self-service/login/flows?id=one'],
    ['get', (client) => client.get('a&b=c#/../d'), 'GET', '/self-service/login/flows?id=a%26b%3Dc%23%2F..%2Fd'],
    ['submit', (client) => client.submit('one', {}), 'POST', '/self-service/login?flow=one'],
    ['whoami', (client) => client.whoami(), 'GET', '/sessions/whoami'],
  ];
  for (const [what, make, method, path] of requests) {
    it(`sends ${what} as ${method} ${path}`, async () => {
      const { server, client } = setUp();
      void make(client);
      const request = await server.next();
      expect(request.method).to.equal(method);
      expect(request.url).to.equal(BASE + path);
      expect(request.init.headers).to.deep.equal({ Accept: 'application/json' });
      expect(request.init).to.include({ credentials: 'include', cache: 'no-store' });
      expect(request.init.redirect ?? 'follow').to.equal('follow');
      expect(request.signal).to.be.an.instanceOf(AbortSignal);
    });
  }

  const baseUrls: [baseUrl: string, address: string][] = [
    ['https://id.example.com', 'https://id.example.com'],
    ['https://id.example.com/', 'https://id.example.com'],
    ['https://id.example.com//', 'https://id.example.com'],
    ['https://id.example.com/auth', 'https://id.example.com/auth'],
    ['https://id.example.com/auth/', 'https://id.example.com/auth'],
    ['https://id.example.com/a/.ory///', 'https://id.example.com/a/.ory'],
    ['http://localhost:4433/?a=b#c', 'http://localhost:4433'],
  ];
  for (const [baseUrl, address] of baseUrls) {
    it(`finds everything below ${baseUrl}`, async () => {
      const { server, client } = setUp({ baseUrl });
      void client.create({ aal: 'aal1' });
      void client.whoami();
      expect((await server.next()).url).to.equal(`${address}/self-service/login/browser?aal=aal1`);
      expect((await server.next()).url).to.equal(`${address}/sessions/whoami`);
    });
  }

  it('submits in a way that needs no preflight', async () => {
    const { server, client } = setUp();
    void client.submit('one', { method: 'password', 'traits.email': 'ada@example.com', password: 'a b' });
    const { url, init } = await server.next();
    const request = new Request(url, init);
    const simple = ['accept', 'content-type'];
    expect([...request.headers.keys()]).to.have.members(simple);
    expect(request.headers.get('Content-Type')).to.equal('application/x-www-form-urlencoded;charset=UTF-8');
    expect(await request.text()).to.equal('method=password&traits.email=ada%40example.com&password=a+b');
  });

  it('submits JSON where there is an object in the body', async () => {
    const { server, client } = setUp();
    void client.submit('one', { method: 'password', transient_payload: { lang: 'de' } });
    const { url, init } = await server.next();
    const request = new Request(url, init);
    expect(request.headers.get('Accept')).to.equal('application/json');
    expect(request.headers.get('Content-Type')).to.equal('application/json');
    expect(await request.json()).to.deep.equal({ method: 'password', transient_payload: { lang: 'de' } });
  });

  it('gives what the answer means', async () => {
    const { server, client } = setUp();
    const outcome = client.get('one');
    (await server.next()).answer({ id: 'one', ui: { nodes: [] } });
    expect(await outcome).to.deep.nested.include({ type: 'flow', 'flow.id': 'one' });
  });

  it('gives what an answer after redirects means', async () => {
    const { server, client } = setUp();
    const outcome = client.create({});
    const id = '00000000-0000-4000-8000-000000000001';
    (await server.next()).answer('<html></html>', { redirectedTo: `https://app.example.com/login?flow=${id}` });
    expect(await outcome).to.include({ type: 'replaced', flowId: id });
  });

  for (const baseUrl of ['', '/auth', 'id.example.com', 'javascript:alert(1)', 'file:///', 'https://', 'x y']) {
    it(`asks nobody where the base URL is ${JSON.stringify(baseUrl)}`, async () => {
      const { server, client } = setUp({ baseUrl });
      const failure = failureOf(await client.create({}));
      expect(failure).to.include({ kind: 'configuration', retryable: false });
      expect(failure!.hint).to.contain('base-url');
      expect(server.requests).to.have.length(0);
    });
  }

  it('takes a rejected fetch for a failure of the network', async () => {
    const { server, client } = setUp();
    const outcome = client.get('one');
    const cause = new TypeError('Failed to fetch');
    (await server.next()).fail(cause);
    expect(await outcome).to.include({ type: 'failed' });
    expect(failureOf(await outcome)).to.include({ kind: 'network', cause });
  });

  it('takes an answer that breaks off for a failure of the network', async () => {
    const { server, client } = setUp();
    const outcome = client.submit('one', {});
    (await server.next()).answer(new ReadableStream({ start: (body) => body.error(new TypeError('network error')) }));
    expect(await outcome).to.include({ type: 'unclear' });
    expect(failureOf(await outcome)).to.include({ kind: 'network' });
  });

  const brokenFetches: [what: string, fetch: unknown][] = [
    [
      'throws',
      () => {
        throw new Error('Not today');
      },
    ],
    ['gives nothing', () => undefined],
    ['gives no response', () => Promise.resolve({})],
    ['is none', undefined],
  ];
  for (const [what, fetch] of brokenFetches) {
    it(`throws nothing where the page’s fetch ${what}`, async () => {
      const client = new Client(
        { baseUrl: BASE, fetch: fetch as typeof globalThis.fetch, timeout: 0 },
        new AbortController().signal,
      );
      expect(failureOf(await client.create({}))).to.include({ kind: 'network' });
    });
  }

  it('gives a request up after the timeout, even if the fetch does not heed the signal', async () => {
    const { server, client } = setUp({ timeout: 10 });
    expect(failureOf(await client.submit('one', {}))).to.include({ kind: 'timeout', retryable: true });
    expect((await server.next()).signal.aborted).to.equal(true);
  });

  it('gives an answer up whose body never ends', async () => {
    const { server, client } = setUp({ timeout: 30 });
    const outcome = client.get('one');
    (await server.next()).answer(neverEnding());
    expect(failureOf(await outcome)).to.include({ kind: 'timeout' });
  });

  for (const timeout of [0, -1, NaN, Infinity, 2 ** 31, 1e12]) {
    it(`waits as long as it takes with a timeout of ${timeout}`, async () => {
      const { server, client } = setUp({ timeout });
      const outcome = client.get('one');
      await setUp({ timeout: 10 }).client.get('one');
      (await server.next()).answer({ id: 'one', ui: {} });
      expect(await outcome).to.include({ type: 'flow' });
    });
  }

  it('gives a request up when the page does', async () => {
    const { server, abort, client } = setUp();
    const outcome = client.submit('one', {});
    const { signal } = await server.next();
    expect(signal.aborted).to.equal(false);
    abort.abort();
    expect(await outcome).to.deep.equal({ type: 'aborted' });
    expect(signal.aborted).to.equal(true);
  });

  it('gives an answer up when the page does', async () => {
    const { server, abort, client } = setUp();
    const outcome = client.get('one');
    const body = neverEnding();
    (await server.next()).answer(body);
    abort.abort();
    expect(await outcome).to.deep.equal({ type: 'aborted' });
  });

  it('sends nothing after the page gave up', async () => {
    const { server, abort, client } = setUp();
    abort.abort();
    expect(await client.create({})).to.deep.equal({ type: 'aborted' });
    expect(server.requests).to.have.length(0);
  });

  it('leaves nothing behind that an abort or the timeout after the answer could disturb', async () => {
    const { server, abort, client } = setUp({ timeout: 20 });
    const outcome = client.get('one');
    (await server.next()).answer({ id: 'one', ui: {} });
    expect(await outcome).to.include({ type: 'flow' });
    const unhandled: unknown[] = [];
    const note = (event: Event) => unhandled.push(event);
    addEventListener('unhandledrejection', note);
    abort.abort();
    await setUp({ timeout: 30 }).client.get('one');
    removeEventListener('unhandledrejection', note);
    expect(unhandled).to.deep.equal([]);
  });

  const creations: [address: string, creates: boolean][] = [
    [`${BASE}/self-service/login/browser`, true],
    [`${BASE}/self-service/login/browser?aal=aal2`, true],
    [`${BASE}/auth/self-service/login/browser?aal=aal2`, true],
    [`${BASE}/self-service/login/api`, false],
    [`${BASE}/self-service/registration/browser`, false],
    [`${BASE}/?next=/self-service/login/browser`, false],
    ['https://app.example.com/login?flow=one', false],
  ];
  for (const [address, creates] of creations) {
    it(`knows that ${address} ${creates ? 'creates' : 'does not create'} a flow`, () => {
      expect(setUp().client.creates(address)).to.equal(creates);
    });
  }

  it('names the address at which the browser itself creates a flow', () => {
    const { client, server } = setUp({ baseUrl: `${BASE}/auth/` });
    expect(client.creationUrl({ login_challenge: 'a b', aal: '' })).to.equal(
      `${BASE}/auth/self-service/login/browser?login_challenge=a+b`,
    );
    expect(server.requests).to.have.length(0);
    expect(setUp({ baseUrl: 'javascript:alert(1)' }).client.creationUrl({})).to.equal('');
  });

  const waits: [retryAfter: string | undefined, seconds: number | undefined][] = [
    ['30', 30],
    ['Wed, 21 Oct 2015 07:28:00 GMT', undefined],
    [undefined, undefined],
  ];
  for (const [retryAfter, seconds] of waits) {
    it(`§1.5 hands on how long to wait: ${retryAfter}`, async () => {
      const { server, client } = setUp();
      const outcome = client.submit('one', {});
      const headers = retryAfter ? { 'Retry-After': retryAfter } : {};
      (await server.next()).answer('{}', { status: 429, headers });
      expect(failureOf(await outcome)).to.include({ kind: 'rate-limited', retryable: true });
      expect(failureOf(await outcome)!.retryAfter).to.equal(seconds);
    });
  }

  describe('§2.8 logout', () => {
    it('§2.8 logout create 200, then logout perform 204 with the token of the answer', async () => {
      const { server, client } = setUp();
      const done = client.logout();
      const creation = await server.next();
      expect([creation.method, creation.url]).to.deep.equal(['GET', `${BASE}/self-service/logout/browser`]);
      const logoutUrl = 'https://elsewhere.example.com/self-service/logout?token=a%20b';
      creation.answer({ logout_url: logoutUrl, logout_token: 'a b' });
      const logout = await server.next();
      expect([logout.method, logout.url]).to.deep.equal(['GET', `${BASE}/self-service/logout?token=a+b`]);
      expect(logout.init.headers).to.deep.equal({ Accept: 'application/json' });
      logout.answer(null, { status: 204 });
      await done;
      expect(server.requests).to.have.length(2);
    });

    it('§2.8 logout create 401: there is nobody to sign out', async () => {
      const { server, client } = setUp();
      const done = client.logout();
      (await server.next()).answer({ error: { id: 'session_inactive', code: 401 } }, { status: 401 });
      await done;
      expect(server.requests).to.have.length(1);
    });

    it('§2.8 logout perform 403: throws nothing', async () => {
      const { server, client } = setUp();
      const done = client.logout();
      (await server.next()).answer({ logout_token: 'a' });
      (await server.next()).answer({ error: { code: 403 } }, { status: 403 });
      await done;
    });

    it('§1.1 E9 native: ends the session of the token, and forgets it', async () => {
      const { server, client } = setUp({ native: true, sessionToken: 'ory_st_a' });
      const done = client.logout();
      const { method, url, init, answer } = await server.next();
      expect([method, url]).to.deep.equal(['DELETE', `${BASE}/self-service/logout/api`]);
      expect(JSON.parse(init.body as string)).to.deep.equal({ session_token: 'ory_st_a' });
      expect(init.headers).to.include({ Accept: 'application/json', 'Content-Type': 'application/json' });
      expect(client.sessionToken).to.equal(undefined);
      answer(null, { status: 204 });
      await done;
    });
  });

  describe('as a native client', () => {
    const native = { native: true };

    const made: [make: (client: Client) => Promise<Outcome>, path: string][] = [
      [(client) => client.create({ aal: 'aal2' }), '/self-service/login/api?aal=aal2'],
      [
        (client) => client.create({ return_to: 'app://back' }),
        '/self-service/login/api?return_to=app%3A%2F%2Fback&return_session_token_exchange_code=true',
      ],
      [(client) => client.get('one'), '/self-service/login/flows?id=one'],
      [(client) => client.submit('one', {}), '/self-service/login?flow=one'],
      [(client) => client.exchange('a b', 'c'), '/sessions/token-exchange?init_code=a+b&return_to_code=c'],
    ];
    for (const [make, path] of made) {
      it(`asks for ${path} without cookies`, async () => {
        const { server, client } = setUp(native);
        void make(client);
        const { url, init } = await server.next();
        expect(url).to.equal(BASE + path);
        expect(init.credentials).to.equal('omit');
        expect(init.headers).to.deep.equal({ Accept: 'application/json' });
      });
    }

    it('proves its session by the token of the page', async () => {
      const { server, client } = setUp({ ...native, sessionToken: 'ory_st_a' });
      void client.create({ refresh: 'true' });
      expect((await server.next()).init.headers).to.deep.equal({
        Accept: 'application/json',
        'X-Session-Token': 'ory_st_a',
      });
    });

    it('proves its session by the token of the latest answer', async () => {
      const { server, client } = setUp({ ...native, sessionToken: 'ory_st_a' });
      const submitted = client.submit('one', {});
      (await server.next()).answer({ session_token: 'ory_st_b', session: { id: 'session' } });
      await submitted;
      expect(client.sessionToken).to.equal('ory_st_b');
      void client.whoami();
      expect((await server.next()).init.headers).to.include({ 'X-Session-Token': 'ory_st_b' });
    });

    it('keeps its token where the answer brings none, or no text', async () => {
      const { server, client } = setUp({ ...native, sessionToken: 'ory_st_a' });
      for (const body of [{ session: { id: 'session' } }, { session_token: 7, session: { id: 'session' } }]) {
        const submitted = client.submit('one', {});
        (await server.next()).answer(body);
        await submitted;
        expect(client.sessionToken).to.equal('ory_st_a');
      }
    });
  });
});
