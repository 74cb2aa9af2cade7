import { expect } from '@open-wc/testing';
import { KratosLogin, type LoginFlow } from '../src/index.js';
import '../src/define.js';
import { FakeFetch } from './fake-fetch.js';
import { recorded } from './fixtures.js';

const BASE = 'https://id.example.com';
const CREATE = '/self-service/login/browser';

describe('the start of <kratos-login>', () => {
  let flow: LoginFlow;
  let server: FakeFetch;
  let element: KratosLogin;

  before(async () => {
    flow = (await recorded('unified-initial')).body as LoginFlow;
  });

  beforeEach(() => {
    server = new FakeFetch();
    element = prepare('kratos-login');
  });

  afterEach(() => element.remove());

  function prepare(tag: string, properties: Partial<KratosLogin> = {}): KratosLogin {
    const prepared = document.createElement(tag as 'kratos-login');
    Object.assign(prepared, { baseUrl: BASE, fetch: server.fetch, ...properties });
    return prepared;
  }

  /** Answers the next request, which must be the only one that still waits for an answer. */
  async function answer(path: string, body: unknown = flow): Promise<void> {
    const request = await server.next();
    await element.updateComplete;
    expect(request.url).to.equal(BASE + path);
    expect(server.requests.filter(({ signal }) => !signal.aborted)).to.have.length(1);
    const shown = new Promise((resolve) => element.addEventListener('login-flow', resolve, { once: true }));
    request.answer(body);
    await shown;
  }

  const connect = () => document.body.append(element);

  it('comes by itself, with one request', async () => {
    connect();
    await answer(CREATE);
    expect(element.state).to.equal('ready');
    expect(server.requests).to.have.length(1);
  });

  it('waits for start() where it is manual', async () => {
    element.manual = true;
    connect();
    await element.updateComplete;
    expect(element.state).to.equal('idle');
    expect(server.requests).to.have.length(0);
    const started = element.start();
    expect(element.state).to.equal('loading');
    await answer(CREATE);
    await started;
    expect(element.state).to.equal('ready');
  });

  it('waits for what the page sets right before start(), and asks once', async () => {
    element.manual = true;
    connect();
    await element.updateComplete;
    element.aal = 'aal2';
    const started = element.start();
    await answer(`${CREATE}?aal=aal2`);
    await started;
    expect(element.state).to.equal('ready');
    expect(server.requests).to.have.length(1);
  });

  it('asks once where start() comes right after the connection', async () => {
    element.manual = true;
    connect();
    const started = element.start();
    await answer(CREATE);
    await started;
    expect(element.state).to.equal('ready');
    expect(server.requests).to.have.length(1);
  });

  it('asks again for what the page sets right after start()', async () => {
    element.manual = true;
    connect();
    void element.start();
    element.aal = 'aal2';
    expect((await server.next()).url).to.equal(BASE + CREATE);
    await answer(`${CREATE}?aal=aal2`);
    expect(element.state).to.equal('ready');
  });

  it('comes again, once, with a change of several attributes', async () => {
    connect();
    await answer(CREATE);
    element.setAttribute('aal', 'aal2');
    element.setAttribute('via', 'email');
    element.refresh = true;
    await answer(`${CREATE}?refresh=true&aal=aal2&via=email`);
    expect(server.requests).to.have.length(2);
  });

  it('does not come again with a change that is taken back, or of something else', async () => {
    connect();
    await answer(CREATE);
    element.aal = 'aal2';
    element.aal = '';
    element.timeout = 1000;
    element.loginHint = 'ada@example.com';
    element.messages = { or: 'x' };
    element.transientPayload = {};
    await element.updateComplete;
    expect(server.requests).to.have.length(1);
  });

  it('reads the flow of an id', async () => {
    element.flowId = flow.id;
    connect();
    await answer(`/self-service/login/flows?id=${flow.id}`);
  });

  it('creates a flow on restart(), whatever the id', async () => {
    element.flowId = flow.id;
    connect();
    await answer(`/self-service/login/flows?id=${flow.id}`);
    const restarted = element.restart();
    await answer(CREATE, { ...flow, id: 'two' });
    await restarted;
    expect(element.flow!.id).to.equal('two');
  });

  describe('with an id in the address of the page', () => {
    const { href } = location;

    beforeEach(() => {
      const url = new URL(href);
      url.searchParams.set('flow', 'one');
      url.searchParams.set('login', 'two');
      history.replaceState(null, '', url);
    });

    afterEach(() => history.replaceState(null, '', href));

    for (const [flowParam, path] of [
      ['flow', '/self-service/login/flows?id=one'],
      ['login', '/self-service/login/flows?id=two'],
      ['other', CREATE],
      ['', CREATE],
    ] as const) {
      it(`asks for ${path} where the parameter is ${JSON.stringify(flowParam)}`, async () => {
        element.flowParam = flowParam;
        connect();
        await answer(path);
      });
    }

    it('prefers the id of the attribute', async () => {
      element.flowId = 'three';
      connect();
      await answer('/self-service/login/flows?id=three');
    });
  });

  it('asks nobody where the page has a flow', async () => {
    element.flow = flow;
    connect();
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(element.flow.id).to.equal(flow.id);
    expect(server.requests).to.have.length(0);
  });

  it('submits a flow of the page to where it came from', async () => {
    element.baseUrl = '';
    element.flow = flow;
    connect();
    await element.updateComplete;
    for (const name of ['identifier', 'password']) {
      element.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = 'x';
    }
    void element.submit('password');
    expect((await server.next()).url).to.equal(`${BASE}/self-service/login?flow=${flow.id}`);
  });

  it('is the same where everything is set before the tag is known', async () => {
    element = prepare('kratos-login-later', { aal: 'aal2' });
    connect();
    KratosLogin.define('kratos-login-later');
    await answer(`${CREATE}?aal=aal2`);
    expect(element.state).to.equal('ready');
    expect(element.getAttribute('aal')).to.equal('aal2');
    expect(server.requests).to.have.length(1);
  });

  it('is the same where a flow is set before the tag is known', async () => {
    element = prepare('kratos-login-even-later', { flow });
    connect();
    KratosLogin.define('kratos-login-even-later');
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(server.requests).to.have.length(0);
  });

  it('is given up with the element’s removal, and comes again with its return', async () => {
    connect();
    const request = await server.next();
    element.remove();
    expect(request.signal.aborted).to.equal(true);
    expect(element.state).to.equal('idle');
    connect();
    await answer(CREATE);
    expect(element.state).to.equal('ready');
  });

  it('does not come again where the element is moved with its form', async () => {
    connect();
    await answer(CREATE);
    const place = document.createElement('div');
    document.body.append(place);
    place.append(element);
    await element.updateComplete;
    expect(element.state).to.equal('ready');
    expect(server.requests).to.have.length(1);
    place.remove();
  });
});
