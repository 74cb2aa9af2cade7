import type { Unpacked } from './stored.js';

/** What an answer is about when it is played. */
export interface Surroundings {
  /** Where Kratos is. */
  base: string;
  /** Whom the person says to be. */
  identifier?: string | undefined;
  /** When what it is about was made. */
  issued: number;
  /** When that changed last. */
  updated?: number;
}

const HOUR_MS = 3_600_000;

const inText = (value: string): string => JSON.stringify(value).slice(1, -1);

/** Where the page already is: it can be left for there, and yet stays. */
function withinPage({ href, hash }: Pick<Location, 'href' | 'hash'>): string {
  return hash ? href : `${href.replace('#', '')}#left`;
}

/** Outside of pages there is no location. */
const here = (globalThis.location as Location | undefined) ?? new URL('https://app.example.com/');

/** An answer as if Kratos gave it here and now: its recordings are about one server, one person and one moment. */
export function localized(answer: Unpacked, { base, identifier, issued, updated = issued }: Surroundings): Unpacked {
  if ('failure' in answer || typeof answer.body === 'string') return answer;
  let text = JSON.stringify(answer.body)
    .replaceAll('https://id.example.com', inText(base))
    // Several people were recorded; each scenario is about one.
    .replaceAll(/(charles|grace|nobody)(?=@)/g, 'ada')
    .replaceAll('{page}', inText(withinPage(here)))
    .replaceAll('"updated_at":"2024-01-01T12:00:00Z"', `"updated_at":"${new Date(updated).toISOString()}"`)
    .replaceAll('2024-01-01T12:00:00Z', new Date(issued).toISOString())
    .replaceAll('1704110400', String(Math.floor(issued / 1000)))
    .replaceAll('2999-01-01T12:00:00Z', new Date(issued + HOUR_MS).toISOString())
    .replaceAll(/(rpId\\":\\")localhost/g, `$1${here.hostname}`);
  if (identifier) text = text.replaceAll('ada@example.com', () => inText(identifier));
  return { ...answer, body: JSON.parse(text) as unknown };
}
