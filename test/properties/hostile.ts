import * as fc from 'fast-check';

declare global {
  /** Called by every script that hostile data tries to smuggle in. */
  var smuggled: () => void;
}

/** Closed to browsers, so that nothing is ever loaded from there. */
const NOWHERE = 'http://localhost:1/';

const addresses = [
  'javascript:smuggled()',
  'JAVASCRIPT:smuggled()//https://example.com',
  ' java\nscript:smuggled()',
  'data:text/html,<script>parent.smuggled()</script>',
  'data:text/javascript,smuggled()',
  'vbscript:smuggled()',
  'blob:null/1',
  'file:///etc/passwd',
  'https://',
  'http://[',
  '//localhost:1/x',
  NOWHERE,
  `${NOWHERE}?flow=00000000-0000-4000-8000-000000000001`,
  `${NOWHERE}self-service/login/browser?aal=aal2`,
  `${NOWHERE}self-service/login/browser?__proto__=1&constructor=2`,
];

const markup = [
  '<img src=x onerror=smuggled()>',
  '"><svg onload=smuggled()>',
  '</style><script>smuggled()</script>',
  '<template shadowrootmode=open><script>smuggled()</script></template>',
  '<!--',
  '${smuggled()}',
  '{property} {constructor} {{smuggled()}}',
  'lit$1$',
  '<?lit$1$>',
];

/** Names that every object has, or that forms and elements have for themselves. */
const prototypes = [HTMLFormElement, HTMLElement, Element, Node, EventTarget].map(({ prototype }) => prototype);
export const takenNames = [
  ...prototypes.flatMap((prototype) => Object.getOwnPropertyNames(prototype)),
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '0',
  'length',
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 20 }) },
  { weight: 2, arbitrary: fc.constantFrom(...addresses) },
  { weight: 2, arbitrary: fc.constantFrom(...markup) },
  { weight: 2, arbitrary: fc.constantFrom(...takenNames) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\u0000', '\ud800', '\u202e', 'a'.repeat(100_000)) },
);

/** One value of each type that JSON has; of the last ones, no string can be made. */
export const ofEachType: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  '',
  `${NOWHERE}text`,
  'javascript:smuggled()',
  [],
  [null],
  [[]],
  {},
  [{}],
  { toString: 1, valueOf: 1, then: 1, length: 1e9 },
  [{ toString: null, valueOf: null }],
];

const wrong = fc.oneof(fc.constantFrom(...ofEachType), fc.integer(), text, fc.jsonValue({ maxDepth: 2 }));

const mostly = (usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: wrong });

const some = (members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> =>
  fc.record(members, { requiredKeys: [] });

const oneOf = (...values: string[]): fc.Arbitrary<unknown> =>
  mostly(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: text }));

const message = mostly(
  some({
    id: mostly(fc.constantFrom(0, 1010014, 1070004, 4000001, 4000002, 4000006, 4010001, 4010008)),
    text: mostly(text),
    type: oneOf('info', 'error', 'success'),
    context: mostly(fc.dictionary(text, wrong, { maxKeys: 3 })),
  }),
);
const messages = mostly(fc.array(message, { maxLength: 3 }));

