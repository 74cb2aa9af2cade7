import { expect } from '@open-wc/testing';
import type { LoginFlow } from '../../src/index.js';
import { scenario } from '../../src/testing/index.js';
import { ADA, PASSWORD } from '../element/recorded-kratos.js';
import { LoginHarness } from '../harness.js';
import { run, samplesOf } from './samples.js';

const TOKEN = 'transient_payload.captcha_turnstile_response';

interface Widget {
  place: HTMLElement;
  options: Record<string, unknown> & { callback: (token: string) => void };
  resets: number;
  removed: boolean;
}

/** What Cloudflare's script puts into the page, as far as the sample uses it. */
class Turnstile {
  readonly widgets: Widget[] = [];

  render(place: HTMLElement, options: Widget['options']): string {
    return String(this.widgets.push({ place, options, resets: 0, removed: false }));
  }

  reset(id: string): void {
    this.#of(id).resets++;
  }

  remove(id: string): void {
    this.#of(id).removed = true;
  }

  #of(id: string): Widget {
    return this.widgets[Number(id) - 1]!;
  }
}

describe('the sample of docs/captcha.md', () => {
  async function open(): Promise<{ login: LoginHarness; turnstile: Turnstile; sent: () => Promise<unknown> }> {
    const login = await LoginHarness.create({
      attributes: { 'base-url': 'https://id.example.com', manual: '' },
      properties: { fetch: scenario('captcha/failed') },
    });
    const turnstile = new Turnstile();
    const [sample, ...others] = await samplesOf('captcha.md', 'js');
    expect(others).to.be.empty;
    await run(sample!, { turnstile });
    await login.element.start();
    const sent = async () => {
      if (login.hasField('E-mail address')) await login.fill('E-mail address', ADA);
      await login.fill('Password', PASSWORD);
      await login.pressEnter();
      return (await login.until('login-submit')).body[TOKEN];
    };
    return { login, turnstile, sent };
  }

  it('shows the captcha that Kratos asks for', async () => {
    const { login, turnstile } = await open();
    expect(turnstile.widgets).to.have.length(1);
    const { place, options } = turnstile.widgets[0]!;
    expect(login.element.contains(place)).to.be.true;
    expect(options).to.include({ sitekey: 'site-key', action: 'login', theme: 'auto' });
    expect(login.events.map(({ type }) => type)).not.to.include('login-error');
  });

  it('sends the token, once, and asks for another one', async () => {
    const { login, turnstile, sent } = await open();
    const [widget] = turnstile.widgets;
    widget!.options.callback('first');
    expect(await sent()).to.equal('first');
    await login.until('login-error');
    expect(widget!.resets).to.equal(1);
    expect(await sent()).to.equal(undefined);
    await login.until('login-error');
    widget!.options.callback('second');
    expect(await sent()).to.equal('second');
  });

  for (const trouble of ['expired-callback', 'error-callback']) {
    it(`sends no token after its ${trouble}`, async () => {
      const { turnstile, sent } = await open();
      const { options } = turnstile.widgets[0]!;
      options.callback('first');
      (options[trouble] as () => void)();
      expect(await sent()).to.equal(undefined);
    });
  }

  it('shows another captcha in place of the first one', async () => {
    const { login, turnstile } = await open();
    const flow = JSON.parse(JSON.stringify(login.element.flow).replaceAll('site-key', 'other-key')) as LoginFlow;
    login.element.flow = { ...flow, id: '00000000-0000-4000-8000-0000000000aa' };
    await login.element.updateComplete;
    const [first, second] = turnstile.widgets;
    expect(first!.removed).to.be.true;
    expect(second!.options).to.include({ sitekey: 'other-key' });
    expect(second!.place === first!.place).to.be.true;
  });
});
