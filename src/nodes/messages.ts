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
    ${texts.text(text)}
  </p>`;

/** The messages of one node, to be named by `aria-describedby`. */
export const nodeMessages = (
  messages: UiText[],
  id: string,
  context: { texts: Translator },
): TemplateResult | typeof nothing =>
  messages.length ? html`<div id=${id}>${messages.map((text) => message(text, context))}</div>` : nothing;

/** The messages of the whole form and of hidden nodes, as far as no field says the same. */
export function formMessages({ ui }: LoginFlow): UiText[] {
  const hidden = ui.nodes.filter(isHidden).flatMap(({ messages }) => messages);
  const said = ui.nodes.filter((node) => !isHidden(node)).flatMap(({ messages }) => messages);
  return [...(ui.messages ?? []), ...hidden].filter(
    ({ id, text }, index, all) =>
      ![...said, ...all.slice(0, index)].some((other) => other.id === id && other.text === text),
  );
}

/** Every message of a flow, once. */
export const messagesOf = (flow: LoginFlow): UiText[] => [
  ...formMessages(flow),
  ...flow.ui.nodes.filter((node) => !isHidden(node)).flatMap(({ messages }) => messages),
];
