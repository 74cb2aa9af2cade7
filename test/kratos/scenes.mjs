import { setTimeout as delay } from 'node:timers/promises';
import { nativeScenes, oauth2Scenes, socialScenes, unverified } from './federation-scenes.mjs';
import { codeSecondFactorScenes } from './code-second-factor-scenes.mjs';
import {
  passkeyIdentifierFirstScenes,
  passkeyScenes,
  securityKeyIdentifierFirstScenes,
  securityKeyScenes,
} from './key-scenes.mjs';
import { secondFactorScenes } from './second-factor-scenes.mjs';

export const PASSWORD = 'analytical-engine-1843';

const email = 'ada@example.com';
const person = { email, password: PASSWORD };
const credentials = { identifier: email, password: PASSWORD };
const withPassword = { method: 'password', ...credentials };
const withCode = { method: 'code', identifier: email };
const unknownId = '11111111-1111-4111-8111-111111111111';

/** The flow that a new page gets. */
const flowOf = async (client, parameters) => (await client.create(parameters)).body;
const submitFirst = async (client, values, parameters) => client.submit(await flowOf(client, parameters), values);

async function signIn(client) {
  await submitFirst(client, withPassword);
  return client;
}

/** Waits for the mail, so that the next scene does not take it for its own. */
async function codeSent({ client, server }) {
  const answer = await submitFirst(client, withCode);
  return { answer, flow: answer.body, code: await server.codeSentTo(email) };
}

/** Not the code that was sent: one digit differs. */
const wrong = (code) => code.slice(0, 5) + ((Number(code[5]) + 1) % 10);

async function wrongCode(context, times) {
  const { flow, code } = await codeSent(context);
  let answer;
  for (let count = 0; count < times; count++) {
    answer = await context.client.submit(flow, { ...withCode, code: wrong(code) });
  }
  return answer;
}

async function expired(client) {
  const flow = await flowOf(client);
  await delay(Date.parse(flow.expires_at) - Date.now() + 100);
  return flow;
}

/**
 * What is recorded, by variant. A scene gets a client without cookies, a native one (`app`), the variant's server,
 * which knows ada@example.com, and the page's origin.
 * @type {Record<string, Record<string, (context: { client: import('./flow-client.mjs').FlowClient, app: import('./flow-client.mjs').FlowClient, server: import('./kratos.mjs').LoginServer, pageUrl: string }) => Promise<import('./flow-client.mjs').Answer>>>}
 */
