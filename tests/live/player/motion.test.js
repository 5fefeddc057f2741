import assert from "node:assert/strict";
import {test} from "node:test";

import {mapping} from "../../../src/hillside/live/player/axes.js";
import {
  corrected,
  dragged,
  insideAxes,
  nearestHandle,
  nudged,
  nudgedView,
  turned,
} from "../../../src/hillside/live/player/motion.js";
import {nearestFirst} from "../../../src/hillside/live/player/supply.js";

const box = {y: [0, 1], logx: false, logy: false};
const maps = {
  left: mapping({...box, box: [0, 0, 0.5, 1], x: [0, 10]}, [400, 100]),
  right: mapping({...box, box: [0.5, 0, 0.5, 1], x: [10, 0]}, [400, 100]),
};
const handle = (name, on, more = {}) => ({kind: "handle", name, on, step: 0.5, ...more});
const key = (name, shiftKey = false) => ({key: name, shiftKey, preventDefault() {}});

test("a press takes the nearest handle of the axes that hold it", () => {
  const handles = [handle("a", "left"), handle("b", "left"), handle("c", "right")];
  const values = {a: [1, 0.5], b: [9, 0.5], c: [9, 0.5]};
  const taken = at => nearestHandle(handles, maps, values, at)?.name;
  assert.deepEqual([taken([30, 50]), taken([150, 10]), taken([300, 50])], ["a", "b", "c"]);
});

test("a handle beyond its axes is taken within reach of it, and no further", () => {
  const taken = at => nearestHandle([handle("a", "left")], maps, {a: [10, 0.5]}, at)?.name;
  assert.deepEqual([taken([220, 50]), taken([224, 50])], ["a", undefined]);
});

test("a fixed handle, and one whose axes are not shown, is not taken", () => {
  const handles = [handle("a", "left", {fixed: true}), handle("b", "gone")];
  assert.equal(nearestHandle(handles, maps, {a: [5, 0.5], b: [5, 0.5]}, [100, 50]), undefined);
});

test("a point keeps to multiples of the step, without the dust of floats", () => {
  assert.deepEqual(insideAxes([0.31, 0.28], {step: 0.1}, maps.left), [0.3, 0.3]);
  assert.deepEqual(insideAxes([2.26, 0.74], {step: 0.5}, maps.left), [2.5, 0.5]);
});

test("a point stays within the axes, whichever way they run", () => {
  assert.deepEqual(insideAxes([-3, 7], {step: 0.5}, maps.left), [0, 1]);
  assert.deepEqual(insideAxes([12, -1], {step: 0.5}, maps.right), [10, 0]);
});

test("arrow keys move a point by a step, ten with shift, and other keys do not", () => {
  const to = (...press) => nudged(key(...press), [5, 0.5], {step: 0.05}, maps.left);
  assert.deepEqual(to("ArrowLeft"), [4.95, 0.5]);
  assert.deepEqual(to("ArrowUp"), [5, 0.55]);
  assert.deepEqual(to("ArrowRight", true), [5.5, 0.5]);
  assert.equal(to("Enter"), null);
});

test("on a circle right and up turn a point one way all round, and left and down the other", () => {
  const ring = {step: 0.01, radius: 1};
  const wide = {
    limits: [
      [-2, 2],
      [-2, 2],
    ],
  };
  for (const [ways, turn] of [
    [["ArrowRight", "ArrowUp"], 1],
    [["ArrowLeft", "ArrowDown"], -1],
  ])
    for (const way of ways) {
      let point = [1, 0];
      let round = 0;
      for (let k = 0; k < 700; k++) {
        const [x, y] = nudged(key(way), point, ring, wide);
        const by = Math.atan2(point[0] * y - point[1] * x, point[0] * x + point[1] * y);
        assert.ok(turn * by > 0, `${way} at ${point}`);
        round += turn * by;
        point = [x, y];
      }
      assert.ok(round > 2 * Math.PI);
    }
});

test("a view turns with the drag, goes round, and stops above the ground and overhead", () => {
  assert.deepEqual(turned([-60, 30], 10, 5), [-70, 25]);
  assert.deepEqual(turned([-175, 30], 20, 0), [165, 30]);
  assert.deepEqual(
    [turned([0, 85], 0, -30), turned([0, 0], 0, 30)],
    [
      [0, 90],
      [0, -10],
    ],
  );
  assert.deepEqual(dragged([0, 30], 100, 50), [-40, 50]);
});

test("arrow keys turn a view by five degrees, and other keys do not", () => {
  assert.deepEqual(nudgedView(key("ArrowRight"), [0, 30]), [-5, 30]);
  assert.deepEqual(nudgedView(key("ArrowUp"), [0, 30]), [0, 35]);
  assert.equal(nudgedView(key("r"), [0, 30]), null);
});

test("what the kernel corrects holds, what moved meanwhile stays", () => {
  const asked = {at: [3, 9], alpha: 0.1};
  const now = {at: [3, 9], alpha: 0.4};
  assert.deepEqual(corrected(now, asked, {at: [3, 4], alpha: 0.1}), {at: [3, 4], alpha: 0.4});
});

test("the stops nearest to the present one are asked for first", () => {
  assert.deepEqual(nearestFirst([1, 2, 3, 4, 5], 4), [4, 3, 5, 2, 1]);
  assert.deepEqual(nearestFirst(["a", "b"], "b"), ["b", "a"]);
});
