import assert from "node:assert/strict";
import {test} from "node:test";

import {soft, wayTo} from "../../../src/hillside/live/player/glide.js";

const controls = [
  {name: "alpha", kind: "slider", stops: [0, 1, 2, 3, 4]},
  {name: "ground", kind: "choice", stops: ["bowl", "ravine"], stage: true},
  {name: "start", kind: "handle"},
  {name: "eye", kind: "turn"},
];
const here = {alpha: 1, ground: "bowl", start: [0, 0], eye: [170, 30]};

const viewWith = known => ({
  scene: {controls},
  values: here,
  frame: {caption: "here"},
  supply: {frame: ({alpha}) => (known.includes(alpha) ? {caption: `at ${alpha}`} : undefined)},
});

test("along a strip every state on the way is a stop with its own frame", () => {
  const way = wayTo(viewWith([1, 2, 3, 4]), {...here, alpha: 4});
  for (let i = 0; i <= 20; i++) {
    const {values, frame} = way.at(i / 20);
    assert.ok([1, 2, 3, 4].includes(values.alpha));
    assert.equal(frame.caption, `at ${values.alpha}`);
  }
  assert.deepEqual(
    [way.at(0), way.at(1)].map(({values}) => values.alpha),
    [1, 4],
  );
});

test("without a frame, to another stage, or for a handle there is no way of true states", () => {
  const view = viewWith([1, 2, 4]);
  assert.equal(wayTo(view, {...here, alpha: 4}), null);
  assert.equal(wayTo(view, {...here, ground: "ravine"}), null);
  assert.equal(wayTo(view, {...here, start: [1, 1]}), null);
  assert.equal(wayTo(viewWith([1, 2]), {...here, alpha: 2, start: [1, 1]}), null);
});

test("a view turns the shorter way round", () => {
  const way = wayTo(viewWith([]), {...here, eye: [-170, 60]});
  assert.deepEqual(way.at(0.5).values.eye, [180, 45]);
  assert.equal(way.at(0.5).frame.caption, "here");
});

test("a movement begins and ends slowly", () => {
  assert.deepEqual([soft(0), soft(0.5), soft(1)], [0, 0.5, 1]);
  assert.ok(soft(0.1) < 0.01 && soft(0.9) > 0.99);
});
