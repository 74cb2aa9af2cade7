import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageIds, node, origin, outline, password, setUp } from './client.mjs';

test('the right password logs in', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow();
  const fields = { method: 'password', identifier: ' ADA@example.com ', password };
  const { status, headers, body } = await client.submit(flow, fields);
  assert.equal(status, 200);
  assert.deepEqual(body.continue_with, [{ action: 'redirect_browser_to', redirect_browser_to: `${origin}/` }]);
  const { session } = body;
  assert.equal(session.active, true);
  assert.equal(session.authenticator_assurance_level, 'aal1');
  assert.deepEqual(
    session.authentication_methods.map(({ method, aal }) => [method, aal]),
    [['password', 'aal1']],
  );
  assert.deepEqual(session.identity.traits, { email: 'Ada@example.com' });
  assert.equal(session.identity.verifiable_addresses[0].value, 'ada@example.com');
  const [csrf, cookie] = headers.getSetCookie();
  assert.match(csrf, /^csrf_token_[\da-f]{64}=[^;]+; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/);
  assert.match(cookie, /^ory_kratos_session_\d+=[^;]+; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax$/);
});

test('a JSON body does as well as a form', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow();
  const fields = { csrf_token: node(flow, 'csrf_token').attributes.value, method: 'password' };
  const init = (more) => ({
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...fields, ...more }),
  });
  assert.equal((await client.submit(flow, {}, init({ identifier: 7, password: null }))).status, 400);
  assert.equal((await client.submit(flow, {}, init({ identifier: 'ada@example.com', password }))).status, 200);
});

test('return_to comes back after login', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow(`?return_to=${origin}/app`);
  const { body } = await client.submit(flow, { method: 'password', identifier: 'ada@example.com', password });
  assert.equal(body.continue_with[0].redirect_browser_to, `${origin}/app`);
});

test('a wrong password and an unknown name look the same, what was typed is kept', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow();
  for (const identifier of ['ada@example.com', 'nobody@example.com']) {
    const { status, body } = await client.submit(flow, { method: 'password', identifier, password: 'wrong' });
    assert.equal(status, 400);
    assert.deepEqual(messageIds(body), [4000006]);
    assert.equal(node(body, 'identifier').attributes.value, identifier);
    assert.equal(node(body, 'password').attributes.value, undefined);
    assert.equal(body.active, undefined);
    assert.deepEqual((await client.getFlow(flow.id)).body, body);
  }
});

test('somebody without a password cannot log in with one', async (t) => {
  const { server, client } = await setUp(t);
  await server.createIdentity({ email: 'charles@example.com' });
  const fields = { method: 'password', identifier: 'charles@example.com', password };
  assert.deepEqual(messageIds((await client.submit(await client.createFlow(), fields)).body), [4000006]);
});

test('missing fields are named beside the fields', async (t) => {
  const { client } = await setUp(t);
  const { status, body } = await client.submit(await client.createFlow(), { method: 'password', password: '' });
  assert.equal(status, 400);
  assert.deepEqual(messageIds(body), []);
  for (const property of ['identifier', 'password']) {
    const [{ id, type, context }] = node(body, property).messages;
    assert.deepEqual([id, type, context], [4000002, 'error', { property }]);
  }
});

test('of several fields with one name the first counts', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow();
  const body = new URLSearchParams({ csrf_token: node(flow, 'csrf_token').attributes.value, method: 'password' });
  for (const identifier of ['ada@example.com', 'nobody@example.com']) body.append('identifier', identifier);
  body.append('password', password);
  assert.equal((await client.submit(flow, {}, { body })).status, 200);
});

test('a new login while logged in is refused, whatever else is wrong', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow();
  await client.logIn();
  const { status, body } = await client.submit(flow, { csrf_token: '' });
  assert.equal(status, 400);
  assert.deepEqual(messageIds(body), [4000001]);
  assert.ok(body.ui.messages[0].context.reason);
});

