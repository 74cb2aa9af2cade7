import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define.js';
import type { KratosLogin, LoginFlow } from '../../src/index.js';

const said = (id: number, text: string, type = 'error'): object => ({ id, text, type });
const label = (text: string): object => ({ id: 1, text, type: 'info' });

const nodeOf = (type: string, attributes: object, more: object = {}): object => ({
  type,
  group: 'default',
  attributes,
  messages: [],
  meta: {},
  ...more,
});
const input = (attributes: object, more: object = {}): object =>
  nodeOf('input', { name: 'field', type: 'text', disabled: false, node_type: 'input', ...attributes }, more);

/** Shows a flow made of these nodes. */
async function show(nodes: object[], messages: object[] = [], more: object = {}): Promise<ShadowRoot> {
  const flow = { id: 'one', ui: { action: 'https://id.example.com/', method: 'POST', nodes, messages }, ...more };
  const element = await fixture<KratosLogin>(html`<kratos-login .flow=${flow} flow-param=""></kratos-login>`);
  await element.updateComplete;
  return element.shadowRoot!;
}

async function showOne(node: object): Promise<HTMLElement> {
  const root = await show([node]);
  return root.querySelector<HTMLElement>('[data-group]')!;
}

const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
const messagesIn = (root: ParentNode): string[] => [...root.querySelectorAll('[part~=message]')].map(textOf);

