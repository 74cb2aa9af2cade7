import { command } from './login-server.js';

/** Sends a DevTools command to the page under test. */
export const devTools = <Result>(method: string, params: object = {}): Promise<Result> =>
  command('cdp', { method, params });

interface SentRequest {
  type?: string;
  request: { method: string; url: string };
}

/** From now on notes CORS preflights; gives a function that tells their addresses. */
export async function preflights(): Promise<() => Promise<string[]>> {
  const sent = (): Promise<SentRequest[]> => command('cdp-events', { method: 'Network.requestWillBeSent' });
  await devTools('Network.enable');
  await sent();
  return async () => {
    const events = await sent();
    await devTools('Network.disable');
    return events.filter(({ request }) => request.method === 'OPTIONS').map(({ request }) => request.url);
  };
}
