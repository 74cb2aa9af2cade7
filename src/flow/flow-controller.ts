import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRepeatable } from '../protocol/body.js';
import { Client, type Connection } from '../protocol/client.js';
import { cookiesBlocked, expired, nothingToExchange } from '../protocol/errors.js';
import type { Failure } from '../protocol/failure.js';
import type { LoginParameters } from '../protocol/flow-types.js';
import type { LoginBody, LoginFlow } from '../protocol/flow.js';
import type { Outcome } from '../protocol/outcome.js';
import { httpUrl } from '../protocol/url.js';
import { actionToFollow, warningsOf } from './continue-with.js';
import { FlowAge } from './flow-age.js';
import { follow, parametersOf, suffices, type Run } from './follow.js';
import { transition, type Complete, type FlowEvent, type FlowState, type RedirectReason } from './state.js';

/** What the controller asks of the element. */
export interface FlowControllerOptions {
  connection: () => Connection;
  /** What a flow is created with. */
  parameters: () => LoginParameters;
  changed: (previous: FlowState, next: FlowState) => void;
  /** Asks to leave the page, with `body` by a form. @returns whether the page is being left */
  navigate: (url: string, reason: RedirectReason, body?: LoginBody) => boolean;
  /** Whether nobody looks at the form or has begun to fill it in, so that it may be replaced unnoticed. */
  idle: () => boolean;
  /** What stands in the way where a flow has nothing to press. */
  missing: (flow: LoginFlow) => Failure | undefined;
  /** What has to be there before anything is shown; nothing where it is. */
  awaited: () => Promise<unknown> | undefined;
}

/** A run that ends with the action's signal; `flowId`: the flow that it asked for. */
type Action = Run & { signal: AbortSignal; flowId?: string | null | undefined };

