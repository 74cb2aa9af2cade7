import { html, nothing, type TemplateResult } from 'lit';
import type { InputNode } from '../protocol/flow.js';
import { idOf, labelOf, saidOf, type RenderContext } from './context.js';
import { eye } from './icon.js';
import { inputsOf } from './layout.js';

/** Codes are typed off from elsewhere, and good for one try. */
export const isCode = ({ attributes }: InputNode): boolean => /^(code|totp_code|lookup_secret)$/.test(attributes.name);

/** What password managers and phones want to know of a field where Kratos does not say it. */
const purposeOf = (node: InputNode, { flow }: RenderContext): string | undefined => {
  const { name, type } = node.attributes;
  if (/identifier$/.test(name)) return inputsOf(flow, /^passkey_challenge$/).length ? 'username webauthn' : 'username';
  if (type === 'password') return 'current-password';
  return isCode(node) ? 'one-time-code' : undefined;
};

/** Kratos does not say what an identifier is; letters are on every keyboard but that for numbers. */
const identifierMode = (label: string): string => (/phone|\btel/i.test(label) ? 'tel' : 'email');

/** Whether what is typed here must not outlive the answer to it. */
export const isSecret = (node: InputNode): boolean => node.attributes.type === 'password' || isCode(node);

export const hiddenInput = (node: InputNode): TemplateResult =>
  html`<input type="hidden" name=${node.attributes.name} .value=${node.attributes.value ?? ''} .node=${node} />`;

/** A field that a person fills in: label, control, messages. */
export function field(node: InputNode, context: RenderContext): TemplateResult | typeof nothing {
  const { name, type, value, required, disabled, pattern, maxlength, autocomplete, options } = node.attributes;
  const messages = saidOf(node, context);
  const label = labelOf(node, context);
  const id = idOf(node, context);
  // Kratos appends a text field without a label for an error on a value that the form does not have: only the error makes sense.
  if (!label && messages.length && type === 'text') return nothing;
  const invalid = messages.some((text) => text.type === 'error');
  const fill = autocomplete || purposeOf(node, context);
  const typed = context.typed.get(name) || value || (/^username/.test(fill as string) && context.hint) || '';
  const checkbox = type === 'checkbox';
  const list = options?.length ? `${id}o` : nothing;
  const password = type === 'password';
  const revealed = password && context.revealed.has(id);
  const warned = password && context.capsLock;
  const control = html`<input
    part="input ${invalid ? 'invalid' : ''} ${isCode(node) ? 'code' : ''}"
    id=${id}
    name=${name}
    type=${revealed ? 'text' : type}
    value=${checkbox ? 'true' : isSecret(node) ? '' : typed}
    ?checked=${checkbox && String(typed) === 'true'}
    ?required=${required}
    ?disabled=${disabled}
    pattern=${pattern ?? nothing}
    maxlength=${maxlength ?? nothing}
    autocomplete=${fill ?? nothing}
    inputmode=${/code$/.test(name) ? 'numeric' : /identifier$/.test(name) ? identifierMode(label) : nothing}
    enterkeyhint=${node.group === 'identifier_first' ? 'next' : 'go'}
    autocapitalize="none"
    autocorrect="off"
    spellcheck="false"
    list=${list}
    aria-invalid=${invalid || nothing}
    aria-describedby=${[messages.length && `${id}m`, warned && `${id}h`].filter(Boolean).join(' ') || nothing}
    .node=${node}
  />`;
  const { texts } = context;
  const revealable = html`<div class="control">
    ${control}
    <button
      part="button reveal"
      type="button"
      aria-label=${texts.word('show-password')}
      aria-pressed=${revealed}
      aria-controls=${id}
    >
      ${eye(!revealed)}
    </button>
  </div>`;
  const caption = html`<label part="label" for=${id}>${label || name}</label>`;
  return html`${checkbox ? control : caption}${checkbox ? caption : password ? revealable : control}${
    warned ? html`<p part="hint" id="${id}h">${texts.word('caps-lock')}</p>` : nothing
  }${
    list === nothing
      ? nothing
      : html`<datalist id=${list}>
          ${options?.map((option) => html`<option value=${String(option.value)}></option>`)}
        </datalist>`
  }`;
}
