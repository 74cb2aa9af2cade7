'use client';

import 'kratos-elements/define';
import type { KratosLogin, LoginFlow } from 'kratos-elements';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

export function LoginForm({ baseUrl, flow }: { baseUrl: string; flow?: LoginFlow }) {
  const login = useRef<KratosLogin>(null);
  const router = useRouter();

  // React takes a tag from the server as it is: it adds no listeners of custom events to it, and sets no properties.
  useEffect(() => {
    const element = login.current;
    const goOn = () => router.replace('/account');
    element?.addEventListener('login-success', goOn);
    if (element?.session) goOn();
    return () => element?.removeEventListener('login-success', goOn);
  }, [router]);

  const json = JSON.stringify(flow)?.replaceAll('<', '\\u003c');
  return (
    <kratos-login ref={login} base-url={baseUrl}>
      <p>The form is on its way.</p>
      {json && <script type="application/json" slot="flow" dangerouslySetInnerHTML={{ __html: json }} />}
    </kratos-login>
  );
}
