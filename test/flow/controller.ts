import { expect } from '@open-wc/testing';
import { FlowController } from '../../src/flow/flow-controller.js';
import type { Complete, FlowState } from '../../src/flow/state.js';
import type { Failure } from '../../src/protocol/failure.js';
import type { LoginParameters } from '../../src/protocol/flow-types.js';
import type { LoginFlow } from '../../src/protocol/flow.js';
import { parseFlow } from '../../src/protocol/parse-flow.js';
import { FakeFetch, type AnswerOptions, type PendingRequest } from '../fake-fetch.js';

export const BASE = 'https://id.example.com';
export const APP = 'https://app.example.com';
export const CREATE = '/self-service/login/browser';
export const WHOAMI = '/sessions/whoami';
export const ONE = '00000000-0000-4000-8000-000000000001';
export const TWO = '00000000-0000-4000-8000-000000000002';

export const reading = (id: string): string => `/self-service/login/flows?id=${id}`;
export const submission = (id: string): string => `/self-service/login?flow=${id}`;
export const SUBMIT = submission(ONE);
export const GET = reading(ONE);

/** The least that can be pressed. */
const usePassword = {
  type: 'input',
  group: 'password',
  attributes: { name: 'method', type: 'submit', value: 'password' },
};

/** A flow that lives for an hour. */
export const flowOf = (id: string, more: object = {}): LoginFlow => {
  const ui = { action: BASE + submission(id), method: 'POST', nodes: [usePassword] };
  const times = { issued_at: '2024-01-01T12:00:00Z', expires_at: '2024-01-01T13:00:00Z' };
  return parseFlow({ id, type: 'browser', ...times, ui, ...more })!;
};

/** A flow with a message of Kratos. */
export const saying = (id: string, message: number, more: object = {}): object => {
  const type = message < 2_000_000 ? 'info' : 'error';
  return flowOf(id, { ui: { nodes: [usePassword], messages: [{ id: message, type, text: 'Something' }] }, ...more });
};

export const session = { id: 'session', active: true, identity: { id: 'ada' } };
export const error = (id?: string, more: object = {}): object => ({ error: { id, message: 'Something', ...more } });
export const csrf = error('security_csrf_violation');
export const expired = error('self_service_flow_expired');
export const page = '<!doctype html><title>Welcome</title>';

/** The change of location that Kratos asks for by a 422. */
export const moved = (url: string): object => ({
  ...error('browser_location_change_required'),
  redirect_browser_to: url,
});

/** Kratos wants a second factor. */
export const mustStepUp = {
  ...error('session_aal2_required'),
  redirect_browser_to: `${BASE}${CREATE}?aal=aal2`,
};

export interface Setting {
  parameters?: LoginParameters;
  /** Whether the page lets itself be left. */
  leaves?: boolean;
  /** Whether nobody is busy with the form. */
  idle?: boolean;
  /** What stands in the way of pressing anything. */
  missing?: Failure;
  /** What the first look at a flow waits for. */
  awaited?: Promise<unknown> | undefined;
  baseUrl?: string;
  native?: boolean;
  /** The session token that the page has. */
  sessionToken?: string | undefined;
}

/** Whatever waits for nothing but a promise has happened after it. */
function turn(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  port2.postMessage(undefined);
  return new Promise((resolve) => (port1.onmessage = resolve));
}

/** A controller whose Kratos waits for the test. The setting may be changed on the way. */
export function setUp(setting: Setting = {}) {
  const server = new FakeFetch();
  const changes: [previous: FlowState, next: FlowState][] = [];
  const left: string[][] = [];
  const controllers: unknown[] = [];
  let updates = 0;
  let reading: Promise<string> | undefined;
  const fetch = (async (url: string, init: RequestInit) => {
    const response = await server.fetch(url, init);
    const text = response.text.bind(response);
    response.text = () => (reading = text());
    return response;
  }) as typeof globalThis.fetch;
  const controller = new FlowController(
    {
      addController: (added) => controllers.push(added),
      removeController: () => undefined,
      requestUpdate: () => updates++,
      updateComplete: Promise.resolve(true),
    },
    {
      connection: () => {
        const { baseUrl = BASE, native = false, sessionToken } = setting;
        return { baseUrl, fetch, timeout: 0, native, sessionToken };
      },
      parameters: () => setting.parameters ?? {},
      changed: (previous, next) => changes.push([previous, next]),
      navigate: (url, reason, body) => {
        left.push([url, reason, ...(body ? [JSON.stringify(body)] : [])]);
        return setting.leaves ?? true;
      },
      idle: () => setting.idle ?? false,
      missing: () => setting.missing,
      awaited: () => setting.awaited,
    },
  );
  return {
    server,
    changes,
    left,
    controllers,
    controller,
    setting,
    updates: () => updates,
    /** The statuses in the order in which the element heard of them. */
    statuses: () => changes.map(([, { status }]) => status),
    failure: () => (controller.state as { failure?: Failure }).failure,
    recovered: () => (controller.state as { recovered?: boolean }).recovered,
    complete: () => controller.state as Complete,
    /** What was asked for so far, without the common beginning. */
    asked: () => server.requests.map(({ method, url }) => `${method} ${url.replace(BASE, '')}`),
    /** Answers the next request, which must be the expected one. */
    answer: async (path: string, body: unknown, how: number | AnswerOptions = 200): Promise<PendingRequest> => {
      const request = await server.next();
      expect(request.url).to.equal(BASE + path);
      request.answer(body, typeof how === 'number' ? { status: how } : how);
      return request;
    },
    /** Waits until the latest answer has been read and whatever it leads to has been done, where nobody can say so. */
    settled: async (): Promise<void> => {
      await turn();
      await reading;
      await turn();
    },
    /** Lets the connection break during the next request, which must be the expected one. */
    cutOff: async (path: string): Promise<void> => {
      const request = await server.next();
      expect(request.url).to.equal(BASE + path);
      request.fail();
    },
  };
}

export type SetUp = ReturnType<typeof setUp>;

/** A controller that shows the flow "one". */
export function setUpReady(setting: Setting = {}, more: object = {}): SetUp {
  const setup = setUp(setting);
  setup.controller.show(flowOf(ONE, more));
  setup.changes.splice(0);
  return setup;
}
/** A controller that has created the flow "one" itself. */
export async function setUpCreated(setting: Setting = {}, more: object = {}): Promise<SetUp> {
  const setup = setUp(setting);
  const loaded = setup.controller.load();
  (await setup.server.next()).answer({ ...flowOf(ONE, more) });
  await loaded;
  setup.changes.splice(0);
  return setup;
}
/** What a request carries, form-encoded. */
export const sentBy = ({ init }: PendingRequest): Record<string, string> =>
  Object.fromEntries(init.body as URLSearchParams);
