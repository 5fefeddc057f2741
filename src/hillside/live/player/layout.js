// Where the panels of a picture lie: one hero, its companions beside it or below.
// The twin of layout.py. Lengths are in pixels of the picture.

/** @import {Size} from "./protocol.js" */
/** @import {AxesData} from "./stages.js" */

/** @typedef {[left: number, top: number, width: number, height: number]} Rectangle */

export const WIDEST = 1120; // a picture on a page is not wider
const LOWEST = 260; // nor is it lower, where it is not narrow
const HEIGHT = 0.44; // of a picture, as a share of its width
const HERO = 0.64; // the hero's share of the width
const HERO_GAP = 24; // between the hero and its companions
const BELOW_EACH = 16; // between companions
const NARROW_HERO = 0.8; // on a phone: the height of the hero, as a share of its width
const NARROW_COMPANION = 190;
const BARE_ROOMS = [8, 8, 28, 8]; // around axes without ticks: left, right, top, bottom
const ROOMS = [16, 14, 32, 42]; // around axes with ticks
const TICK_LETTER = 7.4; // left of axes for each letter of a tick
const SCALE_ROOM = 58; // right of a map, for its height scale

/**
 * The height of a picture of `count` axes.
 * @param {number} count
 * @param {number} width
 * @param {boolean} narrow
 * @param {number} free  what the window leaves to it
 */
export function heightOf(count, width, narrow, free) {
  if (narrow)
    return Math.round(NARROW_HERO * width) + (count - 1) * (BELOW_EACH + NARROW_COMPANION);
  return Math.round(Math.min(HEIGHT * width, Math.max(LOWEST, free)));
}

/**
 * Boxes for the hero and its companions.
 * @param {number} count
 * @param {Size} size  of the picture
 * @param {boolean} narrow
 * @returns {Rectangle[]}
 */
export function panelBoxes(count, [width, height], narrow) {
  const below = Array.from({length: count - 1}, (_, k) => k);
  if (!below.length) return [[0, 0, width, height]];
  if (narrow) {
    const step = BELOW_EACH + NARROW_COMPANION;
    const hero = height - below.length * step;
    return [
      [0, 0, width, hero],
      ...below.map(
        k => /** @type {Rectangle} */ ([0, hero + BELOW_EACH + k * step, width, NARROW_COMPANION]),
      ),
    ];
  }
  const left = HERO * width + HERO_GAP;
  const row = (height - BELOW_EACH * (below.length - 1)) / below.length;
  return [
    [0, 0, HERO * width, height],
    ...below.map(k => /** @type {Rectangle} */ ([left, k * (row + BELOW_EACH), width - left, row])),
  ];
}

/**
 * The box of axes within their panel.
 * @param {AxesData} axes
 * @param {Rectangle} panel
 * @param {number} scale  of the words
 * @param {boolean} scaled  whether a height scale stands at the right
 * @returns {Rectangle}
 */
export function axesBox(axes, [left, top, width, height], scale, scaled) {
  const [before, after, above, below] = roomsOf(axes, scaled).map(room => scale * room);
  /** @type {Rectangle} */
  const box = [
    left + before,
    top + above,
    Math.max(width - before - after, 1),
    Math.max(height - above - below, 1),
  ];
  return axes.equal ? equalBox(axes, box) : box;
}

/**
 * The room left, right, above and below.
 * @param {AxesData} axes
 * @param {boolean} scaled
 */
function roomsOf({bare, ticks}, scaled) {
  const [before, after, above, below] = bare ? BARE_ROOMS : ROOMS;
  const longest = bare ? 0 : Math.max(0, ...ticks[1].map(([, words]) => words.length));
  return [before + TICK_LETTER * longest, after + (scaled ? SCALE_ROOM : 0), above, below];
}

/**
 * The largest box within this one, in its middle, where a unit of x is as long as one of y.
 * @param {AxesData} axes
 * @param {Rectangle} box
 * @returns {Rectangle}
 */
function equalBox({x, y}, [left, top, room, tall]) {
  const [across, up] = [x[1] - x[0], y[1] - y[0]];
  const unit = Math.min(room / across, tall / up);
  const [width, height] = [unit * across, unit * up];
  return [left + (room - width) / 2, top + (tall - height) / 2, width, height];
}
