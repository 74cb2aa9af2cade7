import type { Session } from 'kratos-elements';
import { useState } from 'react';
import { Account } from './Account';
import { Login } from './Login';

export function App() {
  const [session, setSession] = useState<Session>();

  return session ? (
    <Account session={session} onSignedOut={() => setSession(undefined)} />
  ) : (
    <Login onSignedIn={setSession} />
  );
}
