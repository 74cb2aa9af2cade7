import { expect } from '@open-wc/testing';
import type { LoginHarness } from '../harness.js';
import { flowOf, inputNode, open, sentBy, variation } from './recorded-kratos.js';

const go = inputNode('password', { name: 'method', type: 'submit', value: 'password' }, 'Go');
const text = (id: number, words: string, type = 'info'): object => ({ id, text: words, type });
const node = (type: string, attributes: object, more: object = {}): object => ({
  type,
  group: 'default',
  attributes,
  messages: [],
  meta: {},
  ...more,
});

const openNodes = async (...nodes: object[]) => open(await flowOf(...nodes, go));

describe('an input node', () => {
  it('is a native control with everything that Kratos says about it', async () => {
    const attributes = {
      name: 'traits.nick',
      type: 'text',
      value: 'ada',
      required: true,
      pattern: '[a-z]+',
      maxlength: 8,
      autocomplete: 'nickname',
    };
    const { login } = await openNodes(inputNode('password', attributes, 'Nick'));
    const field = login.field('Nick');
    for (const [name, value] of Object.entries(attributes)) {
      expect(field.getAttribute(name), name).to.equal(value === true ? '' : String(value));
    }
    expect(field.value).to.equal('ada');
    expect(field.closest<HTMLElement>('[data-group]')!.dataset['group']).to.equal('password');
  });

  for (const [type, good, bad] of [
    ['email', 'ada@example.com', 'ada'],
    ['url', 'https://ada.example.com', 'ada'],
    ['number', '1843', undefined],
    ['tel', '+44 20 7946 0000', undefined],
    ['date', '1815-12-10', undefined],
    ['datetime-local', '1815-12-10T12:00', undefined],
  ] as const) {
    it(`of type ${type} is that of the browser`, async () => {
      const { login, kratos } = await openNodes(inputNode('password', { name: 'traits.it', type }, 'It'));
      const field = login.field('It');
      expect(field.type).to.equal(type);
      if (bad) {
        field.value = bad;
        await login.press('Go');
        const { messages } = await login.until('login-error');
        expect(messages.map(({ id, context }) => [id, context])).to.deep.equal([[4000004, { property: 'traits.it' }]]);
        expect(login.messages()[0]).to.deep.include({ id: 4000004, type: 'error', field: 'traits.it' });
        expect(login.messages()[0]!.text).not.to.equal('');
      }
      field.value = good;
      await login.press('Go');
      expect(sentBy(await kratos.next())).to.include({ 'traits.it': good });
    });
  }

  it('with a pattern is checked before anything is sent', async () => {
    const { login, kratos } = await openNodes(inputNode('password', { name: 'pin', pattern: '\\d{4}' }, 'PIN'));
    await login.fill('PIN', 'abcd');
    await login.press('Go');
    await login.until('login-error');
    expect(login.messages().map(({ id, field }) => [id, field])).to.deep.equal([[4000004, 'pin']]);
    await login.fill('PIN', '1843');
    await login.press('Go');
    expect(sentBy(await kratos.next())).to.include({ pin: '1843' });
  });

  it('takes no more than its maxlength', async () => {
    const { login } = await openNodes(inputNode('password', { name: 'pin', maxlength: 4 }, 'PIN'));
    await login.fill('PIN', '18431852');
    expect(login.field('PIN').value).to.equal('1843');
  });

  it('that is disabled is shown, not checked and not sent', async () => {
    const attributes = { name: 'traits.nick', value: 'ada', required: true, pattern: '\\d', disabled: true };
    const { login, kratos } = await openNodes(inputNode('password', attributes, 'Nick'));
    expect(login.field('Nick').disabled).to.be.true;
    expect(login.field('Nick').value).to.equal('ada');
    await login.press('Go');
    expect(sentBy(await kratos.next())).not.to.have.property('traits.nick');
  });

  it('of type checkbox stands before its label and sends true', async () => {
    const { login, kratos } = await openNodes(
      inputNode('password', { name: 'terms', type: 'checkbox', required: true }, 'OK'),
    );
    const box = login.field('OK');
    expect(box.nextElementSibling!.localName).to.equal('label');
    await login.press('Go');
    await login.until('login-error');
    expect(login.messages().map(({ id, field }) => [id, field])).to.deep.equal([[4000002, 'terms']]);
    await login.click(login.all('label').find((label) => label.textContent === 'OK')!);
    expect(box.checked).to.be.true;
    await login.press('Go');
    expect(sentBy(await kratos.next())).to.include({ terms: 'true' });
  });

  it('with options suggests them', async () => {
    const options = [{ value: 'London' }, { value: 'Paris' }, { value: 7 }];
    const { login } = await openNodes(inputNode('password', { name: 'traits.city', options }, 'City'));
    const { list } = login.field('City');
    expect([...list!.options].map(({ value }) => value)).to.deep.equal(['London', 'Paris', '7']);
  });

  it('without options suggests nothing', async () => {
    const { login } = await open();
    expect(login.rendered('datalist, [list]')).to.be.empty;
  });

  it('without a label has its name', async () => {
    const { login } = await openNodes(inputNode('password', { name: 'traits.nick' }));
    expect(login.field('traits.nick').labels![0]!.textContent).to.equal('traits.nick');
  });

  it('may have its label among its attributes, as older servers send it', async () => {
    const label = text(1070002, 'Nick');
    const { login } = await openNodes(inputNode('password', { name: 'traits.nick', label }));
    expect(login.hasField('Nick')).to.be.true;
  });

  it('of an unknown type is a field for text', async () => {
    const { login, kratos } = await openNodes(inputNode('password', { name: 'traits.it', type: 'hologram' }, 'It'));
    await login.fill('It', 'anything');
    await login.press('Go');
    expect(sentBy(await kratos.next())).to.include({ 'traits.it': 'anything' });
  });

  it('that Kratos appends for an error about nothing on the form is only that error', async () => {
    const missing = text(4000002, 'Property traits.it is missing.', 'error');
    const { login } = await openNodes(node('input', { name: 'traits.it', type: 'text' }, { messages: [missing] }));
    expect(login.hasField('traits.it')).to.be.false;
    expect(login.messageIds()).to.deep.equal([4000002]);
  });

  it('of type button that the element does not know leads to a message', async () => {
    const { login, kratos } = await openNodes(inputNode('novel', { name: 'beam', type: 'button' }, 'Beam me up'));
    await login.press('Beam me up');
    expect(await login.until('login-error')).to.include({ kind: 'unsupported', retryable: false, recovered: false });
    expect(login.messages()).to.have.length(1);
    expect(kratos.requests).to.deep.equal(['create']);
    expect(login.state).to.equal('ready');
  });

  it('of type submit without a label has its value', async () => {
    const { login } = await openNodes(inputNode('oidc', { name: 'provider', type: 'submit', value: 'github' }));
    expect(login.buttons()).to.include('github');
  });
});

