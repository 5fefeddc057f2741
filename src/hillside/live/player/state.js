// The state of a picture as text: a line of Python in a notebook, a fragment of the address on a
// page.

/** @import {Control, Value, Values} from "./protocol.js" */

/**
 * The values that are not those with which the picture opens.
 * @param {Values} values
 * @param {Control[]} controls
 * @returns {[string, Value][]}
 */
const changed = (values, controls) =>
  controls
    .filter(({name, start}) => JSON.stringify(values[name]) !== JSON.stringify(start))
    .map(({name}) => [name, values[name]]);

/**
 * A call that makes the picture as it is now: Walker(alpha=0.3, start=(3, 4)).
 * @param {string} kind  the name of its class
 * @param {Values} values
 * @param {Control[]} controls
 */
export const pythonOf = (kind, values, controls) =>
  `${kind}(${changed(values, controls)
    .map(([name, value]) => `${name}=${inPython(value)}`)
    .join(", ")})`;

/** @param {Value} value */
function inPython(value) {
  if (Array.isArray(value)) return `(${value.join(", ")})`;
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/**
 * The fragment that brings a page's picture of this number to these values: #picture=2&alpha=0.3.
 * @param {number} number  from 1
 * @param {Values} values
 * @param {Control[]} controls
 */
export function fragmentOf(number, values, controls) {
  const parts = new URLSearchParams([["picture", String(number)]]);
  for (const [name, value] of changed(values, controls)) parts.set(name, String(value));
  return `#${parts}`;
}

/**
 * The values that a fragment gives the picture of this number; null where it is about another one,
 * or about none. What does not fit its control is left out.
 * @param {string} fragment
 * @param {number} number
 * @param {Values} values  what the picture opens with
 * @returns {Values | null}
 */
export function valuesIn(fragment, number, values) {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  if (parts.get("picture") !== String(number)) return null;
  const found = Object.entries(values).map(([name, value]) => {
    const text = parts.get(name);
    return [name, text === null ? value : (read(text, value) ?? value)];
  });
  return Object.fromEntries(found);
}

/**
 * A text as a value like this one, or null.
 * @param {string} text
 * @param {Value} like
 * @returns {Value | null}
 */
function read(text, like) {
  if (typeof like === "string") return text;
  if (typeof like === "boolean") return text === "true";
  const numbers = text.split(",").map(Number);
  if (numbers.some(number => !Number.isFinite(number))) return null;
  if (Array.isArray(like)) return numbers.length === like.length ? numbers : null;
  return numbers.length === 1 ? numbers[0] : null;
}
