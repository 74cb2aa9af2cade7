import type { CompleteCatalog } from './catalog.js';

type Load = () => Promise<{ default: CompleteCatalog }>;

/** Language, or language and script → its catalogue, which is loaded when a page speaks that language. */
const catalogs: Record<string, Load> = {
  ar: () => import('./locales/ar.js'),
  de: () => import('./locales/de.js'),
  es: () => import('./locales/es.js'),
  fr: () => import('./locales/fr.js'),
  he: () => import('./locales/he.js'),
  hi: () => import('./locales/hi.js'),
  it: () => import('./locales/it.js'),
  ja: () => import('./locales/ja.js'),
  ko: () => import('./locales/ko.js'),
  nl: () => import('./locales/nl.js'),
  pl: () => import('./locales/pl.js'),
  pt: () => import('./locales/pt-BR.js'),
  sv: () => import('./locales/sv.js'),
  tr: () => import('./locales/tr.js'),
  uk: () => import('./locales/uk.js'),
  'zh-Hans': () => import('./locales/zh-Hans.js'),
  'zh-Hant': () => import('./locales/zh-Hant.js'),
};

/** Loads the catalogue of a maximized locale; nothing for English, and for languages that have none. */
export const loadCatalog = (locale: Intl.Locale): ReturnType<Load> | undefined => {
  const [name = ''] = /^(zh-)?\w+/.exec(locale.toString()) ?? [];
  return catalogs[name]?.();
};
