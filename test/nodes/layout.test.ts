import { expect } from '@open-wc/testing';
import { layoutOf } from '../../src/nodes/layout.js';
import type { LoginFlow, UiNode } from '../../src/protocol/flow.js';
import { parseFlow } from '../../src/protocol/parse-flow.js';
import { recorded } from '../fixtures.js';

const input = (group: string, type: string, name: string, more: object = {}): object => ({
  type: 'input',
  group,
  attributes: { name, type, ...more },
});
const field = (group: string, name = 'field'): object => input(group, 'text', name);
const method = (group: string, more: object = {}): object =>
  input(group, 'submit', 'method', { value: group, ...more });

const flowOf = (...nodes: object[]): LoginFlow => parseFlow({ id: 'one', ui: { nodes } })!;

const nameOf = ({ type, attributes }: UiNode): string =>
  type === 'input' ? [attributes.name, attributes.value].filter(Boolean).join('=') : type;

/** The groups from top to bottom with their nodes, and the button that Enter presses. */
function arranged(flow: LoginFlow) {
  const { groups, providers, primary } = layoutOf(flow);
  const described = (layouts: typeof groups) =>
    layouts.map(({ group, nodes }) => [group, ...nodes.map(nameOf)].join(' '));
  return { groups: described(groups), providers: described(providers), primary: primary && nameOf(primary) };
}

const groupsOf = (...nodes: object[]): string[] => layoutOf(flowOf(...nodes)).groups.map(({ group }) => group);

