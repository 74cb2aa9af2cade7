import { expect } from '@open-wc/testing';
import type { LoginBody } from '../../src/protocol/flow.js';
import { Clock } from './clock.js';
import {
  APP,
  BASE,
  CREATE,
  error,
  expired,
  flowOf,
  GET,
  moved,
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
  type SetUp,
} from './controller.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const password = { method: 'password', identifier: 'ada', password: 'secret' };
const repeatable: LoginBody[] = [
  password,
  { method: 'identifier_first', identifier: 'ada' },
  { method: 'oidc', provider: 'github' },
];
const once: LoginBody[] = [
  { method: 'code', identifier: 'ada', code: '123456' },
  { method: 'code', identifier: 'ada', resend: 'code' },
  { method: 'totp', totp_code: '123456' },
  { method: 'lookup_secret', lookup_secret: 'abcdefgh' },
  { method: 'passkey', passkey_login: '{}' },
  { method: 'webauthn', identifier: 'ada', webauthn_login: '{}' },
];

describe('a flow is never stale:', () => {
  let clock: Clock;
  /** Kratos says 2024; the clock of this computer is wrong by years, as long as no test says otherwise. */
  beforeEach(() => (clock = new Clock('2031-05-05T05:05:05Z')));
  afterEach(() => clock.restore());

  const idle = { idle: true };

  /** Whether the flow is replaced when its time comes. */
  async function expectRenewal({ controller, server, answer, failure, recovered, settled }: SetUp): Promise<void> {
    const before = server.requests.length;
    clock.pass(HOUR - MINUTE - 1);
    expect(server.requests, 'too early').to.have.length(before);
    clock.pass(MINUTE);
    expect(server.requests, 'not at its time').to.have.length(before + 1);
    await answer(CREATE, flowOf(TWO));
    await settled();
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    expect(failure()).to.equal(undefined);
    expect(recovered()).to.equal(false);
  }

  function expectNoRenewal({ controller, server }: SetUp): void {
    const before = server.requests.length;
    clock.pass(2 * HOUR);
    expect(server.requests).to.have.length(before);
    expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
  }

  describe('renewal', () => {
    it('comes shortly before the end, unnoticed', async () => {
      const setup = await setUpCreated(idle);
      await expectRenewal(setup);
      expect(setup.statuses()).to.deep.equal(['ready']);
    });

    it('comes again, for the flow that it brought', async () => {
      const setup = await setUpCreated(idle);
      await expectRenewal(setup);
      await expectRenewal(setup);
    });

    for (const now of ['1970-01-02T00:00:00Z', '2024-01-01T12:00:00Z', '2150-01-01T00:00:00Z']) {
      it(`comes at its time where the computer believes that it is ${now}`, async () => {
        clock.restore();
        clock = new Clock(now);
        await expectRenewal(await setUpCreated(idle));
      });
    }

    it('counts from when the flow came, not from the answers to it', async () => {
      const setup = await setUpCreated(idle);
      clock.pass(30 * MINUTE);
      const submitted = setup.controller.submit('method:password', password);
      await setup.answer(SUBMIT, saying(ONE, 4000006), 400);
      await submitted;
      clock.pass(29 * MINUTE - 1);
      expect(setup.asked()).to.have.length(2);
      clock.pass(MINUTE);
      expect(setup.asked()).to.have.length(3);
    });

    it('comes in good time also for a flow that lives for seconds', async () => {
      const { server } = await setUpCreated(idle, { expires_at: '2024-01-01T12:00:10Z' });
      clock.pass(8 * SECOND);
      expect(server.requests).to.have.length(1);
      clock.pass(2 * SECOND - 1);
      expect(server.requests).to.have.length(2);
    });

    it('asks for what the flow was created with, beside what the page wants', async () => {
      const request_url = `${BASE}${CREATE}?aal=aal2&return_to=${encodeURIComponent(`${APP}/after`)}`;
      const setup = setUpReady({ idle: true, parameters: { via: 'email' } });
      const submitted = setup.controller.submit('method:password', password);
      await setup.answer(SUBMIT, moved(request_url), 422);
      const query = request_url.slice(BASE.length);
      await setup.answer(query, flowOf(TWO, { requested_aal: 'aal2', request_url }));
      await submitted;
      clock.pass(HOUR - 1);
      const { url } = await setup.server.next();
      expect(Object.fromEntries(new URL(url).searchParams)).to.deep.equal({
        via: 'email',
        aal: 'aal2',
        return_to: `${APP}/after`,
      });
    });

    const never: [what: string, made: () => Promise<SetUp> | SetUp][] = [
      ['a flow of which the page knows the id only', () => byId()],
      ['a flow that the page brought', () => setUpReady(idle)],
      ['a flow that the person has begun', () => setUpCreated(idle, { active: 'password' })],
      ['a flow that somebody is busy with', () => setUpCreated({ idle: false })],
      ['a flow without an end', () => setUpCreated(idle, { expires_at: 'never' })],
      ['a flow without a beginning', () => setUpCreated(idle, { issued_at: undefined })],
      ['a flow that ends before it begins', () => setUpCreated(idle, { expires_at: '2023-01-01T12:00:00Z' })],
      ['a flow that lives for a year', () => setUpCreated(idle, { expires_at: '2025-01-01T12:00:00Z' })],
    ];
    async function byId(): Promise<SetUp> {
      const setup = setUp(idle);
      const loaded = setup.controller.load(ONE);
      await setup.answer(GET, flowOf(ONE));
      await loaded;
      return setup;
    }
    for (const [what, made] of never) {
      it(`does not touch ${what}`, async () => expectNoRenewal(await made()));
    }

    it('does not touch a flow once it has been begun', async () => {
      const setup = await setUpCreated(idle);
      const submitted = setup.controller.submit('method:code', { method: 'code', identifier: 'ada' });
      await setup.answer(SUBMIT, saying(ONE, 1010014, { active: 'code', state: 'sent_email' }), 400);
      await submitted;
      expectNoRenewal(setup);
    });

    it('drops what it brought where somebody has begun meanwhile', async () => {
      const setup = await setUpCreated({ idle: true });
      clock.pass(HOUR - 1);
      setup.setting.idle = false;
      await setup.answer(CREATE, flowOf(TWO));
      await setup.settled();
      expect(setup.controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
    });

    it('is given up for a submission', async () => {
      const { controller, server, answer } = await setUpCreated(idle);
      clock.pass(HOUR - 1);
      const renewal = await server.next();
      const submitted = controller.submit('method:password', password);
      expect(renewal.signal.aborted).to.equal(true);
      renewal.answer(flowOf(TWO));
      await answer(SUBMIT, { session });
      await submitted;
      expect(controller.state).to.deep.nested.include({ status: 'complete', 'flow.id': ONE });
    });

    it('says nothing where it does not work', async () => {
      const { controller, answer, changes, settled } = await setUpCreated(idle);
      clock.pass(HOUR - 1);
      await answer(CREATE, error(), 500);
      await settled();
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
      expect(changes).to.deep.equal([]);
    });

    it('does not come while the element is out of the page, and comes when it is back', async () => {
      const setup = await setUpCreated(idle);
      setup.controller.hostDisconnected();
      expect(clock.timers).to.equal(0);
      expectNoRenewal(setup);
      setup.controller.hostConnected();
      clock.pass(SECOND);
      expect(setup.asked()).to.deep.equal([`GET ${CREATE}`, `GET ${CREATE}`]);
    });

    it('does not come after a success', async () => {
      const { controller, server, answer } = await setUpCreated(idle);
      const submitted = controller.submit('method:password', password);
      await answer(SUBMIT, { session });
      await submitted;
      clock.pass(2 * HOUR);
      expect(server.requests).to.have.length(2);
    });

    it('comes when the computer wakes up and the page is looked at', async () => {
      const { controller, answer } = await setUpCreated(idle);
      clock.sleep(10 * HOUR);
      const looked = controller.revisit();
      await answer(WHOAMI, error(), 401);
      await answer(CREATE, flowOf(TWO));
      await looked;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
    });
  });

  describe('submission of a flow whose time is over', () => {
    for (const body of repeatable) {
      it(`goes to a new flow at once: ${JSON.stringify(body)}`, async () => {
        const { controller, answer, complete, asked } = await setUpCreated();
        clock.pass(HOUR + 1);
        const submitted = controller.submit('it', { ...body, csrf_token: 'old' });
        await answer(CREATE, flowOf(TWO));
        const sent = await answer(submission(TWO), { session });
        await submitted;
        expect(sentBy(sent)).to.deep.include(body);
        expect(sentBy(sent)['csrf_token']).not.to.equal('old');
        expect(complete()).to.deep.include({ status: 'complete', session });
        expect(asked().slice(1)).to.deep.equal([`GET ${CREATE}`, `POST ${submission(TWO)}`]);
      });
    }

    for (const body of once) {
      it(`is tried as it is, and never again: ${JSON.stringify(body)}`, async () => {
        const { controller, answer, failure, recovered, asked } = await setUpCreated();
        clock.pass(HOUR + 1);
        const submitted = controller.submit('it', body);
        await answer(SUBMIT, { ...expired, use_flow_id: TWO }, 410);
        await answer(reading(TWO), saying(TWO, 4010001));
        await submitted;
        expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
        expect(failure()).to.include({ kind: 'expired' });
        expect(recovered()).to.equal(true);
        expect(asked()).to.have.length(3);
      });
    }

    it('is lost where there is no new flow: says why', async () => {
      const { controller, answer, failure, asked } = await setUpCreated();
      clock.pass(HOUR + 1);
      const submitted = controller.submit('method:password', password);
      await answer(CREATE, error(), 500);
      await submitted;
      expect(controller.state.status).to.equal('failed');
      expect(failure()).to.include({ kind: 'server', retryable: true });
      expect(asked().slice(1)).to.deep.equal([`GET ${CREATE}`]);
    });

    it('is tried as it is shortly before the end', async () => {
      const { controller, answer, asked } = await setUpCreated();
      clock.pass(HOUR - SECOND);
      const submitted = controller.submit('method:password', password);
      await answer(SUBMIT, { session });
      await submitted;
      expect(asked()).to.deep.equal([`GET ${CREATE}`, `POST ${SUBMIT}`]);
    });

    it('is tried as it is where the age of the flow is not known', async () => {
      const { controller, answer, asked } = setUpReady();
      clock.pass(2 * HOUR);
      const submitted = controller.submit('method:password', password);
      await answer(SUBMIT, { session });
      await submitted;
      expect(asked()).to.deep.equal([`POST ${SUBMIT}`]);
    });
  });

  describe('a flow that Kratos says is expired', () => {
    for (const body of repeatable) {
      it(`is replaced, and the same is sent again: ${JSON.stringify(body)}`, async () => {
        const { controller, answer, complete } = setUpReady();
        const submitted = controller.submit('it', body);
        await answer(SUBMIT, { ...expired, use_flow_id: TWO }, 410);
        await answer(reading(TWO), saying(TWO, 4010001));
        expect(sentBy(await answer(submission(TWO), { session }))).to.deep.include(body);
        await submitted;
        expect(complete()).to.deep.include({ status: 'complete', session });
      });
    }

    it('is said to be where the flow in its place is expired, too', async () => {
      const { controller, answer, failure, recovered, asked } = setUpReady();
      const submitted = controller.submit('method:password', password);
      await answer(SUBMIT, { ...expired, use_flow_id: TWO }, 410);
      await answer(reading(TWO), flowOf(TWO));
      await answer(submission(TWO), { ...expired, use_flow_id: ONE }, 410);
      await answer(GET, flowOf(ONE));
      await submitted;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
      expect(failure()).to.include({ kind: 'expired' });
      expect(recovered()).to.equal(true);
      expect(asked()).to.have.length(4);
    });

    it('shows what was wrong with what was sent again, and nothing else', async () => {
      const { controller, answer, failure } = setUpReady();
      const submitted = controller.submit('method:password', password);
      await answer(SUBMIT, { ...expired, use_flow_id: TWO }, 410);
      await answer(reading(TWO), saying(TWO, 4010001));
      await answer(submission(TWO), saying(TWO, 4000006), 400);
      await submitted;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.ui.messages[0].id': 4000006 });
      expect(failure()).to.equal(undefined);
    });

    it('is not sent to a flow of another level', async () => {
      const { controller, answer, failure, asked } = setUpReady({}, { requested_aal: 'aal1' });
      const submitted = controller.submit('method:password', password);
      await answer(SUBMIT, { ...expired, use_flow_id: TWO }, 410);
      await answer(reading(TWO), flowOf(TWO, { requested_aal: 'aal2' }));
      await submitted;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
      expect(failure()).to.include({ kind: 'expired' });
      expect(asked()).to.have.length(2);
    });

    const others: [what: string, status: number, body: object][] = [
      ['has gone', 404, error()],
      ['has lost its CSRF cookie', 403, error('security_csrf_violation')],
      ['belongs to somebody else', 403, error('security_identity_mismatch')],
    ];
    for (const [what, status, body] of others) {
      it(`is something else than one that ${what}: nothing is sent again`, async () => {
        const { controller, answer, asked, recovered } = setUpReady();
        const submitted = controller.submit('method:password', password);
        await answer(SUBMIT, body, status);
        await answer(CREATE, flowOf(TWO));
        await submitted;
        expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': TWO });
        expect(recovered()).to.equal(true);
        expect(asked()).to.deep.equal([`POST ${SUBMIT}`, `GET ${CREATE}`]);
      });
    }
  });
});
