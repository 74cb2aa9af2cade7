import { expect } from '@open-wc/testing';
import type { Failure } from '../../src/protocol/failure.js';
import type { LoginParameters } from '../../src/protocol/flow-types.js';
import {
  BASE,
  CREATE,
  csrf,
  error,
  flowOf,
  GET,
  moved,
  ONE,
  saying,
  session,
  setUp,
  setUpReady,
  SUBMIT,
  WHOAMI,
  type Setting,
} from './controller.js';

describe('FlowController', () => {
  it('is a controller of its host and does nothing unasked', () => {
    const { controller, controllers, server } = setUp();
    expect(controllers).to.deep.equal([controller]);
    expect(controller.state).to.deep.equal({ status: 'idle' });
    expect(server.requests).to.have.length(0);
  });

  describe('load', () => {
    it('creates a flow with the parameters of the element, in one request', async () => {
      const { controller, answer, statuses, server, updates } = setUp({ parameters: { aal: 'aal2', via: '' } });
      const loaded = controller.load();
      expect(controller.state.status).to.equal('loading');
      await answer(`${CREATE}?aal=aal2`, flowOf('two'));
      await loaded;
      expect(statuses()).to.deep.equal(['loading', 'ready']);
      expect(updates()).to.equal(2);
      expect(controller.state.flow!.id).to.equal('two');
      expect(server.requests).to.have.length(1);
    });

    it('reads the flow of an id', async () => {
      const { controller, answer, failure, recovered } = setUp();
      const loaded = controller.load(ONE);
      await answer(GET, flowOf(ONE));
      await loaded;
      expect(controller.state.flow!.id).to.equal(ONE);
      expect(failure()).to.equal(undefined);
      expect(recovered()).to.equal(false);
    });

    it('hands the element each state with the one before', async () => {
      const { controller, answer, changes } = setUp();
      const loaded = controller.load();
      await answer(CREATE, flowOf(ONE));
      await loaded;
      expect(changes.map(([previous]) => previous.status)).to.deep.equal(['idle', 'loading']);
      expect(changes[0]![1]).to.equal(changes[1]![0]);
      expect(changes[1]![1]).to.equal(controller.state);
    });

    const spent: [status: number, id: string | undefined, kind: string][] = [
      [404, undefined, 'not-found'],
      [403, 'security_csrf_violation', 'csrf'],
      [410, 'self_service_flow_expired', 'expired'],
    ];
    for (const [status, id, kind] of spent) {
      it(`creates another flow, once, where Kratos answers ${status} to the id`, async () => {
        const { controller, answer, failure, recovered } = setUp({ parameters: { aal: 'aal1' } });
        const loaded = controller.load(ONE);
        await answer(GET, error(id), status);
        await answer(`${CREATE}?aal=aal1`, flowOf('two'));
        await loaded;
        expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': 'two' });
        expect(recovered()).to.equal(true);
        expect(failure()).to.include({ kind, status });
      });
    }

    it('says so where the other flow cannot be created either', async () => {
      const { controller, answer, failure, server } = setUp();
      const loaded = controller.load(ONE);
      await answer(GET, error(), 404);
      await answer(CREATE, csrf, 403);
      await loaded;
      expect(controller.state.status).to.equal('failed');
      expect(failure()).to.include({ kind: 'csrf' });
      expect(server.requests).to.have.length(2);
    });

    it('keeps the flow on the screen until there is another one, and where there is none', async () => {
      const { controller, answer, failure } = setUpReady();
      const loaded = controller.load();
      expect(controller.state).to.deep.nested.include({ status: 'loading', 'flow.id': ONE });
      await answer(CREATE, 'gone', 500);
      await loaded;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
      expect(failure()).to.include({ kind: 'server', retryable: true });
    });

    it('creates a flow for the first factor where that is missing', async () => {
      const { controller, answer, failure, asked } = setUp({ parameters: { aal: 'aal2', via: 'email' } });
      const loaded = controller.load();
      await answer(`${CREATE}?aal=aal2&via=email`, error('session_aal1_required'), 401);
      await answer(`${CREATE}?aal=aal1&via=email`, flowOf(ONE));
      await loaded;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
      expect(failure()).to.equal(undefined);
      expect(asked()).to.have.length(2);
    });

    it('reads the flow that a page names to which Kratos redirected', async () => {
      const { controller, answer, server, recovered } = setUp();
      const loaded = controller.load();
      (await server.next()).answer('<html></html>', { redirectedTo: `https://app.example.com/login?flow=${ONE}` });
      await answer(GET, flowOf(ONE));
      await loaded;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
      expect(recovered()).to.equal(false);
    });
  });

  describe('submit', () => {
    it('sends the values to the flow on the screen', async () => {
      const { controller, answer, statuses } = setUpReady();
      const submitted = controller.submit('method:password', { method: 'password' });
      expect(controller.state).to.deep.nested.include({
        status: 'submitting',
        button: 'method:password',
        'flow.id': ONE,
      });
      const { method, init } = await answer(SUBMIT, { session });
      await submitted;
      expect(method).to.equal('POST');
      expect([...(init.body as URLSearchParams)]).to.deep.equal([['method', 'password']]);
      expect(statuses()).to.deep.equal(['submitting', 'complete']);
      expect(controller.state).to.deep.include({ session, existing: false });
    });

    it('sends nothing twice', async () => {
      const { controller, server, answer } = setUpReady();
      const submitted = controller.submit('method:password', {});
      await controller.submit('method:password', {});
      await answer(SUBMIT, flowOf(ONE), 400);
      await submitted;
      expect(server.requests).to.have.length(1);
    });

    it('sends nothing without a form', async () => {
      const { controller, server } = setUp();
      await controller.submit('method:password', {});
      void controller.load();
      await controller.submit('method:password', {});
      expect(server.requests).to.have.length(1);
      expect(controller.state.status).to.equal('loading');
    });

    it('shows the flow that comes back', async () => {
      const { controller, answer, failure, recovered } = setUpReady();
      const submitted = controller.submit('method:password', {});
      await answer(SUBMIT, saying('two', 4000006), 400);
      await submitted;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': 'two' });
      expect(failure()).to.equal(undefined);
      expect(recovered()).to.equal(false);
    });

    const failures: [status: number, body: unknown, kind: string, retryable: boolean][] = [
      [500, error(), 'server', true],
      [502, '<html></html>', 'server', true],
      [429, error(), 'rate-limited', true],
      [401, error(), 'disabled', false],
      [403, error('session_verified_address_required'), 'verification', false],
    ];
    for (const [status, body, kind, retryable] of failures) {
      it(`keeps the form after a ${status} (${kind})`, async () => {
        const { controller, answer, failure, server } = setUpReady();
        const submitted = controller.submit('method:password', {});
        await answer(SUBMIT, body, status);
        await submitted;
        expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
        expect(failure()).to.include({ kind, retryable, status });
        expect(server.requests).to.have.length(1);
      });
    }

    it('can be tried again', async () => {
      const { controller, answer } = setUpReady();
      const first = controller.submit('method:password', {});
      await answer(SUBMIT, '', 503);
      await first;
      const second = controller.submit('method:password', {});
      await answer(SUBMIT, { session });
      await second;
      expect(controller.state.status).to.equal('complete');
    });

    const code = { method: 'code', code: '123456' };

    it('reads the flow that replaces an expired one', async () => {
      const { controller, answer, failure, recovered } = setUpReady({
        parameters: { return_to: 'https://app.example.com/', aal: '' },
      });
      const submitted = controller.submit('method:code', code);
      await answer(SUBMIT, { ...error('self_service_flow_expired'), use_flow_id: 'two' }, 410);
      await answer('/self-service/login/flows?id=two', flowOf('two'));
      await submitted;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': 'two' });
      expect(recovered()).to.equal(true);
      expect(failure()).to.include({ kind: 'expired' });
    });

    const lost: LoginParameters[] = [
      { refresh: 'true' },
      { aal: 'aal2' },
      { login_challenge: 'a' },
      { organization: 'a' },
      { via: 'a' },
      { identity_schema: 'a' },
    ];
    for (const parameters of lost) {
      const query = String(new URLSearchParams(parameters as Record<string, string>));
      it(`creates a flow of its own where the one that replaces it would lack “${query}”`, async () => {
        const { controller, answer, recovered } = setUpReady({ parameters });
        const submitted = controller.submit('method:code', code);
        await answer(SUBMIT, { ...error('self_service_flow_expired'), use_flow_id: 'two' }, 410);
        await answer(`${CREATE}?${query}`, flowOf('three'));
        await submitted;
        expect(controller.state.flow!.id).to.equal('three');
        expect(recovered()).to.equal(true);
      });
    }

    it('gives up where the flow that replaces an expired one is of no use either', async () => {
      const { controller, answer, failure, server } = setUpReady();
      const submitted = controller.submit('method:password', {});
      await answer(SUBMIT, { ...error('self_service_flow_expired'), use_flow_id: 'two' }, 410);
      await answer('/self-service/login/flows?id=two', error(), 404);
      await submitted;
      expect(controller.state.status).to.equal('failed');
      expect(failure()).to.include({ kind: 'not-found' });
      expect(server.requests).to.have.length(2);
    });

    it('creates another flow where this one is gone', async () => {
      const { controller, answer, failure, recovered } = setUpReady();
      const submitted = controller.submit('method:password', {});
      await answer(SUBMIT, error(), 404);
      await answer(CREATE, flowOf('two'));
      await submitted;
      expect(controller.state.flow!.id).to.equal('two');
      expect(recovered()).to.equal(true);
      expect(failure()).to.include({ kind: 'not-found' });
    });
  });

  describe('a refused CSRF token', () => {
    async function refuse({ controller, answer }: ReturnType<typeof setUpReady>, id: string, next: string) {
      const submitted = controller.submit('method:password', {});
      await answer(`/self-service/login?flow=${id}`, csrf, 403);
      await answer(CREATE, flowOf(next));
      await submitted;
    }

    it('leads to another flow', async () => {
      const setup = setUpReady();
      await refuse(setup, ONE, 'two');
      expect(setup.controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': 'two' });
      expect(setup.recovered()).to.equal(true);
      expect(setup.failure()).to.include({ kind: 'csrf' });
    });

    it('means blocked cookies the second time, and leads nowhere then', async () => {
      const setup = setUpReady();
      await refuse(setup, ONE, 'two');
      const submitted = setup.controller.submit('method:password', {});
      await setup.answer('/self-service/login?flow=two', csrf, 403);
      await submitted;
      expect(setup.controller.state.status).to.equal('failed');
      expect(setup.failure()).to.include({ kind: 'cookies-blocked', retryable: false, status: 403 });
      expect(setup.failure()!.hint).to.contain('cookie');
      expect(setup.server.requests).to.have.length(3);
    });

    it('means nothing of the kind after another answer in between', async () => {
      const setup = setUpReady();
      await refuse(setup, ONE, 'two');
      const submitted = setup.controller.submit('method:password', {});
      await setup.answer('/self-service/login?flow=two', saying('two', 4000006), 400);
      await submitted;
      await refuse(setup, 'two', 'three');
      expect(setup.controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': 'three' });
    });
  });

  describe('a doubt about the session', () => {
    const unclear: [what: string, status: number, body: unknown][] = [
      ['session_already_available', 400, error('session_already_available')],
      ['a page instead of JSON', 200, '<html></html>'],
      ['null', 200, 'null'],
    ];
    for (const [what, status, body] of unclear) {
      it(`is settled by whoami, on creation, after ${what}`, async () => {
        const { controller, answer } = setUp();
        const loaded = controller.load();
        await answer(CREATE, body, status);
        await answer(WHOAMI, session);
        await loaded;
        expect(controller.state).to.deep.include({ status: 'complete', session, existing: true });
      });

      it(`is settled by whoami, on creation, after ${what}: nobody is signed in`, async () => {
        const { controller, answer, failure } = setUp();
        const loaded = controller.load();
        await answer(CREATE, body, status);
        await answer(WHOAMI, error(), 401);
        await loaded;
        expect(controller.state.status).to.equal('failed');
        expect(failure()).to.include({ status });
      });
    }

    it('is settled by whoami after message 4000001: the person was signed in before', async () => {
      const { controller, answer } = setUpReady();
      const submitted = controller.submit('method:password', {});
      await answer(SUBMIT, saying(ONE, 4000001), 400);
      await answer(WHOAMI, session);
      await submitted;
      expect(controller.state).to.deep.include({ status: 'complete', session, existing: true });
    });

    it('is settled by whoami after message 4000001: it was something else', async () => {
      const { controller, answer, failure } = setUpReady();
      const submitted = controller.submit('method:password', {});
      await answer(SUBMIT, saying('two', 4000001), 400);
      await answer(WHOAMI, error(), 401);
      await submitted;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': 'two' });
      expect(failure()).to.equal(undefined);
    });

    it('is settled by whoami after a submission without an answer: that has just signed the person in', async () => {
      const { controller, answer, server } = setUpReady();
      const submitted = controller.submit('method:password', {});
      (await server.next()).fail();
      await answer(WHOAMI, session);
      await submitted;
      expect(controller.state).to.deep.include({ status: 'complete', session, existing: false });
    });

    it('is settled by whoami after a submission without an answer: it failed', async () => {
      const { controller, server, failure } = setUpReady();
      const submitted = controller.submit('method:password', {});
      (await server.next()).fail();
      (await server.next()).fail();
      await submitted;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
      expect(failure()).to.include({ kind: 'network', retryable: true });
    });

    it('is settled once in an action', async () => {
      const { controller, answer, server, failure } = setUpReady();
      const submitted = controller.submit('method:password', {});
      await answer(SUBMIT, '<html></html>');
      await answer(WHOAMI, '<html></html>');
      await submitted;
      expect(failure()).to.include({ kind: 'protocol' });
      expect(server.requests).to.have.length(2);
    });

    it('leads to the second factor where whoami asks for it', async () => {
      const { controller, answer, server } = setUpReady();
      const submitted = controller.submit('method:password', {});
      (await server.next()).fail();
      const address = `${BASE}${CREATE}?aal=aal2`;
      await answer(WHOAMI, { ...error('session_aal2_required'), redirect_browser_to: address }, 403);
      await answer(`${CREATE}?aal=aal2`, flowOf('two', { requested_aal: 'aal2' }));
      await submitted;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': 'two' });
    });

    const proofs: [what: string, flow: object, session: object, proves: boolean][] = [
      [
        'a session of one factor, for a second factor',
        { requested_aal: 'aal2' },
        { authenticator_assurance_level: 'aal1' },
        false,
      ],
      ['a session that does not tell its factors, for a second factor', { requested_aal: 'aal2' }, {}, false],
      [
        'a session of two factors, for a second factor',
        { requested_aal: 'aal2' },
        { authenticator_assurance_level: 'aal2' },
        true,
      ],
      ['an earlier session, for a refresh', { refresh: true }, { authenticated_at: '2024-01-01T11:59:59.999Z' }, false],
      ['a session without a time, for a refresh', { refresh: true }, {}, false],
      ['a session with a broken time, for a refresh', { refresh: true }, { authenticated_at: { toString: 1 } }, false],
      ['a later session, for a refresh', { refresh: true }, { authenticated_at: '2024-01-01T12:00:01.5Z' }, true],
      [
        'a later session of one factor, for both',
        { refresh: true, requested_aal: 'aal2' },
        { authenticated_at: '2024-01-01T12:00:01Z', authenticator_assurance_level: 'aal1' },
        false,
      ],
    ];
    for (const [what, flow, proof, proves] of proofs) {
      it(`is ${proves ? '' : 'not '}settled by ${what}, on submission`, async () => {
        const { controller, answer, failure } = setUpReady({}, flow);
        const submitted = controller.submit('method:password', {});
        if ('refresh' in flow) await answer(WHOAMI, session);
        await answer(SUBMIT, '<html></html>');
        await answer(WHOAMI, { ...session, ...proof });
        await submitted;
        expect(controller.state.status).to.equal(proves ? 'complete' : 'ready');
        if (!proves) expect(failure()).to.include({ kind: 'protocol' });
      });
    }

    const demands: [parameters: LoginParameters, session: object, proves: boolean][] = [
      [{ aal: 'aal2' }, { authenticator_assurance_level: 'aal1' }, false],
      [{ aal: 'aal2' }, { authenticator_assurance_level: 'aal2' }, true],
      [{ aal: 'aal1' }, { authenticator_assurance_level: 'aal1' }, true],
      [{ refresh: 'true' }, { authenticated_at: '2999-01-01T12:00:00Z' }, false],
      [{ refresh: '' }, {}, true],
    ];
    for (const [parameters, proof, proves] of demands) {
      const asked = JSON.stringify(parameters);
      it(`is ${proves ? '' : 'not '}settled by ${JSON.stringify(proof)}, on creation with ${asked}`, async () => {
        const { controller, answer, server, failure } = setUpReady(
          { parameters },
          { requested_aal: 'aal1', refresh: false },
        );
        const loaded = controller.load();
        (await server.next()).answer('<html></html>');
        await answer(WHOAMI, { ...session, ...proof });
        await loaded;
        expect(controller.state.status).to.equal(proves ? 'complete' : 'ready');
        if (!proves) expect(failure()).to.include({ kind: 'protocol' });
      });
    }
  });

  describe('a change of location', () => {
    it('creates the flow for a second factor itself', async () => {
      const { controller, answer, left } = setUpReady();
      const submitted = controller.submit('method:password', {});
      await answer(SUBMIT, moved(`https://elsewhere.example.com/auth${CREATE}?aal=aal2&return_to=x`), 422);
      await answer(`${CREATE}?aal=aal2&return_to=x`, flowOf('two', { requested_aal: 'aal2' }));
      await submitted;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': 'two' });
      expect(left).to.deep.equal([]);
    });

    it('leaves the page for a second factor where an OAuth2 login is under way', async () => {
      const { controller, answer, left } = setUpReady();
      const submitted = controller.submit('method:password', {});
      const address = `${BASE}${CREATE}?aal=aal2&login_challenge=a`;
      await answer(SUBMIT, moved(address), 422);
      await submitted;
      expect(left.map(([url]) => url)).to.deep.equal([address]);
    });

    it('reads the same flow again where the address names it', async () => {
      const { controller, answer, left } = setUpReady();
      const submitted = controller.submit('method:webauthn', {});
      await answer(SUBMIT, moved(`https://app.example.com/login?flow=${ONE}`), 422);
      await answer(GET, flowOf(ONE));
      await submitted;
      expect(controller.state.status).to.equal('ready');
      expect(left).to.deep.equal([]);
    });

    const reasons: [button: string, flow: object, reason: string][] = [
      ['provider:github', {}, 'provider'],
      ['provider:github', { oauth2_login_challenge: 'a' }, 'provider'],
      ['method:password', { oauth2_login_challenge: 'a' }, 'oauth2'],
      ['method:password', {}, 'fallback'],
    ];
    for (const [button, flow, reason] of reasons) {
      it(`leaves the page after “${button}” in a flow with ${JSON.stringify(flow)} because of “${reason}”`, async () => {
        const { controller, answer, left, statuses } = setUpReady({}, flow);
        const submitted = controller.submit(button, {});
        await answer(SUBMIT, moved('https://elsewhere.example.com/?a=b'), 422);
        await submitted;
        expect(left).to.deep.equal([['https://elsewhere.example.com/?a=b', reason]]);
        expect(statuses()).to.deep.equal(['submitting', 'redirecting']);
        expect(controller.state).to.include({ url: 'https://elsewhere.example.com/?a=b', reason });
      });
    }

    it('gives the form back where the page stays', async () => {
      const { controller, answer, statuses, failure } = setUpReady({ leaves: false });
      const submitted = controller.submit('provider:github', {});
      await answer(SUBMIT, moved('https://elsewhere.example.com/'), 422);
      await submitted;
      expect(statuses()).to.deep.equal(['submitting', 'ready']);
      expect(failure()).to.equal(undefined);
    });

    it('ends somewhere', async () => {
      const { controller, server, failure } = setUpReady();
      const submitted = controller.submit('method:webauthn', {});
      const answering = (async () => {
        for (;;) (await server.next()).answer(moved(`https://app.example.com/login?flow=${ONE}`), { status: 422 });
      })();
      await Promise.race([submitted, answering]);
      expect(server.requests).to.have.length.within(2, 20);
      expect(controller.state.status).to.equal('ready');
      expect(failure()).to.include({ kind: 'protocol' });
    });
  });

  describe('proceed', () => {
    const asked = [{ action: 'redirect_browser_to', redirect_browser_to: 'https://app.example.com/default' }];

    async function setUpComplete(flow: object, continueWith: unknown, setting: Setting = {}) {
      const setup = setUpReady(setting, flow);
      const submitted = setup.controller.submit('method:password', {});
      await setup.answer(SUBMIT, { session, continue_with: continueWith });
      await submitted;
      return setup;
    }

    it('stays where the flow has no address to return to, whatever Kratos names', async () => {
      const { controller, left } = await setUpComplete({}, asked);
      controller.proceed();
      expect(left).to.deep.equal([]);
      expect(controller.state.status).to.equal('complete');
    });

    it('goes where Kratos says where the flow has an address to return to', async () => {
      const { controller, left } = await setUpComplete({ return_to: 'https://app.example.com/asked' }, asked);
      controller.proceed();
      expect(left).to.deep.equal([['https://app.example.com/default', 'return-to']]);
      expect(controller.state.status).to.equal('redirecting');
    });

    it('goes where the flow says where Kratos says nothing', async () => {
      const { controller, left } = await setUpComplete({ return_to: 'https://app.example.com/asked' }, []);
      controller.proceed();
      expect(left).to.deep.equal([['https://app.example.com/asked', 'return-to']]);
    });

    it('stays complete where the page does not let itself be left', async () => {
      const { controller } = await setUpComplete({ return_to: 'https://app.example.com/' }, [], { leaves: false });
      controller.proceed();
      expect(controller.state.status).to.equal('complete');
    });

    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'http://', { toString: 1 }, 7]) {
      it(`never goes to ${JSON.stringify(address)}`, async () => {
        const { controller, left } = await setUpComplete({ return_to: address }, [
          { action: 'redirect_browser_to', redirect_browser_to: address },
        ]);
        controller.proceed();
        expect(left).to.deep.equal([]);
        expect(controller.state.status).to.equal('complete');
      });
    }

    it('goes nowhere before the login', () => {
      const { controller, left } = setUpReady({}, { return_to: 'https://app.example.com/' });
      controller.proceed();
      expect(left).to.deep.equal([]);
      expect(controller.state.status).to.equal('ready');
    });
  });

  describe('only the latest action', () => {
    it('may write: an earlier creation is given up and its answer ignored', async () => {
      const { controller, server, statuses } = setUp();
      const first = controller.load();
      const earlier = await server.next();
      const second = controller.load();
      const later = await server.next();
      expect(earlier.signal.aborted).to.equal(true);
      expect(later.signal.aborted).to.equal(false);
      later.answer(flowOf('later'));
      await second;
      earlier.answer(flowOf('earlier'));
      await first;
      expect(controller.state.flow!.id).to.equal('later');
      expect(statuses().at(-1)).to.equal('ready');
    });

    it('may write: an earlier answer that comes first is ignored, too', async () => {
      const { controller, server } = setUp();
      const first = controller.load('earlier');
      const earlier = await server.next();
      const second = controller.load('later');
      earlier.answer(flowOf('earlier'));
      await first;
      expect(controller.state.status).to.equal('loading');
      (await server.next()).answer(flowOf('later'));
      await second;
      expect(controller.state.flow!.id).to.equal('later');
    });

    it('may write: a failure of an earlier one is nobody’s business', async () => {
      const { controller, server } = setUp();
      const first = controller.load();
      const earlier = await server.next();
      const second = controller.load();
      (await server.next()).answer(flowOf('later'));
      await second;
      earlier.fail();
      await first;
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': 'later' });
    });

    it('may ask on: an earlier one sends nothing after its answer', async () => {
      const { controller, server } = setUpReady();
      const submitted = controller.submit('method:password', {});
      const earlier = await server.next();
      const loaded = controller.load();
      const later = await server.next();
      earlier.answer(error(), { status: 404 });
      await submitted;
      later.answer(flowOf('later'));
      await loaded;
      expect(server.requests).to.have.length(2);
      expect(controller.state.flow!.id).to.equal('later');
    });

    it('may write: a flow that is shown ends what is under way', async () => {
      const { controller, server } = setUp();
      const loaded = controller.load();
      const request = await server.next();
      controller.show(flowOf('shown'));
      expect(request.signal.aborted).to.equal(true);
      request.answer(flowOf('loaded'));
      await loaded;
      expect(controller.state.flow!.id).to.equal('shown');
    });
  });

  describe('disconnection', () => {
    it('gives a creation up, which can be asked for again', async () => {
      const { controller, server, answer } = setUp();
      const first = controller.load();
      const request = await server.next();
      controller.hostDisconnected();
      expect(request.signal.aborted).to.equal(true);
      expect(controller.state.status).to.equal('idle');
      request.answer(flowOf('late'));
      await first;
      expect(controller.state.status).to.equal('idle');
      const second = controller.load();
      await answer(CREATE, flowOf(ONE));
      await second;
      expect(controller.state.flow!.id).to.equal(ONE);
    });

    it('gives a submission up, and the form back', async () => {
      const { controller, server } = setUpReady();
      const submitted = controller.submit('method:password', {});
      const request = await server.next();
      controller.hostDisconnected();
      expect(request.signal.aborted).to.equal(true);
      expect(controller.state).to.deep.nested.include({ status: 'ready', 'flow.id': ONE });
      request.answer({ session });
      await submitted;
      expect(controller.state.status).to.equal('ready');
    });

    it('gives a question to whoami up', async () => {
      const { controller, server, answer } = setUpReady();
      const submitted = controller.submit('method:password', {});
      await answer(SUBMIT, '<html></html>');
      const request = await server.next();
      controller.hostDisconnected();
      expect(request.signal.aborted).to.equal(true);
      request.answer(session);
      await submitted;
      expect(controller.state.status).to.equal('ready');
    });

    it('changes nothing where nothing is under way', () => {
      const { controller, changes } = setUpReady();
      const { state } = controller;
      controller.hostDisconnected();
      expect(controller.state).to.equal(state);
      expect(changes).to.deep.equal([]);
    });
  });

  describe('fail', () => {
    const failure: Failure = { kind: 'protocol', retryable: false };

    it('says so in place of a form where there is none', () => {
      const { controller } = setUp();
      controller.fail(failure);
      expect(controller.state).to.deep.equal({ status: 'failed', failure });
    });

    it('says so above the form', () => {
      const { controller, recovered } = setUpReady();
      controller.fail(failure);
      expect(controller.state).to.deep.include({ status: 'ready', failure });
      expect(recovered()).to.equal(false);
    });
  });
});
