import { fixture } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { html, render, type TemplateResult } from 'lit';
import '../src/define.js';
import './keys.js';
import type { FlowStatus, KratosLogin, LoginEventMap } from '../src/index.js';
import { lightForm } from './mode.js';

export interface HarnessOptions {
  attributes?: Record<string, string>;
  properties?: Partial<Pick<KratosLogin, SettableProperty>>;
  /** What the page puts between the tags. */
  content?: TemplateResult;
  /** Where in the page the element is; the test takes it away. */
  parent?: Element;
  /** Lets `login-redirect` navigate; a test page would be lost. */
  navigate?: boolean;
}

type SettableProperty = Exclude<keyof KratosLogin, 'state' | 'session' | keyof HTMLElement>;

export type LoggedEvent = {
  [Type in keyof LoginEventMap]: { type: Type; detail: LoginEventMap[Type]['detail'] };
}[keyof LoginEventMap];

export interface ShownMessage {
  /** Kratos' number, 0 for the element's own words. */
  id: number;
  type: string;
  text: string;
  /** The name of the field that the message stands at. */
  field?: string | undefined;
}

const eventTypes: (keyof LoginEventMap)[] = [
  'login-flow',
  'login-submit',
  'login-redirect',
  'login-success',
  'login-error',
];

/** Whatever is waited for comes long before, or never. */
const PATIENCE_MS = 6_000;

const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
const labelsOf = (input: HTMLInputElement): string[] => [...(input.labels ?? [])].map(textOf);

/** Everything that an element has rendered and that matches a selector, in visual order, wherever its form is. */
export function rendered<Found extends Element = HTMLElement>(element: Element, selector: string): Found[] {
  const frame = element.shadowRoot!;
  const place = frame.querySelector<HTMLSlotElement>('slot[name="kratos-login-form"]');
  const inFrame = [...frame.querySelectorAll<Found>(selector)];
  const inForm = (place?.assignedElements() ?? []).flatMap((box) => {
    // The page's own elements are there as well.
    const ofPage = new Set(box.querySelectorAll('slot > [slot], slot > [slot] *'));
    return [...box.querySelectorAll<Found>(selector)].filter((found) => !ofPage.has(found));
  });
  const isAbove = (found: Element) => place?.compareDocumentPosition(found) === Node.DOCUMENT_POSITION_PRECEDING;
  return [...inFrame.filter(isAbove), ...inForm, ...inFrame.filter((found) => !isAbove(found))];
}

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (button: Element): string => button.ariaLabel ?? textOf(button);

/** Tells each time that an element has rendered, also one of the single file, whose controllers are its own affair. */
export function whenRendered(element: KratosLogin, listener: () => void): void {
  const requestUpdate = element.requestUpdate.bind(element);
  element.requestUpdate = (...change): void => {
    requestUpdate(...change);
    // Once more, for what the element does then, such as moving the focus.
    void element.updateComplete.then(() => element.updateComplete).then(listener);
  };
}

/** A `<kratos-login>` on a page, used as a person uses it: by labels and names of buttons, with keys and pointer. */
export class LoginHarness {
  readonly element: KratosLogin;

  /** Every event so far. */
  readonly events: LoggedEvent[] = [];

  readonly #unheard: LoggedEvent[] = [];
  readonly #waiting = new Set<() => void>();

  /** Puts an element into the page; it starts by itself unless `manual` says otherwise. */
  static async create(options: HarnessOptions = {}): Promise<LoginHarness> {
    const harness = new LoginHarness(options);
    if (options.parent) options.parent.append(harness.element);
    else await fixture(html`${harness.element}`);
    return harness;
  }

  /** The same, and waits for the form. */
  static async open(options: HarnessOptions = {}): Promise<LoginHarness> {
    const harness = await LoginHarness.create(options);
    await harness.until('ready');
    return harness;
  }

