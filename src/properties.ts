import type { PropertyDeclarations } from 'lit';

/** What a flow is created with, by attribute. */
export const PARAMETERS = ['aal', 'returnTo', 'loginChallenge', 'organization', 'via', 'identitySchema'] as const;

/** Where a flow comes from: a change starts anew. */
export const SOURCE = ['baseUrl', 'client', 'flowId', 'flowParam', 'refresh', ...PARAMETERS] as const;

const held = { attribute: false } as const;

export const separated = (name: string, by: string): string =>
  name.replace(/[A-Z]/g, (letter) => by + letter.toLowerCase());

const reflecting = (names: readonly string[], type: typeof String | typeof Boolean | typeof Number) =>
  names.map((name) => [name, { attribute: separated(name, '-'), type, reflect: true, useDefault: true }] as const);

export const properties: PropertyDeclarations = {
  ...Object.fromEntries([
    ...reflecting([...SOURCE, 'loginHint'], String),
    ...reflecting(['refresh', 'manual', 'rememberMethod', 'lightForm'], Boolean),
    ...reflecting(['timeout'], Number),
  ]),
  messages: held,
  fetch: held,
  transientPayload: held,
  sessionToken: held,
  captcha: held,
  flow: { attribute: false, noAccessor: true },
};
