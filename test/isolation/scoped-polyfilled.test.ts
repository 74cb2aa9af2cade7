import { expect } from '@open-wc/testing';
import '@webcomponents/scoped-custom-element-registry';
import { elementIn, polyfills, rootOf, stateAfter } from './scope.js';

const ofPage = CustomElementRegistry;
const { KratosLogin } = await import('../../src/scoped.js');

describe('a registry of its own where the page has brought the polyfill', () => {
  it('is that of the page', () => {
    expect(polyfills()).to.equal(1);
    expect(CustomElementRegistry === ofPage).to.be.true;
  });

  it('has the element', async () => {
    const registry = new CustomElementRegistry();
    KratosLogin.define('kratos-login', registry);
    const element = elementIn(await rootOf(registry, false), 'kratos-login');
    expect(element).to.be.instanceOf(KratosLogin);
    expect(await stateAfter(element, 'password/success')).to.equal('complete');
  });
});
