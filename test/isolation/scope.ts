import { fixture, html } from '@open-wc/testing';
import { show, type LoginElement, type ScenarioName } from '../../src/testing/index.js';

/** A shadow root whose elements come from a registry: by the name of the standard and that of the polyfill, as far as wished. */
export async function rootOf(registry: CustomElementRegistry, standard = true): Promise<ShadowRoot> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const scoping = { registry, ...(standard && { customElementRegistry: registry }) };
  return host.attachShadow({ mode: 'open', ...scoping });
}

/** What a page's markup makes in a root. */
export function elementIn(root: ShadowRoot, tag: string): Element {
  Object.assign(root, { innerHTML: `<${tag} manual></${tag}>` });
  return root.firstElementChild!;
}

export async function stateAfter(element: Element, name: ScenarioName): Promise<string> {
  await show(element as LoginElement, name);
  return (element as LoginElement & { state: string }).state;
}

/** How often the page has fetched the polyfill. */
export const polyfills = (): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes('scoped-custom-element-registry')).length;

export class OfPage extends HTMLElement {}
