import assert from "node:assert/strict";
import {test} from "node:test";

import {FAR, mapping, within} from "../../../src/hillside/live/player/axes.js";

const axes = {box: [0.1, 0.2, 0.5, 0.5], x: [-1, 3], y: [10, 20], logx: false, logy: false};

test("the corners of an axes are those of its box, y grows upwards", () => {
  const map = mapping(axes, [400, 200]);
  assert.deepEqual(map.box, [40, 40, 200, 100]);
  assert.deepEqual([map.x(-1), map.x(3)], [40, 240]);
  assert.deepEqual([map.y(10), map.y(20)], [140, 40]);
  assert.deepEqual(map.limits, [axes.x, axes.y]);
});

for (const [logx, logy] of [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
])
  test(`back undoes the way there, log x ${logx}, log y ${logy}`, () => {
    const map = mapping({...axes, x: [1e-3, 1e4], y: [100, 0.1], logx, logy}, [400, 200]);
    for (const point of [
      [0.01, 0.5],
      [7, 99],
      [9e3, 3],
    ])
      map
        .back(map.x(point[0]), map.y(point[1]))
        .forEach((v, i) => assert.ok(Math.abs(v / point[i] - 1) < 1e-9));
  });

test("a logarithmic axes gives each factor of ten the same room", () => {
  const map = mapping({...axes, x: [1, 1000], logx: true}, [400, 200]);
  const [one, ten, hundred] = [1, 10, 100].map(map.x);
  assert.ok(Math.abs(hundred - ten - (ten - one)) < 1e-9);
});

test("an axes holds its edges and nothing beyond", () => {
  const {holds} = mapping(axes, [400, 200]);
  assert.deepEqual([holds(40, 40), holds(240, 140)], [true, true]);
  assert.deepEqual(
    [holds(39.9, 60), holds(240.1, 60), holds(60, 39), holds(60, 141)],
    Array(4).fill(false),
  );
});

test("a segment near the picture stays the very same, one far away is nothing", () => {
  const [a, b] = [
    [0, 0],
    [300, 1],
  ];
  const kept = within(a, b);
  assert.equal(kept[0], a);
  assert.equal(kept[1], b);
  assert.equal(within([2 * FAR, 0], [3 * FAR, 5]), null);
  assert.equal(within([5, 2 * FAR], [6, 2 * FAR]), null);
  assert.equal(within([-2 * FAR, 0], [0, 3 * FAR]), null);
});

test("an end that is far away is cut where the segment leaves, on the same line", () => {
  assert.deepEqual(within([0, 0], [1e30, 1e29]), [
    [0, 0],
    [FAR, FAR / 10],
  ]);
  const [[x, y], end] = within([-4 * FAR, -2 * FAR], [4 * FAR, 2 * FAR]);
  assert.deepEqual([x, y, ...end], [-FAR, -FAR / 2, FAR, FAR / 2]);
});

test("a segment with an end that is no number is nothing", () => {
  assert.equal(within([0, 0], [NaN, 1]), null);
  assert.equal(within([0, NaN], [1, 1]), null);
});
