import { expect } from '@open-wc/testing';
import type { LoginFlow } from '../../src/index.js';
import type { LoginHarness } from '../harness.js';
import {
  ADA,
  fillIn,
  flowOf,
  inputNode,
  open,
  PASSWORD,
  sentBy,
  submitPassword,
  variation,
  type Opened,
  type RecordedKratos,
} from './recorded-kratos.js';

const valuesOf = (login: LoginHarness): string[] => login.fields().map(({ value }) => value);

/** A fresh flow, with an id of its own. */
const fresh = () =>
  variation('unified-initial', (flow) => {
    flow.id = '00000000-0000-4000-8000-000000000009';
  });

const serverError = { status: 500, body: { error: { code: 500, status: 'Internal Server Error' } } };

type Meets = (kratos: RecordedKratos) => Promise<unknown>;

/** What a submission may come to, and what is in the password field afterwards. */
const ends: Record<string, { meets: Meets; password: string }> = {
  'a wrong password': { meets: (kratos) => kratos.says('password-wrong'), password: '' },
  'an expired flow that Kratos has replaced': {
    meets: async (kratos) => {
      await kratos.says('submit-expired');
      await kratos.says('flow-replacing-expired');
      await kratos.says('password-wrong');
    },
    password: '',
  },
  'a flow that Kratos does not know any more': {
    meets: async (kratos) => {
      await kratos.says('submit-not-found');
      await kratos.says(await fresh());
    },
    password: '',
  },
  'a CSRF cookie of another flow': {
    meets: async (kratos) => {
      await kratos.says('submit-csrf-violation');
      await kratos.says(await fresh());
    },
    password: '',
  },
  'a broken connection': {
    meets: (kratos) => kratos.isGone(),
    password: PASSWORD,
  },
  'a server that has fallen over': { meets: (kratos) => kratos.says(serverError), password: PASSWORD },
  'no answer in time': {
    meets: async (kratos) => {
      await kratos.next();
      await kratos.says('whoami-signed-out');
    },
    password: PASSWORD,
  },
};

