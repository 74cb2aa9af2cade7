import type { Definition } from './definition.js';
import { definitions, type ScenarioName } from './definitions.js';

export type { ScenarioName } from './definitions.js';
export { scenario, type ScenarioOptions } from './scenario.js';
export { show, type LoginElement } from './show.js';

type State = 'ready' | NonNullable<Definition['state']>;

export interface Scenario {
  name: ScenarioName;
  /** What the person sees. */
  title: string;
  /** The buttons to press until it shows, as the element's `submit()` takes them. */
  presses: readonly string[];
  /** What the tag has in a page of this state. */
  attributes: Readonly<Record<string, string>>;
  /** The state of the element then. */
  state: State;
}

/** Every scenario. */
export const scenarios: readonly Scenario[] = Object.entries(definitions).map(([name, definition]) => {
  const { title, presses = [], attributes = {}, state = 'ready' } = definition;
  return { name: name as ScenarioName, title, presses, attributes, state };
});
