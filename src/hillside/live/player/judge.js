// What is said about a guess, where no kernel does it: the twin of `compare` in predict.py.

import {DEGREE} from "./axes.js";
import {told} from "./numbers.js";

/** @import {Prediction} from "./protocol.js" */

/** @typedef {{truth: any, says: Record<string, string>}} Truth  and the sentence for each case */

/** @type {(a: number[], b: number[]) => number} */
const apart = (a, b) => Math.hypot(...a.map((v, i) => v - b[i]));

/**
 * The case, and how far guess and truth are apart.
 * @type {Record<string, (guess: any, truth: any, asked: any) => [string, number]>}
 */
const compare = {
  choice: (guess, truth) => [guess === truth ? "same" : "other", 0],
  number(guess, truth, {close}) {
    if (Math.abs(guess - truth) <= close * Math.abs(truth)) return ["same", 0];
    if (guess * truth <= 0) return ["apart", Math.abs(guess - truth)];
    return Math.abs(truth) < Math.abs(guess)
      ? [truth > 0 ? "smaller" : "nearer", guess / truth]
      : [truth > 0 ? "larger" : "farther", truth / guess];
  },
  point: (guess, truth, {close}) => [
    apart(guess, truth) <= close ? "same" : "apart",
    apart(guess, truth),
  ],
  arrow(guess, truth, {tail, close}) {
    const [mine, real] = [guess, truth].map(tip => [tip[0] - tail[0], tip[1] - tail[1]]);
    const long = Math.hypot(...mine) * Math.hypot(...real);
    if (!Math.hypot(...mine)) return ["none", 0];
    const turn =
      Math.acos(Math.max(-1, Math.min(1, (mine[0] * real[0] + mine[1] * real[1]) / long))) / DEGREE;
    return [turn < close ? "same" : "apart", turn];
  },
};

/**
 * The sentence about a guess.
 * @param {Prediction} asked
 * @param {Truth} answer
 * @param {number | string | number[]} guess
 */
export function said(asked, {truth, says}, guess) {
  const [which, by] = compare[asked.kind](guess, truth, asked);
  /** @type {(value: number | string | number[]) => string} */
  const words = value =>
    typeof value === "string"
      ? value
      : Array.isArray(value)
        ? `(${value.map(words).join(", ")})`
        : told(value);
  /** @type {Record<string, string>} */
  const parts = {guess: words(guess), truth: words(truth), by: told(by, 3)};
  return says[which].replace(/\{(\w+)\}/g, (_, part) => parts[part]);
}
