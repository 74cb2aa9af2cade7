import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeSite } from './describe-site.mjs';
import { newAccount } from './visitor.mjs';

/** @param {import('./describe-site.mjs').Scene} scene */
const signIn =
  (scene) =>
  async ({ verified }) => {
    const account = newAccount();
    const { id } = await scene.site.kratos.createIdentity({ ...account, verified });
    const { person } = scene;
    await person.open('/login', { 'return-to': '/after' });
    await person.fill('E-mail address', account.email);
    await person.fill('Password', account.password);
    await person.press('Sign in with password');
    return id;
  };

describeSite('verification', (scene) => {
  const signInAs = signIn(scene);

  test('password · unified · lets nobody in whose address is not confirmed', async () => {
    await signInAs({ verified: false });
    const { kind } = await scene.person.hears('login-error');
    assert.equal(kind, 'verification');
    assert.ok(await scene.person.reads(4000010));
    assert.equal(await scene.person.session(), undefined);
  });

  test('password · unified · lets in whose address is confirmed', async () => {
    const id = await signInAs({ verified: true });
    await scene.person.reaches('/after');
    assert.equal((await scene.person.session()).identity.id, id);
  });
});

describeSite('verification-offered', (scene) => {
  const signInAs = signIn(scene);

  test('password · unified · takes whoever is let in to confirm the address', async () => {
    const id = await signInAs({ verified: false });
    const flowId = (await scene.person.reaches('/verification')).get('flow');
    const { identity } = await scene.person.session();
    assert.equal(identity.id, id);
    const answer = await scene.person.asksKratos(`/self-service/verification/flows?id=${flowId}`);
    assert.equal((await answer.json()).state, 'sent_email');
  });

  test('password · unified · takes nobody there whose address is confirmed', async () => {
    await signInAs({ verified: true });
    await scene.person.reaches('/after');
  });
});
