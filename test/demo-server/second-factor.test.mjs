import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { Client, messageIds, node, origin, outline, password, setUp } from './client.mjs';

const variant = 'second-factor';
const person = { email: 'ada@example.com', password };
const withPassword = { method: 'password', identifier: person.email, password };
const codeNow = (secret) => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
/** A six-digit code that no app shows around now. */
const wrongCode = (secret) => {
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  return ['000000', '111111', '222222', '333333', '444444'].find((token) => app.validate({ token }) === null);
};

/** Somebody with an authenticator app and backup codes who has given the password. */
async function halfway(t, options) {
  const { server, client } = await setUp(t, { variant, ...options });
  const { secret } = await server.enrolTotp(person);
  const backupCodes = await server.enrolBackupCodes(person);
  const answer = await client.logIn();
  return { server, client, secret, backupCodes, answer };
}

test('who has a second factor is sent on to it', async (t) => {
  const { server, client, answer } = await halfway(t);
  const next = `${server.publicUrl}/self-service/login/browser?aal=aal2`;
  assert.deepEqual(
    [answer.status, answer.body.error.id, answer.body.redirect_browser_to],
    [422, 'browser_location_change_required', next],
  );
  const { status, body } = await client.request('sessions/whoami');
  assert.deepEqual([status, body.error.id, body.redirect_browser_to], [403, 'session_aal2_required', next]);
  assert.equal(body.error.details.redirect_browser_to, next);
});

test('who has none is not', async (t) => {
  const { client } = await setUp(t, { variant });
  assert.equal((await client.logIn()).status, 200);
  assert.equal((await client.request('sessions/whoami')).status, 200);
  const flow = await client.createFlow('?aal=aal2');
  assert.deepEqual(outline(flow), ['default hidden csrf_token * -']);
  for (const [fields, id] of [
    [{ method: 'totp', totp_code: '123456' }, 4000011],
    [{ method: 'lookup_secret', lookup_secret: 'abcdefgh' }, 4000014],
  ]) {
    assert.deepEqual(messageIds((await client.submit(flow, fields)).body), [id]);
  }
});

test('a page is taken along to the second factor', async (t) => {
  const { server, client } = await setUp(t, { variant });
  await server.enrolTotp(person);
  const flow = await client.createFlow(`?return_to=${origin}/after&hint=1`);
  const { body } = await client.submit(flow, withPassword);
  const next = new URL(body.redirect_browser_to);
  assert.deepEqual([...next.searchParams], Object.entries({ aal: 'aal2', return_to: `${origin}/after` }));
});

test('a form of HTML is sent on by the browser', async (t) => {
  const { server, client } = await setUp(t, { variant });
  await server.enrolTotp(person);
  const flow = await client.createFlow();
  client.accept = 'text/html';
  const { status, location } = await client.submit(flow, withPassword);
  assert.deepEqual([status, location], [303, `${server.publicUrl}/self-service/login/browser?aal=aal2`]);
});

test('an authenticator app completes the login', async (t) => {
  const { client, secret } = await halfway(t);
  const csrfCookie = [...client.cookies].find(([name]) => name.startsWith('csrf'));
  const flow = await client.createFlow(`?aal=aal2&return_to=${origin}/after`);
  assert.deepEqual(messageIds(flow), [1010004]);
  const { status, body } = await client.submit(flow, { method: 'totp', totp_code: ` ${codeNow(secret)} ` });
  assert.equal(status, 200);
  assert.equal(body.session.authenticator_assurance_level, 'aal2');
  assert.deepEqual(
    body.session.authentication_methods.map(({ method, aal }) => [method, aal]),
    [
      ['password', 'aal1'],
      ['totp', 'aal2'],
    ],
  );
  assert.equal(body.continue_with[0].redirect_browser_to, `${origin}/after`);
  assert.deepEqual(
    [...client.cookies].find(([name]) => name.startsWith('csrf')),
    csrfCookie,
  );
  const known = (await client.request('sessions/whoami')).body;
  assert.equal(known.id, body.session.id);
  assert.equal(known.devices.length, 1);
});

test('a wrong code, or none, can be corrected', async (t) => {
  const { client, secret } = await halfway(t);
  const flow = await client.createFlow('?aal=aal2');
  const wrong = await client.submit(flow, { method: 'totp', totp_code: wrongCode(secret) });
  assert.deepEqual([wrong.status, messageIds(wrong.body)], [400, [4000008]]);
  assert.equal(node(wrong.body, 'totp_code').attributes.value, undefined);
  const missing = await client.submit(flow, { method: 'totp' });
  assert.deepEqual(node(missing.body, 'totp_code').messages[0].context, { property: 'totp_code' });
  const short = await client.submit(flow, { method: 'totp', totp_code: '12345' });
  const [message] = node(short.body, 'totp_code').messages;
  assert.deepEqual([message.id, message.context], [4000003, { min_length: 6, actual_length: 5 }]);
  assert.equal((await client.submit(short.body, { method: 'totp', totp_code: codeNow(secret) })).status, 200);
});

