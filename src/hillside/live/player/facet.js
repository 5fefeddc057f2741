// A triangle on a raster, and what runs straight over it. A part of layer.js.

// Where its edges lie in `edges`, each as x, y and slope: from the highest corner to the lowest,
// from the highest to the middle one, from there to the lowest.
const EDGE_LONG = 0;
const EDGE_UPPER = 3;
const EDGE_LOWER = 6;

/**
 * Its rows of pixels, a pixel belonging to it where its centre lies inside: two triangles that
 * share an edge share no pixel and leave none out. The values at `at` belong to the first pixel of
 * a row.
 */
export class Facet {
  /** @param {number} count  how many values run over it */
  constructor(count) {
    this.first = new Float64Array(count); // at its highest corner
    this.across = new Float64Array(count); // how much they grow in each pixel to the right
    this.down = new Float64Array(count);
    this.at = new Float64Array(count);
    this.edges = new Float64Array(9);
    this.from = 0; // rows
    this.to = 0;
    this.begin = 0; // pixels
    this.end = 0;
  }

  /**
   * Whether there is anything to paint.
   * @param {ArrayLike<number>[]} values  X, Y and what runs over it
   * @param {ArrayLike<number>} corners  of many triangles
   * @param {number} i  where those of this one begin
   * @param {number} height  rows of the raster
   */
  set(values, corners, i, height) {
    const Y = values[1];
    let a = corners[i];
    let b = corners[i + 1];
    let c = corners[i + 2];
    if (Y[b] < Y[a]) [a, b] = [b, a];
    if (Y[c] < Y[a]) [a, c] = [c, a];
    if (Y[c] < Y[b]) [b, c] = [c, b];
    this.from = Math.max(0, Math.ceil(Y[a] - 0.5));
    this.to = Math.min(height, Math.ceil(Y[c] - 0.5));
    if (!(this.from < this.to)) return false; // also for corners that are no numbers
    this.edge(EDGE_LONG, values, a, c);
    this.edge(EDGE_UPPER, values, a, b);
    this.edge(EDGE_LOWER, values, b, c);
    return this.slopes(values, a, b, c);
  }

  /**
   * @param {number} k
   * @param {ArrayLike<number>[]} values
   * @param {number} i
   * @param {number} j
   */
  edge(k, [X, Y], i, j) {
    this.edges[k] = X[i];
    this.edges[k + 1] = Y[i];
    this.edges[k + 2] = (X[j] - X[i]) / (Y[j] - Y[i]);
  }

  /**
   * How the values run over it. Whether it has an area.
   * @param {ArrayLike<number>[]} values
   * @param {number} a
   * @param {number} b
   * @param {number} c
   */
  slopes(values, a, b, c) {
    const X = values[0];
    const Y = values[1];
    const ux = X[b] - X[a];
    const uy = Y[b] - Y[a];
    const vx = X[c] - X[a];
    const vy = Y[c] - Y[a];
    const area = ux * vy - vx * uy;
    if (!(Math.abs(area) > 1e-9)) return false;
    const {first, across, down} = this;
    for (let k = 0; k < first.length; k++) {
      const value = values[k + 2];
      const u = value[b] - value[a];
      const v = value[c] - value[a];
      first[k] = value[a];
      across[k] = (u * vy - v * uy) / area;
      down[k] = (v * ux - u * vx) / area;
    }
    return true;
  }

  /**
   * The pixels of a row, from `begin` to before `end`; at the values of the first.
   * @param {number} row
   * @param {number} width  of the raster
   */
  span(row, width) {
    const {edges, at, first, across, down} = this;
    const middle = row + 0.5;
    const k = middle < edges[EDGE_LOWER + 1] ? EDGE_UPPER : EDGE_LOWER;
    const one = edges[EDGE_LONG] + (middle - edges[EDGE_LONG + 1]) * edges[EDGE_LONG + 2];
    const other = edges[k] + (middle - edges[k + 1]) * edges[k + 2];
    this.begin = Math.max(0, Math.ceil((one < other ? one : other) - 0.5));
    this.end = Math.min(width, Math.ceil((one < other ? other : one) - 0.5));
    if (this.begin >= this.end) return;
    const right = this.begin + 0.5 - edges[EDGE_LONG];
    const below = middle - edges[EDGE_LONG + 1];
    for (let i = 0; i < at.length; i++) at[i] = first[i] + right * across[i] + below * down[i];
  }
}
