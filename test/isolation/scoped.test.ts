import { expect } from '@open-wc/testing';
import { elementIn, OfPage, polyfills, rootOf, stateAfter } from './scope.js';

const native = CustomElementRegistry;
/** Done, since a browser may have the name only. */
const isNative = ((): boolean => {
  try {
    return Boolean(new CustomElementRegistry());
  } catch {
    return false;
  }
})();

if (isNative) customElements.define('kratos-login', OfPage);
const { KratosLogin } = await import('../../src/scoped.js');

describe('a registry of its own, whatever the browser has', () => {
  it('brings the polyfill only where the browser has none', () => {
    expect(polyfills()).to.equal(Number(!isNative));
    expect(CustomElementRegistry === native).to.equal(isNative);
  });

  for (const tag of ['kratos-login', 'company-login']) {
    it(`has the element as <${tag}>, and the page does not`, async () => {
      const registry = new CustomElementRegistry();
      KratosLogin.define(tag, registry);
      const element = elementIn(await rootOf(registry), tag);
      expect(element).to.be.instanceOf(KratosLogin);
      expect(await stateAfter(element, 'password/success')).to.equal('complete');
      expect(customElements.get(tag) === (isNative && tag === 'kratos-login' ? OfPage : undefined)).to.be.true;
    });
  }

  it('has light forms, too', async () => {
    const registry = new CustomElementRegistry();
    KratosLogin.define('kratos-login', registry);
    const root = await rootOf(registry);
    const element = elementIn(root, 'kratos-login');
    element.setAttribute('light-form', '');
    expect(await stateAfter(element, 'code/sent')).to.equal('ready');
    expect(element.querySelectorAll('form')).to.have.length(1);
    expect(root.adoptedStyleSheets).to.have.length(1);
  });

  it('may be one of several', async () => {
    for (const registry of [new CustomElementRegistry(), new CustomElementRegistry()]) {
      KratosLogin.define('kratos-login', registry);
      const element = elementIn(await rootOf(registry), 'kratos-login');
      expect(await stateAfter(element, 'password/initial')).to.equal('ready');
    }
  });

  it('keeps an earlier definition', () => {
    const registry = new CustomElementRegistry();
    registry.define('kratos-login', class extends KratosLogin {});
    const earlier = registry.get('kratos-login');
    KratosLogin.define('kratos-login', registry);
    expect(registry.get('kratos-login') === earlier).to.be.true;
  });
});
