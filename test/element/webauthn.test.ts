import { expect } from '@open-wc/testing';
import type { LoginFlow } from '../../src/index.js';
import type { Recorded } from '../fixtures.js';
import { addAuthenticator } from '../real/authenticator.js';
import { credentialJson, FakeKeys, takeKeys } from './fake-keys.js';
import { open, queryOf, sentBy, variation, type Opened } from './recorded-kratos.js';
import { replace, restore } from './replaced.js';

const ADDRESS = 'grace@example.com';
const TRIGGER = 'webauthn_login_trigger';

/** A recorded flow with something else for the attributes of its trigger. */
const trigger = (recording: string, change: (attributes: { value?: unknown; onclick?: string }) => void) =>
  variation(recording, ({ ui }) => {
    for (const { attributes } of ui.nodes) if ('name' in attributes && attributes.name === TRIGGER) change(attributes);
  });

/** Up to Kratos 1.2 the options are in a script only. */
const asScript = (recording: string): Promise<Recorded> =>
  trigger(recording, (attributes) => {
    const options = String(attributes.value);
    Object.assign(attributes, { value: '', onclick: `window.__oryWebAuthnLogin(${options})` });
  });

const textOf = (source: BufferSource): string => new TextDecoder().decode(source);

describe('a security key', () => {
  let keys: FakeKeys;

  beforeEach(() => (keys = new FakeKeys()));
  afterEach(restore);

  /** Asks for the key of an address, as far as the browser's part. */
  async function askForKey(step: string | Recorded = 'webauthn-step'): Promise<Opened> {
    const opened = await open('webauthn-initial');
    const { login, kratos } = opened;
    await login.fill('E-mail address', ADDRESS);
    await login.press('Sign in with hardware key');
    expect(sentBy(await kratos.says('webauthn-redirect'))).to.deep.equal({
      method: 'webauthn',
      identifier: ADDRESS,
      csrf_token: 'csrf-token',
    });
    expect(queryOf(await kratos.says(step))).to.deep.equal({ id: login.element.flow!.id });
    await login.until('ready');
    return opened;
  }

  it('signs in without a password, after Kratos has looked for the person’s keys', async () => {
    const { login, kratos } = await askForKey();
    expect(kratos.requests).to.deep.equal(['create', 'submit', 'get']);
    expect(login.messageIds()).to.deep.equal([1010012]);
    expect(login.buttons()).to.include('Continue').and.not.to.include('Sign in with password');
    login.button('Continue').click();
    const { publicKey, conditional } = keys.pending!;
    expect(conditional).to.be.false;
    expect(publicKey).to.include({ rpId: 'localhost', userVerification: 'discouraged', timeout: 120_000 });
    expect(textOf(publicKey.challenge)).to.equal('challenge');
    expect(publicKey.allowCredentials!.map(({ id }) => textOf(id))).to.deep.equal(['credential']);
    keys.pending!.choose();
    const { webauthn_login: result, ...sent } = sentBy(await kratos.says('password-success'));
    expect(sent).to.deep.equal({ method: 'webauthn', identifier: ADDRESS, csrf_token: 'csrf-token' });
    expect(JSON.parse(result!)).to.deep.equal(credentialJson);
    await login.until('login-success');
    expect(login.events.map(({ type }) => type)).not.to.include('login-redirect');
  });

  it('is asked for without moving the focus from what is to be pressed', async () => {
    const { login } = await askForKey();
    await login.waitFor(() => login.focused() === login.button('Continue'));
  });

  it('is not asked for without an address', async () => {
    const { login, kratos } = await open('webauthn-initial');
    await login.press('Sign in with hardware key');
    expect((await login.until('login-error')).messages.map(({ id }) => id)).to.deep.equal([4000002]);
    expect(kratos.requests).to.deep.equal(['create']);
  });

  it('that nobody of this address has leaves all the other methods', async () => {
    const { login, kratos } = await open('webauthn-initial');
    await login.fill('E-mail address', 'nobody@example.com');
    await login.press('Sign in with hardware key');
    await kratos.says('webauthn-no-key');
    expect((await login.until('login-error')).kind).to.equal('validation');
    expect(login.buttons()).to.include('Sign in with hardware key').and.to.include('Sign in with password');
    expect(login.field('E-mail address').value).to.equal('nobody@example.com');
  });

  it('that Kratos refuses can be tried again', async () => {
    const { login, kratos } = await askForKey();
    login.button('Continue').click();
    keys.pending!.choose();
    await kratos.says('webauthn-wrong');
    expect((await login.until('login-error')).messages.map(({ id }) => id)).to.deep.equal([4000008]);
    login.button('Continue').click();
    keys.pending!.choose();
    expect(sentBy(await kratos.next())).to.have.property('webauthn_login');
  });

  it('that the person gives up can be tried again, without a word to the page', async () => {
    const { login, kratos } = await askForKey();
    login.button('Continue').click();
    keys.pending!.refuse('NotAllowedError');
    await login.waitFor(() => login.messages().some(({ id }) => !id));
    expect(login.messages().map(({ type }) => type)).to.deep.equal(['info', 'info']);
    expect(login.events.map(({ type }) => type)).not.to.include('login-error');
    login.button('Continue').click();
    keys.pending!.choose();
    expect(sentBy(await kratos.next())).to.include({ method: 'webauthn', identifier: ADDRESS });
  });

  it('is the second factor', async () => {
    const { login, kratos } = await open('aal2-webauthn');
    login.button('Sign in with hardware key').click();
    expect(textOf(keys.pending!.publicKey.challenge)).to.equal('challenge');
    keys.pending!.choose();
    const { webauthn_login: result, ...sent } = sentBy(await kratos.says('aal2-success'));
    expect(sent).to.deep.equal({ method: 'webauthn', identifier: ADDRESS, csrf_token: 'csrf-token' });
    expect(JSON.parse(result!)).to.deep.equal(credentialJson);
    expect((await login.until('login-success')).session.authenticator_assurance_level).to.equal('aal2');
  });

  it('that is wrong as the second factor can be tried again', async () => {
    const { login, kratos } = await open('aal2-webauthn');
    login.button('Sign in with hardware key').click();
    keys.pending!.choose();
    await kratos.says('aal2-webauthn-wrong');
    expect((await login.until('login-error')).messages.map(({ id }) => id)).to.deep.equal([4000008]);
    expect(login.buttons()).to.deep.equal(['Sign in with hardware key', 'Sign out']);
  });

  describe('of Kratos up to 1.2', () => {
    it('has its options in a script that is read, and never run', async () => {
      let run = 0;
      replace(globalThis, '__oryWebAuthnLogin', () => run++);
      const { login, kratos } = await askForKey(await asScript('webauthn-step'));
      await login.press('Continue');
      const { publicKey, choose } = await keys.request(1);
      expect(textOf(publicKey.challenge)).to.equal('challenge');
      expect(publicKey.allowCredentials!.map(({ id }) => textOf(id))).to.deep.equal(['credential']);
      choose();
      expect(sentBy(await kratos.next())).to.include({ method: 'webauthn', identifier: ADDRESS });
      expect(run).to.equal(0);
      expect(login.button('Continue').onclick).to.be.null;
    });
  });

  const broken: Record<string, { value?: unknown; onclick?: string }> = {
    'no options': { value: '' },
    'options that are no JSON': { value: '{"publicKey":' },
    'options of another kind': { value: '"publicKey"' },
    'options without a key in them': { value: '{"publicKey":null}' },
    'a script without options': { value: '', onclick: 'window.__oryWebAuthnLogin()' },
    'a script with more than options': { value: '', onclick: 'run({"publicKey":{}}, alert(1))' },
  };
  for (const [what, attributes] of Object.entries(broken)) {
    it(`that comes with ${what} leads to a message`, async () => {
      const step = await trigger('webauthn-step', (given) => Object.assign(given, { onclick: undefined }, attributes));
      const { login, kratos } = await open(step);
      await login.press('Continue');
      expect((await login.until('login-error')).kind).to.equal('unsupported');
      expect(login.state).to.equal('ready');
      expect(keys.requests).to.be.empty;
      expect(kratos.requests).to.deep.equal(['create']);
    });
  }

  it('is not offered where the browser has none', async () => {
    takeKeys();
    const { login } = await open('webauthn-initial');
    expect(login.buttons()).to.deep.equal(['Sign in with password', 'Send sign in code']);
    login.element.flow = (await variation('aal2-webauthn', () => undefined)).body as LoginFlow;
    expect((await login.until('login-error')).kind).to.equal('unsupported');
    expect(login.buttons()).to.deep.equal(['Sign out']);
  });
});

describe('a security key that is plugged in', () => {
  it('signs the person in', async () => {
    const authenticator = await addAuthenticator({ resident: false });
    try {
      const key = (await navigator.credentials.create({
        publicKey: {
          rp: { id: 'localhost', name: 'Test' },
          user: { id: new TextEncoder().encode('grace'), name: ADDRESS, displayName: 'Grace' },
          challenge: new Uint8Array(16),
          pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
          authenticatorSelection: { residentKey: 'discouraged', userVerification: 'discouraged' },
        },
      })) as Credential;
      const { login, kratos } = await open(
        await trigger('webauthn-step', (attributes) => {
          attributes.value = String(attributes.value).replace('Y3JlZGVudGlhbA', key.id);
        }),
      );
      await login.press('Continue');
      const result = JSON.parse(sentBy(await kratos.says('password-success'))['webauthn_login']!) as object;
      expect(result).to.include({ id: key.id, rawId: key.id, type: 'public-key' });
      await login.until('login-success');
    } finally {
      await authenticator.remove();
    }
  });
});
