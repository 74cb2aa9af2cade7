import { expect } from '@open-wc/testing';
import './lacking.js';
import { elementIn, OfPage, polyfills, rootOf, stateAfter } from './scope.js';

const lacking = CustomElementRegistry;
const { KratosLogin } = await import('../../src/scoped.js');

describe('a registry of its own where the browser lacks them', () => {
  it('comes with the polyfill', () => {
    expect(polyfills()).to.equal(1);
    expect(CustomElementRegistry === lacking).to.be.false;
  });

  it('has the element, beside one of the page with the same name', async () => {
    customElements.define('kratos-login', OfPage);
    const registry = new CustomElementRegistry();
    KratosLogin.define('kratos-login', registry);
    const element = elementIn(await rootOf(registry), 'kratos-login');
    expect(element).to.be.instanceOf(KratosLogin);
    expect(await stateAfter(element, 'password/success')).to.equal('complete');
    expect(document.createElement('kratos-login')).to.be.instanceOf(OfPage);
  });

  it('has light forms, too', async () => {
    const registry = new CustomElementRegistry();
    KratosLogin.define('company-login', registry);
    const element = elementIn(await rootOf(registry), 'company-login');
    element.setAttribute('light-form', '');
    expect(await stateAfter(element, 'code/sent')).to.equal('ready');
    expect(element.querySelectorAll('form')).to.have.length(1);
  });

  it('leaves the registry of the page as usable as before', async () => {
    KratosLogin.define('page-login');
    const element = document.createElement('page-login');
    element.toggleAttribute('manual', true);
    document.body.append(element);
    expect(element).to.be.instanceOf(KratosLogin);
    expect(await stateAfter(element, 'password/success')).to.equal('complete');
    element.remove();
  });
});
