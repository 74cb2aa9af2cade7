import 'kratos-elements/define';
import type { Session } from 'kratos-elements';
import { baseUrl } from './kratos';

const messages = { complete: 'Welcome. One moment …' };

export function Login({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  return (
    <>
      <h1>Sign in</h1>
      <kratos-login
        baseUrl={baseUrl}
        messages={messages}
        onlogin-success={({ detail }) => onSignedIn(detail.session)}
        onlogin-error={({ detail }) => detail.hint && console.warn(detail.kind, detail.hint)}
      />
    </>
  );
}
