import { expect } from '@open-wc/testing';
import { getSnapshotConfig, getSnapshots } from '@web/test-runner-commands';
import { lightForm } from '../mode.js';
import { open } from './recorded-kratos.js';
import { states } from './states.js';
import { expectAccessible, followColorScheme, forgetColorScheme } from './surroundings.js';

const address = location.href;

describe('a person gets to see', () => {
  before(followColorScheme);
  after(forgetColorScheme);
  afterEach(() => history.replaceState(null, '', address));

  for (const [what, show] of Object.entries(states)) {
    it(what, async () => {
      const { element } = await show();
      await expectAccessible(element);
      // What is in the light DOM, a snapshot leaves out.
      if (lightForm) return;
      // Its type does not tell that it is a promise.
      await (expect(element).shadowDom.to.equalSnapshot() as unknown as Promise<void>);
    });
  }
});

describe('the tests of what a person gets to see', () => {
  it('have a snapshot of each state, and of nothing else', async () => {
    if (lightForm || (await getSnapshotConfig()).updateSnapshots) return;
    const names = Object.keys(states).map((what) => `a person gets to see ${what}`);
    expect(Object.keys(await getSnapshots())).to.have.members(names);
  });

  it('notice text in the element that is hard to read', async () => {
    const { login } = await open('password-wrong');
    await expect(login.element).to.be.accessible();
    login.element.style.setProperty('--kratos-login-error', '#fdd');
    await expect(login.element).not.to.be.accessible();
  });

  it('notice a field in the element that nobody can tell the purpose of', async () => {
    const { login } = await open();
    for (const label of login.all('label')) label.remove();
    await expect(login.element).not.to.be.accessible();
  });
});
