import { expect } from '@open-wc/testing';
import {
  BASE,
  CREATE,
  csrf,
  error,
  flowOf,
  mustStepUp,
  ONE,
  saying,
  session,
  setUp,
  setUpReady,
  SUBMIT,
  submission,
  TWO,
  WHOAMI,
  type SetUp,
} from './controller.js';

const password = { method: 'password', identifier: 'ada', password: 'secret' };
const aal1 = { ...session, authenticator_assurance_level: 'aal1' };
const aal2 = { ...session, authenticator_assurance_level: 'aal2' };

describe('a page that is looked at again', () => {
  it('notices that the person has signed in elsewhere', async () => {
    const { controller, answer, complete, statuses } = setUpReady();
    const looked = controller.revisit();
    await answer(WHOAMI, session);
    await looked;
    expect(complete()).to.deep.include({ status: 'complete', session, existing: true, warnings: [] });
    expect(statuses()).to.deep.equal(['complete']);
  });

  const unmoved: [what: string, flow: object, status: number, body: object][] = [
    ['nobody is signed in', {}, 401, error()],
    ['a second factor is due', {}, 403, mustStepUp],
    ['Kratos is out of order', {}, 500, error()],
    ['a session of one factor is all there is, and two are asked for', { requested_aal: 'aal2' }, 200, aal1],
    ['an older session is to be confirmed', { refresh: true }, 200, { ...session, authenticated_at: '2024-01-01' }],
  ];
  for (const [what, flow, status, body] of unmoved) {
    it(`stays as it is where ${what}`, async () => {
      const { controller, answer, changes, server } = setUpReady({ idle: true }, flow);
      if ('refresh' in flow) await answer(WHOAMI, session);
      const before = server.requests.length;
      const looked = controller.revisit();
      await answer(WHOAMI, body, status);
      await looked;
      expect(changes).to.deep.equal([]);
      expect(server.requests).to.have.length(before + 1);
    });
  }

  it('notices a second factor that was given elsewhere', async () => {
    const { controller, answer, complete } = setUpReady({}, { requested_aal: 'aal2' });
    const looked = controller.revisit();
    await answer(WHOAMI, aal2);
    await looked;
    expect(complete()).to.deep.include({ status: 'complete', session: aal2, existing: true });
  });

  it('stays as it is where there is no connection', async () => {
    const { controller, changes, cutOff } = setUpReady();
    const looked = controller.revisit();
    await cutOff(WHOAMI);
    await looked;
    expect(changes).to.deep.equal([]);
  });

  it('leaves the flow of an OAuth2 client alone: Kratos itself goes on with that', async () => {
    const { controller, server } = setUpReady({}, { oauth2_login_challenge: 'challenge' });
    await controller.revisit();
    expect(server.requests).to.have.length(0);
  });

  const elsewhere: [what: string, begin: (setup: SetUp) => void, requests: number][] = [
    ['nothing has been asked for', () => undefined, 0],
    ['a flow is awaited', ({ controller }) => void controller.load(), 1],
  ];
  for (const [what, begin, requests] of elsewhere) {
    it(`asks nothing where ${what}`, async () => {
      const setup = setUp();
      begin(setup);
      await setup.controller.revisit();
      expect(setup.server.requests).to.have.length(requests);
    });
  }

  it('does not disturb a submission', async () => {
    const { controller, server, answer, complete } = setUpReady();
    const submitted = controller.submit('method:password', password);
    await controller.revisit();
    expect(server.requests).to.have.length(1);
    await answer(SUBMIT, { session });
    await submitted;
    expect(complete().existing).to.equal(false);
  });

  it('forgets its question for a submission', async () => {
    const { controller, server, answer, complete } = setUpReady();
    const looked = controller.revisit();
    const question = await server.next();
    const submitted = controller.submit('method:password', password);
    expect(question.signal.aborted).to.equal(true);
    question.answer({ ...session, id: 'another' });
    await looked;
    expect(controller.state.status).to.equal('submitting');
    await answer(SUBMIT, { session });
    await submitted;
    expect(complete().session).to.deep.equal(session);
  });
});

