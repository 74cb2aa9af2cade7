import { expect } from '@open-wc/testing';
import { recorded } from '../fixtures.js';
import { scenario } from '../../src/testing/index.js';
import { ADA, create, inputNode, PASSWORD, queryOf, variation, type Opened } from '../element/recorded-kratos.js';
import { LoginHarness } from '../harness.js';
import { run, samplesOf } from './samples.js';

const RETURN = 'https://app.example.com/returned';
const OTHER_FLOW = '00000000-0000-4000-8000-0000000000aa';

/** The sample that has these words in it. */
const sampleWith = async (words: string): Promise<string> =>
  (await samplesOf('native.md', 'js')).find((sample) => sample.includes(words))!;

describe('the samples of docs/native.md', () => {
  it('send requests by what the shell has', async () => {
    const login = await LoginHarness.create({
      attributes: { client: 'native', 'base-url': 'https://id.example.com', manual: '' },
    });
    const kratos = scenario('password/success');
    const types: unknown[] = [];
    const send = async ({ url, body, ...init }: { url: string; body: string; headers: Record<string, string> }) => {
      types.push(init.headers['content-type']);
      const answer = await kratos(url, { ...init, ...(body && { body }) });
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
    };
    await run(await sampleWith('shell.send'), { login: login.element, shell: { send } });
    await login.element.start();
    await login.fill('E-mail address', ADA);
    await login.fill('Password', PASSWORD);
    await login.pressEnter();
    await login.until('login-success');
    expect(types).to.deep.equal([undefined, 'application/x-www-form-urlencoded;charset=UTF-8']);
  });

  it('confirm a login with its token', async () => {
    const { login, kratos } = await create({ attributes: { client: 'native', manual: '' } });
    const started = run(await sampleWith('login.sessionToken'), { login: login.element, sessionToken: 'ory_st_a' });
    const { url, init } = await kratos.says('refresh-initial');
    expect(new URL(url).search).to.equal('?refresh=true');
    expect(new Headers(init.headers).get('X-Session-Token')).to.equal('ory_st_a');
    await started;
  });

  describe('with a provider', () => {
    async function leave(address: string): Promise<Opened> {
      const opened = await create({ attributes: { client: 'native', 'return-to': RETURN } });
      const { login, kratos } = opened;
      await kratos.says(
        await variation('native-initial', (flow) => {
          flow.session_token_exchange_code = 'first';
          flow.ui.nodes.push(inputNode('oidc', { name: 'provider', type: 'submit', value: 'acme' }, 'Acme') as never);
        }),
      );
      await login.until('ready');
      const visited: unknown[] = [];
      const openBrowser = (url: string) => Promise.resolve(visited.push(url)).then(() => address);
      await run(await sampleWith('login.exchange'), { login: login.element, shell: { openBrowser } });
      void login.press('Acme');
      const { body } = await recorded('native-social-redirect');
      await kratos.says('native-social-redirect');
      const { url, reason } = await login.until('login-redirect');
      expect(reason).to.equal('provider');
      expect([url, ...visited]).to.deep.equal([(body as { redirect_browser_to: string }).redirect_browser_to, url]);
      return opened;
    }

    it('exchange the code with which the person comes back', async () => {
      const { login, kratos } = await leave(`${RETURN}?code=second`);
      expect(queryOf(await kratos.says('token-exchange'))).to.deep.equal({
        init_code: 'first',
        return_to_code: 'second',
      });
      expect((await login.until('login-success')).sessionToken).to.equal('ory_st_not-a-real-token');
    });

    it('show why the person comes back without one', async () => {
      const { login, kratos } = await leave(RETURN);
      await kratos.says({ status: 400, body: { error: { code: 400 } } });
      await kratos.says('social-denied');
      await login.waitFor(() => login.messageIds().includes(4000001));
    });

    it('show the flow that adds the provider to an account', async () => {
      const { login, kratos } = await leave(`${RETURN}?flow=${OTHER_FLOW}`);
      expect(queryOf(await kratos.says('social-linking'))).to.deep.equal({ id: OTHER_FLOW });
      await login.waitFor(() => login.messageIds().includes(1010016));
    });
  });
});
