import { expect } from '@open-wc/testing';
import type { LoginErrorDetail } from '../../src/index.js';
import type { LoginHarness } from '../harness.js';
import { whileOffline } from './devtools.js';
import { command, forgetCookies, LoginServer, whyMissing, type Person } from './login-server.js';

type Path = 'create' | 'get' | 'submit';
type Expected = Partial<ReturnType<typeof whatOf>>;

const whatOf = ({ kind, status, retryable, recovered }: LoginErrorDetail) => ({ kind, status, retryable, recovered });
const nothing = { status: undefined, recovered: false };

interface Fault {
  /** What `login-error` says, wherever the fault is met. */
  error: Expected;
  /** Where it says something else. */
  at?: Partial<Record<Path, Expected>>;
}

const offTrack: Expected = { kind: 'protocol', status: 200, retryable: true };
const unreachable: Expected = { kind: 'network', retryable: true };

const faults: Record<string, Fault> = {
  'bad-gateway': { error: { kind: 'server', status: 502, retryable: true } },
  empty: { error: offTrack },
  null: { error: offTrack },
  cut: { error: unreachable },
  drop: { error: unreachable },
  hang: { error: { kind: 'timeout', retryable: true } },
  'rate-limited': { error: { kind: 'rate-limited', status: 429, retryable: true } },
  'server-error': { error: { kind: 'server', status: 500, retryable: true } },
  'captive-portal': { error: offTrack },
  'redirect-elsewhere': { error: unreachable },
  'two-documents': {
    error: { kind: 'configuration', status: 400, retryable: false },
    at: {
      // The first document is Kratos' own and says that the flow is of no use any more.
      get: { kind: 'server', status: 400, retryable: false, recovered: true },
      submit: { kind: 'server', status: 400, retryable: false, recovered: true },
    },
  },
};

const SHORT_MS = 300;
const USUAL_MS = 15_000;

/** What nobody caught. */
const thrown: unknown[] = [];
addEventListener('error', ({ error }) => thrown.push(error));
addEventListener('unhandledrejection', ({ reason }) => thrown.push(reason));

const fill = async (login: LoginHarness, { email }: Person, password: string): Promise<void> => {
  await login.fill('E-mail address', email);
  await login.fill('Password', password);
};

async function expectLogin(login: LoginHarness, person: Person): Promise<void> {
  const { session, existing } = await login.until('login-success');
  expect(session.identity?.id).to.equal(person.id);
  expect(existing).to.be.false;
}

const texts = (login: LoginHarness): string[] => login.messages().map(({ text }) => text);