export const scenes = {
  unified: {
    'unified-initial': ({ client }) => client.create(),
    'unified-return-to': ({ client, server }) => client.create({ return_to: `${server.publicUrl}/after` }),
    'return-to-forbidden': ({ client }) => client.create({ return_to: 'https://elsewhere.example.net/' }),
    'aal-unknown': ({ client }) => client.create({ aal: 'aal9' }),
    'aal1-required': ({ client }) => client.create({ aal: 'aal2' }),
    'session-already-available': async ({ client }) => (await signIn(client)).create(),
    'refresh-initial': async ({ client }) => (await signIn(client)).create({ refresh: 'true' }),
    'aal2-no-factor': async ({ client }) => (await signIn(client)).create({ aal: 'aal2' }),

    'flow-not-found': ({ client }) => client.get(unknownId),
    'get-csrf-violation': async ({ client }) => {
      const { id } = await flowOf(client);
      client.forgetCookies();
      return client.get(id);
    },

    'password-wrong': ({ client }) => submitFirst(client, { ...withPassword, password: 'difference-engine-1822' }),
    'password-missing': ({ client }) => submitFirst(client, { ...withPassword, password: '' }),
    'identifier-missing': ({ client }) => submitFirst(client, { ...withPassword, identifier: '' }),
    'password-and-identifier-missing': ({ client }) =>
      submitFirst(client, { ...withPassword, identifier: '', password: '' }),
    'password-success': ({ client }) => submitFirst(client, withPassword),
    'password-success-return-to': ({ client, server }) =>
      submitFirst(client, withPassword, { return_to: `${server.publicUrl}/after` }),
    'code-sent': async (context) => (await codeSent(context)).answer,
    'code-identifier-missing': ({ client }) => submitFirst(client, { ...withCode, identifier: '' }),
    'code-identifier-unknown': ({ client }) => submitFirst(client, { ...withCode, identifier: 'nobody@example.com' }),
    'code-wrong': (context) => wrongCode(context, 1),
    'code-too-often': (context) => wrongCode(context, 6),
    'code-missing': async (context) => {
      const { flow } = await codeSent(context);
      return context.client.submit(flow, { ...withCode, code: '' });
    },
    'code-resent': async (context) => {
      const { flow } = await codeSent(context);
      const answer = await context.client.submit(flow, { ...withCode, resend: 'code' });
      await context.server.codeSentTo(email);
      return answer;
    },
    'code-other-identifier': async (context) => {
      const { flow, code } = await codeSent(context);
      return context.client.submit(flow, { ...withCode, identifier: 'nobody@example.com', code });
    },
    'code-success': async (context) => {
      const { flow, code } = await codeSent(context);
      return context.client.submit(flow, { ...withCode, code });
    },

    'method-unknown': ({ client }) => submitFirst(client, { ...withPassword, method: 'unheard-of' }),
    'submit-not-found': async ({ client }) => client.submit({ ...(await flowOf(client)), id: unknownId }, withPassword),
    'submit-csrf-violation': async ({ client }) => {
      const flow = await flowOf(client);
      client.forgetCookies();
      return client.submit(flow, withPassword);
    },
    'submit-signed-in': async ({ client }) => {
      const flow = await flowOf(client);
      return (await signIn(client)).submit(flow, withPassword);
    },
    'refresh-success': async ({ client }) => {
      const flow = await flowOf(await signIn(client), { refresh: 'true' });
      return client.submit(flow, withPassword);
    },
    'refresh-code': async ({ client, server }) => {
      const person = { email: 'grace@example.com' };
      await server.createIdentity(person);
      const asked = { method: 'code', identifier: person.email };
      const { body: flow } = await submitFirst(client, asked);
      await client.submit(flow, { ...asked, code: await server.codeSentTo(person.email) });
      return client.create({ refresh: 'true' });
    },
    'identity-inactive': async ({ client, server }) => {
      const { id } = await server.createIdentity({ email: 'charles@example.com', password: PASSWORD });
      await fetch(`${server.adminUrl}/admin/identities/${id}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify([{ op: 'replace', path: '/state', value: 'inactive' }]),
      });
      return submitFirst(client, { ...withPassword, identifier: 'charles@example.com' });
    },

    'whoami-signed-in': async ({ client }) => (await signIn(client)).whoami(),
    'whoami-signed-out': ({ client }) => client.whoami(),

    ...nativeScenes(person),
    'native-password-wrong': ({ app }) => submitFirst(app, { ...withPassword, password: 'difference-engine-1822' }),
  },

  'identifier-first': {
    'identifier-first-initial': ({ client }) => client.create(),
    'identifier-first-missing': ({ client }) => submitFirst(client, { method: 'identifier_first', identifier: '' }),
    'identifier-first-unknown': ({ client }) =>
      submitFirst(client, { method: 'identifier_first', identifier: 'nobody@example.com' }),
    'identifier-first-credentials': ({ client }) =>
      submitFirst(client, { method: 'identifier_first', identifier: email }),
    'identifier-first-password-wrong': async ({ client }) => {
      const { body } = await submitFirst(client, { method: 'identifier_first', identifier: email });
      return client.submit(body, { ...withPassword, password: 'difference-engine-1822' });
    },
    'identifier-first-password-missing': async ({ client }) => {
      const { body } = await submitFirst(client, { method: 'identifier_first', identifier: email });
      return client.submit(body, { ...withPassword, password: '' });
    },
    'identifier-first-code-sent': async ({ client }) => {
      const { body } = await submitFirst(client, { method: 'identifier_first', identifier: email });
      return client.submit(body, withCode);
    },
  },

  'short-lived': {
    'flow-expired': async ({ client }) => client.get((await expired(client)).id),
    'submit-expired': async ({ client }) => client.submit(await expired(client), withPassword),
    'flow-replacing-expired': async ({ client }) => {
      const { body } = await client.submit(await expired(client), withPassword);
      return client.get(body.use_flow_id);
    },
  },

  'well-known-providers': {
    'social-initial': ({ client }) => client.create(),
    'social-redirect': ({ client }) => submitFirst(client, { method: 'oidc', provider: 'github' }),
    'social-provider-unknown': ({ client }) => submitFirst(client, { method: 'oidc', provider: 'unheard-of' }),
  },

  social: socialScenes({ email }),
  oauth2: oauth2Scenes(person),
  verification: { 'verification-required': unverified(PASSWORD) },
  'verification-offered': { 'verification-continue-with': unverified(PASSWORD) },

  passkey: passkeyScenes(person),
  'passkey-identifier-first': passkeyIdentifierFirstScenes(person),
  'webauthn-passwordless': securityKeyScenes(person),
  'webauthn-passwordless-identifier-first': securityKeyIdentifierFirstScenes(person),

  'second-factor': secondFactorScenes(person),
  'code-second-factor': codeSecondFactorScenes(person),
};
