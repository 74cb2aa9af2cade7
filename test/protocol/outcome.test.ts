import { expect } from '@open-wc/testing';
import { parseJson } from '../../src/protocol/json.js';
import type { Answer, RequestKind } from '../../src/protocol/answer.js';
import { classify, decisions, type Outcome } from '../../src/protocol/outcome.js';
import { recorded } from '../fixtures.js';

const BASE = 'https://id.example.com';
const ONE = '00000000-0000-4000-8000-000000000001';
const TWO = '00000000-0000-4000-8000-000000000002';

const flow = { id: ONE, type: 'browser', ui: { action: `${BASE}/self-service/login?flow=${ONE}`, nodes: [] } };
const flowSaying = (id: number, type = 'error'): object => ({
  ...flow,
  ui: { ...flow.ui, messages: [{ id, type, text: 'Something' }] },
});
const session = { id: 'session', active: true, identity: { id: 'ada' } };
const error = (id?: string, more: object = {}): { error: object } => ({ error: { id, message: 'Something', ...more } });
const moved = (url: string): object => ({ ...error('browser_location_change_required'), redirect_browser_to: url });
const page = '<!doctype html><title>Welcome</title>';
const APP = 'https://app.example.com';

const nativeFlow = { ...flow, type: 'api' };
const refusing = (header: string): object => {
  const text = `The HTTP Request Header included the "${header}" key`;
  return { ...nativeFlow, ui: { ...flow.ui, messages: [{ id: 4000001, type: 'error', text }] } };
};

/** One thing that a server may answer, and what it means. */
interface Case {
  /** The part of the protocol that says so. */
  section: string;
  request: RequestKind;
  status: number;
  /** The answer in words, for the name of the test. */
  says: string;
  /** JSON, or the very text. */
  body: unknown;
  answer?: Partial<Answer>;
  outcome: Outcome['type'];
  /** Further members of the outcome, or of its failure. */
  holds?: object;
}

const on = (section: string, request: RequestKind) => {
  return (
    status: number,
    says: string,
    body: unknown,
    outcome: Outcome['type'],
    holds?: object,
    answer?: Partial<Answer>,
  ): Case => ({
    section,
    request,
    status,
    says,
    body,
    outcome,
    ...(holds && { holds }),
    ...(answer && { answer }),
  });
};

const create = on('§2.2', 'create');
const createNative = on('§2.3', 'create');
const get = on('§2.4', 'get');
const submit = on('§2.5', 'submit');
const submitNative = on('§2.6', 'submit');
const change = on('§2.7', 'submit');
const submitPage = on('§2.6', 'submit');
const whoami = on('§2.8', 'whoami');
const exchange = on('§2.8', 'exchange');

const redirectedTo = (url: string): Partial<Answer> => ({ redirected: true, url });
const loginPage = (id: string): Partial<Answer> => redirectedTo(`${APP}/login?flow=${id}`);
const hydraRefusal = error(undefined, { details: { status_code: 404 } });
const verification = error('session_verified_address_required', {
  details: { continue_with: [{ action: 'show_verification_ui', flow: { id: TWO } }] },
});
const expired = { ...error('self_service_flow_expired'), since: 60_000_000_000, expired_at: '2024-01-01T12:00:00Z' };
const mustStepUp = {
  ...error('session_aal2_required'),
  redirect_browser_to: `${BASE}/self-service/login/browser?aal=aal2`,
};

