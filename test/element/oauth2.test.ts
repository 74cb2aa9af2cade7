import { expect } from '@open-wc/testing';
import type { OAuth2LoginRequest } from '../../src/index.js';
import type { Recorded } from '../fixtures.js';
import type { LoginHarness } from '../harness.js';
import { ADA, BASE_URL, create, fillIn, open, sentBy, variation } from './recorded-kratos.js';

const CREATION = `${BASE_URL}/self-service/login/browser`;
const TO_READING_ROOM = 'Sign in to continue to Reading Room';

/** The recorded flow of an OAuth2 client, with something else for what it says of itself. */
const clientOf = (request: unknown): Promise<Recorded> =>
  variation('oauth2-initial', (flow) => (flow.oauth2_login_request = request as OAuth2LoginRequest));

const asked = (request_url: string): Promise<Recorded> =>
  variation('unified-initial', (flow) => (flow.request_url = request_url));

const clientShown = (login: LoginHarness): string => login.all('.client')[0]?.innerText.trim() ?? '';
const logo = (login: LoginHarness): HTMLImageElement | undefined => login.rendered<HTMLImageElement>('.client img')[0];

describe('an OAuth2 client', () => {
  it('is named, with its mark', async () => {
    const { login } = await open('oauth2-initial');
    expect(clientShown(login)).to.equal(TO_READING_ROOM);
    expect(logo(login)!.src).to.equal('https://login.example.net/logo.svg');
    expect(logo(login)!.alt, 'its name stands beside it').to.equal('');
  });

  it('is named in the words of the page', async () => {
    const { login } = await open('oauth2-initial', {
      properties: { messages: { client: '{name} möchte Sie kennen' } },
    });
    expect(clientShown(login)).to.equal('Reading Room möchte Sie kennen');
  });

  for (const logo_uri of ['javascript:alert(1)', 'data:image/svg+xml,<svg/>', 'file:///logo.svg', '//', 7, {}, null]) {
    it(`has no mark of the address ${JSON.stringify(logo_uri)}`, async () => {
      const { login } = await open(await clientOf({ client: { client_name: 'Reading Room', logo_uri } }));
      expect(clientShown(login)).to.equal(TO_READING_ROOM);
      expect(logo(login)?.hasAttribute('src') ?? false).to.be.false;
    });
  }

  for (const request of [undefined, null, 'x', {}, { client: null }, { client: { client_name: '' } }]) {
    it(`without a name is not spoken of: ${JSON.stringify(request)}`, async () => {
      const { login } = await open(await clientOf(request));
      expect(login.all('.client')).to.be.empty;
      expect(login.hasField('Password')).to.be.true;
    });
  }

  it('is text, whatever its name', async () => {
    const client_name = '<img src=x onerror="alert(1)">';
    const { login } = await open(await clientOf({ client: { client_name } }));
    expect(clientShown(login)).to.equal(`Sign in to continue to ${client_name}`);
    expect(logo(login)).to.be.undefined;
  });
});

describe('what the identifier starts with', () => {
  it('is whom the OAuth2 client expects', async () => {
    const { login } = await open('oauth2-initial');
    expect(login.field('E-mail address').value).to.equal(ADA);
  });

  it('is whom the page expects, rather', async () => {
    const { login } = await open('oauth2-initial', { attributes: { 'login-hint': 'grace@example.com' } });
    expect(login.field('E-mail address').value).to.equal('grace@example.com');
  });

  it('is whom the address of the creation names', async () => {
    const { login } = await open(await asked(`${CREATION}?login_hint=grace%40example.com&aal=aal1`));
    expect(login.field('E-mail address').value).to.equal('grace@example.com');
  });

  it('is whom the OAuth2 client expects, rather than the address', async () => {
    const { login } = await open(
      await variation('oauth2-initial', (flow) => (flow.request_url = `${CREATION}?login_hint=grace%40example.com`)),
    );
    expect(login.field('E-mail address').value).to.equal(ADA);
  });

  for (const [what, recording] of [
    ['an address that is none', () => asked('no address')],
    ['an address of a script', () => asked('javascript:alert(1)?login_hint=x')],
    ['a hint that is no text', () => clientOf({ oidc_context: { login_hint: { toString: 1 } } })],
    ['a context that is none', () => clientOf({ oidc_context: 7 })],
  ] as const) {
    it(`is nothing for ${what}`, async () => {
      const { login } = await open(await recording());
      expect(login.field('E-mail address').value).to.equal('');
    });
  }
});

