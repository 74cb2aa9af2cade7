import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Client, node, password, setUp } from './client.mjs';

const fields = { method: 'password', identifier: 'ada@example.com', password };

/** @param {{ status: number, body: any }} answer */
function assertRefused({ status, body }) {
  assert.deepEqual([status, body.error.id], [403, 'security_csrf_violation']);
  return body.error.details.reject_reason;
}

test('the cookie is named after the address', async (t) => {
  const { server, client } = await setUp(t);
  await client.createFlow();
  const hash = createHash('sha256').update(server.publicUrl).digest('hex');
  assert.deepEqual([...client.cookies.keys()], [`csrf_token_${hash}`]);
});

test('each answer has another token, and each is good as long as the cookie is', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow();
  const { body } = await client.submit(flow, { ...fields, password: 'wrong' });
  assert.notEqual(node(body, 'csrf_token').attributes.value, node(flow, 'csrf_token').attributes.value);
  assert.equal((await client.submit(flow, fields)).status, 200);
});

test('a form without the token, or with another browser’s, is refused', async (t) => {
  const { server, client } = await setUp(t);
  const flow = await client.createFlow();
  const foreign = node(await new Client(server.publicUrl).createFlow(), 'csrf_token').attributes.value;
  for (const token of ['', 'junk', foreign]) {
    assertRefused(await client.submit(flow, { ...fields, csrf_token: token }));
    assertRefused(await client.submit(flow, { ...fields, method: 'code', csrf_token: token }));
  }
  assert.equal((await client.submit(flow, fields)).status, 200);
});

test('another browser can neither read nor submit the flow', async (t) => {
  const { server, client } = await setUp(t);
  const flow = await client.createFlow();
  const stranger = new Client(server.publicUrl);
  const withoutCookies = assertRefused(await stranger.submit(flow, fields));
  assert.equal(stranger.cookies.size, 0);
  assertRefused(await stranger.getFlow(flow.id));
  assert.equal(stranger.cookies.size, 1);
  const withForeignCookie = assertRefused(await stranger.submit(flow, fields));
  stranger.cookies = new Map([['theme', 'dark']]);
  const withOtherCookie = assertRefused(await stranger.submit(flow, fields));
  assert.equal(new Set([withoutCookies, withForeignCookie, withOtherCookie]).size, 3);
});

test('a broken cookie is replaced', async (t) => {
  const { client } = await setUp(t);
  await client.createFlow();
  const [name] = client.cookies.keys();
  client.cookies.set(name, 'AAAA');
  await client.createFlow();
  assert.notEqual(client.cookies.get(name), 'AAAA');
});

test('login takes a new cookie, so flows from before are lost', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow();
  await client.logIn();
  assertRefused(await client.getFlow(flow.id));
});
