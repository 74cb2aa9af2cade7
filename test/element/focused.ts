import type { LoginHarness } from '../harness.js';

/** By what a person knows the control that has the focus: its label, or what stands in it. */
export const focused = (login: LoginHarness): string => {
  const element = login.focused() as HTMLInputElement | null;
  return element?.ariaLabel ?? (element?.labels?.[0] ?? element)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
};
