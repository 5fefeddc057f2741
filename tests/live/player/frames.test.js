import assert from "node:assert/strict";
import {test} from "node:test";

import {decode, keyOf} from "../../../src/hillside/live/player/frames.js";

const actors = {walk: {kind: "line"}, dots: {kind: "dots"}, map: {kind: "raster"}};

function answer(frames, before = 0) {
  // Eight floats, after as many bytes as the front end likes to put before them.
  const bytes = new Uint8Array(before + 32);
  new Float32Array(bytes.buffer, before).set([1, 2, 3, 4, 5, 6, 7, 8]);
  const data = new DataView(bytes.buffer, before);
  return {frames, buffers: [data]};
}

const frame = shapes => ({caption: "here", shapes, words: {}});

test("an array is read where it lies, also in a buffer that begins in the midst of another", () => {
  for (const before of [0, 8]) {
    const [{shapes}] = decode(answer([frame({walk: [8, 2, 3]})], before), actors);
    assert.deepEqual([...shapes.walk.data], [3, 4, 5, 6, 7, 8]);
    assert.deepEqual([shapes.walk.rows, shapes.walk.columns], [2, 3]);
  }
});

test("a raster is bytes", () => {
  const [{shapes}] = decode(answer([frame({map: [4, 2, 2]})]), actors);
  assert.deepEqual([...shapes.map.data], [...new Uint8Array(new Float32Array([2]).buffer)]);
});

test("what is hidden stays hidden, and a failure stays a failure", () => {
  const frames = decode(answer([frame({walk: null}), {error: "no"}]), actors);
  assert.deepEqual(frames, [{caption: "here", shapes: {walk: null}, words: {}}, {error: "no"}]);
});

test("an array that several frames share is one object", () => {
  const [a, b] = decode(answer([frame({walk: [0, 2, 2]}), frame({dots: [0, 2, 2]})]), actors);
  assert.equal(a.shapes.walk, b.shapes.dots);
});

test("an empty array and the one that begins at the same place are two", () => {
  const [{shapes}] = decode(answer([frame({walk: [0, 2, 0], dots: [0, 2, 4]})]), actors);
  assert.deepEqual([shapes.walk.columns, shapes.dots.columns], [0, 4]);
});

test("the key of values is the same from all sides, and differs for all else", () => {
  const turns = new Set(["view"]);
  const key = values => keyOf({alpha: 1, at: [1, 2], view: [0, 0], ...values}, turns);
  assert.equal(key({view: [30, 40]}), key({}));
  assert.notEqual(key({alpha: 2}), key({}));
  assert.notEqual(key({at: [2, 1]}), key({}));
});
