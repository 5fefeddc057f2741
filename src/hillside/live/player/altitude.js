// The height of a land at a point: what its map shows there.

import {codesOf} from "./land.js";

/** @import {Codes} from "./contours.js" */
/** @import {GroundPart, Shape} from "./frames.js" */

/** @type {WeakMap<Shape, Codes>} */
const decoded = new WeakMap();

/**
 * Between the heights of the grid, or null where the land on these axes has none.
 * @param {GroundPart[]} ground
 * @param {string} on
 * @param {[number, number]} point
 * @returns {number | null}
 */
export function heightAt(ground, on, [x, y]) {
  const part = ground.find(({actor}) => actor.kind === "heights" && actor.on === on);
  if (!part || part.actor.kind !== "heights") return null;
  const {extent, base, grain} = part.actor;
  const codes = decoded.get(part.shape) ?? codesOf(part.shape);
  decoded.set(part.shape, codes);
  const {rows, columns, data} = codes;
  const across = ((x - extent[0]) / (extent[1] - extent[0])) * (columns - 1);
  const up = ((y - extent[2]) / (extent[3] - extent[2])) * (rows - 1);
  if (!(across >= 0 && across <= columns - 1 && up >= 0 && up <= rows - 1)) return null;
  const [i, j] = [Math.min(columns - 2, Math.floor(across)), Math.min(rows - 2, Math.floor(up))];
  const [s, t] = [across - i, up - j];
  const corner = (/** @type {number} */ right, /** @type {number} */ above) =>
    data[(j + above) * columns + i + right];
  const corners = [corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1)];
  if (corners.includes(0)) return null; // no value
  const low = corners[0] + s * (corners[1] - corners[0]);
  const high = corners[2] + s * (corners[3] - corners[2]);
  return base + (low + t * (high - low) - 1) * grain;
}
