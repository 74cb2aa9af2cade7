import { Client } from 'kratos-elements';

/** Kratos' public URL. */
export const baseUrl = '/.ory';

/** For what is not the form's: the session that there is, and the end of it. */
export const kratos = new Client(
  { baseUrl: new URL(baseUrl, location.href).href, fetch: (input, init) => fetch(input, init), timeout: 15_000 },
  new AbortController().signal,
);
