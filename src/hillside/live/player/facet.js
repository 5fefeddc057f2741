// A triangle on a raster, and what runs straight over it. The twin of facets in raster3d.py.

/**
 * Its rows of pixels, a pixel belonging to it where its centre lies inside: two triangles that
 * share an edge share no pixel and leave none out. The values at `at` belong to the first pixel of
 * a row.
 */
export class Facet {
  /** @param {number} count  how many values run over it */
  constructor(count) {
    this.first = new Float64Array(count);
    this.across = new Float64Array(count); // how much they grow in each pixel to the right
    this.down = new Float64Array(count);
    this.at = new Float64Array(count);
    this.long = new Slope(); // from the highest corner to the lowest
    this.upper = new Slope();
    this.lower = new Slope();
    this.left = 0.5; // of the highest corner
    this.top = 0.5;
    this.bend = 0.5; // height of the corner between
    this.from = 0; // rows
    this.to = 0;
    this.begin = 0; // pixels
    this.end = 0;
  }

  /**
   * Whether there is anything to paint.
   * @param {ArrayLike<number>[]} values  X, Y and what runs over it
   * @param {number[]} corners
   * @param {number} height  rows of the raster
   */
  set(values, corners, height) {
    const [X, Y] = values;
    let [a, b, c] = corners;
    if (Y[b] < Y[a]) [a, b] = [b, a];
    if (Y[c] < Y[a]) [a, c] = [c, a];
    if (Y[c] < Y[b]) [b, c] = [c, b];
    this.from = Math.max(0, Math.ceil(Y[a] - 0.5));
    this.to = Math.min(height, Math.ceil(Y[c] - 0.5));
    if (!(this.from < this.to)) return false; // also for corners that are no numbers
    const [ux, uy, vx, vy] = [X[b] - X[a], Y[b] - Y[a], X[c] - X[a], Y[c] - Y[a]];
    const area = ux * vy - vx * uy;
    if (!(Math.abs(area) > 1e-9)) return false;
    for (let k = 2; k < values.length; k++) {
      const value = values[k];
      const [u, v] = [value[b] - value[a], value[c] - value[a]];
      this.first[k - 2] = value[a];
      this.across[k - 2] = (u * vy - v * uy) / area;
      this.down[k - 2] = (v * ux - u * vx) / area;
    }
    this.long.set(X, Y, a, c);
    this.upper.set(X, Y, a, b);
    this.lower.set(X, Y, b, c);
    this.left = X[a];
    this.top = Y[a];
    this.bend = Y[b];
    return true;
  }

  /**
   * The pixels of a row, from `begin` to before `end`; at the values of the first.
   * @param {number} row
   * @param {number} width  of the raster
   */
  span(row, width) {
    const middle = row + 0.5;
    const one = this.long.at(middle);
    const other = middle < this.bend ? this.upper.at(middle) : this.lower.at(middle);
    const [low, high] = one < other ? [one, other] : [other, one];
    this.begin = Math.max(0, Math.ceil(low - 0.5));
    this.end = Math.min(width, Math.ceil(high - 0.5));
    const right = this.begin + 0.5 - this.left;
    const below = middle - this.top;
    const {at, first, across, down} = this;
    for (let k = 0; k < at.length; k++) at[k] = first[k] + right * across[k] + below * down[k];
  }
}

/** A straight edge: where it crosses a height. */
class Slope {
  constructor() {
    this.x = 0.5; // decimal numbers from the start: the engine stores them so
    this.y = 0.5;
    this.slope = 0.5;
  }

  /**
   * @param {ArrayLike<number>} X
   * @param {ArrayLike<number>} Y
   * @param {number} i
   * @param {number} j
   */
  set(X, Y, i, j) {
    this.x = X[i];
    this.y = Y[i];
    this.slope = (X[j] - X[i]) / (Y[j] - Y[i]);
  }

  /** @param {number} y */
  at(y) {
    return this.x + (y - this.y) * this.slope;
  }
}
