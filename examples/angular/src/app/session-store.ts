import { Injectable, signal } from '@angular/core';
import { Client, type Session } from 'kratos-elements';

/** Kratos' public URL. */
export const baseUrl = '/.ory';

@Injectable({ providedIn: 'root' })
export class SessionStore {
  readonly #kratos = new Client(
    { baseUrl: new URL(baseUrl, location.href).href, fetch: (input, init) => fetch(input, init), timeout: 15_000 },
    new AbortController().signal,
  );

  /** Who is signed in; `undefined` for nobody, or nobody yet. */
  readonly session = signal<Session | undefined>(undefined);

  /** Asks Kratos whether the browser has a session from before. */
  async find(): Promise<Session | undefined> {
    if (!this.session()) {
      const outcome = await this.#kratos.whoami();
      if (outcome.type === 'session') this.session.set(outcome.session);
    }
    return this.session();
  }

  async logOut(): Promise<void> {
    await this.#kratos.logout();
    this.session.set(undefined);
  }
}
