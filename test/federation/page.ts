import type { LoginEventMap } from '../../src/index.js';

declare global {
  /** What the element has said on this page so far. */
  var heard: { type: string; detail: unknown }[];
}

globalThis.heard = [];
const types: (keyof LoginEventMap)[] = ['login-flow', 'login-redirect', 'login-success', 'login-error'];
for (const type of types) {
  addEventListener(type, (event) => {
    globalThis.heard.push({ type, detail: (event as CustomEvent<unknown>).detail });
    // An app would open the system's browser.
    if ((event.target as Element).matches('[client=native]')) event.preventDefault();
  });
}
void import('../../src/define.js');
