import { totp } from '../support/totp.mjs';
import { registerKey, staleAnswer } from './keys.mjs';

/** Recorded with a person who has a password, an authenticator app and backup codes, and one with a security key. */
export function secondFactorScenes({ email, password }) {
  const withKey = { email: 'grace@example.com', password };
  let secret;
  let key;

  /** @param {import('./flow-client.mjs').FlowClient} client */
  const enter = async (client, account) =>
    client.submit((await client.create()).body, { method: 'password', identifier: account.email, password });

  /** Gives the password of an account that wants a second factor. */
  async function enterEnrolled({ client, server }) {
    if (!secret) {
      ({ secret } = await server.enrolTotp({ email, password }));
      await server.enrolBackupCodes({ email, password });
    }
    return enter(client, { email });
  }

  /** The same for the account whose second factor is a security key. */
  async function enterWithKey(context) {
    if (!key) {
      await context.server.createIdentity(withKey);
      key = await registerKey(context, withKey, 'webauthn');
    }
    return enter(context.client, withKey);
  }

  const secondFlow = async ({ client }) => (await client.create({ aal: 'aal2' })).body;

  async function submitFactor(context, values) {
    await enterEnrolled(context);
    return context.client.submit(await secondFlow(context), values());
  }

  return {
    'aal2-initial': async (context) => {
      await enterEnrolled(context);
      return context.client.create({ aal: 'aal2' });
    },
    'aal2-required-whoami': async (context) => {
      await enterEnrolled(context);
      return context.client.whoami();
    },
    'aal2-required-submit': (context) => enterEnrolled(context),
    'aal2-totp-wrong': (context) => submitFactor(context, () => ({ method: 'totp', totp_code: '000000' })),
    'aal2-lookup-wrong': (context) =>
      submitFactor(context, () => ({ method: 'lookup_secret', lookup_secret: 'used-up' })),
    'aal2-success': (context) => submitFactor(context, () => ({ method: 'totp', totp_code: totp(secret) })),
    'native-aal2-required': async (context) => {
      await enterEnrolled(context);
      return enter(context.app, { email });
    },

    'aal2-webauthn': async (context) => {
      await enterWithKey(context);
      return context.client.create({ aal: 'aal2' });
    },
    'aal2-webauthn-wrong': async (context) => {
      await enterWithKey(context);
      const flow = await secondFlow(context);
      const answer = staleAnswer(key, flow, 'webauthn_login_trigger');
      return context.client.submit(flow, { method: 'webauthn', identifier: withKey.email, webauthn_login: answer });
    },
  };
}
