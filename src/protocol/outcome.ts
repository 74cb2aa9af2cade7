import { noAnswer, tooOld, unexpected, verdictOnId, verdictOnStatus, type Verdict } from './errors.js';
import type { Failure } from './failure.js';
import type { ContinueWith, LoginFlow, Session } from './flow.js';
import { isRecord } from './json.js';
import { parseFlow } from './parse-flow.js';
import { httpUrl } from './url.js';

export type RequestKind = 'create' | 'get' | 'submit' | 'whoami';

/** An answer of the server, read to its end. */
export interface Answer {
  status: number;
  /** `undefined` where the body is not JSON. */
  body: unknown;
  url: string;
  redirected: boolean;
  retryAfter?: number | undefined;
}

/** A request that never got an answer. */
export interface NoAnswer {
  failure: 'network' | 'timeout' | 'aborted' | 'base-url';
  cause: unknown;
}

/** What a request came to, and so what is to be done next. */
export type Outcome =
  /** Show this flow. `doubtful`: the person may be signed in already. */
  | { type: 'flow'; flow: LoginFlow; doubtful: boolean }
  /** The person is signed in. */
  | { type: 'session'; session: Session; sessionToken?: string | undefined; continueWith: ContinueWith[] }
  /** Go on at this address. */
  | { type: 'moved'; url: string }
  /** Go on with the flow of this id. */
  | { type: 'replaced'; flowId: string; failure?: Failure }
  /** The flow is of no use any more: create another one. */
  | { type: 'spent'; failure: Failure }
  /** The first factor is missing: create a flow for it. */
  | { type: 'first-factor'; failure: Failure }
  /** Only the session endpoint can tell whether the person is signed in. */
  | { type: 'unclear'; failure: Failure }
  | { type: 'failed'; failure: Failure }
  /** Given up by the page; nobody waits for it. */
  | { type: 'aborted' };

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Kratos' number for arbitrary server text, "a valid session was detected" among it. */
const GENERIC_ERROR = 4000001;

const objectAt = (value: unknown, name: string): Record<string, unknown> | undefined => {
  const member = isRecord(value) ? value[name] : undefined;
  return isRecord(member) ? member : undefined;
};

const stringAt = (value: unknown, name: string): string | undefined => {
  const member = isRecord(value) ? value[name] : undefined;
  return typeof member === 'string' && member ? member : undefined;
};

const errorIdOf = ({ body }: Answer): string => stringAt(objectAt(body, 'error'), 'id') ?? '';

function failureOf(answer: Answer, { kind, hint, retryable = false }: Verdict): Failure {
  const { status, retryAfter, body } = answer;
  return {
    kind,
    status,
    id: errorIdOf(answer) || undefined,
    retryable,
    retryAfter,
    hint,
    cause: objectAt(body, 'error'),
  };
}

function judge(answer: Answer, request: RequestKind, verdict: Verdict | undefined): Outcome | undefined {
  if (!verdict) return undefined;
  const { next = 'failed' } = verdict;
  // A creation has no flow to replace, and the session endpoint is asked only once.
  const final = (next === 'spent' && request === 'create') || (next !== 'failed' && request === 'whoami');
  return { type: final ? 'failed' : next, failure: failureOf(answer, verdict) };
}

/**
 * The decision procedure, a row per shape, the first one that decides wins. The body decides before the status does,
 * since Kratos answers 400 to a mere next step, and 200 is no promise of a session.
 */
export const decisions: { name: string; decide: (answer: Answer, request: RequestKind) => Outcome | undefined }[] = [
  {
    name: 'flow',
    decide: ({ body }, request) => {
      const flow = parseFlow(body);
      const doubtful = request === 'submit' && Boolean(flow?.ui.messages?.some(({ id }) => id === GENERIC_ERROR));
      return flow && { type: 'flow', flow, doubtful };
    },
  },
  {
    name: 'old flow',
    decide: (answer, request) => (objectAt(answer.body, 'methods') ? judge(answer, request, tooOld) : undefined),
  },
  {
    name: 'session',
    decide: (answer, request) => {
      const { body, status } = answer;
      const asked = request === 'whoami' && status === 200 && stringAt(body, 'id') ? body : undefined;
      const session = (asked ?? objectAt(body, 'session')) as Session | undefined;
      if (!session) return undefined;
      if (!asked && !isRecord(session.identity)) {
        return { type: 'unclear', failure: failureOf(answer, { kind: 'aal' }) };
      }
      const actions = isRecord(body) ? body['continue_with'] : undefined;
      return {
        type: 'session',
        session,
        sessionToken: stringAt(body, 'session_token'),
        continueWith: Array.isArray(actions) ? (actions.filter(isRecord) as unknown as ContinueWith[]) : [],
      };
    },
  },
  {
    name: 'address',
    decide: ({ body, url }) => {
      const address = httpUrl(stringAt(body, 'redirect_browser_to'), url);
      return address ? { type: 'moved', url: address } : undefined;
    },
  },
  {
    name: 'replacement',
    decide: (answer) => {
      const flowId = stringAt(answer.body, 'use_flow_id');
      const verdict = verdictOnId(errorIdOf(answer)) ?? { kind: 'replaced' };
      return flowId ? { type: 'replaced', flowId, failure: failureOf(answer, verdict) } : undefined;
    },
  },
  {
    name: 'error id',
    decide: (answer, request) => judge(answer, request, verdictOnId(errorIdOf(answer))),
  },
  {
    name: 'page of a flow',
    decide: ({ body, redirected, url }) => {
      const flowId = body === undefined && redirected ? new URL(url).searchParams.get('flow') : null;
      return flowId && UUID.test(flowId) ? { type: 'replaced', flowId } : undefined;
    },
  },
  {
    name: 'status',
    decide: (answer, request) => judge(answer, request, verdictOnStatus(answer.status, request, isRecord(answer.body))),
  },
];

/** Whether only another flow helps: Kratos refuses any further code, or has hidden a field that it wants filled in. */
export const isSpent = ({ state, ui }: LoginFlow): boolean =>
  (state === 'sent_email' && Boolean(ui.messages?.some(({ id }) => id === GENERIC_ERROR))) ||
  ui.nodes.some(
    ({ type, attributes, messages }) => type === 'input' && attributes.type === 'hidden' && messages.length,
  );

/** Says what a request came to. With `errors.ts` the only place that knows status codes and error ids. */
export function classify(request: RequestKind, answer: Answer | NoAnswer): Outcome {
  if (!('failure' in answer)) {
    for (const { decide } of decisions) {
      const outcome = decide(answer, request);
      if (outcome) return outcome;
    }
    return judge(answer, request, unexpected) as Outcome;
  }
  const { failure, cause } = answer;
  if (failure === 'aborted') return { type: 'aborted' };
  const { kind, hint, retryable = false } = noAnswer[failure];
  // A login may have gone through although the browser kept its answer back (a redirect to another origin).
  const type = failure === 'network' && request === 'submit' ? 'unclear' : 'failed';
  return { type, failure: { kind, hint, retryable, cause } };
}
