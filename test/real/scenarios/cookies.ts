import { expect } from '@open-wc/testing';
import { forgetCookies } from '../login-server.js';
import type { Place } from './place.js';
import { expectLogin, giveNameAndPassword, givePassword } from './sign-in.js';

export function cookieScenarios({ server: find, requests, reach }: Place): void {
  describe('with the wrong cookies', () => {
    const changes = {
      'is gone': forgetCookies,
      'is another one': async (server: { newFlow: () => Promise<unknown> }) => {
        await forgetCookies();
        await server.newFlow();
      },
    };

    for (const [how, change] of Object.entries(changes)) {
      it(`renews the form where the CSRF cookie ${how} when it is sent`, async () => {
        const server = await find();
        const person = await server.person();
        const login = await server.open();
        await login.fill('E-mail address', person.email);
        await login.fill('Password', person.password);
        await change(server);
        await login.press('Sign in with password');
        const error = await login.until('login-error');
        expect(error).to.include({ kind: 'csrf', status: 403, id: 'security_csrf_violation', recovered: true });
        expect(login.messages().map(({ text }) => text)).to.deep.equal([error.message]);
        expect(login.field('E-mail address').value).to.equal(person.email);
        expect(login.field('Password').value).to.equal('');
        expect(requests).to.deep.equal(['create', 'submit', 'create']);

        await givePassword(login, person);
        await expectLogin(login, person);
      });

      it(`creates another flow where the CSRF cookie ${how} when it is fetched`, async () => {
        const server = await find();
        const { id } = await server.newFlow();
        await change(server);
        const login = await server.open({ 'flow-id': id });
        const error = await login.until('login-error');
        expect(error).to.include({ kind: 'csrf', status: 403, id: 'security_csrf_violation', recovered: true });
        expect(login.element.flow?.id).not.to.equal(id);
        expect(requests).to.deep.equal(['get', 'create']);
      });
    }

    // Another site is another site, wherever the page itself comes from.
    if (reach === 'crossOrigin') {
      it('says that cookies are blocked where none ever comes back', async () => {
        const server = await find('unified', 'crossSite');
        const person = await server.person();
        const login = await server.open();
        await giveNameAndPassword(login, person);
        expect(await login.until('login-error')).to.include({ kind: 'csrf', status: 403, recovered: true });

        await givePassword(login, person);
        const error = await login.until('login-error');
        expect(error).to.include({ kind: 'cookies-blocked', status: 403, retryable: false, recovered: false });
        expect(error.hint).to.include('cookies.domain');
        expect(login.state).to.equal('failed');
        expect(login.messages().map(({ text }) => text)).to.deep.equal([error.message]);
        expect(requests).to.deep.equal(['create', 'submit', 'create', 'submit']);

        await login.press('Start again');
        await login.until('ready');
        expect(login.field('E-mail address').value).to.equal(person.email);
      });
    }
  });
}
