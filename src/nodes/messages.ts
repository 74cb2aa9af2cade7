import { html, nothing, type TemplateResult } from 'lit';
import type { LoginFlow, UiText } from '../protocol/flow.js';
import type { RenderContext } from './context.js';

/** Kratos' number and type of a message as hooks for tests and styles; the text in the person's language. */
export function message(text: UiText, { texts }: Pick<RenderContext, 'texts'>): TemplateResult {
  const type = /^(error|success)$/.test(text.type) ? text.type : 'info';
  return html`<p part="message ${type}" data-message-id=${text.id || nothing}>${texts.text(text)}</p>`;
}

/** The messages of one node, to be named by `aria-describedby`. */
export function nodeMessages(messages: UiText[], id: string, context: RenderContext): TemplateResult | typeof nothing {
  return messages.length ? html`<div id=${id}>${messages.map((text) => message(text, context))}</div>` : nothing;
}

const nodeTexts = ({ ui }: LoginFlow): UiText[] => ui.nodes.flatMap(({ messages }) => messages);

/** The messages of the whole form that no field says as well. */
export function formMessages(flow: LoginFlow): UiText[] {
  const said = nodeTexts(flow);
  return (flow.ui.messages ?? []).filter(
    ({ id, text }) => !said.some((other) => other.id === id && other.text === text),
  );
}

/** Every message of a flow, once. */
export const messagesOf = (flow: LoginFlow): UiText[] => [...formMessages(flow), ...nodeTexts(flow)];
