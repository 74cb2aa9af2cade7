import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageIds, origin, outline, setUp } from './client.mjs';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

test('a new flow offers password and code', async (t) => {
  const { server, client } = await setUp(t);
  const { status, headers, body } = await client.request('self-service/login/browser');
  assert.equal(status, 200);
  assert.equal(headers.get('Content-Type'), 'application/json; charset=utf-8');
  assert.equal(headers.get('Cache-Control'), 'private, no-cache, no-store, must-revalidate');
  assert.equal(headers.get('Vary'), 'Origin, Cookie');
  assert.match(body.id, uuid);
  assert.equal(body.type, 'browser');
  assert.equal(body.state, 'choose_method');
  assert.equal(body.refresh, false);
  assert.equal(body.requested_aal, 'aal1');
  assert.equal(body.organization_id, null);
  assert.equal(body.request_url, `${server.publicUrl}/self-service/login/browser`);
  assert.equal(body.ui.action, `${server.publicUrl}/self-service/login?flow=${body.id}`);
  assert.equal(Date.parse(body.expires_at) - Date.parse(body.issued_at), 60 * 60 * 1000);
  assert.deepEqual(outline(body), [
    'default hidden csrf_token * -',
    'default text identifier  1070002',
    'code submit method code 1010015',
    'password password password - 1070001',
    'password submit method password 1010022',
  ]);
  assert.equal(body.ui.nodes[3].attributes.autocomplete, 'current-password');
  assert.equal(body.ui.messages, undefined);
});

test('unknown parameters stay in request_url, return_to is kept', async (t) => {
  const { server, client } = await setUp(t);
  const flow = await client.createFlow(`?login_hint=ada&return_to=${origin}/app`);
  assert.equal(
    flow.request_url,
    `${server.publicUrl}/self-service/login/browser?login_hint=ada&return_to=${origin}/app`,
  );
  assert.equal(flow.return_to, `${origin}/app`);
});

for (const url of [
  'https://evil.example',
  'http://localhost.evil.example:9999',
  '//evil.example',
  'javascript:1',
  'http:evil',
]) {
  test(`return_to=${url} is refused`, async (t) => {
    const { client } = await setUp(t);
    const { status, body } = await client.request(`self-service/login/browser?return_to=${encodeURIComponent(url)}`);
    assert.equal(status, 400);
    assert.equal(body.error.id, 'self_service_flow_return_to_forbidden');
  });
}

test('an unknown assurance level and an OAuth2 challenge are refused', async (t) => {
  const { client } = await setUp(t);
  const aal = await client.request('self-service/login/browser?aal=aal3');
  assert.deepEqual([aal.status, aal.body.error.id], [400, undefined]);
  assert.equal(aal.headers.get('Content-Type'), 'application/json');
  const challenge = await client.request('self-service/login/browser?login_challenge=x');
  assert.deepEqual([challenge.status, challenge.body.error.code], [500, 500]);
});

test('a second factor needs a first one', async (t) => {
  const { client } = await setUp(t);
  const { status, body } = await client.request('self-service/login/browser?aal=aal2');
  assert.deepEqual([status, body.error.id], [401, 'session_aal1_required']);
});

test('nobody has a second factor here, so that flow is a dead end', async (t) => {
  const { client } = await setUp(t);
  await client.logIn();
  const flow = await client.createFlow('?aal=aal2');
  assert.equal(flow.requested_aal, 'aal2');
  assert.deepEqual(outline(flow), ['default hidden csrf_token * -']);
  assert.deepEqual(messageIds(flow), [1010004]);
});

test('an organization has no method here', async (t) => {
  const { client } = await setUp(t);
  const organization = '0b2f0bcb-5e9c-4a35-8f47-3b6c3f3f7c11';
  const flow = await client.createFlow(`?organization=${organization}`);
  assert.equal(flow.organization_id, organization);
  assert.deepEqual(outline(flow), ['default hidden csrf_token * -']);
  assert.equal((await client.createFlow('?organization=acme')).organization_id, null);
});

test('who is logged in gets no flow', async (t) => {
  const { client } = await setUp(t);
  await client.logIn();
  const { status, body } = await client.request('self-service/login/browser');
  assert.deepEqual([status, body.error.id], [400, 'session_already_available']);
});

test('refresh without a session is ignored', async (t) => {
  const { client } = await setUp(t);
  assert.equal((await client.createFlow('?refresh=true')).refresh, false);
});

test('refresh asks who is logged in to log in again', async (t) => {
  const { client } = await setUp(t);
  await client.logIn();
  const flow = await client.createFlow('?refresh=true');
  assert.equal(flow.refresh, true);
  assert.deepEqual(messageIds(flow), [1010003]);
  assert.deepEqual(outline(flow), [
    'default hidden csrf_token * -',
    'default text identifier  1070002',
    'code submit method code 1010015',
    'password password password - 1070001',
    'password submit method password 1010001',
  ]);
});

test('a flow can be read, an unknown one cannot', async (t) => {
  const { client } = await setUp(t);
  const flow = await client.createFlow();
  assert.deepEqual((await client.getFlow(flow.id)).body, flow);
  for (const id of ['', 'junk', '11111111-1111-4111-8111-111111111111']) {
    const { status, body } = await client.getFlow(id);
    assert.deepEqual([status, body.error.id], [404, undefined]);
  }
});
