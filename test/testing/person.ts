import type { Scenario } from '../../src/testing/index.js';
import { scenario, scenarios, type ScenarioName, type ScenarioOptions } from '../../src/testing/index.js';
import { ADA, PASSWORD } from '../element/recorded-kratos.js';
import { LoginHarness, type HarnessOptions } from '../harness.js';

const entry = (name: ScenarioName): Scenario => scenarios.find((listed) => listed.name === name)!;

const typed: Record<string, string> = { identifier: ADA, password: PASSWORD };

/** A page with the element, whose requests a scenario answers. */
export const begin = (name: ScenarioName, options?: ScenarioOptions, more?: HarnessOptions): Promise<LoginHarness> =>
  LoginHarness.create({
    attributes: { 'base-url': 'https://id.example.com', ...entry(name).attributes },
    properties: { fetch: scenario(name, options), captcha: { render: () => undefined, reset: () => undefined } },
    navigate: true,
    ...more,
  });

/** Fills in each empty field with keys, and clicks a button. */
export async function fillInAndPress(login: LoginHarness, button: string): Promise<void> {
  await login.until('ready');
  for (const { name, value } of login.fields()) if (!value) await login.fill(name, typed[name] ?? '123456');
  const pressed = await login.waitFor(
    () => login.all<HTMLButtonElement>('button').find(({ name, value }) => [value, name].includes(button)),
    `a button "${button}"`,
  );
  await login.click(pressed);
}

const answers = (login: LoginHarness): number => login.events.filter(({ type }) => type !== 'login-submit').length;

/** Does what a scenario asks for, and waits for the state that it promises. */
export async function play(name: ScenarioName): Promise<LoginHarness> {
  const login = await begin(name);
  const { presses, state } = entry(name);
  for (const button of presses) {
    const before = answers(login);
    await fillInAndPress(login, button);
    if (state !== 'submitting') await login.waitFor(() => answers(login) > before && login.state !== 'submitting');
  }
  await login.until(state);
  return login;
}