/** Talks to Kratos and holds the state. Only the latest action may write; an earlier one is aborted. */
export class FlowController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: FlowControllerOptions;
  readonly #age = new FlowAge(() => void this.#renew());
  #state: FlowState = { status: 'idle' };
  #action = new AbortController();
  #refused = false;
  /** Who was signed in when Kratos asked to confirm that. */
  #before: Promise<Outcome> | undefined;
  /** Of the page, and the one in use: that, or the one of a later answer. */
  #givenToken: string | undefined;
  #sessionToken: string | undefined;
  /** Kratos tells it once, with the creation of a flow. */
  #initCode: unknown;

  constructor(host: ReactiveControllerHost, options: FlowControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): FlowState {
    return this.#state;
  }

  hostConnected(): void {
    this.#age.watch();
  }

  hostDisconnected(): void {
    this.#age.ignore();
    this.#action.abort();
    if (/loading|submitting/.test(this.#state.status)) this.#apply({ type: 'stop' });
  }

  /** Shows a flow that is at hand already. */
  show(flow: LoginFlow): void {
    if (this.#options.awaited()) {
      void this.#act({ type: 'load' }, (run) => {
        run.flowId = flow.id;
        return Promise.resolve({ type: 'flow', flow, doubtful: false });
      });
    } else {
      this.#action.abort();
      this.#age.meet(flow, false);
      this.#show(flow);
    }
  }

  /** Says that something went wrong outside of Kratos. */
  fail(failure: Failure): void {
    this.#apply({ type: 'stop', failure });
  }

  /**
   * Reads the flow of this id, or creates one.
   * @param away whether Kratos' answer to an OAuth2 challenge finds its way back to this page
   */
  load(flowId?: string | null, away = false): Promise<void> {
    return this.#act({ type: 'load' }, (run) => {
      const { client, parameters } = run;
      run.flowId = flowId;
      if (flowId) return client.get(flowId);
      // Whoever is signed in already goes on to the OAuth2 server, where no request of a page can follow.
      const url = away && !client.native && parameters.login_challenge && client.creationUrl(parameters);
      return url ? Promise.resolve({ type: 'moved', url, away }) : client.create(parameters);
    });
  }

  /** Submits values to the flow on the screen; `button` names the pressed one. */
  async submit(button: string, body: LoginBody): Promise<void> {
    const { flow, status } = this.#state;
    if (status !== 'ready') return;
    await this.#act({ type: 'submit', button }, (run) => {
      Object.assign(run, { flow, body });
      if (this.#age.isOver && isRepeatable(body)) return Promise.resolve({ type: 'spent', failure: expired });
      const send = () => run.client.submit(flow.id, body);
      return this.#before?.then(send) ?? send();
    });
  }

  /** Ends a native sign-in with a provider; `code` is what the return address got. */
  async exchange(code: string): Promise<void> {
    const { flow } = this.#state;
    const initCode = this.#initCode;
    if (!flow || typeof initCode !== 'string') {
      this.fail(nothingToExchange);
      return;
    }
    await this.#act({ type: 'load' }, async ({ client }) => {
      const outcome = await client.exchange(initCode, code);
      // Why the provider turned the person away is in the flow.
      if (outcome.type !== 'failed' || !/40[04]/.test(String(outcome.failure.status))) return outcome;
      const now = await client.get(flow.id);
      return now.type === 'flow' && now.flow.ui.messages?.length ? now : outcome;
    });
  }

  /** Ends the session of whoever owes a second factor, and starts from the beginning. */
  signOut(): Promise<void> {
    return this.#act({ type: 'load' }, async ({ client, parameters }) => {
      await client.logout();
      return client.create({ ...parameters, aal: '', refresh: '' });
    });
  }

  /** Does what Kratos asks for after a login, or before it lets the person in. */
  proceed(): void {
    const { flow, continueWith, failure } = this.#state as Partial<Complete> & { failure?: Failure };
    // An app is where it wants to be; only a provider needs to know the way back to it.
    const returnTo = continueWith && flow?.type !== 'api' ? flow?.return_to : undefined;
    const asked = actionToFollow(continueWith ?? failure?.continueWith ?? [], returnTo);
    if (asked) this.#leave(asked.url, asked.reason);
  }

  /** The page is looked at again: somebody may have signed in elsewhere meanwhile, and the flow may have aged. */
  async revisit(): Promise<void> {
    const { status } = this.#state;
    if (status !== 'ready' || this.#state.flow.oauth2_login_challenge) return;
    const run = this.#start();
    const answer = await run.client.whoami();
    if (run.signal.aborted) return;
    if (answer.type === 'session' && suffices(answer.session, { ...run, flow: this.#state.flow })) {
      run.existing = true;
      await this.#end(answer, run);
    } else await this.#renew();
  }

  #apply(event: FlowEvent): void {
    const previous = this.#state;
    this.#state = transition(previous, event);
    if (this.#state === previous) return;
    this.#host.requestUpdate();
    this.#options.changed(previous, this.#state);
  }

  #start(): Action {
    this.#action.abort();
    const { signal } = (this.#action = new AbortController());
    const client = this.#client(signal);
    const parameters = this.#options.parameters();
    return { client, parameters, renewed: false, asked: false, existing: false, signal };
  }

  #client(signal: AbortSignal): Client {
    const connection = this.#options.connection();
    const { sessionToken } = connection;
    if (sessionToken !== this.#givenToken) this.#givenToken = this.#sessionToken = sessionToken;
    return new Client({ ...connection, sessionToken: this.#sessionToken }, signal);
  }

  async #act(event: FlowEvent, request: (run: Action) => Promise<Outcome>): Promise<void> {
    const run = this.#start();
    this.#apply(event);
    const first = await request(run);
    const outcome = await follow(this.#watch(first, run), run);
    this.#sessionToken = run.client.sessionToken;
    await this.#options.awaited();
    if (!run.signal.aborted) await this.#end(outcome, run);
  }

  async #end(outcome: Outcome, run: Action): Promise<void> {
    const { client, existing } = run;
    if (outcome.type === 'flow') {
      this.#age.meet(outcome.flow, outcome.flow.id !== run.flowId);
      this.#show(outcome.flow, run.failure);
    } else if (outcome.type === 'session') {
      const before = await this.#before;
      if (run.signal.aborted) return;
      this.#before = undefined;
      const login_challenge = run.flow?.oauth2_login_challenge ?? run.parameters.login_challenge;
      if (login_challenge) this.#leave(client.creationUrl({ login_challenge }), 'oauth2');
      else {
        const { sessionToken } = client;
        this.#apply({ ...outcome, existing, sessionToken, warnings: warningsOf(outcome, before) });
      }
    } else if (outcome.type === 'moved') {
      this.#leave(outcome.url, this.#reason(outcome.away), outcome.failure, outcome.body);
    } else if ('failure' in outcome && outcome.failure) {
      const { failure } = outcome;
      this.#apply({ type: 'stop', failure, final: Boolean(run.failure) || failure.kind === 'cookies-blocked' });
    }
  }

  #show(flow: LoginFlow, failure?: Failure): void {
    const missing = this.#options.missing(flow);
    this.#initCode = flow.session_token_exchange_code ?? this.#initCode;
    if (!flow.refresh) this.#before = undefined;
    else this.#before ??= this.#client(new AbortController().signal).whoami();
    this.#apply({ type: 'flow', flow, failure: missing ?? failure, recovered: Boolean(failure) && !missing });
  }

  /** Replaces a flow that is about to expire, as long as nobody notices. */
  async #renew(): Promise<void> {
    const { status, flow } = this.#state;
    if (status !== 'ready' || !this.#age.isDue || !this.#options.idle()) return;
    const run = this.#start();
    const outcome = await run.client.create(parametersOf({ ...run, flow }));
    if (outcome.type === 'flow' && !run.signal.aborted && this.#options.idle()) await this.#end(outcome, run);
  }

  /** A second refusal in a row for want of a cookie is no accident: a further flow would be refused as well. */
  #watch(outcome: Outcome, { flow }: Action): Outcome {
    const before = this.#refused;
    const refused = outcome.type === 'spent' && outcome.failure.kind === 'csrf';
    if (refused || flow) this.#refused = refused;
    return before && flow && refused ? { type: 'failed', failure: { ...outcome.failure, ...cookiesBlocked } } : outcome;
  }

  #reason(away = false): RedirectReason {
    const { state } = this;
    if (state.status === 'submitting' && state.button.startsWith('provider')) return 'provider';
    return (state.flow?.oauth2_login_challenge ?? (away && this.#options.parameters().login_challenge))
      ? 'oauth2'
      : 'fallback';
  }

  /** @param failure what there is to say where the page does not let go */
  #leave(address: string, reason: RedirectReason, failure?: Failure, body?: LoginBody): void {
    const url = httpUrl(address, this.#options.connection().baseUrl);
    if (url && this.#options.navigate(url, reason, body)) this.#apply({ type: 'redirect', url, reason });
    else if (/loading|submitting/.test(this.#state.status)) this.#apply({ type: 'stop', ...(failure && { failure }) });
  }
}
