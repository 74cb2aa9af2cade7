import { expect, fixture, html } from '@open-wc/testing';
import type { KratosLogin, LoginFlow } from '../../src/index.js';
import { recorded } from '../fixtures.js';
import { lightForm } from '../mode.js';
import { ADA, BASE_URL, create, open, PASSWORD, RecordedKratos, sentBy, type Opened } from './recorded-kratos.js';

const flowFrom = async (name: string): Promise<LoginFlow> => (await recorded(name)).body as LoginFlow;

const inTag = (json: string) =>
  html`<script type="application/json" slot="flow">
    ${json}
  </script>`;

const openWith = async (json: string, properties = {}): Promise<Opened> =>
  create({ attributes: { 'base-url': '' }, properties, content: inTag(json) });

describe('what the page has between the tags', () => {
  it('shows until the element is defined, and then no more', async () => {
    const tag = `x-login-${lightForm ? 'light' : 'frame'}`;
    const element = await fixture<KratosLogin>(
      `<${tag} manual><p>Please wait, or <a href="/login">log in here</a>.</p></${tag}>`,
    );
    element.lightForm = lightForm;
    const { height } = element.firstElementChild!.getBoundingClientRect();
    expect(height).to.be.greaterThan(0);
    const { KratosLogin } = await import('../../src/index.js');
    KratosLogin.define(tag);
    element.flow = await flowFrom('unified-initial');
    await element.start();
    expect(element.state).to.equal('ready');
    expect(element.querySelector(':scope > p')!.getBoundingClientRect().height).to.equal(0);
    expect(element.innerText).not.to.include('Please wait');
  });
});

describe('a flow between the tags', () => {
  it('is shown without a request, and submitted to where it came from', async () => {
    const flow = await flowFrom('unified-initial');
    const { login, kratos } = await openWith(JSON.stringify(flow));
    await login.until('ready');
    expect((await login.until('login-flow')).flow.id).to.equal(flow.id);
    expect(login.element.flow!.id).to.equal(flow.id);
    expect(kratos.requests).to.be.empty;
    expect(login.element.innerText).not.to.include(flow.id);
    await login.fill('E-mail address', ADA);
    await login.fill('Password', PASSWORD);
    await login.pressEnter();
    const request = await kratos.next();
    expect(request.url).to.equal(`${BASE_URL}/self-service/login?flow=${flow.id}`);
    expect(sentBy(request)).to.include({ identifier: ADA, password: PASSWORD, csrf_token: 'csrf-token' });
  });

  it('gives way to the property', async () => {
    const flow = await flowFrom('aal2-initial');
    const { login } = await openWith(JSON.stringify(await flowFrom('unified-initial')), { flow });
    await login.until('ready');
    expect(login.element.flow!.id).to.equal(flow.id);
  });

  it('waits for start() where the element is manual', async () => {
    const { login, kratos } = await openWith(JSON.stringify(await flowFrom('unified-initial')), { manual: true });
    expect(login.state).to.equal('idle');
    await login.element.start();
    expect(login.state).to.equal('ready');
    expect(kratos.requests).to.be.empty;
  });

  it('is used once: restart() and a change of the settings fetch another', async () => {
    const { login, kratos } = await openWith(JSON.stringify(await flowFrom('unified-initial')));
    await login.until('ready');
    void login.element.restart();
    await kratos.says('aal2-initial');
    await login.until('ready');
    login.element.baseUrl = BASE_URL;
    await kratos.says('identifier-first-initial');
    await login.until('ready');
    expect(kratos.requests).to.deep.equal(['create', 'create']);
  });

  it('is looked for at the start only', async () => {
    const { login, kratos } = await open();
    const late = document.createElement('script');
    late.type = 'application/json';
    late.slot = 'flow';
    late.text = JSON.stringify(await flowFrom('aal2-initial'));
    login.element.append(late);
    void login.element.start();
    await kratos.says('unified-initial');
    await login.until('ready');
    expect(login.hasField('Password')).to.be.true;
  });

  for (const json of ['', '{"id":', '<p>Bad gateway</p>', 'null', 'false', '{}', '[]', '{"error":{"code":404}}']) {
    it(`that is none leads to a message, and to a form by "Start again": ${json}`, async () => {
      const { login, kratos } = await openWith(json);
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'protocol', retryable: false });
      expect(error.hint).to.include('flow');
      expect(login.state).to.equal('failed');
      expect(kratos.requests).to.be.empty;
      await login.press('Start again');
      await kratos.says('unified-initial');
      await login.until('ready');
      expect(login.messages()).to.be.empty;
    });
  }
});

describe('an element that comes bit by bit', () => {
  /** Its parser gets what the test says, when the test says so. */
  type SlowDocument = Omit<Document, 'write'> & { write: (html: string) => void };

  /** A document that goes on arriving, with the element defined already. */
  async function slowDocument(kratos: RecordedKratos): Promise<SlowDocument> {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const document = frame.contentDocument as SlowDocument;
    document.open();
    document.write('<!doctype html><html lang="en"><title>Slow</title><body>');
    frame.contentWindow!.fetch = kratos.fetch;
    const script = document.createElement('script');
    script.type = 'module';
    script.src = new URL('streamed.ts', import.meta.url).href;
    const loaded = new Promise((resolve) => (script.onload = resolve));
    document.head.append(script);
    await loaded;
    expect(document.readyState).to.equal('loading');
    return document;
  }

  const tag = `<kratos-login base-url="${BASE_URL}" ${lightForm ? 'light-form' : ''}>`;
  const elementIn = (document: SlowDocument): KratosLogin => document.querySelector('kratos-login')!;

  const untilReady = (element: KratosLogin): Promise<void> =>
    new Promise((resolve) => {
      element.addEventListener('login-flow', () => resolve());
    });

  it('takes the flow between its tags, however late it comes', async () => {
    const kratos = new RecordedKratos();
    const document = await slowDocument(kratos);
    const flow = await flowFrom('unified-initial');
    const json = JSON.stringify(flow);
    document.write(tag);
    const element = elementIn(document);
    const ready = untilReady(element);
    await element.updateComplete;
    document.write(`<p>Loading</p><script type="application/json" slot="flow">${json.slice(0, 99)}`);
    await element.updateComplete;
    document.write(`${json.slice(99)}</script></kratos-login></body></html>`);
    document.close();
    await ready;
    expect(element.flow!.id).to.equal(flow.id);
    expect(element.state).to.equal('ready');
    expect(kratos.requests).to.be.empty;
  });

  it('fetches one if there is none between its tags', async () => {
    const kratos = new RecordedKratos();
    const document = await slowDocument(kratos);
    document.write(`${tag}<p>Loading</p>`);
    const element = elementIn(document);
    const ready = untilReady(element);
    await element.updateComplete;
    document.write('</kratos-login>');
    document.close();
    await kratos.says('unified-initial');
    await ready;
    expect(kratos.requests).to.deep.equal(['create']);
  });

  it('does not wait for the rest of the page', async () => {
    const kratos = new RecordedKratos();
    const document = await slowDocument(kratos);
    document.write(`<main>${tag}</kratos-login></main><p>The rest`);
    const ready = untilReady(elementIn(document));
    await kratos.says('unified-initial');
    await ready;
    expect(document.readyState).to.equal('loading');
    document.close();
  });
});
