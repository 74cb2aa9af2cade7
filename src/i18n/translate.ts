import type { LoginErrorKind } from '../protocol/failure.js';
import type { UiText } from '../protocol/flow.js';
import { rowOf } from '../protocol/json.js';
import type { Catalog, Messages, Text, Word } from './catalog.js';

type Context = Record<string, unknown>;

/** Looks texts up: the host's own, then the catalogue's, then the server's. */
export class Translator {
  readonly #texts: Messages;
  readonly #language: string | undefined;

  /** @param language whose plural forms and numbers they have; the browser's, if it is none */
  constructor(catalog: Catalog, own: Messages | undefined, language?: string) {
    this.#texts = { ...catalog, ...own };
    try {
      [this.#language] = Intl.getCanonicalLocales(language);
    } catch {
      // Not a language.
    }
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
    return own ? this.#fill(own, context) : text;
  }

  /** Puts the members of `context` in place of their names in braces. */
  #fill(text: Text, context: Context): string {
    return this.#formOf(text, context).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = rowOf(context, name);
      return typeof value === 'number' ? value.toLocaleString(this.#language) : typeof value === 'string' ? value : '';
    });
  }

  #formOf(text: Text, context: Context): string {
    if (typeof text === 'string') return text;
    const count = rowOf(context, text.by);
    const rule = typeof count === 'number' ? new Intl.PluralRules(this.#language).select(count) : 'other';
    return text[rule] ?? text.other;
  }
}
