import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Authenticator } from './authenticator.mjs';
import { Client, messageIds, node, origin, outline, setUp } from './client.mjs';

const variant = 'passkey';
const identifier = 'ada@example.com';
const optionsIn = (flow, name) => JSON.parse(node(flow, name).attributes.value).publicKey;

/** @param {Client} client */
const openSettings = async (client) => (await client.request('self-service/settings/browser')).body;

/**
 * @param {Client} client
 * @param {any} flow
 * @param {Record<string, string>} fields
 */
function saveSettings(client, flow, fields) {
  const body = new URLSearchParams({ csrf_token: node(flow, 'csrf_token').attributes.value, ...fields });
  return client.request(`self-service/settings?flow=${flow.id}`, { method: 'POST', body });
}

/** Lets the person who is logged in add a passkey. */
async function register(client, authenticator) {
  const flow = await openSettings(client);
  const credential = authenticator.create(optionsIn(flow, 'passkey_create_data'));
  return saveSettings(client, flow, { method: 'passkey', passkey_settings_register: credential });
}

/** A server, somebody with a passkey there, and a browser where nobody is logged in. */
async function withPasskey(t, options) {
  const { server, client } = await setUp(t, { variant, ...options });
  const authenticator = new Authenticator(origin);
  await client.logIn();
  await register(client, authenticator);
  client.cookies.clear();
  return { server, client, authenticator };
}

/** Sends what the passkey says about the flow's challenge. */
function answer(client, flow, authenticator, { options, changes, fields } = {}) {
  const asked = { ...optionsIn(flow, 'passkey_challenge'), ...options };
  return client.submit(flow, { method: 'passkey', passkey_login: authenticator.get(asked, changes), ...fields });
}

test('a passkey is added in the settings', async (t) => {
  const { client } = await setUp(t, { variant });
  const nobody = await client.request('self-service/settings/browser');
  assert.deepEqual([nobody.status, nobody.body.error.id], [401, 'session_inactive']);

  await client.logIn();
  const { rp, user, authenticatorSelection } = optionsIn(await openSettings(client), 'passkey_create_data');
  assert.equal(rp.id, 'localhost');
  assert.equal(user.name, identifier);
  assert.equal(authenticatorSelection.residentKey, 'required');
  const { status, body } = await register(client, new Authenticator(origin));
  assert.deepEqual([status, body.state, messageIds(body)], [200, 'success', [1050001]]);
  const { authentication_methods: methods } = (await client.request('sessions/whoami')).body;
  assert.deepEqual(
    methods.map(({ method, aal }) => [method, aal]),
    [
      ['password', 'aal1'],
      ['passkey', 'aal1'],
    ],
  );
});

test('what cannot be added is refused', async (t) => {
  const { server, client } = await setUp(t, { variant });
  await client.logIn();
  const flow = await openSettings(client);
  const elsewhere = new Authenticator('https://evil.example').create(optionsIn(flow, 'passkey_create_data'));
  assert.equal((await saveSettings(client, flow, { passkey_settings_register: elsewhere })).status, 500);
  assert.equal((await saveSettings(client, flow, { passkey_settings_register: 'garbage' })).status, 400);
  const nothing = await saveSettings(client, flow, { method: 'passkey' });
  assert.deepEqual([nothing.status, messageIds(nothing.body)], [400, [4010004]]);
  const forged = await saveSettings(client, flow, { csrf_token: 'forged', passkey_settings_register: 'x' });
  assert.equal(forged.body.error.id, 'security_csrf_violation');

  await server.createIdentity({ email: 'charles@example.com', password: 'analytical' });
  const other = new Client(server.publicUrl);
  await other.submit(await other.createFlow(), {
    method: 'password',
    identifier: 'charles@example.com',
    password: 'analytical',
  });
  assert.equal((await saveSettings(other, flow, { passkey_settings_register: elsewhere })).status, 404);
});

