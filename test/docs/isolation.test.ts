import { expect, fixture, html } from '@open-wc/testing';
import { KratosLogin } from '../../src/define.js';
import { run, samplesOf } from './samples.js';

const samples = await samplesOf('isolation.md', 'js');
/** What a sample imports from the package is given to it. */
const withoutImports = (sample: string): string => sample.replace(/^import .*\n/gm, '');

describe('the samples of docs/isolation.md', () => {
  it('give the element other names', async () => {
    const [module = '', classic = ''] = samples;
    await run(withoutImports(module), { KratosLogin });
    expect(document.createElement('company-login')).to.be.instanceOf(KratosLogin);
    await run(classic.replace('company', 'classic'));
    expect(document.createElement('classic-login')).to.be.instanceOf(KratosLogin);
  });

  it('put the element into a registry', async () => {
    const { KratosLogin } = await import('../../src/scoped.js');
    const host = await fixture(html`<div id="account"></div>`);
    await run(withoutImports(samples[2]!), { KratosLogin });
    expect(host.shadowRoot!.firstElementChild).to.be.instanceOf(KratosLogin);
  });

  it('are all', () => expect(samples).to.have.length(3));
});

describe('the sample of docs/security.md', () => {
  it('keeps the page from leaving for elsewhere', async () => {
    const [sample = '', ...others] = await samplesOf('security.md', 'js');
    expect(others).to.be.empty;
    const login = document.createElement('a');
    await run(sample, { login });
    const leaves = (url: string, reason: string): boolean =>
      login.dispatchEvent(new CustomEvent('login-redirect', { detail: { url, reason }, cancelable: true }));
    expect(leaves('https://elsewhere.example/', 'return-to')).to.be.false;
    expect(leaves('https://provider.example/', 'provider')).to.be.true;
    expect(leaves(location.href, 'return-to')).to.be.true;
  });
});
