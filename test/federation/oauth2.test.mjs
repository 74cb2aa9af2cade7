import assert from 'node:assert/strict';
import { test } from 'node:test';
import { totp } from '../support/totp.mjs';
import { describeSite } from './describe-site.mjs';
import { newAccount } from './visitor.mjs';

const variants = { unified: 'oauth2', 'identifier-first': 'oauth2-identifier-first' };

for (const [place, variant] of Object.entries(variants)) {
  describeSite(variant, (scene) => {
    async function newPerson() {
      const account = newAccount();
      return { ...account, ...(await scene.site.kratos.createIdentity(account)) };
    }

    /** The OAuth2 server sends the browser to the login page. */
    async function comeFromClient(login) {
      const challenge = scene.site.kratos.oauth2Server.requestLogin(login);
      await scene.person.open('/login', { login_challenge: challenge });
      return challenge;
    }

    /** @returns what Kratos has told the OAuth2 server, as its page shows it */
    async function arrivesAtClient(challenge) {
      const { person } = scene;
      await person.reaches(`${scene.site.kratos.oauth2Server.url}/landing`);
      assert.equal(new URL(person.url()).searchParams.get('login_challenge'), challenge);
      return JSON.parse(await person.evaluate(() => document.body.innerText));
    }

    async function giveIdentifier(email) {
      await scene.person.fill('E-mail address', email);
      if (place === 'identifier-first') await scene.person.press('Continue');
    }

    async function givePassword(password) {
      await scene.person.fill('Password', password);
      await scene.person.press('Sign in with password');
    }

    async function signIn({ email, password }) {
      await scene.person.open('/login');
      await giveIdentifier(email);
      await givePassword(password);
      await scene.person.hears('login-success');
    }

    test(`oauth2 · ${place} · signs in for the client, and goes on to it`, async () => {
      const { id, email, password } = await newPerson();
      const { person } = scene;
      const challenge = await comeFromClient({ loginHint: email });
      await person.readsText('to continue to Reading Room');
      await person.waitForFunction(
        () => document.querySelector('kratos-login').shadowRoot.querySelector('img')?.naturalWidth > 0,
      );
      assert.equal(await person.valueOf('E-mail address'), email);
      await giveIdentifier(email);
      await givePassword(password);
      const { subject, amr } = await arrivesAtClient(challenge);
      assert.equal(subject, id);
      assert.deepEqual(amr, ['password']);
      assert.equal((await person.session()).identity.id, id);
    });

    test(`oauth2 · ${place} · goes on after a wrong password, too`, async () => {
      const { id, email, password } = await newPerson();
      const challenge = await comeFromClient();
      await giveIdentifier(email);
      await givePassword('difference-engine-1822');
      await scene.person.reads(4000006);
      await givePassword(password);
      assert.equal((await arrivesAtClient(challenge)).subject, id);
    });

    test(`oauth2 · ${place} · signs in by a code`, async () => {
      const { id, email } = await newPerson();
      const challenge = await comeFromClient();
      await giveIdentifier(email);
      await scene.person.press('Send sign in code');
      await scene.person.fill('Login code', await scene.site.kratos.codeSentTo(email));
      await scene.person.press('Continue');
      assert.equal((await arrivesAtClient(challenge)).subject, id);
    });

    async function confirm({ email }, password) {
      await scene.person.fill('E-mail address', email);
      await scene.person.fill('Password', password);
      await scene.person.press('Sign in');
    }

    test(`oauth2 · refresh · asks whoever is signed in to confirm it (${place})`, async () => {
      const somebody = await newPerson();
      await signIn(somebody);
      const challenge = await comeFromClient();
      await scene.person.reads(1010003);
      await confirm(somebody, somebody.password);
      assert.equal((await arrivesAtClient(challenge)).subject, somebody.id);
    });

    test(`oauth2 · refresh · turns away a wrong password, and takes the right one (${place})`, async () => {
      const somebody = await newPerson();
      await signIn(somebody);
      const challenge = await comeFromClient();
      await confirm(somebody, 'difference-engine-1822');
      await scene.person.reads(4000006);
      await confirm(somebody, somebody.password);
      assert.equal((await arrivesAtClient(challenge)).subject, somebody.id);
    });

    test(`oauth2 · ${place} · asks nothing of whoever is known to the OAuth2 server`, async () => {
      const somebody = await newPerson();
      await signIn(somebody);
      const challenge = await comeFromClient({ subject: somebody.id });
      assert.equal((await arrivesAtClient(challenge)).subject, somebody.id);
    });

    for (const [what, challengeFor] of [
      ['unknown', () => 'unheard-of'],
      [
        'used',
        async () => {
          const { email, password } = await newPerson();
          const challenge = await comeFromClient();
          await giveIdentifier(email);
          await givePassword(password);
          await arrivesAtClient(challenge);
          await scene.changeComputer();
          return challenge;
        },
      ],
    ]) {
      test(`oauth2 · ${place} · leaves a challenge that is ${what} to the page for errors`, async () => {
        const challenge = await challengeFor();
        await scene.person.open('/login', { login_challenge: challenge });
        assert.ok((await scene.person.reaches('/error')).get('id'));
      });
    }

    if (place === 'unified') {
      async function comeToSecondFactor() {
        const { id, email, password } = await newPerson();
        const { secret } = await scene.site.kratos.enrolTotp({ email, password });
        const challenge = await comeFromClient();
        await giveIdentifier(email);
        await givePassword(password);
        return { id, secret, challenge };
      }

      async function giveCode(code) {
        await scene.person.fill('Authentication code', code);
        await scene.person.press('Use Authenticator');
      }

      test('oauth2 · aal2 · asks for the second factor before it goes on', async () => {
        const { id, secret, challenge } = await comeToSecondFactor();
        await giveCode(totp(secret));
        const { subject, amr } = await arrivesAtClient(challenge);
        assert.equal(subject, id);
        assert.deepEqual(amr, ['password', 'totp']);
      });

      test('oauth2 · aal2 · turns away a wrong code, and takes the right one', async () => {
        const { id, secret, challenge } = await comeToSecondFactor();
        await giveCode('000000');
        await scene.person.reads(4000008);
        await giveCode(totp(secret));
        assert.equal((await arrivesAtClient(challenge)).subject, id);
      });
    }
  });
}
