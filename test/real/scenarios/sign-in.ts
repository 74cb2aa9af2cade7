import { expect } from '@open-wc/testing';
import type { LoginSuccessDetail } from '../../../src/index.js';
import type { LoginHarness } from '../../harness.js';
import type { Person } from '../login-server.js';

/** Not the code that was sent: one digit differs. */
export const wrong = (code: string): string => code.slice(0, 5) + String((Number(code[5]) + 1) % 10);

export async function giveName(login: LoginHarness, { email }: Pick<Person, 'email'>): Promise<void> {
  await login.fill('E-mail address', email);
}

export async function givePassword(login: LoginHarness, { password }: Pick<Person, 'password'>): Promise<void> {
  await login.fill('Password', password);
  await login.press('Sign in with password');
}

export async function giveNameAndPassword(login: LoginHarness, person: Person): Promise<void> {
  await giveName(login, person);
  await givePassword(login, person);
}

/** Fills the field in, and presses the button, once they are there. */
export async function giveCode(login: LoginHarness, label: string, code: string, button: string): Promise<void> {
  await login.waitFor(() => login.state === 'ready' && login.hasField(label), `the field "${label}"`);
  await login.fill(label, code);
  await login.press(button);
}

/** Waits until this person is signed in, by these methods if any are named. */
export async function expectLogin(
  login: LoginHarness,
  person: Pick<Person, 'id'>,
  ...methods: string[]
): Promise<LoginSuccessDetail> {
  const success = await login.until('login-success');
  const { session, existing, warnings } = success;
  expect(session.identity?.id).to.equal(person.id);
  expect(existing).to.be.false;
  expect(warnings).to.deep.equal([]);
  if (methods.length > 0) {
    expect(session.authentication_methods?.map(({ method }) => method)).to.deep.equal(methods);
  }
  return success;
}

/** Waits for a refusal whose messages have these numbers. */
export async function expectRefusal(login: LoginHarness, ...messageIds: number[]): Promise<void> {
  const error = await login.until('login-error');
  expect(error).to.include({ kind: 'validation', retryable: true, recovered: false });
  expect(error.messages.filter(({ type }) => type === 'error').map(({ id }) => id)).to.deep.equal(messageIds);
  expect(login.state).to.equal('ready');
}

/** Asked for a key in vain, the browser tells the page no more than that it did not work. */
export async function expectSoftMessage(login: LoginHarness): Promise<void> {
  await login.waitFor(() => login.messages().some(({ id, type }) => id === 0 && type === 'info'));
  expect(login.state).to.equal('ready');
  expect(login.events.map(({ type }) => type)).not.to.include('login-error');
}
