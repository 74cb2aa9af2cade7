import type { LoginErrorKind } from '../protocol/failure.js';
import type { UiText } from '../protocol/flow.js';
import { rowOf } from '../protocol/json.js';
import type { Catalog, Messages, Word } from './catalog.js';

/** Looks texts up: the host's own, then the catalogue's, then the server's. */
export class Translator {
  readonly #texts: Messages;

  constructor(catalog: Catalog, own: Messages | undefined) {
    this.#texts = { ...catalog, ...own };
  }

  word(word: Word, context: Record<string, unknown> = {}): string {
    return fill(rowOf(this.#texts, word) ?? '', context);
  }

  /** What a person reads about an error without a message of Kratos'. */
  failure(kind: LoginErrorKind, recovered: boolean): string {
    if (kind === 'network' && !navigator.onLine) return this.word('offline');
    return recovered ? this.word('renewed') : (rowOf(this.#texts, kind) ?? this.word('failed'));
  }

  text({ id, text, context = {} }: UiText): string {
    const own = rowOf(this.#texts, id);
    return own ? fill(own, context) : text;
  }
}

/** Puts the members of `context` in place of their names in braces. */
const fill = (text: string, context: Record<string, unknown>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rowOf(context, name);
    return /string|number/.test(typeof value) ? String(value) : '';
  });
