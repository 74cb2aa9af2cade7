import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** The share of the pixels that may differ: another system than that of the references draws the edges of letters its own way. */
export const TOLERANCE = process.platform === 'linux' ? 0.0015 : 0.02;

/**
 * How much two pictures differ.
 *
 * @param {Uint8Array} expected PNG
 * @param {Uint8Array} actual PNG
 * @returns {{ share: number, diff?: Buffer, why: string }}
 */
export function compare(expected, actual) {
  if (Buffer.compare(expected, actual) === 0) return { share: 0, why: 'is the same' };
  const [one, other] = [expected, actual].map((bytes) => PNG.sync.read(Buffer.from(bytes)));
  const { width, height } = one;
  if (other.width !== width || other.height !== height) {
    return { share: 1, why: `is ${other.width}×${other.height} pixels large instead of ${width}×${height}` };
  }
  const diff = new PNG({ width, height });
  const count = pixelmatch(one.data, other.data, diff.data, width, height, { threshold: 0.05 });
  const share = count / (width * height);
  return { share, diff: PNG.sync.write(diff), why: `differs in ${(share * 100).toFixed(2)} % of its pixels` };
}

/** The same PNG in fewer bytes: the forms have much plain ground. */
export const pack = (png) =>
  PNG.sync.write(PNG.sync.read(Buffer.from(png)), { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
