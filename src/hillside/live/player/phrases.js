// Words whose formulas stay on one line.

import {make} from "./elements.js";
import {typeset} from "./typeset.js";

const OPERATOR = /^[-=<>≤≥≈·×÷+−±→]$/;
const FUNCTION = /^[|([−]*(?:det|sin|cos|tanh|ln|log)$/; // of the token behind it
const PROSE = /\p{L}{3,}/u;
const FRAGILE = /[/|]/; // browsers break lines after these

/** @typedef {{text: string, whole: boolean}} Phrase  whole: not to be broken */

/**
 * Words as phrases, which joined by spaces are the words again. Whole is what operators hold
 * together, a function with what it is of, what stands in brackets without prose, and a quotient.
 * @param {string} words
 * @returns {Phrase[]}
 */
export function phrases(words) {
  const tokens = words.split(" ");
  let depth = 0;
  /** @type {string[][]} */
  const groups = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (i && holds(before, token, depth)) groups[groups.length - 1].push(token);
    else groups.push([token]);
    depth += many(token, /[([]/g) - many(token, /[)\]]/g);
  });
  return groups.map(group => {
    const whole = group.length > 1 || (FRAGILE.test(group[0]) && !PROSE.test(group[0]));
    return {text: group.join(" "), whole};
  });
}

/**
 * Whether no line may end between two tokens.
 * @param {string} before
 * @param {string} after
 * @param {number} depth  of the brackets between them
 */
function holds(before, after, depth) {
  if (OPERATOR.test(before) || OPERATOR.test(after) || FUNCTION.test(before)) return true;
  return depth > 0 && !PROSE.test(before) && !PROSE.test(after);
}

/** @type {(token: string, signs: RegExp) => number} */
const many = (token, signs) => token.match(signs)?.length ?? 0;

/**
 * The same words as nodes of the page.
 * @param {string} words
 * @returns {(Node | string)[]}
 */
export const phrased = words =>
  phrases(words).flatMap(({text, whole}, i) => [
    i ? " " : "",
    ...(whole ? [make("span", "hs-whole", {}, ...typeset(text))] : typeset(text)),
  ]);
