import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../harness.js';
import { create, fillIn, flowOf, inputNode, open } from './recorded-kratos.js';

const heightOf = ({ element }: LoginHarness): number => element.getBoundingClientRect().height;

const password = () =>
  flowOf(
    inputNode('default', { name: 'identifier' }, 'E-mail address'),
    inputNode('password', { name: 'password', type: 'password' }, 'Password'),
    inputNode('password', { name: 'method', type: 'submit', value: 'password' }, 'Sign in'),
  );

const totp = () =>
  flowOf(
    inputNode('totp', { name: 'totp_code' }, 'Authentication code'),
    inputNode('totp', { name: 'method', type: 'submit', value: 'totp' }, 'Sign in'),
  );

describe('what stands below the form stays where it is', () => {
  it('when the form takes the place of the skeleton', async () => {
    const { login, kratos } = await create();
    const before = heightOf(login);
    await kratos.says(await password());
    await login.until('ready');
    expect(heightOf(login)).to.be.closeTo(before, 1);
  });

  it('when the form for a second factor does', async () => {
    const { login, kratos } = await create({ attributes: { aal: 'aal2' } });
    const before = heightOf(login);
    await kratos.says(await totp());
    await login.until('ready');
    expect(heightOf(login)).to.be.closeTo(before, 1);
  });

  it('with a larger font and higher fields, too', async () => {
    const { login, kratos } = await create();
    login.element.style.cssText = '--kratos-login-font-size: 24px; --kratos-login-control-height: 64px';
    const before = heightOf(login);
    await kratos.says(await password());
    await login.until('ready');
    expect(heightOf(login)).to.be.closeTo(before, 1);
  });

  it('while an answer is awaited, and when a fresh form takes the place of a used one', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    const before = heightOf(login);
    void login.element.submit('code');
    await login.until('submitting');
    expect(heightOf(login)).to.equal(before);
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(heightOf(login)).to.equal(before);
  });

  for (const width of [180, 210, 240, 270]) {
    it(`while an answer is awaited by a button of ${width} pixels`, async () => {
      const { login, kratos } = await open();
      login.element.style.width = `${width}px`;
      await fillIn(login);
      const before = heightOf(login);
      void login.element.submit('password');
      await login.until('submitting');
      expect(heightOf(login)).to.equal(before);
      await kratos.says('unified-initial');
    });
  }

  it('while a form is fetched again', async () => {
    const { login, kratos } = await open();
    const before = heightOf(login);
    void login.element.restart();
    await login.until('loading');
    expect(heightOf(login)).to.equal(before);
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(heightOf(login)).to.equal(before);
  });

  it('when the password is revealed', async () => {
    const { login } = await open();
    const before = heightOf(login);
    await login.press('Show password');
    expect(heightOf(login)).to.equal(before);
  });
});
