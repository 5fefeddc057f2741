// What of a line lies within a rectangle: the twin of clip.py.

/** @import {Pixel} from "./axes.js" */

/** @typedef {[left: number, top: number, right: number, bottom: number]} Rectangle */

/**
 * The part of a segment within a rectangle, or null (Liang and Barsky 1984).
 * @param {Pixel} a
 * @param {Pixel} b
 * @param {Rectangle} box
 * @returns {[Pixel, Pixel] | null}
 */
export function cut(a, b, box) {
  let [from, to] = [0, 1];
  for (const i of [0, 1]) {
    const step = b[i] - a[i];
    for (const [way, room] of [
      [-step, a[i] - box[i]],
      [step, box[i + 2] - a[i]],
    ]) {
      if (way < 0) from = Math.max(from, room / way);
      else if (way > 0) to = Math.min(to, room / way);
      else if (!(room >= 0)) return null;
    }
  }
  if (!(from <= to)) return null;
  // From far away no number of the way leads exactly to the rim.
  /** @type {(share: number, i: number) => number} */
  const side = (share, i) => Math.min(Math.max(a[i] + share * (b[i] - a[i]), box[i]), box[i + 2]);
  /** @type {(share: number) => Pixel} */
  const at = share => [side(share, 0), side(share, 1)];
  return [at(from), at(to)];
}

/**
 * The segments of a polyline within a rectangle; what is no number leaves a gap.
 * @param {Pixel[]} line
 * @param {Rectangle} box
 * @returns {[Pixel, Pixel][]}
 */
export function visible(line, box) {
  const sound = line.map(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  return line.flatMap((end, i) => {
    const part = i > 0 && sound[i - 1] && sound[i] ? cut(line[i - 1], end, box) : null;
    return part ? [part] : [];
  });
}

/**
 * Points at these shares of the length of segments that follow each other.
 * @param {[Pixel, Pixel][]} segments
 * @param {number[]} shares
 * @returns {Pixel[]}
 */
export function along(segments, shares) {
  const lengths = segments.map(([a, b]) => lengthOf(a, b));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return shares.map(share => {
    let rest = share * whole;
    let i = 0;
    while (i < segments.length - 1 && rest > lengths[i]) rest -= lengths[i++];
    const [a, b] = segments[i];
    const part = lengths[i] > 0 ? rest / lengths[i] : 0;
    return [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
  });
}

/** @type {(a: Pixel, b: Pixel) => number} */
export const lengthOf = (a, b) =>
  Math.sqrt((b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1]));
