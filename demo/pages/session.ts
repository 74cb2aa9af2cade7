import type { KratosLogin, Session } from '../../src/index.js';
import { byId } from './page.js';

const nameOf = ({ identity }: Session): string =>
  (identity?.traits as { email?: string } | undefined)?.email ?? 'somebody';

/** Says who is signed in, as far as the element told, and lets them sign out. */
export function showSession(login: KratosLogin): void {
  const status = byId('session');
  const show = (name?: string) => {
    status.dataset['state'] = name ? 'in' : 'out';
    status.textContent = name ? `Signed in as ${name}` : 'Signed out';
    byId('who').textContent = name ?? '';
  };
  login.addEventListener('login-success', ({ detail }) => show(nameOf(detail.session)));
  login.addEventListener('login-flow', ({ detail }) => {
    if (!detail.flow.refresh) show();
  });
  byId('sign-out').addEventListener('click', () => void signOut(login.baseUrl).finally(() => login.restart()));
}

/** Ends the session; Kratos wants a token for that, so that no other page can do it. */
async function signOut(baseUrl: string): Promise<void> {
  const get = (path: string) => fetch(`${baseUrl}/self-service/${path}`, { headers: { Accept: 'application/json' } });
  const { logout_token: token } = (await (await get('logout/browser')).json()) as { logout_token: string };
  await get(`logout?${new URLSearchParams({ token })}`);
}
