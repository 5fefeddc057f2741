// Where question, verdict, caption and presets take each other's place: nothing below moves.

import {make} from "./elements.js";
import {phrased} from "./phrases.js";

export class Slot {
  /** @param {string} caption */
  constructor(caption) {
    this.asking = make("div", "hs-asking");
    this.caption = make("p", "hs-caption", {"aria-hidden": "true"}, ...phrased(caption));
    this.chips = make("div", "hs-chips", {role: "group", "aria-label": "try"});
    this.node = make("div", "hs-slot", {}, this.asking, this.caption, this.chips);
    this.held = {width: 0, height: 0};
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
    }
    const {offsetHeight} = this.node;
    const grown = offsetHeight > this.held.height;
    this.held.height = Math.max(this.held.height, offsetHeight);
    style.minHeight = `${this.held.height}px`;
    return grown;
  }
}
