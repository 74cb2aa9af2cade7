import type { FormHandlers } from './nodes/form.js';
import { isSecret } from './nodes/input.js';
import { isButton, isField, isSubmit, layoutOf } from './nodes/layout.js';
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

const groupOf = (control: Element): string => control.closest<HTMLElement>('[data-group]')?.dataset['group'] ?? '';

export const pressedButton = ({ attributes, group }: InputNode): PressedButton => ({
  name: attributes.name,
  value: String(attributes.value ?? ''),
  group,
});

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

  get #inputs(): HTMLInputElement[] {
    const controls = this.#options.root().querySelector('form')?.elements ?? [];
    return [...controls].filter(
      (control): control is HTMLInputElement => control instanceof HTMLInputElement && control.name !== '',
    );
  }

  /** The control of each field of a flow. */
  #fields(flow = this.#options.flow()): [InputNode, HTMLInputElement][] {
    const inputs = this.#inputs;
    const nodes = flow?.ui.nodes.filter(isField) ?? [];
    return nodes.flatMap((node) => {
      const control = inputs.find((input) => input.name === node.attributes.name && groupOf(input) === node.group);
      return control ? [[node, control] as [InputNode, HTMLInputElement]] : [];
    });
  }

  /** What the form holds now, in document order. */
  entries(): FormEntry[] {
    return this.#inputs
      .filter(({ type, checked, disabled }) => !disabled && (type !== 'checkbox' || checked))
      .map((input) => ({
        name: input.name,
        value: input.value,
        group: groupOf(input),
        hidden: input.type === 'hidden',
      }));
  }

  /** Checks the fields that go with a button; those of other methods are nobody's business. */
  validate(pressed: PressedButton): UiText[] {
    this.invalid.clear();
    for (const [node, { validity, validationMessage }] of this.#fields()) {
      if (validity.valid || !belongsTo(node.group, pressed)) continue;
      this.invalid.set(node, {
        id: validity.valueMissing ? MISSING : WRONG_FORMAT,
        type: 'error',
        text: validationMessage,
        context: { property: node.attributes.name },
      });
    }
    this.#options.changed();
    return [...this.invalid.values()];
  }

  /** Notes what the person typed into the form of a flow. */
  remember(flow: LoginFlow | undefined): void {
    for (const [node, { name, type, value, checked }] of this.#fields(flow)) {
      if (!isSecret(node)) this.typed.set(name, type === 'checkbox' ? String(checked) : value);
    }
  }

  clearSecrets(): void {
    for (const [node, control] of this.#fields()) if (isSecret(node)) control.value = '';
  }

  /** The first control that is wrong. */
  get wrong(): HTMLElement | undefined {
    return this.#inputs.find((control) => control.getAttribute('aria-invalid') === 'true');
  }

  /** The first control that wants input: an empty one, else any. */
  get wanting(): HTMLElement | undefined {
    const controls = this.#inputs.filter(({ type, disabled }) => type !== 'hidden' && !disabled);
    return this.wrong ?? controls.find(({ value, type }) => !value && type !== 'checkbox') ?? controls[0];
  }

  #fieldOf(event: Event): InputNode | undefined {
    const [control] = event.composedPath();
    return this.#fields().find(([, input]) => input === control)?.[0];
  }

  #nodeOf(button: Element): InputNode | undefined {
    const { name, value } = button as HTMLButtonElement;
    const group = groupOf(button);
    const nodes = this.#options.flow()?.ui.nodes.filter(isButton) ?? [];
    return nodes.find((node) => {
      const pressed = pressedButton(node);
      return pressed.name === name && pressed.value === value && pressed.group === group;
    });
  }

  #press(button: InputNode | undefined): void {
    if (button) this.#options.press(button);
  }

  readonly handlers: FormHandlers = {
    onSubmit: (event) => {
      event.preventDefault();
      const flow = this.#options.flow();
      this.#press(event.submitter ? this.#nodeOf(event.submitter) : flow && layoutOf(flow).primary);
    },
    // Enter presses the button of the field's own method, not whatever button comes first in the form.
    onKeydown: (event) => {
      const flow = this.#options.flow();
      const field = event.key === 'Enter' && !event.isComposing ? this.#fieldOf(event) : undefined;
      if (!field || !flow) return;
      event.preventDefault();
      const { groups, primary } = layoutOf(flow);
      const own = groups.find(({ group }) => group === field.group)?.nodes.find(isSubmit);
      this.#press(own ?? primary);
    },
    // What is being mended is no longer wrong.
    onInput: (event) => {
      const field = this.#fieldOf(event);
      if (field && this.invalid.delete(field)) this.#options.changed();
    },
    onClick: (event) => {
      const button = event.composedPath().find((target) => target instanceof HTMLButtonElement);
      if (button?.type === 'button') this.#press(this.#nodeOf(button));
    },
    onRestart: () => {
      this.#options.restart();
    },
  };
}
