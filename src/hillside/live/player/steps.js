// Arrays from the small whole numbers that live/steps.py makes of them.

/**
 * Of each array: how many numbers it has; the exponent of two of their unit, null for bits as they
 * are; k for differences from the array k before, 0 for none; how many times steps were taken.
 * @typedef {object} Coding
 * @property {number[]} lengths
 * @property {(number | null)[]} powers
 * @property {number[]} backs
 * @property {number[]} orders
 */

const HOLE = 2 ** 30; // for what is no number

/**
 * @param {Uint32Array} small
 * @param {Coding} coding
 * @returns {Uint8Array}  the arrays, one after the other
 */
export function restored(small, {lengths, powers, backs, orders}) {
  const floats = new Float32Array(small.length);
  const bits = new Int32Array(floats.buffer);
  /** @type {number[]} */
  const starts = [];
  let at = 0;
  lengths.forEach((length, i) => {
    starts.push(at);
    const whole = Int32Array.from(small.subarray(at, at + length), unfolded);
    for (let order = 0; order < orders[i]; order++) addUp(whole);
    const power = powers[i];
    if (power === null) bits.set(whole, at);
    else {
      const unit = 2 ** power;
      const before = backs[i] ? floats.subarray(starts[i - backs[i]]) : null;
      for (let k = 0; k < length; k++) {
        const number = whole[k] + (before ? unitsOf(before[k], unit) : 0);
        floats[at + k] = number === HOLE ? NaN : number * unit;
      }
    }
    at += length;
  });
  return new Uint8Array(floats.buffer);
}

/** @param {number} folded  0, 1, 2, 3, ... for 0, -1, 1, -2, ... */
const unfolded = folded => (folded >>> 1) ^ -(folded & 1);

/** @type {(number: number, unit: number) => number} */
const unitsOf = (number, unit) => (Number.isNaN(number) ? HOLE : number / unit);

/** @param {Int32Array} steps */
function addUp(steps) {
  for (let i = 1; i < steps.length; i++) steps[i] += steps[i - 1];
}
