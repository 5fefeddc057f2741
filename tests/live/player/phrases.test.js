import assert from "node:assert/strict";
import {test} from "node:test";

import {phrases} from "../../../src/hillside/live/player/phrases.js";

/** @param {string} words */
const wholes = words =>
  phrases(words)
    .filter(({whole}) => whole)
    .map(({text}) => text);

test("a formula, a point and a quotient are whole, prose between them is not", () => {
  for (const [words, expected] of [
    ["So 2 · 1.5 = 3 times as fast.", ["2 · 1.5 = 3"]],
    ["At (3, 2) f is 18.", ["(3, 2)"]],
    [
      "Three matrices do [[1, 1], [−0.5, 1.5]]. It is even: f(1) − 2f(0) = 0.",
      ["[[1, 1], [−0.5, 1.5]].", "f(1) − 2f(0) = 0."],
    ],
    ["So far it stays below 2/α and the largest |λ| is 3.", ["2/α", "|λ|"]],
    ["Here |det J| says 2, and sin x is 0.", ["|det J|", "sin x"]],
    ["Scale 1 (the rule of Xavier): slow and/or steady.", []],
    ["", []],
  ])
    assert.deepEqual(wholes(/** @type {string} */ (words)), expected);
});

test("phrases joined by spaces are the words again", () => {
  for (const words of ["At  two  spaces = 2 , end ", "(open [never closed, 1", ") = (", "="])
    assert.equal(
      phrases(words)
        .map(({text}) => text)
        .join(" "),
      words,
    );
});
