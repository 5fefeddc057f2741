// How much is drawn where: the axes in cells, with running sums. The twin of inkmap.py.

import {lengthOf, visible} from "./clip.js";

/** @import {Pixel} from "./axes.js" */
/** @import {Rectangle} from "./clip.js" */

const CELL = 6; // pixels

/**
 * sums[row * (columns + 1) + column]: the inked cells above and left of that corner.
 * @typedef {object} Ink
 * @property {Rectangle} bounds
 * @property {number} cell
 * @property {number} rows
 * @property {number} columns
 * @property {Int32Array} sums
 */

/**
 * @param {Pixel[][]} lines
 * @param {Rectangle} bounds
 * @param {number} scale
 * @returns {Ink}
 */
export function inked(lines, bounds, scale) {
  const cell = CELL * scale;
  const [left, top, right, bottom] = bounds;
  const columns = Math.max(1, Math.ceil((right - left) / cell));
  const rows = Math.max(1, Math.ceil((bottom - top) / cell));
  const cells = new Uint8Array(rows * columns);
  for (const line of lines)
    for (const [a, b] of visible(line, bounds)) {
      const steps = Math.max(1, Math.ceil(lengthOf(a, b) / (cell / 2)));
      for (let i = 0; i <= steps; i++) {
        const [x, y] = [a[0] + (i / steps) * (b[0] - a[0]), a[1] + (i / steps) * (b[1] - a[1])];
        const column = Math.min(columns - 1, Math.floor((x - left) / cell));
        const row = Math.min(rows - 1, Math.floor((y - top) / cell));
        cells[row * columns + column] = 1;
      }
    }
  return {bounds, cell, rows, columns, sums: sumsOf(cells, rows, columns)};
}

/**
 * @param {Uint8Array} cells
 * @param {number} rows
 * @param {number} columns
 */
function sumsOf(cells, rows, columns) {
  const wide = columns + 1;
  const sums = new Int32Array((rows + 1) * wide);
  for (let row = 0; row < rows; row++)
    for (let column = 0, across = 0; column < columns; column++) {
      across += cells[row * columns + column];
      sums[(row + 1) * wide + column + 1] = sums[row * wide + column + 1] + across;
    }
  return sums;
}

/**
 * The inked cells that a rectangle touches.
 * @param {Ink} ink
 * @param {Rectangle} box
 */
export function cover({bounds, cell, rows, columns, sums}, [left, top, right, bottom]) {
  /** @type {(v: number, most: number) => number} */
  const held = (v, most) => Math.min(most, Math.max(0, v));
  const c0 = held(Math.floor((left - bounds[0]) / cell), columns);
  const c1 = held(Math.floor((right - bounds[0]) / cell) + 1, columns);
  const r0 = held(Math.floor((top - bounds[1]) / cell), rows);
  const r1 = held(Math.floor((bottom - bounds[1]) / cell) + 1, rows);
  const at = (/** @type {number} */ row, /** @type {number} */ column) =>
    sums[row * (columns + 1) + column];
  return at(r1, c1) - at(r0, c1) - at(r1, c0) + at(r0, c0);
}
