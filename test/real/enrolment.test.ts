import { expect } from '@open-wc/testing';
import type { LoginFlow, Session } from '../../src/index.js';
import { addAuthenticator, type Authenticator } from './authenticator.js';
import { registerKey } from './enrol-key.js';
import {
  forgetCookies,
  kinds,
  LoginServer,
  totp,
  valueOf,
  whyMissing,
  type Answer,
  type Person,
  type Variant,
} from './login-server.js';

/** The person's answer to the challenge that a field of the flow holds. */
async function assertion(flow: LoginFlow, name: string): Promise<string> {
  const { publicKey } = JSON.parse(valueOf(flow, name)) as { publicKey: PublicKeyCredentialRequestOptionsJSON };
  const options = PublicKeyCredential.parseRequestOptionsFromJSON(publicKey);
  return JSON.stringify(await navigator.credentials.get({ publicKey: options }));
}

function expectSession({ status, body }: Answer, { id }: Person, ...methods: string[]): void {
  expect(status, JSON.stringify(body)).to.equal(200);
  const { session } = body as { session: Session };
  expect(session.identity?.id).to.equal(id);
  expect(session.authentication_methods?.map(({ method }) => method)).to.deep.equal(methods);
}

const buttons = ({ ui }: LoginFlow, name: string): unknown[] =>
  ui.nodes.flatMap(({ type, attributes }) => (type === 'input' && attributes.name === name ? [attributes.value] : []));

for (const kind of kinds) {
  const missing = await whyMissing(kind);
  if (missing) {
    console.warn(`*** NO ENROLMENT IS TESTED AT ${kind}: ${missing} ***`);
    continue;
  }
  describe(`what the tests enrol at ${kind}`, () => {
    const find = (variant: Variant): Promise<LoginServer> => LoginServer.find(kind, variant, 'sameOrigin');

    let authenticator: Authenticator | undefined;

    beforeEach(forgetCookies);

    afterEach(async () => {
      await authenticator?.remove();
      authenticator = undefined;
    });

    async function afterPassword(server: LoginServer, person: Person): Promise<LoginFlow> {
      await server.signIn(person);
      return server.newFlow({ aal: 'aal2' });
    }

    it('an authenticator app', async () => {
      const server = await find('second-factor');
      const person = await server.person();
      const { secret } = await server.enrolTotp(person);
      const flow = await afterPassword(server, person);
      const answer = await server.submit(flow, { method: 'totp', totp_code: await totp(secret) });
      expectSession(answer, person, 'password', 'totp');
    });

    it('backup codes, after an app', async () => {
      const server = await find('second-factor');
      const person = await server.person();
      await server.enrolTotp(person);
      const [code = ''] = await server.enrolBackupCodes(person);
      const flow = await afterPassword(server, person);
      const answer = await server.submit(flow, { method: 'lookup_secret', lookup_secret: code });
      expectSession(answer, person, 'password', 'lookup_secret');
    });

    it('a passkey', async () => {
      const server = await find('passkey');
      const person = await server.person();
      authenticator = await addAuthenticator();
      await registerKey(server, person, 'passkey');
      const flow = await server.newFlow();
      const passkey = await assertion(flow, 'passkey_challenge');
      expectSession(await server.submit(flow, { method: 'passkey', passkey_login: passkey }), person, 'passkey');
    });

    it('nobody who does not touch the key, or whom it does not know', async () => {
      const server = await find('passkey');
      const person = await server.person();
      authenticator = await addAuthenticator();
      await registerKey(server, person, 'passkey');
      const flow = await server.newFlow();
      const { publicKey } = JSON.parse(valueOf(flow, 'passkey_challenge')) as {
        publicKey: PublicKeyCredentialRequestOptionsJSON;
      };
      const ask = (options: object): Promise<string> =>
        navigator.credentials
          .get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON({ ...publicKey, ...options }) })
          .then(String, (error: unknown) => (error as DOMException).name);

      await authenticator.setVerified(false);
      expect(await ask({ userVerification: 'required' })).to.equal('NotAllowedError');
      await authenticator.setVerified(true);
      await authenticator.setPresence(false);
      expect(await ask({ timeout: 50 })).to.equal('NotAllowedError');
      await authenticator.setPresence(true);
      expect(await ask({})).to.equal('[object PublicKeyCredential]');
    });

    // The embedded server speaks neither of these.
    if (kind === 'embedded') return;

    it('two addresses for codes', async () => {
      const server = await find('code-second-factor');
      const person = await server.person({ otherEmail: `other-${crypto.randomUUID()}@example.com` });
      const flow = await afterPassword(server, person);
      expect(buttons(flow, 'address')).to.have.members([person.email, person.otherEmail]);
      const sent = await server.submit(flow, { method: 'code', address: person.otherEmail });
      const code = await server.codeSentTo({ email: person.otherEmail });
      const answer = await server.submit(sent.body as LoginFlow, { method: 'code', code });
      expectSession(answer, person, 'password', 'code');
    });

    it('a security key instead of a password', async () => {
      const server = await find('webauthn-passwordless');
      const person = await server.person();
      authenticator = await addAuthenticator({ resident: false });
      await registerKey(server, person, 'webauthn');
      const first = await server.newFlow();
      const named = { method: 'webauthn', identifier: person.email };
      expect((await server.submit(first, named)).status).to.equal(422);
      const flow = (await server.getFlow(first.id)).body as LoginFlow;
      const key = await assertion(flow, 'webauthn_login_trigger');
      expectSession(await server.submit(flow, { ...named, webauthn_login: key }), person, 'webauthn');
    });

    it('a security key as the second factor', async () => {
      const server = await find('second-factor');
      const person = await server.person();
      authenticator = await addAuthenticator({ resident: false });
      await registerKey(server, person, 'webauthn');
      const flow = await afterPassword(server, person);
      const key = await assertion(flow, 'webauthn_login_trigger');
      const values = { method: 'webauthn', identifier: person.email, webauthn_login: key };
      expectSession(await server.submit(flow, values), person, 'password', 'webauthn');
    });
  });
}
