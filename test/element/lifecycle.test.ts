import { expect, fixture, html } from '@open-wc/testing';
import { recorded } from '../fixtures.js';
import { LoginHarness } from '../harness.js';
import {
  ADA,
  BASE_URL,
  create,
  fillIn,
  open,
  PASSWORD,
  RecordedKratos,
  sentBy,
  submitPassword,
} from './recorded-kratos.js';

/** Another place in the page. */
const elsewhere = (): Promise<Element> => fixture(html`<div></div>`);

const typesOf = ({ events }: LoginHarness): string[] => events.map(({ type }) => type);

describe('an element that is taken out of the page', () => {
  it('lets go of its request while the form is fetched, and fetches it when it is back', async () => {
    const { login, kratos } = await create();
    const first = await kratos.next();
    login.element.remove();
    expect(first.signal.aborted).to.be.true;
    expect(login.state).to.equal('idle');
    first.answer((await recorded('aal2-initial')).body);
    (await elsewhere()).append(login.element);
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(login.hasField('Password')).to.be.true;
    expect(typesOf(login)).to.deep.equal(['login-flow']);
  });

  it('lets go of its request while a form is on its way, and has it ready when it is back', async () => {
    const { login, kratos } = await submitPassword();
    const submission = await kratos.next();
    login.element.remove();
    expect(submission.signal.aborted).to.be.true;
    submission.answer((await recorded('password-success')).body);
    (await elsewhere()).append(login.element);
    await login.until('ready');
    expect(typesOf(login)).to.deep.equal(['login-flow', 'login-submit']);
    expect(login.form!.ariaBusy).to.equal('false');
    expect(login.field('E-mail address').value).to.equal(ADA);
    expect(login.field('Password').value).to.equal(PASSWORD);
    await login.press('Sign in with password');
    await kratos.says('password-success');
    await login.until('login-success');
  });

  it('does not start for the network that is back', async () => {
    const { login, kratos } = await create();
    await kratos.isGone();
    await login.until('failed');
    login.element.remove();
    dispatchEvent(new Event('online'));
    expect(login.state).to.equal('failed');
    expect(kratos.requests).to.deep.equal(['create', 'whoami']);
  });

  it('is as it was when it is back', async () => {
    const { login, kratos } = await submitPassword();
    await kratos.says('password-wrong');
    await login.until('ready');
    const place = await elsewhere();
    login.element.remove();
    place.append(login.element);
    await login.element.updateComplete;
    expect(login.messageIds()).to.deep.equal([4000006]);
    expect(kratos.requests).to.deep.equal(['create', 'submit']);
  });

  it('leaves no listener behind', async () => {
    const held = new Map<string, number>();
    const methods = ['addEventListener', 'removeEventListener'] as const;
    for (const target of [window, document]) {
      methods.forEach((method, index) => {
        const usual = target[method].bind(target) as typeof addEventListener;
        target[method] = (type: string, ...more: [EventListenerOrEventListenerObject]) => {
          held.set(type, (held.get(type) ?? 0) + [1, -1][index]!);
          usual(type, ...more);
        };
      });
    }
    try {
      const element = document.createElement('kratos-login');
      element.manual = true;
      document.body.append(element);
      await element.updateComplete;
      expect([...held.values()].some((count) => count > 0)).to.be.true;
      element.remove();
      document.body.append(element);
      element.remove();
    } finally {
      for (const target of [window, document]) for (const method of methods) Reflect.deleteProperty(target, method);
    }
    expect([...held.values()].every((count) => count === 0)).to.be.true;
  });
});

describe('an element that is moved in the page', () => {
  it('keeps its form without asking again', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    const password = login.field('Password');
    (await elsewhere()).append(login.element);
    await login.element.updateComplete;
    expect(login.field('Password') === password).to.be.true;
    expect(password.value).to.equal(PASSWORD);
    expect(kratos.requests).to.deep.equal(['create']);
    await login.press('Sign in with password');
    expect(sentBy(await kratos.next())).to.include({ identifier: ADA, password: PASSWORD });
  });

  it('shows one form, though it was fetched twice', async () => {
    const { login, kratos } = await create();
    const first = await kratos.next();
    (await elsewhere()).append(login.element);
    await kratos.says('unified-initial');
    await login.until('ready');
    first.answer((await recorded('aal2-initial')).body);
    await login.element.updateComplete;
    expect(login.all('form')).to.have.length(1);
    expect(login.hasField('Password')).to.be.true;
    expect(typesOf(login)).to.deep.equal(['login-flow']);
  });

  it('still says that the person is signed in', async () => {
    const { login, kratos } = await submitPassword();
    await kratos.says('password-success');
    await login.until('complete');
    (await elsewhere()).append(login.element);
    await login.element.updateComplete;
    expect(login.state).to.equal('complete');
    expect(kratos.requests).to.deep.equal(['create', 'submit']);
    expect(typesOf(login).filter((type) => type === 'login-success')).to.have.length(1);
  });
});

describe('the network that is back', () => {
  it('brings the form, once, to an element that could not fetch it', async () => {
    const { login, kratos } = await create();
    await kratos.isGone();
    await login.until('failed');
    dispatchEvent(new Event('online'));
    dispatchEvent(new Event('online'));
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(kratos.requests).to.deep.equal(['create', 'whoami', 'create']);
  });

  it('changes nothing where there is a form', async () => {
    const { login, kratos } = await open();
    await fillIn(login);
    dispatchEvent(new Event('online'));
    expect(login.state).to.equal('ready');
    expect(kratos.requests).to.deep.equal(['create']);
  });
});

describe('two elements on one page', () => {
  it('do not get in each other’s way', async () => {
    const { login: one, kratos: first } = await open();
    const second = new RecordedKratos();
    const two = await LoginHarness.create({
      attributes: { 'base-url': BASE_URL },
      properties: { fetch: second.fetch },
    });
    await second.says('identifier-first-initial');
    await two.until('ready');
    await two.fill('E-mail address', 'grace@example.com');
    await fillIn(one);
    await one.press('Sign in with password');
    expect(one.state).to.equal('submitting');
    expect(two.state).to.equal('ready');
    await two.press('Continue');
    expect(sentBy(await second.says('identifier-first-credentials'))).to.include({ identifier: 'grace@example.com' });
    expect(sentBy(await first.says('password-wrong'))).to.include({ identifier: ADA });
    await one.until('ready');
    await two.until('ready');
    expect(one.messageIds()).to.deep.equal([4000006]);
    expect(two.messageIds()).to.deep.equal([]);
    one.element.remove();
    await two.fill('Password', PASSWORD);
    await two.press('Sign in with password');
    await second.says('password-success');
    await two.until('login-success');
    expect(one.element.session).to.be.undefined;
  });
});
