import assert from "node:assert/strict";
import {test} from "node:test";

import {nearestOn} from "../../../src/hillside/live/player/hover.js";
import {roleMoved} from "../../../src/hillside/live/player/knob.js";

const map = {x: v => 10 * v, y: v => 100 - 10 * v, holds: (x, y) => x >= 0 && x <= 100 && y >= 0};
const shape = (...data) => ({rows: 2, columns: data.length / 2, data});

test("the nearest point of a curve lies between its corners, not only on them", () => {
  const near = nearestOn(shape(0, 10, 0, 10), map, [50, 40]);
  assert.deepEqual(near.at.map(Math.round), [55, 45]);
  assert.ok(Math.abs(near.away - Math.hypot(5, 5)) < 1e-9);
});

test("across a gap of a curve there is nothing", () => {
  const near = nearestOn(shape(0, NaN, 10, 5, NaN, 5), map, [50, 50]);
  assert.equal(near.at, null);
});

test("a knob wears the colour of the first that it moves, and ink if it moves all", () => {
  const actors = {hill: {color: "hill"}, region: {color: "first"}, path: {color: "path"}};
  const frame = (...numbers) => ({
    shapes: Object.fromEntries(
      Object.keys(actors).map((name, i) => [name, {rows: 1, columns: 1, data: [numbers[i]]}]),
    ),
  });
  assert.equal(roleMoved(actors, frame(1, 1, 1), frame(1, 1, 2)), "path");
  assert.equal(roleMoved(actors, frame(1, 1, 1), frame(1, 2, 2)), "ink");
  assert.equal(roleMoved(actors, frame(1, 1, 1), frame(2, 2, 2)), "ink");
  assert.equal(roleMoved(actors, frame(1, 1, 1), frame(2, 1, 1)), "hill");
});
