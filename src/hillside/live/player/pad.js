// What is drawn upon to answer a question: a stroke across draws, one up or down scrolls the page.

import {make} from "./elements.js";
import {follow} from "./handles.js";

/** @import {Pixel} from "./axes.js" */
/** @import {Page} from "./page.js" */

/**
 * @param {string} label
 * @param {Record<string, string | number>} attributes
 */
export const padAt = (label, attributes) =>
  make("div", "hs-pad", {"aria-label": label, "data-control": "your guess", ...attributes});

/**
 * Lay a pad over a box of pixels on a stage of this size, whatever the stage's size on the screen.
 * @param {HTMLElement} node
 * @param {number[]} box  left, top, width, height
 * @param {number[]} size
 */
export function layOver(node, [left, top, wide, high], [width, height]) {
  Object.assign(node.style, {
    left: `${(100 * left) / width}%`,
    top: `${(100 * top) / height}%`,
    width: `${(100 * wide) / width}%`,
    height: `${(100 * high) / height}%`,
  });
}

/**
 * moved with each place of the pointer. A finger draws when it moves or when it is lifted; where
 * the page takes its movement to scroll, undo.
 * @param {Page} page
 * @param {PointerEvent} event
 * @param {{moved: (at: Pixel) => void, undo: () => void, dropped: () => void}} does
 */
export function brush(page, event, {moved, undo, dropped}) {
  const {stage} = page;
  let begun = false;
  const begin = () => {
    if (!begun) moved(page.place(event));
    begun = true;
  };
  const draw = (/** @type {PointerEvent} */ pointer) => {
    begin();
    moved(page.place(pointer));
  };
  follow(stage, event, draw, last => {
    if (last.type === "pointerup") draw(last);
    if (last.type === "pointercancel") undo();
    dropped();
  });
  if (event.pointerType !== "touch") begin();
}
