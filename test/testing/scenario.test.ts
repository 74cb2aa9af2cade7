import { expect } from '@open-wc/testing';
import type { LoginFlow, Session } from '../../src/index.js';
import { scenario, scenarios, show, type ScenarioName } from '../../src/testing/index.js';
import { LoginHarness } from '../harness.js';
import { begin, fillInAndPress } from './person.js';

const BASE = 'https://id.example.com';

interface Answered {
  status: number;
  body: unknown;
}

async function ask(fetch: typeof window.fetch, path: string, values?: Record<string, string>): Promise<Answered> {
  const init = values && { method: 'POST', body: new URLSearchParams(values) };
  const response = await fetch(BASE + path, init);
  return { status: response.status, body: response.status === 204 ? undefined : await response.json() };
}

const create = '/self-service/login/browser';
const submit = '/self-service/login?flow=00000000-0000-4000-8000-000000000001';
const whoami = '/sessions/whoami';
const withPassword = { method: 'password', identifier: 'grace@example.org', password: 'cobol' };

describe('the list of scenarios', () => {
  it('has a title for each, no two the same', () => {
    expect(new Set(scenarios.map(({ title }) => title)).size).to.equal(scenarios.length);
    expect(new Set(scenarios.map(({ name }) => name)).size).to.equal(scenarios.length);
  });
});

describe('an unknown scenario', () => {
  for (const [name, near] of [
    ['password/wrong', 'password/wrong-password'],
    ['code/send', 'code/sent'],
    ['errors/csfr', 'errors/csrf'],
    ['constructor', '/'],
  ]) {
    it(`"${name}" is refused, and nearer names are told`, async () => {
      expect(() => scenario(name as ScenarioName)).to.throw(TypeError, near);
      const refused = await show(document.createElement('kratos-login'), name as ScenarioName).catch((e: unknown) => e);
      expect(refused).to.be.instanceOf(TypeError);
    });
  }
});

describe('a scenario remembers', () => {
  it('who signs in, and that somebody did', async () => {
    const kratos = scenario('password/initial');
    expect((await ask(kratos, whoami)).status).to.equal(401);
    const { session } = (await ask(kratos, submit, withPassword)).body as { session: Session };
    expect(session.identity?.traits).to.deep.equal({ email: 'grace@example.org' });
    expect((await ask(kratos, whoami)).body).to.deep.equal(session);
    expect((await ask(kratos, create)).status).to.equal(400);
  });

  it('that they signed out', async () => {
    const kratos = scenario('signed-in/already');
    const { logout_url: url } = (await ask(kratos, '/self-service/logout/browser')).body as { logout_url: string };
    expect((await ask(kratos, url.replace(BASE, ''))).status).to.equal(204);
    expect((await ask(kratos, whoami)).status).to.equal(401);
    expect((await ask(kratos, create)).status).to.equal(200);
  });

  it('which flow it answered last', async () => {
    const kratos = scenario('identifier-first/credentials');
    const get = '/self-service/login/flows?id=00000000-0000-4000-8000-000000000001';
    expect((await ask(kratos, get)).body).to.have.nested.property('ui.nodes[0].attributes.type', 'text');
    const { body } = await ask(kratos, submit, { method: 'identifier_first', identifier: 'grace@example.org' });
    const { ui } = (await ask(kratos, get)).body as LoginFlow;
    expect(ui).to.deep.equal((body as LoginFlow).ui);
    expect(ui.nodes[0]).to.have.nested.property('attributes.value', 'grace@example.org');
  });

  describe('when a flow', () => {
    const { now } = Date;
    afterEach(() => (Date.now = now));

    it('was made, and when it changed', async () => {
      const made = Date.UTC(2030, 0, 1);
      const times = ({ body }: Answered): string[] => {
        const { issued_at, updated_at } = body as LoginFlow & { updated_at: string };
        return [issued_at, updated_at];
      };
      const [issued, later] = [made, made + 5000].map((time) => new Date(time).toISOString());
      const kratos = scenario('password/wrong-password');
      Date.now = () => made;
      expect(times(await ask(kratos, create))).to.deep.equal([issued, issued]);
      Date.now = () => made + 5000;
      const get = '/self-service/login/flows?id=00000000-0000-4000-8000-000000000001';
      expect(times(await ask(kratos, get))).to.deep.equal([issued, issued]);
      expect(times(await ask(kratos, submit, withPassword))).to.deep.equal([issued, later]);
      expect(times(await ask(kratos, get))).to.deep.equal([issued, later]);
    });
  });

  it('nothing of another one', async () => {
    await ask(scenario('password/initial'), submit, withPassword);
    expect((await ask(scenario('password/initial'), whoami)).status).to.equal(401);
  });
});

