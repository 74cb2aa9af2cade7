/** Makes of any browser one that has no scoped registries. */
const { prototype } = CustomElementRegistry;
type Attach = (this: Element, init: ShadowRootInit & { customElementRegistry?: unknown }) => ShadowRoot;
const element = Element.prototype as { attachShadow: Attach };
const { attachShadow } = element;

function Lacking(): never {
  throw new TypeError('Illegal constructor');
}
Lacking.prototype = prototype;

Object.assign(window, { CustomElementRegistry: Lacking });

element.attachShadow = function (init) {
  const known = { ...init };
  delete known.customElementRegistry;
  return attachShadow.call(this, known);
};
