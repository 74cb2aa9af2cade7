import type { LoginErrorKind } from '../protocol/failure.js';
import type { UiText } from '../protocol/flow.js';
import { rowOf } from '../protocol/json.js';
import type { Catalog, Messages, Text, Word } from './catalog.js';
import en from './locales/en.js';

type Context = Record<string, unknown>;

/** More than anybody reads; browsers lay out much longer words for minutes. */
const MAX_LENGTH = 2000;

/** Looks texts up: the host's own, then the catalogue's, then the server's. */
export class Translator {
  readonly #texts: Messages;
  readonly #locale: Intl.Locale | undefined;

  /** The language of the texts, where it is not that of the page. */
  readonly foreign: string | false;

  /**
   * @param own taken to be in the language of the page
   * @param locale whose plural forms and numbers they have: that of the page; the browser's, if there is none
   */
  constructor(catalog: Catalog, own?: Messages, locale?: Intl.Locale) {
    this.#texts = { ...catalog, ...own };
    this.#locale = locale;
    this.foreign = catalog === en && !own && locale?.language !== 'en' && 'en';
  }

  word(word: Word, context: Context = {}): string {
    return this.#fill(rowOf(this.#texts as Record<string, Text>, word) ?? '', context);
  }

  /** What a person reads about an error without a message of Kratos'. */
  failure(kind: LoginErrorKind, recovered: boolean): string {
    if (kind === 'network' && !navigator.onLine) return this.word('offline');
    // A kind without a text of its own has no row.
    return recovered ? this.word('renewed') : this.word(kind as Word) || this.word('failed');
  }

  text({ id, text, context = {} }: UiText): string {
    const own = rowOf(this.#texts as Record<number, Text>, id);
    return (own ? this.#fill(own, context) : text).slice(0, MAX_LENGTH);
  }

  /** Puts the members of `context` in place of their names in braces. */
  #fill(text: Text, context: Context): string {
    return this.#formOf(text, context).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = rowOf(context, name);
      return typeof value === 'number' ? value.toLocaleString(this.#locale) : typeof value === 'string' ? value : '';
    });
  }

  #formOf(text: Text, context: Context): string {
    if (typeof text === 'string') return text;
    const count = rowOf(context, text.by);
    const rule = typeof count === 'number' ? new Intl.PluralRules(this.#locale).select(count) : 'other';
    return text[rule] ?? text.other;
  }
}
