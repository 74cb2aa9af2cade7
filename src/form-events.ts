import type { LitElement } from 'lit';
import type { LoginForm, NodeInput } from './login-form.js';
import type { Control } from './nodes/context.js';
import type { Submission } from './submission.js';

/** What happens in the form: presses, keys, and what else there is to know about who fills it in. */
export function formEvents(host: LitElement, form: LoginForm, submission: Submission): (event: Event) => void {
  const press = ({ node }: Control): void => {
    if (node) void submission.press(node);
  };

  const noteCapsLock = (event: KeyboardEvent): void => {
    // A browser that fills a field in sends events without a keyboard.
    const on = event.getModifierState?.('CapsLock') ?? form.capsLock;
    if (on !== form.capsLock) host.requestUpdate();
    form.capsLock = on;
  };

  const handlers: Partial<Record<string, (event: never, target: NodeInput) => void>> = {
    submit(event: SubmitEvent) {
      event.preventDefault();
      press((event.submitter ?? form.button() ?? {}) as Control);
    },
    click(_, target) {
      const button = target.closest<HTMLButtonElement>('[type=button]');
      const { revealed } = form;
      const field = button?.getAttribute('aria-controls');
      if (field) {
        if (!revealed.delete(field)) revealed.add(field);
        host.requestUpdate();
      }
      press((button ?? {}) as Control);
    },
    focusin() {
      // Another form of the page may have taken the browser's attention meanwhile.
      void submission.offerPasskey();
    },
    input(_, { node }) {
      // What is being mended is no longer wrong.
      if (form.invalid.delete(node)) host.requestUpdate();
    },
    keyup: noteCapsLock,
    keydown(event: KeyboardEvent, target) {
      noteCapsLock(event);
      if (event.key !== 'Enter' || event.isComposing || !('node' in target) || !target.matches('input')) return;
      // Enter presses the button of the field's own method, not whatever button comes first in the form. A field of the
      // page's own is the page's business.
      event.preventDefault();
      const own = target.closest('[part=group]')?.querySelector<HTMLElement>('button[name=method]:enabled');
      (own ?? form.button())?.click();
    },
  };
  return (event) => handlers[event.type]?.(event as never, event.target as NodeInput);
}
