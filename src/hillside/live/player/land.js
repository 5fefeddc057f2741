// The colours of a land from above, pixel by pixel.

/** @import {Codes} from "./contours.js" */
/** @import {Shape} from "./frames.js" */
/** @import {HeightsActor} from "./stages.js" */

export const SHADES = 256; // colours of a ramp

/**
 * SHADES colours [r, g, b] in even steps along the stops.
 * @param {string[]} ramp
 */
export function rampTable(ramp) {
  const stops = ramp.map(code => [1, 3, 5].map(i => parseInt(code.slice(i, i + 2), 16)));
  return Array.from({length: SHADES}, (_, i) => {
    const at = (i / (SHADES - 1)) * (stops.length - 1);
    const k = Math.min(Math.trunc(at), stops.length - 2);
    return stops[k].map((low, c) => Math.round(low + (at - k) * (stops[k + 1][c] - low)));
  });
}

/**
 * The codes of heights, from the differences in which they travel.
 * @param {Pick<Shape, "rows" | "columns" | "data">} shape
 * @returns {Codes}
 */
export function codesOf({rows, columns, data}) {
  const codes = Uint32Array.from(data);
  for (let i = 0; i < codes.length; i++) {
    const [row, column] = [Math.trunc(i / columns), i % columns];
    const left = column ? codes[i - 1] : 0;
    const below = row ? codes[i - columns] : 0;
    const corner = row && column ? codes[i - columns - 1] : 0;
    codes[i] += left + below - corner;
  }
  return {rows, columns, data: codes};
}

/**
 * Where a height lies on the ramp: 0 at the lowest level or below, 1 at the highest or above, even
 * steps from one level to the next.
 * @param {number} height
 * @param {number[]} levels
 */
export function shareOf(height, levels) {
  const last = levels.length - 1;
  if (height <= levels[0]) return 0;
  if (height >= levels[last]) return 1;
  let below = 0;
  let above = last;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if (levels[middle] <= height) below = middle;
    else above = middle;
  }
  return (below + (height - levels[below]) / (levels[above] - levels[below])) / last;
}

/**
 * Colours at the middle of each pixel, linear between the points of the grid.
 * @param {Pick<ImageData, "data" | "width" | "height">} image
 * @param {Codes} codes
 * @param {Pick<HeightsActor, "base" | "grain" | "levels">} actor
 * @param {string[]} ramp
 */
export function paintLand({data, width, height}, {rows, columns, data: codes}, actor, ramp) {
  const {base, grain, levels} = actor;
  const colors = packedTable(ramp);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const shades = Float64Array.from(codes, code =>
    code ? SHADES * shareOf(base + (code - 1) * grain, levels) : NaN,
  );
  const across = pixelSteps(columns, width);
  const up = pixelSteps(rows, height);
  for (let py = 0; py < height; py++) {
    const row = up.before[height - 1 - py] * columns;
    const t = up.way[height - 1 - py];
    for (let px = 0; px < width; px++) {
      const at = row + across.before[px];
      const s = across.way[px];
      const below = shades[at] * (1 - s) + shades[at + 1] * s;
      const above = shades[at + columns] * (1 - s) + shades[at + columns + 1] * s;
      const shade = below * (1 - t) + above * t;
      if (shade >= 0) pixels[py * width + px] = colors[Math.min(Math.trunc(shade), SHADES - 1)];
    }
  }
}

/**
 * The colours of the ramp as the four bytes of a pixel.
 * @param {string[]} ramp
 */
function packedTable(ramp) {
  const table = new Uint32Array(SHADES);
  const bytes = new Uint8Array(table.buffer);
  rampTable(ramp).forEach((color, i) => bytes.set([...color, 255], 4 * i));
  return table;
}

/**
 * For each pixel the point before its middle, and the way from there to the next, 0 to 1.
 * @param {number} points
 * @param {number} pixels
 */
function pixelSteps(points, pixels) {
  const before = new Uint32Array(pixels);
  const way = new Float64Array(pixels);
  for (let i = 0; i < pixels; i++) {
    const at = ((i + 0.5) / pixels) * (points - 1);
    before[i] = Math.min(Math.trunc(at), points - 2);
    way[i] = at - before[i];
  }
  return {before, way};
}
