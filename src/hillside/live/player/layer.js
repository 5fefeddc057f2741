// An image with a depth for each pixel: what is nearest is seen. The twin of layer.py.

import {Facet} from "./facet.js";
import {LIGHTS, blend} from "./tint.js";
import {veil} from "./veil.js";

/** @import {Points, Sheet} from "./sheets.js" */

/**
 * How a sheet is painted. table: of packed colours, a row for each height, LIGHTS shades in it;
 * levels: their height in steps at each point, from `low` to `high`; ink: of the contour lines,
 * null for none; opacity: below 1 for what is half transparent.
 * @typedef {object} Coat
 * @property {Uint32Array} table
 * @property {Float32Array} levels
 * @property {number} low
 * @property {number} high
 * @property {number} scale  rows of the table for each level
 * @property {number} first  the number of the level 0
 * @property {number | null} ink
 * @property {number} opacity
 * @property {number} line  packed colour of its seam
 */

export const NOTHING = -1e9; // the depth where nothing is
const CONTOUR = 0.35; // strength
const WIDTHS = [1, 1.5]; // of contour lines in pixels of the picture; every fifth is wider
const FIFTH = 5;
const DENSE = 0.3; // levels in each pixel; where they lie denser, lines fade
const FLAT = 1e-3;
const FALL = 3; // pixels of depth by which a sheet falls away behind its outline
const OUTLINE = 0.35;

export class Layer {
  constructor() {
    this.width = 0;
    this.height = 0;
    this.samples = 1; // pixels for each pixel of the picture
    this.image = /** @type {ImageData | null} */ (null);
    this.color = new Uint32Array(0);
    this.depth = new Float32Array(0);
    this.facet = new Facet(3);
    this.dense = 0.5; // levels in each pixel of the facet
    this.strong = 0.5; // its contour lines
    this.found = {left: 0, right: 0, top: 0, bottom: 0}; // the part that is not empty
    this.half = [0, 0]; // half the widths of contour lines, in pixels of the image
  }

  /**
   * Empty, in a new size.
   * @param {number} width
   * @param {number} height
   * @param {number} samples
   */
  clear(width, height, samples) {
    this.samples = samples;
    this.half = WIDTHS.map(wide => 0.5 * wide * samples + 0.5);
    if (width !== this.width || height !== this.height) {
      Object.assign(this, {width, height});
      this.image = new ImageData(width, height);
      this.color = new Uint32Array(this.image.data.buffer);
      this.depth = new Float32Array(width * height);
    } else this.color.fill(0);
    this.depth.fill(NOTHING);
    this.found = {left: width, right: 0, top: height, bottom: 0};
  }

  /**
   * @param {Sheet} sheet
   * @param {Points} points
   * @param {Coat} coat
   */
  paint({triangles}, points, coat) {
    const {X, Y, D, L} = points;
    this.reach(points);
    const values = [X, Y, D, coat.levels, L];
    for (let i = 0; i < triangles.length; i += 3)
      if (this.facet.set(values, triangles, i, this.height)) this.fill(coat);
  }

  /**
   * The facet, row by row.
   * @param {Coat} coat
   */
  fill(coat) {
    const {facet, width} = this;
    const [across, down] = [facet.across[1], facet.down[1]];
    const dense = Math.sqrt(across * across + down * down);
    this.dense = dense;
    this.strong = coat.ink !== null && dense > FLAT ? CONTOUR * Math.min(1, DENSE / dense) : 0;
    for (let row = facet.from; row < facet.to; row++) {
      facet.span(row, width);
      const start = facet.begin + row * width;
      const end = facet.end + row * width;
      if (start >= end) continue;
      if (coat.opacity < 1) veil(this, coat, start, end);
      else this.solid(coat, start, end);
    }
  }

  /**
   * A row of what is solid, with contour lines.
   * @param {Coat} coat
   * @param {number} start
   * @param {number} end
   */
  solid({table, low, high, scale, first, ink}, start, end) {
    const {depth, color, dense, strong} = this;
    const {at, across} = this.facet;
    const [dx, qx, lx] = [across[0], across[1], across[2]];
    let [d, q, l] = [at[0], at[1], at[2]];
    const reach = strong ? this.half[1] * dense : -1;
    for (let i = start; i < end; i++, d += dx, q += qx, l += lx) {
      if (!(d > depth[i]) || q < low || q > high) continue;
      depth[i] = d;
      color[i] = table[(((q - low) * scale) | 0) * LIGHTS + ((l * (LIGHTS - 1) + 0.5) | 0)];
      const level = (q + 1.5) | 0; // whole numbers from 1 on
      const off = q + 1 > level ? q + 1 - level : level - q - 1;
      if (off > reach) continue;
      const cover = this.half[(level - 1 + first) % FIFTH ? 0 : 1] - off / dense;
      if (cover > 0) color[i] = blend(color[i], ink ?? 0, cover < 1 ? strong * cover : strong);
    }
  }

  /**
   * The outline of all sheets and of their folds: where what lies behind is much farther than the
   * sheet is steep.
   * @param {number} ink
   */
  outline(ink) {
    const {width, depth, color, samples, found} = this;
    const step = samples * width;
    const last = Math.min(width - samples, found.right);
    for (
      let row = Math.max(samples, found.top);
      row < Math.min(this.height - samples, found.bottom);
      row++
    )
      for (let i = row * width + Math.max(samples, found.left); i < row * width + last; i++) {
        const d = depth[i];
        if (d === NOTHING) continue;
        if (
          ends(d, depth[i - samples], depth[i + samples]) ||
          ends(d, depth[i - step], depth[i + step])
        )
          color[i] = blend(color[i], ink, OUTLINE);
      }
  }

  /**
   * Of the image the part that these points span is no longer empty.
   * @param {Points} points
   */
  reach({X, Y}) {
    const {found} = this;
    for (let i = 0; i < X.length; i++) {
      if (X[i] < found.left) found.left = Math.floor(X[i]);
      if (X[i] > found.right) found.right = Math.ceil(X[i]);
      if (Y[i] < found.top) found.top = Math.floor(Y[i]);
      if (Y[i] > found.bottom) found.bottom = Math.ceil(Y[i]);
    }
  }
}

/**
 * Whether a sheet ends between two pixels at its sides.
 * @param {number} d
 * @param {number} a
 * @param {number} b
 */
function ends(d, a, b) {
  const far = a < b ? a : b;
  if (far === NOTHING) return true;
  return d - far > FALL && d - far > FALL + 2 * Math.abs((a < b ? b : a) - d);
}
