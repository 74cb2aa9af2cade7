import { expect } from '@open-wc/testing';
import type { InputNode, LoginFlow, UiNode } from '../../src/protocol/flow.js';
import { parseFlow } from '../../src/protocol/parse-flow.js';
import { recorded } from '../fixtures.js';

const flowWith = (ui: unknown): LoginFlow => {
  const flow = parseFlow({ id: 'one', ui });
  if (!flow) throw new Error('This is no flow');
  return flow;
};

const nodesOf = (...nodes: unknown[]): UiNode[] => flowWith({ nodes }).ui.nodes;

const input = (attributes: object): object => ({ type: 'input', group: 'default', attributes, messages: [], meta: {} });

const attributesOf = (attributes: object): InputNode['attributes'] =>
  (nodesOf(input({ name: 'a', ...attributes }))[0] as InputNode).attributes;

/** What JSON can hold where Kratos sends something else; the last ones cannot even be turned into a string. */
const wrongValues: unknown[] = [
  null,
  true,
  7,
  '',
  'text',
  [],
  [null],
  [[]],
  {},
  { toString: 1, valueOf: 1 },
  [{ toString: null, valueOf: null }],
];

describe('parseFlow', () => {
  const recordings = [
    'unified-initial',
    'identifier-first-initial',
    'identifier-first-credentials',
    'password-wrong',
    'code-sent',
    'code-too-often',
    'social-initial',
    'passkey-initial',
    'aal2-initial',
    'refresh-initial',
  ];
  for (const name of recordings) {
    it(`keeps what Kratos says in "${name}"`, async () => {
      const { body } = await recorded(name);
      const sent = body as LoginFlow;
      const flow = parseFlow(body)!;
      const { ui, ...rest } = flow;
      const { ui: sentUi, ...sentRest } = sent;
      expect(rest).to.deep.equal(sentRest);
      expect(ui.action).to.equal(sentUi.action);
      expect(ui.messages!.map(({ id, text, type }) => ({ id, text, type }))).to.deep.equal(
        (sentUi.messages ?? []).map(({ id, text, type }) => ({ id, text, type })),
      );
      expect(ui.nodes).to.have.length(sentUi.nodes.length);
      ui.nodes.forEach((node, index) => {
        const { type, group, attributes, messages, meta } = sentUi.nodes[index]!;
        expect(node).to.include({ type, group });
        expect(node.attributes).to.deep.include(attributes);
        expect(node.messages.map(({ id }) => id)).to.deep.equal(messages.map(({ id }) => id));
        expect(node.meta.label?.id).to.equal(meta.label?.id);
        expect(node.meta.label?.text).to.equal(meta.label?.text);
      });
    });
  }

  it('does not change what it was given', async () => {
    const { body } = await recorded('password-wrong');
    const before = structuredClone(body);
    parseFlow(body);
    expect(body).to.deep.equal(before);
  });

  const noFlows: [what: string, json: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'flow'],
    ['a number', 1],
    ['a list', [{ id: 'one', ui: {} }]],
    ['an empty object', {}],
    ['an object without ui', { id: 'one' }],
    ['an object without id', { ui: { nodes: [] } }],
    ['an empty id', { id: '', ui: { nodes: [] } }],
    ['an id that is a number', { id: 1, ui: { nodes: [] } }],
    ['an id that is null', { id: null, ui: { nodes: [] } }],
    ['a ui that is null', { id: 'one', ui: null }],
    ['a ui that is a list', { id: 'one', ui: [] }],
    ['a ui that is a text', { id: 'one', ui: 'ui' }],
    ['a flow of Kratos 0.5', { id: 'one', methods: { password: { config: { fields: [] } } } }],
    ['a session', { id: 'one', active: true, identity: { id: 'ada' } }],
  ];
  for (const [what, json] of noFlows) {
    it(`takes ${what} for no flow`, () => {
      expect(parseFlow(json)).to.equal(undefined);
    });
  }

  it('takes a flow of which only id and ui are there', () => {
    const { ui } = flowWith({});
    expect(ui.nodes).to.deep.equal([]);
    expect(ui.messages).to.deep.equal([]);
  });

  it('keeps members that it does not know', () => {
    const flow = parseFlow({ id: 'one', ui: { nodes: [], more: 1 }, organization_id: null, test_context: { a: 1 } });
    expect(flow).to.deep.include({ organization_id: null, test_context: { a: 1 } });
    expect(flow!.ui).to.include({ more: 1 });
  });

  it('keeps nodes of a type, with a group and with attributes that it does not know', () => {
    const [node] = nodesOf({ type: 'canvas', group: 'telepathy', attributes: { depth: 3 }, messages: [], meta: {} });
    expect(node).to.include({ type: 'canvas', group: 'telepathy' });
    expect(node!.attributes).to.include({ depth: 3 });
  });

  for (const value of wrongValues) {
    const what = JSON.stringify(value);

    it(`gives a flow where the lists are ${what}`, () => {
      const { ui } = flowWith({ nodes: value, messages: value });
      expect(ui.nodes).to.deep.equal([]);
      expect(ui.messages).to.deep.equal([]);
    });

    it(`gives a node that can be rendered where its members are ${what}`, () => {
      const [node] = nodesOf({ type: value, group: value, attributes: {}, messages: value, meta: value });
      expect(node!.type).to.be.a('string');
      expect(node!.group).to.be.a('string');
      expect(node!.messages).to.deep.equal([]);
      expect(node!.meta.label).to.equal(undefined);
    });

    it(`gives messages that can be shown where their members are ${what}`, () => {
      const messages = [{ id: value, text: 'Hello', type: value, context: value }, { id: 1, text: value }, value];
      const { ui } = flowWith({
        nodes: [{ ...input({ name: 'a' }), messages, meta: { label: messages[0] } }],
        messages,
      });
      for (const text of [...ui.messages!, ...ui.nodes[0]!.messages, ui.nodes[0]!.meta.label!]) {
        expect(text.id).to.be.a('number');
        expect(text.text).to.be.a('string');
        expect(text.type).to.be.a('string');
        expect(text.context).to.be.an('object');
      }
    });

    it(`gives attributes that can be rendered where they are ${what}`, () => {
      const names = ['value', 'pattern', 'autocomplete', 'maxlength', 'id', 'class', 'href', 'src', 'width', 'height'];
      const attributes = attributesOf({
        ...Object.fromEntries([...names, 'type', 'required', 'disabled'].map((name) => [name, value])),
        label: value,
        text: value,
        title: value,
        data: value,
        options: value,
      }) as unknown as Record<string, unknown>;
      for (const name of names) expect(attributes[name]).not.to.be.an('object').and.not.to.be.an('array');
      expect(typeof attributes['type']).to.match(/string|number|boolean/);
      for (const name of ['label', 'text', 'title']) expect(attributes[name]).to.equal(undefined);
      for (const option of (attributes['options'] as unknown[] | undefined) ?? []) expect(option).to.be.an('object');
    });
  }

  it('leaves out what is no node', () => {
    expect(nodesOf(null, 1, 'node', [], {}, { type: 'input' }, { type: 'input', attributes: [] })).to.deep.equal([]);
  });

  it('leaves out an input without a name, which nobody could submit', () => {
    expect(nodesOf(input({}), input({ name: '' }), input({ name: null }), input({ name: 'a' }))).to.have.length(1);
  });

  it('takes an input without a type for a text field', () => {
    expect(attributesOf({})).to.include({ name: 'a', type: 'text' });
  });

  it('puts a node without a group into the default one', () => {
    expect(nodesOf({ type: 'text', attributes: {} })[0]!.group).to.equal('default');
  });

  it('keeps the texts that stand in attributes', () => {
    const text = { id: 1, text: 'Terms', type: 'info' };
    const [node] = nodesOf({ type: 'a', group: 'default', attributes: { title: text, label: text, text } });
    for (const name of ['title', 'label', 'text']) expect(node!.attributes).to.have.property(name).which.includes(text);
  });

  it('keeps the options and the data that stand in attributes', () => {
    expect(attributesOf({ options: [{ value: 'a' }, null, 'b'] }).options).to.deep.equal([{ value: 'a' }]);
    const [node] = nodesOf({ type: 'div', attributes: { data: { sitekey: 'a' } } });
    expect(node!.attributes).to.deep.include({ data: { sitekey: 'a' } });
  });

  it('takes no more nodes and messages than any form has', () => {
    const messages = Array.from({ length: 10_000 }, (_, id) => ({ id, text: 'Hello', type: 'info' }));
    const nodes = Array.from({ length: 10_000 }, (_, index) => ({ ...input({ name: `a${index}` }), messages }));
    const { ui } = flowWith({ nodes, messages });
    expect(ui.nodes).to.have.length.within(100, 1000);
    expect(ui.messages).to.have.length.within(10, 100);
    expect(ui.nodes[0]!.messages).to.have.length.within(10, 100);
  });

  it('leaves the prototypes of all objects alone', () => {
    const hostile: unknown = JSON.parse(
      `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"one","ui":{"__proto__":{"polluted":1},"nodes":[
        {"type":"input","__proto__":{"polluted":1},"attributes":{"__proto__":{"polluted":1},"name":"__proto__","value":"x"},
         "meta":{"__proto__":{"polluted":1}},"messages":[{"__proto__":{"polluted":1},"text":"Hello"}]}]}}`,
    );
    const [node] = parseFlow(hostile)!.ui.nodes;
    expect({}).not.to.have.property('polluted');
    expect((node as InputNode).attributes.name).to.equal('__proto__');
  });
});
