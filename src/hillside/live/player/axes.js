// Between the data of an axes and the pixels of the picture.

/** @import {Axes, Size} from "./protocol.js" */

/** @typedef {[x: number, y: number]} Pixel  a place on the picture */

/**
 * One axes on the picture. box: left, top, width, height; x, y: from data to pixels; back: from a
 * pixel to data; limits: of x and of y.
 * @typedef {object} Mapping
 * @property {[number, number, number, number]} box
 * @property {(v: number) => number} x
 * @property {(v: number) => number} y
 * @property {(px: number, py: number) => [number, number]} back
 * @property {(px: number, py: number) => boolean} holds
 * @property {[[number, number], [number, number]]} limits
 */

export const FAR = 1e4; // pixels; what lies beyond is cut off
export const DEGREE = Math.PI / 180; // radians

/**
 * @param {Axes} axes
 * @param {Size} size
 * @returns {Mapping}
 */
export function mapping(axes, [width, height]) {
  const [left, top] = [axes.box[0] * width, axes.box[1] * height];
  const [w, h] = [axes.box[2] * width, axes.box[3] * height];
  const sx = shares(axes.x, axes.logx);
  const sy = shares(axes.y, axes.logy);
  return {
    box: [left, top, w, h],
    x: v => left + w * sx.to(v),
    y: v => top + h * (1 - sy.to(v)),
    back: (px, py) => [sx.from((px - left) / w), sy.from(1 - (py - top) / h)],
    holds: (px, py) => px >= left && px <= left + w && py >= top && py <= top + h,
    limits: [axes.x, axes.y],
  };
}

/**
 * @param {Record<string, Axes>} axes
 * @param {Size} size
 * @returns {Record<string, Mapping>}
 */
export const mappings = (axes, size) =>
  Object.fromEntries(Object.entries(axes).map(([name, one]) => [name, mapping(one, size)]));

/**
 * Between numbers and their share of the way between the limits.
 * @param {[number, number]} limits
 * @param {boolean} log
 */
function shares([low, high], log) {
  const f = log ? Math.log : (/** @type {number} */ v) => v;
  const inverse = log ? Math.exp : (/** @type {number} */ v) => v;
  const a = f(low);
  const b = f(high);
  return {
    to: (/** @type {number} */ v) => (f(v) - a) / (b - a),
    from: (/** @type {number} */ share) => inverse(a + share * (b - a)),
  };
}

/**
 * The part of a segment that lies within FAR pixels, or null. A canvas computes in single
 * precision, so the end of a walk that explodes must not reach it: cut it where it is, do not bend
 * it. An end that is kept is the very same array.
 * @template {number[]} P  a pixel, with or without a depth
 * @param {P} a
 * @param {P} b
 * @returns {[P | Pixel, P | Pixel] | null}
 */
export function within(a, b) {
  const part = partInside(a, b, [-FAR, -FAR], [FAR, FAR]);
  if (!part) return null;
  /** @type {(share: number) => Pixel} */
  const at = share => [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
  return [part[0] > 0 ? at(part[0]) : a, part[1] < 1 ? at(part[1]) : b];
}

/**
 * Which part of a segment lies in a box, as shares of its length, or null (Liang and Barsky 1984).
 * @param {number[]} a
 * @param {number[]} b
 * @param {number[]} low  the corner of the box with the smallest coordinates
 * @param {number[]} high
 * @returns {[from: number, to: number] | null}
 */
export function partInside(a, b, low, high) {
  let from = 0;
  let to = 1;
  for (let i = 0; i < low.length; i++) {
    const move = b[i] - a[i];
    const near = (low[i] - a[i]) / move;
    const far = (high[i] - a[i]) / move;
    if (move === 0) {
      if (a[i] < low[i] || a[i] > high[i]) return null;
      continue;
    }
    from = Math.max(from, Math.min(near, far));
    to = Math.min(to, Math.max(near, far));
  }
  return from <= to ? [from, to] : null;
}

/**
 * The part of a polygon that lies within FAR pixels, edge by edge (Sutherland and Hodgman 1974): a
 * far corner pulled in by itself would turn the edges that lead there. Corners that are no numbers
 * are left out.
 * @param {Pixel[]} corners
 * @returns {Pixel[]}
 */
export function clipped(corners) {
  let kept = corners.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  for (const [i, sign] of [
    [0, 1],
    [0, -1],
    [1, 1],
    [1, -1],
  ])
    kept = beforeSide(kept, corner => FAR - sign * corner[i]);
  return kept;
}

/**
 * The part of a polygon on which `room`, a distance from a straight line, is not negative.
 * @param {Pixel[]} corners
 * @param {(corner: Pixel) => number} room
 */
function beforeSide(corners, room) {
  return corners.flatMap((corner, i) => {
    const last = corners.at(i - 1) ?? corner;
    const [was, is] = [room(last), room(corner)];
    const share = was / (was - is);
    /** @type {Pixel} */
    const cut = [last[0] + share * (corner[0] - last[0]), last[1] + share * (corner[1] - last[1])];
    return [...(was < 0 !== is < 0 ? [cut] : []), ...(is >= 0 ? [corner] : [])];
  });
}
