// Letters that move a picture while it has the focus.

/** @import {View} from "./view.js" */

const TAKES_LETTERS =
  "select, textarea, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])";

/**
 * n and p: the next and the previous preset, r: reset, and the keys of the tools. Not where a
 * letter is typed or finds an option.
 * @param {View} view
 * @param {KeyboardEvent} event
 */
export function keyPressed({scene, question, panel, tools}, event) {
  const target = /** @type {Element} */ (event.target);
  const chord = event.ctrlKey || event.metaKey || event.altKey;
  if (!scene || target.matches(TAKES_LETTERS) || tools.key(event)) return;
  if (question.open || chord) return;
  if (event.key === "r") panel.reset();
  if (event.key === "n") panel.step(scene.presets, 1);
  if (event.key === "p") panel.step(scene.presets, -1);
}
