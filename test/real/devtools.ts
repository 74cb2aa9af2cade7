import { oneEvent } from '@open-wc/testing';
import { command } from './login-server.js';

/** Sends a DevTools command to the page under test. */
const devTools = <Result>(method: string, params: object = {}): Promise<Result> => command('cdp', { method, params });

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

/** Takes the network away while something happens, which cannot use the runner's keys and pointer then. */
export async function whileOffline(happening: () => Promise<void>): Promise<void> {
  const page = globalThis as { networkWanted?: boolean };
  page.networkWanted = false;
  const gone = oneEvent(window, 'offline');
  const back = command('offline', { until: 'networkWanted' });
  await gone;
  try {
    await happening();
  } finally {
    page.networkWanted = true;
    await back;
  }
}
