// The band with which a stretch of an axis is marked on the plot: brushed, or by its two ends.

import {make} from "./elements.js";
import {holdOn} from "./handles.js";
import {told} from "./numbers.js";
import {brush, layOver, padAt} from "./pad.js";

/** @import {Pixel} from "./axes.js" */
/** @import {Form} from "./predict.js" */
/** @import {AskRegion} from "./protocol.js" */
/** @import {View} from "./view.js" */

const LABELS = ["left end", "right end"];
const NEAR_END = 24; // pixels around an end in which a press takes it
const FAR_STEPS = 10; // with shift

export class Band {
  /**
   * @param {View} view
   * @param {Form} form
   * @param {AskRegion} asked
   */
  constructor(view, form, asked) {
    this.view = view;
    this.form = form;
    this.asked = asked;
    const [low, high] = this.limits;
    this.ends = [2 / 3, 1 / 3].map(share => this.snapped(share * low + (1 - share) * high));
    this.pad = padAt("", {"aria-hidden": "true"});
    this.hands = LABELS.map((label, k) => this.hand(label, k));
    holdOn(view.page.stage, this.pad, ...this.hands);
    this.place();
  }

  get map() {
    return this.view.maps[this.asked.on];
  }

  /** The limits of the axis, the lower one first. */
  get limits() {
    const [a, b] = this.map.limits[0];
    return [Math.min(a, b), Math.max(a, b)];
  }

  /**
   * @param {string} label
   * @param {number} k
   */
  hand(label, k) {
    const node = make(
      "div",
      "hs-handle hs-end",
      {
        role: "slider",
        tabindex: 0,
        "aria-label": label,
        "aria-roledescription": "end of your stretch",
        "aria-description": "arrow keys move it, with shift ten times as far",
        "data-control": label,
      },
      make("div", "hs-nib"),
    );
    node.onkeydown = event => this.key(event, k);
    return node;
  }

  remove() {
    [this.pad, ...this.hands].forEach(node => node.remove());
  }

  /** Where it is now that the stage is laid out anew. */
  place() {
    const [width, height] = this.view.page.size;
    const [, top, , high] = this.map.box;
    layOver(this.pad, this.map.box, this.view.page.size);
    this.hands.forEach((node, k) => {
      node.style.left = `${(100 * this.map.x(this.ends[k])) / width}%`;
      node.style.top = `${(100 * (top + high / 2)) / height}%`;
      node.setAttribute("aria-valuenow", String(this.ends[k]));
      node.setAttribute("aria-valuetext", told(this.ends[k]));
    });
  }

  /** @param {number} value */
  snapped(value) {
    const {step} = this.asked;
    const [low, high] = this.limits;
    return Math.min(high, Math.max(low, +(Math.round(value / step) * step).toFixed(10)));
  }

  /** @param {number[]} ends */
  set(ends) {
    this.ends = ends;
    this.form.take(ends);
    this.place();
    this.view.draw();
  }

  /**
   * One end goes to a place; it stays a step away from the other.
   * @param {number} k
   * @param {number} value
   */
  move(k, value) {
    const {step} = this.asked;
    const [low, high] = this.limits;
    const place = this.snapped(value);
    const [a, b] = this.ends;
    if (k) this.set([a, Math.min(high, Math.max(place, a + step))].map(tidy));
    else this.set([Math.max(low, Math.min(place, b - step)), b].map(tidy));
  }

  /**
   * @param {KeyboardEvent} event
   * @param {number} k
   */
  key(event, k) {
    const way = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1}[event.key];
    if (!way) return;
    event.preventDefault();
    this.move(k, this.ends[k] + way * this.asked.step * (event.shiftKey ? FAR_STEPS : 1));
  }

  /**
   * A press on an end takes that, elsewhere a new stretch begins.
   * @param {PointerEvent} event
   * @param {Pixel} at
   */
  grab(event, at) {
    const {map, ends} = this;
    const away = ends.map(end => Math.abs(map.x(end) - at[0]));
    const taken = away[0] < away[1] ? 0 : 1;
    const near = away[taken] < NEAR_END && Math.abs(at[1] - heightOfMiddle(map.box)) < NEAR_END;
    if (!map.holds(...at) && !near) return;
    const begin = this.snapped(map.back(...at)[0]);
    const moved = (/** @type {Pixel} */ now) => {
      const value = map.back(...now)[0];
      if (near) this.move(taken, value);
      else this.spread(begin, this.snapped(value));
    };
    const touched = this.form.guess !== null;
    const undo = () => {
      this.set(ends);
      if (!touched) this.form.take(null);
      this.view.draw();
    };
    const dropped = () => this.hands[near ? taken : 1].focus({preventScroll: true});
    brush(this.view.page, event, {moved, undo, dropped});
  }

  /**
   * From where the brush was put down to where it is; at least one step.
   * @param {number} from
   * @param {number} to
   */
  spread(from, to) {
    const {step} = this.asked;
    const other =
      from === to ? this.snapped(from < this.limits[1] ? from + step : from - step) : to;
    this.set([Math.min(from, other), Math.max(from, other)]);
  }
}

/** @param {number} value */
const tidy = value => +value.toFixed(10);

/** @param {number[]} box */
const heightOfMiddle = ([, top, , height]) => top + height / 2;
