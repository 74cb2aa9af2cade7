import { expect } from '@open-wc/testing';
import {
  APP,
  BASE,
  CREATE,
  csrf,
  error,
  expired,
  flowOf,
  GET,
  moved,
  mustStepUp,
  ONE,
  page,
  reading,
  saying,
  session,
  setUp,
  setUpReady,
  SUBMIT,
  TWO,
  WHOAMI,
} from './controller.js';
import { expectTestFor, numbered } from './named.js';

const password = { method: 'password', identifier: 'ada', password: 'secret' };
const RETURN = `${APP}/welcome`;
const loginPage = (id: string): string => `${APP}/login?flow=${id}`;
const THREE = '00000000-0000-4000-8000-000000000003';

/** What is asked for, in this order. */
const get = (path: string): string => `GET ${path}`;
const post = (path: string): string => `POST ${path}`;

describe('§9.3 redirects that fetch followed', () => {
  it('S1 submit → page of the same flow: reads it, errors and all', async () => {
    const { controller, answer, asked, failure, recovered } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, page, { redirectedTo: loginPage(ONE) });
    await answer(GET, saying(ONE, 4000006));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.ui.messages[0].id': 4000006 });
    expect(failure()).to.equal(undefined);
    expect(recovered()).to.equal(false);
    expect(asked()).to.deep.equal([post(SUBMIT), get(GET)]);
  });

  it('S1 submit → page of the same flow: reads it, whatever it was created with', async () => {
    const parameters = { refresh: 'true', aal: 'aal2' };
    const { controller, answer, asked } = setUpReady({ parameters }, { requested_aal: 'aal2' });
    const submitted = controller.submit('method:totp', { method: 'totp', totp_code: '000000' });
    await answer(SUBMIT, page, { redirectedTo: loginPage(ONE) });
    await answer(GET, saying(ONE, 4000008));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.ui.messages[0].id': 4000008 });
    expect(asked()).to.deep.equal([post(SUBMIT), get(GET)]);
  });

  it('S1 submit → page of another flow, after an expiry: reads it', async () => {
    const { controller, answer, asked } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, page, { redirectedTo: loginPage(TWO) });
    await answer(reading(TWO), saying(TWO, 4010001));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    expect(asked()).to.deep.equal([post(SUBMIT), get(reading(TWO))]);
  });

  it('S1 submit → page of another flow, after an expiry: creates one with the parameters that it would lack', async () => {
    const { controller, answer, asked } = setUpReady({ parameters: { aal: 'aal2' } }, { requested_aal: 'aal2' });
    const submitted = controller.submit('method:totp', { method: 'totp', totp_code: '000000' });
    await answer(SUBMIT, page, { redirectedTo: loginPage(TWO) });
    await answer(`${CREATE}?aal=aal2`, page, { redirectedTo: loginPage(THREE) });
    await answer(reading(THREE), flowOf(THREE, { requested_aal: 'aal2' }));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': THREE });
    expect(asked()).to.deep.equal([post(SUBMIT), get(`${CREATE}?aal=aal2`), get(reading(THREE))]);
  });

  it('S2 submit → page elsewhere, that fetch keeps back: whoami, then the flow itself has the errors', async () => {
    const { controller, answer, asked, cutOff, failure } = setUpReady({}, { updated_at: '2024-01-01T12:00:00Z' });
    const submitted = controller.submit('method:password', password);
    await cutOff(SUBMIT);
    await answer(WHOAMI, error(), 401);
    await answer(GET, saying(ONE, 4000006, { updated_at: '2024-01-01T12:01:00Z' }));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.ui.messages[0].id': 4000006 });
    expect(failure()).to.equal(undefined);
    expect(asked()).to.deep.equal([post(SUBMIT), get(WHOAMI), get(GET)]);
  });

  it('S2 submit of a second factor → page elsewhere, that fetch keeps back: the flow itself has the errors', async () => {
    const updated_at = '2024-01-01T12:00:00Z';
    const { controller, answer, cutOff } = setUpReady({}, { requested_aal: 'aal2', updated_at });
    const submitted = controller.submit('method:totp', { totp_code: '000000' });
    await cutOff(SUBMIT);
    const address = 'https://id.example.com/self-service/login/browser?aal=aal2';
    await answer(WHOAMI, { ...error('session_aal2_required'), redirect_browser_to: address }, 403);
    await answer(GET, saying(ONE, 4000008, { requested_aal: 'aal2', updated_at: '2024-01-01T12:01:00Z' }));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.ui.messages[0].id': 4000008 });
  });

  it('S2 submit → no connection for a moment: the flow has not changed, so nothing was received', async () => {
    const { controller, answer, cutOff, failure, recovered } = setUpReady({}, { updated_at: '2024-01-01T12:00:00Z' });
    const submitted = controller.submit('method:password', password);
    await cutOff(SUBMIT);
    await answer(WHOAMI, error(), 401);
    await answer(GET, flowOf(ONE, { updated_at: '2024-01-01T12:00:00Z' }));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
    expect(failure()).to.include({ kind: 'network', retryable: true });
    expect(recovered()).to.equal(false);
  });

  it('S2 submit → no connection at all: asks once, and says so', async () => {
    const { controller, asked, cutOff, failure } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await cutOff(SUBMIT);
    await cutOff(WHOAMI);
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
    expect(failure()).to.include({ kind: 'network' });
    expect(asked()).to.deep.equal([post(SUBMIT), get(WHOAMI)]);
  });

  it('S3 submit → return page: whoami knows the session', async () => {
    const { controller, answer, asked, complete } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, page, { redirectedTo: RETURN });
    await answer(WHOAMI, session);
    await submitted;
    expect(complete()).to.deep.include({ status: 'complete', session, existing: false });
    expect(asked()).to.deep.equal([post(SUBMIT), get(WHOAMI)]);
  });

  it('S4 submit → return page elsewhere, that fetch keeps back: whoami knows the session', async () => {
    const { controller, answer, asked, complete, cutOff } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await cutOff(SUBMIT);
    await answer(WHOAMI, session);
    await submitted;
    expect(complete()).to.deep.include({ status: 'complete', session, existing: false });
    expect(asked()).to.deep.equal([post(SUBMIT), get(WHOAMI)]);
  });

  it('S4 submit → return page elsewhere: a second factor is due', async () => {
    const { controller, answer, asked, cutOff } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await cutOff(SUBMIT);
    await answer(WHOAMI, mustStepUp, 403);
    await answer(`${CREATE}?aal=aal2`, flowOf(TWO, { requested_aal: 'aal2' }));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    expect(asked()).to.deep.equal([post(SUBMIT), get(WHOAMI), get(`${CREATE}?aal=aal2`)]);
  });

  it('S5 submit → another flow, as JSON: shows it', async () => {
    const { controller, answer, asked } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, saying(TWO, 4010001), { redirectedTo: BASE + reading(TWO) });
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    expect(asked()).to.deep.equal([post(SUBMIT)]);
  });

  for (const [how, kept] of [
    ['as a page', false],
    ['kept back by fetch', true],
  ] as const) {
    it(`S6 submit while signed in → default return page, ${how}: whoami knows the session`, async () => {
      const { controller, answer, complete, cutOff } = setUpReady();
      const submitted = controller.submit('method:password', password);
      await (kept ? cutOff(SUBMIT) : answer(SUBMIT, page, { redirectedTo: `${APP}/` }));
      await answer(WHOAMI, session);
      await submitted;
      expect(complete()).to.deep.include({ status: 'complete', session });
    });
  }

  it('S7 create → page of the flow: reads it', async () => {
    const { controller, answer, asked } = setUp();
    const loaded = controller.load();
    await answer(CREATE, page, { redirectedTo: loginPage(ONE) });
    await answer(GET, flowOf(ONE));
    await loaded;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
    expect(asked()).to.deep.equal([get(CREATE), get(GET)]);
  });

  for (const parameters of [{ refresh: 'true' }, { aal: 'aal2' }, { organization: 'acme' }]) {
    const query = String(new URLSearchParams(parameters));
    it(`S7 create with ${query} → page of the flow: reads it, since it was created with just that`, async () => {
      const { controller, answer, asked } = setUp({ parameters });
      const loaded = controller.load();
      await answer(`${CREATE}?${query}`, page, { redirectedTo: loginPage(ONE) });
      await answer(GET, flowOf(ONE));
      await loaded;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
      expect(asked()).to.deep.equal([get(`${CREATE}?${query}`), get(GET)]);
    });
  }

  it('S7 create → page elsewhere, that fetch keeps back: tries once more, then lets the browser go there', async () => {
    const { controller, answer, asked, cutOff, left } = setUp({ parameters: { aal: 'aal1' } });
    const loaded = controller.load();
    await cutOff(`${CREATE}?aal=aal1`);
    await answer(WHOAMI, error(), 401);
    await cutOff(`${CREATE}?aal=aal1`);
    await loaded;
    expect(left).to.deep.equal([[`${BASE}${CREATE}?aal=aal1`, 'fallback']]);
    expect(controller.state).to.include({ status: 'redirecting', reason: 'fallback' });
    expect(asked()).to.deep.equal([get(`${CREATE}?aal=aal1`), get(WHOAMI), get(`${CREATE}?aal=aal1`)]);
  });

  it('S7 create → page elsewhere, and the page does not let itself be left: says why', async () => {
    const { controller, answer, cutOff, failure, left } = setUp({ leaves: false });
    const loaded = controller.load();
    await cutOff(CREATE);
    await answer(WHOAMI, error(), 401);
    await cutOff(CREATE);
    await loaded;
    expect(left).to.have.length(1);
    expect(controller.state.status).to.equal('failed');
    expect(failure()).to.include({ kind: 'network', retryable: true });
  });

  it('S7 create → no connection for a moment: tries once more', async () => {
    const { controller, answer, cutOff, failure, left } = setUp();
    const loaded = controller.load();
    await cutOff(CREATE);
    await answer(WHOAMI, error(), 401);
    await answer(CREATE, flowOf(ONE));
    await loaded;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
    expect(failure()).to.equal(undefined);
    expect(left).to.deep.equal([]);
  });

  it('S7 create → no connection at all: says so', async () => {
    const { controller, asked, cutOff, failure, left } = setUp();
    const loaded = controller.load();
    await cutOff(CREATE);
    await cutOff(WHOAMI);
    await loaded;
    expect(controller.state.status).to.equal('failed');
    expect(failure()).to.include({ kind: 'network', retryable: true });
    expect(asked()).to.deep.equal([get(CREATE), get(WHOAMI)]);
    expect(left).to.deep.equal([]);
  });

  it('S7 create, native → no answer: there is no page to go to', async () => {
    const { controller, answer, cutOff, failure, left } = setUp({ native: true });
    const loaded = controller.load();
    await cutOff('/self-service/login/api');
    await answer(WHOAMI, error(), 401);
    await cutOff('/self-service/login/api');
    await loaded;
    expect(controller.state.status).to.equal('failed');
    expect(failure()).to.include({ kind: 'network' });
    expect(left).to.deep.equal([]);
  });

  it('S8 create while signed in → return page: whoami knows the session', async () => {
    const { controller, answer, asked, complete } = setUp();
    const loaded = controller.load();
    await answer(CREATE, page, { redirectedTo: RETURN });
    await answer(WHOAMI, session);
    await loaded;
    expect(complete()).to.deep.include({ status: 'complete', session, existing: true });
    expect(asked()).to.deep.equal([get(CREATE), get(WHOAMI)]);
  });

  it('S8 create while signed in → return page elsewhere, that fetch keeps back: whoami knows the session', async () => {
    const { controller, answer, complete, cutOff } = setUp();
    const loaded = controller.load();
    await cutOff(CREATE);
    await answer(WHOAMI, session);
    await loaded;
    expect(complete()).to.deep.include({ status: 'complete', session, existing: true });
  });

  const provider = { method: 'oidc', provider: 'github', csrf_token: 'token' };

  it('S9 provider → its page, that fetch keeps back: goes there by a form', async () => {
    const { controller, answer, asked, cutOff, left } = setUpReady();
    const submitted = controller.submit('provider:github', provider);
    await cutOff(SUBMIT);
    await answer(WHOAMI, error(), 401);
    await submitted;
    expect(left).to.deep.equal([[`${BASE}${SUBMIT}`, 'provider', JSON.stringify(provider)]]);
    expect(controller.state).to.include({ status: 'redirecting', reason: 'provider' });
    expect(asked()).to.deep.equal([post(SUBMIT), get(WHOAMI)]);
  });

  it('S9 provider → no connection at all: the form stays', async () => {
    const { controller, cutOff, failure, left } = setUpReady();
    const submitted = controller.submit('provider:github', provider);
    await cutOff(SUBMIT);
    await cutOff(WHOAMI);
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
    expect(failure()).to.include({ kind: 'network', retryable: true });
    expect(left).to.deep.equal([]);
  });

  it('S9 provider → its page, and the page does not let itself be left: says why', async () => {
    const { controller, answer, cutOff, failure } = setUpReady({ leaves: false });
    const submitted = controller.submit('provider:github', provider);
    await cutOff(SUBMIT);
    await answer(WHOAMI, error(), 401);
    await submitted;
    expect(controller.state.status).to.equal('ready');
    expect(failure()).to.include({ kind: 'network', retryable: true });
  });

  it('S9 provider → 422, as a JSON client gets it: the page is left', async () => {
    const { controller, answer, left } = setUpReady();
    const submitted = controller.submit('provider:github', { method: 'oidc', provider: 'github' });
    await answer(SUBMIT, moved('https://provider.example.net/authorize'), 422);
    await submitted;
    expect(left).to.deep.equal([['https://provider.example.net/authorize', 'provider']]);
  });

  it('S10 slashes at the end of the base URL lead to no double ones', async () => {
    const { controller, answer, asked } = setUp({ baseUrl: `${BASE}//` });
    const loaded = controller.load();
    await answer(CREATE, flowOf(ONE));
    await loaded;
    expect(asked()).to.deep.equal([get(CREATE)]);
  });

  it('S10 submit → 307 to the right path: the answer counts as any other', async () => {
    const { controller, answer } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, { session }, { redirectedTo: BASE + SUBMIT });
    await submitted;
    expect(controller.state.status).to.equal('complete');
  });

  it('S11 create → foreign page of a gateway: says so', async () => {
    const { controller, answer, asked, failure, left } = setUp();
    const loaded = controller.load();
    await answer(CREATE, page, { redirectedTo: 'https://gateway.example.com/?rd=x' });
    await answer(WHOAMI, page, { redirectedTo: 'https://gateway.example.com/?rd=x' });
    await loaded;
    expect(controller.state.status).to.equal('failed');
    expect(failure()).to.include({ kind: 'protocol', retryable: true });
    expect(asked()).to.deep.equal([get(CREATE), get(WHOAMI)]);
    expect(left).to.deep.equal([]);
  });

  it('S11 submit → foreign page of a gateway: says so and keeps the form', async () => {
    const { controller, answer, asked, failure } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, page);
    await answer(WHOAMI, error(), 401);
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
    expect(failure()).to.include({ kind: 'protocol', retryable: true });
    expect(asked()).to.deep.equal([post(SUBMIT), get(WHOAMI)]);
  });

  expectTestFor(numbered('S', 11));
});

