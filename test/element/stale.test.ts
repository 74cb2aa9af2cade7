import { expect } from '@open-wc/testing';
import { recorded, type Recorded } from '../fixtures.js';
import { Clock } from '../flow/clock.js';
import type { LoginHarness } from '../harness.js';
import { FakeKeys } from './fake-keys.js';
import { ADA, create, fillIn, open, PASSWORD, queryOf, sentBy, submitPassword, variation } from './recorded-kratos.js';
import { replace, restore } from './replaced.js';

const HOUR = 3_600_000;
const ANOTHER = '00000000-0000-4000-8000-000000000009';

const typesOf = ({ events }: LoginHarness): string[] => events.map(({ type }) => type);

/** A fresh flow, with an id of its own. */
const fresh = (recording = 'unified-initial'): Promise<Recorded> => variation(recording, (flow) => (flow.id = ANOTHER));

/** A flow that lives for so many milliseconds, by a clock that is not the browser's. */
const living = (milliseconds: number, recording = 'unified-initial'): Promise<Recorded> =>
  variation(recording, (flow) => {
    const issued = Date.parse('2001-01-01T00:00:00Z');
    flow.issued_at = new Date(issued).toISOString();
    flow.expires_at = new Date(issued + milliseconds).toISOString();
  });

const showPage = (persisted: boolean): boolean => dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

/** The person turns away from the page, or to it. */
function turn(hidden: boolean): void {
  replace(document, 'hidden', hidden);
  replace(document, 'visibilityState', hidden ? 'hidden' : 'visible');
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(restore);

describe('a page that comes back as it was left', () => {
  it('asks how its flow is', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    const { id } = login.element.flow!;
    showPage(true);
    expect(queryOf(await kratos.says('unified-initial'))).to.deep.equal({ id });
    await login.until('ready');
    expect(kratos.requests).to.deep.equal(['create', 'get']);
    expect(login.field('E-mail address').value).to.equal(ADA);
    expect(login.messages()).to.be.empty;
  });

  it('gets a form where its flow is of no use any more', async () => {
    const { login, kratos } = await open();
    showPage(true);
    await kratos.says('get-csrf-violation');
    await kratos.says(await fresh());
    await login.until('ready');
    expect(login.element.flow!.id).to.equal(ANOTHER);
    expect(login.buttons()).to.include('Sign in with password');
  });

  it('hears that the person is signed in', async () => {
    const { login, kratos } = await open('unified-return-to');
    await fillIn(login);
    await login.pressEnter();
    await kratos.says('password-success-return-to');
    await login.until('login-success');
    showPage(true);
    await kratos.says('get-csrf-violation');
    await kratos.says('session-already-available');
    await kratos.says('whoami-signed-in');
    expect((await login.until('login-success')).existing).to.be.true;
    expect(login.state).to.equal('complete');
  });

  it('forgets that it was being left for a provider', async () => {
    const { login, kratos } = await open('social-initial');
    await login.press('Sign in with github');
    showPage(true);
    await kratos.next();
    await kratos.says('social-initial');
    await login.until('ready');
    expect(login.form!.ariaBusy).to.equal('false');
    expect(typesOf(login)).not.to.include('login-redirect');
  });

  it('asks nothing where it has just been loaded', async () => {
    const { login, kratos } = await open();
    showPage(false);
    expect(login.state).to.equal('ready');
    expect(kratos.requests).to.deep.equal(['create']);
  });

  it('asks nothing for an element that has not started, or is not there any more', async () => {
    const waiting = await create({ attributes: { manual: '' } });
    const gone = await open();
    gone.login.element.remove();
    showPage(true);
    turn(true);
    turn(false);
    expect([waiting.login.state, gone.login.state]).to.deep.equal(['idle', 'ready']);
    expect(waiting.kratos.requests).to.be.empty;
    expect(gone.kratos.requests).to.deep.equal(['create']);
  });
});

describe('a page that the person turns to again', () => {
  it('hears of a login in another tab', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    turn(true);
    expect(kratos.requests).to.deep.equal(['create']);
    turn(false);
    await kratos.says('whoami-signed-in');
    const { existing, session } = await login.until('login-success');
    expect(existing).to.be.true;
    expect(session.identity!.traits).to.deep.equal({ email: ADA });
    expect(login.all('[part="complete"]')).to.have.length(1);
  });

  it('leaves the form and everything in it alone where nobody is signed in', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    turn(true);
    turn(false);
    await kratos.says('whoami-signed-out');
    await login.fill('E-mail address', 'grace@example.com');
    expect(login.field('Password').value).to.equal(PASSWORD);
    await login.pressEnter();
    expect(sentBy(await kratos.next())).to.include({ identifier: 'grace@example.com', password: PASSWORD });
    expect(typesOf(login)).to.deep.equal(['login-flow', 'login-submit']);
  });

  it('leaves the form alone where nobody answers', async () => {
    const { login, kratos } = await open();
    turn(false);
    await kratos.isCutOff();
    await login.element.updateComplete;
    expect(login.state).to.equal('ready');
    expect(typesOf(login)).to.deep.equal(['login-flow']);
  });

  it('does not take an earlier login for the one that is to be confirmed', async () => {
    const earlier = await variation('refresh-initial', (flow) => (flow.issued_at = '2024-06-01T12:00:00Z'));
    const { login, kratos } = await open(earlier, { attributes: { refresh: '' } });
    turn(false);
    await kratos.says('whoami-signed-in');
    await login.element.updateComplete;
    expect(login.state).to.equal('ready');
    expect(typesOf(login)).not.to.include('login-success');
  });

  it('does not take one factor for two', async () => {
    const { login, kratos } = await open('aal2-initial');
    turn(false);
    await kratos.says('whoami-signed-in');
    await login.element.updateComplete;
    expect(login.state).to.equal('ready');
  });

  it('lets a submission end', async () => {
    const { login, kratos } = await submitPassword();
    turn(true);
    turn(false);
    await kratos.says('password-success');
    await login.until('login-success');
    expect(kratos.requests).to.deep.equal(['create', 'submit']);
  });

  it('does not disturb who presses a button meanwhile', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    turn(false);
    const question = await kratos.next();
    await login.pressEnter();
    expect(question.signal.aborted).to.be.true;
    await kratos.says('password-wrong');
    await login.until('ready');
    question.answer((await recorded('whoami-signed-in')).body);
    await login.element.updateComplete;
    expect(login.state).to.equal('ready');
    expect(login.messageIds()).to.deep.equal([4000006]);
  });

  it('leaves an OAuth2 login alone, which only the browser can go on with', async () => {
    const { kratos } = await open('oauth2-initial');
    turn(false);
    expect(kratos.requests).to.deep.equal(['create']);
  });
});