const cases: Case[] = [
  create(200, 'flow', flow, 'flow', { doubtful: false }),
  create(400, 'session_already_available', error('session_already_available'), 'unclear', { kind: 'forbidden' }),
  create(400, 'self_service_flow_return_to_forbidden', error('self_service_flow_return_to_forbidden'), 'failed', {
    kind: 'return-to',
  }),
  create(400, 'security_identity_mismatch', error('security_identity_mismatch'), 'failed', {
    kind: 'identity-mismatch',
  }),
  create(400, 'error without id', error(), 'failed', { kind: 'configuration' }),
  create(400, 'Hydra’s refusal', hydraRefusal, 'failed', { kind: 'configuration' }),
  create(500, 'Hydra’s refusal', hydraRefusal, 'failed', { kind: 'server', retryable: true }),
  create(401, 'session_aal1_required', error('session_aal1_required'), 'level', { kind: 'aal', aal: 'aal1' }),
  create(500, 'invalid_configuration', error('invalid_configuration'), 'failed', { kind: 'configuration' }),
  create(200, 'null', 'null', 'unclear', { kind: 'protocol' }),
  create(
    500,
    'error, then a flow in a second document',
    `${JSON.stringify(error())}\n${JSON.stringify(flow)}`,
    'failed',
    {
      kind: 'server',
    },
  ),
  create(200, 'flow, then an error in a second document', `${JSON.stringify(flow)}${JSON.stringify(error())}`, 'flow'),
  create(403, 'error without id', error(), 'failed', { kind: 'forbidden', retryable: false }),
  create(403, 'security_csrf_violation', error('security_csrf_violation'), 'failed', { kind: 'csrf' }),
  create(404, 'error without id', error(), 'failed', { kind: 'configuration' }),
  create(404, 'page', page, 'failed', { kind: 'configuration' }),
  create(410, 'error without id', error(), 'failed', { kind: 'expired' }),
  create(401, 'error without id', error(), 'failed', { kind: 'forbidden' }),

  createNative(200, 'flow with an exchange code', { ...flow, type: 'api', session_token_exchange_code: 'x' }, 'flow'),
  createNative(400, 'session_already_available', error('session_already_available'), 'unclear'),
  createNative(401, 'session_aal1_required', error('session_aal1_required'), 'level', { aal: 'aal1' }),
  createNative(400, 'error without id', error(), 'failed', { kind: 'configuration' }),

  get(200, 'flow', flow, 'flow', { doubtful: false }),
  get(200, 'flow with message 4000001', flowSaying(4000001), 'flow', { doubtful: false }),
  get(404, 'error without id', error(), 'spent', { kind: 'not-found' }),
  get(403, 'security_csrf_violation', error('security_csrf_violation'), 'spent', { kind: 'csrf' }),
  get(403, 'error without id', error(), 'spent', { kind: 'forbidden' }),
  get(410, 'self_service_flow_expired', error('self_service_flow_expired'), 'spent', { kind: 'expired' }),
  get(410, 'error without id', error(), 'spent', { kind: 'expired' }),
  get(404, 'page', page, 'unclear', { kind: 'protocol' }),
  get(500, 'error without id', error(), 'failed', { kind: 'server', retryable: true }),

  submit(200, 'session', { session }, 'session', { session, continueWith: [] }),
  submit(200, 'session + continue_with', { session, continue_with: [{ action: 'later' }] }, 'session', {
    continueWith: [{ action: 'later' }],
  }),
  submit(200, 'session + continue_with null', { session, continue_with: null }, 'session', { continueWith: [] }),
  submit(200, 'session + broken continue_with', { session, continue_with: [null, 1, {}] }, 'session', {
    continueWith: [{}],
  }),
  submit(200, 'flow', flow, 'flow', { doubtful: false }),
  submit(400, 'flow with a validation error', flowSaying(4000006), 'flow', { doubtful: false }),
  submit(400, 'flow of the next part', flowSaying(1010014, 'info'), 'flow', { doubtful: false }),
  submit(400, 'flow with message 4000001', flowSaying(4000001), 'flow', { doubtful: true }),
  submit(400, 'error without id', error(), 'spent', { kind: 'server' }),
  submit(401, 'error without id', error(), 'failed', { kind: 'disabled' }),
  submit(401, 'session_aal1_required', error('session_aal1_required'), 'level', { kind: 'aal', aal: 'aal1' }),
  submit(403, 'security_csrf_violation', error('security_csrf_violation'), 'spent', { kind: 'csrf' }),
  submit(403, 'session_verified_address_required', verification, 'failed', { kind: 'verification' }),
  submit(400, 'session_verified_address_required', verification, 'failed', { kind: 'verification' }),
  submit(403, 'session_aal2_required + redirect_browser_to', mustStepUp, 'moved', {
    url: mustStepUp.redirect_browser_to,
  }),
  submit(403, 'session_aal2_required', error('session_aal2_required'), 'level', { kind: 'aal', aal: 'aal2' }),
  submit(403, 'error without id', error(), 'spent', { kind: 'forbidden' }),
  submit(404, 'error without id', error(), 'spent', { kind: 'not-found' }),
  submit(410, 'self_service_flow_expired + use_flow_id', { ...expired, use_flow_id: TWO }, 'replaced', {
    flowId: TWO,
    kind: 'expired',
  }),
  submit(410, 'self_service_flow_expired', expired, 'spent', { kind: 'expired' }),
  submit(
    410,
    'self_service_flow_replaced + use_flow_id',
    { ...error('self_service_flow_replaced'), use_flow_id: TWO },
    'replaced',
    {
      flowId: TWO,
      kind: 'replaced',
    },
  ),
  submit(410, 'use_flow_id alone', { use_flow_id: TWO }, 'replaced', { flowId: TWO, kind: 'replaced' }),
  submit(410, 'error without id', error(), 'spent', { kind: 'expired' }),
  submit(422, 'browser_location_change_required', moved(`${APP}/next`), 'moved', { url: `${APP}/next` }),
  submit(500, 'error without id', error(), 'failed', { kind: 'server', retryable: true }),
  submit(500, 'invalid_configuration', error('invalid_configuration'), 'failed', { kind: 'configuration' }),
  submit(502, 'upstream_error', error('upstream_error'), 'failed', { kind: 'server', retryable: true }),
  submit(502, 'page', page, 'failed', { kind: 'server', retryable: true }),

  submitNative(200, 'session_token + session', { session_token: 'ory_st_x', session, continue_with: null }, 'session', {
    session,
    continueWith: [],
  }),
  submitNative(200, 'session without identity', { session_token: 'ory_st_x', session: { id: 'session' } }, 'unclear', {
    kind: 'aal',
  }),
  submitNative(200, 'session with identity null', { session: { ...session, identity: null } }, 'unclear', {
    kind: 'aal',
  }),
  submitNative(200, 'session_token alone', { session_token: 'ory_st_x' }, 'unclear', { kind: 'protocol' }),
  submitNative(400, 'flow with a validation error', { ...nativeFlow, ...flowSaying(4000006) }, 'flow'),
  submitNative(400, 'flow with message 4000001', flowSaying(4000001), 'flow', { doubtful: true }),
  submitNative(400, 'flow that refuses the header "Origin"', refusing('Origin'), 'failed', { kind: 'unsupported' }),
  submitNative(400, 'flow that refuses the header "Cookie"', refusing('Cookie'), 'failed', { kind: 'unsupported' }),
  submitNative(410, 'self_service_flow_expired + use_flow_id', { ...expired, use_flow_id: TWO }, 'replaced'),
  submitNative(422, 'address of a provider', moved('https://provider.example.net/authorize'), 'moved'),
  submitPage(200, 'page to return to, after a success', page, 'unclear', { kind: 'protocol' }, redirectedTo(`${APP}/`)),
  submitPage(200, 'page of the same flow, after a validation error', page, 'replaced', { flowId: ONE }, loginPage(ONE)),
  submitPage(200, 'page of another flow, after an expiry', page, 'replaced', { flowId: TWO }, loginPage(TWO)),
  submitPage(
    200,
    'page of an error, after a CSRF violation',
    page,
    'unclear',
    { kind: 'protocol' },
    redirectedTo(`${APP}/error?id=${TWO}`),
  ),
  submitPage(200, 'page of a flow for a second factor', page, 'replaced', { flowId: TWO }, loginPage(TWO)),

  change(422, 'address of a provider', moved('https://provider.example.net/authorize?a=b'), 'moved', {
    url: 'https://provider.example.net/authorize?a=b',
  }),
  change(422, 'address of Hydra', moved('https://hydra.example.com/oauth2/auth?login_verifier=x'), 'moved', {
    url: 'https://hydra.example.com/oauth2/auth?login_verifier=x',
  }),
  change(422, 'address of a second factor', moved(mustStepUp.redirect_browser_to), 'moved', {
    url: mustStepUp.redirect_browser_to,
  }),
  change(422, 'address of the same flow', moved(`https://app.example.com/login?flow=${ONE}`), 'moved', {
    url: `https://app.example.com/login?flow=${ONE}`,
  }),
  change(422, 'address of the same flow, with more', moved(`${APP}/login?a=b&flow=${ONE}#c`), 'moved'),
  change(422, 'relative address', moved('/login'), 'moved', { url: `${BASE}/login` }),
  change(422, 'javascript: address', moved('javascript:alert(1)'), 'unclear', { kind: 'protocol' }),
  change(422, 'data: address', moved('data:text/html,<script>alert(1)</script>'), 'unclear', { kind: 'protocol' }),
  change(422, 'no address', error('browser_location_change_required'), 'unclear', { kind: 'protocol' }),
  change(422, 'address that is a number', { ...moved(''), redirect_browser_to: 1 }, 'unclear', { kind: 'protocol' }),

  whoami(200, 'session', session, 'session', { session, continueWith: [] }),
  whoami(200, 'session with a token', { ...session, tokenized: 'x' }, 'session', {
    session: { ...session, tokenized: 'x' },
  }),
  whoami(401, 'error without id', error(), 'failed', { kind: 'forbidden' }),
  whoami(401, 'session_inactive', error('session_inactive'), 'failed', { kind: 'forbidden' }),
  whoami(403, 'session_aal2_required + redirect_browser_to', mustStepUp, 'moved', {
    url: mustStepUp.redirect_browser_to,
  }),
  whoami(403, 'session_aal2_required', error('session_aal2_required'), 'level', { kind: 'aal', aal: 'aal2' }),
  whoami(403, 'error without id', error(), 'failed', { kind: 'forbidden' }),
  whoami(404, 'error without id', error(), 'failed', { kind: 'not-found' }),
  whoami(500, 'error without id', error(), 'failed', { kind: 'server' }),
  whoami(401, 'session with a status of another kind', session, 'failed', { kind: 'forbidden' }),
  whoami(200, 'page', page, 'failed', { kind: 'protocol' }),
  whoami(200, 'null', 'null', 'failed', { kind: 'protocol' }),
  whoami(200, 'empty object', {}, 'failed', { kind: 'protocol' }),

  exchange(200, 'session_token + session', { session_token: 'ory_st_x', session }, 'session', { session }),
  exchange(200, 'session without identity', { session_token: 'ory_st_x', session: { id: 'session' } }, 'unclear', {
    kind: 'aal',
  }),
  exchange(400, 'error without id', error(), 'failed', { kind: 'server' }),
  exchange(404, 'error without id', error(), 'failed', { kind: 'not-found' }),
  exchange(422, 'flow that failed', flowSaying(4000001), 'flow', { doubtful: false }),
  exchange(403, 'session_aal2_required', error('session_aal2_required'), 'level', { aal: 'aal2' }),

  on('§2.9', 'submit')(400, 'session_already_available', error('session_already_available'), 'unclear'),
  on('§2.9', 'create')(400, 'session_aal_already_fulfilled', error('session_aal_already_fulfilled'), 'unclear'),
  on('§2.9', 'submit')(403, 'session_refresh_required', error('session_refresh_required'), 'spent', {
    kind: 'forbidden',
  }),
  on('§2.9', 'get')(401, 'session_inactive', error('session_inactive'), 'failed', { kind: 'forbidden' }),
  on('§2.9', 'submit')(403, 'security_identity_mismatch', error('security_identity_mismatch'), 'spent', {
    kind: 'identity-mismatch',
  }),
  on('§2.9', 'get')(410, 'self_service_flow_replaced', error('self_service_flow_replaced'), 'spent', {
    kind: 'replaced',
  }),
  on('§2.9', 'create')(400, 'self_service_flow_disabled', error('self_service_flow_disabled'), 'failed', {
    kind: 'configuration',
  }),
  on('§2.9', 'submit')(401, 'identity_disabled', error('identity_disabled'), 'failed', { kind: 'disabled' }),
  on('§2.9', 'create')(502, 'upstream_error', error('upstream_error'), 'failed', { kind: 'server', retryable: true }),
  on('§2.9', 'submit')(400, 'id that nobody knows', error('brand_new'), 'spent', { kind: 'server' }),

  on('§6.9', 'submit')(200, 'flow and everything else', { ...mustStepUp, ...flow, session, use_flow_id: TWO }, 'flow'),
  on('§6.9', 'submit')(200, 'session and everything after it', { ...mustStepUp, session, use_flow_id: TWO }, 'session'),
  on('§6.9', 'submit')(410, 'address and another flow', { ...mustStepUp, use_flow_id: TWO }, 'moved'),
  on('§6.9', 'submit')(500, 'flow', flow, 'flow'),
  on('§6.9', 'submit')(429, 'error without id', error(), 'failed', { kind: 'rate-limited', retryable: true }),
  on('§6.9', 'submit')(429, 'page', page, 'failed', { kind: 'rate-limited', retryable: true }),

  on('§9.2', 'create')(200, 'flow of Kratos 0.5', { id: ONE, methods: { password: {} } }, 'failed', {
    kind: 'unsupported',
  }),

  on('§9.3 S1', 'submit')(
    200,
    'page that names a flow',
    page,
    'replaced',
    { flowId: TWO },
    redirectedTo(`https://app.example.com/login?flow=${TWO}`),
  ),
  on('§9.3 S3', 'submit')(
    200,
    'return page',
    page,
    'unclear',
    { kind: 'protocol' },
    redirectedTo('https://app.example.com/welcome'),
  ),
  on('§9.3 S5', 'submit')(
    200,
    'another flow',
    { ...flow, id: TWO },
    'flow',
    undefined,
    redirectedTo(`${BASE}/self-service/login/flows?id=${TWO}`),
  ),
  on('§9.3 S6', 'submit')(
    200,
    'default return page',
    page,
    'unclear',
    { kind: 'protocol' },
    redirectedTo('https://app.example.com/'),
  ),
  on('§9.3 S7', 'create')(
    200,
    'page that names a flow',
    page,
    'replaced',
    { flowId: TWO },
    redirectedTo(`https://app.example.com/login?lang=de&flow=${TWO}`),
  ),
  on('§9.3 S8', 'create')(
    200,
    'return page',
    page,
    'unclear',
    { kind: 'protocol' },
    redirectedTo('https://app.example.com/welcome'),
  ),
  on('§9.3 S10', 'submit')(
    400,
    'flow',
    flow,
    'flow',
    undefined,
    redirectedTo(`${BASE}/self-service/login?flow=${ONE}`),
  ),
  on('§9.3 S11', 'submit')(200, 'foreign page', page, 'unclear', { kind: 'protocol', retryable: true }),
  on('§9.3 S11', 'get')(200, 'foreign page', page, 'unclear', { kind: 'protocol' }),
  on('§9.3 S11', 'whoami')(
    200,
    'foreign page',
    page,
    'failed',
    { kind: 'protocol' },
    redirectedTo('https://sso.example.com/'),
  ),
  on('§9.3', 'submit')(
    200,
    'page with a flow that is no UUID',
    page,
    'unclear',
    { kind: 'protocol' },
    redirectedTo('https://app.example.com/?flow=1'),
  ),
  on('§9.3', 'submit')(
    200,
    'page with a flow, not redirected',
    page,
    'unclear',
    { kind: 'protocol' },
    { url: `https://app.example.com/?flow=${TWO}` },
  ),
  on('§9.3', 'submit')(
    403,
    'error, redirected',
    error('security_csrf_violation'),
    'spent',
    { kind: 'csrf' },
    redirectedTo(`https://app.example.com/?flow=${TWO}`),
  ),
];

