import type { Client } from '../protocol/client.js';
import { tooManyAnswers } from '../protocol/errors.js';
import type { Failure } from '../protocol/failure.js';
import type { LoginParameters } from '../protocol/flow-types.js';
import type { LoginFlow, Session } from '../protocol/flow.js';
import type { Outcome } from '../protocol/outcome.js';

/** What one action of the person or the page has come to so far. */
export interface Run {
  client: Client;
  parameters: LoginParameters;
  /** The flow that was submitted, if one was. */
  flow?: LoginFlow | undefined;
  /** A flow was created in place of another one, because of `failure`; that happens once. */
  renewed: boolean;
  failure?: Failure | undefined;
  /** The session endpoint has been asked; that happens once, too. */
  asked: boolean;
  /** The person was signed in before this action. */
  existing: boolean;
}

type Next = {
  [T in Exclude<Outcome['type'], 'session' | 'failed' | 'aborted'>]: (
    outcome: Extract<Outcome, { type: T }>,
    run: Run,
  ) => Promise<Outcome> | undefined;
};

/** More requests than any chain of answers of a sane server takes. */
const MAX_REQUESTS = 6;

/** Outcome → the request that it leads to; none where it can be shown. */
const next: Next = {
  flow: (outcome, run) => (outcome.doubtful ? ask({ ...outcome, doubtful: false }, run) : undefined),
  unclear: (outcome, run) => ask({ ...outcome, type: 'failed' }, run),
  moved: ({ url }, { client, flow }) => {
    const query = new URL(url).searchParams;
    if (client.creates(url) && !query.has('login_challenge')) return client.create(Object.fromEntries(query));
    return flow && query.get('flow') === flow.id ? client.get(flow.id) : undefined;
  },
  replaced: ({ flowId, failure }, run) => {
    run.failure = failure;
    run.renewed = true;
    // Kratos carries the return address into the new flow, and loses the other parameters.
    const { return_to: _kept, ...lost } = run.parameters;
    return Object.values(lost).some(Boolean) ? run.client.create(run.parameters) : run.client.get(flowId);
  },
  spent: ({ failure }, run) => {
    if (run.renewed) return undefined;
    run.renewed = true;
    run.failure = failure;
    return run.client.create(run.parameters);
  },
};

/** Follows the answers to an action until one of them can be shown. */
export async function follow(outcome: Outcome, run: Run): Promise<Outcome> {
  for (let requests = 1; requests < MAX_REQUESTS; requests++) {
    const request = next[outcome.type as keyof Next]?.(outcome as never, run);
    if (!request) return outcome;
    outcome = await request;
  }
  return { type: 'failed', failure: tooManyAnswers };
}

/** Asks whether the person is signed in; otherwise `fallback` stands. */
async function ask(fallback: Outcome, run: Run): Promise<Outcome> {
  if (run.asked) return fallback;
  run.asked = true;
  run.existing = !run.flow || fallback.type === 'flow';
  const answer = await run.client.whoami();
  return answer.type === 'failed' || (answer.type === 'session' && !suffices(answer.session, run)) ? fallback : answer;
}

/** Whether a session is what was asked for; an older or weaker one proves nothing. */
function suffices(session: Session, { flow, parameters }: Run): boolean {
  const {
    requested_aal = parameters.aal,
    refresh = parameters.refresh,
    issued_at,
  } = flow ?? ({} as Partial<LoginFlow>);
  if (requested_aal === 'aal2' && session.authenticator_assurance_level !== requested_aal) return false;
  return !refresh || timeOf(session.authenticated_at) >= timeOf(issued_at);
}

const timeOf = (time: unknown): number => (typeof time === 'string' ? Date.parse(time) : NaN);
