import type { LoginErrorKind } from '../protocol/failure.js';

/** The element's own words. */
export type Word =
  | 'loading'
  | 'busy'
  | 'or'
  | 'retry'
  | 'restart'
  | 'other-account'
  | 'other-address'
  | 'complete'
  | 'offline'
  | LoginErrorKind;

/**
 * Texts by own word or by Kratos' message id. `{name}` stands for the member of that name in a message's `context`.
 * Ids that Kratos uses for arbitrary text (4000001, 5000001, 1070002) have no place here.
 */
export type Catalog = Record<Word, string> & Record<number, string>;

/** A host's own texts, merged over the catalogue. */
export type Messages = Partial<Record<Word, string>> & Record<number, string>;
