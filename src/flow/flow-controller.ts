import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Client, type Connection } from '../protocol/client.js';
import { cookiesBlocked, noMethod } from '../protocol/errors.js';
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
  #csrfFailures = 0;

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
    if (/loading|submitting/.test(this.#state.status)) this.#apply({ type: 'abort' });
  }

  /** Shows a flow that is at hand already. */
  show(flow: LoginFlow): void {
    this.#action.abort();
    this.#show(flow);
  }

  /** Says that something went wrong outside of Kratos. */
  fail(failure: Failure): void {
    this.#apply({ type: 'failure', failure });
  }

  /** Reads the flow of this id, or creates one. */
  async load(flowId?: string): Promise<void> {
    const parameters = this.#options.parameters();
    await this.#act({ type: 'load' }, !flowId, (client) => (flowId ? client.get(flowId) : client.create(parameters)));
  }

  /** Submits values to the flow on the screen; `button` names the pressed one. */
  async submit(button: string, body: LoginBody): Promise<void> {
    const { flow, status } = this.#state;
    if (status !== 'ready') return;
    await this.#act({ type: 'submit', button }, false, (client) => client.submit(flow.id, body));
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

  async #act(event: FlowEvent, renewed: boolean, request: (client: Client) => Promise<Outcome>): Promise<void> {
    this.#action.abort();
    const action = (this.#action = new AbortController());
    const { flow } = this.#state;
    this.#apply(event);
    const client = new Client(this.#options.connection(), action.signal);
    const submitted = event.type === 'submit';
    const run: Run = {
      client,
      parameters: this.#options.parameters(),
      flow,
      submitted,
      renewed,
      asked: false,
      existing: false,
    };
    const outcome = await follow(
      request(client).then((first) => this.#watchCsrf(first, submitted)),
      run,
    );
    if (!action.signal.aborted) this.#finish(outcome, run);
  }

  /** A second refusal in a row is no accident: a further flow would be refused as well. */
  #watchCsrf(outcome: Outcome, submitted: boolean): Outcome {
    if (!submitted || outcome.type === 'aborted') return outcome;
    const refused = outcome.type === 'spent' && outcome.failure.kind === 'csrf';
    this.#csrfFailures = refused ? this.#csrfFailures + 1 : 0;
    if (!refused || this.#csrfFailures < 2) return outcome;
    return { type: 'failed', failure: { ...outcome.failure, ...cookiesBlocked } };
  }

  #finish(outcome: Outcome, run: Run): void {
    switch (outcome.type) {
      case 'flow':
        return this.#show(outcome.flow, run.failure);
      case 'session':
        return this.#apply({ ...outcome, existing: run.existing });
      case 'moved':
        return this.#leave(outcome.url, this.#reason());
      case 'replaced':
      case 'aborted':
        return;
      default: {
        const { failure } = outcome;
        const final = (run.renewed && Boolean(run.failure)) || failure.kind === 'cookies-blocked';
        this.#apply({ type: 'failure', failure, final });
      }
    }
  }

  #show(flow: LoginFlow, failure?: Failure): void {
    const actionable = flow.ui.nodes.some(
      ({ type, attributes }) => type === 'a' || (type === 'input' && /^(submit|button)$/.test(attributes.type)),
    );
    this.#apply({
      type: 'flow',
      flow,
      failure: failure ?? (actionable ? undefined : noMethod),
      recovered: Boolean(failure),
    });
  }

  #reason(): RedirectReason {
    const { state } = this;
    if (state.status === 'submitting' && state.button.startsWith('provider')) return 'provider';
    return state.flow?.oauth2_login_challenge ? 'oauth2' : 'fallback';
  }

  #leave(address: string, reason: RedirectReason): void {
    const url = httpUrl(address, this.#options.connection().baseUrl);
    if (url && this.#options.navigate(url, reason)) this.#apply({ type: 'redirect', url, reason });
    else if (this.#state.status !== 'complete') this.#apply({ type: 'abort' });
  }
}
