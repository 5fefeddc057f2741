// The tools of a picture, in the top right corner of its main axes: undo, ask again, reset, full
// screen, save.

import {make} from "./elements.js";
import {Hover} from "./hover.js";
import {iconButton} from "./icons.js";
import {Past} from "./past.js";

/** @import {View} from "./view.js" */

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
    this.place();
    this.note();
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

  /** At the right end above the main axes, as soon as these are there. */
  place() {
    const {scene, maps, page} = this.view;
    const hero = maps[Object.keys(maps)[0]];
    if (!scene || !hero) return;
    if (!this.node.isConnected) page.stage.append(this.node);
    const [left, , width] = hero.box;
    const right = scene.size[0] - left - width;
    this.node.style.right = `${(100 * right) / page.size[0]}%`;
  }

  enlarge() {
    const {root} = this.view.page;
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.().catch(() => {});
  }

  /** The picture as a PNG file, as sharp as it is on the screen. */
  save() {
    const {stage, canvas} = this.view.page;
    const copy = document.createElement("canvas");
    Object.assign(copy, {width: canvas.width, height: canvas.height});
    const ctx = /** @type {CanvasRenderingContext2D} */ (copy.getContext("2d"));
    ctx.fillStyle = getComputedStyle(this.view.page.root).backgroundColor;
    ctx.fillRect(0, 0, copy.width, copy.height);
    for (const layer of stage.querySelectorAll(":scope > img, :scope > canvas"))
      if (layer instanceof HTMLElement && !layer.hidden && layer.clientWidth)
        ctx.drawImage(/** @type {HTMLCanvasElement} */ (layer), 0, 0, copy.width, copy.height);
    copy.toBlob(blob => {
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
