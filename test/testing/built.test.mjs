import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenario } from '../../dist/testing/index.js';

const KRATOS = 'https://kratos.example.org';

/** @returns the flow that a scenario starts with */
const flowOf = async (name) => (await scenario(name)(`${KRATOS}/self-service/login/browser`)).json();

test('the built scenarios answer outside of a page, too', async () => {
  const { ui } = await flowOf('password/initial');
  assert.match(ui.action, new RegExp(`^${KRATOS}/self-service/login\\?flow=`));
});

test('the challenge of a passkey is for the place where it is played, not for that of its recording', async () => {
  const { ui } = await flowOf('passkey/initial');
  const { value } = ui.nodes.find(({ attributes }) => attributes.name === 'passkey_challenge').attributes;
  assert.equal(JSON.parse(value).publicKey.rpId, 'app.example.com');
});

test('an unknown scenario is refused, and nearer names are told', () => {
  assert.throws(() => scenario('password/wrong'), { name: 'TypeError', message: /"password\/wrong-password"/ });
});
