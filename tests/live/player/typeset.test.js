import assert from "node:assert/strict";
import {test} from "node:test";

import {mathIn} from "../../../src/hillside/live/player/typeset.js";

test("matrices and indices are found, and what only looks like them is not", () => {
  for (const [text, expected] of [
    ["[[1, 2], [2, −2]].", ["matrix", "words"]],
    ["G = [[1, 0], [0, 4]]", ["words", "matrix"]],
    ["f_x = −12 and f_xy", ["index", "words", "index"]],
    ["at_rest, [1, 2], [[1, 2], x", ["words"]],
    ["[[1, 2, 3]]f_x", ["matrix", "index"]],
    ["", []],
  ])
    assert.deepEqual(
      mathIn(/** @type {string} */ (text)).map(({kind}) => kind),
      expected,
      String(text),
    );
});

test("the parts joined are the text again", () => {
  for (const text of ["f_x [[1, 0], [0, 1]]. ", "]] [[", "f_x_y", "  "])
    assert.equal(
      mathIn(text)
        .map(part => part.text)
        .join(""),
      text,
    );
});
