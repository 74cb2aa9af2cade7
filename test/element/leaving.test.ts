import { expect } from '@open-wc/testing';
import { BASE_URL, open, type Opened } from './recorded-kratos.js';
import { replace, restore } from './replaced.js';

interface Submitted {
  url: string;
  method: string;
  fields: Record<string, string>;
  inPage: boolean;
}

describe('a provider that Kratos redirects to, where fetch cannot follow', () => {
  let submitted: Submitted[];

  beforeEach(() => {
    submitted = [];
    replace(HTMLFormElement.prototype, 'submit', function submit(this: HTMLFormElement) {
      const attribute = (name: string): string => Element.prototype.getAttribute.call(this, name) ?? '';
      const fields = Object.fromEntries(new FormData(this)) as Record<string, string>;
      submitted.push({ url: attribute('action'), method: attribute('method'), fields, inPage: this.isConnected });
    });
  });
  afterEach(restore);

  async function choose(options: Parameters<typeof open>[1] = {}): Promise<Opened> {
    const opened = await open('social-initial', { navigate: true, ...options });
    void opened.login.element.submit('github');
    await opened.kratos.isCutOff();
    await opened.kratos.says('whoami-signed-out');
    return opened;
  }

  it('is reached by a form of the page, which is gone at once', async () => {
    const forms = [...document.forms];
    const { login } = await choose();
    const { url, reason } = await login.until('login-redirect');
    expect(reason).to.equal('provider');
    const [form] = submitted;
    expect(form).to.deep.include({ url, method: 'post', inPage: true });
    expect(form!.url.startsWith(`${BASE_URL}/self-service/login?flow=`)).to.be.true;
    expect(form!.fields).to.deep.equal({ method: 'oidc', provider: 'github', csrf_token: 'csrf-token' });
    expect([...document.forms].filter((other) => !forms.includes(other) && other !== login.form)).to.be.empty;
    expect(login.state).to.equal('redirecting');
  });

  it('is not reached where the page says no', async () => {
    const { login } = await choose({ navigate: false });
    const { kind } = await login.until('login-error');
    expect(kind).to.equal('network');
    expect(submitted).to.deep.equal([]);
    expect(login.state).to.equal('ready');
  });

  it('is reached also with fields that are named like the methods of a form', async () => {
    const { login, kratos } = await open('social-initial', { navigate: true });
    const names = ['submit', 'remove', 'action', 'method'];
    login.element.addEventListener('login-submit', ({ detail }) => {
      Object.assign(detail.body, Object.fromEntries(names.map((name) => [name, name])), { nested: { left: 'out' } });
    });
    void login.element.submit('github');
    await kratos.isCutOff();
    await kratos.says('whoami-signed-out');
    await login.until('redirecting');
    expect(submitted).to.have.length(1);
    expect(submitted[0]!.fields).to.include({ submit: 'submit', remove: 'remove', provider: 'github' });
    expect(submitted[0]!.fields).not.to.have.property('nested');
  });
});
