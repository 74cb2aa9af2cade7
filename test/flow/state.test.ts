import { expect } from '@open-wc/testing';
import { transition, type FlowEvent, type FlowState, type FlowStatus } from '../../src/flow/state.js';
import type { Failure } from '../../src/protocol/failure.js';
import type { LoginFlow, Session } from '../../src/protocol/flow.js';
import { parseFlow } from '../../src/protocol/parse-flow.js';

const flowOf = (id: string): LoginFlow => parseFlow({ id, ui: {} })!;

const flow = flowOf('one');
const other = flowOf('two');
const session: Session = { id: 'session', identity: { id: 'ada' } };
const failure: Failure = { kind: 'server', retryable: true };

/** Every state, with a flow on the screen and without one. */
const states: Record<string, FlowState> = {
  idle: { status: 'idle' },
  loading: { status: 'loading' },
  'loading over a flow': { status: 'loading', flow },
  ready: { status: 'ready', flow, recovered: false },
  'ready after a failure': { status: 'ready', flow, failure, recovered: true },
  submitting: { status: 'submitting', flow, button: 'method:password' },
  redirecting: { status: 'redirecting', url: 'https://app.example.com/', reason: 'fallback' },
  'redirecting over a flow': { status: 'redirecting', flow, url: 'https://app.example.com/', reason: 'provider' },
  complete: { status: 'complete', session, continueWith: [], existing: true, warnings: [] },
  'complete over a flow': { status: 'complete', flow, session, continueWith: [], existing: false, warnings: [] },
  failed: { status: 'failed', failure },
};

const submit: FlowEvent = { type: 'submit', button: 'method:code' };
const stop: FlowEvent = { type: 'stop' };
const fail: FlowEvent = { type: 'stop', failure };
const failForGood: FlowEvent = { type: 'stop', failure, final: true };

describe('transition', () => {
  for (const [name, state] of Object.entries(states)) {
    const shown = state.flow;

    describe(`from ${name}`, () => {
      it(
        state.status === 'complete' ? 'loads, without the flow that is done' : 'loads, with the flow that was there',
        () => {
          const kept = state.status === 'complete' ? undefined : shown;
          expect(transition(state, { type: 'load' })).to.deep.equal({ status: 'loading', flow: kept });
        },
      );

      if (state.status === 'ready') {
        it('submits', () => {
          expect(transition(state, submit)).to.deep.equal({ status: 'submitting', flow: shown, button: 'method:code' });
        });
      } else {
        it('does not submit', () => {
          expect(transition(state, submit)).to.equal(state);
        });
      }

      it('shows another flow', () => {
        const event: FlowEvent = { type: 'flow', flow: other, failure, recovered: true };
        expect(transition(state, event)).to.deep.equal({ status: 'ready', flow: other, failure, recovered: true });
      });

      it('forgets an earlier failure with another flow', () => {
        const next = transition(state, { type: 'flow', flow: other, recovered: false });
        expect(next).to.deep.include({ status: 'ready', flow: other, recovered: false });
        expect(next).not.to.have.property('failure', failure);
      });

      it('is complete with a session', () => {
        const event: FlowEvent = { type: 'session', session, continueWith: [], existing: true, warnings: [] };
        expect(transition(state, event)).to.deep.equal({
          status: 'complete',
          flow: shown,
          session,
          continueWith: [],
          existing: true,
          warnings: [],
        });
      });

      it('is left, with the pressed button still busy', () => {
        const event: FlowEvent = { type: 'redirect', url: 'https://app.example.com/', reason: 'return-to' };
        expect(transition(state, event)).to.deep.equal({
          status: 'redirecting',
          flow: shown,
          url: 'https://app.example.com/',
          reason: 'return-to',
          ...(state.status === 'submitting' && { button: state.button }),
        });
      });

      it('goes back to the form after an end without a result, or to the beginning', () => {
        const expected = shown ? { status: 'ready', flow: shown, recovered: false } : { status: 'idle' };
        expect(transition(state, stop)).to.deep.include(expected);
        expect(transition(state, stop)).not.to.have.property('failure', failure);
      });

      it('says a failure above the form, or in its place', () => {
        expect(transition(state, fail)).to.deep.equal(
          shown ? { status: 'ready', flow: shown, failure, recovered: false } : { status: 'failed', failure },
        );
      });

      it('says a failure in place of a form that is of no use any more', () => {
        expect(transition(state, failForGood)).to.deep.equal({ status: 'failed', failure });
      });

      it('stays as it is itself', () => {
        const before = structuredClone(state);
        for (const event of [{ type: 'load' } as const, submit, stop, fail, failForGood]) transition(state, event);
        expect(state).to.deep.equal(before);
      });
    });
  }

  it('knows every status', () => {
    const all: Record<FlowStatus, true> = {
      idle: true,
      loading: true,
      ready: true,
      submitting: true,
      redirecting: true,
      complete: true,
      failed: true,
    };
    expect(new Set(Object.values(states).map(({ status }) => status))).to.have.keys(...Object.keys(all));
  });
});
