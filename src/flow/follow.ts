import { isRepeatable } from '../protocol/body.js';
import type { Client } from '../protocol/client.js';
import { tooManyAnswers } from '../protocol/errors.js';
import type { Failure } from '../protocol/failure.js';
import type { LoginParameters } from '../protocol/flow-types.js';
import type { LoginBody, LoginFlow, Session } from '../protocol/flow.js';
import { timeOf } from '../protocol/json.js';
import type { Outcome } from '../protocol/outcome.js';
import { creationOf, csrfTokenOf } from '../protocol/parse-flow.js';

/** What one action of the person or the page has come to so far. */
export interface Run {
  client: Client;
  parameters: LoginParameters;
  /** The flow that was submitted, if one was, and what was. */
  flow?: LoginFlow | undefined;
  body?: LoginBody | undefined;
  /** A flow was created in place of another one, because of `failure`; that happens once. */
  renewed: boolean;
  failure?: Failure | undefined;
  /** The session endpoint has been asked; that happens once, too. */
  asked: boolean;
  /** The person was signed in before this action. */
  existing: boolean;
}

type Next = {
  [T in Exclude<Outcome['type'], 'failed' | 'aborted'>]: (
    outcome: Extract<Outcome, { type: T }>,
    run: Run,
  ) => Promise<Outcome> | undefined;
};

/** More requests than any chain of answers of a sane server takes. */
const MAX_REQUESTS = 8;

/** Outcome → the request that it leads to; none where it can be shown. */
const next: Next = {
  flow: (outcome, run) =>
    outcome.doubtful ? ask({ ...outcome, doubtful: false }, run) : submitAgain(outcome.flow, run),
  session: ({ session }, { client, parameters, flow }) =>
    // The page asked for a second factor, and there was no first one yet.
    parameters.aal === 'aal2' && flow?.requested_aal !== 'aal2' && session.authenticator_assurance_level === 'aal1'
      ? client.create(parameters)
      : undefined,
  unclear: (outcome, run) => ask({ ...outcome, type: 'failed' }, run),
  moved: ({ url, away }, { client, flow }) => {
    const query = new URL(url).searchParams;
    // The OAuth2 server is next, and no request of a page can go there.
    if (away || query.has('login_challenge')) return undefined;
    if (client.creates(url)) return client.create(Object.fromEntries(query));
    return flow && query.get('flow') === flow.id ? client.get(flow.id) : undefined;
  },
  level: ({ aal }, { client, parameters }) => client.create({ ...parameters, aal }),
  replaced: ({ flowId, failure }, run) => {
    const { flow, renewed, client } = run;
    run.failure = failure;
    run.renewed = true;
    const parameters = parametersOf(run);
    // Kratos carries the return address into the new flow, and loses the other parameters.
    const { return_to: _kept, ...lost } = parameters;
    const other = flow && flow.id !== flowId && !renewed;
    return other && Object.values(lost).some(Boolean) ? client.create(parameters) : client.get(flowId);
  },
  spent: ({ failure, parameters }, run) => {
    if (run.renewed) return undefined;
    run.renewed = true;
    run.failure = failure;
    return run.client.create({ ...parametersOf(run), ...parameters });
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

/** What the flow of this action was created with, or is to be. */
export const parametersOf = ({ parameters, flow }: Pick<Run, 'parameters' | 'flow'>): LoginParameters => ({
  ...parameters,
  ...(flow && creationOf(flow)),
});

/** The person need not know that the form was too old, where the same values fit its successor. */
function submitAgain(flow: LoginFlow, run: Run): Promise<Outcome> | undefined {
  const { body, failure, client } = run;
  const fits = flow.requested_aal === run.flow?.requested_aal;
  if (failure?.kind !== 'expired' || !body || !fits || !isRepeatable(body)) return undefined;
  run.flow = flow;
  run.body = run.failure = undefined;
  return client.submit(flow.id, { ...body, csrf_token: csrfTokenOf(flow) });
}

/** Asks whether the person is signed in; otherwise `fallback` stands. */
async function ask(fallback: Outcome, run: Run): Promise<Outcome> {
  if (run.asked) return fallback;
  run.asked = true;
  run.existing = !run.flow || fallback.type === 'flow';
  const answer = await run.client.whoami();
  if (answer.type === 'session') return suffices(answer.session, run) ? answer : fallback;
  const { client, flow, body, parameters } = run;
  // That the second factor is missing is no news where it is asked for.
  const owed = answer.type === 'moved' && flow?.requested_aal === 'aal2';
  if (answer.type !== 'failed' && !owed) return answer;
  const lost = 'failure' in fallback && fallback.failure?.kind === 'network';
  if (!lost || (answer.type === 'failed' && answer.failure.status !== 401)) return fallback;
  // Kratos is there, so it was a redirect to another origin that the browser kept from us.
  if (flow && body?.['provider'] && !client.native) {
    return { ...fallback, type: 'moved', url: client.submissionUrl(flow.id), away: true, body };
  }
  if (!flow) {
    const again = await client.create(parameters);
    // The browser itself can go where no request of the page may follow.
    return again.type === 'unclear' && !client.native
      ? { ...again, type: 'moved', url: client.creationUrl(parameters), away: true }
      : again;
  }
  const now = await client.get(flow.id);
  return now.type === 'flow' && now.flow.updated_at !== flow.updated_at ? now : fallback;
}

/** Whether a session is what was asked for; an older or weaker one proves nothing. */
export function suffices(session: Session, { flow, parameters }: Pick<Run, 'flow' | 'parameters'>): boolean {
  const {
    requested_aal = parameters.aal,
    refresh = parameters.refresh,
    issued_at,
  } = flow ?? ({} as Partial<LoginFlow>);
  if (requested_aal === 'aal2' && session.authenticator_assurance_level !== requested_aal) return false;
  return !refresh || timeOf(session.authenticated_at) >= timeOf(issued_at);
}
