// What finds no place near its thing stands in a row at the top of its axes, a sign before each
// word. The twin of keyrow.py.

import {HAND, placed, toBox} from "./labels.js";

/** @import {Rectangle} from "./clip.js" */
/** @import {Chosen, Field, Spot, Wish} from "./labels.js" */

export const SIGN = 18; // pixels for the sign, and the gap after it
const BETWEEN = 12; // from one word to the next sign, at least
const INSET = 6; // from the edge of the axes
const LINE = 4; // from one line to the next

/**
 * Where each label stands: near its thing, in the row, or nowhere if its thing is not to be seen.
 * @typedef {{spots: (Spot | null)[], row: (Rectangle | null)[]}} Arranged
 */

/**
 * @param {Wish[]} wishes
 * @param {Field} field
 * @param {(Chosen | null)[]} [last]
 * @returns {Arranged}
 */
export function arranged(wishes, field, last = []) {
  /** @type {number[]} */
  let keyed = [];
  for (;;) {
    const row = rowOf(wishes, keyed, field);
    const taken = row.filter(box => box !== null);
    const near = wishes.map((wish, i) => (keyed.includes(i) ? {...wish, anchors: []} : wish));
    const spots = placed(near, {...field, blocks: [...field.blocks, ...taken]}, last);
    const lost = near.flatMap(({anchors}, i) => (anchors.length && !spots[i] ? [i] : []));
    if (!lost.length) return {spots, row};
    keyed = [...keyed, ...lost];
  }
}

/**
 * Whether a handle is too near; one at the foot of the axes sends the row below them.
 * @param {Rectangle} box
 * @param {Field} field
 */
const handled = (box, {hands, scale}) => hands.some(hand => toBox(hand, box) < HAND * scale);

/**
 * The boxes of these labels, signs included, from the right end of the row to the left. A line of
 * the row that would lie on a handle stands below it.
 * @param {Wish[]} wishes
 * @param {number[]} keyed
 * @param {Field} field
 */
function rowOf(wishes, keyed, field) {
  const {bounds, scale} = field;
  /** @type {(Rectangle | null)[]} */
  const row = wishes.map(() => null);
  const [left, right] = [bounds[0] + INSET * scale, bounds[2] - INSET * scale];
  let [x, y, deep] = [right, bounds[1] + INSET * scale, 0];
  for (const i of keyed) {
    const {height} = wishes[i];
    const width = wishes[i].width + SIGN * scale;
    while ((x < right && x - width < left) || handled([x - width, y, x, y + height], field))
      [x, y, deep] = [right, y + Math.max(deep, height) + LINE * scale, 0];
    row[i] = [x - width, y, x, y + height];
    x -= width + BETWEEN * scale;
    deep = Math.max(deep, height);
  }
  return row;
}
