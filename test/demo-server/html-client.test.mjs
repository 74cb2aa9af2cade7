import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageIds, origin, password, setUp } from './client.mjs';

const fields = { method: 'password', identifier: 'ada@example.com', password };

/** @param {import('node:test').TestContext} t */
async function setUpHtml(t, query = '') {
  const { server, client } = await setUp(t);
  const flow = await client.createFlow(query);
  client.accept = 'text/html';
  return { server, client, flow };
}

test('a navigation is sent to the login page', async (t) => {
  const { client } = await setUpHtml(t);
  const { status, location } = await client.request('self-service/login/browser');
  assert.equal(status, 303);
  assert.ok(location.startsWith(`${origin}/login?flow=`));
  const id = new URL(location).searchParams.get('flow');
  assert.equal((await client.getFlow(id)).body.id, id);
});

test('an error is sent to the error page, which can read it', async (t) => {
  const { client } = await setUpHtml(t);
  const { status, location } = await client.request('self-service/login/browser?aal=aal2');
  assert.equal(status, 303);
  assert.ok(location.startsWith(`${origin}/error?id=`));
  const { body } = await client.request(`self-service/errors${new URL(location).search}`);
  assert.equal(body.error.id, 'session_aal1_required');
  assert.equal((await client.request('self-service/errors?id=x')).status, 404);
});

test('a form that is wrong, or needs another, is sent to the login page', async (t) => {
  const { client, flow } = await setUpHtml(t);
  const page = `${origin}/login?flow=${flow.id}`;
  const wrong = await client.submit(flow, { ...fields, password: 'wrong' });
  assert.deepEqual([wrong.status, wrong.location], [303, page]);
  assert.deepEqual(messageIds((await client.getFlow(flow.id)).body), [4000006]);
  const sent = await client.submit(flow, { ...fields, method: 'code' });
  assert.deepEqual([sent.status, sent.location], [303, page]);
  assert.deepEqual(messageIds((await client.getFlow(flow.id)).body), [1010014]);
});

test('a forged form is sent to the error page', async (t) => {
  const { client, flow } = await setUpHtml(t);
  const { status, location } = await client.submit(flow, { ...fields, csrf_token: '' });
  assert.equal(status, 303);
  assert.ok(location.startsWith(`${origin}/error?id=`));
});

test('success is sent to return_to, and so is who is logged in', async (t) => {
  const { client, flow } = await setUpHtml(t, `?return_to=${origin}/app`);
  const success = await client.submit(flow, fields);
  assert.deepEqual([success.status, success.location], [303, `${origin}/app`]);
  const again = await client.submit(flow, fields);
  assert.deepEqual([again.status, again.location], [303, `${origin}/`]);
  const create = await client.request(`self-service/login/browser?return_to=${origin}/app`);
  assert.deepEqual([create.status, create.location], [303, `${origin}/app`]);
});

const negotiations = [
  ['*/*', 303],
  ['text/plain', 303],
  ['application/json, text/html', 303],
  ['text/html, application/json;q=0.9', 303],
  ['application/json;q=0', 303],
  ['application/json', 400],
  ['application/json, text/plain, */*', 400],
  ['application/json;q=0.5, text/html;q=0.4', 400],
];
for (const [accept, expected] of negotiations) {
  test(`Accept: ${accept} is answered ${expected}`, async (t) => {
    const { client, flow } = await setUpHtml(t);
    client.accept = accept;
    assert.equal((await client.submit(flow, { method: 'password' })).status, expected);
  });
}

test('a JSON body is answered with JSON, whatever is accepted', async (t) => {
  const { client, flow } = await setUpHtml(t);
  const submit = (type) => client.submit(flow, {}, { headers: { 'Content-Type': type }, body: '{}' });
  assert.equal((await submit('application/json')).status, 400);
  assert.equal((await submit('application/json; charset=utf-8')).status, 303);
});
