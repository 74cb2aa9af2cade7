/** Asks Kratos in the name of the visitor. */
const ask = (url, { headers }) => fetch(url, { headers: { Accept: 'application/json', Cookie: headers.cookie ?? '' } });

/** @returns who is signed in, if anybody is */
export async function fetchSession(kratosUrl, request) {
  const answer = await ask(`${kratosUrl}/sessions/whoami`, request);
  return answer.ok ? answer.json() : undefined;
}

/**
 * The flow that the address names, or a new one that leads back to the account.
 * @returns no flow where Kratos gives none, as to somebody who is signed in: the element then asks for itself
 */
export async function fetchFlow(kratosUrl, request) {
  const { searchParams, origin } = new URL(request.url, `http://${request.headers.host}`);
  const id = searchParams.get('flow');
  const path = id
    ? `flows?${new URLSearchParams({ id })}`
    : `browser?${new URLSearchParams({ return_to: `${origin}/` })}`;
  const answer = await ask(`${kratosUrl}/self-service/login/${path}`, request);
  return { flow: answer.ok ? await answer.json() : undefined, cookies: answer.headers.getSetCookie() };
}