/** What the browser is to ask for a key with, and what breaks that. */
const keyOptions = fc.oneof(
  {
    weight: 4,
    arbitrary: mostly(
      some({
        publicKey: mostly(
          some({
            challenge: mostly(fc.constantFrom('AA', '+//+', '-__-', 'a'.repeat(100_000))),
            rpId: mostly(text),
            timeout: wrong,
            allowCredentials: mostly(fc.array(mostly(some({ type: text, id: mostly(text) })), { maxLength: 3 })),
          }),
        ),
      }),
    ).map((options) => JSON.stringify(options)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{"publicKey":',
      '{"publicKey":{"challenge":"AA","__proto__":{"rpId":"x"},"constructor":1}}',
      '{"__proto__":{"publicKey":{"challenge":"AA"}}}',
      '{}{"publicKey":{}}',
    ),
  },
);

const fieldNames = ['identifier', 'password', 'code', 'method', 'provider', 'csrf_token', 'resend', 'address'];
const keyNames = ['passkey_login_trigger', 'webauthn_login_trigger', 'passkey_challenge', 'passkey_login'];
const captchaNames = ['captcha_turnstile_options', 'transient_payload.captcha_turnstile_response'];

const attributes = mostly(
  some({
    name: oneOf(...fieldNames, ...keyNames, ...captchaNames, ...takenNames),
    type: oneOf(
      'text',
      'password',
      'hidden',
      'submit',
      'button',
      'checkbox',
      'email',
      'image',
      'reset',
      'file',
      'date',
    ),
    value: mostly(fc.oneof(text, keyOptions)),
    required: mostly(fc.boolean()),
    disabled: mostly(fc.boolean()),
    pattern: mostly(fc.constantFrom('[a-z]+', '(', '(a+)+$')),
    autocomplete: oneOf('username', 'username webauthn', 'current-password', 'one-time-code'),
    maxlength: mostly(fc.integer()),
    onclick: mostly(
      fc.oneof(
        fc.constant('smuggled()'),
        keyOptions.map((options) => `smuggled(${options})`),
      ),
    ),
    onload: fc.constant('smuggled()'),
    onclickTrigger: oneOf('oryWebAuthnLogin', 'oryPasskeyLogin', 'smuggled'),
    onloadTrigger: oneOf('oryPasskeyLoginAutocompleteInit', 'smuggled'),
    options: mostly(fc.array(mostly(some({ value: wrong })), { maxLength: 3 })),
    label: message,
    id: mostly(text),
    class: mostly(text),
    data: mostly(fc.dictionary(text, wrong, { maxKeys: 3 })),
    href: mostly(fc.oneof(fc.constantFrom(...addresses), text)),
    src: fc.oneof(fc.constantFrom(...addresses), fc.integer(), fc.constant(null)),
    srcset: text,
    srcdoc: text,
    action: text,
    formaction: text,
    style: text,
    title: message,
    text: message,
    width: mostly(fc.integer()),
    height: mostly(fc.integer()),
    async: fc.boolean(),
    crossorigin: text,
    integrity: text,
    nonce: text,
    referrerpolicy: text,
    node_type: text,
  }),
);

const node = mostly(
  some({
    type: mostly(
      fc.oneof(
        { weight: 12, arbitrary: fc.constant('input') },
        { weight: 8, arbitrary: fc.constantFrom('a', 'a', 'img', 'text', 'div', 'script') },
        { weight: 1, arbitrary: fc.constantFrom('iframe', 'style', 'constructor', '__proto__', 'Input') },
      ),
    ),
    group: oneOf(
      ...['default', 'identifier_first', 'password', 'code', 'oidc', 'saml', 'passkey', 'webauthn', 'captcha'],
      'telepathy',
    ),
    attributes,
    messages,
    meta: mostly(some({ label: message })),
  }),
);

/** Each node may come twice. */
const nodes = fc
  .array(node, { maxLength: 15, size: 'max' })
  .chain((list) => fc.tuple(fc.constant(list), fc.subarray(list)))
  .map(([list, again]) => [...list, ...again]);

const time = oneOf('2024-01-01T12:00:00Z', '2999-01-01T12:00:00Z', 'soon');

const madeUp = fc
  .tuple(
    fc.record({
      id: mostly(text.filter(Boolean)),
      ui: mostly(some({ nodes: mostly(nodes), messages, action: mostly(text), method: text })),
    }),
    some({
      type: oneOf('browser', 'api'),
      state: oneOf('choose_method', 'sent_email', 'passed_challenge'),
      active: oneOf('password', 'code'),
      requested_aal: oneOf('aal1', 'aal2'),
      refresh: mostly(fc.boolean()),
      return_to: mostly(text),
      request_url: mostly(text),
      issued_at: time,
      expires_at: time,
      organization_id: wrong,
      oauth2_login_challenge: mostly(text),
      oauth2_login_request: mostly(
        some({
          client: mostly(
            some({
              client_name: mostly(text),
              logo_uri: fc.oneof(fc.constantFrom(...addresses), fc.integer(), fc.constant(null)),
            }),
          ),
          oidc_context: mostly(some({ login_hint: mostly(text) })),
        }),
      ),
      methods: wrong,
      session: wrong,
      __proto__: wrong,
    }),
  )
  .map(([needed, more]) => ({ ...more, ...needed }));

/** The places of a JSON value, each as the keys that lead to it. */
export const placesOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, member]) => placesOf(member, [...path, key]))]
    : [path];

/** A copy of a JSON value with another one in one place; `undefined` takes the place out. */
export function put(value: unknown, [key, ...path]: string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = put(copy[key], path, other);
  return copy;
}

