import type { LitElement } from 'lit';
import type { LoginEventMap } from './events.js';
import type { KratosLogin } from './kratos-login.js';

/** `autofocus` is of all elements, but not among what frameworks know of each. */
type Inherited = Exclude<keyof LitElement, 'autofocus'>;
type Methods = 'start' | 'restart' | 'submit' | 'exchange';

/** What a page may set, by property. */
export type LoginProperties = Omit<KratosLogin, Inherited | Methods | 'state' | 'session'>;

type Separated<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Separated<Rest>}`
  : Name;

/** What a page may set, by attribute: strings, flags and numbers have one. */
export type LoginAttributes = {
  [
    Name in keyof LoginProperties as LoginProperties[Name] extends string | boolean | number ? Separated<Name> : never
  ]: LoginProperties[Name] extends number ? number | `${number}` : LoginProperties[Name];
};

/** A listener for each event, by its name behind a prefix such as `on`. */
export type LoginListeners<Prefix extends string = ''> = {
  [Type in keyof LoginEventMap as `${Prefix}${Type}`]: (event: LoginEventMap[Type]) => void;
};