describe('what the person typed', () => {
  for (const [what, { meets, password }] of Object.entries(ends)) {
    const fate = password ? 'is all there' : 'is there but for the password';
    it(`${fate} after ${what}, and can be sent again`, async () => {
      const { login, kratos } = await open();
      await fillIn(login);
      if (what.startsWith('no answer')) login.element.timeout = 50;
      await login.press('Sign in with password');
      await meets(kratos);
      await login.until('ready');
      login.element.timeout = 15_000;
      expect(login.field('E-mail address').value).to.equal(ADA);
      expect(login.field('Password').value).to.equal(password);

      login.element.timeout = 15_000;
      await login.fill('Password', PASSWORD);
      await login.press('Sign in with password');
      const sent = sentBy(await kratos.says('password-success'));
      expect(sent).to.include({ identifier: ADA, password: PASSWORD, csrf_token: 'csrf-token' });
      await login.until('login-success');
    });
  }

  it('is sent once more where the flow had expired, and nobody notices', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    await login.press('Sign in with password');
    const first = sentBy(await kratos.says('submit-expired'));
    const successor = await variation('flow-replacing-expired', ({ ui }) => {
      ui.nodes.forEach(({ attributes }) => {
        if ('name' in attributes && attributes.name === 'csrf_token') Object.assign(attributes, { value: 'another' });
      });
    });
    await kratos.says(successor);
    const second = await kratos.says('password-success');
    expect(new URL(second.url).searchParams.get('flow')).to.equal((successor.body as LoginFlow).id);
    expect(sentBy(second)).to.deep.equal({ ...first, csrf_token: 'another' });
    await login.until('login-success');
    expect(kratos.requests).to.deep.equal(['create', 'submit', 'get', 'submit']);
    expect(login.events.map(({ type }) => type)).to.deep.equal(['login-flow', 'login-submit', 'login-success']);
  });

  it('is not sent once more where it was a code: the form says that it had expired', async () => {
    const { login, kratos } = await open('code-sent');
    await login.fill('Login code', '123456');
    await login.pressEnter();
    await kratos.says('submit-expired');
    await kratos.says('flow-replacing-expired');
    await login.until('ready');
    expect(kratos.requests).to.deep.equal(['create', 'submit', 'get']);
    expect(login.messages()).to.deep.equal([
      { id: 4010001, type: 'error', text: 'The form had expired. Please sign in again.', field: undefined },
    ]);
    expect(valuesOf(login)).to.deep.equal(['', '']);
  });

  const renewals: Record<string, (opened: Opened) => Promise<unknown>> = {
    'the page starts again': async ({ login, kratos }) => {
      void login.element.restart();
      await kratos.says(await fresh());
    },
    'the page asks for something else': async ({ login, kratos }) => {
      login.element.returnTo = 'https://id.example.com/after';
      await kratos.says(await fresh());
    },
    'the page brings another flow': async ({ login }) => {
      login.element.flow = (await fresh()).body as never;
    },
  };
  for (const [what, renew] of Object.entries(renewals)) {
    it(`is there but for the password when ${what}`, async () => {
      const opened = await open();
      const { login } = opened;
      await fillIn(login);
      await renew(opened);
      await login.until('ready');
      await login.waitFor(() => login.element.flow?.id.endsWith('9'));
      expect(valuesOf(login)).to.deep.equal([ADA, '']);
    });
  }

  it('is there after another render, wherever the element is moved', async () => {
    const { login } = await open();
    await fillIn(login);
    login.element.messages = { 1070001: 'Secret' };
    await login.element.updateComplete;
    const place = login.element.parentElement!.appendChild(document.createElement('div'));
    place.append(login.element);
    await login.element.updateComplete;
    expect(login.hasField('Secret')).to.be.true;
    expect(valuesOf(login)).to.deep.equal([ADA, PASSWORD]);
  });

  it('is taken as it is, whatever Kratos thinks was typed', async () => {
    const { login, kratos } = await open();
    await login.fill('E-mail address', ' Ada@Example.com');
    await login.fill('Password', PASSWORD);
    await login.press('Sign in with password');
    expect(sentBy(await kratos.says('password-wrong'))['identifier']).to.equal(' Ada@Example.com');
    await login.until('ready');
    expect(login.field('E-mail address').value).to.equal(' Ada@Example.com');
  });

  it('is there in fields of every kind', async () => {
    const fields = [
      inputNode('password', { name: 'traits.phone', type: 'tel' }, 'Phone'),
      inputNode('password', { name: 'traits.born', type: 'date' }, 'Born'),
      inputNode('password', { name: 'traits.news', type: 'checkbox' }, 'News'),
      inputNode('password', { name: 'traits.terms', type: 'checkbox', value: true }, 'Terms'),
      inputNode('password', { name: 'method', type: 'submit', value: 'password' }, 'Go'),
    ];
    const { login, kratos } = await open(await flowOf(...fields));
    await login.fill('Phone', '+44 20 7946 0000');
    login.field('Born').value = '1815-12-10';
    await login.click(login.field('News'));
    await login.click(login.field('Terms'));
    await login.press('Go');
    const sent = sentBy(await kratos.says('submit-not-found'));
    expect(sent).to.include({ 'traits.phone': '+44 20 7946 0000', 'traits.born': '1815-12-10', 'traits.news': 'true' });
    expect(sent).not.to.have.property('traits.terms');
    const again = await flowOf(...fields);
    Object.assign(again.body as object, { id: '00000000-0000-4000-8000-000000000009' });
    await kratos.says(again);
    await login.until('ready');
    expect(login.field('Phone').value).to.equal('+44 20 7946 0000');
    expect(login.field('Born').value).to.equal('1815-12-10');
    expect(login.field('News').checked).to.be.true;
    expect(login.field('Terms').checked).to.be.false;
  });
});

describe('a secret', () => {
  it('is gone from the form when the person is signed in', async () => {
    const { login, kratos } = await submitPassword();
    await kratos.says('password-success');
    await login.until('complete');
    expect(login.form).to.be.null;
    expect(login.rendered('input')).to.be.empty;
  });

  for (const [recording, field, method, answer] of [
    ['code-sent', 'Login code', 'code', 'code-wrong'],
    ['aal2-initial', 'Authentication code', 'totp', 'aal2-totp-wrong'],
    ['aal2-initial', 'Backup recovery code', 'lookup_secret', 'aal2-lookup-wrong'],
  ] as const) {
    it(`in "${field}" is cleared after the answer to it`, async () => {
      const { login, kratos } = await open(recording);
      await login.fill(field, '123456');
      await login.pressEnter();
      expect(Object.values(sentBy(await kratos.says(answer)))).to.include('123456');
      await login.until('ready');
      expect(login.field(field).value).to.equal('');
      expect(login.element.flow!.ui.nodes.some((node) => node.group === method)).to.be.true;
    });
  }

  it('never ends up in another field', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    await login.press('Send sign in code');
    await kratos.says('code-sent');
    await login.until('ready');
    expect(valuesOf(login)).to.deep.equal(['']);
  });

  it('does not travel with a method that has no use for it', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    await login.press('Send sign in code');
    expect(sentBy(await kratos.next())).to.deep.equal({ method: 'code', identifier: ADA, csrf_token: 'csrf-token' });
  });

  it('is in no attribute and no detail but that of login-submit', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    await login.press('Sign in with password');
    await kratos.says('submit-not-found');
    await kratos.says(await fresh());
    await login.until('ready');
    await login.fill('Password', PASSWORD);
    await login.press('Sign in with password');
    await kratos.says('password-wrong');
    await login.until('ready');
    await login.fill('Password', PASSWORD);
    await login.press('Sign in with password');
    await kratos.isGone();
    await login.until('ready');
    expect(login.field('Password').value).to.equal(PASSWORD);
    const { element } = login;
    const markup = element.getHTML({ shadowRoots: [element.shadowRoot!] });
    expect(markup).to.include('name="password"').and.not.to.include(PASSWORD);
    const telling = login.events.filter(({ detail }) => JSON.stringify(detail).includes(PASSWORD));
    expect(telling.map(({ type }) => type)).to.deep.equal(['login-submit', 'login-submit', 'login-submit']);
    expect(
      telling.every(({ detail }) => 'body' in detail && !JSON.stringify({ ...detail, body: {} }).includes(PASSWORD)),
    ).to.be.true;
  });
});

