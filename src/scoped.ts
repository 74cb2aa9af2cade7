import type { KratosLogin as Class } from './kratos-login.js';

/** The options of today's standard, and of the polyfill. */
interface Scoping {
  customElementRegistry?: CustomElementRegistry;
  registry?: CustomElementRegistry;
}

/** Whether elements are upgraded from a registry of their own: browsers may know all of the names, and do nothing. */
function hasScopedRegistries(): boolean {
  const options: ShadowRootInit & Scoping = { mode: 'open' };
  try {
    options.registry = new CustomElementRegistry();
    // The polyfill is there, over whatever the browser has.
    if ('registry' in document.createElement('div').attachShadow(options)) return true;
    class Probe extends HTMLElement {}
    options.registry.define('kratos-login-probe', Probe);
    const scope: ElementCreationOptions & Scoping = { customElementRegistry: options.registry };
    return document.createElement('kratos-login-probe', scope) instanceof Probe;
  } catch {
    return false;
  }
}

const LOADING = Symbol.for('kratos-elements/scoped');

if (globalThis.document && !hasScopedRegistries()) {
  // Twice it breaks the page, so another copy of this module waits for the same.
  const native = CustomElementRegistry as typeof CustomElementRegistry & { [LOADING]?: Promise<unknown> };
  await (native[LOADING] ??= import('@webcomponents/scoped-custom-element-registry'));
}

// The polyfill replaces what the class extends.
const { KratosLogin } = await import('./kratos-login.js');
type KratosLogin = Class;

export { KratosLogin };
