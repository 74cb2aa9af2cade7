/**
 * What the reference pictures show: a scenario in a look, or, where `like` names another picture, in another look that has
 * to give the same picture.
 *
 * @typedef {import('../../demo/contact-sheet/studio.mjs').Look & { scenario: string, like?: string }} Picture
 * @type {Record<string, Picture>}
 */
export const pictures = {
  password: { scenario: 'password/initial' },
  'password-in-light-dom': { scenario: 'password/initial', lightForm: true, like: 'password' },
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
  'code-sent-in-light-dom': { scenario: 'code/sent', lightForm: true, like: 'code-sent' },
  'providers-in-light-dom': {
    scenario: 'social/initial',
    lightForm: true,
    lang: 'ar',
    dir: 'rtl',
    like: 'providers-arabic',
  },
  'plain-in-light-dom': { scenario: 'password/wrong-password', theme: 'plain', lightForm: true, like: 'plain' },
  'material-in-light-dom': { scenario: 'social/initial', theme: 'material', lightForm: true, like: 'material' },
  'bootstrap-in-light-dom': {
    scenario: 'password/missing-fields',
    theme: 'bootstrap',
    scheme: 'dark',
    lightForm: true,
    like: 'bootstrap',
  },
  'forced-colours-in-light-dom': {
    scenario: 'password/missing-fields',
    scheme: 'forced',
    lightForm: true,
    like: 'forced-colours',
  },
  material: { scenario: 'social/initial', theme: 'material' },
  bootstrap: { scenario: 'password/missing-fields', theme: 'bootstrap', scheme: 'dark' },
  'forced-colours': { scenario: 'password/missing-fields', scheme: 'forced' },
};
