import type { CaptchaAdapter } from '../../src/index.js';
import { recorded } from '../fixtures.js';
import type { LoginHarness } from '../harness.js';
import { FakeKeys, takeKeys } from './fake-keys.js';
import { create, inputNode, open, submitPassword, variation, type RecordedKratos } from './recorded-kratos.js';
import { restore } from './replaced.js';

type Show = () => Promise<LoginHarness>;

const shows =
  (answer: string): Show =>
  async () =>
    (await open(answer)).login;

/** What a flow looks like after the answers to a submission. */
const answers =
  (first: string, method: string, ...recordings: string[]): Show =>
  async () => {
    const { login, kratos } = await open(first);
    for (const input of login.fields()) input.value = 'ada@example.com';
    void login.element.submit(method);
    return settled(login, kratos, recordings);
  };

const fails =
  (answer: string): Show =>
  async () => {
    const { login, kratos } = await create();
    return settled(login, kratos, [answer]);
  };

async function settled(login: LoginHarness, kratos: RecordedKratos, recordings: string[]): Promise<LoginHarness> {
  for (const recording of recordings) await kratos.says(recording);
  await login.waitFor(() => !/loading|submitting/.test(login.state) && !login.element.isUpdatePending);
  return login;
}

/** An address in this very page: it is left, and yet stays. */
const within = (fragment: string): string => new URL(fragment, location.href).href;

const asks = 'unified-initial';
const sent = 'code-sent';

const passkeysOnly = () =>
  variation('passkey-initial', ({ ui }) => {
    ui.nodes = ui.nodes.filter(({ group }) => !/password|code/.test(group));
  });

const captcha: CaptchaAdapter = {
  render: (place) => (place.textContent = 'I am human'),
  reset: () => undefined,
};

/** Everything that a person may come across, by what it is for the person. */
export const states: Record<string, Show> = {
  'nothing before the page starts it': async () => (await create({ attributes: { manual: '' } })).login,
  'a skeleton while the form is fetched': async () => (await create()).login,
  'a form for a password or a code': shows(asks),
  'that the password is wrong': answers(asks, 'password', 'password-wrong'),
  'which fields the form wants filled in': async () => {
    const login = await shows(asks)();
    await login.element.submit('password');
    return login;
  },
  'which fields Kratos misses': answers(asks, 'password', 'password-and-identifier-missing'),
  'that the method is not known': answers(asks, 'password', 'method-unknown'),
  'that a code was sent': answers(asks, 'code', sent),
  'that another code was sent': answers(sent, 'resend', 'code-resent'),
  'that the code is wrong': answers(sent, 'code', 'code-wrong'),
  'that a code was tried too often': answers(sent, 'code', 'code-too-often', 'whoami-signed-out'),
  'that nobody of this address gets a code': answers(asks, 'code', 'code-identifier-unknown'),
  'a form for an identifier first': shows('identifier-first-initial'),
  'how the person of this identifier signs in': answers(
    'identifier-first-initial',
    'identifier_first',
    'identifier-first-credentials',
  ),
  'that nobody has this identifier': answers(
    'identifier-first-initial',
    'identifier_first',
    'identifier-first-unknown',
  ),
  'that the password is wrong, beside the identifier': answers(
    'identifier-first-credentials',
    'password',
    'identifier-first-password-wrong',
  ),
  'that the person has to confirm who it is': shows('refresh-initial'),
  'a second factor from an app or from paper': shows('aal2-initial'),
  'that the second factor is wrong': answers('aal2-initial', 'totp', 'aal2-totp-wrong'),
  'a second factor that nobody has set up': shows('aal2-no-factor'),
  'social providers below the form': shows('social-initial'),
  'a passkey beside the other methods': shows('passkey-initial'),
  'an identifier first, or a passkey from the autofill': shows('passkey-identifier-first-initial'),
  'a passkey to confirm who it is': shows('passkey-refresh'),
  'that a passkey is asked for no more': async () => {
    const keys = new FakeKeys();
    try {
      const login = await shows('passkey-initial')();
      login.button('Sign in with passkey').click();
      keys.pending!.refuse('NotAllowedError');
      await login.waitFor(() => login.messages().length > 0);
      return login;
    } finally {
      restore();
    }
  },
  'that the passkey is not known': shows('passkey-unknown'),
  'that this browser has no passkeys': async () => {
    takeKeys();
    try {
      return (await open(await passkeysOnly())).login;
    } finally {
      restore();
    }
  },
  'a security key beside the other methods': shows('webauthn-initial'),
  'that a security key is awaited': shows('webauthn-step'),
  'that nobody of this address has a security key': answers('webauthn-initial', 'webauthn', 'webauthn-no-key'),
  'a security key as the second factor': shows('aal2-webauthn'),
  'which addresses a code can be sent to': shows('aal2-code-addresses'),
  'that a code was sent as the second factor': shows('aal2-code-sent'),
  'that a provider is added to an account': shows('social-linking'),
  'that the person said no at the provider': shows('social-denied'),
  'which application the person signs in to': shows('oauth2-initial'),
  'a captcha of the page': async () => {
    const guarded = await variation('unified-initial', ({ ui }) => {
      const nodes = [
        inputNode('captcha', { name: 'captcha_turnstile_options', value: '{"sitekey":"key"}' }),
        inputNode('captcha', { name: 'transient_payload.captcha_turnstile_response', type: 'hidden' }),
      ];
      ui.nodes.push(...(nodes as typeof ui.nodes));
    });
    return (await open(guarded, { properties: { captcha } })).login;
  },
  'that the address has to be verified first': answers(asks, 'password', 'verification-required'),
  'that an answer is awaited': async () => (await submitPassword()).login,
  'that the page is being left for a provider': async () => {
    const { login, kratos } = await open('social-initial', { navigate: true });
    void login.element.submit('github');
    await kratos.says({ status: 422, body: { redirect_browser_to: within('#provider') } });
    await login.until('redirecting');
    return login;
  },
  'that the person is signed in while the page goes on': async () => {
    const { login, kratos } = await open(
      await variation('unified-return-to', (flow) => (flow.return_to = within('#after'))),
      { navigate: true },
    );
    for (const input of login.fields()) input.value = 'ada@example.com';
    void login.element.submit('password');
    const { status, body } = await recorded('password-success');
    await kratos.says({ status, body: { ...(body as object), continue_with: [] } });
    await login.until('redirecting');
    return login;
  },
  'that the person is signed in': answers(asks, 'password', 'password-success'),
  'that the service cannot be reached': async () => {
    const { login, kratos } = await create();
    await kratos.isGone();
    await login.until('failed');
    return login;
  },
  'that the person cannot sign in here': fails('return-to-forbidden'),
  'a fresh form in place of an expired one, as Kratos says it': answers(
    sent,
    'code',
    'submit-expired',
    'flow-replacing-expired',
  ),
  'a fresh form in place of a lost one': answers(asks, 'password', 'submit-not-found', asks),
};
