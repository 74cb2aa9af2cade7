import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { LoginForm } from './login-form';

/** Kratos' public URL. */
const kratosUrl = process.env.KRATOS_URL ?? 'http://localhost:3000/.ory';

export default async function LoginPage({ searchParams }: { searchParams: Promise<{ flow?: string }> }) {
  const { flow: id } = await searchParams;
  // A page of Next cannot pass Kratos' cookie on. Kratos sets it by itself, and leads back to this page with a flow.
  if (!id) redirect(`${kratosUrl}/self-service/login/browser`);
  const answer = await fetch(`${kratosUrl}/self-service/login/flows?${new URLSearchParams({ id })}`, {
    headers: { Accept: 'application/json', Cookie: (await headers()).get('cookie') ?? '' },
  });
  return <LoginForm baseUrl={kratosUrl} flow={answer.ok ? await answer.json() : undefined} />;
}
