import type { ScenarioName } from './definitions.js';
import { definitionOf, scenario, type ScenarioOptions } from './scenario.js';

/** What is asked of a `<kratos-login>`. */
export interface LoginElement extends HTMLElement {
  fetch: typeof fetch | undefined;
  start(): Promise<void>;
  submit(method?: string): Promise<void>;
}

const typed: Record<string, string> = {
  identifier: 'ada@example.com',
  password: 'analytical-engine-1843',
};

/** What a code of any kind looks like. */
const CODE = '184312';

/**
 * Brings an element to the state of a scenario: fills in its form and presses its buttons, as a person would. The element
 * is best a fresh one with `manual`: any other may have started by itself, with a `fetch` of its own. It is inert
 * meanwhile, so that it takes no focus from the page.
 *
 * @example
 * await show(login, 'code/sent');
 */
export async function show(login: LoginElement, name: ScenarioName, options?: ScenarioOptions): Promise<void> {
  const { presses = [], attributes = {}, state = '' } = definitionOf(name);
  for (const [attribute, value] of Object.entries(attributes)) login.setAttribute(attribute, value);
  login.fetch = scenario(name, options);
  const { inert } = login;
  login.inert = true;
  try {
    let action = login.start();
    for (const press of presses) {
      await action;
      fillIn(login);
      action = login.submit(press);
    }
    // What is still awaited then never comes.
    if (!/loading|submitting/.test(state)) await action;
  } finally {
    login.inert = inert;
  }
}

/** Fills in what is empty, in the shadow root or, where the form is there, in the light DOM. */
function fillIn(login: LoginElement): void {
  for (const root of [login.shadowRoot, login]) {
    const inputs = root?.querySelectorAll<HTMLInputElement>('form input:not([type=hidden], [type=checkbox])') ?? [];
    for (const input of inputs) input.value ||= typed[input.name] ?? CODE;
  }
}
