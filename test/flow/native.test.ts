import { expect } from '@open-wc/testing';
import type { PendingRequest } from '../fake-fetch.js';
import {
  APP,
  BASE,
  CREATE,
  error,
  flowOf,
  moved,
  mustStepUp,
  ONE,
  reading,
  saying,
  session,
  setUp,
  SUBMIT,
  submission,
  TWO,
  WHOAMI,
  type SetUp,
  type Setting,
} from './controller.js';

const API = '/self-service/login/api';
const native = { type: 'api' };
const password = { method: 'password', identifier: 'ada', password: 'secret' };
const exchange = (initCode: string, returnCode: string): string =>
  `/sessions/token-exchange?init_code=${initCode}&return_to_code=${returnCode}`;
const CREATE_FOR_PROVIDER = `${API}?return_to=${encodeURIComponent(`${APP}/`)}&return_session_token_exchange_code=true`;

const tokenOf = ({ init }: PendingRequest): string | undefined =>
  (init.headers as Record<string, string>)['X-Session-Token'];

describe('a native client', () => {
  async function setUpNative(setting: Setting = {}, more: object = {}): Promise<SetUp> {
    const setup = setUp({ native: true, ...setting });
    const loaded = setup.controller.load();
    (await setup.server.next()).answer({ ...flowOf(ONE, { ...native, ...more }) });
    await loaded;
    return setup;
  }

  it('gets a session token with its success, and needs no cookies', async () => {
    const { controller, answer, complete, server } = await setUpNative();
    expect(server.requests[0]!.url).to.equal(BASE + API);
    const submitted = controller.submit('method:password', password);
    const { init } = await answer(SUBMIT, { session_token: 'ory_st_a', session, continue_with: null });
    await submitted;
    expect(init.credentials).to.equal('omit');
    expect(complete()).to.deep.include({ status: 'complete', session, sessionToken: 'ory_st_a', continueWith: [] });
  });

  it('is told so where Kratos refuses what the browser adds', async () => {
    const { controller, answer, failure } = await setUpNative();
    const submitted = controller.submit('method:password', password);
    const text = 'The HTTP Request Header included the "Origin" key';
    const ui = { nodes: [], messages: [{ id: 4000001, type: 'error', text }] };
    await answer(SUBMIT, { ...flowOf(ONE, native), ui }, 400);
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
    expect(failure()).to.include({ kind: 'unsupported', retryable: false });
    expect(failure()!.hint).to.contain('Origin');
  });

  it('proves the session of the page for a refresh', async () => {
    const { server } = await setUpNative({ sessionToken: 'ory_st_page', parameters: { refresh: 'true' } });
    expect(tokenOf(server.requests[0]!)).to.equal('ory_st_page');
  });

  for (const sessionToken of [undefined, 'ory_st_that_has_expired']) {
    it(`owes a second factor after 200 without an identity; the new token goes with every request (${sessionToken ?? 'none'} before)`, async () => {
      const { controller, answer, complete } = await setUpNative({ sessionToken });
      const first = controller.submit('method:password', password);
      await answer(SUBMIT, { session_token: 'ory_st_half', session: { id: 'session', identity: null } });
      expect(tokenOf(await answer(WHOAMI, mustStepUp, 403))).to.equal('ory_st_half');
      const creation = await answer(`${API}?aal=aal2`, flowOf(TWO, { ...native, requested_aal: 'aal2' }));
      expect(tokenOf(creation)).to.equal('ory_st_half');
      await first;
      const second = controller.submit('method:totp', { method: 'totp', totp_code: '123456' });
      expect(tokenOf(await answer(submission(TWO), { session }))).to.equal('ory_st_half');
      await second;
      expect(complete()).to.deep.include({ status: 'complete', session, sessionToken: 'ory_st_half' });
    });
  }

  it('uses the token that the page gives it later', async () => {
    const { controller, answer, setting } = await setUpNative({ sessionToken: 'ory_st_a' });
    setting.sessionToken = 'ory_st_b';
    const loaded = controller.load();
    expect(tokenOf(await answer(API, flowOf(TWO, native)))).to.equal('ory_st_b');
    await loaded;
  });

  it('signs out with its token, and forgets that', async () => {
    const { controller, answer, server } = await setUpNative({ parameters: { aal: 'aal2' } });
    const first = controller.submit('method:password', password);
    await answer(SUBMIT, { session_token: 'ory_st_half', session: { id: 'session' } });
    await answer(WHOAMI, mustStepUp, 403);
    await answer(`${API}?aal=aal2`, flowOf(TWO, native));
    await first;
    const out = controller.signOut();
    const request = await server.next();
    expect([request.method, request.url]).to.deep.equal(['DELETE', `${BASE}/self-service/logout/api`]);
    expect(JSON.parse(request.init.body as string)).to.deep.equal({ session_token: 'ory_st_half' });
    request.answer(null, { status: 204 });
    expect(tokenOf(await answer(API, flowOf(ONE, native)))).to.equal(undefined);
    await out;
    const submitted = controller.submit('method:password', password);
    expect(tokenOf(await answer(SUBMIT, saying(ONE, 4000006), 400))).to.equal(undefined);
    await submitted;
  });

  describe('with a provider', () => {
    const provider = { method: 'oidc', provider: 'github' };
    const setting = { parameters: { return_to: `${APP}/` } };
    const withCode = { session_token_exchange_code: 'init' };

    it('is sent there, and exchanges the two codes for a session', async () => {
      const { controller, answer, complete, left, server } = await setUpNative(setting, withCode);
      expect(server.requests[0]!.url).to.equal(BASE + CREATE_FOR_PROVIDER);
      const submitted = controller.submit('provider:github', provider);
      await answer(SUBMIT, moved('https://provider.example.net/'), 422);
      await submitted;
      expect(left).to.deep.equal([['https://provider.example.net/', 'provider']]);
      const exchanged = controller.exchange('return');
      await answer(exchange('init', 'return'), { session_token: 'ory_st_a', session });
      await exchanged;
      expect(complete()).to.deep.include({ status: 'complete', session, sessionToken: 'ory_st_a' });
    });

    it('still has its code after something else has gone wrong: Kratos tells it once', async () => {
      const { controller, answer, complete } = await setUpNative(setting, withCode);
      const failed = controller.submit('method:password', password);
      await answer(SUBMIT, saying(ONE, 4000006, native), 400);
      await failed;
      const exchanged = controller.exchange('return');
      await answer(exchange('init', 'return'), { session_token: 'ory_st_a', session });
      await exchanged;
      expect(complete()).to.deep.include({ status: 'complete', sessionToken: 'ory_st_a' });
    });

    it('uses the code of the latest flow', async () => {
      const { controller, answer } = await setUpNative(setting, withCode);
      const loaded = controller.load();
      await answer(CREATE_FOR_PROVIDER, flowOf(TWO, { ...native, session_token_exchange_code: 'later' }));
      await loaded;
      const exchanged = controller.exchange('return');
      await answer(exchange('later', 'return'), { session_token: 'ory_st_a', session });
      await exchanged;
    });

    it('owes a second factor after it', async () => {
      const { controller, answer } = await setUpNative(setting, withCode);
      const exchanged = controller.exchange('return');
      await answer(exchange('init', 'return'), { session_token: 'ory_st_half', session: { id: 'session' } });
      expect(tokenOf(await answer(WHOAMI, mustStepUp, 403))).to.equal('ory_st_half');
      await answer(`${API}?aal=aal2`, flowOf(TWO, { ...native, requested_aal: 'aal2' }));
      await exchanged;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    });

    for (const status of [400, 404]) {
      it(`reads in the flow why the provider turned the person away (${status})`, async () => {
        const { controller, answer, failure } = await setUpNative(setting, withCode);
        const exchanged = controller.exchange('return');
        await answer(exchange('init', 'return'), error(), status);
        await answer(reading(ONE), saying(ONE, 4000001, native));
        await exchanged;
        expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.ui.messages[0].id': 4000001 });
        expect(failure()).to.equal(undefined);
      });
    }

    it('says so where the flow has nothing to say about that either', async () => {
      const { controller, answer, failure } = await setUpNative(setting, withCode);
      const exchanged = controller.exchange('return');
      await answer(exchange('init', 'return'), error(), 404);
      await answer(reading(ONE), flowOf(ONE, native));
      await exchanged;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
      expect(failure()).to.include({ kind: 'not-found' });
    });

    it('says so where the exchange does not work', async () => {
      const { controller, answer, failure } = await setUpNative(setting, withCode);
      const exchanged = controller.exchange('return');
      await answer(exchange('init', 'return'), error(), 500);
      await exchanged;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
      expect(failure()).to.include({ kind: 'server', retryable: true });
    });

    for (const code of [undefined, 7, { toString: 'init' }]) {
      it(`asks nothing without a code of its own: ${JSON.stringify(code)}`, async () => {
        const { controller, server } = await setUpNative(setting, { session_token_exchange_code: code });
        await controller.exchange('return');
        expect(server.requests).to.have.length(1);
        expect(controller.state.status).to.equal('ready');
      });
    }

    it('says that there is nothing to exchange before there is a flow', async () => {
      const { controller, server, failure } = setUp({ native: true });
      await controller.exchange('return');
      expect(server.requests).to.have.length(0);
      expect(controller.state.status).to.equal('failed');
      expect(failure()).to.include({ kind: 'configuration' });
    });
  });

  it('never creates a browser flow', async () => {
    const { controller, asked, answer } = await setUpNative({ parameters: { aal: 'aal2' } });
    const loaded = controller.load();
    await answer(`${API}?aal=aal2`, error('session_aal1_required'), 401);
    await answer(`${API}?aal=aal1`, flowOf(TWO, native));
    await loaded;
    expect(asked().filter((request) => request.includes(CREATE))).to.deep.equal([]);
  });
});
