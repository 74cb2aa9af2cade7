/** Where somebody may be asked who they are. */
export const places = {
  unified: 'unified',
  'identifier-first': 'identifier first',
  refresh: 'refresh',
  aal2: 'second factor',
  native: 'native',
};

const onlyFirst = { aal2: 'a first factor' };
const onlySecond = { unified: 'a second factor', 'identifier-first': 'a second factor' };
const noKeys = { native: 'Kratos has no keys for apps' };

/**
 * What each method is, and where Kratos itself does not have it.
 * @type {Record<string, { title: string, about: string, lacking: Partial<Record<keyof typeof places, string>> }>}
 */
export const methods = {
  password: {
    title: 'Password',
    about:
      'A secret that the person has chosen, beside an e-mail address or another name: Kratos needs ' +
      '`selfservice.methods.password`, which is on unless switched off, and a trait that the identity schema makes a ' +
      '`password` identifier. The person sees both fields at once, or the name first where ' +
      '`selfservice.flows.login.style` is `identifier_first`; the password is cleared after each answer.',
    lacking: onlyFirst,
  },
  code: {
    title: 'Code by e-mail or SMS',
    about:
      'Six digits that Kratos sends: in place of a password with `selfservice.methods.code.passwordless_enabled` and a ' +
      'trait that the schema makes a `code` identifier, or after it with `mfa_enabled`; both need a `courier`. The person ' +
      'sees a button that sends the code, one for each address where it is the second factor, then a field for it and a ' +
      'button that sends another.',
    lacking: {},
  },
  totp: {
    title: 'Authenticator app',
    about:
      'Six digits that an app on the phone makes anew twice a minute: Kratos needs `selfservice.methods.totp`, and asks for ' +
      'them by itself where `session.whoami.required_aal` is `highest_available`. The person sees a field in the same form, ' +
      'after the first factor, and a button to sign out for whoever has left the phone at home.',
    lacking: onlySecond,
  },
  lookup_secret: {
    title: 'Backup code',
    about:
      'One of the codes that the person was told to keep, each good for once: Kratos needs ' +
      '`selfservice.methods.lookup_secret`. The person sees a field for it beside the other second factors.',
    lacking: onlySecond,
  },
  webauthn: {
    title: 'Security key',
    about:
      'A key on a chain, or a phone, that the browser talks to: Kratos needs `selfservice.methods.webauthn` with `rp.id` and ' +
      '`rp.origins`, and `passwordless` says whether the key takes the place of the password or comes after it. The person ' +
      'sees a button and the dialog of the browser; in place of a password, Kratos asks for the name before that.',
    lacking: noKeys,
  },
  passkey: {
    title: 'Passkey',
    about:
      'A key that knows by itself whose it is: Kratos needs `selfservice.methods.passkey` with `rp.id` and `rp.origins`. The ' +
      'person finds it in the autofill of the name, or sees a button and the dialog of the browser.',
    lacking: { ...onlyFirst, ...noKeys },
  },
  oidc: {
    title: 'Social sign-in',
    about:
      'An account elsewhere: Kratos needs a provider in `selfservice.methods.oidc`, and a `selfservice.flows.login.ui_url` ' +
      'that is the page with the element. The person sees a button for each provider, goes there and comes back signed in, or ' +
      'is asked to sign in to the account that has the address already.',
    lacking: onlyFirst,
  },
  oauth2: {
    title: 'For an OAuth2 client',
    about:
      'Any of the above on behalf of another application: Kratos needs `oauth2_provider.url`, and the OAuth2 server (Ory ' +
      'Hydra) the page with the element as its login page. The person sees the name and the logo of the application above the ' +
      'form, and goes on to it.',
    lacking: { native: 'a matter of browsers' },
  },
};
