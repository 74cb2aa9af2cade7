import { createHmac } from 'node:crypto';

const nodeOf = (flow, name) => flow.ui.nodes.find(({ attributes }) => [attributes.name, attributes.id].includes(name));

/** The time-based code (RFC 6238: SHA-1, 30 seconds, 6 digits) that an authenticator app would show now. */
function totp(secret) {
  const bits = [...secret].map((char) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'));
  const key = Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)
      .map((byte) => Number.parseInt(byte, 2)),
  );
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const offset = hash[19] & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Recorded with a person who has a password, an authenticator app and backup codes. */
export function secondFactorScenes({ email, password }) {
  const withPassword = { method: 'password', identifier: email, password };
  let enrolled;

  const enter = async (client) => client.submit((await client.create()).body, withPassword);

  async function enrol(client) {
    await enter(client);
    const settings = (values, flow) => client.submit(flow, values, 'settings');
    const { body: app } = await client.create({}, 'settings');
    const secret = nodeOf(app, 'totp_secret_key').attributes.text.context.secret;
    await settings({ method: 'totp', totp_code: totp(secret) }, app);
    const { body: backup } = await client.create({}, 'settings');
    const { body: shown } = await settings({ method: 'lookup_secret', lookup_secret_regenerate: 'true' }, backup);
    await settings({ method: 'lookup_secret', lookup_secret_confirm: 'true' }, shown);
    client.forgetCookies();
  }

  /** A client that has given the password and still owes the second factor. */
  async function halfway(client) {
    enrolled ??= enrol(client);
    await enrolled;
    await enter(client);
    return client;
  }

  async function submitFactor(client, values) {
    const { body } = await (await halfway(client)).create({ aal: 'aal2' });
    return client.submit(body, values);
  }

  return {
    'aal2-initial': async ({ client }) => (await halfway(client)).create({ aal: 'aal2' }),
    'aal2-required-whoami': async ({ client }) => (await halfway(client)).whoami(),
    'aal2-required-submit': async ({ client }) => {
      await halfway(client);
      client.forgetCookies();
      return enter(client);
    },
    'aal2-totp-wrong': ({ client }) => submitFactor(client, { method: 'totp', totp_code: '000000' }),
    'aal2-lookup-wrong': ({ client }) => submitFactor(client, { method: 'lookup_secret', lookup_secret: 'used-up' }),
  };
}
