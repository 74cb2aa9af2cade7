import type { Control } from './nodes/context.js';
import { isCode, isSecret } from './nodes/input.js';
import { linkingIn } from './nodes/messages.js';
import { belongsTo, type FormEntry, type PressedButton } from './protocol/body.js';
import type { LoginFlow, UiNode, UiText } from './protocol/flow.js';

/** Kratos' numbers for "missing" and "wrong format", so that both sides speak of the same thing. */
const MISSING = 4000002;
const WRONG_FORMAT = 4000004;

export type NodeInput = HTMLInputElement & Required<Control>;
type NodeButton = HTMLButtonElement & Required<Control>;

/** The native form, read at the moment when its values count: password managers fill it without a word. */
export class LoginForm {
  readonly #root: () => ParentNode;
  #nodes = '';
  #turn = false;
  #linked = '';
  #linking: UiText[] = [];

  /** What the person typed, by name; never a secret. */
  readonly typed = new Map<string, string>();

  /** What was found wrong before anything was sent. */
  readonly invalid = new Map<UiNode, UiText>();

  /** The ids of the passwords that can be read. */
  readonly revealed = new Set<string>();

  capsLock = false;

  constructor(root: () => ParentNode) {
    this.#root = root;
  }

  #find<Found extends Element>(selector: string): Found[] {
    const found = [...this.#root().querySelectorAll<Found>(selector)];
    return found.filter((control) => 'node' in control);
  }

  get #fields(): NodeInput[] {
    return this.#find('input:enabled:not([type=hidden])');
  }

  /** What the form holds now, in document order. */
  entries(): FormEntry[] {
    return this.#find<NodeInput>('input:enabled')
      .filter(({ type, checked }) => type !== 'checkbox' || checked)
      .map(({ name, value, type, node }) => ({
        name,
        // Apps and mails show codes in blocks.
        value: isCode(node) ? value.replace(/\s/g, '') : value,
        group: node.group,
        hidden: type === 'hidden',
      }));
  }

  /** Checks the fields that go with a button; those of other methods are nobody's business. */
  validate(pressed: PressedButton): UiText[] {
    this.invalid.clear();
    for (const { node, name, validity, validationMessage: text } of this.#fields) {
      if (validity.valid || !belongsTo(node.group, pressed)) continue;
      const id = validity.valueMissing ? MISSING : WRONG_FORMAT;
      this.invalid.set(node, { id, type: 'error', text, context: { property: name } });
    }
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

  /** The first field that is wrong. */
  get wrong(): HTMLElement | undefined {
    return this.#find<NodeInput>('[aria-invalid]')[0];
  }

  /** The first control that wants input: a wrong field, an empty one, any, a button. */
  get wanting(): HTMLElement | undefined {
    return this.wrong ?? this.#fields.find(({ value }) => !value) ?? this.#fields[0] ?? this.button();
  }

  /** What the form is for where it adds a provider to an account, said once by Kratos and kept for the next answers. */
  linking(flow: LoginFlow): UiText[] {
    const said = linkingIn(flow);
    if (said || this.#linked !== flow.id) this.#linking = said ? [said] : [];
    this.#linked = flow.id;
    return this.#linking;
  }

  /** Whether nobody has typed anything yet. */
  get untouched(): boolean {
    return this.#fields.every(({ value, defaultValue }) => value === defaultValue);
  }

  /** Alternates whenever the form is about other nodes than before. */
  turn(nodes: string): boolean {
    if (nodes !== this.#nodes) this.#turn = !this.#turn;
    this.#nodes = nodes;
    return this.#turn;
  }

  /** The button of a name, value or group, else the one that Enter presses. */
  button(method?: string): NodeButton | undefined {
    const buttons = this.#find<NodeButton>(method ? 'button:enabled' : '[part~=primary]');
    return buttons.find(({ value, name, node }) => !method || [value, name, node.group].includes(method));
  }
}
