import type { UiText } from '../protocol/flow.js';
import { rowOf } from '../protocol/json.js';
import type { Catalog, Messages, Word } from './catalog.js';

const scalar = (value: unknown): string => (/string|number/.test(typeof value) ? String(value) : '');

/** Looks texts up: the host's own, then the catalogue's, then the server's. */
export class Translator {
  readonly #sources: Record<string | number, string | undefined>[];

  constructor(catalog: Catalog, own: Messages | undefined) {
    this.#sources = [{ ...own }, catalog];
  }

  word(word: Word): string {
    return this.#find(word) ?? '';
  }

  text({ id, text, context = {} }: UiText): string {
    const template = this.#find(id);
    if (!template) return text;
    return template.replace(/\{(\w+)\}/g, (_, name: string) => scalar(rowOf(context, name)));
  }

  #find(key: Word | number): string | undefined {
    for (const source of this.#sources) {
      const found = rowOf(source, key);
      if (typeof found === 'string') return found;
    }
    return undefined;
  }
}
