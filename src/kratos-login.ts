import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { dispatch, type EventRegistration } from './events.js';
import { FlowController } from './flow/flow-controller.js';
import type { Complete, FlowState, FlowStatus } from './flow/state.js';
import { formEvents } from './form-events.js';
import { goTo } from './go-to.js';
import type { Messages } from './i18n/catalog.js';
import { LocaleController } from './i18n/locale-controller.js';
import { styles } from './kratos-login.styles.js';
import { view } from './kratos-login.view.js';
import { LightForm } from './light-form.js';
import { LoginForm } from './login-form.js';
import type { CaptchaAdapter } from './methods/captcha.js';
import { hasKeys } from './methods/credentials.js';
import type { Connection } from './protocol/client.js';
import { notAFlow } from './protocol/errors.js';
import { parseJson } from './protocol/json.js';
import type { LoginParameters } from './protocol/flow-types.js';
import type { LoginFlow, Session } from './protocol/flow.js';
import { pageEvents } from './page-events.js';
import { parseFlow } from './protocol/parse-flow.js';
import { httpUrl } from './protocol/url.js';
import { PARAMETERS, properties, separated, SOURCE } from './properties.js';
import { deadEnd, report } from './report.js';
import { Submission } from './submission.js';

/**
 * A login form for Ory Kratos as one tag: it creates or fetches a self-service login flow, shows it, submits it, and tells the page.
 *
 * @example
 * ```html
 * <script type="module" src="kratos-elements.min.js"></script>
 * <kratos-login base-url="https://id.example.com"></kratos-login>
 * ```
 *
 * @tagname kratos-login
 *
 * @fires {CustomEvent<LoginFlowDetail>} login-flow - Another flow document is shown.
 * @fires {CustomEvent<LoginSubmitDetail>} login-submit - The form is about to be sent; cancelable, and `body` may be changed.
 * @fires {CustomEvent<LoginRedirectDetail>} login-redirect - The page is about to be left; cancelable.
 * @fires {CustomEvent<LoginSuccessDetail>} login-success - The person is signed in; cancelable: the page then stays where it is.
 * @fires {CustomEvent<LoginErrorDetail>} login-error - Something stands in the way; `hint` tells the developer what to mend.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - In place of the skeleton.
 * @slot error - In place of the message and the button where there is no form to show.
 * @slot complete - In place of the closing words.
 * @slot captcha - For the captcha of the page.
 * @slot before-<group> - Before the nodes of a group, such as `before-password`.
 * @slot after-<group> - After the nodes of a group.
 * @slot icon-<provider> - In place of a provider's icon.
 *
 * @csspart form - The form. With `light-form`, `::part()` does not reach it and the parts in it: `kratos-login[light-form] [part~='form']` does.
 * @csspart header - Around the `header` slot.
 * @csspart messages - The messages of the whole form.
 * @csspart message - One message.
 * @csspart error - A `message` that something is wrong.
 * @csspart info - A `message` that says what to do, or what is going on.
 * @csspart success - A `message` that something worked.
 * @csspart field - Around one node.
 * @csspart group - Around the nodes of one group.
 * @csspart divider - Between the form and the providers, and between factors.
 * @csspart label - A label.
 * @csspart hint - That caps lock is on; in a button, that it was used last.
 * @csspart input - A field.
 * @csspart invalid - An `input` with something wrong in it.
 * @csspart code - An `input` for a code.
 * @csspart button - A button.
 * @csspart primary - The `button` that Enter presses, or the only one.
 * @csspart provider - The `button` of a provider.
 * @csspart secondary - Any other `button`.
 * @csspart quiet - A `secondary` `button` that leads back or elsewhere.
 * @csspart reveal - The `button` inside a password.
 * @csspart text - A text node.
 * @csspart image - An image node.
 * @csspart link - An anchor node.
 * @csspart spinner - In the pressed button while its answer is awaited.
 * @csspart complete - Around the `complete` slot and the mark above it.
 *
 * @cssprop --kratos-login-accent - Primary button, links, focus.
 * @cssprop --kratos-login-on-accent - Text on the accent.
 * @cssprop --kratos-login-text - Text.
 * @cssprop --kratos-login-muted - Less important text.
 * @cssprop --kratos-login-surface - Background of fields and buttons.
 * @cssprop --kratos-login-border - Borders of fields and buttons.
 * @cssprop --kratos-login-error - Errors.
 * @cssprop --kratos-login-success - Success.
 * @cssprop --kratos-login-focus - Focus ring.
 * @cssprop --kratos-login-radius - Rounding of corners.
 * @cssprop --kratos-login-gap - Distance between fields.
 * @cssprop --kratos-login-control-height - Height of fields and buttons.
 * @cssprop --kratos-login-font - Font family.
 * @cssprop --kratos-login-font-size - Font size.
 * @cssprop --kratos-login-max-width - Greatest width.
 *
 * @cssState idle - Nothing asked for yet.
 * @cssState loading - A flow is being created or fetched.
 * @cssState ready - The form waits for the person.
 * @cssState submitting - An answer is awaited.
 * @cssState redirecting - The page is being left.
 * @cssState complete - The person is signed in.
 * @cssState failed - There is no form to show.
 */
