// Where points of a box in space lie on its panel: the twin of space.py.

import {DEGREE} from "./axes.js";

/** @typedef {[x: number, y: number, depth: number]} Spot  pixels; depth grows towards the eye */

/**
 * A parallel camera. rows: what x, y, z and 1 count in each coordinate of a spot, three rows of
 * four; size: pixels for each side of the box; height: which way is up and which to the eye.
 * @typedef {object} Eye
 * @property {(x: number, y: number, z: number) => Spot} at
 * @property {Float64Array} rows
 * @property {number} size
 * @property {(right: number, up: number, near: number) => number[]} towards
 * @property {boolean} below  whether the floor is seen from below
 */

export const TALL = 0.75; // the box has sides 1, 1 and this
const WIDE = 1.42; // of the box, seen across its diagonal
const HIGH = 1.42; // from most sides
const ROOM = [46, 30]; // pixels beside and above the box, for numbers and names
export const SMALL = 260; // pixels; panels with a shorter side have no numbers
const LITTLE = [20, 16];

/**
 * The middle of the box on its panel, and pixels for each side of it.
 * @param {number[]} box  left, top, width, height of the panel
 * @param {number} scale  of type
 */
export function fitted([left, top, width, height], scale) {
  const small = Math.min(width, height) < SMALL * scale;
  const [beside, above] = small ? LITTLE : ROOM;
  const size = Math.min((width - 2 * beside * scale) / WIDE, (height - 2 * above * scale) / HIGH);
  return {middle: [left + width / 2, top + height / 2], size: Math.max(size, 1), small};
}

/**
 * The width of a panel so high that the box fills as `fitted` lays it.
 * @param {number} height
 * @param {number} scale  of type
 */
export function filledBySpace(height, scale) {
  const [beside, above] = ROOM.map(room => 2 * scale * room);
  return beside + (WIDE * Math.max(height - above, 1)) / HIGH;
}

/**
 * @param {number[]} view  azimuth and elevation in degrees
 * @param {number[]} limits  x0, x1, y0, y1, z0, z1
 * @param {{middle: number[], size: number}} place
 * @returns {Eye}
 */
export function camera([azimuth, elevation], limits, {middle, size}) {
  const [ca, sa] = [Math.cos(azimuth * DEGREE), Math.sin(azimuth * DEGREE)];
  const [ce, se] = [Math.cos(elevation * DEGREE), Math.sin(elevation * DEGREE)];
  const [right, up, near] = [
    [-sa, ca, 0],
    [-se * ca, -se * sa, ce],
    [ce * ca, ce * sa, se],
  ];
  const down = up.map(part => -part);
  const rows = Float64Array.from(
    [right, down, near].flatMap((axis, i) => row(axis, limits, size, middle[i] ?? 0)),
  );
  return {
    rows,
    size,
    below: se < 0,
    at: (x, y, z) => [spot(rows, 0, x, y, z), spot(rows, 4, x, y, z), spot(rows, 8, x, y, z)],
    towards: (a, b, c) => right.map((_, i) => a * right[i] + b * up[i] + c * near[i]),
  };
}

/**
 * @param {Float64Array} rows
 * @param {number} i
 * @param {number} x
 * @param {number} y
 * @param {number} z
 */
const spot = (rows, i, x, y, z) => rows[i] * x + rows[i + 1] * y + rows[i + 2] * z + rows[i + 3];

/**
 * What x, y, z and 1 count along one axis of the screen.
 * @param {number[]} axis
 * @param {number[]} limits
 * @param {number} size
 * @param {number} middle
 */
function row(axis, limits, size, middle) {
  const counts = axis.map(
    (part, i) => ((i === 2 ? TALL : 1) * size * part) / (limits[2 * i + 1] - limits[2 * i]),
  );
  const centre = counts.map((count, i) => (count * (limits[2 * i] + limits[2 * i + 1])) / 2);
  return [...counts, middle - centre[0] - centre[1] - centre[2]];
}
