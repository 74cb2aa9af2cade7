import '../keys.js';
import { replace } from './replaced.js';

/** A question of the page for a key, which waits for the answer of the test. */
export interface KeyRequest {
  publicKey: PublicKeyCredentialRequestOptions;
  /** The quiet offer of the autofill. */
  conditional: boolean;
  signal: AbortSignal;
  choose: (credential?: object) => void;
  refuse: (name: string) => void;
}

const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;

/** A credential as the browser gives it, of bytes that the two kinds of base64 write differently. */
export const credential = {
  id: 'a-_V5',
  rawId: bytes(251, 255, 254),
  type: 'public-key',
  response: {
    authenticatorData: bytes(1, 2, 3, 4),
    clientDataJSON: bytes(255, 255),
    signature: bytes(62, 63),
    userHandle: bytes(117) as ArrayBuffer | null,
  },
};

/** What Kratos wants to know of it (§5.5). */
export const credentialJson = {
  id: 'a-_V5',
  rawId: '-__-',
  type: 'public-key',
  response: { authenticatorData: 'AQIDBA', clientDataJSON: '__8', signature: 'Pj8', userHandle: 'dQ' as string | null },
};

/** A browser without passkeys and security keys, until `restore`. */
export function takeKeys(): void {
  replace(globalThis, 'PublicKeyCredential', undefined);
  Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
  replace(navigator, 'credentials', undefined);
}

/** Stands in for `navigator.credentials`: as a browser, it takes one question at a time, and gives up what is aborted. */
export class FakeKeys {
  /** Every question so far. */
  readonly requests: KeyRequest[] = [];

  /** The question that waits for an answer. */
  pending: KeyRequest | undefined;

  #arrived: (() => void) | undefined;

  constructor() {
    replace(navigator.credentials, 'get', (options: CredentialRequestOptions) => this.#get(options));
    replace(PublicKeyCredential, 'isConditionalMediationAvailable', () => Promise.resolve(true));
  }

  get conditional(): KeyRequest[] {
    return this.requests.filter(({ conditional }) => conditional);
  }

  /** The question of this number, counted from one, as soon as it comes. */
  async request(number: number): Promise<KeyRequest> {
    while (this.requests.length < number) await new Promise<void>((resolve) => (this.#arrived = resolve));
    return this.requests[number - 1]!;
  }

  #get({ publicKey, mediation, signal }: CredentialRequestOptions): Promise<unknown> {
    if (this.pending) return Promise.reject(new DOMException('A request is already pending.', 'OperationError'));
    return new Promise((resolve, reject) => {
      const end = (name: string): void => {
        this.pending = undefined;
        reject(new DOMException(name, name));
      };
      const request: KeyRequest = {
        publicKey: publicKey!,
        conditional: mediation === 'conditional',
        signal: signal!,
        choose: (chosen = credential) => {
          this.pending = undefined;
          resolve(chosen);
        },
        refuse: end,
      };
      signal!.addEventListener('abort', () => {
        if (this.pending === request) end('AbortError');
      });
      this.pending = request;
      this.requests.push(request);
      this.#arrived?.();
    });
  }
}
