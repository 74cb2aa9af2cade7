import { expect } from '@open-wc/testing';
import { recorded } from '../fixtures.js';
import type { HarnessOptions } from '../harness.js';
import type { PendingRequest } from '../fake-fetch.js';
import { lightForm } from '../mode.js';
import {
  ADA,
  BASE_URL,
  create,
  fillIn,
  open,
  PASSWORD,
  queryOf,
  sentBy,
  variation,
  type Opened,
} from './recorded-kratos.js';

const TOKEN = 'ory_st_not-a-real-token';

const native = (options: HarnessOptions = {}): HarnessOptions => ({
  ...options,
  attributes: { client: 'native', ...options.attributes },
});

const openNative = (recording: Parameters<typeof open>[0] = 'native-initial', options?: HarnessOptions) =>
  open(recording, native(options));

const tokenOf = ({ init }: PendingRequest): string | null => new Headers(init.headers).get('X-Session-Token');

async function signIn({ login, kratos }: Opened, answer: string): Promise<PendingRequest> {
  await fillIn(login);
  await login.pressEnter();
  return kratos.says(answer);
}

describe('an app', () => {
  it('signs in without cookies, and gets a token', async () => {
    const { login, kratos } = await create(native());
    const creation = await kratos.says('native-initial');
    expect(creation.url).to.equal(`${BASE_URL}/self-service/login/api`);
    expect(creation.init.credentials).to.equal('omit');
    await login.until('ready');
    const submission = await signIn({ login, kratos }, 'native-success');
    expect(submission.init.credentials).to.equal('omit');
    expect(tokenOf(submission)).to.be.null;
    expect(sentBy(submission)).to.deep.equal({ method: 'password', identifier: ADA, password: PASSWORD });
    const { session, sessionToken, existing, warnings } = await login.until('login-success');
    expect(sessionToken).to.equal(TOKEN);
    expect(session.identity!.traits).to.deep.equal({ email: ADA });
    expect({ existing, warnings }).to.deep.equal({ existing: false, warnings: [] });
    expect(login.state).to.equal('complete');
  });

  it('hears what is wrong as a browser does', async () => {
    const opened = await openNative();
    await signIn(opened, 'native-password-wrong');
    expect((await opened.login.until('login-error')).messages.map(({ id }) => id)).to.deep.equal([4000006]);
    await signIn(opened, 'native-success');
    expect((await opened.login.until('login-success')).sessionToken).to.equal(TOKEN);
  });

  it('keeps its token out of every other event, out of the page, and out of addresses', async () => {
    const opened = await openNative();
    const { login } = opened;
    await signIn(opened, 'native-success');
    await login.until('login-success');
    const telling = login.events.filter(({ detail }) => JSON.stringify(detail).includes(TOKEN));
    expect(telling.map(({ type }) => type)).to.deep.equal(['login-success']);
    expect(login.element.getHTML({ shadowRoots: [login.element.shadowRoot!] })).not.to.include(TOKEN);
    expect(JSON.stringify(login.element.session)).not.to.include(TOKEN);
  });

  it('confirms the session of its token', async () => {
    const { login, kratos } = await create(
      native({ attributes: { refresh: '' }, properties: { sessionToken: 'of-the-app' } }),
    );
    const creation = await kratos.says(await variation('native-initial', (flow) => (flow.refresh = true)));
    expect(tokenOf(creation)).to.equal('of-the-app');
    expect(queryOf(creation)).to.deep.equal({ refresh: 'true' });
    await login.until('ready');
    expect(tokenOf(await kratos.says('whoami-signed-in'))).to.equal('of-the-app');
    expect(tokenOf(await signIn({ login, kratos }, 'native-success'))).to.equal('of-the-app');
    expect((await login.until('login-success')).warnings).to.be.empty;
  });

  it('shows no token in an attribute', async () => {
    const { login } = await create(native({ properties: { sessionToken: 'of-the-app' } }));
    await login.element.updateComplete;
    expect(login.element.getAttributeNames()).to.have.members([
      'client',
      'base-url',
      ...(lightForm ? ['light-form'] : []),
    ]);
  });

  it('adds the second factor to the session of the first one', async () => {
    const opened = await openNative();
    const { login, kratos } = opened;
    await signIn(opened, 'native-aal2-required');
    expect(tokenOf(await kratos.says('aal2-required-whoami'))).to.equal(TOKEN);
    const creation = await kratos.says(await variation('aal2-initial', (flow) => (flow.type = 'api')));
    expect(new URL(creation.url).pathname).to.equal('/self-service/login/api');
    expect(queryOf(creation)).to.include({ aal: 'aal2' });
    expect(tokenOf(creation)).to.equal(TOKEN);
    await login.until('ready');
    await login.fill('Authentication code', '123456');
    await login.pressEnter();
    const { body } = await recorded('aal2-success');
    const submission = await kratos.next();
    expect(tokenOf(submission)).to.equal(TOKEN);
    submission.answer(body);
    expect((await login.until('login-success')).sessionToken, 'the token of the first factor holds').to.equal(TOKEN);
  });

  it('ends the session of the first factor for who does not have the second one at hand', async () => {
    const opened = await openNative(await variation('aal2-initial', (flow) => (flow.type = 'api')), {
      properties: { sessionToken: 'of-the-app' },
    });
    const { login, kratos } = opened;
    await login.press('Sign out');
    const { method, init, url } = await kratos.says({ status: 204, body: null });
    expect([method, new URL(url).pathname]).to.deep.equal(['DELETE', '/self-service/logout/api']);
    expect(JSON.parse(init.body as string)).to.deep.equal({ session_token: 'of-the-app' });
    expect(tokenOf(await kratos.says('native-initial'))).to.be.null;
    await login.until('ready');
    expect(login.hasField('Password')).to.be.true;
  });

  describe('with a provider', () => {
    const RETURN = 'https://app.example.com/back';

    async function leaveForProvider(): Promise<Opened> {
      const { login, kratos } = await create(native({ attributes: { 'return-to': RETURN } }));
      const provider = {
        type: 'input',
        group: 'oidc',
        attributes: { name: 'provider', type: 'submit', value: 'acme', disabled: false },
        messages: [],
        meta: { label: { id: 1010002, text: 'Sign in with Acme', type: 'info', context: { provider: 'Acme' } } },
      };
      const creation = await kratos.says(
        await variation('native-initial', ({ ui }) => void ui.nodes.push(provider as never)),
      );
      expect(queryOf(creation)).to.deep.equal({ return_to: RETURN, return_session_token_exchange_code: 'true' });
      await login.until('ready');
      await login.press('Sign in with Acme');
      expect(sentBy(await kratos.says('native-social-redirect'))).to.include({ method: 'oidc', provider: 'acme' });
      const { url, reason } = await login.until('login-redirect');
      expect(url).to.match(/^https:\/\/login\.example\.net\/auth\?/);
      expect(reason).to.equal('provider');
      return { login, kratos };
    }

    it('gets its token for what the provider’s page came back with', async () => {
      const { login, kratos } = await leaveForProvider();
      const exchanged = login.element.exchange('of-the-provider');
      const request = await kratos.says('token-exchange');
      expect(kratos.requests.at(-1)).to.equal('exchange');
      expect(queryOf(request)).to.deep.equal({ init_code: 'exchange-code', return_to_code: 'of-the-provider' });
      await exchanged;
      const { session, sessionToken } = await login.until('login-success');
      expect(sessionToken).to.equal(TOKEN);
      expect(session.identity!.traits).to.deep.equal({ email: 'charles@example.com' });
    });

    it('shows the form with the reason where there is nothing to get', async () => {
      const { login, kratos } = await leaveForProvider();
      void login.element.exchange('of-nobody');
      await kratos.says({ status: 404, body: { error: { code: 404, message: 'no session yet' } } });
      await kratos.says(await variation('social-denied', (flow) => (flow.type = 'api')));
      const { messages } = await login.until('login-error');
      expect(messages.map(({ id }) => id)).to.deep.equal([4000001]);
      expect(login.state).to.equal('ready');
      expect(login.element.session).to.be.undefined;
    });

    it('has nothing to exchange in a flow that was not made for it', async () => {
      const { login, kratos } = await openNative(
        await variation('native-initial', (flow) => delete flow.session_token_exchange_code),
      );
      await login.element.exchange('of-the-provider');
      expect(await login.until('login-error')).to.include({ kind: 'configuration' });
      expect(kratos.requests).to.deep.equal(['create']);
      expect(login.state).to.equal('ready');
    });

    it('may be opened again by an address of its own', async () => {
      const returnTo = 'com.example.app://back';
      const { kratos } = await create(native({ attributes: { 'return-to': returnTo } }));
      expect(queryOf(await kratos.next())).to.include({ return_to: returnTo });
    });

    for (const returnTo of [RETURN, 'com.example.app://back']) {
      it(`stays where it is after a login, whatever ${returnTo} is`, async () => {
        const opened = await openNative(await variation('native-initial', (flow) => (flow.return_to = returnTo)));
        await signIn(opened, 'native-success');
        await opened.login.until('login-success');
        expect(opened.login.events.map(({ type }) => type)).not.to.include('login-redirect');
        expect(opened.login.state).to.equal('complete');
      });
    }
  });
});

describe('a browser that takes itself for an app', () => {
  for (const recording of ['native-with-origin', 'native-with-cookie']) {
    it(`is refused, and its developer told what to do: ${recording}`, async () => {
      const opened = await openNative();
      const { login } = opened;
      await signIn(opened, recording);
      const { kind, retryable, hint } = await login.until('login-error');
      expect({ kind, retryable }).to.deep.equal({ kind: 'unsupported', retryable: false });
      expect(hint).to.include('Origin').and.to.include('Cookie').and.to.include('client="browser"');
      expect(login.element.shadowRoot!.textContent).not.to.include('HTTP Request Header');
      expect(login.field('E-mail address').value).to.equal(ADA);
    });
  }
});
