import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageIds, node, outline, setUp } from './client.mjs';

const identifier = 'ada@example.com';

/**
 * @param {import('./client.mjs').Client} client
 * @param {Record<string, string>} [fields]
 */
async function sendCode(client, fields = {}) {
  return (await client.submit(await client.createFlow(), { method: 'code', identifier, ...fields })).body;
}

const other = (code) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

test('a code is sent, and logs in', async (t) => {
  const { server, client } = await setUp(t);
  const { status, body: flow } = await client.submit(await client.createFlow(), { method: 'code', identifier });
  assert.equal(status, 400);
  assert.equal(flow.state, 'sent_email');
  assert.equal(flow.active, 'code');
  assert.deepEqual(messageIds(flow), [1010014]);
  assert.deepEqual(outline(flow), [
    `default hidden identifier ${identifier} 1070002`,
    'code hidden method code -',
    'code text code - 1070013',
    'code submit method code 1070009',
    'code submit resend code 1070008',
    'default hidden csrf_token * -',
  ]);
  const code = await server.codeSentTo(identifier);
  assert.match(code, /^\d{6}$/);
  const { status: success, body } = await client.submit(flow, { method: 'code', identifier, code });
  assert.equal(success, 200);
  assert.equal(body.session.authentication_methods[0].method, 'code');
});

test('an unknown address', async (t) => {
  const { client } = await setUp(t);
  const flow = await sendCode(client, { identifier: 'Nobody@Example.com' });
  assert.equal(flow.state, 'choose_method');
  assert.deepEqual(messageIds(flow), [4000035]);
  assert.equal(outline(flow)[1], 'default hidden identifier nobody@example.com -');
});

test('no address', async (t) => {
  const { client } = await setUp(t);
  const flow = await sendCode(client, { identifier: '' });
  assert.deepEqual(messageIds(flow), []);
  assert.equal(node(flow, 'identifier').messages[0].id, 4000002);
});

test('no code', async (t) => {
  const { client } = await setUp(t);
  const { body } = await client.submit(await sendCode(client), { method: 'code', identifier });
  assert.equal(body.state, 'sent_email');
  assert.deepEqual(node(body, 'code').messages[0].context, { property: 'code' });
});

test('a wrong code, then the right one', async (t) => {
  const { server, client } = await setUp(t);
  const flow = await sendCode(client);
  const code = await server.codeSentTo(identifier);
  const { status, body } = await client.submit(flow, { method: 'code', identifier, code: other(code) });
  assert.equal(status, 400);
  assert.equal(body.state, 'sent_email');
  assert.deepEqual(messageIds(body), [4010008]);
  assert.deepEqual(outline(body), [
    'default hidden csrf_token * -',
    `default hidden identifier ${identifier} -`,
    'code text code - 1070013',
    'code submit resend code 1070008',
    'code hidden method code -',
    'code submit method code 1070009',
  ]);
  assert.equal((await client.submit(body, { method: 'code', identifier, code })).status, 200);
});

test('five wrong codes are enough: a sixth try fails even with the right one, and so does a new code', async (t) => {
  const { server, client } = await setUp(t);
  const flow = await sendCode(client);
  const code = await server.codeSentTo(identifier);
  const tries = Array.from({ length: 5 }, () => client.submit(flow, { method: 'code', identifier, code: other(code) }));
  for (const { body } of await Promise.all(tries)) assert.deepEqual(messageIds(body), [4010008]);
  const late = await client.submit(flow, { method: 'code', identifier, code });
  assert.deepEqual(messageIds(late.body), [4000001]);
  await client.submit(flow, { method: 'code', identifier, resend: 'code' });
  const again = await client.submit(flow, { method: 'code', identifier, code: await server.codeSentTo(identifier) });
  assert.deepEqual(messageIds(again.body), [4000001]);
});

test('another address than the one that the code went to', async (t) => {
  const { server, client } = await setUp(t);
  await server.createIdentity({ email: 'charles@example.com' });
  const flow = await sendCode(client);
  const code = await server.codeSentTo(identifier);
  const submit = (address) => client.submit(flow, { method: 'code', identifier: address, code });
  assert.deepEqual(messageIds((await submit('nobody@example.com')).body), [4000035]);
  assert.deepEqual(messageIds((await submit('charles@example.com')).body), [4010008]);
});

test('resending makes the old code void', async (t) => {
  const { server, client } = await setUp(t);
  const flow = await sendCode(client);
  const first = await server.codeSentTo(identifier);
  const { status, body } = await client.submit(flow, { method: 'code', identifier, resend: 'code', code: first });
  assert.equal(status, 400);
  assert.deepEqual(messageIds(body), [1010014]);
  const second = await server.codeSentTo(identifier, { count: 2 });
  if (second !== first) {
    assert.deepEqual(
      messageIds((await client.submit(body, { method: 'code', identifier, code: first })).body),
      [4010008],
    );
  }
  assert.equal((await client.submit(body, { method: 'code', identifier, code: second })).status, 200);
});

test('a code can be used once', async (t) => {
  const { server, client } = await setUp(t);
  const flow = await sendCode(client);
  const code = await server.codeSentTo(identifier);
  const before = new Map(client.cookies);
  await client.submit(flow, { method: 'code', identifier, code });
  client.cookies = before;
  const { status, body } = await client.submit(flow, { method: 'code', identifier, code });
  assert.equal(status, 400);
  assert.equal(body.state, 'passed_challenge');
  assert.deepEqual(messageIds(body), [4010002]);
});

test('an expired code leads to a new flow', async (t) => {
  const { server, client } = await setUp(t, { codeLifespan: 60_000 });
  const flow = await sendCode(client);
  const code = await server.codeSentTo(identifier);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 60_001 });
  const { status, body } = await client.submit(flow, { method: 'code', identifier, code });
  assert.deepEqual([status, body.error.id], [410, 'self_service_flow_expired']);
  const fresh = (await client.getFlow(body.use_flow_id)).body;
  assert.equal(fresh.state, 'choose_method');
  assert.deepEqual(messageIds(fresh), [4010001]);
});

test('codes and passwords share a flow', async (t) => {
  const { client } = await setUp(t);
  const flow = await sendCode(client);
  const { body } = await client.submit(flow, { method: 'password', identifier, password: 'wrong' });
  assert.equal(body.state, 'sent_email');
  assert.deepEqual(messageIds(body), [4000006]);
});

test('the transient payload comes back once', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow();
  const fields = { csrf_token: node(flow, 'csrf_token').attributes.value, method: 'code', identifier };
  const init = {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...fields, transient_payload: { plan: 'b' } }),
  };
  assert.deepEqual((await client.submit(flow, {}, init)).body.transient_payload, { plan: 'b' });
  assert.equal((await client.getFlow(flow.id)).body.transient_payload, undefined);
});