describe('nodes', () => {
  describe('input (§4.3)', () => {
    for (const type of ['text', 'password', 'number', 'email', 'tel', 'datetime-local', 'date', 'url']) {
      it(`is a labelled native control of type ${type}`, async () => {
        const wrapper = await showOne(input({ type }, { meta: { label: label('A field') } }));
        const control = wrapper.querySelector('input')!;
        expect(control).to.include({ name: 'field', type });
        expect([...control.labels!].map(textOf)).to.deep.equal(['A field']);
        expect(control.part.contains('input')).to.equal(true);
      });
    }

    it('has what Kratos demands of it', async () => {
      const wrapper = await showOne(
        input({ required: true, disabled: true, pattern: '[0-9]+', maxlength: 6, autocomplete: 'tel', value: '123' }),
      );
      const control = wrapper.querySelector('input')!;
      expect(control).to.include({ required: true, disabled: true, pattern: '[0-9]+', maxLength: 6, value: '123' });
      expect(control.autocomplete).to.equal('tel');
    });

    it('demands nothing of its own', async () => {
      const control = (await showOne(input({}))).querySelector('input')!;
      expect(control).to.include({ required: false, disabled: false, maxLength: -1, value: '' });
      for (const name of ['pattern', 'maxlength', 'autocomplete', 'list'])
        expect(control.hasAttribute(name), name).to.equal(false);
    });

    for (const [value, shown] of [
      ['a', 'a'],
      [7, '7'],
    ] as const) {
      it(`starts with the value ${JSON.stringify(value)}`, async () => {
        expect((await showOne(input({ value }))).querySelector('input')!.value).to.equal(shown);
      });
    }

    it('has a label in its attributes, or at least its name', async () => {
      const root = await show([input({ label: label('In attributes') }), input({ name: 'nameless' })]);
      expect([...root.querySelectorAll('label')].map(textOf)).to.deep.equal(['In attributes', 'nameless']);
    });

    it('never shows a secret', async () => {
      const root = await show([
        input({ name: 'password', type: 'password', value: 'secret' }),
        input({ name: 'code', value: '123456' }),
        input({ name: 'totp_code', value: '123456' }),
        input({ name: 'lookup_secret', value: 'secret' }),
      ]);
      for (const { name, value } of root.querySelectorAll('input')) expect(value, name).to.equal('');
    });

    it('tells password managers and phones what it is for', async () => {
      const names = { identifier: 'text', password: 'password', code: 'text', totp_code: 'text' };
      const root = await show(Object.entries(names).map(([name, type]) => input({ name, type })));
      expect(
        [...root.querySelectorAll('form input')].map((control) => control.getAttribute('autocomplete')),
      ).to.deep.equal(['username', 'current-password', 'one-time-code', 'one-time-code']);
    });

    it('believes Kratos about what it is for', async () => {
      const wrapper = await showOne(input({ name: 'identifier', autocomplete: 'username webauthn' }));
      expect(wrapper.querySelector('input')!.getAttribute('autocomplete')).to.equal('username webauthn');
    });

    it('offers its options', async () => {
      const control = (await showOne(input({ options: [{ value: 'a' }, { value: 1 }, {}] }))).querySelector('input')!;
      expect([...control.list!.options].map(({ value }) => value).slice(0, 2)).to.deep.equal(['a', '1']);
    });

    for (const [value, checked] of [
      [true, true],
      ['true', true],
      [false, false],
      [undefined, false],
    ] as const) {
      it(`is a checkbox that is ${checked ? '' : 'not '}checked with the value ${String(value)}`, async () => {
        const wrapper = await showOne(input({ type: 'checkbox', value }, { meta: { label: label('Remember me') } }));
        const control = wrapper.querySelector('input')!;
        expect(control).to.include({ type: 'checkbox', checked, value: 'true' });
        expect([...control.labels!].map(textOf)).to.deep.equal(['Remember me']);
      });
    }

    it('is hidden without a label', async () => {
      const wrapper = await showOne(
        input({ type: 'hidden', value: 'x' }, { meta: { label: label('Nobody sees it') } }),
      );
      expect(wrapper.querySelector('input')).to.include({ type: 'hidden', name: 'field', value: 'x' });
      expect(wrapper.checkVisibility()).to.equal(false);
      expect(wrapper.querySelector('label')).to.equal(null);
    });

    for (const type of ['submit', 'button']) {
      it(`is a button of type ${type}`, async () => {
        const wrapper = await showOne(
          input({ type, name: 'method', value: 'password' }, { group: 'password', meta: { label: label('Sign in') } }),
        );
        const button = wrapper.querySelector('button')!;
        expect(button).to.include({ type, name: 'method', value: 'password' });
        expect(textOf(button)).to.equal('Sign in');
        expect(wrapper.querySelector('input')).to.equal(null);
      });
    }

    it('is a button that says at least its value or its name', async () => {
      const root = await show([
        input({ type: 'submit', name: 'method', value: 'password' }),
        input({ type: 'submit', name: 'go' }),
        // The options for a key say nothing to a person.
        input({ type: 'button', name: 'key_trigger', value: '{"publicKey":{}}' }),
      ]);
      expect([...root.querySelectorAll('form button')].map(textOf)).to.deep.equal(['password', 'go', 'key_trigger']);
    });

    it('is a disabled button', async () => {
      const wrapper = await showOne(input({ type: 'submit', disabled: true }));
      expect(wrapper.querySelector('button')!.disabled).to.equal(true);
    });

    it('is one primary button, the others being secondary or for a provider', async () => {
      const submit = (group: string, name: string, value: string) => input({ type: 'submit', name, value }, { group });
      const root = await show([
        submit('oidc', 'provider', 'github'),
        submit('code', 'method', 'code'),
        input({ name: 'password', type: 'password' }, { group: 'password' }),
        submit('password', 'method', 'password'),
      ]);
      const parts = [...root.querySelectorAll<HTMLButtonElement>('form button[name]')].map(
        ({ value, part }) => `${value} ${part.value}`,
      );
      expect(parts).to.deep.equal(['password button primary', 'code button secondary', 'github button provider']);
    });

    it('lets the page draw the icon of a provider', async () => {
      const wrapper = await showOne(input({ type: 'submit', name: 'provider', value: 'github' }, { group: 'oidc' }));
      expect(wrapper.querySelector('button slot')!.getAttribute('name')).to.equal('icon-github');
    });

    it('runs nothing of what Kratos’ own scripts would', async () => {
      const root = await show([
        input({ type: 'button', onclick: 'smuggled()', onclickTrigger: 'oryPasskeyLogin' }),
        input({ type: 'hidden', onload: 'smuggled()', onloadTrigger: 'oryPasskeyLoginAutocompleteInit' }),
      ]);
      for (const element of root.querySelectorAll('*')) {
        expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).to.deep.equal([]);
      }
    });
  });

  describe('text (§4.3)', () => {
    it('is shown with its id, and its label', async () => {
      const wrapper = await showOne(
        nodeOf(
          'text',
          { id: 'terms', text: label('Read this'), node_type: 'text' },
          { meta: { label: label('Terms') } },
        ),
      );
      expect(textOf(wrapper.querySelector('#terms')!)).to.equal('Read this');
      expect(textOf(wrapper)).to.equal('Terms Read this');
    });
  });

  describe('a (§4.3)', () => {
    it('is a link with its id and title', async () => {
      const wrapper = await showOne(
        nodeOf('a', { id: 'help', href: 'https://example.com/help', title: label('Help') }),
      );
      const link = wrapper.querySelector('a')!;
      expect(link).to.include({ id: 'help', href: 'https://example.com/help' });
      expect(textOf(link)).to.equal('Help');
      expect(link.part.contains('link')).to.equal(true);
    });

    it('says at least where it leads to', async () => {
      const wrapper = await showOne(nodeOf('a', { href: 'https://example.com/help' }));
      expect(textOf(wrapper)).to.equal('https://example.com/help');
    });

    it('leads nowhere unless to http or https', async () => {
      const wrapper = await showOne(nodeOf('a', { href: 'javascript:smuggled()', title: label('Help') }));
      expect(wrapper.querySelector('a')!.hasAttribute('href')).to.equal(false);
    });
  });

  describe('img (§4.3)', () => {
    it('is an image with its id, size and alternative text', async () => {
      const wrapper = await showOne(
        nodeOf(
          'img',
          { id: 'qr', src: 'http://localhost:1/qr.png', width: 120, height: 100 },
          { meta: { label: label('A code') } },
        ),
      );
      const image = wrapper.querySelector('img')!;
      expect(image).to.include({ id: 'qr', src: 'http://localhost:1/qr.png', alt: 'A code' });
      expect(image.getAttribute('width')).to.equal('120');
      expect(image.getAttribute('height')).to.equal('100');
    });

    it('loads nothing unless from http or https', async () => {
      const wrapper = await showOne(nodeOf('img', { src: 'data:image/svg+xml,<svg/>' }));
      expect(wrapper.querySelector('img')!.hasAttribute('src')).to.equal(false);
    });
  });

  describe('script (§4.3)', () => {
    it('is never put into a document', async () => {
      const root = await show([
        nodeOf('script', { src: 'http://localhost:1/webauthn.js', id: 'webauthn_script', async: true }),
      ]);
      expect(root.querySelector('script, #webauthn_script')).to.equal(null);
      expect(document.querySelector('#webauthn_script')).to.equal(null);
    });

    it('takes no room in the form', async () => {
      const root = await show([nodeOf('script', { src: 'http://localhost:1/webauthn.js', id: 'webauthn_script' })]);
      for (const element of root.querySelectorAll('[part=group]')) expect(element.clientHeight).to.equal(0);
    });
  });

  describe('div (§4.3)', () => {
    it('is a place with its id, class and data', async () => {
      const wrapper = await showOne(nodeOf('div', { id: 'captcha', class: 'wide', data: { sitekey: 'x' } }));
      const place = wrapper.querySelector<HTMLElement>('#captcha')!;
      expect(place.className).to.equal('wide');
      expect(place.dataset['sitekey']).to.equal('x');
    });

    it('keeps what the page put there', async () => {
      const flow = { id: 'one', ui: { nodes: [nodeOf('div', { id: 'captcha' })] } } as unknown as LoginFlow;
      const element = await fixture<KratosLogin>(html`<kratos-login .flow=${flow} flow-param=""></kratos-login>`);
      await element.updateComplete;
      const place = element.shadowRoot!.querySelector('#captcha')!;
      place.append('solved');
      element.requestUpdate();
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('#captcha')!.textContent).to.equal('solved');
    });
  });

  describe('of a type that nobody knows', () => {
    it('show their label and what is said of them', async () => {
      const wrapper = await showOne(
        nodeOf('hologram', { depth: 3 }, { meta: { label: label('Look here') }, messages: [said(7, 'Too flat')] }),
      );
      expect(textOf(wrapper)).to.equal('Look here Too flat');
    });

    it('show nothing where there is nothing to say', async () => {
      expect(textOf(await showOne(nodeOf('hologram', {})))).to.equal('');
    });
  });

  describe('groups (§4.2)', () => {
    const groups = [
      'default',
      'password',
      'oidc',
      'totp',
      'lookup_secret',
      'code',
      'link',
      'profile',
      'webauthn',
      'passkey',
      'identifier_first',
      'captcha',
      'saml',
      'deviceauthn',
      'telepathy',
    ];

    it('are all shown, each node once, with its group and the slots of the page', async () => {
      const root = await show(groups.map((group) => input({ name: group }, { group })));
      expect(
        [...root.querySelectorAll<HTMLElement>('[data-group]')].map(({ dataset }) => dataset['group']),
      ).to.have.members(groups);
      for (const group of groups) {
        expect(root.querySelectorAll(`[data-group="${group}"] input[name="${group}"]`)).to.have.length(1);
        for (const place of ['before', 'after'])
          expect(root.querySelector(`slot[name="${place}-${group}"]`)).not.to.equal(null);
      }
    });
  });

  describe('messages', () => {
    it('stand at their node, with their number and type', async () => {
      const wrapper = await showOne(
        input(
          { name: 'identifier' },
          { meta: { label: label('E-mail') }, messages: [said(7, 'Wrong'), said(8, 'By the way', 'info')] },
        ),
      );
      const control = wrapper.querySelector('input')!;
      expect(messagesIn(wrapper)).to.deep.equal(['Wrong', 'By the way']);
      const [error, info] = wrapper.querySelectorAll<HTMLElement>('[part~=message]');
      expect(error!.dataset['messageId']).to.equal('7');
      expect(error!.part.contains('error')).to.equal(true);
      expect(info!.part.contains('info')).to.equal(true);
      expect(control.getAttribute('aria-invalid')).to.equal('true');
      expect(control.part.contains('invalid')).to.equal(true);
      const described = wrapper.querySelector(`#${control.getAttribute('aria-describedby')!}`)!;
      expect(messagesIn(described)).to.deep.equal(['Wrong', 'By the way']);
    });

    it('do not make a field wrong unless they are errors', async () => {
      const control = (
        await showOne(input({}, { meta: { label: label('E-mail') }, messages: [said(8, 'By the way', 'info')] }))
      ).querySelector('input')!;
      expect(control.hasAttribute('aria-invalid')).to.equal(false);
    });

    it('of a type that nobody knows are for information', async () => {
      const root = await show([input({ type: 'submit' })], [said(9, 'Something', 'telepathic')]);
      expect(root.querySelector('[part~=message]')!.part.value).to.equal('message info');
    });

    it('of the form are said above it, errors as an alert', async () => {
      const root = await show([input({})], [said(7, 'Wrong'), said(8, 'Right', 'success'), said(9, 'So so', 'info')]);
      expect(messagesIn(root.querySelector('[role=alert]')!)).to.deep.equal(['Wrong']);
      expect(messagesIn(root.querySelector('[role=status]')!)).to.deep.equal(['Right', 'So so']);
    });

    it('that a field says as well are not said above the form', async () => {
      const field = input({}, { meta: { label: label('E-mail') }, messages: [said(7, 'Wrong')] });
      const root = await show([field], [said(7, 'Wrong'), said(8, 'Else')]);
      expect(messagesIn(root)).to.have.members(['Wrong', 'Else']).and.have.length(2);
      expect(messagesIn(root.querySelector('[part=messages]')!)).to.deep.equal(['Else']);
    });

    it('of a hidden field are said above the form', async () => {
      const root = await show([input({ type: 'hidden' }, { messages: [said(7, 'Wrong')] })]);
      expect(messagesIn(root.querySelector('[part=messages]')!)).to.deep.equal(['Wrong']);
    });

    it('of a button stand at it', async () => {
      const wrapper = await showOne(input({ type: 'submit' }, { messages: [said(7, 'Wrong')] }));
      expect(messagesIn(wrapper)).to.deep.equal(['Wrong']);
      const id = wrapper.querySelector('button')!.getAttribute('aria-describedby')!;
      expect(messagesIn(wrapper.querySelector(`#${id}`)!)).to.deep.equal(['Wrong']);
    });

    it('on a value that the form does not have are said without a field for it (§4.1)', async () => {
      const root = await show([
        input({ name: 'traits.age' }, { messages: [said(7, 'Too young')] }),
        input({ type: 'submit' }),
      ]);
      expect(messagesIn(root)).to.deep.equal(['Too young']);
      expect(root.querySelector('form input')).to.equal(null);
    });

    it('and labels are never markup', async () => {
      const markup = '<img src=x onerror="smuggled()"><b>bold</b>';
      const root = await show(
        [input({}, { meta: { label: label(markup) }, messages: [said(7, markup)] })],
        [said(8, `${markup}!`)],
      );
      expect(root.querySelector('b, img')).to.equal(null);
      expect(textOf(root.querySelector('label')!)).to.equal(markup);
    });
  });

  it('all stand in one form in one root, without a style or a handler of their own', async () => {
    const root = await show([
      input({ type: 'text' }),
      input({ type: 'submit' }),
      ...['a', 'img', 'text', 'div', 'hologram'].map((type) => nodeOf(type, {})),
    ]);
    expect(root.querySelectorAll('form')).to.have.length(1);
    expect(root.querySelectorAll('form [data-group]')).to.have.length(7);
    for (const element of root.querySelectorAll('*')) {
      expect(element.shadowRoot).to.equal(null);
      expect(element.hasAttribute('style')).to.equal(false);
    }
  });
});
