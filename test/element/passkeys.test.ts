import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../harness.js';
import { addAuthenticator, type Authenticator } from '../real/authenticator.js';
import { credential, credentialJson, FakeKeys, takeKeys } from './fake-keys.js';
import { ADA, fillIn, open, PASSWORD, sentBy, variation } from './recorded-kratos.js';
import { replace, restore } from './replaced.js';

const BUTTON = 'Sign in with passkey';

const typesOf = ({ events }: LoginHarness): string[] => events.map(({ type }) => type);
const textsOf = (login: LoginHarness): string[] => login.messages().map(({ text }) => text);

/** A recorded flow whose passkeys belong to another site. */
const foreign = () =>
  variation('passkey-initial', ({ ui }) => {
    for (const { attributes } of ui.nodes) {
      if ('name' in attributes && attributes.name === 'passkey_challenge') {
        attributes.value = String(attributes.value).replace('localhost', 'elsewhere.localhost');
      }
    }
  });

const without = (recording: string, unwanted: (name: string, group: string) => boolean) =>
  variation(recording, ({ ui }) => {
    ui.nodes = ui.nodes.filter(({ group, attributes }) => !('name' in attributes) || !unwanted(attributes.name, group));
  });

afterEach(restore);

describe('the button for a passkey', () => {
  let keys: FakeKeys;

  beforeEach(() => (keys = new FakeKeys()));

  it('asks the browser within the click, or Safari would refuse', async () => {
    const { login } = await open('passkey-initial');
    await keys.request(1);
    login.button(BUTTON).click();
    const [offer, asked] = keys.requests;
    expect(offer!.signal.aborted, 'the offer of the autofill').to.be.true;
    expect(asked).to.include({ conditional: false });
    expect(asked!.publicKey).to.include({ rpId: 'localhost', timeout: 300_000, userVerification: 'preferred' });
    expect(new TextDecoder().decode(asked!.publicKey.challenge)).to.equal('challenge');
    expect(asked!.publicKey.allowCredentials ?? []).to.deep.equal([]);
  });

  it('signs the person in with nothing but the passkey', async () => {
    const { login, kratos } = await open('passkey-initial');
    await fillIn(login);
    await login.press(BUTTON);
    (await keys.request(2)).choose();
    const { passkey_login, ...sent } = sentBy(await kratos.says('password-success'));
    expect(sent).to.deep.equal({ method: 'passkey', csrf_token: 'csrf-token' });
    expect(JSON.parse(passkey_login!)).to.deep.equal(credentialJson);
    expect((await login.until('login-submit')).method).to.equal('passkey');
    await login.until('login-success');
    expect(keys.pending, 'nothing is asked for any more').to.be.undefined;
  });

  it('is pressed by submit(), too', async () => {
    const { login, kratos } = await open('passkey-initial');
    await keys.request(1);
    const submitted = login.element.submit('passkey');
    (await keys.request(2)).choose();
    await kratos.says('password-success');
    await submitted;
    expect(login.state).to.equal('complete');
  });

  it('names the passkeys that confirm who the person is', async () => {
    const { login } = await open('passkey-refresh');
    login.button(BUTTON).click();
    const [{ id, type }] = keys.pending!.publicKey.allowCredentials as [PublicKeyCredentialDescriptor];
    expect([new TextDecoder().decode(id), type]).to.deep.equal(['credential', 'public-key']);
  });

  it('is there beside the password once the person is known', async () => {
    const { login, kratos } = await open('passkey-identifier-first-credentials');
    await login.press(BUTTON);
    (await keys.request(1)).choose();
    const { passkey_login: result, ...sent } = sentBy(await kratos.next());
    expect(sent).to.deep.equal({ method: 'passkey', identifier: 'grace@example.com', csrf_token: 'csrf-token' });
    expect(JSON.parse(result!)).to.deep.equal(credentialJson);
  });

  it('asks once more when it is pressed once more', async () => {
    const { login, kratos } = await open('passkey-initial');
    await keys.request(1);
    login.button(BUTTON).click();
    login.button(BUTTON).click();
    const [, first, second] = keys.requests;
    expect(first!.signal.aborted).to.be.true;
    second!.choose();
    await kratos.says('password-success');
    await login.until('login-success');
    expect(typesOf(login).filter((type) => type === 'login-submit')).to.have.length(1);
  });

  for (const name of ['NotAllowedError', 'AbortError']) {
    it(`leaves everything as it was where the person gives up: ${name}`, async () => {
      const { login, kratos } = await open('passkey-initial');
      await fillIn(login);
      await login.press(BUTTON);
      (await keys.request(2)).refuse(name);
      await login.waitFor(() => name === 'AbortError' || textsOf(login).length > 0);
      const said = name === 'AbortError' ? [] : ['info'];
      expect(login.messages().map(({ type }) => type)).to.deep.equal(said);
      expect(typesOf(login)).to.deep.equal(['login-flow']);
      expect(login.state).to.equal('ready');
      expect(login.field('E-mail address').value).to.equal(ADA);
      expect(login.field('Password').value).to.equal(PASSWORD);
      expect(kratos.requests).to.deep.equal(['create']);

      const asked = keys.requests.length;
      login.button(BUTTON).click();
      const again = keys.requests.slice(asked).find(({ conditional }) => !conditional);
      again!.choose();
      expect(sentBy(await kratos.says('password-success'))).to.have.property('passkey_login');
      await login.until('login-success');
    });
  }

  it('says what is wrong where the person can try again', async () => {
    const { login } = await open('passkey-initial');
    await login.press(BUTTON);
    (await keys.request(2)).refuse('UnknownError');
    const { kind, retryable, cause, hint } = await login.until('login-error');
    expect({ kind, retryable, hint }).to.deep.equal({ kind: 'webauthn', retryable: true, hint: undefined });
    expect(cause).to.include({ name: 'UnknownError' });
    expect(textsOf(login)).to.deep.equal(['That did not work. Try again, or choose another way.']);
  });

  it('says nothing any more once something else was tried', async () => {
    const { login, kratos } = await open('passkey-initial');
    await login.press(BUTTON);
    (await keys.request(2)).refuse('NotAllowedError');
    await login.waitFor(() => textsOf(login).length > 0);
    await fillIn(login);
    await login.press('Sign in with password');
    await kratos.says('password-wrong');
    await login.until('ready');
    expect(login.messageIds()).to.deep.equal([4000006]);
  });

  it('can be tried again after Kratos has refused a passkey', async () => {
    const { login, kratos } = await open('passkey-initial');
    await login.press(BUTTON);
    (await keys.request(2)).choose();
    await kratos.says('passkey-wrong');
    expect((await login.until('login-error')).messages.map(({ id }) => id)).to.deep.equal([4000008]);
    const asked = keys.requests.length;
    login.button(BUTTON).click();
    keys.requests
      .slice(asked)
      .at(-1)!
      .choose({ ...credential, id: 'another' });
    expect(sentBy(await kratos.next())['passkey_login']).to.include('another');
  });

  it('lets the page have its say before anything is sent', async () => {
    const { login, kratos } = await open('passkey-initial');
    login.element.addEventListener('login-submit', (event) => event.preventDefault());
    await login.press(BUTTON);
    (await keys.request(2)).choose();
    const { body } = await login.until('login-submit');
    expect(body).to.have.all.keys('method', 'csrf_token', 'passkey_login');
    expect(kratos.requests).to.deep.equal(['create']);
  });

  const interruptions: Record<string, (login: LoginHarness) => unknown> = {
    'another method is sent': (login) => login.element.submit('password'),
    'the page brings another flow': (login) => (login.element.flow = { ...login.element.flow!, id: 'two' }),
    'the page starts again': (login) => void login.element.restart(),
    'the element is taken out of the page': (login) => login.element.remove(),
  };
  for (const [what, interrupt] of Object.entries(interruptions)) {
    it(`gives up when ${what}`, async () => {
      const { login } = await open('passkey-initial');
      await fillIn(login);
      login.button(BUTTON).click();
      const asked = keys.pending!;
      expect(asked.conditional).to.be.false;
      void interrupt(login);
      expect(asked.signal.aborted).to.be.true;
      await login.element.updateComplete;
      expect(textsOf(login)).to.deep.equal([]);
    });
  }
});

