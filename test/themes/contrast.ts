const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** The pixel that colours give that lie upon each other, the lowest first. */
function mix(colours: string[]): number[] {
  for (const colour of ['#fff', ...colours]) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
  }
  return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

/** Relative luminance, by the definition of WCAG. */
function luminance(pixel: number[]): number {
  const [red = 0, green = 0, blue = 0] = pixel.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;

/** The backgrounds behind what stands in an element, the lowest first. */
function grounds(element: Element | null): string[] {
  return element ? [...grounds(parentOf(element)), getComputedStyle(element).backgroundColor] : [];
}

/** How well a colour is told from what is behind the element. */
function contrast(colour: string, element: Element | null): number {
  const behind = grounds(element);
  const [dark = 0, light = 0] = [mix(behind), mix([...behind, colour])].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** How well the edge of a control is told from what is around it. */
export function edgeContrast(control: Element): number {
  const { borderBottomColor, backgroundColor } = getComputedStyle(control);
  const around = parentOf(control);
  return Math.max(contrast(borderBottomColor, around), contrast(backgroundColor, around));
}

export const ringContrast = (control: Element): number =>
  contrast(getComputedStyle(control).outlineColor, parentOf(control));

/** With colours of their own, browsers put a plate of the page's colour behind the words, unless they are told not to. */
export function plateContrast(element: Element): number {
  const { color, forcedColorAdjust } = getComputedStyle(element);
  return contrast(color, forcedColorAdjust === 'none' ? element : document.documentElement);
}

export const textContrast = (element: Element): number => contrast(getComputedStyle(element).color, element);
