// The ring with which a point, or the tip of an arrow, is guessed on the plot.

import {awaitTap, follow, handleNode, holdOn, showHandle} from "./handles.js";
import {insideAxes, nudged, reaches} from "./motion.js";

/** @import {Pixel} from "./axes.js" */
/** @import {Form} from "./predict.js" */
/** @import {AskedPlace} from "./protocol.js" */
/** @import {View} from "./view.js" */

const LABEL = "your guess";

export class Ring {
  /**
   * @param {View} view
   * @param {Form} form
   * @param {AskedPlace} asked
   */
  constructor(view, form, asked) {
    this.view = view;
    this.form = form;
    this.asked = asked;
    this.point = asked.at;
    this.node = handleNode({name: LABEL, label: LABEL}, event =>
      this.aim(nudged(event, this.point, asked, this.map)),
    );
    holdOn(view.page.stage, this.node);
    this.place();
  }

  get map() {
    return this.view.maps[this.asked.on];
  }

  remove() {
    this.node.remove();
  }

  /** Where it is now that the stage is laid out anew. */
  place() {
    showHandle(this.node, this.point, this.map, this.view.page.size);
  }

  /** @param {number[] | null} point */
  aim(point) {
    if (!point) return;
    this.point = point;
    this.form.take(point);
    this.place();
    this.view.draw();
  }

  /**
   * @param {PointerEvent} event
   * @param {Pixel} at
   */
  grab(event, at) {
    const {page} = this.view;
    if (!this.map.holds(...at)) return;
    const moved = (/** @type {PointerEvent} */ pointer) =>
      this.aim(insideAxes(this.map.back(...page.place(pointer)), this.asked, this.map));
    if (event.pointerType === "touch" && !reaches(this.point, this.map, at))
      return awaitTap(page.stage, event, moved);
    follow(page.stage, event, moved, () => this.node.focus({preventScroll: true}));
    moved(event);
  }
}