  private constructor({ attributes = {}, properties = {}, content, navigate = false }: HarnessOptions) {
    const element = document.createElement('kratos-login');
    element.lightForm = lightForm;
    this.element = element;
    for (const type of eventTypes) {
      element.addEventListener(type, (event) => {
        if (type === 'login-redirect' && !navigate) event.preventDefault();
        const logged = { type, detail: (event as CustomEvent<unknown>).detail } as LoggedEvent;
        this.events.push(logged);
        this.#unheard.push(logged);
        this.#look();
      });
    }
    element.addEventListener('focusin', () => this.#look());
    whenRendered(element, () => this.#look());
    element.requestUpdate();
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    Object.assign(element, properties);
    if (content) render(content, element);
  }

  /** Everything visible that matches a selector; for what has no better name here. */
  all<Found extends HTMLElement = HTMLElement>(selector: string): Found[] {
    return this.rendered<Found>(selector).filter(isVisible);
  }

  /** Everything that matches a selector, visible or not. */
  rendered<Found extends Element = HTMLElement>(selector: string): Found[] {
    return rendered<Found>(this.element, selector);
  }

  get form(): HTMLFormElement | null {
    return this.rendered<HTMLFormElement>('form')[0] ?? null;
  }

  get state(): FlowStatus {
    return this.element.state;
  }

  /** What is said in the form: that of the whole form first, then that at the fields. */
  messages(): ShownMessage[] {
    return this.all('[part~="message"]').map((message) => ({
      id: Number(message.dataset['messageId'] ?? 0),
      type: message.getAttribute('part')!.replace('message', '').trim(),
      text: textOf(message),
      field: message.closest('[part="field"]')?.querySelector('input')?.name,
    }));
  }

  /** Kratos' numbers of what is said. */
  messageIds(): number[] {
    return this.messages().map(({ id }) => id);
  }

  /** The visible fields. */
  fields(): HTMLInputElement[] {
    return this.all<HTMLInputElement>('input').filter((input) => !input.ariaHidden);
  }

  hasField(labelOrName: string): boolean {
    return this.#find(labelOrName) !== undefined;
  }

  /** The field with this label, or with this name. */
  field(labelOrName: string): HTMLInputElement {
    const found = this.#find(labelOrName);
    if (!found) throw new Error(`There is no field "${labelOrName}".\n${this.describe()}`);
    return found;
  }

  #find(labelOrName: string): HTMLInputElement | undefined {
    const fields = this.fields();
    return (
      fields.find((input) => labelsOf(input).includes(labelOrName)) ?? fields.find(({ name }) => name === labelOrName)
    );
  }

  /** The names of the visible buttons, apart from those inside of fields. */
  buttons(): string[] {
    return this.all('button:not([part~=reveal])').map(nameOf);
  }

  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find((button) => nameOf(button) === name);
    if (!found) throw new Error(`There is no button "${name}".\n${this.describe()}`);
    return found;
  }

  /** The element that has the focus, inside or outside of the element. */
  focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  /** Types into a field, in place of what was there. */
  async fill(labelOrName: string, value: string): Promise<void> {
    const field = this.field(labelOrName);
    field.focus();
    field.select();
    if (value) await sendKeys({ type: value });
    // In an empty field WebKitGTK takes this for the way back to the page before.
    else if (field.value) await sendKeys({ press: 'Backspace' });
  }

  /** Fills a field as some password managers do: without any event. */
  autofill(labelOrName: string, value: string): void {
    this.field(labelOrName).value = value;
  }

  /** Clicks a button. */
  press(name: string): Promise<void> {
    return this.click(this.button(name));
  }

  /** Clicks whatever lies at the middle of a control. */
  async click(control: Element): Promise<void> {
    control.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = control.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  }

  async pressEnter(): Promise<void> {
    await sendKeys({ press: 'Enter' });
  }

  /** Waits for a state, or for an event that nobody waited for yet; gives the detail of the event. */
  async until(state: FlowStatus): Promise<void>;
  async until<Type extends keyof LoginEventMap>(event: Type): Promise<LoginEventMap[Type]['detail']>;
  async until(what: FlowStatus | keyof LoginEventMap): Promise<unknown> {
    if (!what.startsWith('login-')) {
      await this.waitFor(() => this.state === what && !this.element.isUpdatePending, `the state "${what}"`);
      return undefined;
    }
    const heard = await this.waitFor(() => this.#unheard.find(({ type }) => type === what), `the event "${what}"`);
    this.#unheard.splice(this.#unheard.indexOf(heard), 1);
    await this.element.updateComplete;
    return heard.detail;
  }

  /** Waits until a condition holds; it is looked at whenever the element has changed. */
  waitFor<T>(condition: () => T, what = String(condition)): Promise<NonNullable<T>> {
    return new Promise((resolve, reject) => {
      const look = (): boolean => {
        const value = condition();
        if (!value) return false;
        clearTimeout(deadline);
        this.#waiting.delete(look);
        resolve(value);
        return true;
      };
      const deadline = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`Waited in vain for ${what}.\n${this.describe()}`));
      }, PATIENCE_MS);
      if (!look()) this.#waiting.add(look);
    });
  }

  #look(): void {
    for (const look of [...this.#waiting]) look();
  }

  /** What a failed test wants to know. */
  describe(): string {
    const { state, events } = this;
    const fields = this.fields().map((input) => `${input.name}: ${labelsOf(input).join()}`);
    const messages = this.messages().map(({ id, text }) => `${id} ${text}`);
    const last = events.slice(-5).map(({ type, detail }) => ('kind' in detail ? `${type} ${detail.kind}` : type));
    return JSON.stringify({ state, messages, fields, buttons: this.buttons(), events: last }, null, 2);
  }
}
