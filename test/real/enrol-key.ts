import { forgetCookies, valueOf, type LoginServer, type Person } from './login-server.js';

/** The fields of Kratos' settings flow: where the options are, where the new credential goes, and what else it wants. */
const fields = {
  passkey: { options: 'passkey_create_data', result: 'passkey_settings_register', others: {} },
  webauthn: {
    options: 'webauthn_register_trigger',
    result: 'webauthn_register',
    others: { webauthn_register_displayname: 'Key' },
  },
};

/** Gives the person a key of the authenticator that is plugged in, and leaves nobody signed in. */
export async function registerKey(server: LoginServer, person: Person, method: keyof typeof fields): Promise<void> {
  const { options, result, others } = fields[method];
  await server.signIn(person);
  const flow = await server.newFlow({}, 'settings');
  const { publicKey } = JSON.parse(valueOf(flow, options)) as { publicKey: PublicKeyCredentialCreationOptionsJSON };
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey),
  });
  const values = { method, [result]: JSON.stringify(credential), ...others };
  const { status, body } = await server.submit(flow, values, 'settings');
  if (status !== 200) throw new Error(`The key was refused: ${JSON.stringify(body)}`);
  await forgetCookies();
}
