/**
 * What the reference pictures show: a scenario in a look.
 *
 * @typedef {import('../../demo/contact-sheet/studio.mjs').Look & { scenario: string }} Picture
 * @type {Record<string, Picture>}
 */
export const pictures = {
  password: { scenario: 'password/initial' },
  'password-dark': { scenario: 'password/initial', scheme: 'dark' },
  'wrong-password': { scenario: 'password/wrong-password' },
  'missing-fields': { scenario: 'password/missing-fields', width: 280 },
  'code-sent': { scenario: 'code/sent' },
  'second-factor': { scenario: 'aal2/initial', scheme: 'dark' },
  'providers-arabic': { scenario: 'social/initial', lang: 'ar', dir: 'rtl' },
  'passkey-arabic': { scenario: 'passkey/credentials', lang: 'ar', dir: 'rtl' },
  loading: { scenario: 'busy/loading' },
  submitting: { scenario: 'busy/submitting' },
  complete: { scenario: 'password/success' },
  failed: { scenario: 'errors/network' },
  plain: { scenario: 'password/wrong-password', theme: 'plain' },
  material: { scenario: 'social/initial', theme: 'material' },
  bootstrap: { scenario: 'password/missing-fields', theme: 'bootstrap', scheme: 'dark' },
  'forced-colours': { scenario: 'password/missing-fields', scheme: 'forced' },
};
