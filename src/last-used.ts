/** Names what was used last on this device, and whom it belongs to stays unknown: never an address, never a key. */
const NAMED = /^(method|provider):.+|^\w+_trigger/;

const place = (aal: string | undefined): string => `kratos-login:${aal ?? 'aal1'}`;

/** Keeps the button that led on, for each level of assurance; a browser may refuse to. */
export function keepLastUsed(aal: string | undefined, button: string): void {
  const [name] = NAMED.exec(button) ?? [];
  try {
    if (name) localStorage.setItem(place(aal), name);
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
