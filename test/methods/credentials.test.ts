import { expect } from '@open-wc/testing';
import { hasKeys, requestKey } from '../../src/methods/credentials.js';
import { credential, credentialJson, FakeKeys } from '../element/fake-keys.js';
import { replace, restore } from '../element/replaced.js';

const nameOf = (error: unknown): string => (error as Error).name;

const bytesOf = (source: BufferSource): number[] => [
  ...new Uint8Array(ArrayBuffer.isView(source) ? source.buffer : source),
];

describe('requestKey', () => {
  let keys: FakeKeys;

  beforeEach(() => (keys = new FakeKeys()));
  afterEach(restore);

  /** Asks without waiting; the next question gives this one up. */
  const ask = (json: object): void => void requestKey(json, new AbortController()).catch(() => undefined);

  const options = {
    challenge: '-__-',
    rpId: 'localhost',
    timeout: 120_000,
    userVerification: 'discouraged',
    allowCredentials: [{ type: 'public-key', id: 'PsO_', transports: ['usb'] }],
  };
  const plain = { ...options, challenge: '+//+', allowCredentials: [{ ...options.allowCredentials[0], id: 'PsO/' }] };

  const parsers: Record<string, { json: object; without?: unknown }> = {
    'the browser’s own helper': { json: options },
    'no helper': { json: options, without: undefined },
    'a helper that throws': {
      json: options,
      without: () => {
        throw new TypeError('Illegal invocation');
      },
    },
    'plain base64, as of Kratos 1.0': { json: plain },
    'plain base64 with padding': { json: { ...plain, challenge: '+//+AA==' } },
  };

  for (const [what, parser] of Object.entries(parsers)) {
    it(`asks the browser for a key with ${what}`, () => {
      if ('without' in parser) replace(PublicKeyCredential, 'parseRequestOptionsFromJSON', parser.without);
      ask(parser.json);
      const { publicKey, conditional } = keys.pending!;
      const { challenge, allowCredentials, ...rest } = publicKey;
      expect(bytesOf(challenge).slice(0, 3)).to.deep.equal([251, 255, 254]);
      expect(allowCredentials!.map(({ id, ...more }) => ({ ...more, id: bytesOf(id) }))).to.deep.equal([
        { type: 'public-key', id: [62, 195, 191], transports: ['usb'] },
      ]);
      expect(rest).to.include({ rpId: 'localhost', timeout: 120_000, userVerification: 'discouraged' });
      expect(conditional).to.be.false;
    });
  }

  it('asks for any key where none is named', () => {
    const { allowCredentials: _none, ...any } = options;
    for (const json of [any, { ...any, challenge: '+//+' }]) {
      ask(json);
      expect(keys.pending!.publicKey.allowCredentials ?? []).to.deep.equal([]);
    }
  });

  const complete = { ...credentialJson, authenticatorAttachment: 'platform', clientExtensionResults: {} };
  const { signature: _signature, ...unsigned } = credentialJson.response;
  const { userHandle: _userHandle, ...nameless } = credentialJson.response;
  const { rawId: _rawId, ...unnamed } = credentialJson;

  const writers: Record<string, { toJSON?: () => unknown; expected: object }> = {
    'the browser’s own JSON': { toJSON: () => complete, expected: complete },
    'no JSON of its own': { expected: credentialJson },
    'JSON that throws': {
      toJSON: () => {
        throw new TypeError('Illegal invocation');
      },
      expected: credentialJson,
    },
    'JSON without an id': { toJSON: () => unnamed, expected: credentialJson },
    'JSON without a signature': { toJSON: () => ({ ...complete, response: unsigned }), expected: credentialJson },
    'JSON without a user': { toJSON: () => ({ ...complete, response: nameless }), expected: credentialJson },
    'JSON without a response': { toJSON: () => ({ id: 'a-_V5', rawId: '-__-' }), expected: credentialJson },
    'JSON that is nothing': { toJSON: () => undefined, expected: credentialJson },
  };
  for (const [what, { toJSON, expected }] of Object.entries(writers)) {
    it(`tells Kratos of a credential with ${what}`, async () => {
      const asked = requestKey(options, new AbortController());
      keys.pending!.choose(toJSON ? { ...credential, toJSON } : credential);
      expect(JSON.parse(await asked)).to.deep.equal(expected);
    });
  }

  it('tells Kratos of a key that knows no user', async () => {
    const asked = requestKey(options, new AbortController());
    keys.pending!.choose({ ...credential, response: { ...credential.response, userHandle: null } });
    expect(JSON.parse(await asked)).to.deep.equal({
      ...credentialJson,
      response: { ...credentialJson.response, userHandle: null },
    });
  });

  it('gives up an earlier question, whoever asked it', async () => {
    const first = requestKey(options, new AbortController(), 'conditional');
    const [earlier] = keys.requests;
    const second = requestKey(options, new AbortController());
    expect(earlier!.signal.aborted).to.be.true;
    expect(await first.catch(nameOf)).to.equal('AbortError');
    keys.pending!.choose();
    expect(await second).to.be.a('string');
  });

  it('fails as the browser does', async () => {
    const asked = requestKey(options, new AbortController());
    keys.pending!.refuse('NotAllowedError');
    expect(await asked.catch(nameOf)).to.equal('NotAllowedError');
  });

  it('never takes what is not there for a key', async () => {
    const asked = requestKey(options, new AbortController());
    keys.pending!.choose(null!);
    expect(await asked.catch((error: unknown) => error)).to.be.instanceOf(Error);
  });
});

describe('hasKeys', () => {
  afterEach(restore);

  it('is true in a browser with passkeys and security keys, on a page that nobody could have changed', () => {
    expect(hasKeys()).to.be.true;
  });

  it('is false on an insecure page', () => {
    replace(globalThis, 'isSecureContext', false);
    expect(hasKeys()).to.be.false;
  });

  it('is false in a browser without them', () => {
    const { PublicKeyCredential: own } = globalThis;
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
    try {
      expect(hasKeys()).to.be.false;
    } finally {
      Object.defineProperty(globalThis, 'PublicKeyCredential', { value: own, configurable: true, writable: true });
    }
  });
});
