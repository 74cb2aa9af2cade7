import type { Client } from '../protocol/client.js';
import { tooManyAnswers } from '../protocol/errors.js';
import type { Failure } from '../protocol/failure.js';
import { flowTypes, type LoginParameters } from '../protocol/flow-types.js';
import type { LoginFlow, Session } from '../protocol/flow.js';
import type { Outcome } from '../protocol/outcome.js';

/** What one action of the person or the page has come to so far. */
export interface Run {
  client: Client;
  parameters: LoginParameters;
  /** The flow on the screen. */
  flow?: LoginFlow | undefined;
  submitted: boolean;
  /** A flow was created in place of another one, because of `failure`; that happens once. */
  renewed: boolean;
  failure?: Failure | undefined;
  /** The session endpoint has been asked; that happens once, too. */
  asked: boolean;
  /** The person was signed in before this action. */
  existing: boolean;
}

const kept: readonly string[] = flowTypes.login.kept;

type Next = {
  [T in Outcome['type']]: (outcome: Extract<Outcome, { type: T }>, run: Run) => Promise<Outcome> | undefined;
};

/** More requests than any chain of answers of a sane server takes. */
const MAX_REQUESTS = 6;

/** Outcome → the request that it leads to; none where it can be shown. */
const next: Next = {
  flow: (outcome, run) => (outcome.doubtful ? ask(outcome, { ...outcome, doubtful: false }, run) : undefined),
  unclear: (outcome, run) => ask(outcome, { ...outcome, type: 'failed' }, run),
  moved: ({ url }, { client, flow }) => {
    const query = new URL(url).searchParams;
    if (client.creates(url) && !query.has('login_challenge')) return client.create(Object.fromEntries(query));
    return flow && query.get('flow') === flow.id ? client.get(flow.id) : undefined;
  },
  replaced: ({ flowId, failure }, run) => {
    run.failure = failure;
    run.renewed = true;
    const lost = Object.entries(run.parameters).some(([name, value]) => value && !kept.includes(name));
    return lost ? run.client.create(run.parameters) : run.client.get(flowId);
  },
  spent: ({ failure }, run) => (run.renewed ? undefined : renew(failure, run.parameters, run)),
  'first-factor': ({ failure }, run) => {
    const { aal: _aal, via: _via, refresh: _refresh, ...parameters } = run.parameters;
    return renew(failure, parameters, run);
  },
  session: () => undefined,
  failed: () => undefined,
  aborted: () => undefined,
};

/** Follows the answers to an action until one of them can be shown. */
export async function follow(first: Promise<Outcome>, run: Run): Promise<Outcome> {
  let outcome = await first;
  for (let requests = 1; requests < MAX_REQUESTS; requests++) {
    const request = (next[outcome.type] as (outcome: Outcome, run: Run) => Promise<Outcome> | undefined)(outcome, run);
    if (!request) return outcome;
    outcome = await request;
  }
  return { type: 'failed', failure: tooManyAnswers };
}

function renew(failure: Failure, parameters: LoginParameters, run: Run): Promise<Outcome> {
  run.renewed = true;
  run.failure = failure;
  return run.client.create(parameters);
}

/** Asks whether the person is signed in; otherwise `fallback` stands. */
async function ask(
  { type }: Extract<Outcome, { type: 'flow' | 'unclear' }>,
  fallback: Outcome,
  run: Run,
): Promise<Outcome> {
  if (run.asked) return fallback;
  run.asked = true;
  const answer = await run.client.whoami();
  const proven = answer.type === 'session' && satisfies(answer.session, run.flow);
  if (proven) run.existing = !run.submitted || type === 'flow';
  return proven || answer.type === 'moved' || answer.type === 'aborted' ? answer : fallback;
}

/** Whether a session is what the flow asked for; an older or weaker one proves nothing. */
function satisfies(session: Session, flow: LoginFlow | undefined): boolean {
  if (flow?.requested_aal === 'aal2' && session.authenticator_assurance_level !== 'aal2') return false;
  return !flow?.refresh || Date.parse(session.authenticated_at ?? '') >= Date.parse(flow.issued_at);
}
