import { html, nothing, type TemplateResult } from 'lit';
import type { RenderContext } from './context.js';
import { inputsOf, isField, isHidden } from './layout.js';

/** Whom the form is about where that cannot be changed in it, a way out, and the name beside the password for password managers. */
export function account(
  { flow, texts, linking }: RenderContext,
  onChange: () => void,
): TemplateResult | typeof nothing {
  const identifiers = inputsOf(flow, /^(password_)?identifier$/);
  const hidden = identifiers.find(isHidden);
  if (!hidden || identifiers.some(isField)) return nothing;
  const name = hidden.attributes.value ?? '';
  // Whoever confirms an earlier login or adds a second factor cannot be somebody else.
  const fixed = flow.refresh || flow.requested_aal === 'aal2';
  return html`<div part="field" class="account">
    <span part="text">${name}</span>
    <input class="unseen" autocomplete="username" .value=${name} readonly tabindex="-1" aria-hidden="true" />
    ${
      fixed
        ? nothing
        : html`<button part="button secondary quiet" type="button" @click=${onChange}>
            ${texts.word(linking ? 'cancel' : flow.state === 'sent_email' ? 'other-address' : 'other-account')}
          </button>`
    }
  </div>`;
}
