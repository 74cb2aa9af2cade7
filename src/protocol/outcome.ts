import type { Answer, NoAnswer, RequestKind } from './answer.js';
import { noAnswer, notNative, tooOld, unexpected, verdictOnId, verdictOnStatus, type Verdict } from './errors.js';
import type { Failure } from './failure.js';
import type { LoginParameters } from './flow-types.js';
import type { ContinueWith, LoginBody, LoginFlow, Session } from './flow.js';
import { isRecord, memberOf as at } from './json.js';
import { parseFlow } from './parse-flow.js';
import { httpUrl } from './url.js';

/** What a request came to, and so what is to be done next. */
export type Outcome =
  /** Show this flow. `doubtful`: the person may be signed in already. */
  | { type: 'flow'; flow: LoginFlow; doubtful: boolean }
  /** The person is signed in. */
  | { type: 'session'; session: Session; continueWith: ContinueWith[] }
  /** Go on at this address; `away`: only the browser can go there, with `body` by a form; `failure`: why nothing else is left. */
  | { type: 'moved'; url: string; away?: boolean; body?: LoginBody; failure?: Failure }
  /** Go on with the flow of this id. */
  | { type: 'replaced'; flowId: string; failure?: Failure }
  /** The flow is of no use any more: create another one. */
  | { type: 'spent'; failure: Failure; parameters?: LoginParameters }
  /** Kratos wants another assurance level first. */
  | { type: 'level'; aal: string; failure: Failure }
  /** Only the session endpoint can tell whether the person is signed in. */
  | { type: 'unclear'; failure: Failure }
  | { type: 'failed'; failure: Failure }
  /** Given up by the page; nobody waits for it. */
  | { type: 'aborted' };

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Kratos' number for arbitrary server text, "a valid session was detected" among it. */
const GENERIC_ERROR = 4000001;

const errorId = ({ body }: Answer): string => {
  const id = at(at(body, 'error'), 'id');
  return typeof id === 'string' ? id : '';
};

const actionsOf = (value: unknown): ContinueWith[] =>
  (Array.isArray(value) ? value.filter(isRecord) : []) as unknown as ContinueWith[];

function failureOf({ status, body, retryAfter }: Answer, { next: _next, ...verdict }: Verdict): Failure {
  const cause = at(body, 'error');
  const continueWith = at(at(cause, 'details'), 'continue_with');
  const failure: Failure = { retryable: false, ...verdict, status, id: at(cause, 'id') as string | undefined, cause };
  if (continueWith) failure.continueWith = actionsOf(continueWith);
  if (retryAfter) failure.retryAfter = retryAfter;
  return failure;
}

function judge(answer: Answer, request: RequestKind, verdict: Verdict): Outcome {
  const { next = 'failed' } = verdict;
  const failure = failureOf(answer, verdict);
  if (next === 'level') return { type: next, failure, aal: errorId(answer).slice(8, 12) };
  // The session endpoints are asked only once, and a creation has no flow to replace.
  if (/whoami|exchange/.test(request) || (next === 'spent' && request === 'create')) return { type: 'failed', failure };
  if (next !== 'spent') return { type: next, failure };
  // An expired flow says how it was created, as far as Kratos remembers.
  const again = httpUrl(at(at(failure.cause, 'details'), 'redirect_to'));
  return { type: next, failure, parameters: again ? Object.fromEntries(new URL(again).searchParams) : {} };
}

type Decide = (answer: Answer, request: RequestKind) => Outcome | undefined;

/**
 * The decision procedure, a row per shape, the first one that decides wins. The body decides before the status does,
 * since Kratos answers 400 to a mere next step, and 200 is no promise of a session.
 */
export const decisions: Record<string, Decide> = {
  flow: ({ body }, request) => {
    const flow = parseFlow(body);
    const refused = flow?.type === 'api' && flow.ui.messages?.some(({ text }) => /"(Origin|Cookie)"/.test(text));
    if (refused) return { type: 'failed', failure: notNative };
    const doubtful = request === 'submit' && Boolean(flow?.ui.messages?.some(({ id }) => id === GENERIC_ERROR));
    return flow && { type: 'flow', flow, doubtful };
  },
  session: (answer, request) => {
    const { body, status } = answer;
    const asked = request === 'whoami' && status === 200 && at(body, 'id');
    const session = asked ? body : at(body, 'session');
    if (!isRecord(session)) return undefined;
    if (!asked && !isRecord(session['identity'])) {
      return { type: 'unclear', failure: failureOf(answer, { kind: 'aal' }) };
    }
    return {
      type: 'session',
      session: session as unknown as Session,
      continueWith: actionsOf(at(body, 'continue_with')),
    };
  },
  address: ({ body, url }) => {
    const address = httpUrl(at(body, 'redirect_browser_to'), url);
    return address === undefined ? address : { type: 'moved', url: address };
  },
  replacement: (answer) => {
    const flowId = at(answer.body, 'use_flow_id');
    const verdict = verdictOnId(errorId(answer)) ?? { kind: 'replaced' };
    return typeof flowId === 'string' ? { type: 'replaced', flowId, failure: failureOf(answer, verdict) } : undefined;
  },
  pageOfFlow: ({ body, redirected, url }) => {
    const flowId = body === undefined && redirected && new URL(url).searchParams.get('flow');
    return flowId && UUID.test(flowId) ? { type: 'replaced', flowId } : undefined;
  },
  beforeNodes: ({ body }) => (isRecord(at(body, 'methods')) ? { type: 'failed', failure: tooOld } : undefined),
  error: (answer, request) =>
    judge(
      answer,
      request,
      verdictOnId(errorId(answer)) ?? verdictOnStatus(answer.status, request, isRecord(answer.body)) ?? unexpected,
    ),
};

/** Whether only another flow helps: Kratos refuses any further code, or has hidden a field that it wants filled in. */
export const isSpent = ({ state, ui }: LoginFlow): boolean =>
  (state === 'sent_email' && Boolean(ui.messages?.some(({ id }) => id === GENERIC_ERROR))) ||
  ui.nodes.some(
    ({ type, attributes, messages }) => type === 'input' && attributes.type === 'hidden' && messages.length,
  );

/** Says what a request came to. With `errors.ts` the only place that knows status codes and error ids. */
export function classify(request: RequestKind, answer: Answer | NoAnswer): Outcome {
  if ('failure' in answer) {
    const { failure, cause } = answer;
    if (failure === 'aborted') return { type: failure };
    // A login may have gone through although the browser kept its answer back (a redirect to another origin).
    const type = /network(create|submit)|timeoutsubmit/.test(failure + request) ? 'unclear' : 'failed';
    return { type, failure: { retryable: false, ...noAnswer[failure], cause } };
  }
  let outcome: Outcome | undefined;
  Object.values(decisions).some((decide) => (outcome = decide(answer, request)));
  return outcome as Outcome;
}
