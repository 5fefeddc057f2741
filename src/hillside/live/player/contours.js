// Contours of a grid of codes, and the places of their numbers: the twin of contours.py.
// Places are in cells: x from 0 to columns - 1, y from 0 to rows - 1, upwards.

/** @import {Pixel} from "./axes.js" */
/** @import {Size} from "./protocol.js" */

/** @typedef {{rows: number, columns: number, data: Uint32Array}} Codes  0 where there is none */
/** @typedef {[x0: number, y0: number, x1: number, y1: number]} Segment */
/** @typedef {{x: number, y: number, angle: number}} NumberPlace */

// Sides of a cell: where each begins, seen from its lower left corner, and where it goes.
const SIDES = [
  [0, 0, 1, 0],
  [1, 0, 0, 1],
  [1, 1, -1, 0],
  [0, 1, 0, -1],
];
const NUMBER_LETTER = 6.6; // pixels: the size of a number's letter, and of its line
const NUMBER_LINE = 12;
const NUMBER_ROOM = 4; // pixels on both sides of a number
const BENT = 3; // pixels: by so much a contour may leave the straight line of its number
const APART = 60; // pixels from one number to the next
const MORE_DOWN = 0.01; // pixels of bend that it is worth to stand one pixel further down
const MORE_LEFT = 0.001; // and one pixel further to the left
const FINE = 4096; // steps in a cell by which the ends of segments are told apart
const PROBE = 2; // pixels on both sides, where the slope is measured

/**
 * The contour of one level: marching squares; the middle of a cell decides between the two ways
 * through a saddle. Those of cells that it crosses once come first.
 * @param {Codes} codes
 * @param {number} level
 */
export function contourSegments({rows, columns, data}, level) {
  /** @type {Segment[]} */
  const simple = [];
  /** @type {Segment[]} */
  const saddles = [];
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      const [a, b, c, d] = [data[at], data[at + 1], data[at + columns + 1], data[at + columns]];
      const above = Number(a > level) + Number(b > level) + Number(c > level) + Number(d > level);
      if (above === 0 || above === 4 || !a || !b || !c || !d) continue;
      const cut = cutsOf([a, b, c, d], level, column, row);
      if (cut.length === 2) simple.push([...cut[0], ...cut[1]]);
      else {
        const joined = a + b + c + d > 4 * level === a > level;
        const order = joined ? [0, 1, 2, 3] : [3, 0, 1, 2];
        const [p, q, r, s] = order.map(i => cut[i]);
        saddles.push([...p, ...q], [...r, ...s]);
      }
    }
  return [...simple, ...saddles];
}

/**
 * Segments joined to lines, as long as they go. What is in the middle of a line has two segments.
 * @param {Segment[]} segments
 * @returns {Pixel[][]}
 */
export function joinedLines(segments) {
  /** @type {Map<number, number[]>} */
  const meeting = new Map();
  const ends = segments.map(([x0, y0, x1, y1]) => [placeKey(x0, y0), placeKey(x1, y1)]);
  ends.forEach((keys, i) => {
    for (const key of keys) meeting.set(key, [...(meeting.get(key) ?? []), i]);
  });
  const used = new Set();
  /** @type {(i: number, end: 0 | 1) => Pixel[]} */
  const walk = (i, end) => {
    /** @type {Pixel[]} */
    const line = [];
    let here = i;
    let key = ends[i][end];
    for (;;) {
      used.add(here);
      const [x0, y0, x1, y1] = segments[here];
      line.push(ends[here][0] === key ? [x0, y0] : [x1, y1]);
      const next = (meeting.get(key) ?? []).find(one => !used.has(one));
      if (next === undefined) return line;
      here = next;
      key = ends[next][0] === key ? ends[next][1] : ends[next][0];
    }
  };
  return segments.flatMap((_, i) => {
    if (used.has(i)) return [];
    const ahead = walk(i, 1);
    return [[...walk(i, 0).reverse(), ...ahead]];
  });
}

/**
 * One number for a place, the same from both cells at which it lies.
 * @param {number} x
 * @param {number} y
 */
const placeKey = (x, y) => Math.round(x * FINE) * 2 ** 26 + Math.round(y * FINE);

/**
 * Where the contour crosses the sides of a cell.
 * @param {number[]} corner
 * @param {number} level
 * @param {number} column
 * @param {number} row
 */
