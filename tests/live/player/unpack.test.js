import assert from "node:assert/strict";
import {test} from "node:test";
import {gzipSync} from "node:zlib";

import {Kept} from "../../../src/hillside/live/player/kept.js";
import {opened, unpacked} from "../../../src/hillside/live/player/unpack.js";

function packed(known, small) {
  // As live/packed.py does it: a length, JSON, the numbers' bytes by significance.
  const words = new TextEncoder().encode(JSON.stringify(known));
  const numbers = new Uint8Array(Uint32Array.from(small).buffer);
  const planes = numbers.map((_, k) => {
    const plane = Math.floor(k / small.length);
    return numbers[4 * (k % small.length) + plane];
  });
  const bytes = new Uint8Array(4 + words.length + planes.length);
  new DataView(bytes.buffer).setUint32(0, words.length, true);
  bytes.set(words, 4);
  bytes.set(planes, 4 + words.length);
  return bytes;
}

const fold = step => (step << 1) ^ (step >> 31);
const bitsOf = number => new Int32Array(new Float32Array([number]).buffer)[0];
const known = {
  settings: ["größe"],
  stands: [{values: {a: 1}, looks: {}, strips: {a: 2, b: 1}}],
  frames: {
    captions: ["here", "one", "it failed", "two"],
    runs: [2, 1, 1],
    words: [{t: ["x", "y"]}, false, {}],
    places: [
      [0, 12, 0],
      [1, 1, 3],
      [3, 3, 1],
    ],
    shapes: [{dot: [0, 1], t: [null, 2]}, false, {dot: [2]}],
  },
  coding: {lengths: [3, 3, 1], powers: [-1, -2, null], backs: [0, 1, 0], orders: [1, 0, 1]},
};
// 0.5, 1, no number; 0.25 less, 0.25 more, no number; the bits of pi
const small = [1, 1, 2 ** 30 - 2, -1, 1, 0, bitsOf(Math.PI)].map(fold);

test("numbers and words come out as they were packed", async () => {
  const bytes = packed(known, small);
  for (const kept of [
    opened(bytes.buffer),
    await unpacked(Buffer.from(gzipSync(bytes)).toString("base64")),
  ]) {
    assert.deepEqual(kept.settings, ["größe"]);
    const found = new Float32Array(kept.numbers.buffer);
    assert.deepEqual([...found], [0.5, 1, NaN, 0.25, 1.25, NaN, Math.fround(Math.PI)]);
  }
});

test("each stand gets its own frame and those of its strips", () => {
  const [{frame, strips, values}] = opened(packed(known, small).buffer).stands;
  assert.deepEqual(values, {a: 1});
  const t = {t: "x"};
  assert.deepEqual(frame, {caption: "here", shapes: {dot: [0, 1, 3], t: null}, words: t});
  assert.deepEqual(strips, {
    a: [
      {caption: "one", shapes: {dot: [12, 1, 3], t: [12, 3, 1]}, words: {t: "y"}},
      {error: "it failed"},
    ],
    b: [{caption: "two", shapes: {dot: [12, 3, 1]}, words: {}}],
  });
});

test("a picture without numbers comes out too", () => {
  const coding = {lengths: [], powers: [], backs: [], orders: []};
  const frames = {captions: [], runs: [], words: [], places: [[], [], []], shapes: []};
  const {numbers, stands} = opened(packed({stands: [], frames, coding}, []).buffer);
  assert.equal(numbers.length, 0);
  assert.deepEqual(stands, []);
});

const alpha = {name: "alpha", kind: "slider", stops: [0, 1, 2]};
const hill = {name: "hill", kind: "choice", stops: ["bowl", "saddle"], stage: true};
const scene = {controls: [alpha, hill, {name: "view", kind: "turn", on: "space"}]};
const stand = (values, strips) => ({
  values,
  frame: {caption: JSON.stringify(values)},
  looks: {"light wide": {...scene, prediction: {kind: "choice"}}},
  strips,
});
const along = name => ({alpha: [0, 1, 2].map(stop => ({caption: `${name} ${stop}`}))});
const question = {truth: "up", says: {same: "Yes: {guess}.", other: "{guess}, but {truth}."}};
const kept = new Kept({
  settings: ["hill"],
  stands: [
    stand({alpha: 1, hill: "bowl", view: [0, 0]}, along("bowl")),
    stand({alpha: 2, hill: "saddle", view: [0, 0]}, {}),
  ],
  notation: {f: ["<math/>"]},
  question,
  numbers: new Uint8Array(0),
});

test("along a strip, and from every side, the frames are there", () => {
  const of = [0, 2].map(alpha => ({alpha, hill: "bowl", view: [40, 50]}));
  const captions = kept.frames({of}).frames.map(frame => frame.caption);
  assert.deepEqual(captions, ["bowl 0", "bowl 2"]);
});

test("where there is no frame, an error says what it needs", () => {
  const [{error}] = kept.frames({of: [{alpha: 9, hill: "bowl", view: [0, 0]}]}).frames;
  assert.match(error, /needs a kernel/);
});

test("values without a frame fall back to a standpoint with the same choices, view kept", () => {
  const wanted = {alpha: 1, hill: "saddle", view: [7, 8]};
  assert.deepEqual(kept.nearest(wanted, {hill: "saddle"}), {...wanted, alpha: 2});
  assert.deepEqual(kept.nearest(wanted, {alpha: 1}), {...wanted, hill: "bowl"});
  assert.equal(kept.nearest({...wanted, alpha: 9}, {alpha: 9}), null);
});

test("a guess is judged without a kernel, and a skipped one is not", () => {
  assert.deepEqual(kept.judge({guess: "up"}).guess, {value: "up", words: "Yes: up."});
  assert.deepEqual(kept.judge({guess: null}).guess, {value: null, words: ""});
});
