import { executeServerCommand } from '@web/test-runner-commands';

const cdp = <Result>(method: string, params: object): Promise<Result> =>
  executeServerCommand('cdp', { method, params });

type Colour = number;

/** What a person sees of a part of the page. */
export class Picture {
  readonly #pixels: Uint32Array;

  static async of(element: Element): Promise<Picture> {
    element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getBoundingClientRect();
    const clip = { x: x + scrollX, y: y + scrollY, width, height, scale: 1 };
    const { data } = await cdp<{ data: string }>('Page.captureScreenshot', { format: 'png', clip });
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    pen.drawImage(image, 0, 0);
    return new Picture(new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer));
  }

  private constructor(pixels: Uint32Array) {
    this.#pixels = pixels;
  }

  #counts(): Map<Colour, number> {
    const counts = new Map<Colour, number>();
    for (const colour of this.#pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    return counts;
  }

  /** The colour that most of it has. */
  get ground(): Colour {
    return [...this.#counts()].sort(([, a], [, b]) => b - a)[0]![0];
  }

  /** How much of it has another colour. */
  get ink(): number {
    const { ground } = this;
    return this.#pixels.filter((colour) => colour !== ground).length;
  }
}
