import { expect } from '@open-wc/testing';
import {
  APP,
  BASE,
  CREATE,
  error,
  flowOf,
  GET,
  moved,
  ONE,
  page,
  session,
  setUp,
  setUpReady,
  SUBMIT,
  TWO,
  WHOAMI,
} from './controller.js';

const login_challenge = 'a challenge';
const CREATE_FOR_CLIENT = `${CREATE}?login_challenge=a+challenge`;
const HYDRA = 'https://hydra.example.com/oauth2/auth?client_id=acme&login_verifier=x';
const ofClient = { oauth2_login_challenge: login_challenge };
const password = { method: 'password', identifier: 'ada', password: 'secret' };
const parameters = { login_challenge, return_to: `${APP}/after` };
const QUERY = `?${String(new URLSearchParams(parameters))}`;

describe('§6.6 a login for an OAuth2 client', () => {
  it('lets the browser create the flow, where it finds its way back', async () => {
    const { controller, left, server } = setUp({ parameters });
    await controller.load(undefined, true);
    expect(left).to.deep.equal([[BASE + CREATE + QUERY, 'oauth2']]);
    expect(controller.state).to.include({ status: 'redirecting', reason: 'oauth2' });
    expect(server.requests).to.have.length(0);
  });

  it('starts at nothing again where the page does not let go', async () => {
    const { controller } = setUp({ parameters, leaves: false });
    await controller.load(undefined, true);
    expect(controller.state.status).to.equal('idle');
  });

  it('creates the flow itself where the browser would not find back', async () => {
    const { controller, answer, left } = setUp({ parameters });
    const loaded = controller.load();
    await answer(CREATE + QUERY, flowOf(ONE, ofClient));
    await loaded;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
    expect(left).to.deep.equal([]);
  });

  it('reads the flow with which the browser comes back', async () => {
    const { controller, answer, left } = setUp({ parameters });
    const loaded = controller.load(ONE, true);
    await answer(GET, flowOf(ONE, ofClient));
    await loaded;
    expect(controller.state).to.deep.nested.include({
      status: 'ready',
      'flow.oauth2_login_challenge': login_challenge,
    });
    expect(left).to.deep.equal([]);
  });

  it('goes on to the OAuth2 server by itself, never by fetch', async () => {
    const { controller, answer, left, server } = setUpReady({ parameters }, ofClient);
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, moved(HYDRA), 422);
    await submitted;
    expect(left).to.deep.equal([[HYDRA, 'oauth2']]);
    expect(server.requests).to.have.length(1);
  });

  const second = `${BASE}${CREATE}?aal=aal2&login_challenge=a+challenge`;

  it('leaves the page for a second factor, with the challenge', async () => {
    const { controller, answer, left } = setUpReady({}, ofClient);
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, moved(second), 422);
    await submitted;
    expect(left).to.deep.equal([[second, 'oauth2']]);
  });

  it('lets Kratos accept the challenge for a session that it did not connect with it', async () => {
    const { controller, answer, left } = setUpReady({}, ofClient);
    const submitted = controller.submit('method:password', password);
    await answer(SUBMIT, { session });
    await submitted;
    expect(left).to.deep.equal([[BASE + CREATE_FOR_CLIENT, 'oauth2']]);
    expect(controller.state).to.include({ status: 'redirecting', reason: 'oauth2' });
  });

  const signedIn: [what: string, status: number, body: unknown][] = [
    ['session_already_available', 400, error('session_already_available')],
    ['null', 200, 'null'],
    ['a page', 200, page],
  ];
  for (const [what, status, body] of signedIn) {
    it(`lets Kratos accept the challenge for somebody who is signed in: ${what}`, async () => {
      const { controller, answer, left } = setUp({ parameters: { login_challenge } });
      const loaded = controller.load();
      await answer(CREATE_FOR_CLIENT, body, status);
      await answer(WHOAMI, session);
      await loaded;
      expect(left).to.deep.equal([[BASE + CREATE_FOR_CLIENT, 'oauth2']]);
      expect(controller.state.status).to.equal('redirecting');
    });
  }

  const refusals: [status: number, kind: string][] = [
    [400, 'configuration'],
    [500, 'server'],
  ];
  for (const [status, kind] of refusals) {
    it(`says so where the challenge is unknown or used (${status})`, async () => {
      const { controller, answer, failure } = setUp({ parameters: { login_challenge } });
      const loaded = controller.load();
      await answer(CREATE_FOR_CLIENT, error(undefined, { details: { status_code: 404 } }), status);
      await loaded;
      expect(controller.state.status).to.equal('failed');
      expect(failure()).to.include({ kind, status });
    });
  }

  it('puts the challenge back where the flow in place of an expired one would lack it', async () => {
    const request_url = `${BASE}${CREATE_FOR_CLIENT}`;
    const { controller, answer } = setUpReady({}, { ...ofClient, request_url });
    const submitted = controller.submit('method:code', { method: 'code', code: '123456' });
    await answer(SUBMIT, { ...error('self_service_flow_expired'), use_flow_id: TWO }, 410);
    await answer(CREATE_FOR_CLIENT, flowOf(TWO, ofClient));
    await submitted;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
  });
});
