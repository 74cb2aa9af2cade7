import { visitProvider } from '../identity-provider/visit.mjs';

const withAcme = { method: 'oidc', provider: 'acme' };
const native = { return_session_token_exchange_code: 'true' };

/** Recorded with a person who has a password, and has not come from a provider yet. */
export function socialScenes({ email }) {
  /** What the page finds when the provider has sent the person back. */
  async function comeBack({ client, server }, answers) {
    const { body: flow } = await client.create();
    const { body } = await client.submit(flow, withAcme);
    const address = await visitProvider(body.redirect_browser_to, { email, answers });
    const { body: next } = await client.request(address.slice(server.publicUrl.length));
    return client.get(next.id);
  }

  return {
    'social-linking': (context) => comeBack(context),
    'social-denied': (context) => comeBack(context, ['deny']),
    'native-social-redirect': async ({ app }) => app.submit((await app.create(native)).body, withAcme),
    'token-exchange': async ({ app }) => {
      const { body: flow } = await app.create(native);
      const { body } = await app.submit(flow, withAcme);
      const address = await visitProvider(body.redirect_browser_to, { email: 'charles@example.com' });
      const { headers } = await fetch(address, { redirect: 'manual' });
      const returned = new URL(headers.get('location'));
      const codes = { init_code: flow.session_token_exchange_code, return_to_code: returned.searchParams.get('code') };
      return app.request(`/sessions/token-exchange?${new URLSearchParams(codes)}`);
    },
  };
}

/** Recorded with a native app, or with a page that takes itself for one. */
export function nativeScenes({ email, password }) {
  const logIn = async (app, headers) =>
    app.submit((await app.create()).body, { method: 'password', identifier: email, password }, 'login', headers);

  return {
    'native-initial': ({ app }) => app.create(native),
    'native-success': ({ app }) => logIn(app),
    'native-with-origin': ({ app }) => logIn(app, { Origin: 'https://app.example.com' }),
    'native-with-cookie': ({ app }) => logIn(app, { Cookie: 'theme=dark' }),
  };
}

export function oauth2Scenes({ email, password }) {
  const create = ({ client, server }, login) =>
    client.create({ login_challenge: server.oauth2Server.requestLogin(login) });
  const logIn = async (context) => {
    const { body: flow } = await create(context, { loginHint: email });
    return { flow, answer: await context.client.submit(flow, { method: 'password', identifier: email, password }) };
  };

  return {
    'oauth2-initial': (context) => create(context, { loginHint: email }),
    'oauth2-success': async (context) => (await logIn(context)).answer,
    'oauth2-signed-in': async (context) => {
      await logIn(context);
      return create(context, { subject: 'somebody' });
    },
    'oauth2-challenge-unknown': ({ client }) => client.create({ login_challenge: 'unheard-of' }),
    'oauth2-challenge-used': async (context) => {
      const { flow } = await logIn(context);
      context.client.forgetCookies();
      return context.client.create({ login_challenge: flow.oauth2_login_challenge });
    },
  };
}

/** Somebody whose address is not verified logs in. */
export const unverified =
  (password) =>
  async ({ client, server }) => {
    const person = { email: 'charles@example.com', password };
    await server.createIdentity({ ...person, verified: false });
    const { body: flow } = await client.create();
    return client.submit(flow, { method: 'password', identifier: person.email, password });
  };
