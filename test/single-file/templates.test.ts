import { expect, oneEvent } from '@open-wc/testing';
import { libraries, markupOf } from './libraries.js';

for (const [title, { html, svg, nothing, render }] of libraries) {
  describe(`Templates, ${title},`, () => {
    let place: HTMLElement;

    beforeEach(() => {
      place = document.createElement('div');
      document.body.append(place);
    });

    afterEach(() => place.remove());

    const show = (value: unknown): string => {
      render(value, place);
      // The breaks in the templates below are there for whoever reads them.
      return markupOf(place).replace(/\n\s*/g, '');
    };
    const find = (selector: string): HTMLElement => place.querySelector<HTMLElement>(selector)!;

    it('show texts, numbers and truth values, and nothing for what is not there', () => {
      const text = (value: unknown) => html`<p>a${value}z</p>`;
      expect(show(text('b'))).to.equal('<p>abz</p>');
      const paragraph = find('p');
      for (const [value, shown] of [
        [0, '0'],
        ['', ''],
        [NaN, 'NaN'],
        [null, ''],
        [true, 'true'],
        [undefined, ''],
        [false, 'false'],
        [nothing, ''],
        ['c', 'c'],
        ['c', 'c'],
      ]) {
        expect(show(text(value))).to.equal(`<p>a${String(shown)}z</p>`);
      }
      expect(find('p') === paragraph).to.be.true;
    });

    it('never take a value for markup, nor for a mark of their own', () => {
      const markup = '<img src=x onerror=alert()>" {} <?lit$1$> --><b>';
      show(
        html`<p title=${markup} class="a ${markup}">${markup}</p>
          ${markup}`,
      );
      show(
        html`<p title=${markup} class="a ${markup}">${markup}</p>
          ${markup}`,
      );
      expect(place.querySelectorAll('*')).to.have.length(1);
      expect(place.textContent.replace(/\n\s*/g, '')).to.equal(markup + markup);
      expect(find('p').title).to.equal(markup);
      expect(find('p').className).to.equal(`a ${markup}`);
    });

    it('never take data for a template', () => {
      const data: unknown = JSON.parse(
        '{ "strings": ["<img src=x>"], "raw": ["<img src=x>"], "values": [], "around": "div" }',
      );
      for (const value of [data, [data], { ...(html`<b></b>` as object), _$litType$: undefined }]) {
        expect(() => show(html`<p title=${value}>${value}</p>`)).not.to.throw();
        expect(place.textContent).to.equal('[object Object]');
        expect(place.children).to.have.length(1);
      }
    });

    it('update what is shown by the same template, and replace what is shown by another', () => {
      const outer = (inner: unknown) => html`<div>${inner}</div>`;
      const a = (text: string) => html`<p>${text}</p>`;
      const b = (text: string) => html`<p>${text}</p>`;
      expect(show(outer(a('1')))).to.equal('<div><p>1</p></div>');
      const [box, paragraph] = [find('div'), find('p')];
      expect(show(outer(a('2')))).to.equal('<div><p>2</p></div>');
      expect(find('p') === paragraph).to.be.true;
      expect(show(outer(b('2')))).to.equal('<div><p>2</p></div>');
      expect(find('p') === paragraph).to.be.false;
      expect(show(outer('text'))).to.equal('<div>text</div>');
      expect(show(outer(a('3')))).to.equal('<div><p>3</p></div>');
      expect(find('div') === box).to.be.true;
      expect(show(nothing)).to.equal('');
    });

    it('show one template in several places, with values of their own', () => {
      const bone = html`<i>${'b'}</i>`;
      expect(
        show(
          html`${bone}
            <p>${[bone, bone]}</p>`,
        ),
      ).to.equal('<i>b</i><p><i>b</i><i>b</i></p>');
      const item = (value: unknown) => html`<i>${value}</i>`;
      expect(show(html`${item(1)}${item(item(2))}`)).to.equal('<i>1</i><i><i>2</i></i>');
    });

    it('keep the items of a list by their index, while it grows and shrinks', () => {
      const list = (...items: unknown[]) =>
        html`<ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`;
      show(list('a'));
      const first = find('li');
      expect(show(list('b', 'c', 'd'))).to.equal('<ul><li>b</li><li>c</li><li>d</li></ul>');
      const [, second, third] = place.querySelectorAll('li');
      expect(show(list('c', 'd'))).to.equal('<ul><li>c</li><li>d</li></ul>');
      expect([...place.querySelectorAll('li')]).to.deep.equal([first, second]);
      expect(show(list())).to.equal('<ul></ul>');
      expect(show(list('e', 'f', 'g'))).to.equal('<ul><li>e</li><li>f</li><li>g</li></ul>');
      expect([...place.querySelectorAll('li')])
        .not.to.include.members([first])
        .and.not.to.include.members([third!]);
    });

    it('show lists of anything, lists included', () => {
      const list = (items: unknown) => html`<p>${items}</p>`;
      expect(show(list([1, [2, [html`<i></i>`]], nothing, 'x', undefined]))).to.equal('<p>12<i></i>x</p>');
      expect(show(list([[], [html`<i></i>`, 3], 'y']))).to.equal('<p><i></i>3y</p>');
      expect(show(list('text'))).to.equal('<p>text</p>');
      expect(show(list([]))).to.equal('<p></p>');
      expect(show(list(html`<b></b>`))).to.equal('<p><b></b></p>');
    });

    it('build anew what moves into a list or out of it', () => {
      const field = () => html`<input />`;
      const frame = (turn: boolean) => html`<p>${turn ? field() : [field()]}</p>`;
      const fields: Element[] = [];
      for (const turn of [true, false, false, true, true]) {
        show(frame(turn));
        fields.push(find('input'));
        expect(place.querySelectorAll('input')).to.have.length(1);
      }
      expect(fields.map((one) => fields.indexOf(one))).to.deep.equal([0, 1, 1, 3, 3]);
    });

    it('show nodes of the page as they are', () => {
      const node = Object.assign(document.createElement('b'), { textContent: 'kept' });
      const [a, b] = [(value: unknown) => html`<p>${value}</p>`, (value: unknown) => html`<div>${[value]}</div>`];
      expect(show(a(node))).to.equal('<p><b>kept</b></p>');
      node.append('!');
      expect(show(a(node))).to.equal('<p><b>kept!</b></p>');
      expect(show(b(node))).to.equal('<div><b>kept!</b></div>');
      expect(find('b') === node).to.be.true;
      expect(node.ownerDocument === document).to.be.true;
      expect(show(b('none'))).to.equal('<div>none</div>');
    });

    it('set attributes, and remove them for nothing', () => {
      const one = (value: unknown) => html`<p title=${value}></p>`;
      for (const [value, shown] of [
        [nothing, ''],
        ['a', ' title="a"'],
        [nothing, ''],
        [0, ' title="0"'],
        [null, ' title=""'],
        [false, ' title="false"'],
        [undefined, ' title=""'],
        ['', ' title=""'],
      ]) {
        expect(show(one(value))).to.equal(`<p${String(shown)}></p>`);
      }
      const several = (a: unknown, b: unknown) => html`<p id="i${a}" part="p ${a} ${b}" lang="en"></p>`;
      for (const [a, b, shown] of [
        ['a', 'b', 'id="ia" part="p a b"'],
        ['a', 0, 'id="ia" part="p a 0"'],
        [null, undefined, 'id="i" part="p  "'],
        ['a', nothing, 'id="ia"'],
        [nothing, 'b', ''],
        ['a', 'b', 'id="ia" part="p a b"'],
      ]) {
        expect(show(several(a, b))).to.equal(`<p lang="en" ${String(shown)}`.trim() + '></p>');
      }
    });

    it('set and remove attributes that are there or not', () => {
      const field = (disabled: unknown) => html`<input ?disabled=${disabled} />`;
      for (const value of [false, true, '', 'any', null, 1, nothing, undefined, 0]) {
        show(field(value));
        expect(find('input').hasAttribute('disabled')).to.equal(value !== nothing && Boolean(value));
      }
    });

    it('leave alone what the page or a person has changed, as long as the value is the same', () => {
      const field = (value: unknown, node: object) =>
        html`<input title=${value} class="a ${value}" .value=${value} ?disabled=${value === 'on'} .node=${node} />`;
      const node = {};
      show(field('a', node));
      const input = find('input') as HTMLInputElement & { node: object };
      expect(input.value).to.equal('a');
      expect(input.node === node).to.be.true;
      input.value = 'typed';
      input.title = 'told';
      input.className = 'classy';
      input.disabled = true;
      show(field('a', node));
      expect(input).to.include({ value: 'typed', title: 'told', className: 'classy', disabled: true });
      show(field('on', {}));
      expect(input).to.include({ value: 'on', title: 'on', className: 'a on', disabled: true });
      expect(input.node === node).to.be.false;
    });

    it('listen once, for the handler of the latest rendering', () => {
      const told: string[] = [];
      const button = (name: string) =>
        html`<button
          @click=${function (this: unknown, event: Event) {
            told.push(`${name} ${String(this === event.currentTarget)}`);
          }}
        ></button>`;
      for (const name of ['a', 'b']) {
        show(button(name));
        find('button').click();
        find('button').click();
      }
      expect(told).to.deep.equal(['a true', 'a true', 'b true', 'b true']);
    });

    it('listen to nothing without a handler', () => {
      let clicks = 0;
      const button = (handler: unknown) => html`<button @click=${handler}></button>`;
      for (const handler of [nothing, undefined, () => clicks++, null, nothing, () => clicks++]) {
        show(button(handler));
        find('button').click();
      }
      expect(clicks).to.equal(2);
    });

    it('draw', () => {
      const path = (outline: string) => svg`<path d=${outline} fill="a${outline}" /><g>${outline}</g>`;
      const icon = (...outlines: string[]) => html`<svg viewBox="0 0 ${1} 1">${outlines.map(path)}</svg>`;
      show(icon('M0 0'));
      const first: Element = find('path');
      expect(show(icon('M1 1', 'M2 2'))).to.equal(
        '<svg viewBox="0 0 1 1"><path d="M1 1" fill="aM1 1"></path><g>M1 1</g><path d="M2 2" fill="aM2 2"></path><g>M2 2</g></svg>',
      );
      for (const element of place.querySelectorAll('*')) expect(element).to.be.an.instanceof(SVGElement);
      expect(find('path') === first).to.be.true;
    });

    it('leave no mark in an attribute or a text', () => {
      show(html`<p id=${nothing} .a=${1} ?b=${0} @c=${() => 0} class="x ${nothing}">${nothing}y${nothing}</p>`);
      expect(find('p').getAttributeNames()).to.be.empty;
      expect(place.textContent).to.equal('y');
    });

    it('ask for no image but the one that is meant', async () => {
      const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
      const seen = performance.getEntriesByType('resource').length;
      show(html`<img src=${pixel} srcset=${nothing} alt="" />`);
      await oneEvent(find('img'), 'load');
      show(html`<img src=${`${pixel}#`} srcset=${nothing} alt="" />`);
      await oneEvent(find('img'), 'load');
      const asked = performance.getEntriesByType('resource').slice(seen);
      expect(asked.map(({ name }) => name).filter((name) => !name.startsWith('data:'))).to.be.empty;
    });

    it('show in several containers, behind what is there', () => {
      const other = document.createElement('div');
      const box = (text: string) => html`<p>${text}</p>`;
      place.append('before ');
      render(box('other'), other);
      expect(show(box('a'))).to.equal('before <p>a</p>');
      expect(show(box('b'))).to.equal('before <p>b</p>');
      expect(markupOf(other)).to.equal('<p>other</p>');
      const shadow = other.attachShadow({ mode: 'open' });
      render('text', shadow);
      expect(shadow.textContent).to.equal('text');
    });

    it('show one thing while they show another', () => {
      const inner = (text: string) => html`<i>${text}</i>`;
      const sink = {
        set rendered(text: string) {
          render(inner(text), this as unknown as HTMLElement);
        },
      };
      const tag = `re-entrant-${title.length}`;
      class Nested extends HTMLElement {}
      Object.defineProperties(Nested.prototype, Object.getOwnPropertyDescriptors(sink));
      customElements.define(tag, Nested);
      const nodes = [document.createElement(tag), document.createElement(tag)];
      const list = (text: string) =>
        html`<p>${nodes.map((node) => html`${inner(text)}${Object.assign(node, { rendered: text })}`)}</p>`;
      for (const text of ['a', 'b']) {
        const expected = `<i>${text}</i><${tag}><i>${text}</i></${tag}>`;
        expect(show(list(text))).to.equal(`<p>${expected}${expected}</p>`);
      }
    });

    it('leave what is there when they fail, and go on', () => {
      const bad = {
        toString() {
          throw new Error('No text.');
        },
      };
      const good = (text: unknown) => html`<p>${text}</p>`;
      show(good('a'));
      const paragraph = find('p');
      expect(() => show(html`<i>${'b'}</i>${html`<b title=${bad}></b>`}`)).to.throw('No text.');
      expect(markupOf(place)).to.equal('<p>a</p>');
      expect(show(good('c'))).to.equal('<p>c</p>');
      expect(find('p') === paragraph).to.be.true;
    });
  });
}
