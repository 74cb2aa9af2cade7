import { html, nothing, type TemplateResult } from 'lit';
import type { InputNode } from '../protocol/flow.js';
import { rowOf } from '../protocol/json.js';
import { labelOf, type RenderContext } from './context.js';
import { nodeMessages } from './messages.js';

interface Habits {
  autocomplete?: string;
  inputmode?: string;
  /** A code to be typed off: shown with wide digits, and cleared after each answer. */
  code?: boolean;
}

/** What browsers and password managers want to know of a field where Kratos does not say it. */
const HABITS: Record<string, Habits> = {
  identifier: { autocomplete: 'username' },
  password_identifier: { autocomplete: 'username' },
  password: { autocomplete: 'current-password' },
  code: { autocomplete: 'one-time-code', inputmode: 'numeric', code: true },
  totp_code: { autocomplete: 'one-time-code', inputmode: 'numeric', code: true },
  lookup_secret: { autocomplete: 'off', code: true },
};

const habitsOf = (node: InputNode): Habits => rowOf(HABITS, node.attributes.name) ?? {};

/** Whether what is typed here must not outlive the answer to it. */
export const isSecret = (node: InputNode): boolean =>
  node.attributes.type === 'password' || Boolean(habitsOf(node).code);

export const hiddenInput = ({ attributes }: InputNode): TemplateResult =>
  html`<input type="hidden" name=${attributes.name} .value=${String(attributes.value ?? '')} />`;

/** A field that a person fills in: label, control, messages. */
export function field(node: InputNode, context: RenderContext): TemplateResult {
  const { attributes, messages } = node;
  const found = context.invalid.get(node);
  const shown = found ? [found] : messages;
  const label = labelOf(node, context);
  const id = context.keys.get(node) ?? attributes.name;
  const described = shown.length ? `${id}-messages` : nothing;
  // Kratos appends a text field without a label for an error on a value that the form does not have: only the error makes sense.
  if (!label && shown.length && attributes.type === 'text') return html`${nodeMessages(shown, id, context)}`;
  const control = controlOf(
    node,
    context,
    id,
    described,
    shown.some(({ type }) => type === 'error'),
  );
  const caption = html`<label part="label" for=${id}>${label || attributes.name}</label>`;
  const boxed = attributes.type === 'checkbox';
  return html`${boxed ? [control, caption] : [caption, control]}${nodeMessages(shown, `${id}-messages`, context)}`;
}

function controlOf(
  node: InputNode,
  context: RenderContext,
  id: string,
  described: string | typeof nothing,
  invalid: boolean,
): TemplateResult {
  const { attributes } = node;
  const { name, type, value } = attributes;
  const habits = habitsOf(node);
  const secret = isSecret(node);
  const typed = context.typed.get(name);
  const boxed = type === 'checkbox';
  const list = attributes.options?.length ? `${id}-options` : nothing;
  return html`<input
      part=${['input', habits.code && 'code', invalid && 'invalid'].filter(Boolean).join(' ')}
      id=${id}
      name=${name}
      type=${type}
      value=${boxed ? 'true' : secret ? '' : (typed ?? value ?? '')}
      ?checked=${boxed && (typed ?? String(value)) === 'true'}
      ?required=${attributes.required}
      ?disabled=${attributes.disabled}
      pattern=${attributes.pattern ?? nothing}
      maxlength=${attributes.maxlength ?? nothing}
      autocomplete=${attributes.autocomplete ?? habits.autocomplete ?? nothing}
      inputmode=${habits.inputmode ?? nothing}
      autocapitalize="none"
      spellcheck="false"
      list=${list}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-describedby=${described}
    />${
      list === nothing
        ? nothing
        : html`<datalist id=${list}>
            ${attributes.options?.map((option) => html`<option value=${String(option.value)}></option>`)}
          </datalist>`
    }`;
}