test('the settings want the second factor of those who have one, and are not open forever', async (t) => {
  const methods = ['password', 'passkey', 'totp'];
  const { server, client } = await setUp(t, { methods, lifespan: 300 });
  await client.logIn();
  const flow = await openSettings(client);
  while (Date.now() <= Date.parse(flow.expires_at)) await client.request('health/ready');
  const late = await saveSettings(client, flow, { passkey_settings_register: 'x' });
  assert.deepEqual([late.status, late.body.error.id], [410, 'self_service_flow_expired']);
  await server.enrolTotp({ email: identifier });
  for (const { status, body } of [
    await client.request('self-service/settings/browser'),
    await saveSettings(client, flow, { passkey_settings_register: 'x' }),
  ]) {
    assert.deepEqual([status, body.error.id], [403, 'session_aal2_required']);
  }
});

test('the page asks for any passkey, beside everything else', async (t) => {
  const { client } = await setUp(t, { variant });
  const flow = await client.createFlow();
  const challenge = node(flow, 'passkey_challenge').attributes.value;
  assert.deepEqual(outline(flow), [
    'default hidden csrf_token * -',
    'default text identifier  1070002',
    'webauthn text/javascript  - -',
    'passkey button passkey_login_trigger  1010021',
    'passkey hidden passkey_login - -',
    `passkey hidden passkey_challenge ${challenge} -`,
    'code submit method code 1010015',
    'password password password - 1070001',
    'password submit method password 1010022',
  ]);
  assert.equal(node(flow, 'identifier').attributes.autocomplete, 'username webauthn');
  const { rpId, allowCredentials } = optionsIn(flow, 'passkey_challenge');
  assert.deepEqual([rpId, allowCredentials], ['localhost', undefined]);
  const { src } = flow.ui.nodes.find(({ type }) => type === 'script').attributes;
  assert.match((await client.request(src)).headers.get('Content-Type'), /javascript/);
});

test('it says who it is', async (t) => {
  const { client, authenticator } = await withPasskey(t);
  const flow = await client.createFlow();
  const { status, body } = await answer(client, flow, authenticator);
  assert.equal(status, 200);
  assert.equal(body.session.identity.traits.email, 'Ada@example.com');
  assert.equal(body.session.authenticator_assurance_level, 'aal1');
  assert.deepEqual(
    body.session.authentication_methods.map(({ method }) => method),
    ['passkey'],
  );
});

test('it can be tried again in the same form', async (t) => {
  const { client, authenticator } = await withPasskey(t);
  const flow = await client.createFlow();
  for (const [wrong, id] of [
    [{ options: { challenge: 'b3RoZXI' } }, 4000008],
    [{ options: { rpId: 'evil.example' } }, 4000008],
    [{ changes: { origin: 'https://evil.example' } }, 4000008],
    [{ changes: { userHandle: 'bm9ib2R5' } }, 4000015],
    [{ changes: { userHandle: '' } }, 4000015],
    [{ fields: { passkey_login: 'garbage' } }, 4000001],
    [{ fields: { passkey_login: '{}' } }, 4000001],
  ]) {
    const { status, body } = await answer(client, flow, authenticator, wrong);
    assert.deepEqual([status, messageIds(body)], [400, [id]]);
    assert.equal(node(body, 'passkey_challenge').attributes.value, node(flow, 'passkey_challenge').attributes.value);
    assert.equal(body.active, undefined);
  }
  assert.equal((await answer(client, flow, authenticator)).status, 200);
});

test('another key than the registered one is refused', async (t) => {
  const { client, authenticator } = await withPasskey(t);
  const flow = await client.createFlow();
  const { userHandle } = JSON.parse(authenticator.get(optionsIn(flow, 'passkey_challenge'))).response;
  for (const impostor of [new Authenticator(origin), new Authenticator(origin, authenticator.id)]) {
    const { status, body } = await answer(client, flow, impostor, { changes: { userHandle } });
    assert.deepEqual([status, messageIds(body)], [400, [4000008]]);
  }
});

test('a challenge is good for one login', async (t) => {
  const { client, authenticator } = await withPasskey(t);
  const flow = await client.createFlow();
  await answer(client, flow, authenticator);
  client.forgetSession();
  const token = node(await client.createFlow(), 'csrf_token').attributes.value;
  assert.equal((await answer(client, flow, authenticator, { fields: { csrf_token: token } })).status, 500);
});

