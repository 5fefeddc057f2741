// What of a mesh stays while the view turns, and its points as the eye sees them: the twin of
// sheets.py.

import {TALL} from "./camera.js";

/** @import {Eye} from "./camera.js" */
/** @import {Shape} from "./frames.js" */

/**
 * A mesh of rows times columns points. triangles: the numbers of their corners; bend: how far, in
 * sides of the box, its flat cells may lie from what they stand for; normals: row of x after row of
 * y and z, of length 1 in the box.
 * @typedef {object} Sheet
 * @property {number} rows
 * @property {number} columns
 * @property {ArrayLike<number>} data
 * @property {Int32Array} triangles
 * @property {Float32Array} normals
 * @property {number} bend
 */

/**
 * The points of a sheet as the eye sees them. X, Y: in pixels of the raster; D: depth in pixels of
 * the picture; L: light from 0 to 1.
 * @typedef {{X: Float32Array, Y: Float32Array, D: Float32Array, L: Float32Array}} Points
 */

const LAMP = [-0.5, 0.6, 0.62]; // right, up, near: from the upper left, wherever the eye is
const WRAP = 0.15; // light reaches so far round
const STRONGEST = 0.005; // a bend beyond this, in sides of the box, is a kink

/**
 * @param {Shape} shape  (3 * rows, columns)
 * @param {number[]} limits
 * @returns {Sheet}
 */
export function sheet({rows, columns, data}, limits) {
  const mesh = {rows: rows / 3, columns, data};
  const triangles = trianglesOf(mesh);
  return {
    ...mesh,
    triangles,
    normals: normalsOf(mesh, sidesOf(limits)),
    bend: bendOf(mesh, limits),
  };
}

/** @typedef {{rows: number, columns: number, data: ArrayLike<number>}} Grid */

/** @type {(limits: number[]) => number[]} */
const sidesOf = ([x0, x1, y0, y1, z0, z1]) => [1 / (x1 - x0), 1 / (y1 - y0), TALL / (z1 - z0)];

/**
 * Two for each cell, parted along that diagonal whose ends differ less in height: so contour lines
 * follow valleys and do not saw across them.
 * @param {Grid} grid
 */
function trianglesOf({rows, columns, data}) {
  const heights = 2 * rows * columns;
  const triangles = new Int32Array(6 * (rows - 1) * (columns - 1));
  let at = 0;
  for (let r = 0; r + 1 < rows; r++)
    for (let c = 0; c + 1 < columns; c++) {
      const i = r * columns + c;
      const [a, b, d, e] = [i, i + 1, i + columns, i + columns + 1];
      const rise = (/** @type {number} */ p, /** @type {number} */ q) =>
        Math.abs(data[heights + p] - data[heights + q]);
      triangles.set(rise(a, e) > rise(b, d) ? [a, b, d, e, b, d] : [a, b, e, a, d, e], at);
      at += 6;
    }
  return triangles;
}

/**
 * Across each point, from its neighbours; on one side only at the edge and beside a gap.
 * @param {Grid} grid
 * @param {number[]} sides
 */
function normalsOf({rows, columns, data}, sides) {
  const n = rows * columns;
  const normals = new Float32Array(3 * n);
  const there = (/** @type {number} */ j, /** @type {number} */ i) =>
    data[2 * n + j] === data[2 * n + j] ? j : i;
  for (let i = 0; i < n; i++) {
    const [r, c] = [Math.floor(i / columns), i % columns];
    const along = [c > 0 ? there(i - 1, i) : i, c + 1 < columns ? there(i + 1, i) : i];
    const across = [r > 0 ? there(i - columns, i) : i, r + 1 < rows ? there(i + columns, i) : i];
    const [p, q] = [along, across].map(([a, b]) =>
      sides.map((side, k) => side * (data[k * n + b] - data[k * n + a])),
    );
    const normal = [
      p[1] * q[2] - p[2] * q[1],
      p[2] * q[0] - p[0] * q[2],
      p[0] * q[1] - p[1] * q[0],
    ];
    const long = Math.hypot(...normal) || 1;
    normal.forEach((part, k) => (normals[k * n + i] = part / long));
  }
  return normals;
}

/**
 * A quarter of the largest second difference of the heights: what a chord misses of a parabola.
 * @param {Grid} grid
 * @param {number[]} limits
 */
function bendOf({rows, columns, data}, limits) {
  const n = rows * columns;
  let most = 0;
  for (let i = 0; i < n; i++)
    for (const [step, inside] of /** @type {[number, boolean][]} */ ([
      [1, i % columns > 0 && (i + 1) % columns > 0],
      [columns, i >= columns && i < n - columns],
    ])) {
      if (!inside) continue;
      const at = 2 * n + i;
      const bend = Math.abs(data[at - step] - 2 * data[at] + data[at + step]);
      if (bend > most) most = bend;
    }
  return Math.min((sidesOf(limits)[2] * most) / 4, STRONGEST);
}

/**
 * @param {Sheet} one
 * @param {Eye} eye
 * @param {{left: number, top: number, samples: number}} raster
 * @returns {Points}
 */
export function seenBy({data, normals, rows, columns}, eye, {left, top, samples}) {
  const n = rows * columns;
  const [X, Y, D, L] = Array.from({length: 4}, () => new Float32Array(n));
  const e = eye.rows;
  const lamp = eye.towards(...unit(LAMP));
  const near = eye.towards(0, 0, 1);
  for (let i = 0; i < n; i++) {
    const [x, y, z] = [data[i], data[n + i], data[2 * n + i]];
    X[i] = samples * (e[0] * x + e[1] * y + e[2] * z + e[3] - left);
    Y[i] = samples * (e[4] * x + e[5] * y + e[6] * z + e[7] - top);
    D[i] = e[8] * x + e[9] * y + e[10] * z + e[11];
    const [a, b, c] = [normals[i], normals[n + i], normals[2 * n + i]];
    const side = a * near[0] + b * near[1] + c * near[2] < 0 ? -1 : 1; // both sides are lit
    const light = side * (a * lamp[0] + b * lamp[1] + c * lamp[2]);
    L[i] = Math.max(0, (light + WRAP) / (1 + WRAP));
  }
  return {X, Y, D, L};
}

/** @type {(v: number[]) => [number, number, number]} */
const unit = ([a, b, c]) => {
  const long = Math.hypot(a, b, c);
  return [a / long, b / long, c / long];
};
