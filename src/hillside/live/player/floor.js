// The floor of a box in space with its grid, numbers and the names of the axes: the twin of
// floor.py.

import {told} from "./numbers.js";
import {FONT} from "./outlines.js";

/** @import {Eye, Spot} from "./camera.js" */
/** @import {Canvas} from "./outlines.js" */

/**
 * What stands on and beside the floor. grid, frame: lines; marks: numbers and names.
 * @typedef {object} Floor
 * @property {[Spot, Spot][]} grid
 * @property {[Spot, Spot][]} frame
 * @property {Written[]} marks
 */

/** @typedef {{at: number[], words: string, align: "center" | "right", name: boolean}} Written */

const SQUARES = 8; // about so many steps of the floor
const NUMBERS = 5; // about so many steps from number to number
const ASIDE = [10, 15]; // pixels of a number from its tick
const NAME = 1.6; // so many times as far stands the name of an axis
const OUTSIDE = 2.3; // and so many times where the ends of both meet: there it stands at the middle
const CORNER = 0.06; // of the side: next to a corner stands no number
const UPRIGHT = 60; // pixels; a shorter post has no numbers
const NAMES = 14; // pixels of type
const NUMERALS = 11.5;
const ROUND = [1, 2, 5, 10];

/**
 * A round number, at least so large.
 * @param {number} least
 */
export function roundStep(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (ROUND.find(step => step * power >= 0.999 * least) ?? 10);
}

/**
 * The multiples of a round number between two limits.
 * @param {number} low
 * @param {number} high
 * @param {number} about  how many steps
 */
export function roundNumbers(low, high, about) {
  const step = roundStep((high - low) / about);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({length: Math.max(count, 0)}, (_, i) => (first + i) * step || 0);
}

/**
 * @param {Eye} eye
 * @param {number[]} limits
 * @param {{names: string[], scale: number, small: boolean}} how
 * @returns {Floor}
 */
export function floorOf(eye, limits, {names, scale, small}) {
  const [x0, x1, y0, y1, z0, z1] = limits;
  const post = leftPost(eye, limits);
  /** @type {[Spot, Spot][]} */
  const grid = [
    ...roundNumbers(x0, x1, SQUARES).map(x => pairOf(eye.at(x, y0, z0), eye.at(x, y1, z0))),
    ...roundNumbers(y0, y1, SQUARES).map(y => pairOf(eye.at(x0, y, z0), eye.at(x1, y, z0))),
  ];
  const corners = [eye.at(x0, y0, z0), eye.at(x1, y0, z0), eye.at(x1, y1, z0), eye.at(x0, y1, z0)];
  const frame = corners.map((corner, i) => pairOf(corner, corners[(i + 1) % 4]));
  frame.push(pairOf(eye.at(post[0], post[1], z0), eye.at(post[0], post[1], z1)));
  const marks = [0, 1].flatMap(i => alongFloor(eye, limits, i, {name: names[i], scale, small}));
  return {
    grid,
    frame,
    marks: [...marks, ...alongPost(eye, limits, post, {name: names[2], scale, small})],
  };
}

/** @type {(a: Spot, b: Spot) => [Spot, Spot]} */
const pairOf = (a, b) => [a, b];

/**
 * The corner of the floor that is farthest to the left.
 * @param {Eye} eye
 * @param {number[]} limits
 */
function leftPost(eye, [x0, x1, y0, y1, z0]) {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
  return corners.sort((a, b) => eye.at(a[0], a[1], z0)[0] - eye.at(b[0], b[1], z0)[0])[0];
}

/**
 * Numbers outside the nearer edge of the floor, and the name of the axis beyond its end.
 * @param {Eye} eye
 * @param {number[]} limits
 * @param {number} i  0 for x, 1 for y
 * @param {{name: string, scale: number, small: boolean}} how
 */
function alongFloor(eye, limits, i, {name, scale, small}) {
  const [low, high] = [limits[2 * i], limits[2 * i + 1]];
  const [from, to] = [limits[2 - 2 * i], limits[3 - 2 * i]];
  /** @type {(along: number, across: number) => Spot} */
  const at = (along, across) => eye.at(i ? across : along, i ? along : across, limits[4]);
  const across = at(low, from)[2] > at(low, to)[2] ? from : to;
  const out = at(low, across)[0] < at(low, from + to - across)[0] ? -1 : 1;
  const aside = (/** @type {Spot} */ [x, y], far = 1) => [
    x + far * out * ASIDE[0] * scale,
    y + far * ASIDE[1] * scale,
  ];
  const room = CORNER * (high - low);
  const numbers = small ? [] : roundNumbers(low, high, NUMBERS);
  const meet = at(high, across)[2] > at(low, across)[2];
  const [place, far] = meet ? [(low + high) / 2, OUTSIDE] : [high, NAME];
  return [
    ...numbers
      .filter(v => v >= low + room && v <= high - room)
      .map(v => written(aside(at(v, across)), told(v))),
    written(aside(at(place, across), small ? 1 : far), name, {name: true}),
  ];
}

/**
 * Numbers beside the post, and the name of what is high above it.
 * @param {Eye} eye
 * @param {number[]} limits
 * @param {number[]} post
 * @param {{name: string, scale: number, small: boolean}} how
 */
function alongPost(eye, limits, [x, y], {name, scale, small}) {
  const [low, high] = [limits[4], limits[5]];
  const top = eye.at(x, y, high);
  const tall = eye.at(x, y, low)[1] - top[1];
  const room = CORNER * (high - low);
  const numbers = small || tall < UPRIGHT * scale ? [] : roundNumbers(low, high, NUMBERS);
  return [
    ...numbers
      .filter(v => v >= low + room)
      .map(v => {
        const [px, py] = eye.at(x, y, v);
        return written([px - ASIDE[0] * scale, py], told(v), {align: "right"});
      }),
    written([top[0], top[1] - ASIDE[1] * scale], name, {name: true}),
  ];
}

/** @type {(at: number[], words: string, how?: {align?: "right", name?: boolean}) => Written} */
const written = (at, words, {align, name} = {}) => ({
  at,
  words,
  align: align ?? "center",
  name: Boolean(name),
});

/**
 * @param {Canvas} ctx
 * @param {Floor} floor
 * @param {{color: (meaning: string) => string, scale: number}} how
 */
export function paintFloor(ctx, {grid, frame}, {color, scale}) {
  Object.assign(ctx, {strokeStyle: color("faint"), lineWidth: scale, lineCap: "butt"});
  for (const [lines, strength] of /** @type {const} */ ([
    [grid, 0.35],
    [frame, 1],
  ])) {
    ctx.globalAlpha = strength;
    ctx.beginPath();
    for (const [a, b] of lines) {
      ctx.moveTo(a[0], a[1]);
      ctx.lineTo(b[0], b[1]);
    }
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

/**
 * @param {Canvas} ctx
 * @param {Floor} floor
 * @param {{color: (meaning: string) => string, scale: number}} how
 */
export function paintMarks(ctx, {marks}, {color, scale}) {
  for (const {at, words, align, name} of marks) {
    const italic = name && words.length === 1 ? "italic " : "";
    Object.assign(ctx, {
      font: `${italic}${(name ? NAMES : NUMERALS) * scale}px ${FONT}`,
      textAlign: align,
      textBaseline: "middle",
      fillStyle: color(name ? "ink" : "soft"),
    });
    ctx.fillText(words, at[0], at[1]);
  }
}