test('a submit without an answer leads back to the form', async (t) => {
  const { client } = await setUp(t, { variant, loginUiUrl: `${origin}/login` });
  const flow = await client.createFlow();
  const { status, body } = await client.submit(flow, { method: 'passkey' });
  assert.deepEqual([status, body.redirect_browser_to], [422, `${origin}/login?flow=${flow.id}`]);
  assert.deepEqual((await client.getFlow(flow.id)).body, flow);
  client.accept = 'text/html';
  const { location } = await client.submit(flow, { method: 'passkey' });
  assert.equal(location, `${origin}/login?flow=${flow.id}`);
});

test('a forged form is refused', async (t) => {
  const { client, authenticator } = await withPasskey(t);
  const { status, body } = await answer(client, await client.createFlow(), authenticator, {
    fields: { csrf_token: 'forged' },
  });
  assert.deepEqual([status, body.error.id], [403, 'security_csrf_violation']);
});

test('identifier-first offers it twice: at once, and to those who have one', async (t) => {
  const { client, authenticator } = await withPasskey(t, { variant: 'passkey-identifier-first' });
  const flow = await client.createFlow();
  assert.deepEqual(
    flow.ui.nodes.map(({ group, attributes: { name, id } }) => `${group} ${name ?? id}`),
    [
      'identifier_first identifier',
      'identifier_first method',
      'default csrf_token',
      'webauthn webauthn_script',
      'passkey passkey_login',
      'passkey passkey_challenge',
    ],
  );
  const { body } = await client.submit(flow, { method: 'identifier_first', identifier });
  assert.deepEqual(outline(body).at(-1), 'passkey button passkey_login_trigger  1010021');
  const wrong = await answer(client, body, authenticator, {
    options: { challenge: 'b3RoZXI' },
    fields: { identifier },
  });
  assert.deepEqual(messageIds(wrong.body), [4000008]);
  assert.equal((await answer(client, body, authenticator, { fields: { identifier } })).status, 200);
});

test('identifier-first: who has none is offered none, and it works before that', async (t) => {
  const { server, client, authenticator } = await withPasskey(t, { variant: 'passkey-identifier-first' });
  await server.createIdentity({ email: 'charles@example.com', password: 'analytical' });
  const flow = await client.createFlow();
  const { body } = await client.submit(flow, { method: 'identifier_first', identifier: 'charles@example.com' });
  assert.equal(node(body, 'passkey_login_trigger'), undefined);
  assert.equal((await answer(client, await client.createFlow(), authenticator)).status, 200);
});

test('refresh asks for those of the person', async (t) => {
  const { client, authenticator } = await withPasskey(t);
  await client.logIn();
  const known = (await client.request('sessions/whoami')).body;
  const flow = await client.createFlow('?refresh=true');
  assert.equal(outline(flow)[1], `default hidden identifier ${identifier} -`);
  assert.equal(optionsIn(flow, 'passkey_challenge').allowCredentials.length, 1);
  assert.equal(node(flow, 'passkey_login').attributes.onload, undefined);
  const { status, body } = await answer(client, flow, authenticator);
  assert.deepEqual([status, body.session.id], [200, known.id]);
  assert.equal((await client.request('sessions/whoami')).body.issued_at, known.issued_at);
});

test('refresh offers none to those who have none', async (t) => {
  const { client } = await setUp(t, { variant });
  await client.logIn();
  const flow = await client.createFlow('?refresh=true');
  assert.equal(node(flow, 'passkey_challenge'), undefined);
});

test('it is no second factor, and not for native apps', async (t) => {
  const { server, client, authenticator } = await withPasskey(t);
  const asked = optionsIn(await client.createFlow(), 'passkey_challenge');
  const fields = { method: 'passkey', passkey_login: authenticator.get(asked) };
  await client.logIn();
  const second = await client.submit(await client.createFlow('?aal=aal2'), fields);
  assert.deepEqual(messageIds(second.body), [4010002]);
  const app = new Client(server.publicUrl);
  const flow = await app.createFlow('', 'api');
  assert.equal(node(flow, 'passkey_challenge'), undefined);
  assert.deepEqual(messageIds((await app.submit(flow, fields)).body), [4010002]);
});

test('where there are none, they are switched off', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow();
  assert.equal((await client.submit(flow, { method: 'passkey' })).status, 404);
  await client.logIn();
  assert.equal((await client.request('self-service/settings/browser')).status, 404);
});