test('a backup code works once', async (t) => {
  const { client, backupCodes } = await halfway(t);
  assert.equal(new Set(backupCodes).size, 12);
  const enter = async (code) => {
    const flow = await client.createFlow('?aal=aal2');
    return client.submit(flow, { method: 'lookup_secret', lookup_secret: code });
  };
  const wrong = await enter('wrong');
  assert.deepEqual([wrong.status, messageIds(wrong.body)], [400, [4000016]]);
  const { status, body } = await enter(backupCodes[0]);
  assert.deepEqual([status, body.session.authentication_methods.at(-1).method], [200, 'lookup_secret']);

  client.forgetSession();
  assert.equal((await client.logIn()).status, 422);
  const used = await enter(backupCodes[0]);
  assert.deepEqual([used.status, messageIds(used.body)], [400, [4000012]]);
  assert.equal((await enter(backupCodes[1])).status, 200);
});

test('it is not asked for twice, but can be confirmed', async (t) => {
  const { client, secret } = await halfway(t);
  const flow = await client.createFlow('?aal=aal2');
  const fields = { method: 'totp', totp_code: codeNow(secret) };
  await client.submit(flow, fields);
  const again = await client.request('self-service/login/browser?aal=aal2');
  assert.deepEqual([again.status, again.body.error.id], [400, 'session_already_available']);
  assert.deepEqual(messageIds((await client.submit(flow, fields)).body), [4000001]);

  const refresh = await client.createFlow('?aal=aal2&refresh=true');
  assert.deepEqual(messageIds(refresh), [1010003]);
  const { body } = await client.submit(refresh, fields);
  assert.deepEqual(
    body.session.authentication_methods.map(({ method }) => method),
    ['password', 'totp', 'totp'],
  );
  const first = await client.createFlow('?refresh=true');
  const confirmed = await client.submit(first, withPassword);
  assert.equal(confirmed.body.session.authenticator_assurance_level, 'aal2');
});

test('without the first factor there is no second', async (t) => {
  const { client, secret } = await halfway(t);
  const flow = await client.createFlow('?aal=aal2');
  client.forgetSession();
  const created = await client.request('self-service/login/browser?aal=aal2');
  const submitted = await client.submit(flow, { method: 'totp', totp_code: codeNow(secret) });
  for (const { status, body } of [created, submitted]) {
    assert.deepEqual([status, body.error.id], [401, 'session_aal1_required']);
  }
});

test('a first factor is no second one', async (t) => {
  const { client } = await halfway(t);
  const flow = await client.createFlow('?aal=aal2');
  for (const method of ['password', 'code', 'identifier_first']) {
    assert.deepEqual(messageIds((await client.submit(flow, { ...withPassword, method })).body), [4010002]);
  }
});

test('a forged form is refused', async (t) => {
  const { client, secret } = await halfway(t);
  const flow = await client.createFlow('?aal=aal2');
  const fields = { method: 'totp', totp_code: codeNow(secret), csrf_token: 'forged' };
  const { status, body } = await client.submit(flow, fields);
  assert.deepEqual([status, body.error.id], [403, 'security_csrf_violation']);
});

test('a form that is too old is not replaced while somebody is logged in', async (t) => {
  const { client, secret } = await halfway(t, { lifespan: 200 });
  const flow = await client.createFlow('?aal=aal2');
  while (Date.now() <= Date.parse(flow.expires_at)) await client.request('health/ready');
  const { status, body } = await client.submit(flow, { method: 'totp', totp_code: codeNow(secret) });
  assert.deepEqual([status, messageIds(body)], [400, [4000001]]);
});

test('whoever gives up can log out', async (t) => {
  const { client } = await halfway(t);
  const { body } = await client.request('self-service/logout/browser');
  assert.equal((await client.request(body.logout_url)).status, 204);
  assert.equal((await client.request('sessions/whoami')).status, 401);
});

test('a native app is told who it is only with the second factor', async (t) => {
  const { server, client, secret } = await halfway(t);
  const app = new Client(server.publicUrl);
  const first = (await app.submit(await app.createFlow('', 'api'), withPassword)).body;
  assert.equal(first.session.identity, null);
  const headers = { 'X-Session-Token': first.session_token };
  assert.equal((await app.request('sessions/whoami', { headers })).status, 403);
  const flow = (await app.request('self-service/login/api?aal=aal2', { headers })).body;
  const { body } = await app.submit(flow, { method: 'totp', totp_code: codeNow(secret) }, { headers });
  assert.equal(body.session_token, first.session_token);
  assert.equal(body.session.identity.traits.email, 'Ada@example.com');
  assert.equal((await client.request('sessions/whoami')).status, 403);
});

test('where there is none, it is switched off', async (t) => {
  const { server, client } = await setUp(t);
  await server.enrolTotp(person);
  assert.equal((await client.logIn()).status, 200);
  const flow = await client.createFlow('?aal=aal2');
  assert.equal(node(flow, 'totp_code'), undefined);
  assert.equal((await client.submit(flow, { method: 'totp', totp_code: '123456' })).status, 404);
});
