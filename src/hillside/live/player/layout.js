// Where the panels of a picture lie: one hero, its companions beside it or below.
// The twin of layout.py. Lengths are in pixels of the picture.

import {filledBySpace} from "./camera.js";

/** @import {Size} from "./protocol.js" */
/** @import {AxesData} from "./stages.js" */

/** @typedef {[left: number, top: number, width: number, height: number]} Rectangle */

export const WIDEST = 1120; // a picture on a page is not wider
const LOWEST = 260; // nor is it lower, where it is not narrow
const HEIGHT = 0.44; // of a picture, as a share of its width
const HERO = 0.64; // the hero's share of the width, at most
// the same where its axes are equal and fill no more, or where its companions stand in a row
const LEAST_HERO = 0.5;
const LEAST_BESIDE = 0.4; // of two companions in a row, the share of the narrower one, at least
export const HERO_GAP = 24; // between the hero and its companions
const BELOW_EACH = 16; // between companions
const LOW = 150; // companions with less height than this for each stand beside each other
const NARROW_HERO = 0.8; // on a phone: the height of the hero, as a share of its width
const NARROW_SPACE = 0.96; // the same where it shows space
const NARROW_COMPANION = 190;
const NARROW_ALONE = 250; // the only companion
const BARE_ROOMS = [14, 14, 34, 14]; // around axes without ticks: left, right, top, bottom
const ROOMS = [16, 14, 32, 42]; // around axes with ticks
export const TICK_LETTER = 7.4; // the room of each letter of a tick
export const SCALE_ROOM = 58; // right of a map, for its height scale

/**
 * The height of a picture of `count` axes.
 * @param {number} count
 * @param {number} width
 * @param {number} free  what the window leaves to it
 * @param {number | null} hero  on a phone, the height of its hero
 */
export function heightOf(count, width, free, hero) {
  if (hero !== null) return Math.round(hero) + belowOf(count);
  return Math.round(Math.min(HEIGHT * width, Math.max(LOWEST, free)));
}

/**
 * The height of the hero on a phone.
 * @param {AxesData} axes
 * @param {number} width
 * @param {number} scale  of the words
 * @param {boolean} scaled  whether a height scale stands at the right
 */
export function narrowHero(axes, width, scale, scaled) {
  if (axes.space) return NARROW_SPACE * width;
  if (!axes.equal) return NARROW_HERO * width;
  const [before, after, above, below] = roomsOf(axes, scaled).map(room => scale * room);
  const [across, up] = [axes.x[1] - axes.x[0], axes.y[1] - axes.y[0]];
  const fitting = above + below + (Math.max(width - before - after, 1) * up) / across;
  return Math.min(fitting, NARROW_SPACE * width);
}

/**
 * The height of all that stands below the hero on a phone.
 * @param {number} count
 */
const belowOf = count =>
  gridOf(count)[1] * (BELOW_EACH + (count === 2 ? NARROW_ALONE : NARROW_COMPANION));

/**
 * Columns and rows of the companions: up to two stand below each other, more in two columns.
 * @param {number} count
 */
function gridOf(count) {
  const columns = count <= 3 ? 1 : 2;
  return [columns, Math.ceil((count - 1) / columns)];
}

/**
 * Boxes for the hero and its companions.
 * @param {number[]} filled  the widths that the axes fill where they are as high as the picture,
 * the hero's first; what some leave is for others
 * @param {Size} size  of the picture
 * @param {boolean} narrow
 * @param {number} scale  of the words
 * @returns {Rectangle[]}
 */
export function panelBoxes(filled, [width, height], narrow, scale) {
  const count = filled.length;
  if (count === 1) return [[0, 0, width, height]];
  let [columns, rows] = gridOf(count);
  const low = !narrow && rows > columns && height < rows * LOW * scale;
  if (low) [columns, rows] = [rows, columns];
  const deep = narrow ? belowOf(count) : 0;
  const share = low ? LEAST_HERO : Math.min(Math.max(filled[0] / width, LEAST_HERO), HERO);
  /** @type {Rectangle} */
  const hero = [0, 0, narrow ? width : Math.floor(share * width), height - deep];
  const [left, top] = narrow ? [0, hero[3] + BELOW_EACH] : [hero[2] + HERO_GAP, 0];
  const room = width - left - BELOW_EACH * (columns - 1);
  const widths = low ? shared(filled.slice(1), room) : Array(columns).fill(room / columns);
  const high = (height - top - BELOW_EACH * (rows - 1)) / rows;
  const lefts = widths.map((_, k) =>
    widths.slice(0, k).reduce((sum, wide) => sum + wide, left + k * BELOW_EACH),
  );
  /** @type {(row: number) => Rectangle[]} */
  const rowAt = row =>
    widths.map((wide, k) => [lefts[k], top + row * (high + BELOW_EACH), wide, high]);
  const companions = Array.from({length: rows}, (_, row) => rowAt(row)).flat();
  return [hero, ...companions.slice(0, count - 1)];
}

/**
 * The widths of two companions beside each other: if one fills only so much, it has that.
 * @param {number[]} filled
 * @param {number} room
 */
function shared(filled, room) {
  const [one, other] = filled.map(each =>
    Math.min(Math.max(each, LEAST_BESIDE * room), (1 - LEAST_BESIDE) * room),
  );
  const [first, second] = filled.map(Number.isFinite);
  if (first === second) return [room / 2, room / 2];
  return first ? [one, room - one] : [room - other, other];
}

/**
 * The width of a panel so high that axes fill.
 * @param {AxesData} axes
 * @param {number} height
 * @param {number} scale  of the words
 * @param {boolean} scaled  whether a height scale stands at the right
 */
export function filledWidth(axes, height, scale, scaled) {
  const [before, after, above, below] = roomsOf(axes, scaled).map(room => scale * room);
  const inside = Math.max(height - above - below, 1);
  if (axes.space) return before + after + filledBySpace(inside, scale);
  if (!axes.equal) return Infinity;
  const [across, up] = [axes.x[1] - axes.x[0], axes.y[1] - axes.y[0]];
  return before + after + (inside * across) / up;
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
export function roomsOf({bare, ticks}, scaled) {
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
