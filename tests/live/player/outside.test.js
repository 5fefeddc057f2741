import assert from "node:assert/strict";
import {test} from "node:test";

import {edge, free, label, marks} from "../../../src/hillside/live/player/outside.js";

const box = [
  [10, 20],
  [110, 220],
];
const map = {box: [10, 20, 100, 200], x: v => 10 * v, y: v => 10 * v};

test("a point inside, or none, has no mark", () => {
  for (const [x, y] of [
    [10, 20],
    [110, 220],
    [60, 100],
    [110.4, 20],
    [NaN, 500],
  ])
    assert.equal(edge([x, y], box), null);
});

test("a point outside stands at the edge and points to where it is", () => {
  assert.deepEqual(edge([500, 100], box), {at: [110, 100], way: [1, 0]});
  assert.deepEqual(edge([60, Infinity], box), {at: [60, 220], way: [0, 1]});
  const {at, way} = edge([113, 224], box);
  assert.deepEqual(
    [at, way.map(v => v.toFixed(9))],
    [
      [110, 220],
      ["0.600000000", "0.800000000"],
    ],
  );
});

test("a dot outside tells those of its numbers that are out", () => {
  const words = (...data) => marks({kind: "dots"}, {data, columns: 1}, map).map(one => one.words);
  assert.deepEqual(words(3, -791.04), ["−791"]);
  assert.deepEqual(words(11.5, 0.25), ["(11.5, 0.25)"]);
  assert.deepEqual(words(3, 1e30), ["∞"]);
  assert.deepEqual(words(5, 5), []);
});

test("of many dots none is marked, of bars each that is out", () => {
  assert.deepEqual(marks({kind: "dots"}, {data: [3, 99, 5, 99], columns: 2}, map), []);
  const bars = {kind: "bars", at: [2, 4, 6, 99]};
  const found = marks(bars, {data: [21.9, 1000, -3.66, 5], columns: 4}, map);
  assert.deepEqual(
    found.map(one => [one.words, one.way]),
    [
      ["1000", [0, 1]],
      ["−3.66", [0, -1]],
    ],
  );
});

test("values stand inwards of their heads, and below each other", () => {
  const {spot, align} = label({at: [10, 100], way: [-1, 0], words: "−8"}, 5, box, 1);
  assert.ok(spot[0] > 10 && align === "left");
  assert.ok(spot[1] > 100 + 6); // nearer the middle: a path that leads out runs at 100
  const taken = [];
  const ys = [0, 1, 2].map(() => free([30, 200], taken, box, 1)[1]);
  assert.ok(ys[0] - ys[1] > 12 && ys[1] - ys[2] > 12);
});
