// What is moved on the picture itself: handles, and views of space that turn.

import {button, make} from "./elements.js";

/** @import {Mapping} from "./axes.js" */
/** @import {Size} from "./protocol.js" */

/** @typedef {{name: string, label: string}} Labelled */

/**
 * @param {Labelled} control
 * @param {(event: KeyboardEvent) => void} onkeydown
 */
export function handleNode(control, onkeydown) {
  const node = make("div", "hs-handle", {
    role: "slider",
    tabindex: 0,
    "aria-label": control.label,
    "aria-roledescription": "point on the plot",
    "aria-description": "arrow keys move it, with shift ten times as far",
    "data-control": control.name,
  });
  node.onkeydown = onkeydown;
  return node;
}

/**
 * @param {Labelled} control
 * @param {(event: KeyboardEvent) => void} onkeydown
 */
function turnNode(control, onkeydown) {
  const node = make("div", "hs-turn", {
    role: "slider",
    tabindex: 0,
    "aria-label": control.label,
    "aria-roledescription": "view to turn",
    "aria-description": "arrow keys turn it",
    "data-control": control.name,
  });
  node.onkeydown = onkeydown;
  return node;
}

/** @type {[sign: string, words: string, right: number, up: number][]} */
const TURNS = [
  ["◂", "turn left", -1, 0],
  ["▸", "turn right", 1, 0],
  ["▴", "look from higher", 0, -1],
  ["▾", "look from lower", 0, 1],
];

/**
 * A view to turn by drag or by keys, and buttons for who can do neither.
 * @param {Labelled} control
 * @param {(event: KeyboardEvent) => void} onkeydown
 * @param {(right: number, up: number) => void} turn
 */
export function turningNode(control, onkeydown, turn) {
  const buttons = TURNS.map(([sign, words, right, up]) =>
    button(sign, "hs-way", () => turn(right, up), {
      "aria-label": `${control.label}: ${words}`,
      tabindex: -1, // keys have the view itself
    }),
  );
  const ways = make("div", "hs-ways", {}, ...buttons);
  ways.onpointerdown = event => event.stopPropagation(); // no drag begins here
  return make("div", "hs-turning", {}, turnNode(control, onkeydown), ways);
}

/**
 * @param {HTMLElement} node
 * @param {number[]} point
 * @param {Mapping} map
 * @param {Size} size
 */
export function showHandle(node, [x, y], map, [width, height]) {
  node.style.left = `${(100 * map.x(x)) / width}%`;
  node.style.top = `${(100 * map.y(y)) / height}%`;
  node.setAttribute("aria-valuenow", String(x));
  node.setAttribute("aria-valuetext", `x = ${x}, y = ${y}`);
}

/**
 * @param {HTMLElement} place
 * @param {number[]} view
 * @param {Mapping} map
 * @param {Size} size
 */
export function showTurn(place, [azimuth, elevation], map, [width, height]) {
  const [left, top, w, h] = map.box;
  const node = /** @type {HTMLElement} */ (place.firstElementChild);
  Object.assign(place.style, {
    left: `${(100 * left) / width}%`,
    top: `${(100 * top) / height}%`,
    width: `${(100 * w) / width}%`,
    height: `${(100 * h) / height}%`,
  });
  node.setAttribute("aria-valuenow", String(azimuth));
  node.setAttribute("aria-valuetext", `from ${azimuth}°, ${elevation}° above`);
}

/**
 * Keys that move the picture end there: VS Code would take them for its own, to go to another cell
 * or to delete one.
 * @param {KeyboardEvent} event
 */
export function keepKey(event) {
  const leaves =
    event.ctrlKey || event.metaKey || event.altKey || ["Tab", "Escape"].includes(event.key);
  if (!leaves) event.stopPropagation();
}

/** @type {WeakMap<HTMLElement, number>} */
const holders = new WeakMap(); // the pointer that drags something, by its stage

/**
 * Whether nothing is dragged here by another finger, which is not to be disturbed. A pointer that
 * is pressed while it drags was lifted where nobody saw it: its drag ends.
 * @param {HTMLElement} stage
 * @param {PointerEvent} event
 */
export function isFree(stage, event) {
  const holder = holders.get(stage);
  if (holder === event.pointerId) stage.onpointercancel?.(event);
  return holder === undefined || holder === event.pointerId;
}

/**
 * A listener for one pointer, deaf to all others.
 * @param {PointerEvent} event
 * @param {(event: PointerEvent) => void} listen
 */
const onlyOf =
  ({pointerId}, listen) =>
  (/** @type {PointerEvent} */ event) => {
    if (event.pointerId === pointerId) listen(event);
  };

/**
 * A finger beside the handles scrolls the page. Only where it is lifted again without that, it has
 * tapped there.
 * @param {HTMLElement} stage
 * @param {PointerEvent} press
 * @param {(event: PointerEvent) => void} tapped
 */
export function awaitTap(stage, press, tapped) {
  const end = onlyOf(press, event => {
    stage.onpointerup = stage.onpointercancel = null;
    if (event.type === "pointerup") tapped(event);
  });
  Object.assign(stage, {onpointerup: end, onpointercancel: end});
}

/**
 * Until the pointer is lifted: moved(event) for each of its movements, then dropped(event).
 * Browsers tell of movements once a frame; some call foreseen(event) as soon as the pointer moves.
 * @param {HTMLElement} stage
 * @param {PointerEvent} event
 * @param {(event: PointerEvent) => void} moved
 * @param {(event: PointerEvent) => void} dropped
 * @param {(event: PointerEvent) => void} [foreseen]
 */
export function follow(stage, event, moved, dropped, foreseen) {
  event.preventDefault();
  stage.setPointerCapture(event.pointerId);
  holders.set(stage, event.pointerId);
  const end = onlyOf(event, last => {
    stage.onpointermove = stage.onpointerup = stage.onpointercancel = null;
    stage.onlostpointercapture = stage.onpointerrawupdate = null;
    holders.delete(stage);
    dropped(last);
  });
  const ends = {onpointerup: end, onpointercancel: end, onlostpointercapture: end};
  Object.assign(stage, {onpointermove: onlyOf(event, moved), ...ends});
  if (foreseen) Object.assign(stage, {onpointerrawupdate: onlyOf(event, foreseen)});
}

/**
 * Puts on the stage what is moved by hand: before the tools, so that Tab comes to it first.
 * @param {HTMLElement} stage
 * @param {HTMLElement[]} nodes
 */
export function holdOn(stage, ...nodes) {
  const tools = stage.querySelector(":scope > .hs-tools");
  if (tools) tools.before(...nodes);
  else stage.append(...nodes);
}