describe('another node', () => {
  it('of type a is a link', async () => {
    const title = text(1, 'Forgotten?');
    const { login } = await openNodes(node('a', { id: 'forgotten', href: 'https://id.example.com/recovery', title }));
    const [link] = login.all<HTMLAnchorElement>('[part="link"]');
    expect(link!.id).to.equal('forgotten');
    expect(link!.href).to.equal('https://id.example.com/recovery');
    expect(link!.innerText).to.equal('Forgotten?');
    expect(link!.closest<HTMLElement>('[data-group]')!.dataset['group']).to.equal('default');
  });

  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    'JaVaScript:alert(1)',
    ' javascript:alert(1)',
    'blob:x',
  ]) {
    it(`of type a leads nowhere for ${href}`, async () => {
      const { login } = await openNodes(node('a', { id: 'it', href, title: text(1, 'Go on') }));
      const [link] = login.all<HTMLAnchorElement>('[part="link"]');
      expect(link!.innerText).to.equal('Go on');
      expect(link!.hasAttribute('href')).to.be.false;
    });
  }

  it('of type img is an image with its size and its label', async () => {
    const src = import.meta.url;
    const label = text(1, 'QR code');
    const { login } = await openNodes(node('img', { id: 'qr', src, width: 96, height: 48 }, { meta: { label } }));
    const [image] = login.all<HTMLImageElement>('[part="image"]');
    expect(image!.id).to.equal('qr');
    expect(image!.src).to.equal(src);
    expect([image!.width, image!.height]).to.deep.equal([96, 48]);
    expect(image!.alt).to.equal('QR code');
  });

  it('of type img is decoration without a label, and loads nothing but http', async () => {
    const { login } = await openNodes(node('img', { id: 'x', src: 'javascript:alert(1)' }));
    const image = login.rendered<HTMLImageElement>('img')[0]!;
    expect(image.alt).to.equal('');
    expect(image.hasAttribute('src')).to.be.false;
  });

  it('of type text is that text', async () => {
    const { login } = await openNodes(
      node('text', { id: 'secret', text: text(1, 'ABCD-EFGH') }, { meta: { label: text(2, 'Your code') } }),
    );
    const [shown] = login.all('[part="text"]');
    expect(shown!.id).to.equal('secret');
    expect(shown!.innerText).to.equal('ABCD-EFGH');
    expect(shown!.closest<HTMLElement>('[part="field"]')!.innerText).to.include('Your code');
  });

  it('of type div is a place that scripts of the page can find and fill', async () => {
    const captcha = node('div', { id: 'captcha', class: 'turnstile', data: { sitekey: 'key', action: 'login' } });
    const { login, kratos } = await open(await flowOf(captcha, go));
    const place = login.rendered('#captcha')[0]!;
    expect(place.localName).to.equal('div');
    expect(place.className).to.equal('turnstile');
    expect(Object.entries(place.dataset)).to.deep.equal(Object.entries({ sitekey: 'key', action: 'login' }));
    place.append('solved');

    await login.press('Go');
    await login.until('submitting');
    expect(place.textContent).to.equal('solved');
    expect(place.isConnected).to.be.true;
    await kratos.isGone();
    await login.until('ready');
    expect(login.rendered('#captcha')[0] === place).to.be.true;
    expect(place.textContent).to.equal('solved');
  });

  it('of type script is not there at all', async () => {
    const { login } = await open('passkey-initial');
    expect(login.element.flow!.ui.nodes.some(({ type }) => type === 'script')).to.be.true;
    expect(login.rendered('script')).to.be.empty;
    expect(document.querySelector('script[src*="webauthn.js"]')).to.be.null;
  });

  it('of an unknown type shows its label, if it has one', async () => {
    const { login } = await openNodes(
      node('hologram', { id: 'x' }, { meta: { label: text(1, 'Look here') } }),
      node('hologram', { id: 'y' }),
    );
    expect(login.all('[part="label"]').map(({ innerText }) => innerText)).to.deep.equal(['Look here']);
    expect(login.state).to.equal('ready');
  });

  it('may say something', async () => {
    const messages = [text(1, 'Look', 'info'), text(2, 'Alas', 'error'), text(3, 'Done', 'success')];
    const { login } = await openNodes(node('text', { id: 'x', text: text(4, 'It') }, { messages }));
    expect(login.messages().map(({ id, type, text: words }) => [id, type, words])).to.deep.equal([
      [1, 'info', 'Look'],
      [2, 'error', 'Alas'],
      [3, 'success', 'Done'],
    ]);
  });

  it('that is hidden speaks above the form', async () => {
    const messages = [text(4000002, 'Property captcha is missing.', 'error')];
    const { login } = await openNodes(node('input', { name: 'captcha', type: 'hidden' }, { messages }));
    expect(login.messages().map(({ field }) => field)).to.deep.equal([undefined]);
    expect(login.all('[part="messages"] [part~="message"]')).to.have.length(1);
  });
});

