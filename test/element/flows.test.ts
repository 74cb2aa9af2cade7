import { expect } from '@open-wc/testing';
import type { LoginFlow } from '../../src/index.js';
import { recorded } from '../fixtures.js';
import type { LoginHarness } from '../harness.js';
import { BASE_URL, create, fillIn, open, queryOf } from './recorded-kratos.js';

const flowFrom = async (name: string): Promise<LoginFlow> => (await recorded(name)).body as LoginFlow;
const names = (login: LoginHarness): string[] => login.fields().map(({ name }) => name);

describe('the flow of the page', () => {
  it('is shown at once, told about, and submitted to where it came from', async () => {
    const flow = await flowFrom('unified-initial');
    const { login, kratos } = await create({ attributes: { 'base-url': '' }, properties: { flow } });
    await login.until('ready');
    expect((await login.until('login-flow')).flow.id).to.equal(flow.id);
    expect(login.element.flow!.id).to.equal(flow.id);
    expect(kratos.requests).to.be.empty;
    await fillIn(login);
    await login.pressEnter();
    expect((await kratos.next()).url).to.equal(`${BASE_URL}/self-service/login?flow=${flow.id}`);
  });

  it('takes the place of the one on the screen', async () => {
    const { login, kratos } = await open();
    login.element.flow = await flowFrom('aal2-initial');
    await login.element.updateComplete;
    expect(names(login)).to.deep.equal(['totp_code', 'lookup_secret']);
    expect(kratos.requests).to.deep.equal(['create']);
    expect(login.events.map(({ type }) => type)).to.deep.equal(['login-flow', 'login-flow']);
  });

  it('takes the place of the one that is being fetched', async () => {
    const { login, kratos } = await create();
    const request = await kratos.next();
    login.element.flow = await flowFrom('aal2-initial');
    expect(request.signal.aborted).to.be.true;
    await login.until('ready');
    request.answer(await flowFrom('unified-initial'));
    await login.element.updateComplete;
    expect(names(login)).to.deep.equal(['totp_code', 'lookup_secret']);
  });

  it('waits for start() where the element is manual', async () => {
    const flow = await flowFrom('unified-initial');
    const { login } = await create({ attributes: { manual: '' }, properties: { flow } });
    expect(login.state).to.equal('idle');
    expect(login.element.flow).to.equal(flow);
    await login.element.start();
    expect(login.state).to.equal('ready');
  });

  it('is followed by one of Kratos after restart()', async () => {
    const { login, kratos } = await create({ properties: { flow: await flowFrom('unified-initial') } });
    await login.until('ready');
    void login.element.restart();
    await kratos.says('aal2-initial');
    await login.until('ready');
    expect(names(login)).to.deep.equal(['totp_code', 'lookup_secret']);
  });

  for (const garbage of [{}, { id: 'x' }, { id: 'x', ui: null }, [], 'flow', 7, { error: { code: 404 } }]) {
    it(`that is none leads to a message, and to a form by "Start again": ${JSON.stringify(garbage)}`, async () => {
      const { login, kratos } = await create({ properties: { flow: garbage as never } });
      const error = await login.until('login-error');
      expect(error).to.include({ kind: 'protocol', retryable: false });
      expect(error.hint).to.include('flow');
      expect(login.state).to.equal('failed');
      await login.press('Start again');
      await kratos.says('unified-initial');
      await login.until('ready');
      expect(login.messages()).to.be.empty;
    });
  }

  it('that is none leaves the form that is there', async () => {
    const { login } = await open();
    login.element.flow = { id: '' } as never;
    expect((await login.until('login-error')).kind).to.equal('protocol');
    expect(login.state).to.equal('ready');
    expect(login.hasField('Password')).to.be.true;
  });
});

describe('a flow id', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));

  const visit = (query: Record<string, string>): void => {
    const url = new URL(href);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    history.replaceState(null, '', url);
  };

  for (const [recording, kind] of [
    ['flow-not-found', 'not-found'],
    ['flow-expired', 'expired'],
    ['get-csrf-violation', 'csrf'],
  ] as const) {
    it(`of a flow that is of no use any more leads to a fresh one: ${recording}`, async () => {
      visit({ flow: 'old' });
      const { login, kratos } = await create({ attributes: { 'return-to': 'https://app.example.com/' } });
      expect(queryOf(await kratos.says(recording))).to.deep.equal({ id: 'old' });
      expect(queryOf(await kratos.says('unified-initial'))).to.deep.equal({ return_to: 'https://app.example.com/' });
      const error = await login.until('login-error');
      expect(error).to.include({ kind, recovered: true });
      expect(login.state).to.equal('ready');
      expect(login.messages().map(({ type, text }) => [type, text])).to.deep.equal([['info', error.message]]);
    });
  }

  it('is looked up again, once, when it is of no use twice', async () => {
    const { login, kratos } = await create({ attributes: { 'flow-id': 'old' } });
    await kratos.says('flow-not-found');
    await kratos.says('flow-not-found');
    await login.until('failed');
    expect(login.buttons()).to.deep.equal(['Start again']);
    expect(kratos.requests).to.deep.equal(['get', 'create']);
    await login.press('Start again');
    await kratos.says('unified-initial');
    await login.until('ready');
  });

  it('in the address of the page is none where the page says so', async () => {
    visit({ flow: 'old' });
    const { kratos } = await create({ attributes: { 'flow-param': '' } });
    await kratos.next();
    expect(kratos.requests).to.deep.equal(['create']);
  });

  it('in the address of the page may have another name', async () => {
    visit({ flow: 'old', login: 'mine' });
    const { kratos } = await create({ attributes: { 'flow-param': 'login' } });
    expect(queryOf(await kratos.next())).to.deep.equal({ id: 'mine' });
  });
});
