import assert from "node:assert/strict";
import {test} from "node:test";

import {Memory} from "../../../src/hillside/live/player/memory.js";

const controls = [
  {name: "ground", kind: "choice", stage: true},
  {name: "alpha", kind: "slider"},
  {name: "start", kind: "handle"},
];
const at = (ground, start) => ({ground, alpha: 0.1, start});

test("a ground chosen again has its handle where it was left", () => {
  const memory = new Memory();
  const go = (from, to, changes) => memory.recalled(controls, from, to, changes);
  assert.deepEqual(go(at("ravine", [10, 1]), at("bowl", [10, 1]), {ground: "bowl"}), {});
  assert.deepEqual(go(at("bowl", [5, 1]), at("ravine", [5, 1]), {ground: "ravine"}), {
    start: [10, 1],
  });
});

test("on the same ground, or where a preset moves the handle, nothing is recalled", () => {
  const memory = new Memory();
  memory.recalled(controls, at("ravine", [10, 1]), at("bowl", [2, 2]), {ground: "bowl"});
  const changes = {ground: "ravine", start: [0, 0]};
  assert.deepEqual(
    memory.recalled(controls, at("bowl", [5, 1]), at("ravine", [0, 0]), changes),
    {},
  );
  assert.deepEqual(memory.recalled(controls, at("bowl", [5, 1]), at("bowl", [1, 1]), {}), {});
});