export class KratosLogin extends LitElement {
  static readonly version: string = '0.1.0';
  static override styles = styles;
  static override properties = properties;

  /** Registers the element, under another name or in another registry if wished. An earlier definition stays. */
  static define(tag = 'kratos-login', registry = globalThis.customElements as CustomElementRegistry | undefined): void {
    const there = registry?.get(tag) as typeof KratosLogin | undefined;
    if (there && there.version !== this.version) {
      console.warn(`<${tag}> ${there.version} was there before ${this.version} and stays`);
    }
    if (!registry || there) return;
    // A registry takes a class once, so another name gets a class of its own.
    const usual = tag === 'kratos-login' && registry === globalThis.customElements;
    registry.define(tag, usual ? this : class extends this {});
  }

  readonly #internals = this.attachInternals();
  #given: LoginFlow | undefined;
  /** What the last start was made of; empty before it. */
  #source = '';
  #focusNext = false;

  readonly #flow: FlowController = new FlowController(this, {
    connection: () => this.#connection(),
    parameters: () => this.#parameters(),
    changed: (previous, next) => {
      this.#form.remember();
      if (next.flow !== previous.flow) this.#form.invalid.clear();
      this.#submission.changed(previous, next);
      void this.updateComplete.then(() => {
        this.#report(previous, next);
      });
    },
    navigate: (url, reason, body) => {
      const leave = dispatch(this, 'login-redirect', { url, reason });
      if (leave) goTo(url, body);
      return leave;
    },
    idle: () => !document.hidden && this.#submission.idle,
    missing: deadEnd,
    awaited: () => this.#locale.awaited,
  });

  readonly #light = new LightForm(this);
  readonly #locale = new LocaleController(this);
  readonly #form = new LoginForm(() => this.#light.box ?? this.renderRoot);
  readonly #submission: Submission = new Submission(this, this.#flow, this.#form, () => this.#locale.texts);
  readonly #onForm = formEvents(this, this.#form, this.#submission);

  /** Kratos' public URL, any base path included. Default: the page's origin. */
  declare baseUrl: string;
  /** `browser`, with cookies, or `native`: API flows and a session token, where requests carry neither cookies nor `Origin`. */
  declare client: 'browser' | 'native';
  /** The id of a flow to fetch instead of creating one. */
  declare flowId: string;
  /** The query parameter of the page's URL that may carry a flow id; `''` turns it off. Default: `flow`. */
  declare flowParam: string;
  /** What the identifier field starts with. */
  declare loginHint: string;
  /** Puts the form and its controls into the light DOM, for password managers that do not look into shadow roots. */
  declare lightForm: boolean;
  /** Asks for re-authentication although there is a session. */
  declare refresh: boolean;
  /** The authenticator assurance level to ask for: `aal1` or `aal2`. */
  declare aal: '' | 'aal1' | 'aal2';
  /** Where to go after the login; Kratos must allow the address. */
  declare returnTo: string;
  /** The OAuth2 login challenge. */
  declare loginChallenge: string;
  /** The id of an organization. */
  declare organization: string;
  /** The address for a second-factor code. */
  declare via: string;
  /** The identity schema to log in with. */
  declare identitySchema: string;
  /** Waits for `start()` instead of starting when connected. */
  declare manual: boolean;
  /** Shows what was used last on this device, and keeps that in the browser's local storage: a method or a provider, never who. */
  declare rememberMethod: boolean;
  /** Milliseconds before a request is given up. Default: 15000. */
  declare timeout: number;
  /** Own texts by message id or by the element's own words, merged over the catalogue. */
  declare messages: Messages | undefined;
  /** The function for requests. Default: the page's `fetch`. */
  declare fetch: typeof fetch | undefined;
  /** The session of a native client, to confirm it or to add a second factor. */
  declare sessionToken: string | undefined;
  /** Shows the page's captcha where Kratos asks for one. */
  declare captcha: CaptchaAdapter | undefined;
  /** Passed on by Kratos to web-hooks. */
  declare transientPayload: object | undefined;

  constructor() {
    super();
    for (const name of PARAMETERS) this[name] = '';
    this.baseUrl = this.flowId = this.loginHint = '';
    this.flowParam = 'flow';
    this.client = 'browser';
    this.refresh = this.manual = this.rememberMethod = this.lightForm = false;
    this.timeout = 15000;
  }

  /** The flow on the screen. Settable: one that the page has fetched already; its server may put it between the tags as JSON. */
  get flow(): LoginFlow | undefined {
    return this.#flow.state.flow ?? this.#given;
  }

  set flow(flow: LoginFlow | undefined) {
    this.#given = flow;
    if (flow && this.#source) this.#show(flow);
  }

  /** What is going on. */
  get state(): FlowStatus {
    return this.#flow.state.status;
  }

  /** The session, once there is one. */
  get session(): Session | undefined {
    return (this.#flow.state as Partial<Complete>).session;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    pageEvents('addEventListener', this.#onPage);
    if (this.#source && this.state === 'idle') void this.start();
    else void this.#submission.offerPasskey();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    pageEvents('removeEventListener', this.#onPage);
    this.#submission.stop();
  }

  /** Creates or fetches a flow now. */
  async start(): Promise<void> {
    const json = this.querySelector('[slot=flow]');
    if (json && !this.#source) this.#given ??= (parseJson(json.textContent) || {}) as LoginFlow;
    this.#source = this.#sourceNow;
    if (this.#given) this.#show(this.#given);
    else {
      await this.#flow.load(this.flowId || this.#ofPage(this.flowParam), Boolean(this.flowParam));
    }
    await this.updateComplete;
  }

  /** Throws the flow away and creates a new one; what the person typed as identifier is kept. */
  async restart(): Promise<void> {
    this.#source = this.#sourceNow;
    this.#given = undefined;
    await this.#flow.load(undefined, Boolean(this.flowParam));
    await this.updateComplete;
  }

  /**
   * Ends a sign-in with a provider where `client` is `native`.
   * @param code the parameter `code` with which the provider's page came back to the `return-to` address
   */
  async exchange(code: string): Promise<void> {
    await this.#flow.exchange(code);
    await this.updateComplete;
  }

  /**
   * As if the person had pressed a button.
   * @param method the method, provider or name of the button; default: the one that Enter presses
   */
  async submit(method?: string): Promise<void> {
    const button = this.#form.button(method);
    if (button) await this.#submission.press(button.node);
  }

  /** Focuses the first control that wants input. */
  override focus(options?: FocusOptions): void {
    this.#form.wanting?.focus(options);
  }

  protected override update(changed: PropertyValues): void {
    // What is between the tags comes later, unless something follows them or nothing more comes.
    const isWhole = document.readyState !== 'loading' || this.closest(':has(+ *)');
    const due = this.#source ? this.#source !== this.#sourceNow : !this.manual && isWhole;
    if (due) void this.start();
    if (changed.has('lightForm')) this.#form.remember();
    super.update(changed);
    if (this.hasUpdated && changed.has('captcha')) this.#submission.showCaptcha();
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    states.add(this.state);
  }

  get #sourceNow(): string {
    return SOURCE.map((name) => this[name]).join();
  }

  #connection(): Connection {
    // A flow that the page brought along knows where it came from.
    const [, origin = location.origin] = /(.*)\/self-service\//.exec(httpUrl(this.#given?.ui?.action) ?? '') ?? [];
    return {
      baseUrl: httpUrl(this.baseUrl || origin, document.baseURI) ?? '',
      fetch: this.fetch ?? ((input, init) => fetch(input, init)),
      timeout: this.timeout,
      native: this.client === 'native',
      sessionToken: this.sessionToken,
    };
  }

  /** A parameter of the page's own URL. */
  #ofPage(name: string): string {
    return (this.flowParam && new URLSearchParams(location.search).get(name)) || '';
  }

  #parameters(): LoginParameters {
    return {
      refresh: this.refresh ? 'true' : '',
      ...Object.fromEntries(PARAMETERS.map((name) => [separated(name, '_'), this[name]])),
      login_challenge: this.loginChallenge || this.#ofPage('login_challenge'),
      // An app may be opened again by an address of its own.
      return_to: this.client === 'native' ? this.returnTo : httpUrl(this.returnTo, document.baseURI),
    };
  }

  #show(given: LoginFlow): void {
    const flow = parseFlow(given);
    if (flow) this.#flow.show(flow);
    else this.#flow.fail(notAFlow);
  }

  #report(previous: FlowState, next: FlowState): void {
    const answered = previous.status === 'submitting' && next.status !== 'redirecting';
    if (answered && next.flow !== previous.flow) this.#form.clearSecrets();
    const proceed = report(this, previous, next, this.#locale.texts);
    if (proceed) this.#flow.proceed();
    if (next.status === 'loading') return;
    this.#submission.shown(previous, next);
    if (answered || this.#focusNext) this.#moveFocus();
    else if (previous.status !== 'ready' && this.autofocus) this.focus();
    this.#focusNext = false;
  }

  /** After an answer: to what is wrong, else to what is said, else to what is to be done; never away from elsewhere in the page. */
  #moveFocus(): void {
    if (document.activeElement !== document.body && !this.matches(':focus-within')) return;
    const said = '[part=messages]:has([role=alert] > *), [part=complete]';
    const target = this.#form.wrong ?? this.renderRoot.querySelector<HTMLElement>(said);
    if (target) target.focus();
    else this.focus();
  }

  readonly #onPage = ({ type, persisted }: Event & { persisted?: boolean }): void => {
    if (persisted && this.#source) void this.#flow.load(this.#flow.state.flow?.id);
    else if (type === 'online' && this.state === 'failed') void this.start();
    else if (type === 'visibilitychange' && !document.hidden) void this.#flow.revisit();
    else this.requestUpdate();
  };

  readonly #onRestart = (): void => {
    this.#focusNext = true;
    void this.restart();
  };

  readonly #onSignOut = (): void => {
    this.#focusNext = true;
    this.#given = undefined;
    void this.#flow.signOut();
  };

  protected override render(): TemplateResult {
    const actions = { on: this.#onForm, restart: this.#onRestart, signOut: this.#onSignOut };
    const { loginHint: hint, rememberMethod: remembers } = this;
    const fields = this.aal === 'aal2' ? 1 : 2;
    return view(this.#flow.state, this.#form, {
      texts: this.#locale.texts,
      hint,
      actions,
      light: this.#light,
      keys: hasKeys(),
      remembers,
      fields,
    });
  }
}

export interface KratosLogin {
  addEventListener: EventRegistration<KratosLogin>;
  removeEventListener: EventRegistration<KratosLogin>;
}