test('refresh renews the session', async (t) => {
  const { client } = await setUp(t);
  const before = (await client.logIn()).body.session;
  const flow = await client.createFlow('?refresh=true');
  const fields = { method: 'password', identifier: 'ada@example.com', password };
  const { headers, body } = await client.submit(flow, fields);
  assert.equal(body.session.id, before.id);
  assert.equal(body.session.authentication_methods.length, 2);
  assert.equal(headers.getSetCookie().length, 1, 'the cookie against forgery stays');
});

test('refresh as somebody else starts another session', async (t) => {
  const { server, client } = await setUp(t);
  await server.createIdentity({ email: 'charles@example.com', password });
  const before = (await client.logIn()).body.session;
  const flow = await client.createFlow('?refresh=true');
  const { body } = await client.submit(flow, { method: 'password', identifier: 'charles@example.com', password });
  assert.notEqual(body.session.id, before.id);
  assert.equal(body.session.authentication_methods.length, 1);
});

test('no method, an unknown one, and one that is of no use here', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow();
  for (const method of ['', 'magic', 'totp', 'identifier_first', 'oidc']) {
    const { status, body } = await client.submit(flow, { method });
    assert.equal(status, 400);
    assert.deepEqual(messageIds(body), [4010002], method);
    assert.deepEqual(outline(body), outline(flow));
  }
  for (const fields of [{ method: 'passkey' }, { provider: 'github' }, { method: 'oidc', provider: 'github' }]) {
    const { status, body } = await client.submit(flow, fields);
    assert.deepEqual([status, body.error.id], [404, undefined]);
  }
});

test('a second factor cannot be submitted without a session, nor a first one instead of it', async (t) => {
  const { client } = await setUp(t);
  await client.logIn();
  const flow = await client.createFlow('?aal=aal2');
  const fields = { method: 'password', identifier: 'ada@example.com', password };
  assert.deepEqual(messageIds((await client.submit(flow, fields)).body), [4010002]);
  assert.equal((await client.submit(flow, { method: 'totp' })).status, 404);
  client.forgetSession();
  const { status, body } = await client.submit(flow, fields);
  assert.deepEqual([status, body.error.id], [401, 'session_aal1_required']);
});

test('a flow must be named and known', async (t) => {
  const { client } = await setUp(t);
  const post = (query) => client.request(`self-service/login${query}`, { method: 'POST', body: new URLSearchParams() });
  assert.equal((await post('')).status, 400);
  assert.equal((await post('?flow=11111111-1111-4111-8111-111111111111')).status, 404);
});

const bodies = {
  'no body': {},
  'plain text': { body: 'method=password' },
  'broken JSON': { body: '{', headers: { 'Content-Type': 'application/json' } },
  'JSON that is no object': { body: '[]', headers: { 'Content-Type': 'application/json' } },
  'too long a body': { body: new URLSearchParams({ method: 'x'.repeat(6_000_000) }) },
};
for (const [name, init] of Object.entries(bodies)) {
  test(`${name} is refused`, async (t) => {
    const { client } = await setUp(t);
    const flow = await client.createFlow();
    const { status, body } = await client.request(`self-service/login?flow=${flow.id}`, { method: 'POST', ...init });
    assert.equal(status, 400);
    assert.deepEqual(messageIds(body), [4000001]);
  });
}

test('a multipart form has no fields', async (t) => {
  const { client } = await setUp(t);
  const body = new FormData();
  body.set('method', 'password');
  const answer = await client.submit(await client.createFlow(), {}, { body });
  assert.deepEqual(messageIds(answer.body), [4010002]);
});

test('an inactive account is refused', async (t) => {
  const { server, client } = await setUp(t);
  const email = 'charles@example.com';
  const { id } = await server.createIdentity({ email, password, state: 'inactive' });
  const flow = await client.createFlow();
  const { status, body } = await client.submit(flow, { method: 'password', identifier: email, password });
  assert.equal(status, 401);
  assert.deepEqual(body.error.details, { identity_id: id });
  assert.equal((await client.request('sessions/whoami')).status, 401);
});
