import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalog, Messages } from './catalog.js';
import { loadCatalog } from './catalogs.js';
import en from './locales/en.js';
import { Translator } from './translate.js';

/** How long a form is held back for its texts. */
const PATIENCE_MS = 3000;

/** What the controller asks of the element. */
export interface LocaleHost extends ReactiveControllerHost, Element {
  /** The page's own texts. */
  messages: Messages | undefined;
}

/** Follows the language that the element stands in: the nearest `lang`, also outside of the shadow roots around it. */
export class LocaleController implements ReactiveController {
  readonly #host: LocaleHost;
  readonly #observer = new MutationObserver(() => this.hostConnected());
  #tag: string | null | undefined;
  #locale: Intl.Locale | undefined;
  #catalog: Catalog = en;

  /** Lasts until the texts are there, or are no longer worth the wait. */
  awaited: Promise<unknown> | undefined;

  constructor(host: LocaleHost) {
    this.#host = host;
    host.addController(this);
  }

  get texts(): Translator {
    return new Translator(this.#catalog, this.#host.messages, this.#locale);
  }

  hostConnected(): void {
    let tag: string | null | undefined;
    for (let element: Element | undefined = this.#host; element;) {
      tag ??= element.closest('[lang]')?.getAttribute('lang');
      const root = element.getRootNode();
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      element = (root as Partial<ShadowRoot>).host;
    }
    if (tag === this.#tag) return;
    this.#tag = tag;
    let locale: Intl.Locale | undefined;
    let file: ReturnType<typeof loadCatalog>;
    try {
      locale = new Intl.Locale(tag ?? '');
      file = loadCatalog(locale.maximize());
    } catch {
      // Not a language tag.
    }
    const show = (catalog: Catalog): void => {
      // The language may have changed again meanwhile.
      if (tag !== this.#tag) return;
      this.awaited = undefined;
      this.#locale = locale;
      this.#catalog = catalog;
      this.#host.requestUpdate();
    };
    if (file) {
      this.awaited = new Promise((resolve) => {
        setTimeout(resolve, PATIENCE_MS);
        void file
          .then(
            (module) => show(module.default),
            () => show(en),
          )
          .then(resolve);
      });
    } else show(en);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
