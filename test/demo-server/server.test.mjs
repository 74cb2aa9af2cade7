import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import Koa from 'koa';
import { BoundedMap } from '../../demo/server/bounded-map.mjs';
import { createLoginServer } from '../../demo/server/index.mjs';
import { Mailbox } from '../../demo/server/mailbox.mjs';
import { Client, password, setUp } from './client.mjs';

test('it says when it is ready', async (t) => {
  const { client } = await setUp(t);
  const { status, body } = await client.request('health/ready');
  assert.deepEqual([status, body], [200, { status: 'ok' }]);
  assert.equal(client.cookies.size, 0);
});

test('other paths and verbs do not exist', async (t) => {
  const { client } = await setUp(t);
  assert.equal((await client.request('nothing')).status, 404);
  assert.equal((await client.request('self-service/login', { method: 'PUT' })).status, 405);
});

test('a Koa app can mount it below a path', async (t) => {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  t.after(() => {
    http.close();
    http.closeAllConnections();
  });
  const baseUrl = `http://localhost:${http.address().port}/.ory`;
  const login = createLoginServer({ baseUrl });
  const app = new Koa();
  app.use(login.middleware);
  app.use((ctx) => (ctx.body = 'a page'));
  http.on('request', app.callback());
  await login.createIdentity({ email: 'ada@example.com', password });

  const client = new Client(baseUrl);
  const flow = await client.createFlow();
  assert.equal(flow.ui.action, `${baseUrl}/self-service/login?flow=${flow.id}`);
  assert.equal(flow.request_url, `${baseUrl}/self-service/login/browser`);
  const { body } = await client.submit(flow, { method: 'password', identifier: 'ada@example.com', password });
  assert.equal(body.continue_with[0].redirect_browser_to, `${new URL(baseUrl).origin}/`);
  assert.ok(client.cookies.has(`ory_kratos_session_${http.address().port}_ory`));
  const page = await fetch(new URL('/.orynot', baseUrl));
  assert.equal(await page.text(), 'a page');
});

test('two identities cannot have one address', async (t) => {
  const { server } = await setUp(t);
  await assert.rejects(server.createIdentity({ email: 'ADA@example.com' }));
});

test('the mailbox gives the latest unread code, or the one asked for, or waits', async () => {
  const mailbox = new Mailbox();
  const to = 'ada@example.com';
  const send = (code) => mailbox.send({ to, code, flowId: 'f' });
  const first = mailbox.codeSentTo('Ada@example.com');
  mailbox.send({ to: 'charles@example.com', code: '000000', flowId: 'f' });
  send('111111');
  assert.equal(await first, '111111');
  send('222222');
  send('333333');
  assert.equal(await mailbox.codeSentTo(to), '333333');
  assert.equal(await mailbox.codeSentTo(to, { count: 2 }), '222222');
  await assert.rejects(mailbox.codeSentTo('nobody@example.com', { timeout: 1 }));
});

test('the mailbox says when a mail comes, and keeps the newest', async () => {
  const mailbox = new Mailbox();
  let changes = 0;
  mailbox.on('change', () => changes++);
  for (let n = 1; n <= 201; n++) mailbox.send({ to: 'ada@example.com', code: String(n), flowId: 'f' });
  assert.equal(changes, 201);
  assert.equal(mailbox.messages.length, 200);
  assert.equal(mailbox.messages.at(-1).code, '201');
  assert.ok(mailbox.messages[0].sentAt instanceof Date);
});

test('a bounded map forgets the oldest', () => {
  const map = new BoundedMap(2);
  for (const n of [1, 2, 3]) map.set(n, n);
  assert.deepEqual([...map.keys()], [2, 3]);
  map.dropOldest((value) => value < 3);
  assert.deepEqual([...map.keys()], [3]);
});
