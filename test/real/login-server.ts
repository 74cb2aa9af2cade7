import { executeServerCommand } from '@web/test-runner-commands';
import type { LoginFlow, Session } from '../../src/index.js';
import { LoginHarness } from '../harness.js';

export const kinds = ['embedded', 'kratos'] as const;
export type Kind = (typeof kinds)[number];
export type Variant = 'unified' | 'identifier-first' | 'short-lived';
/** How a page reaches the server: below its own origin, at another one, or at another site. */
export type Reach = 'sameOrigin' | 'crossOrigin' | 'crossSite';

export interface Person {
  id: string;
  email: string;
  password: string;
}

/** The page's own words, since every server has others, and the element's may change. */
const messages = {
  retry: 'Try again',
  restart: 'Start again',
  'other-account': 'Not you?',
  'other-address': 'Use a different address',
  complete: 'You are signed in.',
  offline: 'You seem to be offline.',
  1010014: 'A code is on its way.',
  1010015: 'Send me a code',
  1010022: 'Sign in with password',
  1010001: 'Sign in with password',
  1070001: 'Password',
  1070008: 'Resend code',
  1070009: 'Continue',
  1070013: 'Code',
};

/** The page's own `fetch`, whatever a test puts in its place. */
const send = globalThis.fetch.bind(globalThis);

/** Asks the server behind the test runner. */
export const command = <Result>(name: string, payload: object): Promise<Result> =>
  executeServerCommand<Result, object>(name, payload);

/** Why there is no server of this kind here, if so. */
export async function whyMissing(kind: Kind): Promise<string | undefined> {
  const { missing } = await command<{ missing?: string }>('login-server', { kind, variant: 'unified', action: 'urls' });
  return missing;
}

export const forgetCookies = (): Promise<unknown> => command('login-server', { action: 'forgetCookies' });

/** A login server as a page sees it, and what its operator can do. */
export class LoginServer {
  readonly kind: Kind;
  readonly variant: Variant;
  readonly baseUrl: string;

  constructor(kind: Kind, variant: Variant, baseUrl: string) {
    this.kind = kind;
    this.variant = variant;
    this.baseUrl = baseUrl;
  }

  static async find(kind: Kind, variant: Variant, reach: Reach): Promise<LoginServer> {
    const urls = await command<Record<Reach, string>>('login-server', { kind, variant, action: 'urls' });
    return new LoginServer(kind, variant, urls[reach]);
  }

  #do<Result>(action: string, payload: object): Promise<Result> {
    return command('login-server', { kind: this.kind, variant: this.variant, action, ...payload });
  }

  /** Somebody new with an account. */
  async person(account: object = {}): Promise<Person> {
    const person = { email: `person-${crypto.randomUUID()}@example.com`, password: 'analytical-engine-1843' };
    const { id } = await this.#do<{ id: string }>('createIdentity', { ...person, ...account });
    return { id, ...person };
  }

  /** The code in the latest unread mail, or in the one of this number. */
  codeSentTo({ email }: Person, count?: number): Promise<string> {
    return this.#do('codeSentTo', { email, count });
  }

  /** Puts an element for this server into the page. */
  create(attributes: Record<string, string> = {}): Promise<LoginHarness> {
    return LoginHarness.create({ attributes: { 'base-url': this.baseUrl, ...attributes }, properties: { messages } });
  }

  /** The same, and waits for the form. */
  async open(attributes?: Record<string, string>): Promise<LoginHarness> {
    const login = await this.create(attributes);
    await login.until('ready');
    return login;
  }

  #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return send(`${this.baseUrl}${path}`, {
      credentials: 'include',
      cache: 'no-store',
      headers: { Accept: 'application/json' },
      ...init,
    });
  }

  /** What another part of the page, or another tab, does. */
  async newFlow(): Promise<LoginFlow> {
    return (await (await this.#fetch('/self-service/login/browser')).json()) as LoginFlow;
  }

  async statusOf(flowId: string): Promise<number> {
    return (await this.#fetch(`/self-service/login/flows?id=${flowId}`)).status;
  }

  async signIn({ email, password }: Person): Promise<Session> {
    const { id, ui } = await this.newFlow();
    const token = ui.nodes.find((node) => node.type === 'input' && node.attributes.name === 'csrf_token');
    const body = new URLSearchParams({ method: 'password', identifier: email, password });
    if (token?.type === 'input') body.set('csrf_token', String(token.attributes.value));
    const answer = await this.#fetch(`/self-service/login?flow=${id}`, { method: 'POST', body });
    return ((await answer.json()) as { session: Session }).session;
  }

  async whoami(): Promise<Session | undefined> {
    const answer = await this.#fetch('/sessions/whoami');
    return answer.ok ? ((await answer.json()) as Session) : undefined;
  }
}
