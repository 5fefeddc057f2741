// Mathematics within words: indices stand lower, matrices in rows and columns. What is typed for
// them stays in the text and in what a screen reader says, and is not shown.

import {make} from "./elements.js";

const MATRIX = /(\[\[[^[\]]*\](?:, \[[^[\]]*\])*\])/;
const INDEX = /(?<!\p{L})(\p{L}_\p{L}{1,2})(?!\p{L})/u;
const EITHER = new RegExp(`${MATRIX.source}|${INDEX.source}`, "u");

const KINDS = /** @type {const} */ (["words", "matrix", "index"]);

/** @typedef {{kind: "words" | "index" | "matrix", text: string}} TypedPart */

/**
 * The parts of a text, which joined are the text again.
 * @param {string} text
 * @returns {TypedPart[]}
 */
export function mathIn(text) {
  const pieces = text.split(EITHER); // words, a matrix or nothing, an index or nothing, words ...
  return pieces.flatMap((piece, i) =>
    piece ? [{kind: KINDS[i % KINDS.length], text: piece}] : [],
  );
}

/**
 * A text as nodes of the page.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export const typeset = text =>
  mathIn(text).map(part => {
    if (part.kind === "words") return part.text;
    return part.kind === "index" ? indexed(part.text) : matrixOf(part.text);
  });

/** @param {string} text  a letter, _, and its index */
function indexed(text) {
  const [letter, index] = text.split("_");
  const parts = [make("i", "", {}, letter), typed("_"), make("sub", "", {}, index)];
  return make("span", "", {role: "img", "aria-label": text}, ...parts);
}

/** @param {string} text  rows in brackets, as Python writes them */
function matrixOf(text) {
  const rows = text.slice(2, -2).split("], [");
  const cells = rows.flatMap((row, k) => [
    typed(k ? "], [" : "[["),
    ...row.split(", ").flatMap((cell, i) => [i ? typed(", ") : "", make("span", "", {}, cell)]),
  ]);
  const columns = rows[0].split(", ").length;
  const style = `grid-template-columns: repeat(${columns}, auto)`;
  const says = {role: "img", "aria-label": text};
  return make("span", "hs-matrix", {style, ...says}, ...cells, typed("]]"));
}

/** @param {string} text */
const typed = text => make("span", "hs-typed", {}, text);
