import type { LoginErrorKind } from '../protocol/failure.js';
import type { MessageId } from './message-ids.js';

/** The element's own words. */
export type Word =
  | 'loading'
  | 'or'
  | 'retry'
  | 'restart'
  | 'other-account'
  | 'other-address'
  /** Gives up adding a provider to an account. */
  | 'cancel'
  | 'sign-out'
  /** The application `{name}` that an OAuth2 login is for. */
  | 'client'
  | 'complete'
  | 'show-password'
  | 'caps-lock'
  /** The way that led in the last time on this device. */
  | 'last-used'
  | 'offline'
  /** An error whose kind has no text of its own. */
  | 'failed'
  /** A fresh flow has taken the place of one that was of no use any more. */
  | 'renewed';

/**
 * Texts by own word, by kind of error, or by Kratos' message id. `{name}` stands for the member of that name in a
 * message's `context`. Ids that Kratos uses for arbitrary text (4000001, 5000001, 1070002) have no place here.
 */
export type Catalog = Record<Word, string> & Partial<Record<LoginErrorKind, string>> & Record<number, Text>;

/** A text; or one for each plural form of the language, chosen by the number that the member `by` of `context` is. */
export type Text = string | ({ by: string; other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** Kinds of error that a person can be told more about than that it did not work. */
type ToldKind =
  | 'cookies-blocked'
  | 'disabled'
  | 'aal'
  | 'webauthn'
  | 'unsupported'
  | 'verification'
  | 'rate-limited'
  | 'protocol'
  | 'network';

/** A language other than that of the server: nothing in it is left to the server's English. */
export type CompleteCatalog = Record<Word | ToldKind, string> & Record<MessageId, Text>;

/** A host's own texts, merged over the catalogue. */
export type Messages = Partial<Catalog>;
