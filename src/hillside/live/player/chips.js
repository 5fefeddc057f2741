// Presets as chips: the one that the picture shows is filled.

import {button} from "./elements.js";

/** @import {Values} from "./protocol.js" */

/** @typedef {{node: HTMLElement, values: Values}} Chip */

/**
 * @param {string} name
 * @param {Values} values
 * @param {() => void} choose
 * @returns {Chip}
 */
export const chipOf = (name, values, choose) => ({node: button(name, "hs-chip", choose), values});

/**
 * @param {Chip} chip
 * @param {Values} shown
 */
export function press({node, values}, shown) {
  const stands = Object.entries(values).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(shown[name]),
  );
  node.setAttribute("aria-pressed", String(stands));
}
