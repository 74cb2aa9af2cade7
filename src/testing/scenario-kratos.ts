import { usual, type Action, type Definition } from './definition.js';
import { localized } from './localized.js';
import type { Asked } from './request.js';
import { unpack, type AnswerName, type Unpacked } from './stored.js';

/** How long ago the person signed in, where there is a session from the start. */
const EARLIER_MS = 10 * 60_000;

/** The Kratos of one scenario; it remembers what happened in it. */
export class ScenarioKratos {
  readonly #definition: Definition;
  readonly #answered = new Map<string, number>();
  /** The flow that was answered last. */
  #flow: AnswerName | undefined;
  #identifier: string | undefined;
  #session: unknown;
  #signedInAt = Date.now() - EARLIER_MS;
  /** When the flow was made, and when it last changed. */
  #issuedAt = Date.now();
  #updatedAt = Date.now();

  constructor(definition: Definition) {
    this.#definition = definition;
    if (definition.signedIn) this.#session = bodyOf(unpack('whoami-signed-in'));
  }

  answer(asked: Asked): Unpacked {
    const { action, values, base } = asked;
    if (typeof values['identifier'] === 'string') this.#identifier = values['identifier'];
    const about = { base, identifier: this.#identifier };
    if (action === 'whoami' && this.#session) {
      return localized({ status: 200, body: this.#session }, { ...about, issued: this.#signedInAt });
    }
    const name = this.#choose(asked);
    const answer = unpack(name);
    this.#remember(action, name, bodyOf(answer));
    return localized(answer, { ...about, issued: this.#issuedAt, updated: this.#updatedAt });
  }

  #choose({ action, query }: Asked): AnswerName {
    const own = (action === 'create' && query.get('aal') === 'aal2' && this.#own('step-up')) || this.#own(action);
    if (own) return own;
    if (action === 'get') return this.#flow ?? this.#own('create') ?? usual.create;
    return action === 'create' && this.#session ? 'session-already-available' : usual[action];
  }

  /** What the scenario has for an action: its answers take turns, and the last one stays. */
  #own(action: Action | 'step-up'): AnswerName | undefined {
    const own = this.#definition.answers?.[action];
    if (typeof own !== 'object') return own;
    const turn = this.#answered.get(action) ?? 0;
    this.#answered.set(action, turn + 1);
    return own[turn] ?? own.at(-1);
  }

  #remember(action: Action, name: AnswerName, body: Record<string, unknown>): void {
    const now = Date.now();
    if (body['ui']) {
      this.#flow = name;
      if (action !== 'get') this.#updatedAt = now;
    }
    if (body['session']) {
      this.#session = body['session'];
      this.#signedInAt = this.#issuedAt = this.#updatedAt = now;
    }
    if (action === 'create' || body['use_flow_id']) this.#issuedAt = this.#updatedAt = now;
    if (action === 'logged-out') this.#session = undefined;
  }
}

const bodyOf = (answer: Unpacked): Record<string, unknown> =>
  'body' in answer ? (Object(answer.body) as Record<string, unknown>) : {};
