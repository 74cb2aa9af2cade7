import '../../src/define.js';
import { scenario, scenarios, show, type ScenarioName } from '../../src/testing/index.js';
import { LoginHarness, type HarnessOptions } from '../harness.js';

const address = location.href;

/** A captcha of the page that the keyboard can solve. */
const captcha = {
  render: (place: HTMLElement, _: unknown, solved: (token: string) => void) => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.onchange = () => solved('token');
    const label = document.createElement('label');
    label.append(box, ' I am human');
    place.replaceChildren(label);
  },
  reset: () => undefined,
};

const optionsFor = ({ attributes, properties, ...more }: HarnessOptions): HarnessOptions => ({
  attributes: { 'base-url': 'https://id.example.com', manual: '', ...attributes },
  properties: { captcha, ...properties },
  ...more,
});

/** A page that shows a scenario. Scenarios that leave the page stay in it, with a fragment. */
export async function shown(name: ScenarioName, options: HarnessOptions = {}): Promise<LoginHarness> {
  const login = await LoginHarness.create(optionsFor({ navigate: true, ...options }));
  await show(login.element, name);
  await login.until(scenarios.find((listed) => listed.name === name)!.state);
  return login;
}

/** A page whose form a person is about to see for the first time. */
export async function opened(name: ScenarioName, options: HarnessOptions = {}): Promise<LoginHarness> {
  const { attributes } = scenarios.find((listed) => listed.name === name)!;
  const login = await LoginHarness.create(
    optionsFor({
      ...options,
      attributes: { ...attributes, ...options.attributes },
      properties: { fetch: scenario(name), ...options.properties },
    }),
  );
  await login.element.start();
  await login.until('ready');
  return login;
}

/** For the end of a test. */
export const stayInPage = (): void => {
  // WebKit lets a page do this a hundred times in ten seconds.
  if (location.href !== address) history.replaceState(null, '', address);
};
