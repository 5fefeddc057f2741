// A picture in a class room or on the whole screen: how large its letters are, and what height it
// may take so that its controls and its caption are on the screen with it.

import {WIDEST} from "./layout.js";

/** @import {Page} from "./page.js" */

const ROWS = 400; // of the screen's height: a letter of 14 pixels has capitals of 1/40 of it
const COLUMNS = 710;
const LAB = 112; // pixels of a window that belong to the front end
const SHARE = 0.45; // of the height is for the picture, at least

/** Of lines, letters and handles, in their usual size. */
export const largeScale = () =>
  Math.max(1, Math.min(window.innerHeight / ROWS, window.innerWidth / COLUMNS));

/**
 * The height that is left for the stage of a large picture.
 * @param {Page} page
 */
export function largeRoom({root, main, slot}) {
  const {paddingTop, paddingBottom} = getComputedStyle(root);
  const height = window.innerHeight - (root.matches(":fullscreen") ? 0 : LAB);
  const padding = parseFloat(paddingTop) + parseFloat(paddingBottom);
  const tools = root.querySelector(":scope > .hs-tools")?.clientHeight ?? 0;
  const free = height - padding - tools - main.offsetHeight - slot.height;
  return Math.floor(Math.max(SHARE * height, free));
}

/**
 * How wide a picture may be: a painted stage is not wider than it was painted, but grows with the
 * screen; and is never cut.
 * @param {Page} page
 */
export function widen(page) {
  const {root, large} = page;
  const {scene} = page.view;
  root.classList.toggle("hs-big", large);
  moveControls(page);
  if (!scene) return;
  const [width, height] = scene.size;
  const painted = large ? Math.round((largeRoom(page) * width) / height) : width;
  const widest = large ? "none" : `${WIDEST}px`;
  root.style.setProperty("--widest", scene.stage ? widest : `${painted}px`);
}

/**
 * The controls below a large picture stand beside its presets, all others below these.
 * @param {Page} page
 */
function moveControls({large, panel, slot}) {
  if (large === slot.foot.contains(panel)) return;
  const focused = document.activeElement;
  if (large) slot.foot.append(panel);
  else slot.node.after(panel);
  if (focused instanceof HTMLElement && panel.contains(focused))
    focused.focus({preventScroll: true});
}
