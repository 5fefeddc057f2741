// Alive before it is touched: the view of a picture turns to one side, to the other, and comes
// back, once. The first touch ends it, and for whoever wishes less motion it stands still.

import {pair} from "./motion.js";
import {movesLess} from "./theme.js";

/** @import {View} from "./view.js" */

const SWAYS = 4800; // ms; what moves by itself for more than five seconds would need a pause
const SWING = 16; // degrees to either side
const ENDINGS = ["pointerdown", "keydown", "focusin"];

/**
 * How far the view is turned after this share of the time, in degrees: all starts and ends at rest.
 * @param {number} share
 */
export const swayed = share => SWING * Math.sin(Math.PI * share) * Math.sin(2 * Math.PI * share);

/** @param {View} view */
export function sway(view) {
  if (movesLess()) return;
  const {root} = view.page;
  let [going, begun] = [true, 0];
  const end = () => {
    going = false;
    for (const touch of ENDINGS) root.removeEventListener(touch, end);
  };
  for (const touch of ENDINGS) root.addEventListener(touch, end);
  /** @type {number[] | undefined} */
  let start;
  /** @param {number} now */
  const step = now => {
    if (!going || !view.alive) return;
    const turn = view.scene?.controls.find(control => control.kind === "turn");
    if (turn) {
      begun ||= now;
      start ??= pair(view.values[turn.name]);
      const share = Math.min(1, (now - begun) / SWAYS);
      view.move({[turn.name]: [start[0] + swayed(share), start[1]]});
      if (share === 1) return end();
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
