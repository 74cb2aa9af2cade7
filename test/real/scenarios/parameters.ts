import { expect } from '@open-wc/testing';
import type { Place } from './place.js';
import { giveNameAndPassword } from './sign-in.js';

export function parameterScenarios({ server: find, requests }: Place): void {
  describe('with parameters', () => {
    it('goes to `return-to` if the page lets it', async () => {
      const server = await find();
      const person = await server.person();
      const returnTo = `${location.origin}/after?from=login`;
      const login = await server.open({ 'return-to': returnTo });
      await giveNameAndPassword(login, person);
      await login.until('login-success');
      expect(await login.until('login-redirect')).to.deep.equal({ url: returnTo, reason: 'return-to' });
      expect(login.state).to.equal('complete');
    });

    it('says that it may not go to a foreign `return-to`', async () => {
      const server = await find();
      const login = await server.create({ 'return-to': 'https://elsewhere.example.net/' });
      const error = await login.until('login-error');
      const id = 'self_service_flow_return_to_forbidden';
      expect(error).to.include({ kind: 'return-to', status: 400, id, retryable: false, recovered: false });
      expect(error.hint).to.include('allowed_return_urls');
      expect(login.state).to.equal('failed');
      expect(login.messages().map(({ text }) => text)).to.deep.equal([error.message]);
      expect(requests).to.deep.equal(['create']);
    });

    it('says that there is no OAuth2 provider for a challenge', async () => {
      const server = await find();
      const login = await server.create({ 'login-challenge': 'c0ffee', 'flow-param': '' });
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'server', status: 500, recovered: false });
      expect(login.state).to.equal('failed');
    });

    it('leaves the way to the OAuth2 server to the browser', async () => {
      const server = await find();
      const login = await server.create({ 'login-challenge': 'c0ffee' });
      const { url, reason } = await login.until('login-redirect');
      expect(reason).to.equal('oauth2');
      const creation = new URL(`${server.baseUrl}/self-service/login/browser?login_challenge=c0ffee`, location.href);
      expect(url).to.equal(creation.href);
      expect(requests).to.deep.equal([]);
    });

    it('says that an assurance level does not exist', async () => {
      const server = await find();
      const login = await server.create({ aal: 'aal9' });
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'configuration', status: 400, retryable: false, recovered: false });
      expect(login.state).to.equal('failed');
    });

    it('starts the name with `login-hint`', async () => {
      const server = await find();
      const login = await server.open({ 'login-hint': 'grace@example.com' });
      expect(login.field('E-mail address').value).to.equal('grace@example.com');
    });
  });
}
