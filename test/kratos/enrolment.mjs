import { totp } from '../support/totp.mjs';
import { FlowClient } from './flow-client.mjs';

/** @typedef {{ email: string, password: string }} Account */

const contextOf = ({ ui }, id) => ui.nodes.find(({ attributes }) => attributes.id === id).attributes.text.context;

function expectOk({ status, body }) {
  if (status !== 200) throw new Error(`Kratos answered ${status} to an enrolment: ${JSON.stringify(body)}`);
  return body;
}

/**
 * What people do in the settings of their account to get a second factor, as an app would do it for them.
 * @param {string} publicUrl
 */
export function enrolment(publicUrl) {
  /** @param {Account} account */
  async function settingsOf({ email, password }) {
    const client = new FlowClient(publicUrl, 'api');
    const { body: login } = await client.create();
    expectOk(await client.submit(login, { method: 'password', identifier: email, password }));
    const flow = expectOk(await client.create({}, 'settings'));
    return { flow, submit: async (values) => expectOk(await client.submit(flow, values, 'settings')) };
  }

  return {
    /** @param {Account} account */
    async enrolTotp(account) {
      const { flow, submit } = await settingsOf(account);
      const { secret } = contextOf(flow, 'totp_secret_key');
      await submit({ method: 'totp', totp_code: totp(secret) });
      return { secret };
    },

    /** @param {Account} account @returns {Promise<string[]>} */
    async enrolBackupCodes(account) {
      const { submit } = await settingsOf(account);
      const shown = await submit({ method: 'lookup_secret', lookup_secret_regenerate: 'true' });
      await submit({ method: 'lookup_secret', lookup_secret_confirm: 'true' });
      return contextOf(shown, 'lookup_secret_codes').secrets.map(({ context }) => context.secret);
    },
  };
}