describe('an OAuth2 login', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));

  it('is begun by the browser itself, which alone can come back to the OAuth2 server', async () => {
    const { login, kratos } = await create({
      attributes: { 'login-challenge': 'abc', 'return-to': 'https://a.example/' },
    });
    const { url, reason } = await login.until('login-redirect');
    expect(reason).to.equal('oauth2');
    expect(url.split('?')[0]).to.equal(CREATION);
    expect(Object.fromEntries(new URL(url).searchParams)).to.deep.equal({
      login_challenge: 'abc',
      return_to: 'https://a.example/',
    });
    expect(kratos.requests).to.be.empty;
    expect(login.state, 'where the page stays').to.equal('idle');
  });

  it('is begun with the challenge in the address of the page', async () => {
    const url = new URL(href);
    url.searchParams.set('login_challenge', 'of-the-page');
    history.replaceState(null, '', url);
    const { login } = await create();
    expect((await login.until('login-redirect')).url).to.equal(`${CREATION}?login_challenge=of-the-page`);
  });

  it('goes on in the flow that Kratos has sent the browser back with', async () => {
    const url = new URL(href);
    url.searchParams.set('login_challenge', 'of-the-page');
    url.searchParams.set('flow', 'it');
    history.replaceState(null, '', url);
    const { login, kratos } = await create();
    await kratos.says('oauth2-initial');
    await login.until('ready');
    expect(kratos.requests).to.deep.equal(['get']);
    expect(clientShown(login)).to.include('Reading Room');
  });

  it('is begun anew when the page asks for another one', async () => {
    const { login, kratos } = await open();
    login.element.loginChallenge = 'another';
    expect((await login.until('login-redirect')).url).to.equal(`${CREATION}?login_challenge=another`);
    expect(kratos.requests).to.deep.equal(['create']);
    await login.until('ready');
    expect(login.hasField('Password'), 'the form is still there where the page stays').to.be.true;
  });

  it('is begun by a request where no flow can come back in the address of the page', async () => {
    const { login, kratos } = await create({ attributes: { 'login-challenge': 'abc', 'flow-param': '' } });
    expect((await kratos.says('oauth2-initial')).url).to.equal(`${CREATION}?login_challenge=abc`);
    await login.until('ready');
    expect(login.events.map(({ type }) => type)).to.deep.equal(['login-flow']);
  });

  it('ends at the OAuth2 server', async () => {
    const { login, kratos } = await open('oauth2-initial');
    await fillIn(login);
    await login.pressEnter();
    expect(sentBy(await kratos.says('oauth2-success'))).to.include({ method: 'password', identifier: ADA });
    expect(await login.until('login-redirect')).to.deep.equal({
      url: 'https://login.example.net/landing?login_challenge=login-challenge',
      reason: 'oauth2',
    });
    expect(login.events.map(({ type }) => type)).to.deep.equal(['login-flow', 'login-submit', 'login-redirect']);
  });

  it('goes on by the browser where somebody is signed in, whom older servers do not name', async () => {
    const { login, kratos } = await create({ attributes: { 'login-challenge': 'abc', 'flow-param': '' } });
    await kratos.says('oauth2-signed-in');
    await kratos.says('whoami-signed-in');
    expect(await login.until('login-redirect')).to.deep.equal({
      url: `${CREATION}?login_challenge=abc`,
      reason: 'oauth2',
    });
    expect(login.events.map(({ type }) => type)).not.to.include('login-success');
  });

  for (const recording of ['oauth2-challenge-used', 'oauth2-challenge-unknown']) {
    it(`cannot begin where the challenge is of no use: ${recording}`, async () => {
      const { login, kratos } = await create({ attributes: { 'login-challenge': 'abc', 'flow-param': '' } });
      await kratos.says(recording);
      const { kind, cause } = await login.until('login-error');
      expect(kind).to.be.oneOf(['configuration', 'server', 'not-found']);
      expect(cause).to.have.property('message');
      expect(login.state).to.equal('failed');
      expect(kratos.requests).to.deep.equal(['create']);
    });
  }
});