describe('a flow that is about to expire', () => {
  let clock: Clock;

  beforeEach(() => (clock = new Clock('2024-01-01T12:00:00Z')));
  afterEach(() => clock.restore());

  it('is replaced unnoticed while nobody uses the form', async () => {
    const { login, kratos } = await open(await living(HOUR), {
      attributes: { 'return-to': 'https://app.example.com/' },
    });
    clock.pass(HOUR - 61_000);
    expect(kratos.requests).to.deep.equal(['create']);
    clock.pass(2_000);
    expect(queryOf(await kratos.says(await fresh()))).to.deep.equal({ return_to: 'https://app.example.com/' });
    await login.waitFor(() => login.element.flow!.id === ANOTHER);
    expect(login.messages()).to.be.empty;
    expect(login.focused() === document.body).to.be.true;
    expect(typesOf(login)).to.deep.equal(['login-flow', 'login-flow']);
  });

  const busy: Record<string, (login: LoginHarness) => unknown> = {
    'the person has typed something': async (login) => {
      await login.fill('E-mail address', ADA);
      login.field('E-mail address').blur();
    },
    'a password manager has filled it in': (login) => login.autofill('Password', PASSWORD),
    'the person is in it': (login) => login.field('Password').focus(),
    'the person looks elsewhere': () => turn(true),
  };
  for (const [what, keep] of Object.entries(busy)) {
    it(`is kept while ${what}`, async () => {
      const { login, kratos } = await open(await living(HOUR));
      await keep(login);
      clock.pass(HOUR);
      expect(kratos.requests).to.deep.equal(['create']);
      expect(login.state).to.equal('ready');
    });
  }

  it('is kept while a passkey is asked for', async () => {
    const keys = new FakeKeys();
    const { login, kratos } = await open(await living(HOUR, 'passkey-initial'));
    login.button('Sign in with passkey').click();
    clock.pass(HOUR);
    expect(kratos.requests).to.deep.equal(['create']);
    expect(keys.pending).to.include({ conditional: false });
  });

  it('is replaced although a passkey is offered, which its successor goes on with', async () => {
    const keys = new FakeKeys();
    const { kratos } = await open(await living(HOUR, 'passkey-initial'));
    const offer = await keys.request(1);
    clock.pass(HOUR);
    await kratos.says(await fresh('passkey-initial'));
    await keys.request(2);
    expect(offer.signal.aborted).to.be.true;
    expect(keys.pending).to.include({ conditional: true });
  });

  it('is replaced with the submission of whoever was in it, unnoticed', async () => {
    const { login, kratos } = await open(await living(HOUR));
    await fillIn(login);
    clock.pass(HOUR + 1);
    await login.pressEnter();
    await kratos.says(await fresh());
    const request = await kratos.says('password-success');
    expect(queryOf(request)).to.deep.equal({ flow: ANOTHER });
    expect(sentBy(request)).to.include({ method: 'password', identifier: ADA, password: PASSWORD });
    await login.until('login-success');
    expect(kratos.requests).to.deep.equal(['create', 'create', 'submit']);
    expect(typesOf(login)).to.deep.equal(['login-flow', 'login-submit', 'login-success']);
  });

  it('stays where there is no other one to have, without a word', async () => {
    const { login, kratos } = await open(await living(HOUR));
    clock.pass(HOUR - 1);
    await kratos.isCutOff();
    await login.element.updateComplete;
    expect(login.state).to.equal('ready');
    expect(login.messages()).to.be.empty;
    expect(typesOf(login)).to.deep.equal(['login-flow']);
  });

  it('is replaced when the person turns to a page that was left alone', async () => {
    const { login, kratos } = await open(await living(HOUR));
    turn(true);
    clock.pass(3 * HOUR);
    expect(kratos.requests, 'nothing is asked for in the background').to.deep.equal(['create']);
    turn(false);
    await kratos.says('whoami-signed-out');
    await kratos.says(await fresh());
    await login.waitFor(() => login.element.flow!.id === ANOTHER);
    expect(login.messages()).to.be.empty;
  });
});
