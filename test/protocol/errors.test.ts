import { expect } from '@open-wc/testing';
import type { Answer, RequestKind } from '../../src/protocol/answer.js';
import { classify, type Outcome } from '../../src/protocol/outcome.js';

const requests: RequestKind[] = ['create', 'get', 'submit', 'whoami'];

const bodies: [what: string, body: unknown][] = [
  ['an error without id', { error: { message: 'Something' } }],
  ['an empty object', {}],
  ['a page', undefined],
  ['null', null],
  ['a list', []],
];

const answer = (status: number, body: unknown): Answer => ({
  status,
  body,
  url: 'https://id.example.com/',
  redirected: false,
});

const failureOf = (outcome: Outcome) => (outcome as Extract<Outcome, { failure: unknown }>).failure;

const withId = (id: unknown, status = 403): Answer => answer(status, { error: { id } });

describe('errors', () => {
  for (const request of requests) {
    for (const [what, body] of bodies) {
      it(`have a verdict for ${request}, ${what} and every status`, () => {
        for (let status = 200; status < 600; status++) {
          const outcome = classify(request, answer(status, body));
          expect(outcome.type, `${status}`).to.match(/^(failed|unclear|spent)$/);
          expect(failureOf(outcome), `${status}`).to.include({ status });
        }
      });
    }

    it(`keep the form for another try after a busy or broken server, on ${request}`, () => {
      for (const [, body] of bodies) {
        expect(failureOf(classify(request, answer(429, body)))).to.include({ kind: 'rate-limited', retryable: true });
        for (const status of [500, 501, 502, 503, 504, 520]) {
          const outcome = classify(request, answer(status, body));
          expect(outcome.type).to.equal('failed');
          expect(failureOf(outcome)).to.include({ kind: 'server', retryable: true });
        }
      }
    });

    it(`believe an id rather than a status, on ${request}`, () => {
      expect(failureOf(classify(request, withId('identity_disabled', 500))).kind).to.equal('disabled');
    });

    for (const id of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 7, null, {}, { toString: 1 }]) {
      it(`know nothing of the id ${JSON.stringify(id)}, on ${request}`, () => {
        const { kind } = failureOf(classify(request, withId(id)));
        expect(kind).to.equal(failureOf(classify(request, answer(403, { error: {} }))).kind);
      });
    }
  }

  it('never ask the session endpoint because of what the session endpoint said', () => {
    for (const [, body] of bodies) {
      for (let status = 200; status < 600; status++) {
        expect(classify('whoami', answer(status, body)).type).to.equal('failed');
      }
    }
  });

  it('never replace a flow because of what was said to a creation', () => {
    for (const [, body] of bodies) {
      for (let status = 200; status < 600; status++) {
        expect(classify('create', answer(status, body)).type).not.to.equal('spent');
      }
    }
  });

  it('tell the developer what to mend where the setup is at fault', () => {
    const outcomes = [
      classify('create', withId('self_service_flow_return_to_forbidden')),
      classify('create', withId('self_service_flow_disabled', 400)),
      classify('create', withId('invalid_configuration')),
      classify('create', answer(400, { error: {} })),
      classify('create', answer(404, undefined)),
      classify('create', answer(200, undefined)),
      classify('create', { failure: 'network', cause: undefined }),
      classify('create', { failure: 'base-url', cause: '' }),
    ];
    for (const outcome of outcomes)
      expect(failureOf(outcome).hint, failureOf(outcome).kind).to.be.a('string').not.empty;
  });

  it('name the setting where there is one', () => {
    const hint = (outcome: Outcome) => failureOf(outcome).hint;
    expect(hint(classify('create', withId('self_service_flow_return_to_forbidden')))).to.contain('allowed_return_urls');
    expect(hint(classify('create', { failure: 'network', cause: undefined }))).to.contain('serve.public.cors');
    expect(hint(classify('create', { failure: 'base-url', cause: '' }))).to.contain('base-url');
  });
});
