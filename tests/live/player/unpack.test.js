import assert from "node:assert/strict";
import {test} from "node:test";
import {gzipSync} from "node:zlib";

import {Kept} from "../../../src/hillside/live/player/kept.js";
import {opened, unpacked} from "../../../src/hillside/live/player/unpack.js";

function packed(known, numbers) {
  // As live/kept.py does it, the other way round: steps, then their bytes by significance.
  const words = new TextEncoder().encode(JSON.stringify(known));
  const bits = new Uint32Array(new Float32Array(numbers).buffer);
  const steps = new Uint8Array(bits.map((v, i) => v - (i ? bits[i - 1] : 0)).buffer);
  const planes = steps.map((_, k) => {
    const plane = Math.floor(k / bits.length);
    return steps[4 * (k % bits.length) + plane];
  });
  const bytes = new Uint8Array(4 + words.length + planes.length);
  new DataView(bytes.buffer).setUint32(0, words.length, true);
  bytes.set(words, 4);
  bytes.set(planes, 4 + words.length);
  return bytes;
}

const numbers = [0, -1.5, 3.25e30, -1e-30, 2, 2, NaN];

test("numbers and words come out as they were packed", async () => {
  const known = {settings: ["größe"], stands: []};
  const bytes = packed(known, numbers);
  for (const kept of [
    opened(bytes.buffer),
    await unpacked(Buffer.from(gzipSync(bytes)).toString("base64")),
  ]) {
    assert.deepEqual(kept.settings, ["größe"]);
    const found = new Float32Array(kept.numbers.buffer);
    assert.deepEqual(found, new Float32Array(numbers));
  }
});

test("a picture without numbers comes out too", () => {
  assert.equal(opened(packed({stands: []}, []).buffer).numbers.length, 0);
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
