import { inputsOf, isField } from '../nodes/layout.js';
import type { Failure } from '../protocol/failure.js';
import type { InputNode, LoginBody, LoginFlow } from '../protocol/flow.js';
import { isRecord, memberOf, parseJson, rowOf } from '../protocol/json.js';
import { hasKeys, requestKey } from './credentials.js';

/** Where the options of a ceremony are, and where its result goes. */
interface Ceremony {
  options: string;
  result: string;
}

const PASSKEY = 'passkey_login_trigger';

/** Name of a trigger → its ceremony. */
const ceremonies: Record<string, Ceremony> = {
  [PASSKEY]: { options: 'passkey_challenge', result: 'passkey_login' },
  webauthn_login_trigger: { options: 'webauthn_login_trigger', result: 'webauthn_login' },
};

/** Up to Kratos 1.2 the options of a security key are the argument of a call that is never made. */
function optionsIn({ attributes: { value, onclick } }: InputNode): object | undefined {
  const call = String(onclick);
  const argument = call.slice(call.indexOf('(') + 1, call.lastIndexOf(')'));
  const options = memberOf(parseJson(String(value || argument)), 'publicKey');
  return isRecord(options) ? options : undefined;
}

const noCeremony: Failure = { kind: 'unsupported', retryable: false };

/** @param cause what `navigator.credentials` threw; nothing to tell where the request was given up */
function failureOf(cause: unknown, options: object): Failure | undefined {
  const name = memberOf(cause, 'name');
  if (name === 'AbortError') return undefined;
  const failure: Failure = { kind: 'webauthn', retryable: true, cause };
  if (name === 'NotAllowedError') return { ...failure, soft: true };
  if (name !== 'SecurityError') return failure;
  const { origin } = location;
  const rpId = String(memberOf(options, 'rpId'));
  const hint = `rp.id "${rpId}" must be the host of ${origin} or a parent domain of it, and rp.origins must list ${origin}.`;
  return { ...failure, retryable: false, hint };
}

/** What the browser does for passkeys and security keys; Kratos' own script would not find its way into a shadow root. */
export class Ceremonies {
  #request = new AbortController();
  #armed: LoginFlow | undefined;

  /** A ceremony of the person's, and not the quiet offer of the autofill, is under way. */
  isOpen = false;

  /**
   * The ceremony of a pressed trigger.
   * @returns the values to submit, why there are none, or nothing where the ceremony was given up
   */
  async perform(flow: LoginFlow, { attributes: { name } }: InputNode): Promise<LoginBody | Failure | undefined> {
    const ceremony = hasKeys() && rowOf(ceremonies, name);
    const options = ceremony && inputsOf(flow, new RegExp(`^${ceremony.options}$`)).map(optionsIn)[0];
    if (!options) return noCeremony;
    const request = this.#renew();
    this.isOpen = true;
    try {
      return { [ceremony.result]: await requestKey(options, request) };
    } catch (cause) {
      return failureOf(cause, options);
    } finally {
      if (request === this.#request) this.isOpen = false;
    }
  }

  /**
   * Lets the autofill of the identifier offer passkeys, once for each flow.
   * @returns the values to submit once the person has chosen one; nothing if that never happens
   */
  async offer(flow: LoginFlow): Promise<LoginBody | Failure | undefined> {
    const [challenge] = inputsOf(flow, /^passkey_challenge$/);
    const options = challenge && optionsIn(challenge);
    // Another form of the page may have asked for the browser's attention since.
    const armed = this.#armed === flow && !this.#request.signal.aborted;
    if (!options || this.isOpen || armed || !hasKeys() || !inputsOf(flow, /identifier$/).some(isField))
      return undefined;
    const request = this.#renew();
    this.#armed = flow;
    try {
      if (!(await PublicKeyCredential.isConditionalMediationAvailable()) || request.signal.aborted) return undefined;
      return { passkey_login: await requestKey({ ...options, allowCredentials: [] }, request, 'conditional') };
    } catch (cause) {
      const failure = failureOf(cause, options);
      // Only what the developer has to mend: nobody has asked for anything yet.
      return failure?.hint ? failure : undefined;
    }
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#request.abort();
    this.#armed = undefined;
    this.isOpen = false;
  }

  #renew(): AbortController {
    this.stop();
    return (this.#request = new AbortController());
  }
}

/** What is submitted with a passkey that was not asked for by a button. */
export const passkeyButton = { name: PASSKEY, value: '', group: 'passkey' };