describe('§6.9 more than one answer', () => {
  it('creates a flow once in an action, whatever becomes of it', async () => {
    const { controller, answer, asked, failure } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, error(), 404);
    await answer(CREATE, csrf, 403);
    await submitted;
    expect(controller.state.status).to.equal('failed');
    expect(failure()).to.include({ kind: 'csrf' });
    expect(asked()).to.deep.equal([post(SUBMIT), get(CREATE)]);
  });

  it('§2.4 creates a flow with the parameters that Kratos remembers of an expired one', async () => {
    const { controller, answer, recovered, failure } = setUp({ parameters: { return_to: `${APP}/mine` } });
    const loaded = controller.load(ONE);
    const address = `${BASE}${CREATE}?return_to=${encodeURIComponent(`${APP}/theirs`)}&aal=aal2`;
    await answer(GET, error('self_service_flow_expired', { details: { redirect_to: address } }), 410);
    await answer(`${CREATE}?return_to=${encodeURIComponent(`${APP}/theirs`)}&aal=aal2`, flowOf(TWO));
    await loaded;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    expect(recovered()).to.equal(true);
    expect(failure()).to.include({ kind: 'expired' });
  });

  for (const address of ['javascript:alert(1)', '/relative', 7, undefined]) {
    it(`§2.4 creates a flow with the parameters of the page where Kratos remembers ${String(address)}`, async () => {
      const { controller, answer } = setUp({ parameters: { aal: 'aal1' } });
      const loaded = controller.load(ONE);
      await answer(GET, error('self_service_flow_expired', { details: { redirect_to: address } }), 410);
      await answer(`${CREATE}?aal=aal1`, flowOf(TWO));
      await loaded;
      expect(controller.state.flow!.id).to.equal(TWO);
    });
  }

  it('§2.5 puts back what only the flow itself knows: a step-up that Kratos asked for', async () => {
    const request_url = `${BASE}${CREATE}?aal=aal2&return_to=${encodeURIComponent(`${APP}/after`)}&login_hint=ada`;
    const { controller, answer } = setUpReady({}, { requested_aal: 'aal2', request_url });
    const submitted = controller.submit('method:totp', { method: 'totp', totp_code: '000000' });
    await answer(SUBMIT, { ...expired, use_flow_id: TWO }, 410);
    await answer(`${CREATE}?aal=aal2&return_to=${encodeURIComponent(`${APP}/after`)}`, flowOf(TWO));
    await submitted;
    expect(controller.state.flow!.id).to.equal(TWO);
  });
});
