// Where words stand that a picture places itself: there, or a little off where that is taken; what
// stays gives way to what moves.
// The twin of words.py. Pixels are those of the picture, y grows downwards.

import {textBox} from "./labelled.js";
import {toBox} from "./labels.js";
import {pair} from "./motion.js";

/** @import {Pixel} from "./axes.js" */
/** @import {Rectangle} from "./clip.js" */
/** @import {Sight} from "./painting.js" */
/** @import {Actor, Size} from "./protocol.js" */

const HALF_LINES = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]; // the best first
const OFF_HANDS = 11; // from the middle of a handle, at least
const TOUCHING = 0.5; // less is no overlap

/**
 * How far each of the boxes is pushed, right and down.
 * @param {Rectangle[]} boxes  in the order of their weight
 * @param {Pixel[]} hands  the middles of handles
 * @param {Size} size  of the picture
 * @param {number} scale  of its type
 * @returns {Pixel[]}
 */
export function settled(boxes, hands, size, scale) {
  /** @type {Rectangle[]} */
  const taken = [];
  return boxes.map(box => {
    const start = pushedIn(box, size);
    const half = (box[3] - box[1]) / 2;
    const offers = HALF_LINES.map(step => lowered(start, step * half));
    const there = offers.find(one => standsFree(one, taken, hands, size, scale)) ?? start;
    taken.push(there);
    return [there[0] - box[0], there[1] - box[1]];
  });
}

/**
 * How far the words of a frame are pushed, by their actor.
 * @param {Omit<Sight, "pushes">} sight
 * @returns {Map<Actor, Pixel>}
 */
export function pushesOf(sight) {
  const {scene, maps, hidden} = sight;
  const flat = Object.keys(maps).filter(on => !hidden.includes(on) && !scene.axes[on].space);
  return new Map(flat.flatMap(on => pushesOn(sight, on)));
}

/**
 * @param {Omit<Sight, "pushes">} sight
 * @param {string} on
 * @returns {[Actor, Pixel][]}
 */
function pushesOn({scene, maps, values, frame, ground, hidden}, on) {
  const map = maps[on];
  /** @type {(...point: number[]) => Pixel} */
  const place = (x, y) => [map.x(x), map.y(y)];
  const moving = Object.entries(scene.actors).map(([name, actor]) => {
    const [shape, words] = [frame?.shapes[name], frame?.words[name]];
    return {name, actor, shape, words};
  });
  const texts = [...moving, ...ground].flatMap(({name, actor, shape, words}) => {
    const seen = actor.kind === "text" && actor.on === on && !hidden.includes(name);
    return seen && shape && words ? [{actor, shape, words, place}] : [];
  });
  if (!texts.length) return [];
  const hands = scene.controls.flatMap(control =>
    control.kind === "handle" && control.on === on ? [place(...pair(values[control.name]))] : [],
  );
  const boxes = texts.map(text => textBox(text, text.actor, scene.scale));
  const pushes = settled(boxes, hands, scene.size, scene.scale);
  return texts.map(({actor}, i) => [actor, pushes[i]]);
}

/** @type {(box: Rectangle, size: Size) => Rectangle} */
function pushedIn([l, t, r, b], [width, height]) {
  const left = Math.max(Math.min(l, width - (r - l)), 0);
  const top = Math.max(Math.min(t, height - (b - t)), 0);
  return [left, top, left + r - l, top + b - t];
}

/** @type {(box: Rectangle, down: number) => Rectangle} */
const lowered = ([l, t, r, b], down) => [l, t + down, r, b + down];

/**
 * @param {Rectangle} box
 * @param {Rectangle[]} taken
 * @param {Pixel[]} hands
 * @param {Size} size
 * @param {number} scale
 */
function standsFree(box, taken, hands, size, scale) {
  if (box[1] < 0 || box[3] > size[1]) return false;
  if (taken.some(one => overlapping(box, one))) return false;
  return hands.every(hand => toBox(hand, box) >= OFF_HANDS * scale);
}

/** @type {(a: Rectangle, b: Rectangle) => boolean} */
const overlapping = (a, b) =>
  Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > TOUCHING &&
  Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > TOUCHING;
