import { Authenticator } from '../demo-server/authenticator.mjs';
import { FlowClient } from './flow-client.mjs';

/** The fields of Kratos' settings flow: where the options are, where the new credential goes, and what else it wants. */
const fields = {
  passkey: { options: 'passkey_create_data', result: 'passkey_settings_register', others: {} },
  webauthn: {
    options: 'webauthn_register_trigger',
    result: 'webauthn_register',
    others: { webauthn_register_displayname: 'Key' },
  },
};

/** The options for an authenticator that a field of the flow holds. */
export const optionsIn = ({ ui }, name) =>
  JSON.parse(ui.nodes.find(({ attributes }) => attributes.name === name).attributes.value).publicKey;

/**
 * Gives an account a key that needs no browser.
 * @param {object} place
 * @param {import('./kratos.mjs').LoginServer} place.server
 * @param {string} place.pageUrl
 * @param {{ email: string, password: string }} account
 * @param {keyof typeof fields} method
 */
export async function registerKey({ server, pageUrl }, { email, password }, method) {
  const { options, result, others } = fields[method];
  const client = new FlowClient(server.publicUrl);
  await client.submit((await client.create()).body, { method: 'password', identifier: email, password });
  const { body: flow } = await client.create({}, 'settings');
  const authenticator = new Authenticator(pageUrl);
  const values = { method, [result]: authenticator.create(optionsIn(flow, options)), ...others };
  const { status, body } = await client.submit(flow, values, 'settings');
  if (status !== 200) throw new Error(`Kratos answered ${status} to a key: ${JSON.stringify(body)}`);
  return authenticator;
}

/** What the key says to another challenge than that of the flow. */
export const staleAnswer = (key, flow, name) => key.get({ ...optionsIn(flow, name), challenge: 'c3RhbGU' });
