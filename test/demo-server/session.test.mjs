import assert from 'node:assert/strict';
import { test } from 'node:test';
import { origin, setUp } from './client.mjs';

test('whoami says who is logged in', async (t) => {
  const { client } = await setUp(t);
  const { session } = (await client.logIn()).body;
  const { status, headers, body } = await client.request('sessions/whoami');
  assert.equal(status, 200);
  assert.deepEqual(body, session);
  assert.equal(headers.get('X-Kratos-Authenticated-Identity-Id'), session.identity.id);
});

test('whoami says that nobody is, and sets no cookie', async (t) => {
  const { client } = await setUp(t);
  const { status, headers, body } = await client.request('sessions/whoami');
  assert.deepEqual([status, body.error.code, body.error.id], [401, 401, undefined]);
  assert.deepEqual(headers.getSetCookie(), []);
});

test('logout', async (t) => {
  const { server, client } = await setUp(t);
  await client.logIn();
  const before = new Map(client.cookies);
  const { body } = await client.request('self-service/logout/browser');
  assert.equal(body.logout_url, `${server.publicUrl}/self-service/logout?token=${body.logout_token}`);
  const { status } = await client.request(body.logout_url);
  assert.equal(status, 204);
  assert.notDeepEqual(client.cookies, before);
  client.cookies = before;
  assert.equal((await client.request('sessions/whoami')).status, 401);
});

test('logout of an HTML client goes on to return_to', async (t) => {
  const { client } = await setUp(t);
  await client.logIn();
  const { body } = await client.request(`self-service/logout/browser?return_to=${origin}/bye`);
  client.accept = 'text/html';
  const { status, location } = await client.request(body.logout_url);
  assert.deepEqual([status, location], [303, `${origin}/bye`]);
});

test('logout needs the right token and a session', async (t) => {
  const { client } = await setUp(t);
  await client.logIn();
  assert.equal((await client.request('self-service/logout')).status, 400);
  assert.equal((await client.request('self-service/logout?token=x')).status, 403);
  assert.equal((await client.request('self-service/logout/browser?return_to=https://evil.example')).status, 400);
  assert.equal((await client.request('sessions/whoami')).status, 200);
  client.cookies.clear();
  for (const path of ['self-service/logout/browser', 'self-service/logout?token=x']) {
    const { status, body } = await client.request(path);
    assert.deepEqual([status, body.error.id], [401, 'session_inactive']);
  }
});
