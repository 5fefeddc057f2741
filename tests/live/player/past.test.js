import assert from "node:assert/strict";
import {test} from "node:test";

import {Past} from "../../../src/hillside/live/player/past.js";

test("undo goes back place by place, redo forth; a new movement forgets what was undone", () => {
  const past = new Past();
  for (const alpha of [0.1, 0.2, 0.3]) past.note({alpha});
  assert.deepEqual(past.go(-1), {alpha: 0.2});
  assert.deepEqual(past.go(-1), {alpha: 0.1});
  assert.equal(past.go(-1), null);
  assert.equal(past.canUndo, false);
  assert.deepEqual(past.go(1), {alpha: 0.2});
  past.note({alpha: 0.9});
  assert.equal(past.go(1), null);
  assert.deepEqual(past.go(-1), {alpha: 0.2});
});

test("a place where one stands already is no new one", () => {
  const past = new Past();
  past.note({start: [3, 4]});
  past.note({start: [3, 4]});
  assert.equal(past.canUndo, false);
});
