import type { LoginFlow, UiNode } from '../../src/index.js';
import { FakeFetch, type PendingRequest } from '../fake-fetch.js';
import { recorded, type Recorded } from '../fixtures.js';
import { LoginHarness, type HarnessOptions } from '../harness.js';

export const BASE_URL = 'https://id.example.com';

const endpoints: Record<string, string> = {
  '/self-service/login/browser': 'create',
  '/self-service/login/api': 'create',
  '/self-service/login/flows': 'get',
  '/self-service/login': 'submit',
  '/sessions/whoami': 'whoami',
  '/sessions/token-exchange': 'exchange',
  '/self-service/logout/browser': 'log out where',
  '/self-service/logout': 'log out',
  '/self-service/logout/api': 'log out',
};

/** What a Kratos answered once, answered again when the test says so. */
export class RecordedKratos {
  readonly #server = new FakeFetch();

  get fetch(): typeof fetch {
    return this.#server.fetch;
  }

  /** Which endpoint each request so far went to. */
  get requests(): (string | undefined)[] {
    return this.#server.requests.map(({ url }) => endpoints[new URL(url).pathname]);
  }

  next(): Promise<PendingRequest> {
    return this.#server.next();
  }

  /** Answers the next request, with a recording or a variation of one. */
  async says(answer: string | Recorded): Promise<PendingRequest> {
    const request = await this.next();
    const { status, body } = typeof answer === 'string' ? await recorded(answer) : answer;
    request.answer(body, { status });
    return request;
  }

  /** Lets the connection break during the next request. */
  async isCutOff(): Promise<void> {
    (await this.next()).fail();
  }

  /** Cannot be reached: not for the next request, and not to ask whether that one has signed the person in after all. */
  async isGone(): Promise<void> {
    await this.isCutOff();
    await this.isCutOff();
  }
}

/** The query of a request. */
export const queryOf = ({ url }: PendingRequest): Record<string, string> =>
  Object.fromEntries(new URL(url).searchParams);

/** What a request carries, form-encoded. */
export const sentBy = ({ init }: PendingRequest): Record<string, string> =>
  Object.fromEntries(init.body as URLSearchParams);

/** A recorded flow, changed. */
export async function variation(name: string, change: (flow: LoginFlow) => void): Promise<Recorded> {
  const { status, body } = await recorded(name);
  change(body as LoginFlow);
  return { status, body };
}

/** The recorded flow that a Kratos with password and code starts with, with other nodes besides its CSRF token. */
export const flowOf = (...nodes: object[]): Promise<Recorded> =>
  variation('unified-initial', ({ ui }) => {
    ui.nodes = [...ui.nodes.slice(0, 1), ...(nodes as UiNode[])];
  });

/** A node as Kratos sends it, with the text of its label. */
export const inputNode = (group: string, attributes: object, label?: string): object => ({
  type: 'input',
  group,
  attributes: { type: 'text', disabled: false, node_type: 'input', ...attributes },
  messages: [],
  meta: label ? { label: { id: 1070002, text: label, type: 'info', context: { title: label } } } : {},
});

const optionsFor = (kratos: RecordedKratos, { attributes, properties, ...more }: HarnessOptions): HarnessOptions => ({
  attributes: { 'base-url': BASE_URL, ...attributes },
  properties: { fetch: kratos.fetch, ...properties },
  ...more,
});

export interface Opened {
  login: LoginHarness;
  kratos: RecordedKratos;
}

/** An element in the page whose Kratos waits for the test. */
export async function create(options: HarnessOptions = {}, kratos = new RecordedKratos()): Promise<Opened> {
  return { login: await LoginHarness.create(optionsFor(kratos, options)), kratos };
}

/** An element that shows a recorded flow. */
export async function open(answer: string | Recorded = 'unified-initial', options?: HarnessOptions): Promise<Opened> {
  const { login, kratos } = await create(options);
  await kratos.says(answer);
  await login.until('ready');
  // Who confirms who they are is asked for first, so that somebody else is noticed.
  if (login.element.flow!.refresh) await kratos.says('whoami-signed-in');
  return { login, kratos };
}

export const ADA = 'ada@example.com';
export const PASSWORD = 'analytical-engine-1843';

/** A form that the person has filled in and sent; Kratos has not answered yet. */
export async function submitPassword(options?: HarnessOptions): Promise<Opened> {
  const opened = await open('unified-initial', options);
  await fillIn(opened.login);
  void opened.login.element.submit('password');
  return opened;
}

export async function fillIn(login: LoginHarness): Promise<void> {
  await login.fill('E-mail address', ADA);
  await login.fill('Password', PASSWORD);
}
