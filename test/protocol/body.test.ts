import { expect } from '@open-wc/testing';
import { belongsTo, encodeBody, isRepeatable, loginBody, type FormEntry } from '../../src/protocol/body.js';
import type { LoginBody } from '../../src/protocol/flow.js';

const shown = (group: string, name: string, value: string): FormEntry => ({ name, value, group, hidden: false });
const hidden = (group: string, name: string, value: string): FormEntry => ({ name, value, group, hidden: true });
const button = (group: string, name: string, value: string) => ({ group, name, value });

const csrf = hidden('default', 'csrf_token', 'token');
const identifier = shown('default', 'identifier', 'ada@example.com');
const password = shown('password', 'password', 'secret');
const usePassword = button('password', 'method', 'password');
const useCode = button('code', 'method', 'code');

describe('belongsTo', () => {
  it('is true of the group of the button and of the shared groups only', () => {
    const groups = ['password', 'default', 'identifier_first', 'code', 'oidc', 'telepathy', ''];
    expect(groups.filter((group) => belongsTo(group, usePassword))).to.deep.equal([
      'password',
      'default',
      'identifier_first',
    ]);
  });

  const without: [what: string, group: string, name: string, fields: string[]][] = [
    ['“resend” without the code', 'code', 'resend', ['default', 'identifier_first']],
    ['a provider without the identifier', 'oidc', 'provider', ['oidc']],
    ['a key without the identifier', 'webauthn', 'webauthn_login_trigger', ['webauthn']],
    ['a passkey without the identifier', 'passkey', 'passkey_login_trigger', ['passkey']],
  ];
  for (const [what, group, name, fields] of without) {
    it(`lets somebody press ${what}`, () => {
      const groups = ['default', 'identifier_first', 'code', 'oidc', 'webauthn', 'passkey'];
      expect(groups.filter((other) => belongsTo(other, button(group, name, 'x')))).to.deep.equal(fields);
    });
  }
});

describe('isRepeatable', () => {
  const repeatable: LoginBody[] = [
    { method: 'password', identifier: 'ada@example.com', password: 'secret' },
    { method: 'password', password_identifier: 'ada@example.com', password: 'secret' },
    { method: 'identifier_first', identifier: 'ada@example.com' },
    { method: 'oidc', provider: 'github', 'upstream_parameters.prompt': 'login' },
    { method: 'saml', provider: 'acme' },
    { method: 'code', identifier: 'ada@example.com' },
    { method: 'code', address: 'ada@example.com' },
    {},
  ];
  const once: LoginBody[] = [
    { method: 'code', identifier: 'ada@example.com', code: '123456' },
    { method: 'code', identifier: 'ada@example.com', resend: 'code' },
    { method: 'totp', totp_code: '123456' },
    { method: 'lookup_secret', lookup_secret: 'abcdefgh' },
    { method: 'webauthn', identifier: 'ada@example.com', webauthn_login: '{}' },
    { method: 'passkey', passkey_login: '{}' },
  ];
  for (const [bodies, expected] of [
    [repeatable, true],
    [once, false],
  ] as const) {
    for (const body of bodies) {
      it(`is ${expected} of ${JSON.stringify(body)}`, () => {
        expect(isRepeatable({ csrf_token: 'token', ...body })).to.equal(expected);
      });
    }
  }
});

