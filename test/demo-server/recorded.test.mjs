import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { variantNames } from '../../demo/server/config.mjs';
import { startLoginServer } from '../../demo/server/index.mjs';
import { FlowClient } from '../kratos/flow-client.mjs';
import { PASSWORD, scenes } from '../kratos/scenes.mjs';
import { scrub } from '../kratos/scrub.mjs';

const pageUrl = 'http://localhost:8000';
const options = { 'short-lived': { lifespan: 500 } };
/** What every server puts in its own words. */
const ownWords = new Set(['text', 'message', 'reason', 'docs', 'hint', 'reject_reason', 'integrity']);
/** Played through Kratos' admin API, or with what this server does not speak: social sign-in, security keys. */
const elsewhere = new Set(['identity-inactive', 'native-initial', 'aal2-webauthn', 'aal2-webauthn-wrong']);

for (const variant of variantNames.filter((name) => name in scenes)) {
  describe(`${variant}: it answers as the recorded Kratos`, () => {
    let server;

    before(async () => {
      server = await startLoginServer({ variant, corsOrigins: [pageUrl], hashCost: 2, ...options[variant] });
      await server.createIdentity({ email: 'ada@example.com', password: PASSWORD });
    });
    after(() => server.close());

    for (const [name, play] of Object.entries(scenes[variant]).filter(([name]) => !elsewhere.has(name))) {
      test(name, async () => {
        const [client, app] = [new FlowClient(server.publicUrl), new FlowClient(server.publicUrl, 'api')];
        const answer = await play({ client, app, server, pageUrl });
        const addresses = { [server.publicUrl]: 'https://id.example.com', [pageUrl]: 'https://app.example.com' };
        const recorded = await readFile(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8');
        assert.deepEqual(shapeOf(scrub(answer, addresses)), shapeOf(JSON.parse(recorded)));
      });
    }
  });
}

function shapeOf(value, key) {
  if (Array.isArray(value)) return value.map((member) => shapeOf(member));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shapeOf(member, name)]));
  }
  return ownWords.has(key) ? '…' : value;
}
