const tags = 'en ar de es fr he hi it ja ko nl pl pt-BR sv tr uk zh-Hans zh-Hant'.split(' ');

/** Each language by its own name. */
export const languages = (): [string, string][] =>
  tags.map((tag) => [tag, new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag]);

export const directionOf = (tag: string): 'ltr' | 'rtl' => (/^(ar|he)$/.test(tag) ? 'rtl' : 'ltr');
