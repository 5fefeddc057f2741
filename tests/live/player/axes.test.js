import assert from "node:assert/strict";
import {test} from "node:test";

import {FAR, clipped, mapping, within} from "../../../src/hillside/live/player/axes.js";

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

/** Whether a pixel lies inside: a ray to its right crosses an odd number of edges. */
const inside = ([x, y], corners) =>
  corners.filter(([x1, y1], i) => {
    const [x0, y0] = corners.at(i - 1);
    return y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
  }).length %
    2 ===
  1;

test("a polygon near the picture keeps its corners", () => {
  const corners = [
    [0, 0],
    [300, 1],
    [20, 200],
  ];
  assert.deepEqual(clipped(corners), corners);
});

for (const far of [2 * FAR, 1e6, 1e15])
  test(`a polygon with corners ${far} away covers the same pixels when it is cut`, () => {
    for (const slope of [0.2, 3, 40]) {
      const sides = [
        [300, 200],
        [300 - far, 200 + slope * far],
        [300 + far, 200 + slope * far],
      ];
      const both = [
        ...sides,
        [300, 200],
        [300 - far, 200 - slope * far],
        [300 + far, 200 - slope * far],
      ];
      for (const corners of [sides, both]) {
        const cut = clipped(corners);
        assert.ok(cut.flat().every(v => Math.abs(v) <= FAR * (1 + 1e-9)));
        for (let x = 3.5; x < 800; x += 37)
          for (let y = 2.5; y < 500; y += 29)
            assert.equal(inside([x, y], cut), inside([x, y], corners), `${slope}: ${x}, ${y}`);
      }
    }
  });

test("a polygon around the picture fills it, one beside it is nothing", () => {
  const big = 1e20;
  const around = clipped([
    [-big, -big],
    [big, -big],
    [big, big],
    [-big, big],
  ]);
  assert.ok(inside([100, 100], around));
  assert.deepEqual(
    clipped([
      [2 * FAR, 0],
      [3 * FAR, 5],
      [2 * FAR, 9],
    ]),
    [],
  );
});

test("corners that are no numbers are left out", () => {
  assert.deepEqual(
    clipped([
      [0, 0],
      [NaN, 5],
      [9, 9],
      [0, 9],
    ]),
    [
      [0, 0],
      [9, 9],
      [0, 9],
    ],
  );
});
