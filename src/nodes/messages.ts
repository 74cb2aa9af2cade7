import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../i18n/translate.js';
import type { LoginFlow, UiText } from '../protocol/flow.js';
import { isHidden } from './layout.js';

/** Kratos' number and type of a message as hooks for tests and styles; the text in the person's language. */
export const message = (text: UiText, { texts }: { texts: Translator }): TemplateResult =>
  html`<p
    part="message ${/^(error|success)$/.test(text.type) ? text.type : 'info'}"
    data-message-id=${text.id || nothing}
  >
    ${texts.text(text) || texts.word('failed')}
  </p>`;

/** Kratos' number for "sign in to the account that you have, to add the provider to it". */
const LINKING = 1010016;

export const linkingIn = ({ ui }: LoginFlow): UiText | undefined => ui.messages?.find(({ id }) => id === LINKING);

/** The messages of one node, to be named by `aria-describedby`. */
export const nodeMessages = (
  messages: UiText[],
  id: string,
  context: { texts: Translator },
): TemplateResult | typeof nothing =>
  messages.length ? html`<div id=${id}>${messages.map((text) => message(text, context))}</div>` : nothing;

const textsOf = ({ ui }: LoginFlow, hidden: boolean): UiText[] =>
  ui.nodes.filter((node) => isHidden(node) === hidden).flatMap(({ messages }) => messages);

/** The messages of the whole form and of hidden nodes, as far as no field says the same. */
export function formMessages(flow: LoginFlow, ...more: UiText[]): UiText[] {
  const said = new Set(textsOf(flow, false).map(({ text }) => text));
  const messages = [...(flow.ui.messages ?? []), ...textsOf(flow, true), ...more];
  return messages.filter(({ text }) => !said.has(text) && said.add(text));
}

/** Every message of a flow, once. */
export const messagesOf = (flow: LoginFlow): UiText[] => [...formMessages(flow), ...textsOf(flow, false)];
