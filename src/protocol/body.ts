import type { LoginBody } from './flow.js';

/** What one control of the native form holds at the moment of submission. */
export interface FormEntry {
  name: string;
  value: string;
  group: string;
  hidden: boolean;
}

/** The button that was pressed: the name, value and group of its node. */
export interface PressedButton {
  name: string;
  value: string;
  group: string;
}

/** Fields of these groups belong to every method. */
const SHARED_GROUPS = ['default', 'identifier_first'];

/** Options and triggers for the browser; Kratos has no use for them. */
const NEVER_SENT = /_trigger$|^passkey_challenge$|^captcha_turnstile_options$/;

/** Results of a ceremony, to be sent by the ceremony that made them only: Kratos would try them before any other method. */
const CEREMONY_RESULT = /^(passkey|webauthn)_login$/;

/** Buttons whose method is the name of their group. */
const NAMES_NO_METHOD = /^(resend|address|provider|\w+_login_trigger)$/;

/** Good for one try, or bound to the flow that they were made for. */
const ONE_TIME = /^(code|resend|totp_code|lookup_secret|(passkey|webauthn)_login)$/;

/** Whether the same values may be sent once more, to another flow. */
export const isRepeatable = (body: LoginBody): boolean => !Object.keys(body).some((name) => ONE_TIME.test(name));

/**
 * The groups whose fields are checked and sent with a button. Who asks for another code need not have one, and a provider
 * or a key tells who somebody is.
 */
export const belongsTo = (group: string, { group: own, name }: PressedButton): boolean =>
  group === own ? name !== 'resend' : !/^provider$|_trigger$/.test(name) && SHARED_GROUPS.includes(group);

/**
 * The values to submit for a pressed button: its own name and value, the hidden fields, and the visible fields of its
 * group and of the shared groups. The first value of a name wins, the pressed button's own group first; empty values are left out.
 */
export function loginBody(entries: FormEntry[], pressed: PressedButton, transientPayload?: object): LoginBody {
  const body: LoginBody = {};
  const put = (name: string, value: string) => {
    if (value !== '' && !Object.hasOwn(body, name) && !NEVER_SENT.test(name)) body[name] = value;
  };
  if (NAMES_NO_METHOD.test(pressed.name)) put('method', pressed.group);
  put(pressed.name, pressed.value);
  const foreign = (entry: FormEntry): number => Number(entry.group !== pressed.group);
  for (const { name, value, group, hidden } of [...entries].sort((a, b) => foreign(a) - foreign(b))) {
    const wanted = hidden || belongsTo(group, pressed);
    if (wanted && (!CEREMONY_RESULT.test(name) || body['method'] === group)) put(name, value);
  }
  return withTransientPayload(body, transientPayload);
}

/** Merges fields named `transient_payload.…` into the host's payload, whose keys win. */
function withTransientPayload(body: LoginBody, payload: object | undefined): LoginBody {
  if (!payload) return body;
  const merged: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const [, key] = /^transient_payload\.(.+)$/.exec(name) ?? [];
    if (!key) continue;
    merged[key] = value;
    delete body[name];
  }
  return { ...body, transient_payload: { ...merged, ...payload } };
}

/**
 * Form-encoded wherever possible: such a request needs no CORS preflight, and Kratos answers it like a JSON one.
 * Only objects (a transient payload) force JSON.
 */
export function encodeBody(body: LoginBody): { body: URLSearchParams | string; headers: Record<string, string> } {
  if (Object.values(body).some((value) => typeof value === 'object')) {
    return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  }
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  return { body: new URLSearchParams(given as [string, string][]), headers: {} };
}