/** A good flow with a few members of it missing or wrong. */
const spoilt = (good: object): fc.Arbitrary<unknown> => {
  const places = placesOf(good);
  const spoiling = fc.tuple(
    fc.constantFrom(...places),
    fc.oneof(wrong, fc.constant(undefined), message, attributes, node),
  );
  return fc.array(spoiling, { minLength: 1, maxLength: 4 }).map((spoilings) =>
    spoilings.reduce<unknown>((flow, [place, other]) => {
      const there = placesOf(flow).some((known) => known.join() === place.join());
      return there ? put(flow, place, other) : flow;
    }, good),
  );
};

/** Anything that JSON can hold, most of it close to a flow. @param good flows to spoil */
export const hostileFlow = (good: object[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: madeUp },
    { weight: 3, arbitrary: fc.constantFrom(...good).chain(spoilt) },
    { weight: 1, arbitrary: wrong },
  );

const hostileSession = mostly(
  some({
    id: mostly(text),
    active: wrong,
    identity: mostly(some({ id: mostly(text), traits: wrong })),
    authenticated_at: time,
    authenticator_assurance_level: oneOf('aal1', 'aal2'),
  }),
);

const hostileError = some({
  error: mostly(
    some({
      id: oneOf(
        'session_already_available',
        'session_aal1_required',
        'session_aal2_required',
        'security_csrf_violation',
        'self_service_flow_expired',
        'browser_location_change_required',
        ...takenNames,
      ),
      code: wrong,
      message: mostly(text),
      reason: wrong,
      details: wrong,
    }),
  ),
  redirect_browser_to: mostly(fc.constantFrom(...addresses)),
  use_flow_id: mostly(text),
  session: hostileSession,
  session_token: mostly(text),
  continue_with: mostly(
    fc.array(
      mostly(
        some({
          action: oneOf(
            ...['redirect_browser_to', 'show_verification_ui', 'show_settings_ui', 'set_ory_session_token'],
            ...takenNames,
          ),
          redirect_browser_to: mostly(fc.constantFrom(...addresses)),
          flow: mostly(some({ id: mostly(text), url: mostly(fc.constantFrom(...addresses)) })),
        }),
      ),
      { maxLength: 3 },
    ),
  ),
  ui: fc.oneof({ weight: 1, arbitrary: wrong }, { weight: 9, arbitrary: fc.constant(undefined) }),
  methods: fc.oneof({ weight: 1, arbitrary: wrong }, { weight: 9, arbitrary: fc.constant(undefined) }),
});

const json = (good: object[]): fc.Arbitrary<string> =>
  fc.oneof(hostileError, hostileFlow(good), hostileSession, fc.jsonValue()).map((value) => JSON.stringify(value) ?? '');

/** How a request ends. */
export type HostileAnswer =
  | {
      type: 'response';
      status: number;
      body: string | Uint8Array<ArrayBuffer>;
      headers: Record<string, string>;
      redirectedTo?: string | undefined;
    }
  | { type: 'rejected' | 'broken' | 'never' };

/** Any bytes with any status, and ways to get no answer. @param good flows to spoil */
export const hostileAnswer = (good: object[]): fc.Arbitrary<HostileAnswer> => {
  const documents = json(good);
  const body = fc.oneof(
    { weight: 6, arbitrary: documents },
    {
      weight: 1,
      arbitrary: fc.tuple(documents, fc.constantFrom('', '\n', ' '), documents).map((parts) => parts.join('')),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(documents, fc.nat()).map(([all, length]) => all.slice(0, length % (all.length + 1))),
    },
    { weight: 1, arbitrary: text },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    { weight: 1, arbitrary: fc.constantFrom('', 'null', '<!doctype html><script>smuggled()</script>') },
  );
  const response = fc.record({
    type: fc.constant('response' as const),
    status: fc.oneof(
      fc.constantFrom(200, 400, 401, 403, 404, 410, 422, 429, 500, 502),
      fc.integer({ min: 200, max: 599 }),
    ),
    body,
    headers: fc.constantFrom<Record<string, string>>(
      {},
      { 'Content-Type': 'application/json' },
      { 'Content-Type': 'text/html' },
      { 'Retry-After': '1e999' },
      { 'Retry-After': 'soon' },
    ),
    redirectedTo: fc.option(fc.constantFrom(NOWHERE, `${NOWHERE}?flow=00000000-0000-4000-8000-000000000001`), {
      nil: undefined,
      freq: 5,
    }),
  });
  return fc.oneof(
    { weight: 20, arbitrary: response },
    { weight: 2, arbitrary: fc.constantFrom<HostileAnswer>({ type: 'rejected' }, { type: 'broken' }) },
    { weight: 1, arbitrary: fc.constant<HostileAnswer>({ type: 'never' }) },
  );
};