describe('a browser without passkeys', () => {
  const missing: Record<string, () => void> = {
    'has none': takeKeys,
    'is on an insecure page': () => replace(globalThis, 'isSecureContext', false),
  };
  for (const [what, lack] of Object.entries(missing)) {
    it(`that ${what} is offered everything else`, async () => {
      lack();
      const { login, kratos } = await open('passkey-initial');
      expect(login.buttons()).to.deep.equal(['Sign in with password', 'Send sign in code']);
      await fillIn(login);
      await login.pressEnter();
      const sent = sentBy(await kratos.says('password-success'));
      expect(sent).to.deep.equal({
        method: 'password',
        identifier: ADA,
        password: PASSWORD,
        csrf_token: 'csrf-token',
      });
      await login.until('login-success');
    });

    it(`that ${what} is told so where there is nothing else`, async () => {
      lack();
      const { login } = await open(await without('passkey-initial', (_, group) => /password|code/.test(group)));
      expect(await login.until('login-error')).to.include({ kind: 'unsupported', retryable: false });
      expect(textsOf(login)).to.deep.equal(['You cannot sign in this way here.']);
      expect(login.buttons()).to.deep.equal([]);
    });
  }

  it('is told nothing where it has them', async () => {
    const { login } = await open(await without('passkey-initial', (_, group) => /password|code/.test(group)));
    expect(login.buttons()).to.deep.equal([BUTTON]);
    expect(typesOf(login)).to.deep.equal(['login-flow']);
  });

  it('is shown the form at once, however long it thinks about passkeys', async () => {
    new FakeKeys();
    replace(PublicKeyCredential, 'isConditionalMediationAvailable', () => new Promise(() => undefined));
    const { login, kratos } = await open('passkey-initial');
    expect(login.buttons()).to.include(BUTTON);
    await fillIn(login);
    await login.pressEnter();
    expect(sentBy(await kratos.next())).to.include({ method: 'password' });
  });
});

