import type { LoginHarness } from '../harness.js';

const CONTROLS = 'a[href], button, input:not([type=hidden])';
const TOLERANCE = 1;

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.unseen');

/** What a person sees of the element that is a text, each with the box that it belongs to. */
function* texts(login: LoginHarness): Generator<{ text: Text; rects: DOMRect[]; box: Element }> {
  for (const box of login.all('*').filter(isSeen)) {
    for (const text of box.childNodes) {
      if (!(text instanceof Text) || !text.data.trim()) continue;
      const range = new Range();
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()];
      if (rects.length > 0) yield { text, rects, box };
    }
  }
}

const contains = (outer: DOMRect, inner: DOMRect): boolean =>
  outer.left <= inner.left + TOLERANCE &&
  outer.right >= inner.right - TOLERANCE &&
  outer.top <= inner.top + TOLERANCE &&
  outer.bottom >= inner.bottom - TOLERANCE;

const meet = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right - TOLERANCE &&
  b.left < a.right - TOLERANCE &&
  a.top < b.bottom - TOLERANCE &&
  b.top < a.bottom - TOLERANCE;

const inOneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What is cut off: words that stick out of their button or of the element, and codes that are longer than their field. */
export function cutOff(login: LoginHarness): string[] {
  const around = login.element.getBoundingClientRect();
  const words = [...texts(login)]
    .filter(({ rects, box }) => {
      const own = box.closest(CONTROLS)?.getBoundingClientRect() ?? around;
      return !rects.every((rect) => contains(own, rect) && contains(around, rect));
    })
    .map(({ text }) => inOneLine(text.data));
  // What else is typed may be of any length, and moves along in its field.
  const isTooLong = ({ inputMode, scrollWidth, clientWidth }: HTMLElement): boolean =>
    inputMode === 'numeric' && scrollWidth > clientWidth;
  const controls = login
    .all(CONTROLS)
    .filter(isSeen)
    .filter((control) => !contains(around, control.getBoundingClientRect()) || isTooLong(control))
    .map(({ outerHTML }) => outerHTML);
  return [...words, ...controls];
}

/** What lies upon something else that it is no part of. */
export function overlapping(login: LoginHarness): string[] {
  const things = [
    ...[...texts(login)].map(({ text, rects, box }) => ({ name: inOneLine(text.data), rects, node: box })),
    ...login
      .all(CONTROLS)
      .filter(isSeen)
      .map((node) => ({ name: node.outerHTML, rects: [node.getBoundingClientRect()], node })),
  ];
  // The button that reveals a password stands in its field.
  const isWithin = (a: Node, b: Node): boolean =>
    a.contains(b) || (b as Element).closest('[part~=reveal]')?.parentNode === a.parentNode;
  return things.flatMap((a, index) =>
    things
      .slice(index + 1)
      .filter((b) => a.node !== b.node && !isWithin(a.node, b.node) && !isWithin(b.node, a.node))
      .filter((b) => a.rects.some((rect) => b.rects.some((other) => meet(rect, other))))
      .map((b) => `${a.name} × ${b.name}`),
  );
}
