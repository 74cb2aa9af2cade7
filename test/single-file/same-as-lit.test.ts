import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { libraries, markupOf, type Library } from './libraries.js';

/** What a library is to show in a step. */
type Sample = (library: Library, step: number) => unknown;

interface Filling {
  leaves: [unknown, unknown, unknown];
  children: [unknown, unknown];
}

/** Each is one place in the code, so that each library knows it again. */
const templates: ((library: Library, filling: Filling) => unknown)[] = [
  ({ html }, { children: [a] }) => html`<p>${a}</p>`,
  ({ html }, { children: [a, b] }) => html`${a}${b}`,
  ({ html }, { leaves: [a, b, c], children: [d, e] }) =>
    html`<p title=${a} id="i${b}" class="x ${a} ${c}" ?hidden=${b}>${d} and ${e}</p>`,
  ({ html }, { leaves: [a, b, c], children: [d] }) =>
    html` <input type=${a} .value=${b} value=${c} ?checked=${a} />
      <slot name="s-${a}">${d}</slot>`,
  ({ html }, { leaves: [a, b], children: [c, d] }) =>
    html`${a}
      <ul lang=${b}>
        <li>${c}</li>
        ${d}
        <li>z</li>
      </ul>`,
  ({ html, svg }, { leaves: [a, b, c] }) =>
    html`<svg viewBox="0 0 1 1">${svg`<path d="M${a}" /><g fill=${b}>${c}</g>`}</svg>`,
  ({ html }) => html`<hr />`,
];

/** One of several in each step, in turn. */
const inTurn = (arbitrary: fc.Arbitrary<Sample>, minLength = 1): fc.Arbitrary<Sample> =>
  fc
    .array(arbitrary, { minLength, maxLength: 3, depthIdentifier: 'sample' })
    .map((samples) => (library, step) => samples[step % samples.length]!(library, step));

const leaf = inTurn(
  fc.oneof(
    fc.constant<Sample>(({ nothing }) => nothing),
    fc
      .oneof(
        fc.constantFrom(null, undefined, '', true, false, 0, NaN, '{}', '<b>', '&amp;', 'text'),
        fc.string({ maxLength: 3 }),
      )
      .map(
        (value): Sample =>
          () =>
            value,
      ),
  ),
);

const node = fc.string().map(
  (textContent): Sample =>
    () =>
      Object.assign(document.createElement('b'), { textContent }),
);

const { sample } = fc.letrec<Record<'sample' | 'turn' | 'list' | 'template', Sample>>((tie) => ({
  sample: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'sample' },
    leaf,
    node,
    tie('list'),
    { weight: 3, arbitrary: tie('template') },
    tie('turn'),
  ),
  turn: inTurn(tie('sample'), 2),
  list: fc
    .tuple(
      fc.array(tie('sample'), { maxLength: 4, depthIdentifier: 'sample' }),
      fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }),
    )
    .map(
      ([items, lengths]): Sample =>
        (library, step) =>
          items.slice(0, lengths[step % lengths.length]).map((item) => item(library, step)),
    ),
  template: fc
    .tuple(fc.constantFrom(...templates), fc.tuple(leaf, leaf, leaf), fc.tuple(tie('sample'), tie('sample')))
    .map(
      ([template, leaves, children]): Sample =>
        (library, step) =>
          template(library, {
            leaves: leaves.map((value) => value(library, step)) as Filling['leaves'],
            children: children.map((child) => child(library, step)) as Filling['children'],
          }),
    ),
}));

/** What can be seen of a rendering: the markup, what fields hold, and which elements are those of the rendering before. */
function shownBy(library: Library, place: HTMLElement, value: unknown): unknown {
  const before = [...place.querySelectorAll('*')];
  library.render(value, place);
  return {
    markup: markupOf(place),
    values: [...place.querySelectorAll('input')].map((input) => input.value),
    kept: [...place.querySelectorAll('*')].map((element) => before.indexOf(element)),
  };
}

it('the templates of the single files show what those of Lit show, whatever comes after whatever', () => {
  fc.assert(
    fc.property(sample, fc.integer({ min: 2, max: 6 }), (value, steps) => {
      const places = libraries.map(() => document.createElement('div'));
      for (let step = 0; step < steps; step++) {
        const [lit, own] = libraries.map(([, library], index) =>
          shownBy(library, places[index]!, value(library, step)),
        );
        expect(own).to.deep.equal(lit);
      }
    }),
    { seed: 20240101, numRuns: 500, includeErrorInReport: true },
  );
});
