import { expect } from '@open-wc/testing';
import type { ContinueWith, LoginSuccessDetail, Session } from '../../src/index.js';
import { recorded, type Recorded } from '../fixtures.js';
import type { LoginHarness } from '../harness.js';
import { ADA, fillIn, open, variation, type Opened } from './recorded-kratos.js';

const VERIFICATION = 'https://app.example.com/verification?flow=00000000-0000-4000-8000-000000000005';

const typesOf = ({ events }: LoginHarness): string[] => events.map(({ type }) => type);

/** A successful login after which Kratos asks for more. */
async function success(...continue_with: unknown[]): Promise<Recorded> {
  const { status, body } = await recorded('password-success');
  return { status, body: { ...(body as object), continue_with } };
}

async function signIn(opened: Opened, answer: Recorded | string): Promise<LoginSuccessDetail> {
  const { login, kratos } = opened;
  await fillIn(login);
  await login.pressEnter();
  await kratos.says(answer);
  return login.until('login-success');
}

const settings = { action: 'show_settings_ui', flow: { id: 'a', url: 'https://app.example.com/settings' } };
const recovery = { action: 'show_recovery_ui', flow: { id: 'b', url: 'https://app.example.com/recovery' } };
const verification = { action: 'show_verification_ui', flow: { id: 'c', url: 'https://app.example.com/verify' } };
const redirect = { action: 'redirect_browser_to', redirect_browser_to: 'https://app.example.com/after' };
const token = { action: 'set_ory_session_token', ory_session_token: 'ory_st_not-a-real-token' };

describe('what Kratos asks for after a login', () => {
  const rows: [what: string, asked: ContinueWith[], url: string | undefined, reason?: string][] = [
    ['settings before anything else', [redirect, verification, recovery, settings], settings.flow.url, 'continue-with'],
    ['recovery before verification', [redirect, verification, recovery], recovery.flow.url, 'continue-with'],
    ['verification before a return address', [redirect, verification], verification.flow.url, 'verification'],
    ['a return address', [redirect], redirect.redirect_browser_to, 'return-to'],
    ['its own return address where it says nothing', [], 'https://id.example.com/after', 'return-to'],
    [
      'what has an address, before what has none',
      [{ ...settings, flow: { id: 'a' } }, redirect],
      redirect.redirect_browser_to,
      'return-to',
    ],
    ['no token, which is for apps', [token, redirect], redirect.redirect_browser_to, 'return-to'],
  ];
  for (const [what, asked, url, reason] of rows) {
    it(`is one thing only: ${what}`, async () => {
      const opened = await open('unified-return-to');
      const { continueWith, warnings } = await signIn(opened, await success(...asked));
      expect(continueWith).to.deep.equal(asked);
      expect(warnings).to.be.empty;
      expect(await opened.login.until('login-redirect')).to.deep.equal({ url, reason });
      expect(typesOf(opened.login).filter((type) => type === 'login-redirect')).to.have.length(1);
      expect(opened.login.state).to.equal('complete');
    });
  }

  for (const [what, asked] of [
    ['nothing', []],
    ['an address that nobody has asked for', [redirect]],
    ['an address that is none', [{ ...settings, flow: { id: 'a', url: 'javascript:alert(1)' } }]],
    ['something without an address', [{ ...verification, flow: { id: 'c' } }]],
  ] as const) {
    it(`is nothing to do where it is ${what}`, async () => {
      const opened = await open();
      const { warnings } = await signIn(opened, await success(...asked));
      expect(warnings).to.be.empty;
      expect(typesOf(opened.login)).to.deep.equal(['login-flow', 'login-submit', 'login-success']);
      expect(opened.login.state).to.equal('complete');
    });
  }

  it('is passed on with a warning where this version does not know it', async () => {
    const opened = await open('unified-return-to');
    const pin = { action: 'show_pin_entry_ui', data: { enc: 'a', ciphertext: 'b' } };
    const { continueWith, warnings } = await signIn(opened, await success(pin, redirect));
    expect(warnings).to.deep.equal(['unknown-action']);
    expect(continueWith).to.deep.equal([pin, redirect]);
    expect((await opened.login.until('login-redirect')).url).to.equal(redirect.redirect_browser_to);
  });

  it('does no harm where it is nonsense', async () => {
    const opened = await open();
    const { warnings } = await signIn(opened, await success(null, 7, 'x', {}, { action: '__proto__' }));
    expect(warnings).to.deep.equal(['unknown-action']);
    expect(opened.login.state).to.equal('complete');
  });

  it('is left to a page that takes over', async () => {
    const opened = await open('unified-return-to');
    opened.login.element.addEventListener('login-success', (event) => event.preventDefault());
    await signIn(opened, await success(settings));
    expect(typesOf(opened.login)).not.to.include('login-redirect');
  });
});