describe('a scenario answers', () => {
  it('here and now', async () => {
    const before = Date.now();
    const response = await scenario('password/initial')('http://localhost:4433/kratos/self-service/login/browser');
    const flow = (await response.json()) as LoginFlow;
    expect(Date.parse(flow.issued_at)).to.be.within(before, Date.now());
    expect(Date.parse(flow.expires_at) - Date.parse(flow.issued_at)).to.equal(3_600_000);
    expect(flow.ui.action).to.equal(`http://localhost:4433/kratos/self-service/login?flow=${flow.id}`);
  });

  it('of a session that is older than the page', async () => {
    const { body } = await ask(scenario('refresh/initial'), whoami);
    expect(Date.parse((body as Session).authenticated_at!)).to.be.below(Date.now() - 60_000);
  });

  it('JSON, too, and any address that is not one of Kratos', async () => {
    const kratos = scenario('password/wrong-password');
    const asJson = { method: 'POST', body: JSON.stringify(withPassword) };
    expect((await kratos(BASE + submit, asJson)).status).to.equal(400);
    expect((await kratos(`${BASE}/favicon.ico`)).status).to.equal(404);
  });

  it('after a delay', async () => {
    const order: string[] = [];
    const asked = (name: string, delay: number): Promise<unknown> =>
      ask(scenario('password/initial', { delay }), create).then(() => order.push(name));
    await Promise.all([asked('slow', 50), asked('fast', 0)]);
    expect(order).to.deep.equal(['fast', 'slow']);
  });

  it('not at all where the request is given up before', async () => {
    const kratos = scenario('password/initial', { delay: 1_000_000_000 });
    const given = new AbortController();
    const { signal } = given;
    const reason = (): Promise<unknown> => kratos(BASE + create, { signal }).catch((cause: unknown) => cause);
    const waiting = reason();
    given.abort();
    expect(await waiting).to.have.property('name', 'AbortError');
    expect(await reason()).to.have.property('name', 'AbortError');
  });

  it('not at all where that is what it shows', async () => {
    const answer = scenario('errors/timeout')(BASE + create, { signal: AbortSignal.timeout(1) });
    expect(await answer.catch((cause: unknown) => cause)).to.have.property('name', 'TimeoutError');
  });
});

describe('a person can go on', () => {
  it('from a wrong password to a code, and in', async () => {
    const login = await begin('password/wrong-password');
    await fillInAndPress(login, 'password');
    await login.until('login-error');
    await fillInAndPress(login, 'code');
    await login.waitFor(() => login.hasField('code'));
    await fillInAndPress(login, 'code');
    await login.until('complete');
  });

  it('from a lost form, in', async () => {
    const login = await begin('errors/not-found');
    await fillInAndPress(login, 'password');
    await login.until('login-error');
    await fillInAndPress(login, 'password');
    await login.until('complete');
  });

  it('from a password to a second factor, and in', async () => {
    const login = await begin('aal2/after-password');
    await fillInAndPress(login, 'password');
    await login.waitFor(() => login.hasField('totp_code'));
    await fillInAndPress(login, 'totp');
    const { session } = await login.until('login-success');
    expect(session.authenticator_assurance_level).to.equal('aal2');
  });

  it('while the page sees what is busy', async () => {
    const login = await begin('password/success', { delay: 30 });
    await login.until('loading');
    await fillInAndPress(login, 'password');
    await login.until('submitting');
    await login.until('complete');
  });
});

describe('show()', () => {
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  const waiting = (): Promise<LoginHarness> => LoginHarness.create({ attributes: { manual: '' }, navigate: true });

  for (const { name, state, presses } of scenarios) {
    it(`brings an element to ${name}`, async () => {
      const login = await waiting();
      await show(login.element, name);
      expect(login.state).to.equal(state);
      expect(login.events.filter(({ type }) => type === 'login-submit').length).to.equal(presses.length);
    });
  }

  it('takes no focus from the page, and lets go of the element', async () => {
    const { element } = await waiting();
    await show(element, 'password/wrong-password');
    expect(document.activeElement?.localName).to.equal('body');
    expect(element.inert).to.equal(false);
  });

  it('leaves an inert element inert', async () => {
    const { element } = await waiting();
    element.inert = true;
    await show(element, 'password/initial');
    expect(element.inert).to.equal(true);
  });
});
