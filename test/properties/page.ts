import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { KratosLogin } from '../../src/index.js';
import { credential } from '../element/fake-keys.js';
import { replace, restore } from '../element/replaced.js';
import { answerWith } from '../fake-fetch.js';
import { rendered } from '../harness.js';
import { lightForm } from '../mode.js';
import type { HostileAnswer } from './hostile.js';

const SCRIPTED = 'script, iframe, frame, object, embed, link, style, base, meta, portal, foreignObject, use';
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'srcset', 'srcdoc', 'data', 'ping', 'poster'];

/** How long an answer that never comes is waited for. */
const PATIENCE_MS = 10;

type Answer = (path: string) => HostileAnswer;

/** Anything as the body of an answer with status 200. */
export const saying = (value: unknown): HostileAnswer => ({
  type: 'response',
  status: 200,
  body: JSON.stringify(value) ?? '',
  headers: {},
});

/** What an extension may throw. */
const noError = JSON.parse('null') as Error;

/** How a browser, or an extension of it, may answer to the wish for a key. */
const keyAnswers: (() => Promise<unknown>)[] = [
  () => Promise.resolve(credential),
  () => Promise.resolve(null),
  () => Promise.resolve({ id: 7, rawId: 'x', response: null, toJSON: 1 }),
  () => Promise.reject(new DOMException('Given up', 'NotAllowedError')),
  () => Promise.reject(new DOMException('Another site', 'SecurityError')),
  () => Promise.reject(noError),
];

let keysAsked = 0;

const signedOut: HostileAnswer = { type: 'response', status: 401, body: '{"error":{"code":401}}', headers: {} };

function respond(answer: HostileAnswer): Promise<Response> {
  switch (answer.type) {
    case 'response': {
      const { status, body, headers, redirectedTo } = answer;
      const empty = [204, 205, 304].includes(status);
      return Promise.resolve(
        answerWith(empty ? null : body, { status, headers, ...(redirectedTo && { redirectedTo }) }),
      );
    }
    case 'broken':
      return Promise.resolve(
        answerWith(new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) })),
      );
    case 'rejected':
      return Promise.reject(new TypeError('Failed to fetch'));
    case 'never':
      return new Promise(() => undefined);
  }
}

/** A page with the element on it that notes whatever must not happen. */
export class HostilePage {
  readonly element = document.createElement('kratos-login');

  readonly #wrongs: string[] = [];
  #answer: Answer = () => signedOut;

  constructor() {
    const { element } = this;
    element.manual = true;
    element.lightForm = lightForm;
    element.baseUrl = 'https://id.example.com';
    element.flowParam = '';
    element.fetch = (url) => respond(this.#answer(new URL(url as string).pathname));
    element.captcha = { render: (place) => place.append('I am human'), reset: () => undefined };
    replace(navigator.credentials, 'get', ({ mediation }: CredentialRequestOptions) =>
      mediation ? new Promise(() => undefined) : keyAnswers[keysAsked++ % keyAnswers.length]!(),
    );
    element.addEventListener('login-redirect', (event) => {
      event.preventDefault();
      if (!/^https?:/.test(event.detail.url)) this.#wrongs.push(`navigates to ${event.detail.url}`);
    });
    addEventListener('error', this.#onError);
    addEventListener('unhandledrejection', this.#onError);
    globalThis.smuggled = () => void this.#wrongs.push('a script ran');
    document.body.append(element);
  }

  readonly #onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
    event.preventDefault();
    const cause: unknown = 'reason' in event ? event.reason : event.error;
    this.#wrongs.push(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  };

  /** Whoever asks for a session hears that there is none; everything else is answered as given. */
  answers(first: HostileAnswer, ...more: HostileAnswer[]): void {
    const waiting = [first, ...more];
    this.element.timeout = waiting.some(({ type }) => type === 'never') ? PATIENCE_MS : 0;
    this.#answer = (path) =>
      path.endsWith('whoami') && more.length === 0 ? signedOut : waiting.length > 1 ? waiting.shift()! : waiting[0]!;
  }

  #all<Found extends Element = HTMLElement>(selector: string): Found[] {
    return rendered<Found>(this.element, selector);
  }

  fill(): void {
    for (const input of this.#all<HTMLInputElement>('input')) {
      if (/^(text|password|email)$/.test(input.type)) input.value = 'x@example.com';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }

  /** Fills every field and presses every button, as long as there is a form. */
  async useForm(): Promise<void> {
    for (let index = 0; index < 5; index++) {
      this.fill();
      const button = this.#all('form button, form [type=image]')[index];
      if (!button) break;
      button.click();
      await this.settled();
      this.check();
    }
    const field = this.#all('input:not([type=hidden])')[0];
    field?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
    );
    await this.settled();
  }

  /** Waits until nothing is under way. */
  async settled(): Promise<void> {
    const { element } = this;
    await waitUntil(() => !/loading|submitting/.test(element.state), 'it hangs', { interval: 1, timeout: 3_000 });
    await element.updateComplete;
  }

  /** Nothing was thrown, no script ran or may run, and no address is other than http or https. */
  check(): void {
    for (const { localName } of this.#all(SCRIPTED)) this.#wrongs.push(`renders <${localName}>`);
    for (const element of this.#all('*')) {
      // A form takes the names of its fields for members of its own.
      const attributes = Reflect.get<Element, 'attributes'>(Element.prototype, 'attributes', element);
      for (const { name, value } of attributes) {
        if (/^on|^style$/.test(name)) this.#wrongs.push(`renders ${name}="${value}"`);
        if (ADDRESSES.includes(name) && !/^https?:/.test(value)) this.#wrongs.push(`renders ${name}="${value}"`);
      }
    }
    expect(this.#wrongs).to.deep.equal([]);
  }

  /** The same element shows a good flow as if nothing had happened. */
  checkShowsGoodFlow(): void {
    this.check();
    expect(this.element.state).to.equal('ready');
    const names = this.#all<HTMLInputElement>('input').map(({ name }) => name);
    expect(names).to.include.members(['csrf_token', 'identifier', 'password']);
    const labels = this.#all('form button').map((button) => button.textContent.trim());
    expect(labels).to.include.members(['Sign in with password']);
    expect(this.#all('[part~=error]')).to.have.length(0);
  }

  close(): void {
    this.element.remove();
    restore();
    removeEventListener('error', this.#onError);
    removeEventListener('unhandledrejection', this.#onError);
    this.check();
  }
}

/** Runs something on a page of its own. */
export async function onPage(run: (page: HostilePage, element: KratosLogin) => Promise<void>): Promise<void> {
  const page = new HostilePage();
  try {
    await run(page, page.element);
  } finally {
    page.close();
  }
}