describe('signing out', () => {
  const LOGOUT = '/self-service/logout';

  it('ends the half session, and starts from the beginning', async () => {
    const parameters = { aal: 'aal2', refresh: 'true', return_to: 'https://app.example.com/' };
    const { controller, answer, asked, statuses } = setUpReady({ parameters }, { requested_aal: 'aal2' });
    const out = controller.signOut();
    await answer(`${LOGOUT}/browser`, { logout_url: `${BASE}${LOGOUT}?token=a`, logout_token: 'a' });
    await answer(`${LOGOUT}?token=a`, null, 204);
    const create = `${CREATE}?return_to=${encodeURIComponent('https://app.example.com/')}`;
    await answer(create, flowOf(TWO, { requested_aal: 'aal1' }));
    await out;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    expect(statuses()).to.deep.equal(['loading', 'ready']);
    expect(asked()).to.have.length(3);
  });

  it('starts from the beginning also where the session has gone', async () => {
    const { controller, answer, failure } = setUpReady();
    const out = controller.signOut();
    await answer(`${LOGOUT}/browser`, error('session_inactive'), 401);
    await answer(CREATE, flowOf(TWO));
    await out;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    expect(failure()).to.equal(undefined);
  });

  it('says so where it does not work', async () => {
    const { controller, answer, cutOff, failure } = setUpReady();
    const out = controller.signOut();
    await cutOff(`${LOGOUT}/browser`);
    await cutOff(CREATE);
    await answer(WHOAMI, error(), 500);
    await out;
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
    expect(failure()).to.include({ kind: 'network' });
  });
});

describe('a refresh', () => {
  const refresh = { refresh: true };
  const eve = { ...session, identity: { id: 'eve' } };

  async function confirm(before: object, status: number, after: object): Promise<SetUp> {
    const setup = setUpReady({}, refresh);
    const submitted = setup.controller.submit('method:password', password);
    await setup.answer(WHOAMI, before, status);
    await setup.answer(SUBMIT, { session: after });
    await submitted;
    return setup;
  }

  it('asks who is signed in before anything is sent', async () => {
    const { complete, asked } = await confirm(session, 200, session);
    expect(asked()).to.deep.equal([`GET ${WHOAMI}`, `POST ${SUBMIT}`]);
    expect(complete()).to.deep.include({ status: 'complete', warnings: [] });
  });

  it('warns where somebody else has confirmed who they are', async () => {
    const { complete } = await confirm(session, 200, eve);
    expect(complete()).to.deep.include({ status: 'complete', session: eve, warnings: ['identity-mismatch'] });
  });

  for (const [what, status] of [
    ['nobody was signed in', 401],
    ['nobody can say who was', 500],
  ] as const) {
    it(`warns of nothing where ${what}`, async () => {
      const { complete } = await confirm(error(), status, eve);
      expect(complete().warnings).to.deep.equal([]);
    });
  }

  it('asks once, however often the person tries', async () => {
    const { controller, answer, asked, complete } = setUpReady({}, refresh);
    const first = controller.submit('method:password', password);
    await answer(WHOAMI, session);
    await answer(SUBMIT, saying(ONE, 4000006, refresh), 400);
    await first;
    const second = controller.submit('method:password', password);
    await answer(SUBMIT, { session: eve });
    await second;
    expect(asked()).to.deep.equal([`GET ${WHOAMI}`, `POST ${SUBMIT}`, `POST ${SUBMIT}`]);
    expect(complete().warnings).to.deep.equal(['identity-mismatch']);
  });

  it('compares with who was signed in last, refresh after refresh', async () => {
    const { controller, answer, complete } = await confirm(session, 200, eve);
    const loaded = controller.load();
    await answer(CREATE, flowOf(TWO, refresh));
    await loaded;
    const submitted = controller.submit('method:password', password);
    await answer(WHOAMI, eve);
    await answer(submission(TWO), { session: eve });
    await submitted;
    expect(complete().warnings).to.deep.equal([]);
  });

  it('is given up with the page while it asks', async () => {
    const { controller, server } = setUpReady({}, refresh);
    const submitted = controller.submit('method:password', password);
    const question = await server.next();
    controller.hostDisconnected();
    question.answer(session);
    await submitted;
    expect(server.requests).to.have.length(1);
    expect(controller.state.status).to.equal('ready');
  });
});

describe('a lost CSRF cookie', () => {
  it('§2.4 is certain where a link’s flow was refused, and its successor, too', async () => {
    const { controller, answer, asked, failure } = setUp();
    const loaded = controller.load(ONE);
    await answer(`/self-service/login/flows?id=${ONE}`, csrf, 403);
    await answer(CREATE, flowOf(TWO));
    await loaded;
    const submitted = controller.submit('method:password', password);
    await answer(submission(TWO), csrf, 403);
    await submitted;
    expect(controller.state.status).to.equal('failed');
    expect(failure()).to.include({ kind: 'cookies-blocked', status: 403 });
    expect(asked()).to.have.length(3);
  });
});
