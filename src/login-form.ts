import type { Control } from './nodes/context.js';
import type { FormHandlers } from './nodes/form.js';
import { isSecret } from './nodes/input.js';
import { isSubmit, layoutOf } from './nodes/layout.js';
import { belongsTo, type FormEntry, type PressedButton } from './protocol/body.js';
import type { InputNode, LoginFlow, UiNode, UiText } from './protocol/flow.js';

/** What the form asks of the element. */
export interface FormOptions {
  root: () => ParentNode;
  flow: () => LoginFlow | undefined;
  press: (button: InputNode) => void;
  restart: () => void;
  changed: () => void;
}

/** Kratos' numbers for "missing" and "wrong format", so that both sides speak of the same thing. */
const MISSING = 4000002;
const WRONG_FORMAT = 4000004;

type Input = HTMLInputElement & Required<Control>;

/** The native form, read at the moment when its values count: password managers fill it without a word. */
export class LoginForm {
  readonly #options: FormOptions;

  /** What the person typed, by name; never a secret. */
  readonly typed = new Map<string, string>();

  /** What was found wrong before anything was sent. */
  readonly invalid = new Map<UiNode, UiText>();

  constructor(options: FormOptions) {
    this.#options = options;
  }

  /** The inputs of the flow on the screen, hidden ones included. */
  get #inputs(): Input[] {
    const controls = [...(this.#options.root().querySelector('form')?.elements ?? [])] as Input[];
    return controls.filter((control) => control.matches('input') && 'node' in control);
  }

  get #fields(): Input[] {
    return this.#inputs.filter(({ type }) => type !== 'hidden');
  }

  /** What the form holds now, in document order. */
  entries(): FormEntry[] {
    return this.#inputs
      .filter(({ type, checked, disabled }) => !disabled && (type !== 'checkbox' || checked))
      .map(({ name, value, type, node }) => ({ name, value, group: node.group, hidden: type === 'hidden' }));
  }

  /** Checks the fields that go with a button; those of other methods are nobody's business. */
  validate(pressed: PressedButton): UiText[] {
    this.invalid.clear();
    for (const { node, name, validity, validationMessage: text } of this.#fields) {
      if (validity.valid || !belongsTo(node.group, pressed)) continue;
      const id = validity.valueMissing ? MISSING : WRONG_FORMAT;
      this.invalid.set(node, { id, type: 'error', text, context: { property: name } });
    }
    this.#options.changed();
    return [...this.invalid.values()];
  }

  /** Notes what the person typed. */
  remember(): void {
    for (const { node, name, type, value, checked } of this.#fields) {
      if (!isSecret(node)) this.typed.set(name, type === 'checkbox' ? String(checked) : value);
    }
  }

  clearSecrets(): void {
    for (const input of this.#fields) if (isSecret(input.node)) input.value = '';
  }

  /** The first control that is wrong. */
  get wrong(): HTMLElement | undefined {
    return this.#fields.find((input) => input.matches('[aria-invalid]'));
  }

  /** The first control that wants input: a wrong one, an empty one, any. */
  get wanting(): HTMLElement | undefined {
    const fields = this.#fields.filter(({ disabled }) => !disabled);
    return this.wrong ?? fields.find(({ value }) => !value) ?? fields[0];
  }

  #press(button: InputNode | undefined): void {
    if (button) this.#options.press(button);
  }

  readonly handlers: FormHandlers = {
    submit: (event) => {
      event.preventDefault();
      const flow = this.#options.flow();
      this.#press(event.submitter ? (event.submitter as Control).node : flow && layoutOf(flow).primary);
    },
    // Enter presses the button of the field's own method, not whatever button comes first in the form.
    keydown: (event) => {
      const { node } = event.composedPath()[0] as Control & EventTarget;
      const flow = this.#options.flow();
      if (event.key !== 'Enter' || event.isComposing || !flow || !node || /submit|button/.test(node.attributes.type))
        return;
      event.preventDefault();
      const { groups, primary } = layoutOf(flow);
      const own = groups.find(({ group }) => group === node.group)?.nodes.find(isSubmit);
      this.#press(own ?? primary);
    },
    // What is being mended is no longer wrong.
    input: (event) => {
      const { node } = event.composedPath()[0] as Control & EventTarget;
      if (node && this.invalid.delete(node)) this.#options.changed();
    },
    click: (event) => {
      const button = event.composedPath().find((target) => target instanceof HTMLButtonElement);
      if (button?.type === 'button') this.#press((button as Control).node);
    },
    restart: () => {
      this.#options.restart();
    },
  };
}
