import { html, render, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { styles } from './kratos-login.styles.js';

type Root = ParentNode & DocumentOrShadowRoot;

/** The box of a form; no other slot of a page has this name, for the rules hold for all of the page. */
const BOX = '[slot=kratos-login-form]';

/** What the page has put into the slots of the form; it looks as the page wants it. */
const OF_PAGE = 'slot>[slot]';

/** The end of each selector, before its pseudo-element; minifiers write those with one colon. */
const ENDS = /(?<!@[^{}]*|:|:(before|after)\s*)\s*(?=\{|(,|::?(before|after))[^{};]*\{)/g;

/**
 * Takes back what the page says of every element and of what is before and after its words, then says what the shadow
 * root says. Images have their size in attributes and icons their shape, which `revert` would take back as well, as it
 * does with `hidden`. Keyframes, which come last, cannot be nested.
 */
const rulesOf = (text: string): string =>
  `${BOX}{&,*,:before,:after{all:revert}
:where(svg,svg *,img){all:revert-layer}
[hidden],slot:has([slot])>svg{display:none}
${text}}`.replace(ENDS, `:where(:not(${OF_PAGE},${OF_PAGE} *))`) + text.slice(text.indexOf('@keyframes'));

/** By the root that has it; WebKit forgets what is written on a sheet. */
const adopted = new WeakMap<Root, CSSStyleSheet>();

/** Sees to it that a document or shadow root has the rules as long as it has light forms. */
function dress(root: Root): void {
  const sheets = root.adoptedStyleSheets;
  const index = sheets.indexOf(adopted.get(root) as CSSStyleSheet);
  const box = root.querySelector(BOX);
  if (!box && index >= 0) sheets.splice(index, 1);
  if (!box || index >= 0) return;
  // A style sheet is good for one document.
  const view = box.ownerDocument.defaultView as Window & typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  adopted.set(root, sheet);
  sheet.replaceSync(rulesOf(styles.cssText));
  sheets.push(sheet);
}

/** A field of the page's own is in the form now, where its Enter would press the first button. Ours have had their say. */
const onkeypress = ({ key, target }: Event & { key?: string }): boolean =>
  key !== 'Enter' || !(target as Element).matches('input:not([type=button],[type=submit])');

/** Frames keep what is in them where the browser can do that. */
const move = (element: Element, to: Element & { moveBefore?: Element['insertBefore'] }): unknown =>
  (to.moveBefore ?? to.insertBefore).call(to, element, null);

let forms = 0;

/** Keeps the form in the light DOM, in a box that the frame has a slot for. */
export class LightForm implements ReactiveController {
  readonly #host: LitElement & { lightForm: boolean };
  readonly #prefix = `kratos-login-${++forms}-`;
  #turn = false;
  #isShown = false;
  #root!: Root;

  /** Where the form is, unless it is in the frame. */
  box: HTMLElement | undefined;

  constructor(host: LitElement & { lightForm: boolean }) {
    this.#host = host;
    host.addController(this);
    new MutationObserver(() => this.#take()).observe(host, { childList: true });
  }

  /** What every id starts with: a shadow root is the form's own, a page is not. */
  get prefix(): string {
    return this.#host.lightForm ? this.#prefix : '';
  }

  /**
   * Puts the form where it belongs.
   * @param turn alternates whenever no control may be kept
   * @returns what the frame shows
   */
  place(form: TemplateResult, turn: boolean): unknown {
    if (turn !== this.#turn) this.#clear();
    this.#turn = turn;
    this.#isShown = this.#host.lightForm;
    // Lit builds anew what moves into a list or out of it: no control is ever recycled for another node. Two templates that
    // look the same would not do, since the minifier makes them one.
    if (!this.#isShown) return turn ? form : [form];
    this.box ??= Object.assign(document.createElement('div'), { slot: 'kratos-login-form', onkeypress });
    render(form, this.box);
    this.#take();
    return html`<div><slot name="kratos-login-form"></slot></div>`;
  }

  hostConnected(): void {
    dress((this.#root = this.#host.getRootNode() as unknown as Root));
  }

  hostUpdated(): void {
    if (!this.#isShown) this.#clear();
    this.#isShown = false;
    dress(this.#root);
  }

  hostDisconnected(): void {
    dress(this.#root);
  }

  /** Takes what the page has for the slots of the form. */
  #take(): void {
    const { box } = this;
    if (!box) return;
    if (box.parentNode !== this.#host) this.#host.append(box);
    for (const element of this.#host.querySelectorAll(':scope>[slot]')) {
      const slot = box.querySelector(`slot[name="${CSS.escape(element.slot)}"]`);
      if (slot) move(element, slot);
    }
  }

  /** Gives back what belongs to the page. A copy of an element may have brought a form along. */
  #clear(): void {
    for (const box of this.#host.querySelectorAll(`:scope>${BOX}`)) {
      for (const element of box.querySelectorAll(OF_PAGE)) move(element, this.#host);
      box.remove();
    }
    this.box = undefined;
  }
}
