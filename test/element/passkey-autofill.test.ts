import { expect, fixture, html } from '@open-wc/testing';
import type { LoginFlow } from '../../src/index.js';
import { recorded } from '../fixtures.js';
import type { LoginHarness } from '../harness.js';
import { credentialJson, FakeKeys } from './fake-keys.js';
import { fillIn, open, sentBy, type Opened } from './recorded-kratos.js';
import { replace, restore } from './replaced.js';

const BUTTON = 'Sign in with passkey';

const typesOf = ({ events }: LoginHarness): string[] => events.map(({ type }) => type);

describe('the autofill of the identifier', () => {
  let keys: FakeKeys;

  beforeEach(() => (keys = new FakeKeys()));
  afterEach(restore);

  /** A form whose autofill offers passkeys. */
  async function offering(recording = 'passkey-initial'): Promise<Opened> {
    const before = keys.requests.length;
    const opened = await open(recording);
    await keys.request(before + 1);
    return opened;
  }

  for (const recording of ['passkey-initial', 'passkey-identifier-first-initial', 'passkey-wrong']) {
    it(`offers any passkey in ${recording}`, async () => {
      const { login } = await offering(recording);
      expect(keys.pending).to.include({ conditional: true });
      expect(keys.pending!.publicKey).to.include({ rpId: 'localhost' });
      expect(keys.pending!.publicKey.allowCredentials ?? []).to.deep.equal([]);
      expect(login.field('E-mail address').autocomplete).to.equal('username webauthn');
    });
  }

  for (const [recording, why] of [
    ['unified-initial', 'there are no passkeys'],
    ['webauthn-initial', 'there are security keys only'],
    ['passkey-identifier-first-credentials', 'the person is known'],
    ['passkey-refresh', 'the person is known'],
  ] as const) {
    it(`offers none in ${recording}: ${why}`, async () => {
      const { login } = await open(recording);
      login.fields()[0]!.focus();
      await login.element.updateComplete;
      expect(keys.requests).to.be.empty;
    });
  }

  it('offers none where the browser cannot', async () => {
    replace(PublicKeyCredential, 'isConditionalMediationAvailable', () => Promise.resolve(false));
    const { login } = await open('passkey-initial');
    login.button(BUTTON).click();
    expect(keys.requests.map(({ conditional }) => conditional)).to.deep.equal([false]);
  });

  it('offers none where the browser has never heard of it', async () => {
    replace(PublicKeyCredential, 'isConditionalMediationAvailable', undefined);
    const { login } = await open('passkey-initial');
    login.button(BUTTON).click();
    expect(keys.requests.map(({ conditional }) => conditional)).to.deep.equal([false]);
    expect(typesOf(login)).to.deep.equal(['login-flow']);
  });

  it('signs in who chooses one', async () => {
    const { login, kratos } = await offering();
    keys.pending!.choose();
    const { passkey_login: result, ...sent } = sentBy(await kratos.says('password-success'));
    expect(sent).to.deep.equal({ method: 'passkey', csrf_token: 'csrf-token' });
    expect(JSON.parse(result!)).to.deep.equal(credentialJson);
    expect((await login.until('login-submit')).method).to.equal('passkey');
    await login.until('login-success');
  });

  it('says nothing where the browser has nothing to offer, and does not nag', async () => {
    const { login } = await offering();
    keys.pending!.refuse('NotAllowedError');
    await login.fill('E-mail address', 'a');
    login.element.messages = {};
    await login.element.updateComplete;
    expect(login.messages()).to.be.empty;
    expect(typesOf(login)).to.deep.equal(['login-flow']);
    expect(keys.requests).to.have.length(1);
  });

  it('offers once for each form, whatever happens in it', async () => {
    const { login } = await offering();
    await fillIn(login);
    login.element.messages = { 1070001: 'Secret' };
    await login.element.updateComplete;
    await login.fill('E-mail address', 'grace@example.com');
    expect(keys.requests).to.have.length(1);
    expect(keys.pending).to.equal(keys.requests[0]);
  });

  const ends: Record<string, (opened: Opened) => unknown> = {
    'the button is pressed': ({ login }) => login.button(BUTTON).click(),
    'another method is sent': ({ login }) => void login.element.submit('password'),
    'the page starts again': ({ login }) => void login.element.restart(),
    'the page brings a flow without': async ({ login }) => {
      login.element.flow = (await recorded('unified-initial')).body as LoginFlow;
    },
    'the element is taken out of the page': ({ login }) => login.element.remove(),
  };
  for (const [what, end] of Object.entries(ends)) {
    it(`offers none any more once ${what}`, async () => {
      const opened = await offering();
      await fillIn(opened.login);
      const [offer] = keys.requests;
      await end(opened);
      expect(offer!.signal.aborted).to.be.true;
      await opened.login.element.updateComplete;
      expect(keys.requests.filter(({ conditional }) => conditional)).to.have.length(1);
      expect(opened.login.messages()).to.be.empty;
    });
  }

  const returns: Record<string, (opened: Opened) => Promise<unknown> | undefined> = {
    'the person has given the button up': async ({ login }) => {
      login.button(BUTTON).click();
      keys.pending!.refuse('NotAllowedError');
      await login.waitFor(() => login.messages().length > 0);
    },
    'the password was wrong': async ({ login, kratos }) => {
      await fillIn(login);
      void login.element.submit('password');
      await kratos.says('passkey-wrong');
      await login.until('ready');
    },
    'Kratos could not be reached': async ({ login, kratos }) => {
      await fillIn(login);
      void login.element.submit('password');
      await kratos.isGone();
      await login.until('ready');
    },
    'the page has started again': async ({ login, kratos }) => {
      void login.element.restart();
      await kratos.says('passkey-initial');
      await login.until('ready');
    },
    'the element is back in the page': async ({ login }) => {
      const place = await fixture(html`<div></div>`);
      place.append(login.element);
    },
  };
  for (const [what, happen] of Object.entries(returns)) {
    it(`offers passkeys again when ${what}`, async () => {
      const opened = await offering();
      await happen(opened);
      const again = await keys.request(keys.requests.length + (keys.pending ? 0 : 1));
      expect(again).to.include({ conditional: true });
      expect(again === keys.requests[0]).to.be.false;
      again.choose();
      expect(sentBy(await opened.kratos.next())).to.include({ method: 'passkey' });
    });
  }

  it('offers passkeys in one of two forms at a time, the one that the person turns to', async () => {
    const { login: one } = await offering();
    const { login: two, kratos } = await offering();
    const [first, second] = keys.requests;
    expect([first, second].map((offer) => offer!.signal.aborted)).to.deep.equal([true, false]);
    one.field('E-mail address').focus();
    const third = await keys.request(3);
    expect(second!.signal.aborted).to.be.true;
    one.field('Password').focus();
    two.field('Password').focus();
    const fourth = await keys.request(4);
    expect(third.signal.aborted).to.be.true;
    fourth.choose();
    expect(sentBy(await kratos.says('password-success'))).to.include({ method: 'passkey' });
    await two.until('login-success');
    expect(keys.requests).to.have.length(4);
    expect(typesOf(one)).to.deep.equal(['login-flow']);
  });

  it('does not disturb whoever is being asked by the button of another form', async () => {
    const { login: one, kratos } = await offering();
    one.button(BUTTON).click();
    const asked = keys.pending!;
    const { login: two } = await open('passkey-initial');
    two.field('E-mail address').focus();
    await two.element.updateComplete;
    expect(asked.signal.aborted).to.be.false;
    expect(keys.requests).to.have.length(2);
    asked.choose();
    expect(sentBy(await kratos.says('password-wrong'))).to.include({ method: 'passkey' });
    await one.until('login-error');
    two.field('Password').focus();
    two.field('E-mail address').focus();
    expect(await keys.request(3)).to.include({ conditional: true });
  });

  it('waits for the button of the other form', async () => {
    const { login: one } = await offering();
    const { login: two } = await offering();
    one.button(BUTTON).click();
    const asked = keys.pending!;
    expect(asked.conditional).to.be.false;
    asked.refuse('NotAllowedError');
    await one.waitFor(() => one.messages().length > 0);
    expect(two.messages()).to.be.empty;
    expect(await keys.request(4)).to.include({ conditional: true });
  });
});
