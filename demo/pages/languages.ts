import { element } from './page.js';

/** Offers every language that the element speaks, each under its own name. */
export function offerLanguages(select: HTMLSelectElement, chosen: string): void {
  const named = (select.dataset['languages'] ?? '').split(' ').map((tag) => [nameOf(tag), tag] as const);
  for (const [name, tag] of named.sort(([one], [other]) => one.localeCompare(other, 'en'))) {
    const option = element('option', [name]);
    option.value = option.lang = tag;
    option.defaultSelected = tag === chosen;
    select.append(option);
  }
}

function nameOf(tag: string): string {
  const [first = '', ...rest] = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return first.toLocaleUpperCase(tag) + rest.join('');
}

export const directionOf = (tag: string): string => (/^(ar|he)\b/.test(tag) ? 'rtl' : 'ltr');
