/** Makes of any browser one that has no scoped registries. */
const { prototype } = CustomElementRegistry;
const { attachShadow } = Element.prototype;

function Lacking(): never {
  throw new TypeError('Illegal constructor');
}
Lacking.prototype = prototype;

Object.assign(window, { CustomElementRegistry: Lacking });

Element.prototype.attachShadow = function (init: ShadowRootInit & { customElementRegistry?: unknown }): ShadowRoot {
  const known = { ...init };
  delete known.customElementRegistry;
  return attachShadow.call(this, known);
};
