import { expect } from '@open-wc/testing';
import { LoginServer, totp } from '../login-server.js';
import { pathOf } from '../requests.js';
import type { Place } from './place.js';
import { expectLogin, giveCode, giveNameAndPassword } from './sign-in.js';

/** How a page may write where the server is, and what comes of it. */
const spellings: Record<string, (path: string) => [baseUrl: string, expected: string]> = {
  'with slashes behind it': (path) => [`${path}//`, path],
  'with a path of its own': (path) => [`${path}/.ory/`, `${path}/.ory`],
  'in full': (path) => [location.origin + path, path],
};

export function basePathScenarios({ kind, server, reach }: Place): void {
  if (reach === 'crossOrigin') return;
  describe('at a base URL', () => {
    for (const [how, spell] of Object.entries(spellings)) {
      // The server does not know of the path, and names another one for the second factor.
      it(`${how}: stays there for every request`, async () => {
        const { variant, baseUrl: path } = await server('second-factor');
        const [baseUrl, expected] = spell(path);
        const at = new LoginServer(kind, variant, baseUrl);
        const person = await at.person();
        const { secret } = await at.enrolTotp(person);
        const asked: string[] = [];
        const login = await at.create({ manual: '' });
        login.element.fetch = (input, init) => {
          asked.push(pathOf(input));
          return fetch(input, init);
        };
        await login.element.start();
        await giveNameAndPassword(login, person);
        await giveCode(login, 'App code', await totp(secret), 'Use app');
        await expectLogin(login, person, 'password', 'totp');
        const [create, submit] = [`${expected}/self-service/login/browser`, `${expected}/self-service/login`];
        expect(asked).to.deep.equal([create, submit, create, submit]);
      });
    }
  });
}
