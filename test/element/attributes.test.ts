import { expect } from '@open-wc/testing';
import { KratosLogin } from '../../src/index.js';
import { recorded } from '../fixtures.js';
import { rendered } from '../harness.js';
import { lightForm } from '../mode.js';
import { BASE_URL, create, open, queryOf, RecordedKratos } from './recorded-kratos.js';

type Name =
  | 'baseUrl'
  | 'flowId'
  | 'flowParam'
  | 'loginHint'
  | 'aal'
  | 'returnTo'
  | 'loginChallenge'
  | 'organization'
  | 'via'
  | 'identitySchema';

const texts: Record<string, Name> = {
  'base-url': 'baseUrl',
  'flow-id': 'flowId',
  'flow-param': 'flowParam',
  'login-hint': 'loginHint',
  aal: 'aal',
  'return-to': 'returnTo',
  'login-challenge': 'loginChallenge',
  organization: 'organization',
  via: 'via',
  'identity-schema': 'identitySchema',
};

const waiting = async (attributes: Record<string, string> = {}) =>
  (await create({ attributes: { manual: '', ...attributes } })).login.element;

describe('an attribute and its property', () => {
  for (const [attribute, property] of Object.entries(texts)) {
    it(`${attribute} say the same`, async () => {
      const element = await waiting();
      const usual = document.createElement('kratos-login')[property];
      element.setAttribute(attribute, 'one');
      expect(element[property]).to.equal('one');
      Object.assign(element, { [property]: 'two' });
      await element.updateComplete;
      expect(element.getAttribute(attribute)).to.equal('two');
      element.removeAttribute(attribute);
      expect(element[property]).to.equal(usual);
    });
  }

  for (const [attribute, property] of [
    ['refresh', 'refresh'],
    ['manual', 'manual'],
    ['light-form', 'lightForm'],
  ] as const) {
    it(`${attribute} say the same`, async () => {
      const element = await waiting();
      element.setAttribute(attribute, '');
      expect(element[property]).to.be.true;
      element[property] = false;
      await element.updateComplete;
      expect(element.hasAttribute(attribute)).to.be.false;
      element[property] = true;
      await element.updateComplete;
      expect(element.getAttribute(attribute)).to.equal('');
      element.removeAttribute(attribute);
      expect(element[property]).to.be.false;
    });
  }

  it('timeout say the same', async () => {
    const element = await waiting();
    element.setAttribute('timeout', '200');
    expect(element.timeout).to.equal(200);
    element.timeout = 300;
    await element.updateComplete;
    expect(element.getAttribute('timeout')).to.equal('300');
    element.removeAttribute('timeout');
    expect(element.timeout).to.equal(15_000);
  });

  it('are not there where nobody has set them', async () => {
    const { login } = await open();
    expect(login.element.getAttributeNames()).to.have.members(['base-url', ...(lightForm ? ['light-form'] : [])]);
    expect(document.createElement('kratos-login').getAttributeNames()).to.be.empty;
  });

  it('have the defaults of the contract', () => {
    const element = document.createElement('kratos-login');
    expect(element).to.include({
      flowParam: 'flow',
      timeout: 15_000,
      refresh: false,
      manual: false,
      lightForm: false,
      state: 'idle',
    });
    for (const name of Object.values(texts)) if (name !== 'flowParam') expect(element[name], name).to.equal('');
    expect(element.session).to.be.undefined;
    expect(element.flow).to.be.undefined;
    expect(element.fetch).to.be.undefined;
    expect(element.messages).to.be.undefined;
    expect(element.transientPayload).to.be.undefined;
  });
});

describe('what a flow is created with', () => {
  it('is nothing but what the page asks for', async () => {
    const { kratos } = await create();
    const request = await kratos.next();
    expect(request.url).to.equal(`${BASE_URL}/self-service/login/browser`);
    expect(request.init.credentials).to.equal('include');
  });

  for (const [attribute, value, query] of [
    ['aal', 'aal2', { aal: 'aal2' }],
    ['refresh', '', { refresh: 'true' }],
    ['return-to', 'https://app.example.com/after', { return_to: 'https://app.example.com/after' }],
    ['return-to', '/after?a=b', { return_to: new URL('/after?a=b', location.href).href }],
    ['return-to', 'javascript:alert(1)', {}],
    ['organization', 'acme', { organization: 'acme' }],
    ['via', 'email', { via: 'email' }],
    ['identity-schema', 'person', { identity_schema: 'person' }],
    ['login-hint', 'ada@example.com', {}],
  ] as const) {
    it(`is ${JSON.stringify(query)} for ${attribute}="${value}"`, async () => {
      const { kratos } = await create({ attributes: { [attribute]: value } });
      expect(queryOf(await kratos.next())).to.deep.equal(query);
    });
  }

  for (const [baseUrl, address] of [
    ['https://id.example.com/', 'https://id.example.com/self-service/login/browser'],
    ['https://id.example.com/auth/', 'https://id.example.com/auth/self-service/login/browser'],
    ['/.ory', `${location.origin}/.ory/self-service/login/browser`],
    ['', `${location.origin}/self-service/login/browser`],
  ] as const) {
    it(`goes to Kratos at base-url="${baseUrl}"`, async () => {
      const { kratos } = await create({ attributes: { 'base-url': baseUrl } });
      expect((await kratos.next()).url).to.equal(address);
    });
  }

  it('goes nowhere for a base-url that is none', async () => {
    const { login, kratos } = await create({ attributes: { 'base-url': 'javascript:alert(1)' } });
    const { kind, retryable, hint } = await login.until('login-error');
    expect({ kind, retryable }).to.deep.equal({ kind: 'configuration', retryable: false });
    expect(hint).to.include('base-url');
    expect(login.state).to.equal('failed');
    expect(kratos.requests).to.be.empty;
  });
});

