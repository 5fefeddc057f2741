import assert from "node:assert/strict";
import {test} from "node:test";

import {heightAt} from "../../../src/hillside/live/player/altitude.js";

// codes 11 12 / 21 22 on two rows, as the differences in which they travel
const shape = {rows: 2, columns: 2, data: Uint16Array.from([11, 1, 10, 0])};
const actor = {kind: "heights", on: "map", extent: [0, 2, 0, 4], base: 5, grain: 0.5};
const ground = [{name: "land", actor, shape, words: ""}];

test("the height at a corner is that of its code, and elsewhere between those around", () => {
  assert.equal(heightAt(ground, "map", [0, 0]), 10);
  assert.equal(heightAt(ground, "map", [2, 4]), 15.5);
  assert.equal(heightAt(ground, "map", [1, 2]), 12.75);
});

test("beyond the land, where it has no value, and on other axes there is no height", () => {
  assert.equal(heightAt(ground, "map", [2.1, 0]), null);
  assert.equal(heightAt(ground, "curve", [1, 1]), null);
  const holed = [{...ground[0], shape: {...shape, data: Uint16Array.from([0, 12, 21, 0])}}];
  assert.equal(heightAt(holed, "map", [1, 1]), null);
});
