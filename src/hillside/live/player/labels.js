// Where the labels of one axes stand: near their things, on nothing else. The twin of labels.py,
// with the same numbers in the same order. All lengths are in pixels of the picture, y grows
// downwards.

import {cover, inked} from "./inkmap.js";
import {cut} from "./clip.js";

/** @import {Pixel} from "./axes.js" */
/** @import {Rectangle} from "./clip.js" */
/** @import {Ink} from "./inkmap.js" */

/**
 * A label that wants a place. ring: how far its thing reaches around an anchor.
 * @typedef {object} Wish
 * @property {number} width
 * @property {number} height
 * @property {Pixel[]} anchors
 * @property {number} ring
 */

/**
 * What is on the axes already. hands: middles of handles; blocks: rectangles that stay free.
 * @typedef {object} Field
 * @property {Rectangle} bounds
 * @property {Pixel[][]} ink
 * @property {Pixel[]} hands
 * @property {Rectangle[]} blocks
 * @property {number} scale
 */

/** @typedef {[anchor: number, way: number, gap: number]} Chosen */

/**
 * A place that was found. leader: a line from the thing to the label, or nothing.
 * @typedef {{box: Rectangle, leader: Pixel[], chosen: Chosen, cost: number}} Spot
 */

/** @type {Pixel[]} */
const WAYS = [
  [1, -1],
  [1, 0],
  [0, -1],
  [-1, -1],
  [-1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
]; // the best first
const GAPS = [8, 22, 40];
const LED = 1; // from this gap on a line leads to the label
const DIAGONAL = 0.7071067811865476;
const EDGE = 4; // pixels from the bounds, at least
export const HAND = 18; // from the middle of a handle
const BESIDE = 4; // from another label, at its sides
const ABOVE = 2;
const INKED = 6; // what it costs: each cell of ink under the label
const AWAY = 0.2; // each pixel of gap
const RANK = 1.5; // each rank of the compass
const LATER = 1; // each anchor that would have been better
const LEAVING = 10; // another place than the last one
const NEAR = 12; // pixels by which the last place may be left for nothing
const SAVES = 0.8; // in the end a label moves if its cost falls to this share

/**
 * A place for each label, or null where there is none. Labels come in the order of their weight.
 * @param {Wish[]} wishes
 * @param {Field} field
 * @param {(Chosen | null)[]} [last]  where they stood before
 * @returns {(Spot | null)[]}
 */
export function placed(wishes, field, last = []) {
  const ink = inked(field.ink, field.bounds, field.scale);
  const offers = wishes.map((wish, i) => offersOf(wish, field, ink, last[i] ?? null));
  /** @type {(Spot | null)[]} */
  const spots = [];
  offers.forEach(offer => spots.push(first(offer, field, spots)));
  offers.forEach((offer, i) => {
    const others = spots.filter((_, j) => j !== i);
    const found = first(offer, field, others);
    const now = spots[i];
    if (found && (!now || found.cost < SAVES * now.cost)) spots[i] = found;
  });
  return spots;
}

/**
 * All places of a label, the cheapest first.
 * @param {Wish} wish
 * @param {Field} field
 * @param {Ink} ink
 * @param {Chosen | null} last
 */
function offersOf(wish, {scale}, ink, last) {
  const before =
    last && last[0] < wish.anchors.length ? middle(spotAt(wish, last, scale).box) : null;
  /** @type {Spot[]} */
  const offers = [];
  wish.anchors.forEach((_, anchor) =>
    WAYS.forEach((_, way) =>
      GAPS.forEach((_, gap) => {
        const spot = spotAt(wish, [anchor, way, gap], scale);
        spot.cost = INKED * cover(ink, spot.box) + AWAY * GAPS[gap] + RANK * way + LATER * anchor;
        if (before && distance(middle(spot.box), before) > NEAR * scale) spot.cost += LEAVING;
        offers.push(spot);
      }),
    ),
  );
  return offers.sort((a, b) => a.cost - b.cost);
}

/**
 * @param {Wish} wish
 * @param {Chosen} chosen
 * @param {number} scale
 * @returns {Spot}
 */
function spotAt({width, height, anchors, ring}, chosen, scale) {
  const [anchor, way, gap] = chosen;
  const [x, y] = anchors[anchor];
  const [sx, sy] = WAYS[way];
  const reach = GAPS[gap] * scale + ring;
  const slanted = sx !== 0 && sy !== 0;
  const led = gap >= LED;
  const right = slanted && !led ? DIAGONAL * reach : reach;
  const down = slanted ? DIAGONAL * reach : reach;
  const [px, py] = [x + sx * right, y + sy * down];
  const left = sx > 0 ? px : sx < 0 ? px - width : px - width / 2;
  const beside = sx !== 0 && (sy === 0 || led);
  const top = beside ? py - height / 2 : sy > 0 ? py : py - height;
  /** @type {Pixel[]} */
  const leader = led ? bent([x, y], [px, py], ring, [sx, sy]) : [];
  return {box: [left, top, left + width, top + height], leader, chosen, cost: 0};
}

/**
 * From the rim of the thing at 45 degrees, then straight to the label.
 * @param {Pixel} from
 * @param {Pixel} to
 * @param {number} ring
 * @param {Pixel} way
 * @returns {Pixel[]}
 */
function bent([x, y], [px, py], ring, [sx, sy]) {
  if (!sx || !sy)
    return [
      [x + sx * ring, y + sy * ring],
      [px, py],
    ];
  const rise = Math.abs(py - y);
  return [
    [x + sx * DIAGONAL * ring, y + sy * DIAGONAL * ring],
    [x + sx * rise, py],
    [px, py],
  ];
}

/**
 * The first offer that is allowed beside what is placed.
 * @param {Spot[]} offers
 * @param {Field} field
 * @param {(Spot | null)[]} others
 */
const first = (offers, field, others) =>
  offers.find(
    offer => allowed(offer, field) && others.every(one => !one || clear(offer, one, field.scale)),
  ) ?? null;

/**
 * @param {Spot} spot
 * @param {Field} field
 */
function allowed({box}, {bounds, hands, blocks, scale}) {
  const [l, t, r, b] = box;
  const edge = EDGE * scale;
  if (l < bounds[0] + edge || t < bounds[1] + edge) return false;
  if (r > bounds[2] - edge || b > bounds[3] - edge) return false;
  if (blocks.some(block => meets(box, block, scale))) return false;
  return hands.every(hand => toBox(hand, box) >= HAND * scale);
}

/**
 * Whether neither a label nor its leader meets another one.
 * @param {Spot} one
 * @param {Spot} other
 * @param {number} scale
 */
const clear = (one, other, scale) =>
  !meets(one.box, other.box, scale) &&
  !strikes(one.leader, other.box) &&
  !strikes(other.leader, one.box);

/** @type {(a: Rectangle, b: Rectangle, scale: number) => boolean} */
const meets = (a, b, scale) =>
  a[0] < b[2] + BESIDE * scale &&
  b[0] < a[2] + BESIDE * scale &&
  a[1] < b[3] + ABOVE * scale &&
  b[1] < a[3] + ABOVE * scale;

/** @type {(line: Pixel[], box: Rectangle) => boolean} */
const strikes = (line, box) => line.some((end, i) => i > 0 && cut(line[i - 1], end, box) !== null);

/** @type {(box: Rectangle) => Pixel} */
const middle = ([l, t, r, b]) => [(l + r) / 2, (t + b) / 2];

/** @type {(a: Pixel, b: Pixel) => number} */
const distance = ([ax, ay], [bx, by]) => Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by));

/** @type {(point: Pixel, box: Rectangle) => number} */
export const toBox = ([x, y], [l, t, r, b]) =>
  distance([x, y], [Math.min(Math.max(x, l), r), Math.min(Math.max(y, t), b)]);
