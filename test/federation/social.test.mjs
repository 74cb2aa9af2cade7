import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeSite } from './describe-site.mjs';
import { newAccount } from './visitor.mjs';

const variants = { unified: 'social', 'identifier-first': 'social-identifier-first' };

for (const [place, variant] of Object.entries(variants)) {
  describeSite(variant, (scene) => {
    async function signInWith(provider, email) {
      const { person } = scene;
      await person.open('/login');
      await person.press(`Sign in with ${provider}`);
      await person.signInAtProvider(email);
    }

    /** Somebody who has come from Acme before, and now sits at another computer. */
    async function knownPerson() {
      await signInWith('Acme', newAccount().email);
      await scene.person.reaches('/');
      const { identity } = await scene.person.session();
      await scene.changeComputer();
      return { id: identity.id, email: identity.traits.email };
    }

    async function personWithPassword() {
      const account = newAccount();
      return { ...account, ...(await scene.site.kratos.createIdentity(account)) };
    }

    /** What Kratos knows an identity by at the providers. */
    async function providersOf(id) {
      const answer = await fetch(`${scene.site.kratos.adminUrl}/admin/identities/${id}?include_credential=oidc`);
      const { credentials } = await answer.json();
      return credentials.oidc?.identifiers.sort() ?? [];
    }

    test(`oidc · ${place} · signs in somebody new`, async () => {
      const { email } = newAccount();
      await signInWith('Acme', email);
      await scene.person.reaches('/');
      const { identity } = await scene.person.session();
      assert.equal(identity.traits.email, email);
    });

    test(`oidc · ${place} · signs in somebody known`, async () => {
      const { id, email } = await knownPerson();
      const { person } = scene;
      await person.open('/login');
      if (place === 'identifier-first') {
        await person.fill('E-mail address', email);
        await person.press('Continue');
      }
      await person.press('Sign in with Acme');
      await person.signInAtProvider(email);
      await person.reaches('/');
      assert.equal((await person.session()).identity.id, id);
    });

    test(`oidc · ${place} · goes on to where the page wants`, async () => {
      const { person } = scene;
      await person.open('/login', { 'return-to': '/after?from=login' });
      await person.press('Sign in with Acme');
      await person.signInAtProvider(newAccount().email);
      assert.equal((await person.reaches('/after')).get('from'), 'login');
    });

    test(`oidc · ${place} · signs in although something on the way takes the page for a browser`, async () => {
      const { email } = newAccount();
      const { person } = scene;
      await person.open('/login');
      await person.evaluate(() => {
        const asBrowser = { Accept: 'text/html' };
        const login = document.querySelector('kratos-login');
        login.fetch = (url, init) => fetch(url, init.method === 'POST' ? { ...init, headers: asBrowser } : init);
      });
      await person.press('Sign in with Acme');
      await person.signInAtProvider(email);
      await person.reaches('/');
      assert.equal((await person.session()).identity.traits.email, email);
    });

    test(`oidc · ${place} · tells the provider what the page adds`, async () => {
      const { email } = newAccount();
      const { person } = scene;
      await person.open('/login');
      await person.evaluate((login_hint) => {
        addEventListener('login-submit', ({ detail }) => (detail.body.upstream_parameters = { login_hint }));
      }, email);
      await person.press('Sign in with Acme');
      assert.equal(await person.valueOf('Account'), email);
    });

    test(`oidc · ${place} · says it when the person does not sign in at the provider`, async () => {
      const { person } = scene;
      await person.open('/login');
      await person.press('Sign in with Acme');
      await person.press('Cancel');
      await person.reaches('/login');
      assert.match(await person.reads(4000001), /access_denied/);
      assert.equal((await person.hears('login-error')).kind, 'validation');

      await person.press('Sign in with Acme');
      await person.signInAtProvider(newAccount().email);
      await person.reaches('/');
    });

    test(`oidc · ${place} · says it when the person gives no consent at the provider`, async () => {
      const { person } = scene;
      await person.open('/login');
      await person.press('Sign in with Acme');
      await person.fill('Account', newAccount().email);
      await person.press('Sign in');
      await person.press('Deny');
      await person.reaches('/login');
      assert.match(await person.reads(4000001), /access_denied/);

      await person.press('Sign in with Acme');
      await person.press('Allow');
      await person.reaches('/');
    });

    test(`oidc · ${place} · adds the provider to an account that there was already`, async () => {
      const { id, email, password } = await personWithPassword();
      await signInWith('Acme', email);
      await scene.person.reaches('/login');
      const said = await scene.person.reads(1010016);
      assert.ok(said.includes(email) && said.includes('Acme'), said);
      await scene.person.fill('Password', password);
      await scene.person.press('Sign in with password');
      const { session } = await scene.person.hears('login-success');
      assert.equal(session.identity.id, id);

      await scene.changeComputer();
      await signInWith('Acme', email);
      await scene.person.reaches('/');
      assert.equal((await scene.person.session()).identity.id, id);
    });

    test(`oidc · ${place} · adds the provider after a wrong password, too`, async () => {
      const { id, email, password } = await personWithPassword();
      const { person } = scene;
      await signInWith('Acme', email);
      await person.fill('Password', 'difference-engine-1822');
      await person.press('Sign in with password');
      await person.reads(4000006);
      assert.match(await person.reads(1010016), /Acme/);
      await person.fill('Password', password);
      await person.press('Sign in with password');
      await person.hears('login-success');
      assert.deepEqual(await providersOf(id), [`acme:${email}`]);
    });

    test(`oidc · ${place} · adds a provider by way of another one`, async () => {
      const { id, email } = await knownPerson();
      const { person } = scene;
      await signInWith('Globex', email);
      assert.match(await person.reads(1010016), /Globex/);
      await person.press('Confirm with Acme');
      await person.press('Allow');
      await person.reaches('/');
      assert.deepEqual(await providersOf(id), [`acme:${email}`, `globex:${email}`]);
    });

    test(`oidc · ${place} · adds nothing for whoever thinks better of it`, async () => {
      const { id, email, password } = await personWithPassword();
      const { person } = scene;
      await signInWith('Acme', email);
      await person.reads(1010016);
      await person.press('Cancel');
      await person.fill('E-mail address', email);
      if (place === 'identifier-first') await person.press('Continue');
      await person.fill('Password', password);
      await person.press('Sign in with password');
      await person.hears('login-success');
      assert.deepEqual(await providersOf(id), []);
    });

    async function goToConfirm() {
      const { email } = newAccount();
      const { person } = scene;
      await signInWith('Acme', email);
      await person.reaches('/');
      const before = await person.session();
      await person.open('/login', { refresh: '' });
      await person.reads(1010003);
      await person.press('Sign in with Acme');
      return { email, before };
    }

    test(`oidc · refresh · confirms who is there (${place})`, async () => {
      const { person } = scene;
      const { email, before } = await goToConfirm();
      await person.fill('Account', email);
      await person.press('Sign in');
      await person.reaches('/');
      const { identity, authenticated_at } = await person.session();
      assert.equal(identity.id, before.identity.id);
      assert.ok(Date.parse(authenticated_at) > Date.parse(before.authenticated_at));
    });

    test(`oidc · refresh · says it when the person does not sign in at the provider (${place})`, async () => {
      const { person } = scene;
      const { before } = await goToConfirm();
      await person.press('Cancel');
      await person.reaches('/login');
      assert.match(await person.reads(4000001), /access_denied/);
      assert.equal((await person.session()).authenticated_at, before.authenticated_at);
    });
  });
}
