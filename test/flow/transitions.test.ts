import { expect } from '@open-wc/testing';
import {
  APP,
  BASE,
  CREATE,
  error,
  expired,
  flowOf,
  GET,
  moved,
  mustStepUp,
  ONE,
  reading,
  saying,
  sentBy,
  session,
  setUp,
  setUpCreated,
  setUpReady,
  SUBMIT,
  submission,
  TWO,
  WHOAMI,
} from './controller.js';
import { expectTestFor, numbered } from './named.js';

const aal2 = { requested_aal: 'aal2' };
const CREATE_AAL2 = `${CREATE}?aal=aal2`;
const signedIn = { session };
const password = { method: 'password', identifier: 'ada', password: 'secret' };
const code = { method: 'code', identifier: 'ada', code: '123456' };
const sent = (more: object = {}): object => saying(ONE, 1010014, { state: 'sent_email', active: 'code', ...more });

describe('§6.1 transitions', () => {
  it('T1 nothing → choose: creates a flow', async () => {
    const { controller, answer, asked } = setUp();
    const loaded = controller.load();
    await answer(CREATE, flowOf(ONE, { state: 'choose_method' }));
    await loaded;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.state': 'choose_method' });
    expect(asked()).to.deep.equal([`GET ${CREATE}`]);
  });

  it('T1 nothing → code entry: takes a flow that has sent its code already', async () => {
    const { controller, answer } = setUp({ parameters: { aal: 'aal2' } });
    const loaded = controller.load();
    await answer(CREATE_AAL2, sent(aal2));
    await loaded;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.state': 'sent_email' });
  });

  it('T2 choose → done: a password', async () => {
    const { controller, answer, asked, complete } = await setUpCreated();
    const submitted = controller.submit('method:password', password);
    expect(sentBy(await answer(SUBMIT, signedIn))).to.deep.equal(password);
    await submitted;
    expect(complete()).to.deep.include({ status: 'complete', session, existing: false, warnings: [] });
    expect(asked()).to.deep.equal([`GET ${CREATE}`, `POST ${SUBMIT}`]);
  });

  it('T2 choose → choose: a wrong password', async () => {
    const { controller, answer, failure } = await setUpCreated();
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, saying(ONE, 4000006), 400);
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
    expect(failure()).to.equal(undefined);
  });

  it('T2 choose → second factor: a password is not enough', async () => {
    const { controller, answer, asked, left } = await setUpCreated();
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, moved(`${BASE}${CREATE_AAL2}`), 422);
    await answer(CREATE_AAL2, flowOf(TWO, aal2));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.requested_aal': 'aal2' });
    expect(asked().slice(1)).to.deep.equal([`POST ${SUBMIT}`, `GET ${CREATE_AAL2}`]);
    expect(left).to.deep.equal([]);
  });

  it('T3 choose → credentials: the identifier first; a 400 without an error is none', async () => {
    const { controller, answer, failure } = await setUpCreated();
    const submitted = controller.submit('method:identifier_first', { method: 'identifier_first', identifier: 'ada' });
    await answer(SUBMIT, flowOf(ONE, { active: 'identifier_first' }), 400);
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.active': 'identifier_first' });
    expect(failure()).to.equal(undefined);
  });

  for (const [where, body] of [
    ['an identifier', { method: 'code', identifier: 'ada' }],
    ['an address', { method: 'code', address: 'ada@example.com' }],
  ] as const) {
    it(`T4 choose → code entry: sends a code to ${where}`, async () => {
      const { controller, answer, failure } = await setUpCreated();
      const submitted = controller.submit('method:code', body);
      expect(sentBy(await answer(SUBMIT, sent(), 400))).to.deep.equal(body);
      await submitted;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.state': 'sent_email' });
      expect(failure()).to.equal(undefined);
    });
  }

  it('T5 code entry → done: the code', async () => {
    const { controller, answer, complete } = setUpReady({}, { state: 'sent_email' });
    const submitted = controller.submit('method:code', code);
    await answer(SUBMIT, signedIn);
    await submitted;
    expect(complete()).to.deep.include({ status: 'complete', session });
  });

  it('T5 code entry → code entry: a wrong code', async () => {
    const { controller, answer, asked } = setUpReady({}, { state: 'sent_email' });
    const submitted = controller.submit('method:code', code);
    await answer(SUBMIT, saying(ONE, 4010008, { state: 'sent_email' }), 400);
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.state': 'sent_email' });
    expect(asked()).to.deep.equal([`POST ${SUBMIT}`]);
  });

  it('T6 code entry → code entry: another code', async () => {
    const { controller, answer, failure } = setUpReady({}, { state: 'sent_email' });
    const submitted = controller.submit('resend:code', { method: 'code', resend: 'code', identifier: 'ada' });
    await answer(SUBMIT, sent(), 400);
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.state': 'sent_email' });
    expect(failure()).to.equal(undefined);
  });

  it('T7 choose → ceremony: a security key; the flow is read again, the page stays', async () => {
    const { controller, answer, left, asked } = setUpReady();
    const submitted = controller.submit('method:webauthn', { method: 'webauthn', identifier: 'ada' });
    await answer(SUBMIT, moved(`${APP}/login?flow=${ONE}`), 422);
    await answer(GET, saying(ONE, 1010012));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.ui.messages[0].id': 1010012 });
    expect(asked()).to.deep.equal([`POST ${SUBMIT}`, `GET ${GET}`]);
    expect(left).to.deep.equal([]);
  });

  it('T8 first factor → second factor: the address that Kratos names is asked for by fetch, with what it carries', async () => {
    const { controller, answer, left, failure } = setUpReady();
    const submitted = controller.submit('method:password', password);
    const query = `?aal=aal2&return_to=${encodeURIComponent(`${APP}/after`)}`;
    await answer(SUBMIT, moved(BASE + CREATE + query), 422);
    await answer(CREATE + query, flowOf(TWO, aal2));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    expect(failure()).to.equal(undefined);
    expect(left).to.deep.equal([]);
  });

  it('T8 first factor → second factor: an old Kratos answers 200 without an identity, whoami says why', async () => {
    const { controller, answer, asked } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, { session: { ...session, identity: null } });
    await answer(WHOAMI, mustStepUp, 403);
    await answer(CREATE_AAL2, flowOf(TWO, aal2));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    expect(asked()).to.deep.equal([`POST ${SUBMIT}`, `GET ${WHOAMI}`, `GET ${CREATE_AAL2}`]);
  });

  it('T8 first factor → second factor: 200 with the next flow, after a provider was linked', async () => {
    const { controller, answer, asked } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, flowOf(TWO, aal2));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    expect(asked()).to.deep.equal([`POST ${SUBMIT}`]);
  });

  it('T8 second factor → first factor: the session has gone', async () => {
    const { controller, answer } = setUpReady({}, aal2);
    const submitted = controller.submit('method:totp', { method: 'totp', totp_code: '123456' });
    await answer(SUBMIT, error('session_aal1_required'), 401);
    await answer(`${CREATE}?aal=aal1`, flowOf(TWO, { requested_aal: 'aal1' }));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.requested_aal': 'aal1' });
  });

  it('T8 nothing → first factor → second factor: the page asked for the second one alone', async () => {
    const { controller, answer, asked, complete } = setUp({ parameters: { aal: 'aal2' } });
    const loaded = controller.load();
    await answer(CREATE_AAL2, error('session_aal1_required'), 401);
    await answer(`${CREATE}?aal=aal1`, flowOf(ONE, { requested_aal: 'aal1' }));
    await loaded;
    const first = controller.submit('method:password', password);
    await answer(SUBMIT, { session: { ...session, authenticator_assurance_level: 'aal1' } });
    await answer(CREATE_AAL2, flowOf(TWO, aal2));
    await first;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    const second = controller.submit('method:totp', { method: 'totp', totp_code: '123456' });
    await answer(submission(TWO), { session: { ...session, authenticator_assurance_level: 'aal2' } });
    await second;
    expect(complete()).to.deep.nested.include({ status: 'complete', 'session.authenticator_assurance_level': 'aal2' });
    expect(asked()).to.have.length(5);
  });

  it('T9 first factor → code entry: the only code is on its way already, and no second flow sends another', async () => {
    const { controller, answer, asked, failure } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, moved(`${BASE}${CREATE_AAL2}`), 422);
    await answer(CREATE_AAL2, saying(TWO, 1010014, { ...aal2, state: 'sent_email', active: 'code' }));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.state': 'sent_email' });
    expect(failure()).to.equal(undefined);
    expect(asked()).to.have.length(2);
  });

  it('T10 success → OAuth2 server: the page is left', async () => {
    const { controller, answer, left, asked } = setUpReady({}, { oauth2_login_challenge: 'challenge' });
    const submitted = controller.submit('method:password', password);
    const hydra = 'https://hydra.example.com/oauth2/auth?login_verifier=x';
    await answer(SUBMIT, moved(hydra), 422);
    await submitted;
    expect(left).to.deep.equal([[hydra, 'oauth2']]);
    expect(controller.state).to.include({ status: 'redirecting', reason: 'oauth2' });
    expect(asked()).to.have.length(1);
  });

  it('T11 expired → new flow: what can be sent again is, once; the person notices nothing', async () => {
    const { controller, answer, asked, complete } = setUpReady();
    const submitted = controller.submit('method:password', { ...password, csrf_token: 'old' });
    await answer(SUBMIT, { ...expired, use_flow_id: TWO, since: 60_000_000_000 }, 410);
    const csrf = { type: 'input', group: 'default', attributes: { name: 'csrf_token', type: 'hidden', value: 'new' } };
    await answer(reading(TWO), saying(TWO, 4010001, { ui: { nodes: [csrf] } }));
    const again = await answer(submission(TWO), signedIn);
    await submitted;
    expect(sentBy(again)).to.deep.equal({ ...password, csrf_token: 'new' });
    expect(complete()).to.deep.include({ status: 'complete', session });
    expect(asked()).to.deep.equal([`POST ${SUBMIT}`, `GET ${reading(TWO)}`, `POST ${submission(TWO)}`]);
  });

  it('T11 expired → new flow: a code is asked for anew', async () => {
    const { controller, answer, failure, recovered } = setUpReady({}, { state: 'sent_email' });
    const submitted = controller.submit('method:code', code);
    await answer(SUBMIT, { ...expired, use_flow_id: TWO }, 410);
    await answer(reading(TWO), saying(TWO, 4010001));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    expect(failure()).to.include({ kind: 'expired', status: 410 });
    expect(recovered()).to.equal(true);
  });

  it('T12 back: creates another flow with the same parameters', async () => {
    const parameters = { return_to: `${APP}/after`, login_challenge: 'challenge' };
    const { controller, answer, failure, recovered, server } = setUpReady({ parameters }, { state: 'sent_email' });
    const loaded = controller.load();
    const query = String(new URLSearchParams(parameters));
    await answer(`${CREATE}?${query}`, flowOf(TWO));
    await loaded;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    expect(failure()).to.equal(undefined);
    expect(recovered()).to.equal(false);
    expect(server.requests).to.have.length(1);
  });

  expectTestFor(numbered('T', 12));
});
