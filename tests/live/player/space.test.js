import assert from "node:assert/strict";
import {test} from "node:test";

import {camera, fitted} from "../../../src/hillside/live/player/camera.js";

const limits = [-2, 2, 0, 10, -1, 1];
const place = {middle: [0, 0], size: 1};
const near = (a, b) =>
  a.forEach((v, i) => assert.ok(Math.abs(v - b[i]) < 1e-12, `${a} is not ${b}`));

test("the middle of the box is the middle of the panel, from everywhere", () => {
  for (const view of [
    [0, 0],
    [-60, 30],
    [170, 90],
  ])
    near(camera(view, limits, {middle: [30, 40], size: 7}).at(0, 5, 0), [30, 40, 0]);
});

test("from the front x comes near, y goes right and z goes up, three quarters as tall", () => {
  const {at} = camera([0, 0], limits, place);
  near(at(2, 5, 0), [0, 0, 0.5]);
  near(at(0, 10, 0), [0.5, 0, 0]);
  near(at(0, 5, 1), [0, -0.375, 0]);
});

test("from above, heights make no difference on the page and all of the depth", () => {
  const {at} = camera([-90, 90], limits, place);
  near(at(2, 5, -1), [0.5, 0, -0.375]);
  near(at(2, 5, 1), [0.5, 0, 0.375]);
});

test("turning is a rotation: lengths in the box stay, depths among them, from any side", () => {
  for (const view of [
    [12, 34],
    [-120, -10],
    [77, 90],
  ]) {
    const long = Math.hypot(...camera(view, limits, {middle: [0, 0], size: 9}).at(2, 10, 1));
    assert.ok(Math.abs(long - 9 * Math.hypot(0.5, 0.5, 0.375)) < 1e-12);
  }
});

test("from nearly all sides the box has room on its panel, and beside it there is some", () => {
  for (const box of [
    [10, 20, 640, 520],
    [0, 0, 300, 200],
    [0, 0, 150, 400],
  ]) {
    const {middle, size} = fitted(box, 1);
    for (let azimuth = -180; azimuth < 180; azimuth += 15)
      for (let elevation = 0; elevation <= 60; elevation += 15) {
        const {at} = camera([azimuth, elevation], limits, {middle, size});
        for (let corner = 0; corner < 8; corner++) {
          const [x, y] = at(corner & 1 ? 2 : -2, corner & 2 ? 10 : 0, corner & 4 ? 1 : -1);
          assert.ok(x >= box[0] + 16 && x <= box[0] + box[2] - 16);
          assert.ok(y >= box[1] && y <= box[1] + box[3]);
        }
      }
  }
});