/** Bodies without any meaning. */
const meaningless = [
  '',
  ' ',
  'null',
  'true',
  'false',
  '0',
  '42',
  '"text"',
  '[]',
  '[{"id":"one","ui":{}}]',
  '{}',
  '{"error":null}',
  '{"ui":',
  page,
];
for (const request of ['create', 'get', 'submit', 'whoami'] as const) {
  const outcome = request === 'whoami' ? 'failed' : 'unclear';
  for (const body of meaningless) {
    cases.push(on('§6.9', request)(200, JSON.stringify(body), body, outcome, { kind: 'protocol', status: 200 }));
  }
}

const answerOf = ({ status, body, answer }: Case): Answer => ({
  status,
  body: typeof body === 'string' ? parseJson(body) : body,
  url: `${BASE}/self-service/login`,
  redirected: false,
  ...answer,
});

const idOf = ({ body }: Case): unknown => (body as { error?: { id?: unknown } } | null)?.error?.id;

describe('classify', () => {
  for (const row of cases) {
    const { section, request, status, says, outcome, holds } = row;
    const kind = holds && 'kind' in holds ? ` (${String(holds.kind)})` : '';
    it(`${section} ${request} ${status} ${says} → ${outcome}${kind}`, () => {
      const answer = answerOf(row);
      const result = classify(request, answer);
      expect(result.type).to.equal(outcome);
      const failure = 'failure' in result ? result.failure : undefined;
      if (holds) expect({ ...failure, ...result }).to.deep.include(holds);
      // What this version cannot do at all, it says before it looks at the status.
      if (failure && failure.kind !== 'unsupported') {
        expect(failure.status).to.equal(status);
        expect(failure.id).to.equal(idOf(row));
        expect(failure.retryable).to.be.a('boolean');
      }
    });
  }

  const unanswered = [
    ['§9.3 S2, S4, S9 submit', 'submit', 'network', 'unclear', 'network', true],
    ['§9.3 S7 create', 'create', 'network', 'unclear', 'network', true],
    ['§6.9 get', 'get', 'network', 'failed', 'network', true],
    ['§6.9 whoami', 'whoami', 'network', 'failed', 'network', true],
    ['§6.9 create', 'create', 'timeout', 'failed', 'timeout', true],
    ['§6.9 get', 'get', 'timeout', 'failed', 'timeout', true],
    ['§6.9 submit', 'submit', 'timeout', 'unclear', 'timeout', true],
    ['§6.9 whoami', 'whoami', 'timeout', 'failed', 'timeout', true],
    ['§6.9 create', 'create', 'base-url', 'failed', 'configuration', false],
  ] as const;
  for (const [where, request, failure, type, kind, retryable] of unanswered) {
    it(`${where} without an answer: ${failure} → ${type} (${kind})`, () => {
      const cause = new TypeError('Failed to fetch');
      const outcome = classify(request, { failure, cause }) as Extract<Outcome, { failure: unknown }>;
      expect(outcome.type).to.equal(type);
      expect(outcome.failure).to.include({ kind, retryable, cause });
      expect(outcome.failure.status).to.equal(undefined);
    });
  }

  for (const request of ['create', 'get', 'submit', 'whoami'] as const) {
    it(`says that a given-up ${request} is nobody’s business`, () => {
      expect(classify(request, { failure: 'aborted', cause: undefined })).to.deep.equal({ type: 'aborted' });
    });
  }

  it('hands Kratos’ error on as the cause', () => {
    const body = error('security_csrf_violation', { details: { reject_reason: 'Something' } });
    expect(classify('get', answerOf({ body, status: 403 } as Case))).to.deep.nested.include({
      'failure.cause': body.error,
    });
  });
});