describe('passkeys of another site', () => {
  it('are the developer’s to mend', async () => {
    const { login } = await open(await foreign());
    const offered = await login.until('login-error');
    expect(offered).to.include({ kind: 'webauthn', retryable: false });
    expect(textsOf(login), 'nobody has asked for anything yet').to.deep.equal([]);

    await login.press(BUTTON);
    const { kind, hint, cause } = await login.until('login-error');
    expect(kind).to.equal('webauthn');
    expect(cause).to.include({ name: 'SecurityError' });
    expect(hint).to.include('"elsewhere.localhost"').and.to.include(location.origin).and.to.include('rp.origins');
    expect(hint).to.equal(offered.hint);
    expect(textsOf(login)).to.deep.equal(['That did not work. Try again, or choose another way.']);
    expect(login.state).to.equal('ready');
  });
});

describe('an authenticator', () => {
  let authenticator: Authenticator;

  /** Keeps a passkey on the authenticator, for this page. */
  const keepPasskey = (): Promise<Credential | null> =>
    navigator.credentials.create({
      publicKey: {
        rp: { id: 'localhost', name: 'Test' },
        user: { id: new TextEncoder().encode('ada'), name: ADA, displayName: 'Ada' },
        challenge: new Uint8Array(16),
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { residentKey: 'required' },
      },
    });

  beforeEach(async () => {
    authenticator = await addAuthenticator();
  });

  afterEach(() => authenticator.remove());

  const resultOf = (sent: Record<string, string>) =>
    JSON.parse(sent['passkey_login']!) as typeof credentialJson & { response: { clientDataJSON: string } };

  it('signs the person in who presses the button', async () => {
    const key = await keepPasskey();
    const { login, kratos } = await open(await without('passkey-initial', (name) => name === 'identifier'));
    await login.press(BUTTON);
    const result = resultOf(sentBy(await kratos.says('password-success')));
    expect(result).to.include({ id: key!.id, rawId: key!.id, type: 'public-key' });
    expect(result.response.userHandle).to.equal(btoa('ada').replace(/=/g, ''));
    const client = JSON.parse(atob(result.response.clientDataJSON.replace(/-/g, '+').replace(/_/g, '/'))) as object;
    expect(client).to.include({ type: 'webauthn.get', challenge: 'Y2hhbGxlbmdl', origin: location.origin });
    await login.until('login-success');
  });

  it('signs the person in who chooses the passkey in the autofill', async () => {
    const key = await keepPasskey();
    const { login, kratos } = await open('passkey-initial');
    expect(resultOf(sentBy(await kratos.says('password-success'))).id).to.equal(key!.id);
    expect((await login.until('login-submit')).method).to.equal('passkey');
    await login.until('login-success');
  });

  it('that does not recognize the person leaves the form as it was, and may do so later', async () => {
    await keepPasskey();
    await authenticator.setVerified(false);
    const verified = await variation('passkey-initial', ({ ui }) => {
      ui.nodes = ui.nodes.filter(({ attributes }) => !('name' in attributes) || attributes.name !== 'identifier');
      for (const { attributes } of ui.nodes) {
        if ('value' in attributes) attributes.value = String(attributes.value).replace('preferred', 'required');
      }
    });
    const { login, kratos } = await open(verified);
    await login.fill('Password', PASSWORD);
    await login.press(BUTTON);
    await login.waitFor(() => textsOf(login).length > 0);
    expect(login.messages().map(({ type }) => type)).to.deep.equal(['info']);
    expect(typesOf(login)).to.deep.equal(['login-flow']);
    expect(login.field('Password').value).to.equal(PASSWORD);

    await authenticator.setVerified(true);
    await login.press(BUTTON);
    await kratos.says('password-success');
    await login.until('login-success');
  });
});
