import { executeServerCommand } from '@web/test-runner-commands';

const cdp = <Result>(method: string, params: object = {}): Promise<Result> =>
  executeServerCommand('cdp', { method, params });
const paused = (): Promise<{ requestId: string }[]> =>
  executeServerCommand('cdp-events', { method: 'Fetch.requestPaused' });

/** A request of the page for a file, which waits for the test. */
export interface HeldFile {
  arrive: () => Promise<void>;
  fail: () => Promise<void>;
}

/** Holds the next request for a file whose address ends so; gives it as soon as it comes. */
export async function holdFile(ending: string): Promise<() => Promise<HeldFile>> {
  await paused();
  await cdp('Fetch.enable', { patterns: [{ urlPattern: `*${ending}*` }] });
  const end = (method: string, params?: object) => async (): Promise<void> => {
    await cdp(method, params);
    await cdp('Fetch.disable');
  };
  return async () => {
    let requests: { requestId: string }[] = [];
    while (requests.length === 0) requests = await paused();
    const [{ requestId } = { requestId: '' }] = requests;
    return {
      arrive: end('Fetch.continueRequest', { requestId }),
      fail: end('Fetch.failRequest', { requestId, errorReason: 'Failed' }),
    };
  };
}
