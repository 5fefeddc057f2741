// What lies beyond its axes is shown as outside, never as if inside: the twin of outside.py.
//
// A single dot becomes an arrow head at the edge with the value that is out there; a bar ends in a
// zigzag with its height. Of many dots those outside are left out, and lines leave.

import {told} from "./numbers.js";

/** @import {Mapping, Pixel} from "./axes.js" */
/** @import {Shape} from "./frames.js" */
/** @import {Actor, Align} from "./protocol.js" */

/**
 * A point on the edge of axes, the direction that leads out to the true one, and its words.
 * @typedef {{at: Pixel, way: Pixel, words: string}} Mark
 */
/** @typedef {[low: Pixel, high: Pixel]} Box */

export const LETTER = 12; // pixels
export const BROKEN = 10; // pixels from the edge to the zigzag of a bar, and to its number
export const NUMBER = 26;
const SLACK = 0.5; // pixels by which a point may be out and still counts as inside
const HEAD = 2.2; // lengths of an arrow head and half its width, in radii of the dot
const WING = 1.1;
const DIGITS = 3;
const GAP = 6; // pixels between an arrow head and its value
const TOOTH = 6; // pixels from one corner of a zigzag to the next, at most
const FARTHEST = 1e30; // what is infinite comes as this

/**
 * @param {Mapping} map
 * @returns {Box}
 */
export const boxOf = ({box: [left, top, width, height]}) => [
  [left, top],
  [left + width, top + height],
];

/**
 * Where a point beyond a box is shown, or null for a point inside, or no number.
 * @param {Pixel} point
 * @param {Box} box
 * @returns {{at: Pixel, way: Pixel} | null}
 */
export function edge([x, y], [low, high]) {
  if (Number.isNaN(x) || Number.isNaN(y)) return null;
  const at = /** @type {Pixel} */ ([x, y].map((v, i) => Math.min(high[i], Math.max(low[i], v))));
  let away = [x - at[0], y - at[1]];
  if (Math.max(...away.map(Math.abs)) <= SLACK) return null;
  if (away.some(v => !Number.isFinite(v)))
    away = away.map(v => (Number.isFinite(v) ? 0 : Math.sign(v)));
  const far = Math.hypot(...away);
  return {at, way: [away[0] / far, away[1] / far]};
}

/**
 * The marks of one actor: for a single dot, or for each bar that leaves its axes.
 * @param {Actor} actor
 * @param {Shape} shape
 * @param {Mapping} map
 * @returns {Mark[]}
 */
export function marks(actor, {data, columns}, map) {
  if (actor.kind === "bars")
    return actor.at.flatMap((at, i) => mark([at, data[i]], map, [1]) ?? []);
  if (actor.kind === "dots" && columns === 1)
    return [mark([data[0], data[1]], map, [0, 1])].flatMap(one => one ?? []);
  return [];
}

/**
 * @param {Pixel} point
 * @param {Mapping} map
 * @param {number[]} of  of which of its numbers it tells, where they are out
 * @returns {Mark | null}
 */
function mark(point, map, of) {
  const there = [map.x(point[0]), map.y(point[1])];
  const found = edge(/** @type {Pixel} */ (there), boxOf(map));
  if (!found) return null;
  const out = of.filter(i => Math.abs(there[i] - found.at[i]) > SLACK);
  const words = out.map(i => valueOf(point[i])).join(", ");
  return out.length ? {...found, words: out.length > 1 ? `(${words})` : words} : null;
}

/** @param {number} value */
const valueOf = value =>
  Math.abs(value) < 0.99 * FARTHEST ? told(value, DIGITS) : value > 0 ? "∞" : "−∞";

/**
 * The three corners of an arrow head whose tip is on the edge.
 * @param {Mark} mark
 * @param {number} radius
 * @returns {Pixel[]}
 */
export function head({at: [x, y], way: [dx, dy]}, radius) {
  const [bx, by] = [x - HEAD * radius * dx, y - HEAD * radius * dy];
  const wing = WING * radius;
  return [
    [x, y],
    [bx - wing * dy, by + wing * dx],
    [bx + wing * dy, by - wing * dx],
  ];
}

/**
 * The corners of a zigzag across a bar.
 * @param {number} left
 * @param {number} right
 * @param {number} y
 * @param {number} scale
 * @returns {Pixel[]}
 */
export function zigzag(left, right, y, scale) {
  const count = Math.max(2, Math.ceil((right - left) / (TOOTH * scale)));
  return Array.from({length: count + 1}, (_, i) => [
    left + ((right - left) * i) / count,
    y + (i % 2 ? -0.5 : 0.5) * TOOTH * scale,
  ]);
}

/**
 * Where the words of a dot's mark stand, and how they are aligned there.
 *
 * Beside an arrow head that points left or right they would stand on a path that leads out: they
 * stand on its inner side.
 * @param {Mark} mark
 * @param {number} radius
 * @param {Box} box
 * @param {number} scale
 * @returns {{spot: Pixel, align: Align}}
 */
export function label({at: [x, y], way: [dx, dy]}, radius, [low, high], scale) {
  if (Math.abs(dx) > Math.abs(dy)) {
    const aside = inwardsOf(y, low, high) * (WING * radius + ((GAP + LETTER) / 2) * scale);
    return {spot: [x - GAP * scale * Math.sign(dx), y + aside], align: dx < 0 ? "left" : "right"};
  }
  const back = HEAD * radius + (GAP + (LETTER / 2) * Math.abs(dy)) * scale;
  const share = (x - low[0]) / (high[0] - low[0]);
  /** @type {Pixel} */
  const spot = [x - back * dx, y - back * dy];
  return {spot, align: share < 0.2 ? "left" : share > 0.8 ? "right" : "center"};
}

/**
 * 1 where the middle of the box is below y, -1 where it is above.
 * @param {number} y
 * @param {Pixel} low
 * @param {Pixel} high
 */
const inwardsOf = (y, low, high) => Math.sign((low[1] + high[1]) / 2 - y) || -1;

/**
 * The spot, or the next line towards the middle where nothing stands. It is then taken.
 * @param {Pixel} spot
 * @param {Pixel[]} taken
 * @param {Box} box
 * @param {number} scale
 * @returns {Pixel}
 */
export function free([x, y], taken, [low, high], scale) {
  const inwards = inwardsOf(y, low, high);
  const meets = (/** @type {Pixel} */ [tx, ty]) =>
    Math.abs(x - tx) < 8 * LETTER * scale && Math.abs(y - ty) < LETTER * scale;
  while (taken.some(meets)) y += inwards * 1.3 * LETTER * scale;
  taken.push([x, y]);
  return [x, y];
}
