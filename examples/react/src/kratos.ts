import { Client } from 'kratos-elements';

/** Kratos' public URL. */
export const baseUrl = '/.ory';

/** For what is not the form's: here, the end of a session. */
export const kratos = new Client(
  { baseUrl: new URL(baseUrl, location.href).href, fetch: (input, init) => fetch(input, init), timeout: 15_000 },
  new AbortController().signal,
);