describe('an address that is not verified', () => {
  it('is to be verified after the login, which holds', async () => {
    const opened = await open();
    const { session, continueWith } = await signIn(opened, 'verification-continue-with');
    expect(session.identity!.traits).to.deep.equal({ email: 'charles@example.com' });
    expect(continueWith.map(({ action }) => action)).to.deep.equal(['redirect_browser_to', 'show_verification_ui']);
    expect(await opened.login.until('login-redirect')).to.deep.equal({ url: VERIFICATION, reason: 'verification' });
    expect(typesOf(opened.login)).to.deep.equal(['login-flow', 'login-submit', 'login-success', 'login-redirect']);
    expect(opened.login.state).to.equal('complete');
  });

  /** Kratos 25.4 and later answer so; the open-source one of the recordings says it in the form. */
  const refusal: Recorded = {
    status: 403,
    body: {
      error: {
        id: 'session_verified_address_required',
        code: 403,
        status: 'Forbidden',
        details: { continue_with: [{ action: 'show_verification_ui', flow: { id: 'c', url: VERIFICATION } }] },
      },
    },
  };

  it('is to be verified before the login, which the page hears first', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    await login.pressEnter();
    await kratos.says(refusal);
    const error = await login.until('login-error');
    expect(error).to.deep.include({ kind: 'verification', status: 403, id: 'session_verified_address_required' });
    expect(error.continueWith!.map(({ action }) => action)).to.deep.equal(['show_verification_ui']);
    expect(await login.until('login-redirect')).to.deep.equal({ url: VERIFICATION, reason: 'verification' });
    expect(typesOf(login)).to.deep.equal(['login-flow', 'login-submit', 'login-error', 'login-redirect']);
    expect(login.state).to.equal('ready');
    expect(
      login.messages().map(({ text }) => text),
      'where the page stays',
    ).to.deep.equal([error.message]);
    expect(login.element.session).to.be.undefined;
  });

  it('is to be verified where Kratos names no address of a page', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    await login.pressEnter();
    await kratos.says({ status: 403, body: { error: { id: 'session_verified_address_required', code: 403 } } });
    expect((await login.until('login-error')).kind).to.equal('verification');
    expect(login.messages().map(({ text }) => text)).to.deep.equal(['Please confirm your address first.']);
    expect(typesOf(login)).not.to.include('login-redirect');
  });

  it('is to be verified as the form says, of older servers', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    await login.pressEnter();
    await kratos.says('verification-required');
    expect(await login.until('login-error')).to.include({ kind: 'verification', recovered: false });
    expect(login.messageIds()).to.deep.equal([4000010]);
  });
});

describe('who confirms who they are', () => {
  const confirmed = async (change: (session: Session) => void): Promise<Recorded> => {
    const { status, body } = await recorded('refresh-success');
    change((body as { session: Session }).session);
    return { status, body };
  };

  /** A login that is confirmed by somebody, while the person of the recording is signed in. */
  async function confirmation(answer: Recorded): Promise<LoginSuccessDetail> {
    const { login, kratos } = await open('refresh-initial', { attributes: { refresh: '' } });
    expect(kratos.requests).to.deep.equal(['create', 'whoami']);
    await fillIn(login);
    await login.pressEnter();
    await kratos.says(answer);
    return login.until('login-success');
  }

  it('is the same person as before', async () => {
    const who = ((await recorded('whoami-signed-in')).body as Session).identity!.id;
    const detail = await confirmation(await confirmed(({ identity }) => Object.assign(identity!, { id: who })));
    expect(detail.warnings).to.be.empty;
    expect(detail.existing).to.be.false;
  });

  it('may be somebody else, which the page is warned of', async () => {
    const detail = await confirmation(await confirmed(({ identity }) => Object.assign(identity!, { id: 'grace' })));
    expect(detail.warnings).to.deep.equal(['identity-mismatch']);
  });

  it('is not known where Kratos did not say who was there before', async () => {
    const { login, kratos } = await open(await variation('unified-initial', () => undefined));
    login.element.flow = (await variation('refresh-initial', (flow) => (flow.id = 'two'))).body as never;
    await kratos.says('whoami-signed-out');
    await login.waitFor(() => login.element.flow?.id === 'two' && login.hasField('Password'));
    await fillIn(login);
    await login.pressEnter();
    await kratos.says('refresh-success');
    expect((await login.until('login-success')).warnings).to.be.empty;
  });

  it('waits for who was there before to be known', async () => {
    const flow = (await recorded('refresh-initial')).body as never;
    const { login, kratos } = await open();
    login.element.flow = flow;
    const question = await kratos.next();
    await login.waitFor(() => login.messageIds().includes(1010003));
    await fillIn(login);
    await login.pressEnter();
    await login.until('submitting');
    expect(kratos.requests).to.deep.equal(['create', 'whoami']);
    question.answer((await recorded('whoami-signed-in')).body);
    await kratos.says('refresh-success');
    await login.until('login-success');
    expect(kratos.requests).to.deep.equal(['create', 'whoami', 'submit']);
  });
});

describe('a code that signs in', () => {
  it('brings the session, and nothing of the code', async () => {
    const { login, kratos } = await open('code-sent');
    await login.fill('Login code', '123456');
    await login.pressEnter();
    await kratos.says('code-success');
    const detail = await login.until('login-success');
    expect(detail.session.identity!.traits).to.deep.equal({ email: ADA });
    expect(JSON.stringify(detail)).not.to.include('123456');
  });
});
