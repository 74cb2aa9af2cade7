import { randomUUID } from 'node:crypto';
import { BoundedMap } from './bounded-map.mjs';

/** @typedef {import('./nodes.mjs').UiNode} UiNode */
/** @typedef {import('./messages.mjs').UiText} UiText */

/**
 * @typedef {object} FlowDocument what clients see
 * @property {string} id
 * @property {string | null} organization_id
 * @property {'browser' | 'api'} type
 * @property {string} expires_at
 * @property {string} issued_at
 * @property {string} request_url
 * @property {string} [return_to]
 * @property {string} [active]
 * @property {{ action: string, method: 'POST', nodes: UiNode[], messages?: UiText[] }} ui
 * @property {string} created_at
 * @property {string} updated_at
 * @property {boolean} refresh
 * @property {'aal1' | 'aal2'} requested_aal
 * @property {'choose_method' | 'sent_email' | 'passed_challenge'} state
 */

/**
 * @typedef {object} Flow
 * @property {FlowDocument} document a copy; changes count once they are saved
 * @property {string} csrfToken of the browser that the flow was made for
 * @property {Proof} proof shared by all copies, so that attempts made at once are all counted
 */

/** @typedef {{ codes: SentCode[], attempts: number, challenge?: string }} Proof what is asked of the person */
/** @typedef {{ code: string, identityId: string, expiresAt: Date, isUsed: boolean }} SentCode */

/** How long an expired flow is still known as such. */
const afterlife = 60 * 60 * 1000;

export class Flows {
  /** @type {BoundedMap<string, Flow>} */
  #flows = new BoundedMap(10_000);
  #config;

  /** @param {import('./config.mjs').Config} config */
  constructor(config) {
    this.#config = config;
  }

  /**
   * A new flow without nodes, not yet saved.
   *
   * @param {Pick<FlowDocument, 'type' | 'request_url' | 'refresh' | 'requested_aal' | 'organization_id'>} wish
   * @param {string} csrfToken
   * @returns {Flow}
   */
  draft(wish, csrfToken) {
    const { baseUrl, lifespan } = this.#config;
    const id = randomUUID();
    const now = new Date().toISOString();
    return {
      csrfToken,
      proof: { codes: [], attempts: 0 },
      document: {
        id,
        expires_at: new Date(Date.now() + lifespan).toISOString(),
        issued_at: now,
        ui: { action: `${baseUrl}/self-service/login?flow=${id}`, method: 'POST', nodes: [] },
        created_at: now,
        updated_at: now,
        state: 'choose_method',
        ...wish,
      },
    };
  }

  /**
   * @param {string} id
   * @returns {Flow | undefined}
   */
  find(id) {
    const flow = this.#flows.get(id);
    return flow && { ...flow, document: structuredClone(flow.document) };
  }

  /** @param {Flow} flow */
  save(flow) {
    this.#flows.dropOldest(({ document }) => Date.parse(document.expires_at) + afterlife < Date.now());
    this.#flows.set(flow.document.id, { ...flow, document: structuredClone(flow.document) });
  }
}

/** @param {Flow} flow */
export function clearMessages({ document: { ui } }) {
  delete ui.messages;
  for (const node of ui.nodes) node.messages = [];
}
