// What is said about a guess, where no kernel does it: the twin of `compare` and `parts` in
// predict.py, drawing.py and ordering.py.

import {DEGREE} from "./axes.js";
import {told} from "./numbers.js";

/** @import {Prediction} from "./protocol.js" */

/** @typedef {{truth: any, says: Record<string, string>}} Truth  and the sentence for each case */

/** @type {(a: number[], b: number[]) => number} */
const apart = (a, b) => Math.hypot(...a.map((v, i) => v - b[i]));

/**
 * The case, and how far guess and truth are apart, or of which part of them it speaks.
 * @type {Record<string, (guess: any, truth: any, asked: any) => [string, any]>}
 */
const compare = {
  choice: (guess, truth) => [guess === truth ? "same" : "other", 0],
  number(guess, truth, {close}) {
    if (Math.abs(guess - truth) <= close * Math.abs(truth)) return ["same", 0];
    const alike = guess && truth && guess < 0 === truth < 0;
    if (!alike || [guess / truth, truth / guess].includes(Infinity))
      return ["apart", Math.abs(guess - truth)];
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
  curve: compareCurves,
  region(guess, truth, {close}) {
    const [[a, b], [c, d]] = [guess, sorted(truth)];
    const common = Math.max(0, Math.min(b, d) - Math.max(a, c));
    const shares = [common / (d - c), 1 - common / (b - a)];
    if (Math.max(Math.abs(a - c), Math.abs(b - d)) <= close * (1 + 1e-9)) return ["same", shares];
    if (!common) return ["beside", shares];
    if (a >= c && b <= d) return ["within", shares];
    return [a <= c && b >= d ? "around" : "partly", shares];
  },
  order(guess, truth) {
    const turned = pairsOf(guess).filter(([a, b]) => truth.indexOf(a) > truth.indexOf(b)).length;
    if (!turned) return ["same", 0];
    if (turned === pairsOf(guess).length) return ["reverse", turned];
    return [turned === 1 ? "pair" : "pairs", turned];
  },
};

/**
 * The case, and the columns [from, to] of which it speaks.
 * @param {number[]} guess
 * @param {number[]} truth
 * @param {{close: number}} asked
 * @returns {[string, [number, number]]}
 */
function compareCurves(guess, truth, {close}) {
  const gaps = guess.map((v, k) => Math.abs(v - truth[k]));
  const far = indexOfMost(gaps);
  if (gaps[far] <= close) return ["same", [far, far]];
  const sides = gaps.map((gap, k) =>
    guess[k] * truth[k] < 0 && Math.min(Math.abs(guess[k]), Math.abs(truth[k])) > close ? gap : -1,
  );
  const worst = indexOfMost(sides);
  if (sides[worst] >= 0) return ["side", [worst, worst]];
  const [mine, real] = [waysOf(guess, close), waysOf(truth, close)];
  const against = longest(mine, real, truth);
  if (against) return [mine[against[0]] > 0 ? "rises" : "falls", against];
  const along = truth.slice(1).map((v, k) => Math.sign(v - truth[k]));
  const alike =
    real.some(Boolean) && real.every((way, k) => way === mine[k] || (!way && mine[k] === along[k]));
  return [alike ? "alike" : "apart", [far, far]];
}

/**
 * From column to column: 1 up, -1 down, 0 where the change is too small to be meant.
 * @param {number[]} heights
 * @param {number} close
 */
const waysOf = (heights, close) =>
  heights.slice(1).map((v, k) => {
    const step = v - heights[k];
    return Math.abs(step) > close ? Math.sign(step) : 0;
  });

/**
 * The columns between which two curves go opposite ways, where the true one changes most.
 * @param {number[]} mine
 * @param {number[]} real
 * @param {number[]} truth
 */
function longest(mine, real, truth) {
  /** @type {[number, number] | null} */
  let best = null;
  let most = -1;
  let start = 0;
  mine.forEach((way, k) => {
    if (k && (way !== mine[k - 1] || real[k] !== real[k - 1])) start = k;
    const change = Math.abs(truth[k + 1] - truth[start]);
    if (way * real[k] < 0 && change > most) [best, most] = [[start, k + 1], change];
  });
  return /** @type {[number, number] | null} */ (best);
}

/** @param {number[]} numbers */
const indexOfMost = numbers => numbers.indexOf(Math.max(...numbers));

/** @param {number[]} numbers */
const sorted = numbers => [...numbers].sort((a, b) => a - b);

/** @param {string[]} names */
const pairsOf = names => names.flatMap((a, k) => names.slice(k + 1).map(b => [a, b]));

/** @type {(value: number | string | number[]) => string} */
const inWords = value =>
  typeof value === "string"
    ? value
    : Array.isArray(value)
      ? `(${value.map(inWords).join(", ")})`
      : told(value);

/** @param {number} share */
const percent = share => told(Math.min(99, Math.max(1, Math.floor(100 * share + 0.5))));

/**
 * What the sentences have in braces.
 * @type {Record<string, (guess: any, truth: any, by: any, asked: any) => Record<string, string>>}
 */
const partsOf = {
  curve(guess, truth, [from, to], {xs}) {
    const gaps = truth.map((/** @type {number} */ v, /** @type {number} */ k) =>
      Math.abs(guess[k] - v),
    );
    const whole = gaps.reduce((/** @type {number} */ sum, /** @type {number} */ gap) => sum + gap);
    return {
      at: told(xs[from]),
      to: told(xs[to]),
      guess: told(guess[from]),
      truth: told(truth[from]),
      by: told(whole / gaps.length, 2),
    };
  },
  region(guess, truth, [covered, over]) {
    const stretch = (/** @type {number[]} */ [a, b]) => `${told(a)} to ${told(b)}`;
    return {
      guess: stretch(guess),
      truth: stretch(sorted(truth)),
      covered: percent(covered),
      over: percent(over),
    };
  },
  order(guess, truth, by) {
    const turned = guess.findIndex(
      (/** @type {string} */ name, /** @type {number} */ k) =>
        truth.indexOf(name) > truth.indexOf(guess[k + 1]) && k + 1 < guess.length,
    );
    return {
      guess: guess.join(", "),
      truth: truth.join(", "),
      first: guess[turned] ?? "",
      second: guess[turned + 1] ?? "",
      by: told(by),
      all: told(pairsOf(guess).length),
    };
  },
};

/**
 * The sentence about a guess.
 * @param {Prediction} asked
 * @param {Truth} answer
 * @param {any} guess
 */
export function said(asked, {truth, says}, guess) {
  const [which, by] = compare[asked.kind](guess, truth, asked);
  const own = partsOf[asked.kind];
  /** @type {Record<string, string>} */
  const parts = own
    ? own(guess, truth, by, asked)
    : {guess: inWords(guess), truth: inWords(truth), by: told(by, 3)};
  return says[which].replace(/\{(\w+)\}/g, (_, part) => parts[part]);
}
