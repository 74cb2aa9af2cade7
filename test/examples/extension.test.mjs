import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { startLoginServer } from '../../demo/server/index.mjs';
import { KratosMissing, kratosBinary } from '../kratos/binary.mjs';
import { registerKey } from '../kratos/keys.mjs';
import { startKratos } from '../kratos/kratos.mjs';
import { buildExample } from './example.mjs';
import { idOf, installExtension, launch } from './extension-popup.mjs';

const ada = { email: 'ada@example.com', password: 'analytical-engine-1843' };

const missing = await kratosBinary().then(
  () => undefined,
  (error) => {
    if (!(error instanceof KratosMissing) || process.env.CI === 'true') throw error;
    return error.message;
  },
);
if (missing) console.warn(`*** NO TEST OF THE EXTENSION WITH KRATOS: ${missing} ***`);

/** The popups of both variants, at a server that knows Ada. */
function arrive(start) {
  const scene = { popups: {} };
  before(async () => {
    scene.server = await start();
    await scene.server.createIdentity(ada);
    const folder = buildExample('extension', { KRATOS_PUBLIC_URL: scene.server.publicUrl });
    scene.browser = await launch();
    for (const variant of ['browser', 'native']) {
      scene.popups[variant] = await installExtension(scene.browser, join(folder, 'dist', variant));
    }
  });
  after(async () => {
    await scene.browser?.close();
    await scene.server?.close();
  });
  afterEach(() => assert.deepEqual([scene.popups.browser.problems, scene.popups.native.problems].flat(), []));
  return scene;
}

const whoami = ({ publicUrl }, token) =>
  fetch(`${publicUrl}/sessions/whoami`, { headers: { 'X-Session-Token': token } });

function signsIn(scene) {
  for (const variant of ['browser', 'native']) {
    test(`${variant}: signs in, stays signed in, signs out`, async () => {
      const { open, stored } = scene.popups[variant];
      let popup = await open();
      await popup.logIn({ ...ada, password: 'difference-engine' });
      await popup.reads('kratos-login >>> [data-message-id="4000006"]');
      assert.deepEqual(Object.keys((await stored()).session), ['flowId']);

      await popup.logIn(ada);
      await popup.greets(ada.email);
      const { session, local, sync } = await stored();
      assert.deepEqual({ local, sync }, { local: {}, sync: {} });
      assert.deepEqual(Object.keys(session), variant === 'native' ? ['sessionToken'] : []);
      const { sessionToken } = session;
      if (sessionToken) {
        const { identity } = await (await whoami(scene.server, sessionToken)).json();
        assert.equal(identity.traits.email, ada.email);
      }

      popup = await open();
      await popup.greets(ada.email);
      await popup.press('#sign-out');
      await popup.reads('kratos-login >>> [name=identifier]');
      if (sessionToken) assert.equal((await whoami(scene.server, sessionToken)).status, 401);
      assert.deepEqual(Object.keys((await stored()).session), ['flowId']);

      popup = await open();
      await popup.reads('kratos-login >>> [name=identifier]');
    });

    test(`${variant}: goes on with a mailed code in another popup`, async () => {
      const grace = { email: `grace-${variant}@example.com`, password: 'first-compiler-1952' };
      await scene.server.createIdentity(grace);
      const { open } = scene.popups[variant];
      let popup = await open();
      await popup.fill('identifier', grace.email);
      await popup.press('kratos-login >>> [value=code]');
      const code = await scene.server.codeSentTo(grace.email);
      await popup.reads('kratos-login >>> [name=code]');

      popup = await open();
      await popup.fill('code', code);
      await popup.press('kratos-login >>> [part~=primary]');
      await popup.greets(grace.email);
      await popup.press('#sign-out');
      await popup.reads('kratos-login >>> [name=identifier]');
    });
  }
}

describe('the extension at the embedded server', () => {
  signsIn(arrive(() => startLoginServer({ hashCost: 2 })));
});

if (!missing) {
  describe('the extension at a real Kratos', () => {
    const scene = arrive(() => startKratos({ variant: 'social' }));
    signsIn(scene);

    test('browser: a provider signs the person in, in a tab', async () => {
      const { browser, server, popups } = scene;
      let popup = await popups.browser.open();
      const opened = browser.waitForTarget((target) => target.url().startsWith(server.identityProvider.url));
      await popup.press('kratos-login >>> [value=acme]');
      const tab = await (await opened).page();
      await tab.locator('::-p-aria(Account)').fill('katherine@example.com');
      await tab.locator('::-p-aria(Sign in)').click();
      await tab.locator('::-p-aria(Allow)').click();
      await tab.waitForFunction((home) => location.href.startsWith(home), {}, server.publicUrl);
      await tab.close();
      popup = await popups.browser.open();
      await popup.greets('katherine@example.com');
    });
  });

  describe('the extension at a real Kratos that takes its origin for passkeys', () => {
    const page = 'http://localhost:8080';
    const extension = `chrome-extension://${idOf('examples/extension/dist/browser')}`;
    const scene = arrive(() => startKratos({ variant: 'passkey', corsOrigins: [page, extension] }));

    test('browser: signs in with a passkey', async () => {
      const { server, popups } = scene;
      const key = await registerKey({ server, pageUrl: page }, ada, 'passkey');
      const popup = await popups.browser.open();
      await popup.plugIn(key.credential('localhost'));
      await popup.press('kratos-login >>> [name=passkey_login_trigger]');
      await popup.greets(ada.email);
    });
  });
}
