// Where question, verdict, caption and presets take each other's place: nothing below moves.

import {make} from "./elements.js";
import {phrased} from "./phrases.js";

const AIRY = 8; // pixels above and below the words of a large picture

export class Slot {
  /** @param {string} caption */
  constructor(caption) {
    this.asking = make("div", "hs-asking");
    this.caption = make("p", "hs-caption", {"aria-hidden": "true"}, ...phrased(caption));
    this.chips = make("div", "hs-chips", {role: "group", "aria-label": "try"});
    this.foot = make("div", "hs-foot", {}, this.chips);
    this.node = make("div", "hs-slot", {}, this.asking, this.caption, this.foot);
    this.held = {width: 0, height: 0};
    this.folded = 0; // the height that is held without what is unfolded
  }

  /** Also while a question hides what a large picture has at its foot. */
  get height() {
    const words = parseFloat(getComputedStyle(this.caption).minHeight);
    return Math.max(this.node.offsetHeight, words + this.foot.offsetHeight + AIRY);
  }

  /**
   * What is unfolded in it grows it, and is expected to give the room back.
   * @param {boolean} unfolded
   */
  fold(unfolded) {
    if (unfolded) this.folded = this.held.height;
    else this.held.height = this.folded;
    this.node.style.minHeight = `${this.held.height}px`;
  }

  /**
   * What stands in it may grow, but nothing below moves up again at the same width.
   * @returns {boolean}  whether it has grown
   */
  hold() {
    const {offsetWidth, style} = this.node;
    if (offsetWidth !== this.held.width) {
      style.minHeight = "";
      this.held = {width: offsetWidth, height: 0};
      this.folded = 0;
    }
    const {height} = this;
    const grown = height > this.held.height;
    this.held.height = Math.max(this.held.height, height);
    style.minHeight = `${this.held.height}px`;
    return grown;
  }
}