describe('the table of decisions', () => {
  const deciding = (row: Case): string | undefined =>
    Object.keys(decisions).find((name) => decisions[name]!(answerOf(row), row.request));

  for (const name of Object.keys(decisions)) {
    it(`has a case above for the row “${name}”`, () => {
      expect(cases.map(deciding)).to.include(name);
    });
  }

  /** Request and status of every row of the tables of §2.2 to §2.8; what it says is in the names above. */
  const rows = [
    '§2.2 create 200 flow',
    '§2.2 create 400 session_already_available',
    '§2.2 create 400 self_service_flow_return_to_forbidden',
    '§2.2 create 400 error without id',
    '§2.2 create 400 Hydra’s refusal',
    '§2.2 create 500 Hydra’s refusal',
    '§2.2 create 401 session_aal1_required',
    '§2.2 create 500 invalid_configuration',
    '§2.2 create 200 null',
    '§2.3 create 200 flow with an exchange code',
    '§2.3 create 400 session_already_available',
    '§2.3 create 401 session_aal1_required',
    '§2.3 create 400 error without id',
    '§2.4 get 200 flow',
    '§2.4 get 404 error without id',
    '§2.4 get 403 security_csrf_violation',
    '§2.4 get 410 self_service_flow_expired',
    '§2.5 submit 200 session',
    '§2.5 submit 200 flow',
    '§2.5 submit 400 flow with a validation error',
    '§2.5 submit 400 flow of the next part',
    '§2.5 submit 400 error without id',
    '§2.5 submit 401 error without id',
    '§2.5 submit 401 session_aal1_required',
    '§2.5 submit 403 security_csrf_violation',
    '§2.5 submit 403 session_verified_address_required',
    '§2.5 submit 403 session_aal2_required + redirect_browser_to',
    '§2.5 submit 404 error without id',
    '§2.5 submit 410 self_service_flow_expired + use_flow_id',
    '§2.5 submit 410 self_service_flow_replaced + use_flow_id',
    '§2.5 submit 422 browser_location_change_required',
    '§2.5 submit 500 invalid_configuration',
    '§2.5 submit 502 upstream_error',
    '§2.6 submit 200 page to return to, after a success',
    '§2.6 submit 200 page of the same flow, after a validation error',
    '§2.6 submit 200 page of another flow, after an expiry',
    '§2.6 submit 200 page of an error, after a CSRF violation',
    '§2.6 submit 200 page of a flow for a second factor',
    '§2.6 submit 200 session_token + session',
    '§2.6 submit 200 session without identity',
    '§2.6 submit 400 flow with a validation error',
    '§2.6 submit 400 flow with message 4000001',
    '§2.6 submit 400 flow that refuses the header "Origin"',
    '§2.6 submit 400 flow that refuses the header "Cookie"',
    '§2.6 submit 410 self_service_flow_expired + use_flow_id',
    '§2.6 submit 422 address of a provider',
    '§2.7 submit 422 address of a provider',
    '§2.7 submit 422 address of Hydra',
    '§2.7 submit 422 address of a second factor',
    '§2.7 submit 422 address of the same flow',
    '§2.8 whoami 200 session',
    '§2.8 whoami 401 error without id',
    '§2.8 whoami 403 session_aal2_required + redirect_browser_to',
    '§2.8 exchange 200 session_token + session',
    '§2.8 exchange 400 error without id',
    '§2.8 exchange 404 error without id',
    '§2.8 exchange 422 flow that failed',
  ];
  for (const row of rows) {
    it(`has a case above for ${row}`, () => {
      expect(cases.map(({ section, request, status, says }) => `${section} ${request} ${status} ${says}`)).to.include(
        row,
      );
    });
  }

  const ids = [
    'session_already_available',
    'session_aal1_required',
    'session_aal2_required',
    'session_aal_already_fulfilled',
    'session_refresh_required',
    'session_inactive',
    'session_verified_address_required',
    'security_csrf_violation',
    'security_identity_mismatch',
    'self_service_flow_expired',
    'self_service_flow_replaced',
    'self_service_flow_disabled',
    'self_service_flow_return_to_forbidden',
    'browser_location_change_required',
    'identity_disabled',
    'invalid_configuration',
    'upstream_error',
  ];
  for (const id of ids) {
    it(`has a case above for §2.9 ${id}`, () => {
      expect(cases.map(idOf)).to.include(id);
    });
  }
});