describe('loginBody', () => {
  it('§4.6.1 sends the name and value of the pressed button', () => {
    expect(loginBody([], usePassword)).to.deep.equal({ method: 'password' });
  });

  it('§4.6.2 sends the visible fields of the group of the button and of the shared groups', () => {
    const first = shown('identifier_first', 'remember', 'true');
    expect(loginBody([csrf, identifier, first, password], usePassword)).to.deep.equal({
      method: 'password',
      csrf_token: 'token',
      identifier: 'ada@example.com',
      remember: 'true',
      password: 'secret',
    });
  });

  it('§4.6.2 keeps the visible fields of other methods back: no typed password goes with "send code"', () => {
    expect(loginBody([csrf, identifier, password], useCode)).to.deep.equal({
      method: 'code',
      csrf_token: 'token',
      identifier: 'ada@example.com',
    });
  });

  it('§4.6.2 sends the hidden fields of every group', () => {
    const entries = [csrf, hidden('identifier_first', 'identifier', 'ada@example.com'), hidden('telepathy', 'x', 'y')];
    expect(loginBody([...entries, password], usePassword)).to.deep.equal({
      method: 'password',
      csrf_token: 'token',
      identifier: 'ada@example.com',
      x: 'y',
      password: 'secret',
    });
  });

  it('§4.6.2 takes the first of several values of a name', () => {
    const entries = [
      hidden('code', 'identifier', 'first@example.com'),
      hidden('code', 'identifier', 'second@example.com'),
    ];
    expect(loginBody(entries, useCode)['identifier']).to.equal('first@example.com');
  });

  it('§4.6.2 takes the value of the button’s own group before that of another one', () => {
    const entries = [
      hidden('default', 'identifier', 'shared@example.com'),
      shown('code', 'identifier', 'own@example.com'),
    ];
    expect(loginBody(entries, useCode)['identifier']).to.equal('own@example.com');
    expect(loginBody(entries, usePassword)['identifier']).to.equal('shared@example.com');
  });

  it('§4.6.2 takes the first value that is not empty', () => {
    const entries = [hidden('code', 'identifier', ''), hidden('code', 'identifier', 'second@example.com')];
    expect(loginBody(entries, useCode)['identifier']).to.equal('second@example.com');
  });

  it('§4.6.3 adds the method to a button that has another name', () => {
    expect(loginBody([], button('code', 'resend', 'code'))).to.deep.equal({ method: 'code', resend: 'code' });
    expect(loginBody([], button('code', 'address', 'ada@example.com'))).to.deep.equal({
      method: 'code',
      address: 'ada@example.com',
    });
    expect(loginBody([], button('oidc', 'provider', 'github'))).to.deep.equal({ method: 'oidc', provider: 'github' });
    expect(loginBody([], button('saml', 'provider', 'acme'))).to.deep.equal({ method: 'saml', provider: 'acme' });
    expect(loginBody([], button('webauthn', 'webauthn_login_trigger', '{}'))).to.deep.equal({ method: 'webauthn' });
    expect(loginBody([], button('passkey', 'passkey_login_trigger', ''))).to.deep.equal({ method: 'passkey' });
  });

  it('§4.6.3 adds no method to a button that it does not know', () => {
    expect(loginBody([], button('telepathy', 'think', 'hard'))).to.deep.equal({ think: 'hard' });
    expect(loginBody([], button('telepathy', 'constructor', 'hard'))).to.deep.equal({ constructor: 'hard' });
  });

  it('§4.6.3 lets the pressed button override a hidden method', () => {
    const entries = [hidden('code', 'method', 'code')];
    expect(loginBody(entries, usePassword)['method']).to.equal('password');
    expect(loginBody(entries, button('oidc', 'provider', 'github'))['method']).to.equal('oidc');
    expect(loginBody(entries, button('code', 'resend', 'code'))).to.deep.equal({ method: 'code', resend: 'code' });
  });

  it('§4.5 sends the identifier along when another code is asked for', () => {
    const entries = [csrf, hidden('default', 'identifier', 'ada@example.com'), hidden('code', 'method', 'code')];
    expect(loginBody([...entries, shown('code', 'code', '')], button('code', 'resend', 'code'))).to.deep.equal({
      method: 'code',
      resend: 'code',
      csrf_token: 'token',
      identifier: 'ada@example.com',
    });
  });

  it('§4.6.4 leaves out what is empty, and nothing else', () => {
    const entries = [
      shown('default', 'identifier', ''),
      shown('password', 'password', ' '),
      shown('password', 'pin', '0'),
    ];
    expect(loginBody(entries, button('password', 'method', ''))).to.deep.equal({ password: ' ', pin: '0' });
  });

  it('§4.6.4 leaves values as they were typed', () => {
    const typed = '  Ada@Example.COM ';
    expect(loginBody([shown('default', 'identifier', typed)], useCode)['identifier']).to.equal(typed);
  });

  const captcha = hidden('captcha', 'transient_payload.captcha_turnstile_response', 'solved');

  it('§4.6.5 puts dotted names into the transient payload of the page, whose keys win', () => {
    const lang = hidden('captcha', 'transient_payload.lang', 'en');
    expect(loginBody([captcha, lang], usePassword, { lang: 'de', deep: { a: [1] } })).to.deep.equal({
      method: 'password',
      transient_payload: { captcha_turnstile_response: 'solved', lang: 'de', deep: { a: [1] } },
    });
  });

  it('§4.6.5 leaves dotted names as they are without a payload: Kratos reads them as paths', () => {
    expect(loginBody([captcha], usePassword)).to.deep.equal({
      method: 'password',
      'transient_payload.captcha_turnstile_response': 'solved',
    });
  });

  it('§4.6.5 leaves other dotted names alone', () => {
    const entries = [shown('default', 'traits.email', 'ada@example.com'), shown('default', 'transient_payload.', 'x')];
    expect(loginBody(entries, usePassword, {})).to.deep.equal({
      method: 'password',
      'traits.email': 'ada@example.com',
      'transient_payload.': 'x',
      transient_payload: {},
    });
  });

  it('§4.6.5 does not change the payload of the page', () => {
    const payload = Object.freeze({ lang: 'de' });
    loginBody([captcha], usePassword, payload);
    expect(payload).to.deep.equal({ lang: 'de' });
  });

  for (const name of [
    'webauthn_login_trigger',
    'passkey_login_trigger',
    'passkey_challenge',
    'captcha_turnstile_options',
  ]) {
    it(`§4.6.6 never sends ${name}`, () => {
      expect(loginBody([hidden('default', name, 'x'), shown('password', name, 'x')], usePassword)).to.deep.equal({
        method: 'password',
      });
      expect(loginBody([], button('password', name, 'x'))).not.to.have.property(name);
    });
  }

  for (const [name, method] of [
    ['passkey_login', 'passkey'],
    ['webauthn_login', 'webauthn'],
  ] as const) {
    it(`§4.6.6 sends ${name} with its own method only`, () => {
      const entries = [hidden(method, name, '{"id":"x"}')];
      expect(loginBody(entries, usePassword)).to.deep.equal({ method: 'password' });
      expect(loginBody(entries, button(method, `${name}_trigger`, ''))).to.deep.equal({ method, [name]: '{"id":"x"}' });
    });
  }

  it('sends fields with names that every object has', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty'];
    const body = loginBody(
      [...names, '__proto__'].map((name) => hidden('default', name, 'x')),
      usePassword,
      { a: 1 },
    );
    for (const name of names) expect(Object.hasOwn(body, name), name).to.equal(true);
    expect({}).not.to.have.property('x');
  });
});

