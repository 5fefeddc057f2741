// The pixels of a painted screen.

import assert from "node:assert/strict";
import {test} from "node:test";

import {beside, isLit, painted} from "../../../src/hillside/live/player/screen.js";

const CROSS = 0b101010101;

test("a pixel is a binary digit, the first one the highest", () => {
  const seen = Array.from({length: 9}, (_, pixel) => isLit(CROSS, pixel));
  assert.deepEqual(seen, [true, false, true, false, true, false, true, false, true]);
  assert.equal(isLit(256, 0), true);
});

test("painting sets one pixel, and painting it back undoes that, on every screen", () => {
  for (let screen = 0; screen < 512; screen++)
    for (let pixel = 0; pixel < 9; pixel++) {
      const light = !isLit(screen, pixel);
      const other = painted(screen, pixel, light);
      assert.equal(isLit(other, pixel), light);
      assert.equal(painted(screen, pixel, !light), screen);
      assert.equal(painted(other, pixel, !light), screen);
    }
});

test("arrow keys go to the pixel beside, and stay at the edge", () => {
  assert.equal(beside(4, "ArrowLeft"), 3);
  assert.equal(beside(4, "ArrowUp"), 1);
  assert.equal(beside(5, "ArrowRight"), 5);
  assert.equal(beside(6, "ArrowDown"), 6);
  assert.equal(beside(3, "ArrowLeft"), 3);
  assert.equal(beside(2, "a"), 2);
});
