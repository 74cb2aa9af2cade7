import { expect } from '@open-wc/testing';
import { preflights } from '../devtools.js';
import type { Place } from './place.js';
import { expectLogin, giveNameAndPassword, givePassword } from './sign-in.js';

export function passwordScenarios({ server: find, requests, reach }: Place): void {
  describe('with a password', () => {
    it('password · unified · signs in, with one request for the form and one to log in', async () => {
      const server = await find();
      const person = await server.person();
      const login = await server.open();
      expect(requests).to.deep.equal(['create']);
      expect(login.buttons()).to.deep.equal(['Sign in with password', 'Send me a code']);

      await giveNameAndPassword(login, person);
      const { session, existing, continueWith, flow } = await login.until('login-success');
      expect(session.identity?.id).to.equal(person.id);
      expect(session.identity?.traits).to.deep.equal({ email: person.email });
      expect(session.authentication_methods?.map(({ method }) => method)).to.deep.equal(['password']);
      expect(existing).to.be.false;
      expect(continueWith.map(({ action }) => action)).to.deep.equal(['redirect_browser_to']);
      expect(flow?.ui.nodes).not.to.be.empty;

      await login.until('complete');
      expect(login.all('[part="complete"]').map(({ innerText }) => innerText)).to.deep.equal(['You are signed in.']);
      expect(login.element.session?.id).to.equal(session.id);
      expect((await server.whoami())?.id).to.equal(session.id);
      expect(requests).to.deep.equal(['create', 'submit']);
      expect(login.events.map(({ type }) => type)).to.deep.equal(['login-flow', 'login-submit', 'login-success']);
    });

    it('password · unified · signs in by Enter, with what a password manager fills in silently', async () => {
      const server = await find();
      const person = await server.person();
      const login = await server.open();
      login.autofill('E-mail address', person.email);
      login.autofill('Password', person.password);
      login.field('Password').focus();
      await login.pressEnter();
      await expectLogin(login, person);
    });

    it('password · unified · turns away a wrong one, clears it, keeps the name, and takes the right one', async () => {
      const server = await find();
      const person = await server.person();
      const login = await server.open();
      await login.fill('E-mail address', person.email);
      await login.fill('Password', 'difference-engine-1822');
      await login.press('Sign in with password');

      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'validation', retryable: true, recovered: false });
      expect(error.messages.map(({ id }) => id)).to.deep.equal([4000006]);
      expect(login.messageIds()).to.deep.equal([4000006]);
      expect(login.field('E-mail address').value).to.equal(person.email);
      expect(login.field('Password').value).to.equal('');
      expect(login.focused()?.getAttribute('part')).to.equal('messages');

      await givePassword(login, person);
      await expectLogin(login, person);
      expect(requests).to.deep.equal(['create', 'submit', 'submit']);
    });

    it('password · unified · says at the fields what is missing, and sends nothing', async () => {
      const server = await find();
      const login = await server.open();
      await login.press('Sign in with password');

      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'validation', retryable: true, recovered: false });
      expect(error.messages.map(({ id, context }) => [id, context?.['property']])).to.deep.equal([
        [4000002, 'identifier'],
        [4000002, 'password'],
      ]);
      expect(login.messages().map(({ id, field }) => [id, field])).to.deep.equal([
        [4000002, 'identifier'],
        [4000002, 'password'],
      ]);
      await login.waitFor(() => login.focused() === login.field('E-mail address'));
      expect(requests).to.deep.equal(['create']);
    });

    it('password · unified · turns away an account that does not exist like a wrong password', async () => {
      const server = await find();
      const login = await server.open();
      await login.fill('E-mail address', 'nobody@example.com');
      await login.fill('Password', 'difference-engine-1822');
      await login.press('Sign in with password');
      const error = await login.until('login-error');
      expect(error.messages.map(({ id }) => id)).to.deep.equal([4000006]);
      expect(login.field('E-mail address').value).to.equal('nobody@example.com');
    });

    it('password · unified · turns away a disabled account', async () => {
      const server = await find();
      const person = await server.person({ state: 'inactive' });
      const login = await server.open();
      await giveNameAndPassword(login, person);
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'disabled', status: 401, retryable: false, recovered: false });
      expect(login.messages().map(({ type, text }) => [type, text])).to.deep.equal([['error', error.message]]);
      expect(login.field('E-mail address').value).to.equal(person.email);
    });

    // A payload cannot be form-encoded; that it shows proves that the absence of others does.
    for (const transientPayload of [undefined, { campaign: 'spring' }]) {
      const preflighted = reach === 'crossOrigin' && transientPayload !== undefined;
      it(`${preflighted ? 'pays a' : 'needs no'} preflight ${transientPayload ? 'for a payload' : ''}`, async () => {
        const server = await find();
        const person = await server.person();
        const seen = await preflights();
        const login = await server.open();
        login.element.transientPayload = transientPayload;
        await giveNameAndPassword(login, person);
        await login.until('login-success');
        const paths = (await seen()).map((url) => new URL(url).pathname);
        expect(paths).to.deep.equal(preflighted ? ['/self-service/login'] : []);
      });
    }
  });
}
