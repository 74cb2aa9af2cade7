import { render } from './templates.js';

export { html, nothing, render, svg, type TemplateResult } from './templates.js';

interface AttributeDeclaration {
  attribute: string;
  type: typeof String | typeof Boolean | typeof Number;
  reflect: true;
  useDefault: true;
  noAccessor?: never;
}

type PropertyDeclaration = AttributeDeclaration | { attribute: false; noAccessor?: true };

export type PropertyDeclarations = Record<string, PropertyDeclaration>;
export type PropertyValues = Map<string, unknown>;

export interface ReactiveController {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdated?(): void;
}

export interface ReactiveControllerHost {
  readonly updateComplete: Promise<boolean>;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** Every supported browser has constructable style sheets, and our styles are static texts. */
export const css = ([text]: TemplateStringsArray): CSSStyleSheet & { cssText: string } => {
  const cssText = text as string;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssText);
  return Object.assign(sheet, { cssText });
};

/** An element by the names of its properties. */
type Named = Record<string, unknown>;

/** In the single files, in place of Lit's class of this name: what `<kratos-login>` uses of that, and nothing else. */
export abstract class LitElement extends HTMLElement implements ReactiveControllerHost {
  declare static styles: CSSStyleSheet;
  declare static properties: PropertyDeclarations;

  readonly renderRoot = this.attachShadow({ mode: 'open' });
  hasUpdated = false;
  declare isUpdatePending: boolean;

  #connect!: () => void;
  readonly #connected = new Promise<void>((resolve) => (this.#connect = resolve));
  readonly #controllers: ReactiveController[] = [];
  /** What the page has set before there was an element. */
  readonly #early: Named = {};
  readonly #values: Named = {};
  readonly #defaults: Named = {};
  readonly #reflected = new Map<string, AttributeDeclaration>();
  #reflecting = false;
  #changed: PropertyValues = new Map();

  updateComplete = this.#update();

  static get observedAttributes(): unknown[] {
    return Object.entries(this.properties).map(([name, options]) => {
      if (!options.noAccessor && !Object.hasOwn(this.prototype, name)) {
        Object.defineProperty(this.prototype, name, {
          get(this: LitElement) {
            return this.#values[name];
          },
          set(this: LitElement, value) {
            this.#set(name, value, options);
          },
        });
      }
      return options.attribute;
    });
  }

  constructor() {
    super();
    const { properties, styles } = this.constructor as typeof LitElement;
    this.renderRoot.adoptedStyleSheets = [styles];
    for (const name in properties) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = (this as unknown as Named)[name];
      delete (this as unknown as Named)[name];
    }
  }

  #set(name: string, value: unknown, options: PropertyDeclaration): void {
    const old = this.#values[name];
    if (Object.is(old, value)) return;
    this.#values[name] = value;
    if (options.attribute && !(name in this.#defaults)) this.#defaults[name] = value;
    else {
      if (!this.#changed.has(name)) this.#changed.set(name, old);
      if (options.attribute) this.#reflected.set(name, options);
      this.requestUpdate();
    }
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  connectedCallback(): void {
    this.#connect();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(changed: string, _old: string | null, text: string | null): void {
    if (this.#reflecting) return;
    for (const [name, options] of Object.entries((this.constructor as typeof LitElement).properties)) {
      if (options.attribute === changed) {
        const { type } = options;
        (this as unknown as Named)[name] = text === null ? this.#defaults[name] : type === Boolean || type(text);
        this.#reflected.delete(name);
      }
    }
  }

  requestUpdate(): void {
    if (!this.isUpdatePending) this.updateComplete = this.#update();
  }

  async #update(): Promise<boolean> {
    this.isUpdatePending = true;
    await this.#connected;
    if (!this.hasUpdated) Object.assign(this, this.#early);
    const changed = this.#changed;
    try {
      this.update(changed);
    } catch (error) {
      this.#settle();
      throw error;
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.hasUpdated = true;
    this.updated(changed);
    return !this.isUpdatePending;
  }

  #settle(): void {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }

  protected update(changed: PropertyValues): void;
  protected update(): void {
    const rendered = this.render();
    this.#reflecting = true;
    for (const [name, { attribute, type }] of this.#reflected) {
      const value = (this as unknown as Named)[name] ?? null;
      const text = type !== Boolean ? value : value ? '' : null;
      if (text === null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, text as string);
    }
    this.#reflecting = false;
    this.#reflected.clear();
    this.#settle();
    render(rendered, this.renderRoot);
  }

  protected abstract updated(changed: PropertyValues): void;
  protected abstract render(): unknown;
}
