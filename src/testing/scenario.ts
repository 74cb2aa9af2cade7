import type { Definition } from './definition.js';
import { definitions, type ScenarioName } from './definitions.js';
import { nearNames } from './near-names.js';
import { read } from './request.js';
import { ScenarioKratos } from './scenario-kratos.js';
import type { Unpacked } from './stored.js';

export interface ScenarioOptions {
  /** Milliseconds before each answer, to see what shows meanwhile. Default: 0. */
  delay?: number;
}

/**
 * A `fetch` that answers like the Kratos of a scenario. Each one remembers what happened in it.
 *
 * @example
 * login.fetch = scenario('password/wrong-password');
 */
export function scenario(name: ScenarioName, { delay = 0 }: ScenarioOptions = {}): typeof fetch {
  const kratos = new ScenarioKratos(definitionOf(name));
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const answer = kratos.answer(await read(request));
    const silent = 'failure' in answer && answer.failure === 'silence';
    await passed(silent ? Infinity : delay, signal);
    return responseOf(answer);
  };
}

export function definitionOf(name: string): Definition {
  if (Object.hasOwn(definitions, name)) return definitions[name as ScenarioName];
  const near = nearNames(name, Object.keys(definitions)).map((other) => `"${other}"`);
  throw new TypeError(`There is no scenario "${name}". The nearest are ${near.join(', ')}.`);
}

function responseOf(answer: Unpacked): Response {
  if ('failure' in answer) throw new TypeError('Failed to fetch');
  const { status, body } = answer;
  const [type, text] =
    typeof body === 'string' ? ['text/html', body] : ['application/json; charset=utf-8', JSON.stringify(body)];
  return new Response(status === 204 ? null : text, { status, headers: { 'Content-Type': type, ...answer.headers } });
}

/** Waits, unless the request is given up. */
function passed(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = ms < Infinity ? setTimeout(resolve, ms) : undefined;
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}
