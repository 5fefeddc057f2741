// What a label may be near, and what it must keep off: the things on one axes in pixels.
// The twin of labelled.py.

import {along, visible} from "./clip.js";

/** @import {Pixel} from "./axes.js" */
/** @import {Rectangle} from "./clip.js" */
/** @import {Shape} from "./frames.js" */
/** @import {Field, Wish} from "./labels.js" */
/** @import {Actor, BarsActor, Lettering, TextActor} from "./protocol.js" */

/** @typedef {(...point: number[]) => Pixel} Place  from data to pixels */
/** @typedef {{actor: Actor, shape: Shape, words: string, place: Place, push?: Pixel}} Thing */

export const SIZE = 14; // of the type, in pixels
const SHARES = [0.5, 0.35, 0.65, 0.2, 0.9]; // of the way along a curve, the best first
const TIP = 2; // pixels around the tip of an arrow
const LETTER_WIDTH = 0.6; // of its size is a letter of a text wide, about

/**
 * The wish of an actor with a label.
 * @param {Thing} thing
 * @param {Field} field
 * @param {Lettering} lettering
 * @returns {Wish}
 */
export function wishOf(thing, {bounds, scale}, {width, ascent, descent}) {
  const size = (SIZE * scale) / 1000;
  return {
    width: size * width,
    height: size * (ascent + descent),
    anchors: anchorsOf(thing, bounds),
    ring: ringOf(thing.actor, scale),
  };
}

/**
 * How far an actor reaches around its points.
 * @param {Actor} actor
 * @param {number} scale
 */
function ringOf(actor, scale) {
  if (actor.kind === "dots") return actor.radius * scale;
  if (actor.kind === "arrow") return TIP * scale;
  return "width" in actor ? (actor.width * scale) / 2 : 0;
}

/**
 * @param {Rectangle} bounds
 * @param {Thing[]} things
 * @param {Pixel[]} hands
 * @param {number} scale
 * @returns {Field}
 */
export function fieldOf(bounds, things, hands, scale) {
  /** @type {Field} */
  const field = {bounds, ink: [], hands, blocks: [], scale};
  for (const thing of things)
    if (thing.actor.kind === "text") field.blocks.push(textBox(thing, thing.actor, scale));
    else field.ink.push(...inkOf(thing, scale));
  return field;
}

/**
 * @param {Thing} thing
 * @param {Rectangle} bounds
 * @returns {Pixel[]}
 */
function anchorsOf(thing, bounds) {
  const {kind} = thing.actor;
  if (kind === "dots")
    return pointsOf(thing)
      .filter(point => inside(point, bounds))
      .slice(0, SHARES.length);
  const lines = linesOf(thing);
  if (kind === "arrow") {
    const segments = lines.length ? visible(lines[0], bounds) : [];
    const end = segments.at(-1);
    return end ? [end[1], ...along(segments, SHARES.slice(0, 1))] : [];
  }
  const segments = lines.flatMap(line => visible(line, bounds));
  if (!segments.length) return [];
  if (kind === "area") return [middleOf(segments), ...along(segments, SHARES.slice(0, 4))];
  return along(segments, SHARES);
}

/**
 * The polylines of an actor: an arrow's shafts, the outline of an area or of a surface.
 * @param {Thing} thing
 * @returns {Pixel[][]}
 */
function linesOf(thing) {
  const {actor, shape, place} = thing;
  const {data, columns: n, rows} = shape;
  if (actor.kind === "arrow") {
    const half = rows / 2;
    const at = (/** @type {number} */ row, /** @type {number} */ i) => data[row * n + i];
    const range = Array.from({length: half}, (_, row) => row);
    return Array.from({length: n}, (_, i) => [
      place(...range.map(row => at(row, i))),
      place(...range.map(row => Math.fround(at(row, i) + at(row + half, i)))),
    ]);
  }
  if (actor.kind === "mesh") return [rimOf(thing)];
  const points = pointsOf(thing);
  return [actor.kind === "area" && points.length ? [...points, points[0]] : points];
}

/**
 * The rim of a surface, once round.
 * @param {Thing} thing
 */
function rimOf({shape: {data, columns: n, rows}, place}) {
  const m = rows / 3;
  const at = (/** @type {number} */ row, /** @type {number} */ column) =>
    place(...[0, 1, 2].map(k => data[(k * m + row) * n + column]));
  const across = Array.from({length: n}, (_, column) => column);
  const down = Array.from({length: m}, (_, row) => row);
  return [
    ...across.map(column => at(0, column)),
    ...down.map(row => at(row, n - 1)),
    ...across.map(column => at(m - 1, n - 1 - column)),
    ...down.map(row => at(m - 1 - row, 0)),
  ];
}

/**
 * Polylines that cover the actor.
 * @param {Thing} thing
 * @param {number} scale
 * @returns {Pixel[][]}
 */
function inkOf(thing, scale) {
  const {actor} = thing;
  if (actor.kind === "dots") return crosses(pointsOf(thing), actor.radius * scale);
  if (actor.kind === "bars") return barsOf(thing, actor);
  return actor.kind === "raster" ? [] : linesOf(thing);
}

/**
 * @param {Pixel[]} points
 * @param {number} radius
 * @returns {Pixel[][]}
 */
const crosses = (points, radius) => [
  ...points.map(
    ([x, y]) =>
      /** @type {Pixel[]} */ ([
        [x - radius, y],
        [x + radius, y],
      ]),
  ),
  ...points.map(
    ([x, y]) =>
      /** @type {Pixel[]} */ ([
        [x, y - radius],
        [x, y + radius],
      ]),
  ),
];

/**
 * @param {Thing} thing
 * @param {BarsActor} actor
 */
const barsOf = ({shape, place}, {at, width}) =>
  at.map((middle, i) => {
    const [low, high, height] = [middle - width / 2, middle + width / 2, shape.data[i]];
    const corners = [
      [low, 0],
      [low, height],
      [middle, height],
      [middle, 0],
      [high, 0],
      [high, height],
    ];
    return corners.map(corner => place(...corner));
  });

/**
 * About where the words of a text are.
 * @param {Thing} thing
 * @param {TextActor} actor
 * @param {number} scale
 * @returns {Rectangle}
 */
export function textBox({shape, words, place, push}, {align, lift, size}, scale) {
  const [x, raised] = place(shape.data[0], shape.data[1]);
  const high = size * scale;
  const wide = LETTER_WIDTH * high * words.length;
  const [right, down] = push ?? [0, 0];
  const left = x + right - {left: 0, center: wide / 2, right: wide}[align];
  const y = raised + down - lift * scale;
  return [left, y - high / 2, left + wide, y + high / 2];
}

/**
 * The points of an actor in pixels, a column of its data each.
 * @param {Thing} thing
 * @returns {Pixel[]}
 */
const pointsOf = ({shape: {data, columns: n, rows}, place}) =>
  Array.from({length: n}, (_, i) =>
    place(...Array.from({length: rows}, (_, row) => data[row * n + i])),
  );

/** @type {(point: Pixel, bounds: Rectangle) => boolean} */
const inside = ([x, y], [left, top, right, bottom]) =>
  left <= x && x <= right && top <= y && y <= bottom;

/**
 * @param {[Pixel, Pixel][]} segments
 * @returns {Pixel}
 */
function middleOf(segments) {
  const ends = segments.flat();
  const mean = (/** @type {0 | 1} */ i) => ends.reduce((sum, end) => sum + end[i], 0) / ends.length;
  return [mean(0), mean(1)];
}