describe('a change of', () => {
  for (const [attribute, value, query] of [
    ['aal', 'aal2', { aal: 'aal2' }],
    ['refresh', '', { refresh: 'true' }],
    ['return-to', 'https://app.example.com/', { return_to: 'https://app.example.com/' }],
    ['organization', 'acme', { organization: 'acme' }],
    ['via', 'email', { via: 'email' }],
    ['identity-schema', 'person', { identity_schema: 'person' }],
    ['base-url', 'https://other.example.com', {}],
    ['flow-id', 'it', { id: 'it' }],
    ['flow-param', 'none', {}],
  ] as const) {
    it(`${attribute} starts anew`, async () => {
      const { login, kratos } = await open();
      login.element.setAttribute(attribute, value);
      const request = await kratos.says('refresh-initial');
      expect(queryOf(request)).to.deep.equal(query);
      await login.until('ready');
      expect(login.messageIds()).to.deep.equal([1010003]);
    });
  }

  it('a source while the form is fetched lets go of the earlier request', async () => {
    const { login, kratos } = await create();
    const first = await kratos.next();
    login.element.aal = 'aal2';
    const second = await kratos.says('aal2-initial');
    expect(first.signal.aborted).to.be.true;
    expect(second.signal.aborted).to.be.false;
    first.answer((await recorded('unified-initial')).body);
    await login.until('ready');
    expect(login.fields().map(({ name }) => name)).to.deep.equal(['totp_code', 'lookup_secret']);
    expect(login.events.map(({ type }) => type)).to.deep.equal(['login-flow']);
  });

  it('manual starts what waited', async () => {
    const { login, kratos } = await create({ attributes: { manual: '' } });
    expect(kratos.requests).to.be.empty;
    login.element.manual = false;
    await kratos.says('unified-initial');
    await login.until('ready');
  });

  it('a source does not start what waits', async () => {
    const { login, kratos } = await create({ attributes: { manual: '' } });
    login.element.aal = 'aal2';
    await login.element.updateComplete;
    expect(kratos.requests).to.be.empty;
    expect(login.state).to.equal('idle');
  });
});

type Login = HTMLElement & Pick<KratosLogin, 'start' | 'state'>;

describe('properties', () => {
  const settings = (kratos: RecordedKratos) => ({
    baseUrl: BASE_URL,
    aal: 'aal1',
    returnTo: 'https://app.example.com/',
    refresh: true,
    loginHint: 'ada@example.com',
    lightForm,
    messages: { 1070001: 'Secret' },
    fetch: kratos.fetch,
  });

  let count = 0;
  const freeName = (): string => `login-of-later-${count++}`;

  type Give = (element: HTMLElement, name: string, given: object) => void;

  const times: Record<string, Give> = {
    'before the element is defined': (element, name, given) => {
      Object.assign(element, given);
      document.body.append(element);
      KratosLogin.define(name);
    },
    'before it is connected': (element, name, given) => {
      KratosLogin.define(name);
      customElements.upgrade(element);
      Object.assign(element, given);
      document.body.append(element);
    },
    'after it is connected': (element, name, given) => {
      KratosLogin.define(name);
      document.body.append(element);
      Object.assign(element, given);
    },
  };

  for (const [when, give] of Object.entries(times)) {
    it(`set ${when} count`, async () => {
      const kratos = new RecordedKratos();
      const name = freeName();
      const element = document.createElement(name) as Login;
      try {
        give(element, name, settings(kratos));
        const request = await kratos.says('unified-initial');
        expect(request.url).to.match(/^https:\/\/id\.example\.com\/self-service\/login\/browser/);
        expect(queryOf(request)).to.deep.equal({ aal: 'aal1', refresh: 'true', return_to: 'https://app.example.com/' });
        await new Promise((resolve) => element.addEventListener('login-flow', resolve, { once: true }));
        expect(rendered<HTMLInputElement>(element, '[name=identifier]')[0]!.value).to.equal('ada@example.com');
        expect(rendered(element, 'label').map(({ innerText }) => innerText)).to.include('Secret');
        expect(kratos.requests).to.deep.equal(['create']);
        expect(element.getAttribute('return-to')).to.equal('https://app.example.com/');
      } finally {
        element.remove();
      }
    });

    it(`a flow set ${when} is shown without a request`, async () => {
      const kratos = new RecordedKratos();
      const name = freeName();
      const element = document.createElement(name) as Login;
      try {
        const shown = new Promise((resolve) => element.addEventListener('login-flow', resolve, { once: true }));
        const { body: flow } = await recorded('aal2-initial');
        give(element, name, { ...settings(kratos), flow });
        await shown;
        expect(element.state).to.equal('ready');
        expect(rendered(element, '[name=totp_code]')).to.have.length(1);
        expect(kratos.requests).to.be.empty;
      } finally {
        element.remove();
      }
    });
  }
});
