import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageIds, node, origin, password, setUp } from './client.mjs';

const fields = { method: 'password', identifier: 'ada@example.com', password };

/** @param {import('node:test').TestContext} t */
function letTimePass(t, milliseconds = 3001) {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + milliseconds });
}

test('an expired flow cannot be read', async (t) => {
  const { server, client } = await setUp(t, { variant: 'short-lived' });
  const flow = await client.createFlow(`?return_to=${origin}/app`);
  letTimePass(t);
  const { status, body } = await client.getFlow(flow.id);
  assert.deepEqual([status, body.error.id], [410, 'self_service_flow_expired']);
  const returnTo = `${origin}/app`;
  assert.deepEqual(body.error.details, {
    redirect_to: `${server.publicUrl}/self-service/login/browser?return_to=${encodeURIComponent(returnTo)}`,
    return_to: returnTo,
  });
  assert.equal(body.use_flow_id, undefined);
});

test('submitting an expired flow makes a new one', async (t) => {
  const { client } = await setUp(t, { variant: 'short-lived' });
  const flow = await client.createFlow(`?return_to=${origin}/app`);
  letTimePass(t);
  const { status, body } = await client.submit(flow, fields);
  assert.deepEqual([status, body.error.id], [410, 'self_service_flow_expired']);
  assert.equal(body.expired_at, flow.expires_at);
  assert.equal(typeof body.since, 'number');
  const fresh = (await client.getFlow(body.use_flow_id)).body;
  assert.deepEqual(messageIds(fresh), [4010001]);
  const { context } = fresh.ui.messages[0];
  assert.equal(context.expired_at, flow.expires_at);
  assert.equal(context.expired_at_unix, Math.floor(Date.parse(flow.expires_at) / 1000));
  assert.equal(fresh.return_to, `${origin}/app`);
  assert.equal(fresh.request_url, flow.request_url);
  assert.equal((await client.submit(fresh, fields)).status, 200);
});

test('an HTML client is sent to the new flow', async (t) => {
  const { client } = await setUp(t, { variant: 'short-lived' });
  const flow = await client.createFlow();
  letTimePass(t);
  client.accept = 'text/html';
  const { status, location } = await client.submit(flow, fields);
  assert.equal(status, 303);
  const id = new URL(location).searchParams.get('flow');
  assert.notEqual(id, flow.id);
  assert.deepEqual(messageIds((await client.getFlow(id)).body), [4010001]);
});

test('an expired refresh flow has no successor while there is a session', async (t) => {
  const { client } = await setUp(t, { variant: 'short-lived' });
  await client.logIn();
  const flow = await client.createFlow('?refresh=true');
  letTimePass(t);
  const { status, body } = await client.submit(flow, fields);
  assert.equal(status, 400);
  assert.equal(body.id, flow.id);
  assert.deepEqual(messageIds(body), [4000001]);
});

test('an expired native flow', async (t) => {
  const { server, client } = await setUp(t, { variant: 'short-lived' });
  const flow = await client.createFlow('', 'api');
  letTimePass(t);
  const { status, body } = await client.getFlow(flow.id);
  assert.equal(status, 410);
  assert.deepEqual(body.error.details, { api: `${server.publicUrl}/self-service/login/api` });
});

test('long after its end a flow is forgotten', async (t) => {
  const { client } = await setUp(t, { variant: 'short-lived' });
  const flow = await client.createFlow();
  letTimePass(t, 2 * 60 * 60 * 1000);
  await client.createFlow();
  assert.equal((await client.getFlow(flow.id)).status, 404);
});

test('a session ends', async (t) => {
  const { client } = await setUp(t, { sessionLifespan: 60_000 });
  await client.logIn();
  assert.equal((await client.request('sessions/whoami')).status, 200);
  letTimePass(t, 60_001);
  assert.equal((await client.request('sessions/whoami')).status, 401);
  assert.ok(node(await client.createFlow(), 'password'));
});
