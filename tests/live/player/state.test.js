import assert from "node:assert/strict";
import {test} from "node:test";

import {fragmentOf, pythonOf, valuesIn} from "../../../src/hillside/live/player/state.js";

const controls = [
  {name: "ground", start: "round bowl"},
  {name: "alpha", start: 0.1},
  {name: "plane", start: false},
  {name: "start", start: [3, 4]},
];
const opening = Object.fromEntries(controls.map(({name, start}) => [name, start]));

test("a line of Python names what was changed, in Python's words", () => {
  assert.equal(pythonOf("Walker", opening, controls), "Walker()");
  const moved = {ground: 'a "bowl"', alpha: 0.3, plane: true, start: [1, -0.5]};
  assert.equal(
    pythonOf("Walker", moved, controls),
    'Walker(ground="a \\"bowl\\"", alpha=0.3, plane=True, start=(1, -0.5))',
  );
});

test("a fragment brings back the values that it was made of, for its own picture alone", () => {
  const moved = {ground: "ravine & pass", alpha: 1e-7, plane: true, start: [1, -0.5]};
  const fragment = fragmentOf(2, moved, controls);
  assert.deepEqual(valuesIn(fragment, 2, opening), moved);
  assert.equal(valuesIn(fragment, 1, opening), null);
  assert.equal(valuesIn("#section", 1, opening), null);
});

test("what does not fit its control is left out", () => {
  const found = valuesIn("#picture=1&alpha=much&start=1,2,3&plane=true&nobody=5", 1, opening);
  assert.deepEqual(found, {...opening, plane: true});
});
