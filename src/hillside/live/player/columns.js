// Frames from the columns into which live/columns.py puts them.

/** @import {PackedFrame} from "./protocol.js" */

/** @typedef {(number | null)[]} Steps  from each number to the next; null stays null */

/**
 * Frames one after the other, with as many in each of the `runs`. In a run with false the captions
 * are what went wrong. places: offsets as steps, rows, columns; shapes: steps between places.
 * @typedef {object} Columns
 * @property {string[]} captions
 * @property {number[]} runs
 * @property {(Record<string, string[]> | false)[]} words
 * @property {[Steps, number[], number[]]} places
 * @property {(Record<string, Steps> | false)[]} shapes
 */

/** @param {Steps} steps */
const summed = steps => {
  let last = 0;
  return steps.map(step => (step === null ? null : (last += step)));
};

/**
 * @template Old, New
 * @param {Record<string, Old>} columns
 * @param {(column: Old) => New} change
 * @returns {Record<string, New>}
 */
const mapped = (columns, change) =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, change(column)]));

/**
 * @param {Columns} columns
 * @returns {PackedFrame[]}
 */
export function framesOf({captions, runs, words, places: [steps, rows, columns], shapes}) {
  const offsets = /** @type {number[]} */ (summed(steps));
  /** @type {(number: number | null) => [number, number, number] | null} */
  const place = number =>
    number === null ? null : [offsets[number], rows[number], columns[number]];
  let at = 0;
  /** @type {(count: number, run: number) => PackedFrame[]} */
  const framesOfRun = (count, run) => {
    const said = captions.slice(at, (at += count));
    const texts = words[run];
    const numbered = shapes[run];
    if (!texts || !numbered) return said.map(error => ({error}));
    const placed = mapped(numbered, column => summed(column).map(place));
    return said.map((caption, i) => ({
      caption,
      shapes: mapped(placed, column => column[i]),
      words: mapped(texts, column => column[i]),
    }));
  };
  return runs.flatMap(framesOfRun);
}
