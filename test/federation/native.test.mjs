import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeSite } from './describe-site.mjs';
import { newAccount } from './visitor.mjs';

describeSite('social', (scene) => {
  /** The app shows the form, and opens the provider's page in the system's browser. */
  async function leaveForProvider() {
    const { person, site } = scene;
    const returnTo = `${site.url}/returned`;
    await person.open('/login', { client: 'native', 'base-url': '/native', 'return-to': returnTo });
    await person.press('Sign in with Acme');
    const { url, reason } = await person.hears('login-redirect');
    assert.equal(reason, 'provider');
    const systemBrowser = await person.newTab();
    await systemBrowser.goto(url);
    return systemBrowser;
  }

  /** The return address opens the app again. */
  async function comeBack(systemBrowser) {
    await systemBrowser.waitForFunction(() => location.pathname === '/returned');
    const { searchParams } = new URL(systemBrowser.url());
    await systemBrowser.close();
    await scene.person.bringToFront();
    return searchParams;
  }

  const exchange = (code) =>
    scene.person.evaluate((code) => document.querySelector('kratos-login').exchange(code), code);

  /** The app has the form show another flow, or the same one as it is now. */
  const readFlow = (id) =>
    scene.person.evaluate((id) => {
      const login = document.querySelector('kratos-login');
      login.flowId = id ?? login.flow.id;
    }, id);

  const whoami = (token) =>
    fetch(`${scene.site.kratos.publicUrl}/sessions/whoami`, { headers: { 'X-Session-Token': token } });

  test('oidc · native · signs in, and gets a token for the code of the return address', async () => {
    const { email } = newAccount();
    const systemBrowser = await leaveForProvider();
    await systemBrowser.signInAtProvider(email);
    const code = (await comeBack(systemBrowser)).get('code');
    await exchange(code);
    const { session, sessionToken } = await scene.person.hears('login-success');
    assert.equal(session.identity.traits.email, email);
    const answer = await whoami(sessionToken);
    assert.equal((await answer.json()).id, session.id);
    assert.equal(await scene.person.session(), undefined);
  });

  test('oidc · native · reads in the flow why the person came back without a code', async () => {
    const systemBrowser = await leaveForProvider();
    await systemBrowser.press('Cancel');
    assert.deepEqual([...(await comeBack(systemBrowser))], []);
    await readFlow();
    assert.match(await scene.person.reads(4000001), /access_denied/);
  });

  test('oidc · native · gets no token for a wrong code', async () => {
    const { person } = scene;
    const systemBrowser = await leaveForProvider();
    await systemBrowser.signInAtProvider(newAccount().email);
    const code = (await comeBack(systemBrowser)).get('code');
    await exchange('some-other-code');
    assert.equal((await person.hears('login-error')).kind, 'not-found');

    await exchange(code);
    assert.ok((await person.hears('login-success')).sessionToken);
  });

  test('oidc · native · adds the provider to an account that there was already', async () => {
    const account = newAccount();
    const { id } = await scene.site.kratos.createIdentity(account);
    const { person } = scene;
    let systemBrowser = await leaveForProvider();
    await systemBrowser.signInAtProvider(account.email);
    await readFlow((await comeBack(systemBrowser)).get('flow'));
    assert.match(await person.reads(1010016), /Acme/);
    await person.fill('Password', account.password);
    await person.press('Sign in with password');
    const { session, sessionToken } = await person.hears('login-success');
    assert.equal(session.identity.id, id);
    assert.ok(sessionToken);

    await scene.changeComputer();
    systemBrowser = await leaveForProvider();
    await systemBrowser.signInAtProvider(account.email);
    await exchange((await comeBack(systemBrowser)).get('code'));
    assert.equal((await scene.person.hears('login-success')).session.identity.id, id);
  });
});
