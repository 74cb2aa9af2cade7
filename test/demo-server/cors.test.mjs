import assert from 'node:assert/strict';
import { test } from 'node:test';
import { origin, setUp } from './client.mjs';

/** @param {Headers} headers */
function corsHeaders(headers) {
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));
}

/**
 * @param {import('./client.mjs').Client} client
 * @param {Record<string, string>} headers
 */
function preflight(client, headers) {
  return client.request('self-service/login', { method: 'OPTIONS', headers });
}

test('a page of a listed origin may call with cookies', async (t) => {
  const { client } = await setUp(t);
  for (const path of ['self-service/login/browser', 'self-service/login/flows?id=x', 'sessions/whoami', 'nothing']) {
    const { headers } = await client.request(path, { headers: { Origin: origin } });
    assert.deepEqual(corsHeaders(headers), {
      'access-control-allow-credentials': 'true',
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'Content-Type',
    });
    assert.match(headers.get('Vary'), /^Origin\b/);
  }
});

test('a page of another origin is answered without CORS headers', async (t) => {
  const { client } = await setUp(t);
  const { status, headers } = await client.request('self-service/login/browser', {
    headers: { Origin: 'https://evil.example' },
  });
  assert.equal(status, 200);
  assert.deepEqual(corsHeaders(headers), {});
});

test('a preflight is answered', async (t) => {
  const { client } = await setUp(t);
  const ask = { Origin: origin, 'Access-Control-Request-Method': 'POST' };
  const { status, headers } = await preflight(client, {
    ...ask,
    'Access-Control-Request-Headers': 'content-type,x-session-token',
  });
  assert.equal(status, 204);
  assert.equal(headers.get('Vary'), 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers');
  assert.deepEqual(corsHeaders(headers), {
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'content-type,x-session-token',
    'access-control-allow-methods': 'POST',
    'access-control-allow-origin': origin,
  });
  assert.equal(corsHeaders((await preflight(client, ask)).headers)['access-control-allow-origin'], origin);
});

test('a preflight for more than is allowed is refused', async (t) => {
  const { client } = await setUp(t);
  for (const change of [
    { Origin: 'https://evil.example' },
    { 'Access-Control-Request-Method': 'TRACE' },
    { 'Access-Control-Request-Headers': 'content-type,x-requested-with' },
  ]) {
    const { status, headers } = await preflight(client, {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      ...change,
    });
    assert.equal(status, 204);
    assert.deepEqual(corsHeaders(headers), {});
  }
});

test('without origins there are no CORS headers at all', async (t) => {
  const { client } = await setUp(t, { corsOrigins: [] });
  const { headers } = await client.request('self-service/login/browser', { headers: { Origin: origin } });
  assert.deepEqual(corsHeaders(headers), {});
  assert.equal(headers.get('Vary'), 'Cookie');
});