describe('layoutOf', () => {
  it('arranges groups in its own order, not in that of the server', () => {
    const names = [
      'default',
      'identifier_first',
      'captcha',
      'password',
      'code',
      'totp',
      'webauthn',
      'passkey',
      'lookup_secret',
    ];
    expect(groupsOf(...names.map((group) => field(group)).reverse())).to.deep.equal(names);
  });

  it('puts groups that it does not know behind those that it knows, in the order of the server', () => {
    expect(groupsOf(field('telepathy'), field('constructor'), field('lookup_secret'))).to.deep.equal([
      'lookup_secret',
      'telepathy',
      'constructor',
    ]);
  });

  it('puts groups to be filled in before groups that are a mere button', () => {
    expect(groupsOf(method('default'), method('code'), field('telepathy'), field('totp'))).to.deep.equal([
      'totp',
      'telepathy',
      'default',
      'code',
    ]);
  });

  it('puts the fields of a group before its buttons, and its method before other buttons', () => {
    const resend = input('code', 'submit', 'resend', { value: 'code' });
    expect(arranged(flowOf(resend, method('code'), field('code', 'code'))).groups).to.deep.equal([
      'code code method=code resend=code',
    ]);
  });

  it('keeps the order of the server among fields', () => {
    expect(arranged(flowOf(field('default', 'b'), field('default', 'a'), field('default', 'c'))).groups).to.deep.equal([
      'default b a c',
    ]);
  });

  it('sets providers apart', () => {
    const provider = (group: string, value: string) => input(group, 'submit', 'provider', { value });
    const { groups, providers } = arranged(
      flowOf(
        provider('oidc', 'github'),
        provider('saml', 'acme'),
        field('default', 'identifier'),
        provider('oidc', 'google'),
      ),
    );
    expect(groups).to.deep.equal(['default identifier']);
    expect(providers).to.deep.equal(['oidc provider=github provider=google', 'saml provider=acme']);
  });

  it('takes a flow without nodes', () => {
    expect(layoutOf(flowOf())).to.deep.equal({ groups: [], providers: [], primary: undefined });
  });

  it('leaves the flow as it is', () => {
    const flow = flowOf(method('code'), field('code'), field('default'));
    const before = structuredClone(flow);
    layoutOf(flow);
    expect(flow).to.deep.equal(before);
  });

  describe('the primary button', () => {
    const primaryOf = (...nodes: object[]) => arranged(flowOf(...nodes)).primary;

    it('is a method with a field of its own before one without', () => {
      expect(primaryOf(field('default'), method('code'), field('password'), method('password'))).to.equal(
        'method=password',
      );
    });

    it('is a method without a field of its own where there is no other', () => {
      expect(primaryOf(field('default'), method('code'))).to.equal('method=code');
    });

    it('is not one whose own fields are all hidden, where there is another', () => {
      const nodes = [
        input('code', 'hidden', 'method', { value: 'code' }),
        method('code'),
        field('totp'),
        method('totp'),
      ];
      expect(primaryOf(...nodes)).to.equal('method=totp');
    });

    it('is not a disabled one', () => {
      expect(primaryOf(field('password'), method('password', { disabled: true }), method('code'))).to.equal(
        'method=code',
      );
      expect(primaryOf(field('password'), method('password', { disabled: true }))).to.equal(undefined);
    });

    it('is never a provider, a request for another code, or a button for the browser', () => {
      const nodes = [
        field('default'),
        input('oidc', 'submit', 'provider', { value: 'github' }),
        input('code', 'submit', 'resend', { value: 'code' }),
        input('code', 'submit', 'address', { value: 'ada@example.com' }),
        input('passkey', 'button', 'passkey_login_trigger'),
        method('oidc'),
      ];
      expect(primaryOf(...nodes)).to.equal(undefined);
    });

    it('is a provider where there is nothing else, and only one of them', () => {
      const provider = (value: string) => input('oidc', 'submit', 'provider', { value });
      expect(primaryOf(provider('contoso'))).to.equal('provider=contoso');
      expect(primaryOf(provider('contoso'), provider('github'))).to.equal(undefined);
    });

    it('is the only one, whatever it asks of the browser', () => {
      const trigger = input('webauthn', 'button', 'webauthn_login_trigger');
      expect(primaryOf(field('default'), trigger)).to.equal('webauthn_login_trigger');
    });

    it('is not a request for another code where that is all that can be pressed', () => {
      const resend = input('code', 'submit', 'resend', { value: 'code' });
      expect(primaryOf(field('code', 'code'), method('code', { disabled: true }), resend)).to.equal(undefined);
    });
  });

  describe('of what Kratos sends', () => {
    const recordings: [name: string, groups: string[], primary: string][] = [
      ['unified-initial', ['default', 'password', 'code'], 'method=password'],
      ['social-initial', ['default', 'password', 'code'], 'method=password'],
      ['passkey-initial', ['default', 'password', 'code', 'webauthn', 'passkey'], 'method=password'],
      ['refresh-initial', ['default', 'password', 'code'], 'method=password'],
      ['identifier-first-initial', ['identifier_first', 'default'], 'method=identifier_first'],
      ['identifier-first-credentials', ['password', 'default', 'identifier_first', 'code'], 'method=password'],
      ['code-sent', ['code', 'default'], 'method=code'],
      ['aal2-initial', ['totp', 'lookup_secret', 'default'], 'method=totp'],
      ['aal2-code-address', ['default', 'code'], 'address=ada@example.com'],
      [
        'passkey-identifier-first-initial',
        ['identifier_first', 'default', 'webauthn', 'passkey'],
        'method=identifier_first',
      ],
      ['webauthn-step', ['default', 'webauthn'], 'webauthn_login_trigger'],
    ];
    for (const [name, groups, primary] of recordings) {
      it(`arranges every node of “${name}” once`, async () => {
        const flow = parseFlow((await recorded(name)).body)!;
        const layout = layoutOf(flow);
        const nodes = [...layout.groups, ...layout.providers].flatMap((group) => group.nodes);
        expect(nodes).to.have.members(flow.ui.nodes);
        expect(nodes).to.have.length(flow.ui.nodes.length);
        expect(layout.groups.map(({ group }) => group)).to.deep.equal(groups);
        expect(nameOf(layout.primary!).split('={')[0]).to.equal(primary);
      });
    }
  });
});
