import type { LitElement } from 'lit';
import { dispatch } from './events.js';
import type { FlowController } from './flow/flow-controller.js';
import type { FlowState } from './flow/state.js';
import type { Translator } from './i18n/translate.js';
import { keepLastUsed } from './last-used.js';
import type { LoginForm } from './login-form.js';
import { Captcha, type CaptchaAdapter } from './methods/captcha.js';
import { Ceremonies, passkeyButton } from './methods/ceremonies.js';
import { buttonKey, pressedButton } from './nodes/context.js';
import { loginBody, type PressedButton } from './protocol/body.js';
import { noCaptcha } from './protocol/errors.js';
import type { Failure } from './protocol/failure.js';
import type { InputNode, LoginBody } from './protocol/flow.js';
import { invalid, reportError } from './report.js';

/** What the element lends. */
export interface SubmissionHost extends LitElement {
  captcha: CaptchaAdapter | undefined;
  rememberMethod: boolean;
  transientPayload: object | undefined;
}

const isFailure = (result: LoginBody | Failure | undefined): result is Failure => Boolean(result && 'kind' in result);

/** From a pressed button to what is sent: the checks, the browser's own part in it, the captcha, the say of the page. */
export class Submission {
  readonly #host: SubmissionHost;
  readonly #flow: FlowController;
  readonly #form: LoginForm;
  readonly #texts: () => Translator;
  readonly #ceremonies = new Ceremonies();
  readonly #captcha = new Captcha();

  constructor(host: SubmissionHost, flow: FlowController, form: LoginForm, texts: () => Translator) {
    this.#host = host;
    this.#flow = flow;
    this.#form = form;
    this.#texts = texts;
  }

  /** Whether nobody would notice if the form were another one. */
  get idle(): boolean {
    return !this.#ceremonies.isOpen && !this.#host.matches(':focus-within') && this.#form.untouched;
  }

  /** Gives up what the browser does. */
  stop(): void {
    this.#ceremonies.stop();
  }

  /** The state has changed: what was asked of the browser may have become pointless, and more may be asked. */
  changed(previous: FlowState, next: FlowState): void {
    if (this.#host.rememberMethod && previous.status === 'submitting') {
      const { requested_aal: aal } = previous.flow;
      const led = /complete|redirecting/.test(next.status) || (next.flow && next.flow.requested_aal !== aal);
      if (led) keepLastUsed(aal, previous.button);
    }
    if (next.flow !== previous.flow || next.status !== 'ready') this.stop();
  }

  /** Another flow, or another state of it, is on the screen. */
  shown(previous: FlowState, next: FlowState): void {
    if (next.status !== 'ready') return;
    // A token is good for one answer, whatever that was.
    if (next.flow !== previous.flow || previous.status === 'submitting') this.showCaptcha();
    void this.offerPasskey();
  }

  async press(button: InputNode): Promise<void> {
    const { state } = this.#flow;
    if (state.status !== 'ready') return;
    const pressed = pressedButton(button);
    const messages = this.#form.validate(pressed);
    // Password managers look for a password before they keep it.
    this.#form.revealed.clear();
    this.#host.requestUpdate();
    if (messages.length) {
      await this.#host.updateComplete;
      reportError(this.#host, invalid(messages), state, this.#texts());
      this.#form.wrong?.focus();
      return;
    }
    // Nothing is awaited before the ceremony starts, see there.
    const result = button.attributes.type === 'submit' ? {} : await this.#ceremonies.perform(state.flow, button);
    if (isFailure(result)) this.#flow.fail(result);
    else if (result) await this.#submit(pressed, buttonKey(button), result);
  }

  /** Offers passkeys in the autofill of the identifier, where the flow has any to offer. */
  async offerPasskey(): Promise<void> {
    const { state } = this.#flow;
    if (state.status !== 'ready' || !this.#host.isConnected) return;
    const result = await this.#ceremonies.offer(state.flow);
    if (isFailure(result)) reportError(this.#host, result, state, this.#texts());
    else if (result) await this.#submit(passkeyButton, `${passkeyButton.name}:`, result);
  }

  async #submit(pressed: PressedButton, button: string, result: LoginBody): Promise<void> {
    const { state } = this.#flow;
    if (state.status !== 'ready') return;
    const body = loginBody(this.#captcha.fill(this.#form.entries()), pressed, this.#host.transientPayload);
    const { method = pressed.group } = body;
    const detail = { flow: state.flow, method: method as string, body: { ...body, ...result } };
    if (!dispatch(this.#host, 'login-submit', detail)) return;
    await this.#flow.submit(button, detail.body);
    await this.#host.updateComplete;
  }

  /** Shows the page's captcha anew where the flow on the screen asks for one. */
  showCaptcha(): void {
    const { flow } = this.#flow.state;
    let cause: unknown;
    try {
      if (!flow || this.#captcha.show(flow, this.#host.captcha, this.#host)) return;
    } catch (error) {
      cause = error;
    }
    reportError(this.#host, { ...noCaptcha, cause }, this.#flow.state, this.#texts());
  }
}
