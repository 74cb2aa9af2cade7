import type { LoginHarness } from '../../harness.js';
import { addAuthenticator, type Authenticator } from '../authenticator.js';
import { registerKey } from '../enrol-key.js';
import type { LoginServer, Person } from '../login-server.js';
import { expectSoftMessage } from '../scenarios/sign-in.js';

export interface Holder extends Person {
  key: Authenticator;
}

/** The authenticator of the test. */
let plugged: Authenticator | undefined;

export async function holder(server: LoginServer, abilities: object = { resident: false }): Promise<Holder> {
  const person = await server.person();
  const key = (plugged = await addAuthenticator(abilities));
  await registerKey(server, person, 'webauthn');
  return { ...person, key };
}

export async function pressInVain(login: LoginHarness, button: string, { key }: Holder): Promise<void> {
  const credentials = await key.take();
  await login.press(button);
  await expectSoftMessage(login);
  await key.put(credentials);
}

export async function unplug(): Promise<void> {
  await plugged?.remove();
  plugged = undefined;
}
