import assert from "node:assert/strict";
import {test} from "node:test";

import {said} from "../../../src/hillside/live/player/judge.js";

// Each case says its own name, then {guess}, {truth} and {by}.
const says = Object.fromEntries(
  ["same", "other", "smaller", "larger", "nearer", "farther", "apart", "none"].map(name => [
    name,
    `${name} {guess} {truth} {by}`,
  ]),
);
const judged = (asked, guess, truth) => said(asked, {truth, says}, guess);

test("a choice is the same or another", () => {
  assert.equal(judged({kind: "choice"}, "up", "up"), "same up up 0");
  assert.equal(judged({kind: "choice"}, "up", "down"), "other up down 0");
});

test("a number is the same within a share of the truth, else so many times as large", () => {
  const number = (guess, truth) => judged({kind: "number", close: 0.02}, guess, truth);
  assert.equal(number(1.01, 1), "same 1.01 1 0");
  assert.equal(number(2, 0.5), "smaller 2 0.5 4");
  assert.equal(number(2, 8), "larger 2 8 4");
});

test("on the other side of 0 the larger of two numbers is nearer to it", () => {
  const number = (guess, truth) => judged({kind: "number", close: 0.02}, guess, truth);
  assert.equal(number(-1, -3), "farther −1 −3 3");
  assert.equal(number(-10, -8), "nearer −10 −8 1.25");
});

test("where a factor means nothing, two numbers are so far apart", () => {
  const number = (guess, truth) => judged({kind: "number", close: 0.02}, guess, truth);
  assert.equal(number(1, -2), "apart 1 −2 3");
  assert.equal(number(0, 2), "apart 0 2 2");
  assert.equal(number(0.5, 0), "apart 0.5 0 0.5");
  assert.equal(number(0, 0), "same 0 0 0");
  assert.equal(number(5e-324, 0.5), "apart 5·10⁻³²⁴ 0.5 0.5");
});

test("points are so far apart", () => {
  const point = (guess, truth) => judged({kind: "point", close: 0.1}, guess, truth);
  assert.equal(point([0, 0], [3, 4]), "apart (0, 0) (3, 4) 5");
  assert.equal(point([1, 1], [1.05, 1]), "same (1, 1) (1.05, 1) 0.05");
});

test("arrows are turned by so many degrees, whatever their lengths", () => {
  const arrow = (guess, truth) => judged({kind: "arrow", tail: [1, 1], close: 2}, guess, truth);
  assert.equal(arrow([2, 1], [1, 5]), "apart (2, 1) (1, 5) 90");
  assert.equal(arrow([0, 1], [9, 1]), "apart (0, 1) (9, 1) 180");
  assert.match(arrow([3, 3], [2, 2]), /^same /);
  assert.equal(arrow([1, 1], [2, 2]), "none (1, 1) (2, 2) 0");
});

test("words in braces that a guess brings along stay as they are", () => {
  assert.equal(judged({kind: "choice"}, "{truth} $&", "b"), "other {truth} $& b 0");
});
