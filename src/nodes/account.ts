import { html, nothing, type TemplateResult } from 'lit';
import type { InputNode, UiNode } from '../protocol/flow.js';
import type { RenderContext } from './context.js';
import { isField, isHidden } from './layout.js';

const namesAccount = ({ attributes }: InputNode): boolean =>
  /^(password_)?identifier$/.test(attributes.name) && Boolean(attributes.value);

/** The node that says whom the form is about, where the person cannot change that in the form itself. */
export const accountOf = (nodes: UiNode[]): InputNode | undefined =>
  nodes.some((node) => isField(node) && /identifier$/.test(node.attributes.name))
    ? undefined
    : nodes.filter(isHidden).find(namesAccount);

/** Whom the form is about, a way out, and the name beside the password for password managers. */
export function account({ flow, texts }: RenderContext, onChange: () => void): TemplateResult | typeof nothing {
  const node = accountOf(flow.ui.nodes);
  if (!node) return nothing;
  const name = String(node.attributes.value);
  // Whoever confirms an earlier login or adds a second factor cannot be somebody else.
  const fixed = flow.refresh || flow.requested_aal === 'aal2';
  return html`<div part="field" class="account">
    <span part="text">${name}</span>
    <input
      class="assist"
      type="text"
      autocomplete="username"
      .value=${name}
      readonly
      tabindex="-1"
      aria-hidden="true"
    />
    ${
      fixed
        ? nothing
        : html`<button part="button secondary" type="button" class="quiet" @click=${onChange}>
            ${texts.word(flow.state === 'sent_email' ? 'other-address' : 'other-account')}
          </button>`
    }
  </div>`;
}
