/** What `navigator.credentials` knows of: passkeys and security keys. */
export const hasKeys = (): boolean => isSecureContext && 'PublicKeyCredential' in globalThis;

/** A page may wait for one key at a time, however many forms it has. */
let pending: AbortController | undefined;

/** A person is being asked, which no quiet offer may interrupt. */
let asking = false;

/**
 * Asks for a key. Until the browser has been asked nothing is awaited, or Safari would no longer see the click behind it.
 * @param publicKey the options as JSON
 * @returns the credential as JSON
 * @see https://www.w3.org/TR/webauthn-3/#sctn-parseRequestOptionsFromJSON
 */
export async function requestKey(
  publicKey: object,
  request: AbortController,
  mediation?: CredentialMediationRequirement,
): Promise<string> {
  if (mediation && asking) request.abort();
  else pending?.abort();
  request.signal.throwIfAborted();
  pending = request;
  asking = !mediation;
  try {
    const credential = await navigator.credentials.get({
      publicKey: optionsOf(publicKey as PublicKeyCredentialRequestOptionsJSON),
      signal: request.signal,
      ...(mediation && { mediation }),
    });
    return JSON.stringify(jsonOf(credential as PublicKeyCredential));
  } finally {
    if (pending === request) asking = false;
  }
}

/** Kratos up to 1.0 sends plain base64, which the browser's own helper refuses. */
function optionsOf(json: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions {
  try {
    return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  } catch {
    const { challenge, allowCredentials = [] } = json;
    return {
      ...json,
      challenge: bytesOf(challenge),
      allowCredentials: allowCredentials.map((allowed) => ({ ...allowed, id: bytesOf(allowed.id) })),
    } as unknown as PublicKeyCredentialRequestOptions;
  }
}

/** Some password managers bring credentials of their own, whose `toJSON` throws or leaves something out. */
function jsonOf(credential: PublicKeyCredential): object {
  try {
    const json = credential.toJSON() as { rawId?: string; response: { signature?: string; userHandle?: string } };
    if (json.rawId && json.response.signature && json.response.userHandle) return json;
  } catch {
    // By hand, then.
  }
  const { id, rawId, type, response } = credential;
  const { authenticatorData, clientDataJSON, signature, userHandle } = response as AuthenticatorAssertionResponse;
  return {
    id,
    rawId: textOf(rawId),
    type,
    response: {
      authenticatorData: textOf(authenticatorData),
      clientDataJSON: textOf(clientDataJSON),
      signature: textOf(signature),
      userHandle: userHandle && textOf(userHandle),
    },
  };
}

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
