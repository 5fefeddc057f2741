// The colours of surfaces in space: by height and by light, packed for the pixels of an image.
// The twin of tint.py.

export const LIGHTS = 32; // shades of light
const HEIGHTS = 256;
const WHITE = 0.55; // on white paper light mixes in so much white, and darkens nothing
const BLACK = 0.5; // on dark paper shade mixes in so much black: contrast stays either way

/**
 * Red, green and blue of #rrggbb.
 * @param {string} color
 */
export const rgb = color => [1, 3, 5].map(i => parseInt(color.slice(i, i + 2), 16));

/**
 * A pixel of full strength. Of an ImageData as 32 bit numbers, on the little-endian machines that
 * run browsers.
 * @param {number[]} color  red, green, blue
 */
export const packed = ([r, g, b]) =>
  (0xff000000 | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;

/**
 * Between two packed colours.
 * @param {number} a
 * @param {number} b
 * @param {number} share  of b, from 0 to 1
 */
export function blend(a, b, share) {
  const s = (share * 256) | 0;
  const t = 256 - s;
  const odd = ((a & 0xff00ff) * t + (b & 0xff00ff) * s) >>> 8;
  const even = ((a >>> 8) & 0xff) * t + ((b >>> 8) & 0xff) * s;
  return (0xff000000 | (odd & 0xff00ff) | (even & 0xff00)) >>> 0;
}

/**
 * A table of packed colours: LIGHTS shades for each of the stops, spread over HEIGHTS rows; for one
 * stop there is one row.
 * @param {string[]} stops  from low to high
 * @param {boolean} dark  the theme
 */
export function tintTable(stops, dark) {
  const rows = stops.length > 1 ? HEIGHTS : 1;
  const table = new Uint32Array(rows * LIGHTS);
  const colors = stops.map(rgb);
  for (let row = 0; row < rows; row++) {
    const at = rows > 1 ? (row / (rows - 1)) * (stops.length - 1) : 0;
    const i = Math.min(Math.floor(at), Math.max(stops.length - 2, 0));
    const color = colors[i].map((c, k) => c + (at - i) * ((colors[i + 1] ?? colors[i])[k] - c));
    for (let light = 0; light < LIGHTS; light++)
      table[row * LIGHTS + light] = packed(lit(color, light / (LIGHTS - 1), dark));
  }
  return table;
}

/**
 * @param {number[]} color
 * @param {number} light  from 0 to 1
 * @param {boolean} dark
 */
const lit = (color, light, dark) =>
  color.map(c => (dark ? c * (1 - BLACK * (1 - light)) : c + WHITE * light * (255 - c)));
