import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Client, type Connection } from '../protocol/client.js';
import { cookiesBlocked } from '../protocol/errors.js';
import type { Failure } from '../protocol/failure.js';
import type { LoginParameters } from '../protocol/flow-types.js';
import type { LoginBody, LoginFlow } from '../protocol/flow.js';
import type { Outcome } from '../protocol/outcome.js';
import { httpUrl } from '../protocol/url.js';
import { follow, type Run } from './follow.js';
import { transition, type FlowEvent, type FlowState, type RedirectReason } from './state.js';

/** What the controller asks of the element. */
export interface FlowControllerOptions {
  connection: () => Connection;
  /** What a flow is created with. */
  parameters: () => LoginParameters;
  changed: (previous: FlowState, next: FlowState) => void;
  /** Asks to leave the page. @returns whether the page is being left */
  navigate: (url: string, reason: RedirectReason) => boolean;
}

/** Talks to Kratos and holds the state. Only the latest action may write; an earlier one is aborted. */
export class FlowController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: FlowControllerOptions;
  #state: FlowState = { status: 'idle' };
  #action = new AbortController();
  #refused = false;

  constructor(host: ReactiveControllerHost, options: FlowControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): FlowState {
    return this.#state;
  }

  hostDisconnected(): void {
    this.#action.abort();
    if (/loading|submitting/.test(this.#state.status)) this.#apply({ type: 'stop' });
  }

  /** Shows a flow that is at hand already, or one that took the place of another one because of `failure`. */
  show(flow: LoginFlow, failure?: Failure): void {
    this.#action.abort();
    this.#apply({ type: 'flow', flow, failure, recovered: Boolean(failure) });
  }

  /** Says that something went wrong outside of Kratos. */
  fail(failure: Failure): void {
    this.#apply({ type: 'stop', failure });
  }

  /** Reads the flow of this id, or creates one. */
  load(flowId?: string | null): Promise<void> {
    return this.#act({ type: 'load' }, (client, parameters) =>
      flowId ? client.get(flowId) : client.create(parameters),
    );
  }

  /** Submits values to the flow on the screen; `button` names the pressed one. */
  async submit(button: string, body: LoginBody): Promise<void> {
    const { flow, status } = this.#state;
    if (status === 'ready') await this.#act({ type: 'submit', button }, (client) => client.submit(flow.id, body));
  }

  /** After a login: goes where the flow asked to go, if it did. */
  proceed(): void {
    const { state } = this;
    if (state.status !== 'complete' || !state.flow?.return_to) return;
    const asked = state.continueWith.find(({ action }) => action === 'redirect_browser_to');
    this.#leave(asked?.redirect_browser_to ?? state.flow.return_to, 'return-to');
  }

  #apply(event: FlowEvent): void {
    const previous = this.#state;
    this.#state = transition(previous, event);
    if (this.#state === previous) return;
    this.#host.requestUpdate();
    this.#options.changed(previous, this.#state);
  }

  async #act(
    event: FlowEvent,
    request: (client: Client, parameters: LoginParameters) => Promise<Outcome>,
  ): Promise<void> {
    this.#action.abort();
    const { signal } = (this.#action = new AbortController());
    const flow = event.type === 'submit' ? this.#state.flow : undefined;
    this.#apply(event);
    const client = new Client(this.#options.connection(), signal);
    const parameters = this.#options.parameters();
    const run: Run = { client, parameters, flow, renewed: false, asked: false, existing: false };
    const first = await request(client, parameters);
    const outcome = await follow(flow ? this.#watch(first) : first, run);
    if (signal.aborted) return;
    if (outcome.type === 'flow') {
      this.show(outcome.flow, run.failure);
    } else if (outcome.type === 'session') {
      this.#apply({ ...outcome, existing: run.existing });
    } else if (outcome.type === 'moved') {
      this.#leave(outcome.url, this.#reason());
    } else if ('failure' in outcome) {
      const { failure } = outcome;
      this.#apply({ type: 'stop', failure, final: Boolean(run.failure) || failure.kind === 'cookies-blocked' });
    }
  }

  /** A second refusal in a row for want of a cookie is no accident: a further flow would be refused as well. */
  #watch(outcome: Outcome): Outcome {
    const before = this.#refused;
    this.#refused = outcome.type === 'spent' && outcome.failure.kind === 'csrf';
    if (!before || outcome.type !== 'spent' || !this.#refused) return outcome;
    return { type: 'failed', failure: { ...outcome.failure, ...cookiesBlocked } };
  }

  #reason(): RedirectReason {
    const { state } = this;
    if (state.status === 'submitting' && state.button.startsWith('provider')) return 'provider';
    return state.flow?.oauth2_login_challenge ? 'oauth2' : 'fallback';
  }

  #leave(address: string, reason: RedirectReason): void {
    const url = httpUrl(address, this.#options.connection().baseUrl);
    if (url && this.#options.navigate(url, reason)) this.#apply({ type: 'redirect', url, reason });
    else if (this.#state.status !== 'complete') this.#apply({ type: 'stop' });
  }
}
