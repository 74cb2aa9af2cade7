import { expect } from '@open-wc/testing';
import { follow, type Run } from '../../src/flow/follow.js';
import { Client } from '../../src/protocol/client.js';
import type { Failure } from '../../src/protocol/failure.js';
import type { Outcome } from '../../src/protocol/outcome.js';
import { parseFlow } from '../../src/protocol/parse-flow.js';
import { answerWith } from '../fake-fetch.js';

const BASE = 'https://id.example.com';

const flow = parseFlow({ id: 'one', ui: {} })!;
const session = { id: 'session', identity: { id: 'ada' } };
const failure: Failure = { kind: 'expired', retryable: false };

/** Answers by path; whatever else is asked for is not there. */
function setUp(answers: Record<string, [status: number, body: unknown]> = {}, more: Partial<Run> = {}) {
  const asked: string[] = [];
  const fetch = ((url: string) => {
    const path = url.slice(BASE.length);
    asked.push(path);
    const [status, body] = answers[path] ?? [404, { error: {} }];
    return Promise.resolve(answerWith(body, { status }));
  }) as typeof globalThis.fetch;
  const client = new Client({ baseUrl: BASE, fetch, timeout: 0 }, new AbortController().signal);
  const run: Run = { client, parameters: {}, renewed: false, asked: false, existing: false, ...more };
  return { asked, run };
}

const CREATE = '/self-service/login/browser';
const GET_TWO = '/self-service/login/flows?id=two';
const WHOAMI = '/sessions/whoami';
const other = { id: 'two', ui: {} };

describe('follow', () => {
  const ends: Outcome[] = [
    { type: 'flow', flow, doubtful: false },
    { type: 'session', session, continueWith: [] },
    { type: 'moved', url: 'https://elsewhere.example.com/' },
    { type: 'failed', failure },
    { type: 'aborted' },
  ];
  for (const outcome of ends) {
    it(`asks for nothing more after “${outcome.type}”`, async () => {
      const { asked, run } = setUp();
      expect(await follow(outcome, run)).to.equal(outcome);
      expect(asked).to.deep.equal([]);
    });
  }

  it('creates a flow in place of a spent one, and notes why', async () => {
    const { asked, run } = setUp({ [CREATE]: [200, other] });
    expect(await follow({ type: 'spent', failure }, run)).to.deep.nested.include({ type: 'flow', 'flow.id': 'two' });
    expect(asked).to.deep.equal([CREATE]);
    expect(run.failure).to.equal(failure);
  });

  it('creates a flow once', async () => {
    const { asked, run } = setUp({}, { renewed: true });
    const outcome: Outcome = { type: 'spent', failure };
    expect(await follow(outcome, run)).to.equal(outcome);
    expect(asked).to.deep.equal([]);
  });

  it('reads the flow that replaces another one, and notes why', async () => {
    const { asked, run } = setUp({ [GET_TWO]: [200, other] });
    const outcome = await follow({ type: 'replaced', flowId: 'two', failure }, run);
    expect(outcome).to.deep.nested.include({ type: 'flow', 'flow.id': 'two' });
    expect(asked).to.deep.equal([GET_TWO]);
    expect(run.failure).to.equal(failure);
  });

  it('does not create a flow in place of one that replaced another one', async () => {
    const { asked, run } = setUp();
    expect(await follow({ type: 'replaced', flowId: 'two', failure }, run)).to.include({ type: 'spent' });
    expect(asked).to.deep.equal([GET_TWO]);
  });

  it('asks whoami in doubt, and believes it', async () => {
    const { asked, run } = setUp({ [WHOAMI]: [200, session] });
    expect(await follow({ type: 'unclear', failure }, run)).to.deep.include({ type: 'session', session });
    expect(asked).to.deep.equal([WHOAMI]);
    expect(run.existing).to.equal(true);
  });

  it('falls back on the failure where whoami knows nothing', async () => {
    const { run } = setUp({ [WHOAMI]: [401, { error: {} }] });
    expect(await follow({ type: 'unclear', failure }, run)).to.deep.equal({ type: 'failed', failure });
  });

  it('falls back on the flow where whoami knows nothing', async () => {
    const { asked, run } = setUp({}, { flow });
    expect(await follow({ type: 'flow', flow, doubtful: true }, run)).to.deep.equal({
      type: 'flow',
      flow,
      doubtful: false,
    });
    expect(asked).to.deep.equal([WHOAMI]);
  });

  it('asks whoami once', async () => {
    const { asked, run } = setUp({}, { asked: true });
    expect(await follow({ type: 'unclear', failure }, run)).to.deep.equal({ type: 'failed', failure });
    expect(asked).to.deep.equal([]);
  });

  it('ends an endless chain', async () => {
    const again = { error: { id: 'browser_location_change_required' }, redirect_browser_to: BASE + CREATE };
    const { asked, run } = setUp({ [CREATE]: [422, again] });
    expect(await follow({ type: 'moved', url: BASE + CREATE }, run)).to.deep.nested.include({
      type: 'failed',
      'failure.kind': 'protocol',
    });
    expect(asked).to.have.length.within(2, 10);
  });
});
