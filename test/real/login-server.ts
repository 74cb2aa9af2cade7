import { executeServerCommand } from '@web/test-runner-commands';
import type { LoginFlow, Session } from '../../src/index.js';
import { LoginHarness } from '../harness.js';

export const kinds = ['embedded', 'kratos'] as const;
export type Kind = (typeof kinds)[number];
export type Variant =
  | 'unified'
  | 'identifier-first'
  | 'short-lived'
  | 'social'
  | 'social-identifier-first'
  | 'passkey'
  | 'passkey-identifier-first'
  | 'webauthn-passwordless'
  | 'webauthn-passwordless-identifier-first'
  | 'second-factor'
  | 'second-factor-optional'
  | 'code-second-factor'
  | 'verification'
  | 'oauth2';
/** How a page reaches the server: below its own origin, at another one, or at another site. */
export type Reach = 'sameOrigin' | 'crossOrigin' | 'crossSite';

export interface Person {
  id: string;
  email: string;
  password: string;
}

/** An answer of the server, as it came. */
export interface Answer {
  status: number;
  body: unknown;
}

/** The page's own words, since every server has others, and the element's may change. */
const messages = {
  retry: 'Try again',
  restart: 'Start again',
  'other-account': 'Not you?',
  'other-address': 'Use a different address',
  'sign-out': 'Sign out',
  complete: 'You are signed in.',
  offline: 'You seem to be offline.',
  1010006: 'App code',
  1010007: 'Backup code',
  1010008: 'Sign in with key',
  1010009: 'Use app',
  1010010: 'Use backup code',
  1010013: 'Continue with key',
  1010014: 'A code is on its way.',
  1010015: 'Send me a code',
  1010021: 'Sign in with passkey',
  1010023: 'Send code to {address}',
  1010022: 'Sign in with password',
  1010001: 'Sign in with password',
  1070001: 'Password',
  1070008: 'Resend code',
  1070009: 'Continue',
  1070013: 'Code',
};

/** The page's own `fetch`, whatever a test puts in its place. */
const send = globalThis.fetch.bind(globalThis);

/** The value that the flow has for a field; none is empty. */
export function valueOf({ ui }: LoginFlow, name: string): string {
  const node = ui.nodes.find((each) => each.type === 'input' && each.attributes.name === name);
  return node?.type === 'input' ? String(node.attributes.value ?? '') : '';
}

/** Asks the server behind the test runner. */
export const command = <Result>(name: string, payload: object): Promise<Result> =>
  executeServerCommand<Result, object>(name, payload);

/** Why there is no server of this kind here, if so. */
export async function whyMissing(kind: Kind): Promise<string | undefined> {
  const { missing } = await command<{ missing?: string }>('login-server', { kind, variant: 'unified', action: 'urls' });
  return missing;
}

/** What an authenticator app with this secret shows now. */
export const totp = (secret: string): Promise<string> => command('login-server', { action: 'totp', secret });

/** Takes all cookies of the browser (Chromium only), in the session that the authenticators live in: the end of any other ends them. */
export const forgetCookies = (): Promise<unknown> => command('cdp', { method: 'Network.clearBrowserCookies' });

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

  /** Somebody new with an account, which can be another than the usual one. */
  async person<Account extends object>(account?: Account): Promise<Person & Account> {
    // Short, since tests type it often.
    const person = { email: `p${crypto.randomUUID().slice(0, 8)}@example.com`, password: 'analytical-engine-1843' };
    const { id } = await this.#do<{ id: string }>('createIdentity', { ...person, ...account });
    return { id, ...person, ...(account as Account) };
  }

  /** The code in the latest unread mail, or in the one of this number. */
  codeSentTo({ email }: Pick<Person, 'email'>, count?: number): Promise<string> {
    return this.#do('codeSentTo', { email, count });
  }

  /** Gives the person an authenticator app; the secret is for `totp`. */
  enrolTotp({ email, password }: Person): Promise<{ secret: string }> {
    return this.#do('enrolTotp', { email, password });
  }

  enrolBackupCodes({ email, password }: Person): Promise<string[]> {
    return this.#do('enrolBackupCodes', { email, password });
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

  async #fetch(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await send(`${this.baseUrl}${path}`, {
      credentials: 'include',
      cache: 'no-store',
      headers: { Accept: 'application/json' },
      ...init,
    });
    return { status: response.status, body: await response.json() };
  }

  /** What another part of the page, or another tab, does. */
  async newFlow(parameters: Record<string, string> = {}, type = 'login'): Promise<LoginFlow> {
    const { body } = await this.#fetch(`/self-service/${type}/browser?${new URLSearchParams(parameters)}`);
    return body as LoginFlow;
  }

  async getFlow(flowId: string): Promise<Answer> {
    return this.#fetch(`/self-service/login/flows?id=${flowId}`);
  }

  async statusOf(flowId: string): Promise<number> {
    return (await this.getFlow(flowId)).status;
  }

  submit(flow: LoginFlow, values: Record<string, string>, type = 'login'): Promise<Answer> {
    const body = new URLSearchParams({ csrf_token: valueOf(flow, 'csrf_token'), ...values });
    return this.#fetch(`/self-service/${type}?flow=${flow.id}`, { method: 'POST', body });
  }

  async signIn({ email, password }: Person): Promise<Session> {
    const { body } = await this.submit(await this.newFlow(), { method: 'password', identifier: email, password });
    return (body as { session: Session }).session;
  }

  async whoami(): Promise<Session | undefined> {
    const { status, body } = await this.#fetch('/sessions/whoami');
    return status === 200 ? (body as Session) : undefined;
  }
}