describe('encodeBody', () => {
  /** What `fetch` would make of it. */
  const request = (body: Record<string, unknown>): Request =>
    new Request('https://id.example.com/', { method: 'POST', ...encodeBody(body) });

  it('is form-encoded, with no header that a preflight is needed for', async () => {
    const { body, headers } = encodeBody({
      method: 'password',
      'traits.email': 'ada+x@example.com',
      password: 'ä&=" ',
    });
    expect(headers).to.deep.equal({});
    expect(body).to.be.an.instanceOf(URLSearchParams);
    const sent = request({ 'traits.email': 'ada+x@example.com', password: 'ä&=" ' });
    expect(sent.headers.get('Content-Type')).to.equal('application/x-www-form-urlencoded;charset=UTF-8');
    expect(await sent.text()).to.equal('traits.email=ada%2Bx%40example.com&password=%C3%A4%26%3D%22+');
  });

  it('is form-encoded with every plain value', async () => {
    const sent = request({ a: 1, b: true, c: 0, d: false, e: '' });
    expect(await sent.text()).to.equal('a=1&b=true&c=0&d=false&e=');
  });

  for (const value of [{ lang: 'de' }, {}, ['de']]) {
    it(`is JSON with ${JSON.stringify(value)} in it`, async () => {
      const sent = request({ method: 'password', transient_payload: value });
      expect(sent.headers.get('Content-Type')).to.equal('application/json');
      expect(await sent.json()).to.deep.equal({ method: 'password', transient_payload: value });
    });
  }

  it('leaves out what is undefined', async () => {
    expect(await request({ a: undefined, c: 'd' }).text()).to.equal('c=d');
    expect(await request({ a: undefined, c: {} }).json()).to.deep.equal({ c: {} });
  });
});
