import { expect, fixture, nextFrame } from '@open-wc/testing';
import { LitElement, css, html, type PropertyDeclarations, type PropertyValues, type ReactiveController } from 'lit';
import * as own from '../../src/single-file/lit.js';

type Base = new () => LitElement;
type Tag = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

const attributeFor = (type: unknown, attribute: string) => ({ attribute, type, reflect: true, useDefault: true });

const properties: PropertyDeclarations = {
  textValue: attributeFor(String, 'text-value'),
  flag: attributeFor(Boolean, 'flag'),
  amount: attributeFor(Number, 'amount'),
  held: { attribute: false },
  given: { attribute: false, noAccessor: true },
};

let elements = 0;
const freeName = (): string => `lit-test-${String(++elements)}`;

function sampleOf(LitBase: Base, styles: unknown, tag: Tag) {
  return class Sample extends LitBase {
    static readonly styles = styles;
    static readonly properties = properties;

    declare textValue: string | null;
    declare flag: boolean;
    declare amount: number;
    declare held: unknown;

    /** What every update was about: the changed properties with their values before. */
    readonly updates: Record<string, unknown>[] = [];
    #given: unknown;
    fails = false;
    onRender = (): void => undefined;
    onUpdated = (): void => undefined;

    constructor() {
      super();
      this.textValue = '';
      this.flag = false;
      this.amount = 15;
    }

    get given(): unknown {
      return this.#given;
    }

    set given(value: unknown) {
      this.#given = `given ${String(value)}`;
    }

    protected override update(changed: PropertyValues): void {
      super.update(changed);
      this.updates.push(Object.fromEntries(changed));
    }

    protected override updated(): void {
      this.onUpdated();
    }

    protected override render(): unknown {
      this.onRender();
      if (this.fails) throw new Error('No rendering.');
      return tag`<p>${this.textValue}</p>`;
    }
  };
}

const bases: [string, Base, unknown, Tag][] = [
  [
    "Lit's own",
    LitElement,
    css`
      p {
        color: rgb(1 2 3);
      }
    `,
    html,
  ],
  ['that of the single files', own.LitElement as unknown as Base, own.css`p { color: rgb(1 2 3); }`, own.html],
];

