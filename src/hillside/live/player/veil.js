// What is half transparent: it covers what lies behind it, and where it meets another sheet there
// is a seam. It has no depth of its own. A part of layer.js.

import {LIGHTS, blend} from "./tint.js";

/** @import {Coat, Layer} from "./layer.js" */

const SEAM = 1.5; // pixels of the picture
const STEEPEST = 4; // change of depth in each pixel up to which a seam is sharp
const ALONE = 1e6; // what seems steeper has no neighbour to compare with
const PARALLEL = 0.03; // below it two sheets lie in each other, and there is no seam

/**
 * A row of pixels of the facet that the layer paints.
 * @param {Layer} layer
 * @param {Coat} coat
 * @param {number} start
 * @param {number} end
 */
export function veil(layer, {table, low, high, opacity, line}, start, end) {
  const {depth, samples} = layer;
  const {at, across} = layer.facet;
  const [dx, qx, lx] = [across[0], across[1], across[2]];
  let [d, q, l] = [at[0], at[1], at[2]];
  for (let i = start; i < end; i++, d += dx, q += qx, l += lx) {
    if (q < low || q > high) continue;
    const lead = d - depth[i];
    const near = Math.abs(lead) < STEEPEST * SEAM * samples;
    if (lead < 0 && !near) continue;
    const steep = near ? steepAt(layer, i) : 1;
    const far = lead / Math.max(steep, PARALLEL);
    const share = opacity * Math.max(0, Math.min(1, 0.5 + far));
    const sharp = Math.min(1, steep / PARALLEL, 0.5 * SEAM * samples + 0.5 - Math.abs(far));
    const seam = near ? Math.max(0, sharp) : 0;
    if (seam > share) coverAt(layer, i, line, seam);
    else if (share) coverAt(layer, i, table[(l * (LIGHTS - 1) + 0.5) | 0], share);
  }
}

/**
 * How fast the facet comes nearer than what lies behind it, for each pixel.
 * @param {Layer} layer
 * @param {number} i
 */
function steepAt({depth, width, facet}, i) {
  const {across, down} = facet;
  const steep = Math.hypot(
    grown(depth[i - 1], depth[i], depth[i + 1], across[0]),
    grown(depth[i - width], depth[i], depth[i + width], down[0]),
  );
  return steep < ALONE ? Math.min(steep, STEEPEST) : 0;
}

/**
 * From one pixel to the next. Beyond the fold of what lies behind, what lies before it counts.
 * @param {number} before
 * @param {number} here
 * @param {number} after
 * @param {number} own  growth of the facet
 */
const grown = (before, here, after, own) =>
  Math.min(Math.abs(own - (after - here)), Math.abs(own - (here - before)));

/**
 * One colour over what is there, where nothing may be.
 * @param {Layer} layer
 * @param {number} i
 * @param {number} over
 * @param {number} share
 */
function coverAt({color}, i, over, share) {
  const before = color[i] >>> 24;
  if (before === 255) {
    color[i] = blend(color[i], over, share);
    return;
  }
  const whole = share + (before / 255) * (1 - share);
  const mixed = before ? blend(color[i], over, share / whole) : over;
  color[i] = ((Math.round(255 * whole) << 24) | (mixed & 0xffffff)) >>> 0;
}