function cutsOf(corner, level, column, row) {
  /** @type {Pixel[]} */
  const cut = [];
  for (let i = 0; i < 4; i++) {
    const [from, to] = [corner[i], corner[(i + 1) % 4]];
    if (from > level === to > level) continue;
    const share = (level - from) / (to - from);
    const [x, y, dx, dy] = SIDES[i];
    cut.push([column + x + share * dx, row + y + share * dy]);
  }
  return cut;
}

/**
 * The code at a place, linear between the points of the grid; nan outside and without a value.
 * @param {Codes} codes
 * @param {number} x
 * @param {number} y
 */
export function codeAt({rows, columns, data}, x, y) {
  if (!(x >= 0 && x <= columns - 1 && y >= 0 && y <= rows - 1)) return NaN;
  const left = Math.min(Math.trunc(x), columns - 2);
  const low = Math.min(Math.trunc(y), rows - 2);
  const at = low * columns + left;
  const [s, t] = [x - left, y - low];
  const [a, b, c, d] = [data[at], data[at + 1], data[at + columns], data[at + columns + 1]];
  if (!a || !b || !c || !d) return NaN;
  return (a * (1 - s) + b * s) * (1 - t) + (c * (1 - s) + d * s) * t;
}

/**
 * Where the numbers of contours stand, in pixels from the left and upper edge of the map; null
 * where there is no room. The angle is in radians, downwards.
 * @param {Codes} codes
 * @param {{code: number, words: string}[]} levels
 * @param {Size} size  of the map in pixels
 * @param {number} scale  of the letters
 */
export function numberPlaces(codes, levels, size, scale) {
  /** @type {NumberPlace[]} */
  const taken = [];
  return levels.map(({code, words}) => {
    const length = NUMBER_LETTER * scale * words.length;
    const place = numberPlace(codes, code, {size, length, scale, taken});
    if (place) taken.push(place);
    return place;
  });
}

/**
 * The straightest place that is within 45 degrees of level and not too tooNear to others.
 * @param {Codes} codes
 * @param {number} level
 * @param {{size: Size, length: number, scale: number, taken: NumberPlace[]}} look
 * @returns {NumberPlace | null}
 */
function numberPlace(codes, level, {size: [width, height], length, scale, taken}) {
  const unit = [width / (codes.columns - 1), height / (codes.rows - 1)];
  const reach = length / 2 + NUMBER_ROOM;
  let least = Infinity;
  /** @type {NumberPlace | null} */
  let best = null;
  for (const [x0, y0, x1, y1] of contourSegments(codes, level)) {
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const [px, py] = [x * unit[0], height - y * unit[1]];
    const [dx, dy] = toTheRight((x1 - x0) * unit[0], (y1 - y0) * unit[1]);
    const line = NUMBER_LINE * scale;
    const inside = px >= reach && px <= width - reach && py >= line && py <= height - line;
    if (!inside || Math.abs(dy) > dx || taken.some(one => tooNear(one, px, py))) continue;
    /** @type {(right: number, up: number) => number} */
    const at = (right, up) => codeAt(codes, x + right / unit[0], y + up / unit[1]);
    const rise = Math.abs(at(-PROBE * dy, PROBE * dx) - at(PROBE * dy, -PROBE * dx));
    const off = [1, -1].map(sign => Math.abs(at(sign * reach * dx, sign * reach * dy) - level));
    const bend = Math.max(...off) / (rise / (2 * PROBE));
    const cost = bend - MORE_DOWN * py + MORE_LEFT * px;
    if (!(bend <= BENT) || !(cost < least)) continue;
    least = cost;
    best = {x: px, y: py, angle: -Math.atan2(dy, dx)};
  }
  return best;
}

/**
 * The unit vector in this direction, or the opposite one.
 * @param {number} dx
 * @param {number} dy
 */
function toTheRight(dx, dy) {
  const long = (dx < 0 ? -1 : 1) * Math.sqrt(dx * dx + dy * dy);
  return long === 0 ? [1, 0] : [dx / long, dy / long];
}

/** @type {(place: NumberPlace, px: number, py: number) => boolean} */
const tooNear = ({x, y}, px, py) => (px - x) * (px - x) + (py - y) * (py - y) < APART * APART;