for (const [title, LitBase, styles, tag] of bases) {
  describe(`LitElement, ${title},`, () => {
    const Sample = sampleOf(LitBase, styles, tag);
    type Sample = InstanceType<typeof Sample>;
    customElements.define(freeName(), Sample);

    const shown = async (element = new Sample()): Promise<Sample> => {
      await fixture(html`${element}`);
      await element.updateComplete;
      return element;
    };
    const text = ({ renderRoot }: Sample) => renderRoot.querySelector('p')?.textContent;

    it('renders into an open shadow root with the styles, and not before it is connected', async () => {
      const element = new Sample();
      element.textValue = 'a';
      await Promise.resolve();
      expect(element.updates).to.be.empty;
      expect(element).to.include({ isUpdatePending: true, hasUpdated: false });
      const complete = element.updateComplete;
      document.body.append(element);
      expect(await complete).to.be.true;
      expect(element).to.include({ isUpdatePending: false, hasUpdated: true });
      expect(element.renderRoot === element.shadowRoot).to.be.true;
      expect(text(element)).to.equal('a');
      expect(getComputedStyle(element.shadowRoot!.querySelector('p')!).color).to.equal('rgb(1, 2, 3)');
      element.remove();
    });

    it('updates once for several changes, and not at all for none', async () => {
      const element = await shown();
      element.textValue = 'a';
      element.textValue = 'b';
      element.amount = NaN;
      element.held = 1;
      element.requestUpdate();
      expect(await element.updateComplete).to.be.true;
      element.amount = NaN;
      element.textValue = 'b';
      expect(element.isUpdatePending).to.be.false;
      await element.updateComplete;
      expect(element.updates.slice(1)).to.deep.equal([{ textValue: '', amount: 15, held: undefined }]);
      expect(text(element)).to.equal('b');
    });

    it('takes a change during an update into it, and one after it into the next', async () => {
      const element = await shown();
      element.onRender = () => (element.held = 'rendering');
      element.onUpdated = () => (element.amount = 1);
      element.requestUpdate();
      expect(await element.updateComplete).to.be.false;
      expect(await element.updateComplete).to.be.true;
      expect(element.updates.slice(1)).to.deep.equal([{ held: undefined }, { amount: 15 }]);
    });

    it('keeps attributes and properties the same', async () => {
      const element = await shown();
      expect(element.getAttributeNames()).to.be.empty;
      Object.assign(element, { textValue: 'a', flag: true, amount: 2, held: 3 });
      await element.updateComplete;
      expect(element.outerHTML).to.include(' text-value="a" flag="" amount="2">');
      element.flag = false;
      element.textValue = null;
      await element.updateComplete;
      expect(element.getAttributeNames()).to.deep.equal(['amount']);
      expect(element.textValue).to.be.null;
      element.setAttribute('text-value', 'b');
      element.setAttribute('flag', 'any');
      element.setAttribute('amount', '007');
      expect(element).to.include({ textValue: 'b', flag: true, amount: 7 });
      await element.updateComplete;
      expect(element.getAttribute('amount')).to.equal('007');
      expect(element.getAttribute('flag')).to.equal('any');
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
      expect(element).to.include({ textValue: '', flag: false, amount: 15 });
      await element.updateComplete;
      expect(element.getAttributeNames()).to.be.empty;
    });

    it('lets the later of property and attribute win', async () => {
      const element = await shown();
      element.amount = 1;
      element.setAttribute('amount', '2');
      element.setAttribute('text-value', 'a');
      element.textValue = 'b';
      await element.updateComplete;
      expect(element).to.include({ textValue: 'b', amount: 2 });
      expect(element.getAttribute('amount')).to.equal('2');
      expect(element.getAttribute('text-value')).to.equal('b');
    });

    it('takes what was there before the upgrade, except for what the page calls differently', async () => {
      const name = freeName();
      const element = await fixture<Sample>(`<${name} flag></${name}>`);
      Object.assign(element, { textValue: 'early', held: 1, given: 2, other: 3 });
      customElements.define(name, class extends Sample {});
      await element.updateComplete;
      expect(element).to.include({ textValue: 'early', flag: true, amount: 15, held: 1, given: 'given 2', other: 3 });
      expect(element.getAttribute('text-value')).to.equal('early');
      expect(element.updates).to.have.length(1);
      element.removeAttribute('text-value');
      expect(element.textValue).to.equal('');
    });

    it('can be extended under another tag, and keeps what is overridden there', async () => {
      class Loud extends Sample {}
      Object.defineProperty(Loud.prototype, 'textValue', { get: () => 'loud', set: () => undefined });
      customElements.define(freeName(), Loud);
      const element = new Loud();
      element.setAttribute('amount', '2');
      await shown(element);
      expect(element.amount).to.equal(2);
      expect(text(element)).to.equal('loud');
    });

    it('tells its controllers', async () => {
      const element = new Sample();
      const told: string[] = [];
      const note = (what: string) => () => void told.push(`${what} ${String(element.updates.length)}`);
      const controller: ReactiveController = {
        hostConnected: note('connected'),
        hostDisconnected: note('disconnected'),
        hostUpdated: note('updated'),
      };
      element.addController(controller);
      element.addController({});
      element.onUpdated = note('and then the element');
      await shown(element);
      element.remove();
      document.body.append(element);
      element.requestUpdate();
      await element.updateComplete;
      element.remove();
      expect(told).to.deep.equal([
        'connected 0',
        'updated 1',
        'and then the element 1',
        'disconnected 1',
        'connected 1',
        'updated 2',
        'and then the element 2',
        'disconnected 2',
      ]);
    });

    it('says that rendering went wrong, and goes on', async () => {
      const element = await shown();
      // Lit rejects once more when it goes on, which nobody can catch.
      const { error: log } = console;
      console.error = () => undefined;
      element.fails = true;
      element.textValue = 'a';
      const error: unknown = await element.updateComplete.catch((reason: unknown) => reason);
      expect(error).to.be.an('error').with.property('message', 'No rendering.');
      expect(element.isUpdatePending).to.be.false;
      element.fails = false;
      element.amount = 1;
      await element.updateComplete;
      expect(text(element)).to.equal('a');
      expect(element.outerHTML).to.include(' text-value="a" amount="1">');
      await nextFrame();
      console.error = log;
    });
  });
}
