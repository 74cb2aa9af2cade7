/** Buttons that say how somebody signs in, and not who it is or where a code goes. */
const NAMED = /^(method|provider|passkey_login_trigger):/;

const place = (aal: string | undefined): string => `kratos-login:${aal ?? 'aal1'}`;

/** Keeps the button that led on, for each level of assurance; a browser may refuse to. */
export function keepLastUsed(aal: string | undefined, button: string): void {
  // The options for a key are good once; what stays is the button that led to them.
  const name = button.replace(/^webauthn.*/, 'method:webauthn');
  try {
    if (NAMED.test(name)) localStorage.setItem(place(aal), name);
  } catch {
    // Then it is not known the next time.
  }
}

export function lastUsed(aal: string | undefined): string | undefined {
  try {
    return localStorage.getItem(place(aal)) ?? undefined;
  } catch {
    return undefined;
  }
}
