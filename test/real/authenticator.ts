import { command } from './login-server.js';

const webAuthn = <Result>(method: string, params: object = {}): Promise<Result> =>
  command('cdp', { method: `WebAuthn.${method}`, params });

interface Abilities {
  /** Keeps passkeys, as a phone does; otherwise it is a key on a chain. */
  resident?: boolean;
  /** Whether it looks who the person is. */
  verifies?: boolean;
  /** Whether it finds that the person is the one it knows. */
  verified?: boolean;
  /** Whether the person touches it when asked. */
  presence?: boolean;
}

interface StoredCredential {
  privateKey: string;
}

async function newKey(): Promise<string> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
  return btoa(String.fromCharCode(...bytes));
}

/** An authenticator without a person (Chromium only). It outlives the test file, so tests remove it. */
export class Authenticator {
  readonly #authenticatorId: string;

  constructor(authenticatorId: string) {
    this.#authenticatorId = authenticatorId;
  }

  setPresence(enabled: boolean): Promise<unknown> {
    return this.#send('setAutomaticPresenceSimulation', { enabled });
  }

  setVerified(isUserVerified: boolean): Promise<unknown> {
    return this.#send('setUserVerified', { isUserVerified });
  }

  /** Takes its credentials out of it: it knows nobody any more. */
  async take(): Promise<StoredCredential[]> {
    const { credentials } = await this.#send<{ credentials: StoredCredential[] }>('getCredentials');
    await this.#send('clearCredentials');
    return credentials;
  }

  /** Puts credentials into it. */
  async put(credentials: StoredCredential[]): Promise<void> {
    for (const credential of credentials) await this.#send('addCredential', { credential });
  }

  /** Puts other private keys behind its credentials: it answers as before, and never right. */
  async forge(): Promise<void> {
    for (const credential of await this.take()) await this.put([{ ...credential, privateKey: await newKey() }]);
  }

  async remove(): Promise<void> {
    await this.#send('removeVirtualAuthenticator');
    await webAuthn('disable');
  }

  #send<Result>(method: string, params: object = {}): Promise<Result> {
    return webAuthn(method, { authenticatorId: this.#authenticatorId, ...params });
  }
}

/** Plugs in an authenticator: a phone's, whose person is there and known, unless said otherwise. */
export async function addAuthenticator(abilities: Abilities = {}): Promise<Authenticator> {
  const { resident = true, verifies = true, verified = true, presence = true } = abilities;
  await webAuthn('enable', { enableUI: false });
  const { authenticatorId } = await webAuthn<{ authenticatorId: string }>('addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: resident ? 'internal' : 'usb',
      hasResidentKey: resident,
      hasUserVerification: verifies,
      isUserVerified: verifies && verified,
      automaticPresenceSimulation: presence,
    },
  });
  return new Authenticator(authenticatorId);
}
