import type { Session } from 'kratos-elements';
import { shallowRef } from 'vue';
import { kratos } from './kratos';

const session = shallowRef<Session>();

/** Who is signed in; `undefined` for nobody, or nobody yet. */
export function useSession() {
  /** Asks Kratos whether the browser has a session from before. */
  async function find() {
    if (!session.value) {
      const outcome = await kratos.whoami();
      if (outcome.type === 'session') session.value = outcome.session;
    }
    return session.value;
  }

  async function logOut() {
    await kratos.logout();
    session.value = undefined;
  }

  return { session, find, logOut };
}
