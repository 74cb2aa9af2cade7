import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageIds, node, outline, password, setUp } from './client.mjs';

const variant = 'identifier-first';
const identifier = 'ada@example.com';

test('first it asks only who it is', async (t) => {
  const { client } = await setUp(t, { variant });
  assert.deepEqual(outline(await client.createFlow()), [
    'identifier_first text identifier  1070002',
    'identifier_first submit method identifier_first 1070009',
    'default hidden csrf_token * -',
  ]);
});

test('then it offers what the person can log in with', async (t) => {
  const { client } = await setUp(t, { variant });
  const flow = await client.createFlow();
  const { status, body } = await client.submit(flow, { method: 'identifier_first', identifier });
  assert.equal(status, 400);
  assert.equal(body.active, 'identifier_first');
  assert.equal(body.ui.messages, undefined);
  assert.deepEqual(outline(body), [
    `identifier_first hidden identifier ${identifier} 1070002`,
    'default hidden csrf_token * -',
    'password password password - 1070001',
    'password submit method password 1010022',
    'code submit method code 1010015',
  ]);
  const wrong = await client.submit(body, { method: 'password', identifier, password: 'wrong' });
  assert.deepEqual(messageIds(wrong.body), [4000006]);
  assert.equal(node(wrong.body, 'identifier').attributes.type, 'hidden');
  assert.equal((await client.submit(wrong.body, { method: 'password', identifier, password })).status, 200);
});

test('somebody without a password is offered a code', async (t) => {
  const { server, client } = await setUp(t, { variant });
  await server.createIdentity({ email: 'charles@example.com' });
  const known = await client.submit(await client.createFlow(), { identifier: 'charles@example.com' });
  assert.equal(node(known.body, 'password'), undefined);
  const fields = { method: 'code', identifier: 'charles@example.com' };
  const sent = await client.submit(known.body, fields);
  assert.equal(sent.body.state, 'sent_email');
  assert.equal(outline(sent.body)[0], 'identifier_first hidden identifier charles@example.com 1070002');
  const code = await server.codeSentTo('charles@example.com');
  assert.equal((await client.submit(sent.body, { ...fields, code })).status, 200);
});

test('an unknown person is told so beside the field', async (t) => {
  const { client } = await setUp(t, { variant });
  const flow = await client.createFlow();
  for (const unknown of ['nobody@example.com', '']) {
    const { status, body } = await client.submit(flow, { method: 'identifier_first', identifier: unknown });
    assert.equal(status, 400);
    assert.deepEqual(messageIds(body), []);
    assert.equal(node(body, 'identifier').attributes.type, 'text');
    assert.equal(node(body, 'identifier').attributes.value, unknown);
    assert.equal(node(body, 'identifier').messages[0].id, 4000037);
  }
});

test('a password manager may send name and password at once', async (t) => {
  const { client } = await setUp(t, { variant });
  assert.equal((await client.logIn()).status, 200);
});

test('refresh shows everything at once', async (t) => {
  const { client } = await setUp(t, { variant });
  await client.logIn();
  const flow = await client.createFlow('?refresh=true');
  assert.ok(node(flow, 'password'));
  assert.equal(node(flow, 'identifier').group, 'default');
});
