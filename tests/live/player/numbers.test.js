import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {test} from "node:test";

import {nearestStop, printed, readNumber, told} from "../../../src/hillside/live/player/numbers.js";

// The same numbers are tried in Python: test_numbers.py.
const table = JSON.parse(readFileSync(new URL("../typed_numbers.json", import.meta.url), "utf-8"));

test("a number is read as people type it", () => {
  for (const [text, value] of Object.entries(table.read)) {
    const away = Math.abs(readNumber(text) - value);
    assert.ok(away <= 1e-15 * Math.abs(value), `${text} is read as ${readNumber(text)}`);
  }
});

test("what is no number is told with what to try", () => {
  for (const [text, message] of Object.entries(table.refused))
    assert.throws(() => readNumber(text), {message});
});

test("a comma that can be read in two ways is asked about", () => {
  assert.throws(() => readNumber("1,000"), /1,000 can be read in two ways; write 1\.000 or 1000/);
  assert.throws(() => readNumber("-12,345"), /two ways; write 12\.345 or 12345/);
});

test("a number is told to four digits", () => {
  for (const [value, words] of table.told) assert.equal(told(value), words);
});

test("a slider prints its numbers as a book does", () => {
  const pairs = {"-0.5": "−0.5", "1e-08": "10⁻⁸", "-2.5e-05": "−2.5·10⁻⁵", 12: "12"};
  for (const [text, words] of Object.entries(pairs)) assert.equal(printed(text), words);
});

test("a value of another stage stands at the nearest stop", () => {
  assert.equal(nearestStop([0, 0.5, 1], 0.5), 1);
  assert.equal(nearestStop([0, 0.5, 1], 0.9), 2);
  assert.equal(nearestStop([0, 0.5, 1], -3), 0);
});