describe('classify, on what a real Kratos said', () => {
  const recordings: [name: string, request: RequestKind, outcome: Outcome['type'], holds?: object][] = [
    ['unified-initial', 'create', 'flow', { doubtful: false }],
    ['aal2-no-factor', 'create', 'flow', { doubtful: false }],
    ['session-already-available', 'create', 'unclear', { kind: 'forbidden' }],
    ['return-to-forbidden', 'create', 'failed', { kind: 'return-to' }],
    ['aal-unknown', 'create', 'failed', { kind: 'configuration' }],
    ['aal1-required', 'create', 'level', { aal: 'aal1' }],
    ['flow-not-found', 'get', 'spent', { kind: 'not-found' }],
    ['flow-expired', 'get', 'spent', { kind: 'expired' }],
    ['get-csrf-violation', 'get', 'spent', { kind: 'csrf' }],
    ['flow-replacing-expired', 'get', 'flow', { doubtful: false }],
    ['password-wrong', 'submit', 'flow', { doubtful: false }],
    ['password-success', 'submit', 'session'],
    ['code-sent', 'submit', 'flow', { doubtful: false }],
    ['code-too-often', 'submit', 'flow', { doubtful: true }],
    ['code-success', 'submit', 'session'],
    ['identifier-first-credentials', 'submit', 'flow', { doubtful: false }],
    ['submit-csrf-violation', 'submit', 'spent', { kind: 'csrf' }],
    ['submit-expired', 'submit', 'replaced', { kind: 'expired' }],
    ['submit-not-found', 'submit', 'spent', { kind: 'not-found' }],
    ['submit-signed-in', 'submit', 'flow', { doubtful: true }],
    ['identity-inactive', 'submit', 'failed', { kind: 'disabled' }],
    ['social-redirect', 'submit', 'moved'],
    ['social-provider-unknown', 'submit', 'spent', { kind: 'not-found' }],
    ['aal2-required-submit', 'submit', 'moved'],
    ['refresh-success', 'submit', 'session'],
    ['aal2-success', 'submit', 'session'],
    ['verification-continue-with', 'submit', 'session'],
    ['verification-required', 'submit', 'flow', { doubtful: false }],
    ['webauthn-redirect', 'submit', 'moved'],
    ['webauthn-step', 'get', 'flow'],
    ['oauth2-initial', 'get', 'flow'],
    ['oauth2-success', 'submit', 'moved'],
    ['oauth2-signed-in', 'create', 'unclear', { kind: 'protocol' }],
    ['oauth2-challenge-unknown', 'create', 'failed', { kind: 'configuration' }],
    ['oauth2-challenge-used', 'create', 'failed', { kind: 'configuration' }],
    ['social-denied', 'get', 'flow', { doubtful: false }],
    ['social-linking', 'get', 'flow', { doubtful: false }],
    ['native-initial', 'create', 'flow', { doubtful: false }],
    ['native-password-wrong', 'submit', 'flow', { doubtful: false }],
    ['native-social-redirect', 'submit', 'moved'],
    ['native-success', 'submit', 'session'],
    ['native-aal2-required', 'submit', 'unclear', { kind: 'aal' }],
    ['native-with-origin', 'submit', 'failed', { kind: 'unsupported' }],
    ['native-with-cookie', 'submit', 'failed', { kind: 'unsupported' }],
    ['token-exchange', 'exchange', 'session'],
    ['whoami-signed-in', 'whoami', 'session'],
    ['whoami-signed-out', 'whoami', 'failed', { kind: 'forbidden' }],
    ['aal2-required-whoami', 'whoami', 'moved'],
  ];
  for (const [name, request, type, holds] of recordings) {
    it(`${request} “${name}” → ${type}`, async () => {
      const outcome = classify(request, { ...(await recorded(name)), url: `${BASE}/`, redirected: false });
      expect(outcome.type).to.equal(type);
      if (holds) expect({ ...outcome, ...('failure' in outcome && outcome.failure) }).to.deep.include(holds);
    });
  }
});
