// What is said about a guess, where no kernel does it: the twin of `compare` in predict.py.

import {DEGREE} from "./axes.js";

const apart = (a, b) => Math.hypot(...a.map((v, i) => v - b[i]));

const compare = {
  // The twins of `compare` in predict.py: [case, how far].
  choice: (guess, truth) => [guess === truth ? "same" : "other", 0],
  number(guess, truth, {close}) {
    if (Math.abs(guess - truth) <= close * Math.abs(truth)) return ["same", 0];
    if (guess * truth <= 0) return ["apart", Math.abs(guess - truth)];
    return Math.abs(truth) < Math.abs(guess)
      ? ["smaller", guess / truth]
      : ["larger", truth / guess];
  },
  point: (guess, truth, {close}) => [
    apart(guess, truth) <= close ? "same" : "apart",
    apart(guess, truth),
  ],
  arrow(guess, truth, {tail, close}) {
    const [mine, real] = [guess, truth].map(tip => tip.map((v, i) => v - tail[i]));
    const long = Math.hypot(...mine) * Math.hypot(...real);
    if (!Math.hypot(...mine)) return ["none", 0];
    const turn =
      Math.acos(Math.max(-1, Math.min(1, (mine[0] * real[0] + mine[1] * real[1]) / long))) / DEGREE;
    return [turn < close ? "same" : "apart", turn];
  },
};

export function said(asked, {truth, says}, guess) {
  const [which, by] = compare[asked.kind](guess, truth, asked);
  const words = value =>
    typeof value === "string"
      ? value
      : Array.isArray(value)
        ? `(${value.map(words).join(", ")})`
        : `${+value.toPrecision(4)}`;
  return says[which]
    .replace("{guess}", words(guess))
    .replace("{truth}", words(truth))
    .replace("{by}", `${+by.toPrecision(3)}`);
}