const missing = await whyMissing('kratos');
if (missing) console.warn(`*** NO FAULT IS TESTED: ${missing} ***`);
else {
  describe('a login at a Kratos that is hard to reach', () => {
    const server = new LoginServer('kratos', 'unified', '/faults/unified');
    let person: Person;

    beforeEach(async () => {
      await forgetCookies();
      person = await server.person();
      thrown.length = 0;
    });

    afterEach(async () => {
      await command('fault', { clear: true });
      await command('fault', { release: true });
      expect(thrown).to.deep.equal([]);
    });

    for (const [fault, { error: usual, at = {} }] of Object.entries(faults)) {
      const timeout = String(fault === 'hang' ? SHORT_MS : USUAL_MS);

      for (const path of ['create', 'get'] as const) {
        it(`${path}: ${fault}`, async () => {
          const flowId = path === 'get' ? { 'flow-id': (await server.newFlow()).id } : {};
          // A creation that came to nothing is tried once more.
          await command('fault', { path, fault, times: path === 'create' ? 2 : 1 });
          const login = await server.create({ timeout, ...flowId });
          const error = await login.until('login-error');
          const expected = { ...nothing, ...usual, ...at[path] };
          expect(whatOf(error)).to.deep.equal(expected);
          expect(login.state).to.equal(expected.recovered ? 'ready' : 'failed');
          expect(texts(login)).to.deep.equal([error.message]);

          login.element.timeout = USUAL_MS;
          await command('fault', { clear: true });
          if (!expected.recovered) {
            await login.press(error.retryable ? 'Try again' : 'Start again');
            await login.until('ready');
            expect(texts(login)).to.deep.equal([]);
          }
          await fill(login, person, person.password);
          await login.press('Sign in with password');
          await expectLogin(login, person);
        });
      }

      it(`submit: ${fault}`, async () => {
        const login = await server.open();
        // Kratos gets some of these requests and its answer is lost, so the password is not the right one yet.
        await fill(login, person, 'difference-engine-1822');
        login.element.timeout = Number(timeout);
        await command('fault', { path: 'submit', fault });
        await login.press('Sign in with password');
        const error = await login.until('login-error');
        const expected = { ...nothing, ...usual, ...at.submit };
        expect(whatOf(error)).to.deep.equal(expected);
        expect(login.state).to.equal('ready');
        expect(texts(login)).to.deep.equal([error.message]);
        expect(login.field('E-mail address').value).to.equal(person.email);
        expect(login.field('Password').value).to.equal(expected.recovered ? '' : 'difference-engine-1822');

        login.element.timeout = USUAL_MS;
        await command('fault', { clear: true });
        await login.fill('Password', person.password);
        await login.press('Sign in with password');
        await expectLogin(login, person);
      });
    }

    for (const fault of ['cut', 'answer-elsewhere']) {
      it(`takes the session where only the answer to the login was lost: ${fault}`, async () => {
        const login = await server.open();
        await fill(login, person, person.password);
        await command('fault', { path: 'submit', fault });
        await login.press('Sign in with password');
        await expectLogin(login, person);
        expect(login.events.map(({ type }) => type)).not.to.include('login-error');
      });
    }

    for (const fault of ['cut', 'redirect-elsewhere']) {
      it(`creates another flow where only the answer was lost: ${fault}`, async () => {
        await command('fault', { path: 'create', fault });
        const login = await server.open();
        expect(login.events.map(({ type }) => type)).to.deep.equal(['login-flow']);
        await fill(login, person, person.password);
        await login.press('Sign in with password');
        await expectLogin(login, person);
      });
    }

    it('leaves the creation to the browser where every answer to the page is lost', async () => {
      await command('fault', { path: 'create', fault: 'drop' });
      const login = await server.create();
      const { url, reason } = await login.until('login-redirect');
      expect(reason).to.equal('fallback');
      expect(url).to.equal(new URL(`${server.baseUrl}/self-service/login/browser`, location.href).href);
      // This page does not let the browser go.
      await login.until('failed');
    });

    it('nobody listens', async () => {
      const login = await new LoginServer('kratos', 'unified', 'http://localhost:65535').create();
      const error = await login.until('login-error');
      expect(whatOf(error)).to.deep.equal({ ...nothing, ...unreachable });
      expect(error.hint).to.include('serve.public.cors');
      expect(login.state).to.equal('failed');
      expect(texts(login)).to.deep.equal([error.message]);

      login.element.baseUrl = server.baseUrl;
      await login.until('ready');
      await fill(login, person, person.password);
      await login.press('Sign in with password');
      await expectLogin(login, person);
    });

    it('somebody else listens', async () => {
      const login = await new LoginServer('kratos', 'unified', '/nothing/here').create();
      const error = await login.until('login-error');
      const expected = { kind: 'configuration', status: 404, retryable: false };
      expect(whatOf(error)).to.deep.equal({ ...nothing, ...expected });
      expect(error.hint).to.include('base-url');
      expect(texts(login)).to.deep.equal([error.message]);
    });

    it('brings the form by itself when the network comes back', async () => {
      const login = await server.create({ manual: '' });
      await whileOffline(async () => {
        await login.element.start();
        const error = await login.until('login-error');
        expect(whatOf(error)).to.deep.equal({ ...nothing, ...unreachable });
        expect(login.state).to.equal('failed');
        expect(texts(login)).to.deep.equal([error.message]);
        expect(error.message).to.include('offline');
      });
      await login.until('ready');
      await fill(login, person, person.password);
      await login.press('Sign in with password');
      await expectLogin(login, person);
    });

    it('keeps what was typed while the network is away', async () => {
      const login = await server.open();
      await fill(login, person, person.password);
      await whileOffline(async () => {
        await login.element.submit();
        const error = await login.until('login-error');
        expect(whatOf(error)).to.deep.equal({ ...nothing, ...unreachable });
        expect(texts(login)).to.deep.equal([error.message]);
        expect(login.field('E-mail address').value).to.equal(person.email);
        expect(login.field('Password').value).to.equal(person.password);
      });
      await login.press('Sign in with password');
      await expectLogin(login, person);
    });
  });
}
