import { expect } from '@open-wc/testing';
import type { Recorded } from '../fixtures.js';
import type { LoginHarness } from '../harness.js';
import { ADA, create, open, PASSWORD, queryOf, sentBy, variation, type Opened } from './recorded-kratos.js';

const SAID = `${ADA} has an account already. Sign in to it to add Acme.`;

const textsOf = (login: LoginHarness): string[] => login.messages().map(({ text }) => text);

/** What Kratos answers to a wrong password while it adds a provider: the same form, about the same person. */
const wrong = (providers: boolean): Promise<Recorded> =>
  variation('social-linking', ({ ui }) => {
    ui.messages = [{ id: 4000006, type: 'error', text: 'The provided credentials are invalid.' }];
    if (!providers) ui.nodes = ui.nodes.filter(({ group }) => group !== 'oidc');
  });

async function signIn({ login, kratos }: Opened, answer: string | Recorded): Promise<void> {
  await login.fill('Password', PASSWORD);
  await login.pressEnter();
  const sent = sentBy(await kratos.says(answer));
  expect(sent).to.include({ method: 'password', identifier: ADA, password: PASSWORD });
}

describe('a provider that is added to an account', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));

  it('comes back from the provider to a form that says so', async () => {
    const url = new URL(href);
    url.searchParams.set('flow', 'of-the-provider');
    url.searchParams.set('no_org_ui', 'true');
    history.replaceState(null, '', url);
    const { login, kratos } = await create();
    expect(queryOf(await kratos.says('social-linking'))).to.deep.equal({ id: 'of-the-provider' });
    await login.until('ready');
    expect(textsOf(login)).to.deep.equal([SAID]);
    expect(login.all('.account')[0]!.innerText).to.include(ADA);
    expect(login.buttons()).to.have.members([
      'Cancel',
      'Sign in with password',
      'Send sign in code',
      'Confirm with Globex',
    ]);
  });

  it('is what the words of the page speak of', async () => {
    const messages = { 1010016: 'Bitte melden Sie sich an, um {provider} mit {duplicateIdentifier} zu verbinden.' };
    const { login } = await open('social-linking', { properties: { messages } });
    expect(textsOf(login)).to.deep.equal([`Bitte melden Sie sich an, um Acme mit ${ADA} zu verbinden.`]);
  });

  for (const [what, providers] of [
    ['there are other providers', true],
    ['there is no other provider', false],
  ] as const) {
    it(`is still spoken of after a wrong password, where ${what}`, async () => {
      const opened = await open('social-linking');
      const { login } = opened;
      await signIn(opened, await wrong(providers));
      await login.until('ready');
      expect(textsOf(login)).to.have.members([SAID, 'The provided credentials are invalid.']);
      expect(login.buttons()).to.include('Cancel').and.not.to.include('Not you?');
      await signIn(opened, 'password-success');
      await login.until('login-success');
    });
  }

  it('is still spoken of while a code is awaited', async () => {
    const { login, kratos } = await open('social-linking');
    await login.press('Send sign in code');
    await kratos.says('code-sent');
    await login.until('ready');
    expect(textsOf(login)).to.include(SAID);
  });

  it('is no longer spoken of in another flow', async () => {
    const { login, kratos } = await open('social-linking');
    await login.press('Cancel');
    const request = await kratos.says(
      await variation('unified-initial', (flow) => (flow.id = '00000000-0000-4000-8000-000000000009')),
    );
    expect(new URL(request.url).pathname).to.equal('/self-service/login/browser');
    await login.waitFor(() => login.hasField('E-mail address'));
    expect(textsOf(login)).to.be.empty;
    expect(login.buttons()).not.to.include('Cancel');
  });

  it('may be confirmed by another provider', async () => {
    const { login, kratos } = await open('social-linking');
    await login.press('Confirm with Globex');
    expect(sentBy(await kratos.says('social-redirect'))).to.include({ method: 'oidc', provider: 'globex' });
    expect((await login.until('login-redirect')).reason).to.equal('provider');
  });
});

describe('a provider that sends the person back', () => {
  it('is quoted where the person said no', async () => {
    const { login, kratos } = await create({ attributes: { 'flow-id': 'of-the-provider' } });
    await kratos.says('social-denied');
    const { kind, messages, recovered } = await login.until('login-error');
    expect({ kind, recovered }).to.deep.equal({ kind: 'validation', recovered: false });
    expect(messages.map(({ id }) => id)).to.deep.equal([4000001]);
    expect(textsOf(login)).to.have.length(1);
    expect(textsOf(login)[0]).to.include('The person said no.');
    expect(login.buttons()).to.include('Sign in with Acme');
    expect(kratos.requests).to.deep.equal(['get']);
  });
});
