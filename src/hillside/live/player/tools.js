// The tools of a picture, in the top right corner of its main axes or below the stage: undo, ask
// again, reset, full screen, save.

import {make} from "./elements.js";
import {Hover} from "./hover.js";
import {iconButton} from "./icons.js";
import {HERO_GAP, SCALE_ROOM} from "./layout.js";
import {Past} from "./past.js";
import {isScaled} from "./stage.js";

/** @import {Mapping} from "./axes.js" */
/** @import {Scene} from "./protocol.js" */
/** @import {View} from "./view.js" */

const NAME_BEFORE = 7.6; // pixels for each letter of the name before the formula
const FORMULA_TYPE = 17;

/**
 * The right ends of two places for tools, above the main axes and beside them, and the room there,
 * in pixels of the picture.
 * @param {Scene} scene
 * @param {Mapping} map  of the main axes
 * @param {number} hero  the width of the main panel
 */
function cornersOf({stage, size, scale}, {box: [left, , width]}, hero) {
  const right = left + width;
  if (!stage) return {above: {right, room: Infinity}, beside: {right: size[0], room: 0}};
  const [axes] = stage.axes;
  const {names, space} = axes;
  const end = Math.min(hero + HERO_GAP, size[0]);
  const taken = isScaled(stage, axes) ? SCALE_ROOM * scale : 0;
  const letters = names[1] && !space ? names[1].length + 3 : 0;
  const formula = (FORMULA_TYPE * (stage.headline?.width ?? 0)) / 1000;
  const room = width - scale * (NAME_BEFORE * letters + formula);
  return {above: {right, room}, beside: {right: end, room: end - right - taken}};
}

export class Tools {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    this.past = new Past();
    this.hover = new Hover(view);
    this.undo = iconButton("undo", "hs-undo", () => this.step(-1), "Control+Z");
    this.again = iconButton("ask again", "hs-again", () => {
      if (view.question.verdict) view.question.again();
    });
    this.node = make(
      "div",
      "hs-tools",
      {role: "toolbar", "aria-label": "tools"},
      this.undo,
      this.again,
      iconButton("reset", "hs-reset", () => view.panel.reset(), "R"),
      iconButton("full screen", "hs-enlarge", () => this.enlarge(), "F"),
      iconButton("save", "hs-save", () => this.save()),
    );
  }

  /** Another stage. */
  arrive() {
    this.note();
    this.place();
  }

  /** A movement has ended. */
  note() {
    this.past.note(this.view.values);
    this.show();
  }

  show() {
    const {question, scene} = this.view;
    this.undo.setAttribute("aria-disabled", String(!this.past.canUndo || question.open));
    this.again.hidden = !scene?.prediction;
    this.again.setAttribute("aria-disabled", String(!question.verdict));
    this.view.hint?.give();
  }

  /**
   * Undo (-1) or redo (1).
   * @param {1 | -1} step
   */
  step(step) {
    const there = this.view.question.open ? null : this.past.go(step);
    if (there) this.view.jump({...there});
    this.show();
  }

  /**
   * Above the right end of the main axes; where the formula needs that place, beside them, one tool
   * below the other; where a height scale or nothing is there, below the stage.
   */
  place() {
    const {scene, maps, page} = this.view;
    const map = maps[Object.keys(maps)[0]];
    if (!scene || !map) return;
    if (!this.node.isConnected) page.stage.append(this.node);
    const {above, beside} = cornersOf(scene, map, page.backdrop.hero);
    const one = this.undo.offsetWidth;
    const all = one * this.node.querySelectorAll(".hs-tool:not([hidden])").length;
    const upright = above.room * page.zoom < all;
    this.put(upright && beside.room * page.zoom < one);
    this.node.classList.toggle("hs-upright", upright);
    const {right} = upright ? beside : above;
    this.node.style.right = `${(100 * (page.size[0] - right)) / page.size[0]}%`;
  }

  /**
   * On the stage or under it. A node that is moved loses the focus.
   * @param {boolean} under
   */
  put(under) {
    const {stage} = this.view.page;
    this.node.classList.toggle("hs-under", under);
    if (under === (this.node.parentElement !== stage)) return;
    if (under) stage.after(this.node);
    else stage.append(this.node);
  }

  enlarge() {
    const {root} = this.view.page;
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.().catch(() => {});
  }

  /** What is on the screen, as one canvas. */
  copy() {
    const {stage, canvas} = this.view.page;
    const copy = document.createElement("canvas");
    Object.assign(copy, {width: canvas.width, height: canvas.height});
    const ctx = /** @type {CanvasRenderingContext2D} */ (copy.getContext("2d"));
    ctx.fillStyle = getComputedStyle(this.view.page.root).backgroundColor;
    ctx.fillRect(0, 0, copy.width, copy.height);
    for (const node of stage.querySelectorAll(":scope > img, :scope > canvas:not(.hs-veil)")) {
      const layer = /** @type {HTMLCanvasElement} */ (node);
      if (layer.clientWidth && layer.width) ctx.drawImage(layer, 0, 0, copy.width, copy.height);
    }
    return copy;
  }

  /** The picture as a PNG file, as sharp as it is on the screen. */
  save() {
    this.copy().toBlob(blob => {
      if (!blob) return;
      const link = make("a", "", {download: "picture.png", href: URL.createObjectURL(blob)});
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    });
  }

  /**
   * f: full screen; with Control or Command, z: undo, with shift or y: redo.
   * @param {KeyboardEvent} event
   * @returns {boolean}  whether it was one of these
   */
  key(event) {
    const key = event.key.toLowerCase();
    const chord = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!chord && key === "f" && !event.altKey) this.enlarge();
    else if (chord && (key === "y" || (key === "z" && event.shiftKey))) this.step(1);
    else if (chord && key === "z") this.step(-1);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
