import assert from "node:assert/strict";
import {test} from "node:test";

import {camera} from "../../../src/hillside/live/player/space.js";

const limits = [-2, 2, 0, 10, -1, 1];
const map = {x: v => v, y: v => v};
const near = (a, b) =>
  a.forEach((v, i) => assert.ok(Math.abs(v - b[i]) < 1e-12, `${a} is not ${b}`));

test("the middle of the box is the middle of the picture, from everywhere", () => {
  for (const view of [
    [0, 0],
    [-60, 30],
    [170, 90],
  ])
    near(camera(view, limits, map)(0, 5, 0), [0, 0, 0]);
});

test("from the front x comes near, y goes right and z goes up, three quarters as tall", () => {
  const eye = camera([0, 0], limits, map);
  near(eye(2, 5, 0), [0, 0, 0.5]);
  near(eye(0, 10, 0), [0.5, 0, 0]);
  near(eye(0, 5, 1), [0, 0.375, 0]);
});

test("from above, heights make no difference on the page and all of the depth", () => {
  const eye = camera([-90, 90], limits, map);
  near(eye(2, 5, -1), [0.5, 0, -0.375]);
  near(eye(2, 5, 1), [0.5, 0, 0.375]);
});

test("turning is a rotation: lengths in the box stay, from any side", () => {
  const long = ([x, y, depth]) => Math.hypot(x, y, depth);
  for (const view of [
    [12, 34],
    [-120, -10],
    [77, 90],
  ])
    assert.ok(
      Math.abs(long(camera(view, limits, map)(2, 10, 1)) - Math.hypot(0.5, 0.5, 0.375)) < 1e-12,
    );
});
