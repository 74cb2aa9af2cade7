import { optionsIn, registerKey, staleAnswer } from './keys.mjs';

/** Remembers the key of the one person who has one: grace@example.com. */
function keyHolder(method, password) {
  const account = { email: 'grace@example.com', password };
  let key;
  return {
    account,
    async keyOf(context) {
      if (!key) {
        await context.server.createIdentity(account);
        key = await registerKey(context, account, method);
      }
      return key;
    },
  };
}

const identify = async ({ client }, { email }) =>
  client.submit((await client.create()).body, { method: 'identifier_first', identifier: email });

/** Recorded with a person who has a security key, and ada@example.com, who has none. */
export function securityKeyScenes({ email, password }) {
  const { account, keyOf } = keyHolder('webauthn', password);
  const named = { method: 'webauthn', identifier: account.email };

  /** The flow that asks for the key. */
  async function askedFor(context) {
    await keyOf(context);
    const { body } = await context.client.create();
    return { flow: body, answer: await context.client.submit(body, named) };
  }

  return {
    'webauthn-initial': ({ client }) => client.create(),
    'webauthn-no-key': async ({ client }) =>
      client.submit((await client.create()).body, { method: 'webauthn', identifier: email }),
    'webauthn-redirect': async (context) => (await askedFor(context)).answer,
    'webauthn-step': async (context) => context.client.get((await askedFor(context)).flow.id),
    'webauthn-wrong': async (context) => {
      const { body: flow } = await context.client.get((await askedFor(context)).flow.id);
      const answer = staleAnswer(await keyOf(context), flow, 'webauthn_login_trigger');
      return context.client.submit(flow, { ...named, webauthn_login: answer });
    },
  };
}

export function securityKeyIdentifierFirstScenes({ password }) {
  const { account, keyOf } = keyHolder('webauthn', password);
  return {
    'webauthn-identifier-first-credentials': async (context) => {
      await keyOf(context);
      return identify(context, account);
    },
  };
}

/** Recorded with a person who has a passkey. */
export function passkeyScenes({ password }) {
  const { keyOf } = keyHolder('passkey', password);

  async function submitPasskey(context, answerTo) {
    const key = await keyOf(context);
    const { body: flow } = await context.client.create();
    return context.client.submit(flow, { method: 'passkey', passkey_login: answerTo(flow, key) });
  }

  return {
    'passkey-initial': ({ client }) => client.create(),
    'passkey-wrong': (context) => submitPasskey(context, (flow, key) => staleAnswer(key, flow, 'passkey_challenge')),
    'passkey-unknown': (context) =>
      submitPasskey(context, (flow, key) => key.get(optionsIn(flow, 'passkey_challenge'), { userHandle: 'bm9ib2R5' })),
    'passkey-refresh': async (context) => {
      await submitPasskey(context, (flow, key) => key.get(optionsIn(flow, 'passkey_challenge')));
      return context.client.create({ refresh: 'true' });
    },
  };
}

export function passkeyIdentifierFirstScenes({ password }) {
  const { account, keyOf } = keyHolder('passkey', password);
  return {
    'passkey-identifier-first-initial': ({ client }) => client.create(),
    'passkey-identifier-first-credentials': async (context) => {
      await keyOf(context);
      return identify(context, account);
    },
  };
}
