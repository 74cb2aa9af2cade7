import type { ScenarioName } from '../../src/testing/index.js';

type Group = ScenarioName extends infer Name ? (Name extends `${infer Head}/${string}` ? Head : never) : never;

/** What a person would call each group of scenarios. */
const titles: Record<Group, string> = {
  password: 'Password',
  code: 'Code by e-mail',
  'identifier-first': 'Identifier first',
  refresh: 'Confirmation',
  aal2: 'Second factor',
  passkey: 'Passkey',
  webauthn: 'Security key',
  social: 'Social sign-in',
  oauth2: 'OAuth2 client',
  native: 'App',
  saml: 'SAML',
  organization: 'Organization',
  captcha: 'Captcha',
  errors: 'Troubles',
  'signed-in': 'Signed in already',
  busy: 'In between',
};

export const groupOf = (name: ScenarioName): Group => name.replace(/\/.*/, '') as Group;

export const titleOf = (group: Group): string => titles[group];