describe('a password manager', () => {
  it('may fill the form without a word', async () => {
    const { login, kratos } = await open();
    login.autofill('E-mail address', ADA);
    login.autofill('Password', PASSWORD);
    await login.press('Sign in with password');
    expect(sentBy(await kratos.says('submit-not-found'))).to.include({ identifier: ADA, password: PASSWORD });
    await kratos.says(await fresh());
    await login.until('ready');
    expect(valuesOf(login)).to.deep.equal([ADA, '']);
  });

  it('finds what it looks for', async () => {
    const purposes = async (name: string) =>
      (await open(name)).login.fields().map((field) => [field.type, field.getAttribute('autocomplete')]);
    expect(await purposes('unified-initial')).to.deep.equal([
      ['text', 'username'],
      ['password', 'current-password'],
    ]);
    expect(await purposes('passkey-initial')).to.deep.equal([
      ['text', 'username webauthn'],
      ['password', 'current-password'],
    ]);
    expect(await purposes('code-sent')).to.deep.equal([['text', 'one-time-code']]);
  });

  for (const [recording, name] of [
    ['identifier-first-credentials', ADA],
    ['code-sent', ADA],
    ['code-identifier-unknown', 'nobody@example.com'],
  ] as const) {
    it(`finds the identifier beside a secret in ${recording}`, async () => {
      const { login } = await open(recording);
      const unseen = login.form!.querySelector<HTMLInputElement>('[autocomplete="username"]')!;
      expect(unseen.value).to.equal(name);
      // In the layout, or password managers pass over it; but nowhere for a person.
      expect(unseen.checkVisibility()).to.be.true;
      expect(unseen.tabIndex).to.equal(-1);
      expect(unseen.ariaHidden).to.equal('true');
      expect(unseen.name).to.equal('');
    });
  }
});

describe('somebody else', () => {
  it('is whom "Not you?" asks for', async () => {
    const { login, kratos } = await open('identifier-first-credentials');
    await login.fill('Password', PASSWORD);
    await login.press('Not you?');
    expect((await kratos.next()).url).to.equal('https://id.example.com/self-service/login/browser');
  });

  it('can log in after "Not you?"', async () => {
    const { login, kratos } = await open('identifier-first-initial');
    await login.fill('E-mail address', ADA);
    await login.press('Continue');
    await kratos.says('identifier-first-credentials');
    await login.until('ready');
    await login.press('Not you?');
    await kratos.says(
      await variation('identifier-first-initial', (flow) => {
        flow.id = '00000000-0000-4000-8000-000000000009';
      }),
    );
    await login.until('ready');
    await login.waitFor(() => login.focused() === login.field('E-mail address'));
    await login.fill('E-mail address', 'grace@example.com');
    await login.press('Continue');
    expect(sentBy(await kratos.next())).to.include({ identifier: 'grace@example.com' });
  });

  it('is whom "Change" asks for once a code was sent', async () => {
    const { login, kratos } = await open('code-sent');
    await login.press('Change');
    await kratos.says(await fresh());
    await login.until('ready');
    await login.waitFor(() => login.focused() === login.field('E-mail address'));
    expect(login.buttons()).to.deep.equal(['Sign in with password', 'Send sign in code']);
  });

  it('cannot take over where a login is confirmed or a factor is added', async () => {
    for (const change of [{ refresh: true }, { requested_aal: 'aal2' }]) {
      const { login } = await open(
        await variation('identifier-first-credentials', (flow) => Object.assign(flow, change)),
      );
      expect(login.buttons()).not.to.include('Not you?');
      expect(login.all('.account')).to.have.length(1);
    }
  });
});