describe('groups', () => {
  const groupsOf = (login: LoginHarness): (string | undefined)[] => [
    ...new Set(login.all('[data-group]').map(({ dataset }) => dataset['group'])),
  ];

  it('have an order of their own, whatever the order of the nodes', async () => {
    const method = (group: string) =>
      inputNode(group, { name: 'method', type: 'submit', value: group }, `Use ${group}`);
    const field = (group: string, name: string) => inputNode(group, { name }, name);
    const { login } = await open(
      await flowOf(
        inputNode('oidc', { name: 'provider', type: 'submit', value: 'github' }, 'GitHub'),
        inputNode('saml', { name: 'provider', type: 'submit', value: 'acme' }, 'Acme'),
        method('novel'),
        field('novel', 'novelty'),
        method('lookup_secret'),
        field('lookup_secret', 'lookup_secret'),
        method('passkey'),
        method('webauthn'),
        method('totp'),
        field('totp', 'totp_code'),
        method('code'),
        method('password'),
        field('password', 'password'),
        field('default', 'identifier'),
      ),
    );
    expect(groupsOf(login)).to.deep.equal([
      'default',
      'password',
      'totp',
      'lookup_secret',
      'novel',
      'code',
      'webauthn',
      'passkey',
      'oidc',
      'saml',
    ]);
  });

  it('have fields above buttons, and the method above another code', async () => {
    const { login } = await open('code-wrong');
    expect(login.buttons()).to.deep.equal(['Change', 'Continue', 'Resend code']);
    const [field] = login.fields();
    const following = field!.compareDocumentPosition(login.button('Continue'));
    expect(following & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('of providers are set apart', async () => {
    const { login } = await open('social-initial');
    expect(login.all('[part="divider"]').map(({ innerText }) => innerText)).to.deep.equal(['or']);
    expect(login.all('[part~="provider"]').map(({ innerText }) => innerText.trim())).to.deep.equal([
      'Sign in with github',
      'Sign in with google',
    ]);
  });

  it('of providers are not set apart from nothing', async () => {
    const { login } = await open(
      await variation('social-initial', ({ ui }) => {
        ui.nodes = ui.nodes.filter(
          ({ group, attributes }) => group === 'oidc' || ('value' in attributes && attributes.value === 'csrf-token'),
        );
      }),
    );
    expect(login.buttons()).to.have.length(2);
    expect(login.all('[part="divider"]')).to.be.empty;
  });

  it('of providers ask for no address', async () => {
    const { login, kratos } = await open('social-initial');
    await login.press('Sign in with github');
    const sent = sentBy(await kratos.says('social-redirect'));
    expect(sent).to.include({ method: 'oidc', provider: 'github', csrf_token: 'csrf-token' });
    const { url, reason } = await login.until('login-redirect');
    expect(reason).to.equal('provider');
    expect(new URL(url).hostname).to.equal('github.com');
  });
});
