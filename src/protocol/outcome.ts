import type { Answer, NoAnswer, RequestKind } from './answer.js';
import { noAnswer, unexpected, verdictOnId, verdictOnStatus, type Verdict } from './errors.js';
import type { Failure } from './failure.js';
import type { ContinueWith, LoginFlow, Session } from './flow.js';
import { isRecord } from './json.js';
import { parseFlow } from './parse-flow.js';
import { httpUrl } from './url.js';

/** What a request came to, and so what is to be done next. */
export type Outcome =
  /** Show this flow. `doubtful`: the person may be signed in already. */
  | { type: 'flow'; flow: LoginFlow; doubtful: boolean }
  /** The person is signed in. */
  | { type: 'session'; session: Session; continueWith: ContinueWith[] }
  /** Go on at this address. */
  | { type: 'moved'; url: string }
  /** Go on with the flow of this id. */
  | { type: 'replaced'; flowId: string; failure?: Failure }
  /** The flow is of no use any more: create another one. */
  | { type: 'spent'; failure: Failure }
  /** Only the session endpoint can tell whether the person is signed in. */
  | { type: 'unclear'; failure: Failure }
  | { type: 'failed'; failure: Failure }
  /** Given up by the page; nobody waits for it. */
  | { type: 'aborted' };

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Kratos' number for arbitrary server text, "a valid session was detected" among it. */
const GENERIC_ERROR = 4000001;

const at = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

const errorId = ({ body }: Answer): string => {
  const id = at(at(body, 'error'), 'id');
  return typeof id === 'string' ? id : '';
};

function failureOf({ status, body }: Answer, { next: _next, ...verdict }: Verdict): Failure {
  const cause = at(body, 'error');
  return { retryable: false, ...verdict, status, id: at(cause, 'id') as string | undefined, cause };
}

function judge(answer: Answer, request: RequestKind, verdict: Verdict): Outcome {
  const { next = 'failed' } = verdict;
  // A creation has no flow to replace, and the session endpoint is asked only once.
  const final = request === 'whoami' || (next === 'spent' && request === 'create');
  return { type: final ? 'failed' : next, failure: failureOf(answer, verdict) };
}

type Decide = (answer: Answer, request: RequestKind) => Outcome | undefined;

/**
 * The decision procedure, a row per shape, the first one that decides wins. The body decides before the status does,
 * since Kratos answers 400 to a mere next step, and 200 is no promise of a session.
 */
export const decisions: Record<string, Decide> = {
  flow: ({ body }, request) => {
    const flow = parseFlow(body);
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
    const actions = at(body, 'continue_with');
    return {
      type: 'session',
      session: session as unknown as Session,
      continueWith: (Array.isArray(actions) ? actions.filter(isRecord) : []) as unknown as ContinueWith[],
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
    const type = failure === 'network' && request === 'submit' ? 'unclear' : 'failed';
    return { type, failure: { retryable: false, ...noAnswer[failure], cause } };
  }
  let outcome: Outcome | undefined;
  Object.values(decisions).some((decide) => (outcome = decide(answer, request)));
  return outcome as Outcome;
}
