// A small screen that a reader paints: by mouse, finger or keys. The twin of live/screen.py.

import {button, make} from "./elements.js";

/** @import {Builder} from "./controls.js" */
/** @import {ScreenControl} from "./protocol.js" */

const SIDE = 3;
const PIXELS = SIDE * SIDE;

/**
 * Whether a pixel of this screen is lit.
 * @param {number} screen
 * @param {number} pixel  0 to 8, row by row
 */
export const isLit = (screen, pixel) => Boolean((screen >> (PIXELS - 1 - pixel)) & 1);

/**
 * The screen with one pixel as it is painted.
 * @param {number} screen
 * @param {number} pixel
 * @param {boolean} light
 */
export const painted = (screen, pixel, light) => {
  const bit = 1 << (PIXELS - 1 - pixel);
  return light ? screen | bit : screen & ~bit;
};

/**
 * The pixel that an arrow key leads to; it stays at the edge.
 * @param {number} pixel
 * @param {string} key
 */
export function beside(pixel, key) {
  const [row, column] = [Math.floor(pixel / SIDE), pixel % SIDE];
  if (key === "ArrowLeft" && column > 0) return pixel - 1;
  if (key === "ArrowRight" && column < SIDE - 1) return pixel + 1;
  if (key === "ArrowUp" && row > 0) return pixel - SIDE;
  if (key === "ArrowDown" && row < SIDE - 1) return pixel + SIDE;
  return pixel;
}

/** @type {Builder<ScreenControl>} */
export function screenField(control, {move, rest, value}) {
  /** @type {boolean | null} */
  let brush = null; // what a press paints, until it ends
  const paint = (/** @type {number} */ pixel, /** @type {boolean} */ light) => {
    if (isLit(value(), pixel) !== light) move(control.name, painted(value(), pixel, light));
  };
  const pixels = Array.from({length: PIXELS}, (_, pixel) => {
    const name = `row ${Math.floor(pixel / SIDE) + 1}, column ${(pixel % SIDE) + 1}`;
    const node = button("", "hs-pixel", () => {}, {"aria-label": name});
    node.onclick = event => {
      if (event.detail) return; // a press has painted already; a key has not
      paint(pixel, !isLit(value(), pixel));
      rest();
    };
    node.onkeydown = event => {
      const next = beside(pixel, event.key);
      if (next !== pixel) pixels[next].focus();
      if (event.key.startsWith("Arrow")) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    return node;
  });
  const grid = make("div", "hs-pixels", {role: "group", "aria-label": control.label}, ...pixels);
  const under = (/** @type {PointerEvent} */ event) => {
    const box = grid.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * SIDE);
    const row = Math.floor(((event.clientY - box.top) / box.height) * SIDE);
    const inside = [row, column].every(place => place >= 0 && place < SIDE);
    return inside ? row * SIDE + column : null;
  };
  grid.onpointerdown = event => {
    const pixel = event.button ? null : under(event);
    if (pixel === null) return;
    grid.setPointerCapture(event.pointerId);
    brush = !isLit(value(), pixel);
    paint(pixel, brush);
  };
  grid.onpointermove = event => {
    const pixel = brush === null ? null : under(event);
    if (pixel !== null && brush !== null) paint(pixel, brush);
  };
  grid.onpointerup = grid.onpointercancel = () => {
    if (brush !== null) rest();
    brush = null;
  };
  const show = (/** @type {number} */ screen) =>
    pixels.forEach((node, pixel) =>
      node.setAttribute("aria-pressed", String(isLit(screen, pixel))),
    );
  const name = make("div", "hs-name", {"aria-hidden": "true"}, control.label);
  return {node: make("div", "hs-control hs-slider hs-screen", {}, name, grid), show};
}
