import { expect } from '@open-wc/testing';
import { scenarios, type ScenarioName } from '../../src/testing/index.js';
import type { LoginErrorKind, LoginSuccessDetail, LoginWarning } from '../../src/index.js';
import { play } from './person.js';

interface Seen {
  /** The fields, by name. */
  fields?: string[];
  /** The buttons, by value or name. */
  buttons?: string[];
  /** The numbers of what is said. */
  says?: number[];
  error?: LoginErrorKind;
  warning?: LoginWarning;
}

const unified = { fields: ['identifier', 'password'], buttons: ['password', 'code'] };
const sent = { fields: ['code'], buttons: ['code', 'resend'] };

/** What there is to see in each. */
const seen: Record<ScenarioName, Seen> = {
  'password/initial': unified,
  'password/wrong-password': { ...unified, says: [4000006], error: 'validation' },
  'password/missing-fields': { ...unified, says: [4000002, 4000002], error: 'validation' },
  'password/success': {},
  'code/initial': { fields: ['identifier'], buttons: ['code'] },
  'code/sent': { ...sent, says: [1010014] },
  'code/resent': { ...sent, says: [1010014] },
  'code/wrong-code': { ...sent, says: [4010008], error: 'validation' },
  'code/too-often': { says: [4000001], error: 'validation' },
  'code/unknown-address': { says: [4000035], error: 'validation' },
  'code/success': {},
  'identifier-first/initial': { fields: ['identifier'], buttons: ['identifier_first'] },
  'identifier-first/unknown': { fields: ['identifier'], says: [4000037], error: 'validation' },
  'identifier-first/credentials': { fields: ['password'], buttons: ['password', 'code'] },
  'identifier-first/wrong-password': { fields: ['password'], says: [4000006], error: 'validation' },
  'identifier-first/code-sent': { ...sent, says: [1010014] },
  'refresh/initial': { fields: ['identifier', 'password'], says: [1010003] },
  'refresh/code': { fields: ['identifier'], buttons: ['code'], says: [1010003] },
  'refresh/success': {},
  'refresh/other-person': { warning: 'identity-mismatch' },
  'aal2/after-password': { fields: ['totp_code', 'lookup_secret'], says: [1010004] },
  'aal2/initial': { fields: ['totp_code', 'lookup_secret'], says: [1010004] },
  'aal2/totp': { fields: ['totp_code'], buttons: ['totp'], says: [1010004] },
  'aal2/wrong-totp': { fields: ['totp_code', 'lookup_secret'], error: 'validation' },
  'aal2/backup-code': { fields: ['lookup_secret'], buttons: ['lookup_secret'], says: [1010004] },
  'aal2/wrong-backup-code': { fields: ['totp_code', 'lookup_secret'], error: 'validation' },
  'aal2/code-addresses': { fields: [], buttons: ['ada@example.com', 'ada@example.net'], says: [1010004] },
  'aal2/code-sent': { ...sent, says: [1010014] },
  'aal2/wrong-code': { ...sent, says: [4010008], error: 'validation' },
  'aal2/security-key': { fields: [], says: [1010004] },
  'aal2/wrong-security-key': { fields: [], says: [4000008], error: 'validation' },
  'aal2/no-factor': { fields: [], error: 'aal' },
  'aal2/success': {},
  'passkey/initial': { fields: ['identifier', 'password'] },
  'passkey/identifier-first': { fields: ['identifier'], buttons: ['identifier_first'] },
  'passkey/credentials': { fields: ['password'], buttons: ['password', 'code'] },
  'passkey/refresh': { fields: ['password'], buttons: ['password'], says: [1010003] },
  'passkey/unknown': { fields: ['identifier', 'password'], says: [4000015], error: 'validation' },
  'webauthn/initial': { fields: ['identifier', 'password'], buttons: ['webauthn', 'password'] },
  'webauthn/step': { fields: [], says: [1010012] },
  'webauthn/no-key': { fields: ['identifier', 'password'], says: [4000015], error: 'validation' },
  'webauthn/wrong-key': { fields: [], says: [4000008], error: 'validation' },
  'social/initial': { fields: ['identifier', 'password'], buttons: ['github', 'google'] },
  'social/leaving': { buttons: ['github', 'google'] },
  'social/linking': { fields: ['password'], buttons: ['globex', 'password', 'code'], says: [1010016] },
  'social/denied': { ...unified, says: [4000001], error: 'validation' },
  'oauth2/initial': unified,
  'oauth2/leaving': unified,
  'native/initial': unified,
  'native/refused': { error: 'unsupported' },
  'native/success': {},
  'saml/initial': { buttons: ['northwind'] },
  'organization/initial': { fields: [], buttons: ['contoso'] },
  'captcha/initial': { buttons: ['password'] },
  'captcha/failed': { buttons: ['password'], says: [4000038], error: 'validation' },
  'errors/expired': { ...unified, says: [4010001], error: 'expired' },
  'errors/expired-unnoticed': {},
  'errors/not-found': { ...unified, error: 'not-found' },
  'errors/csrf': { ...unified, error: 'csrf' },
  'errors/cookies-blocked': { fields: [], error: 'cookies-blocked' },
  'errors/unknown-method': { ...unified, says: [4010002], error: 'validation' },
  'errors/disabled': { ...unified, error: 'disabled' },
  'errors/unverified': { ...unified, says: [4000010], error: 'verification' },
  'errors/unverified-leaving': { error: 'verification' },
  'errors/old-kratos': { fields: [], error: 'unsupported' },
  'errors/network': { fields: [], error: 'network' },
  'errors/connection-lost': { ...unified, error: 'network' },
  'errors/timeout': { fields: [], error: 'timeout' },
  'errors/server': { fields: [], error: 'server' },
  'errors/server-after-password': { ...unified, error: 'server' },
  'errors/rate-limited': { ...unified, error: 'rate-limited' },
  'errors/captive-portal': { fields: [], error: 'protocol' },
  'errors/no-kratos': { fields: [], error: 'configuration' },
  'errors/return-to-forbidden': { fields: [], error: 'return-to' },
  'signed-in/already': {},
  'signed-in/in-another-tab': {},
  'busy/loading': { fields: [] },
  'busy/submitting': unified,
};

const address = location.href;

describe('the scenario', () => {
  const own = { error: console.error, warn: console.warn };
  let complaints: unknown[][];

  beforeEach(() => {
    complaints = [];
    console.error = console.warn = (...words) => complaints.push(words);
  });
  afterEach(() => {
    Object.assign(console, own);
    history.replaceState(null, '', address);
  });

  for (const { name, title } of scenarios) {
    it(`${name}: ${title}`, async () => {
      const login = await play(name);
      const { fields, buttons = [], says = [], error, warning } = seen[name];
      if (fields) expect(login.fields().map((field) => field.name)).to.deep.equal(fields);
      const shown = login.all<HTMLButtonElement>('button').flatMap((button) => [button.name, button.value]);
      expect(shown).to.include.members(buttons);
      expect(login.messageIds()).to.include.members(says);
      const errors = login.events.filter(({ type }) => type === 'login-error').map(({ detail }) => detail);
      expect((errors.at(-1) as { kind: string } | undefined)?.kind).to.equal(error);
      const success = login.events.find(({ type }) => type === 'login-success')?.detail as
        LoginSuccessDetail | undefined;
      expect(success?.warnings[0]).to.equal(warning);
      expect(complaints).to.deep.equal([]);
    });
  }
});
