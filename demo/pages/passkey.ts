import type { KratosLogin } from '../../src/index.js';

interface Settings {
  id: string;
  ui: { nodes: { attributes: { name?: string; value?: string } }[] };
}

/** Lets whoever is signed in add a passkey, by the settings flow of Kratos. */
export function offerPasskey(login: KratosLogin, button: HTMLElement): void {
  const label = button.textContent;
  button.hidden = !('PublicKeyCredential' in window);
  button.addEventListener('click', () => {
    addPasskey(login.baseUrl).then(
      () => (button.textContent = 'Passkey added'),
      (error: unknown) => (button.textContent = `Not added (${(error as Error).name}). Try again`),
    );
  });
  login.addEventListener('login-success', () => (button.textContent = label));
}

async function addPasskey(baseUrl: string): Promise<void> {
  const settings = `${baseUrl}/self-service/settings`;
  const headers = { Accept: 'application/json' };
  const flow = (await (await fetch(`${settings}/browser`, { headers })).json()) as Settings;
  const valueOf = (name: string) => flow.ui.nodes.find(({ attributes }) => attributes.name === name)?.attributes.value;
  const { publicKey } = JSON.parse(valueOf('passkey_create_data') ?? '') as {
    publicKey: PublicKeyCredentialCreationOptionsJSON;
  };
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey),
  });
  const body = new URLSearchParams({
    csrf_token: valueOf('csrf_token') ?? '',
    method: 'passkey',
    passkey_settings_register: JSON.stringify(credential),
  });
  const { ok, status } = await fetch(`${settings}?flow=${flow.id}`, { method: 'POST', headers, body });
  if (!ok) throw new Error(`Kratos answered ${status}.`);
}
