import type { Session } from 'kratos-elements';
import { kratos } from './kratos';

export function Account({ session, onSignedOut }: { session: Session; onSignedOut: () => void }) {
  const { email } = session.identity?.traits as { email: string };

  async function signOut() {
    await kratos.logout();
    onSignedOut();
  }

  return (
    <>
      <h1>Your devices</h1>
      <p>Signed in as {email}</p>
      <button type="button" onClick={signOut}>
        Sign out
      </button>
    </>
  );
}
