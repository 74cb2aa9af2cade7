import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageIds, node, origin, password, setUp } from './client.mjs';

const fields = { method: 'password', identifier: 'ada@example.com', password };

test('a native flow has no token and sets no cookie', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow('', 'api');
  assert.equal(flow.type, 'api');
  assert.equal(node(flow, 'csrf_token').attributes.value, '');
  assert.equal(client.cookies.size, 0);
});

test('a password brings a session token', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow('', 'api');
  assert.deepEqual(messageIds((await client.submit(flow, { ...fields, password: 'wrong' })).body), [4000006]);
  const { status, headers, body } = await client.submit(flow, fields);
  assert.equal(status, 200);
  assert.deepEqual(headers.getSetCookie(), []);
  assert.equal(body.continue_with, null);
  for (const credentials of [
    { 'X-Session-Token': body.session_token },
    { Authorization: `Bearer ${body.session_token}` },
  ]) {
    const whoami = await client.request('sessions/whoami', { headers: credentials });
    assert.equal(whoami.body.id, body.session.id);
  }
});

test('a code does as well', async (t) => {
  const { server, client } = await setUp(t);
  const flow = await client.createFlow('', 'api');
  const { identifier } = fields;
  const sent = await client.submit(flow, { method: 'code', identifier });
  assert.equal(sent.body.state, 'sent_email');
  assert.equal(node(sent.body, 'csrf_token'), undefined);
  const code = await server.codeSentTo(identifier);
  assert.ok((await client.submit(flow, { method: 'code', identifier, code })).body.session_token);
});

test('browsers are refused', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow('', 'api');
  const fromPage = await client.submit(flow, fields, { headers: { Origin: origin } });
  assert.deepEqual([fromPage.status, ...messageIds(fromPage.body)], [400, 4000001]);
  client.cookies.set('theme', 'dark');
  const withCookie = await client.submit(flow, fields);
  assert.deepEqual([withCookie.status, ...messageIds(withCookie.body)], [400, 4000001]);
});

test('refresh and logout with the token', async (t) => {
  const { client } = await setUp(t);
  const first = (await client.submit(await client.createFlow('', 'api'), fields)).body;
  const headers = { 'X-Session-Token': first.session_token };
  assert.equal(
    (await client.request('self-service/login/api', { headers })).body.error.id,
    'session_already_available',
  );
  const flow = (await client.request('self-service/login/api?refresh=true', { headers })).body;
  const second = (await client.submit(flow, fields, { headers })).body;
  assert.equal(second.session.id, first.session.id);
  const logout = (token) =>
    client.request('self-service/logout/api', {
      method: 'DELETE',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ session_token: token }),
    });
  assert.equal((await logout('unknown')).status, 403);
  assert.equal((await logout(first.session_token)).status, 204);
  assert.equal((await client.request('sessions/whoami', { headers })).status, 401);
});
