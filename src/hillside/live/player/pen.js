// The pen with which a curve is drawn on the plot, one height in each column. The last stroke
// counts.

import {make} from "./elements.js";
import {holdOn} from "./handles.js";
import {nearestStop, told} from "./numbers.js";
import {brush, layOver, padAt} from "./pad.js";

/** @import {Pixel} from "./axes.js" */
/** @import {Form} from "./predict.js" */
/** @import {AskCurve, Heights} from "./protocol.js" */
/** @import {View} from "./view.js" */

const NUDGES = 40; // presses of a key from the lower to the upper end of the axes
const LEAPS = 10; // times as far, with shift
const FINEST = 1000; // heights are told apart, so many between the ends of the axes, at least
const HOW_TO_DRAW =
  "left and right go along it, up and down draw higher or lower, with shift ten times as far";
const MARGIN_OF_PAD = 14; // pixels around the stretch where a press still draws

export class Pen {
  /**
   * @param {View} view
   * @param {Form} form
   * @param {AskCurve} asked
   */
  constructor(view, form, asked) {
    this.view = view;
    this.form = form;
    this.asked = asked;
    this.column = 0;
    /** @type {Heights} */
    this.heights = asked.xs.map(() => null);
    this.nib = make("div", "hs-nib");
    this.node = padAt("your curve", {
      role: "slider",
      tabindex: 0,
      "aria-roledescription": "curve to draw",
      "aria-description": HOW_TO_DRAW,
      "aria-valuemin": 1,
      "aria-valuemax": asked.xs.length,
    });
    this.node.append(this.nib);
    this.node.onkeydown = event => this.key(event);
    holdOn(view.page.stage, this.node);
    this.place();
  }

  get map() {
    return this.view.maps[this.asked.on];
  }

  /** The pixels of the columns. */
  get places() {
    return this.asked.xs.map(this.map.x);
  }

  remove() {
    this.node.remove();
  }

  /** Where it is now that the stage is laid out anew. */
  place() {
    const {places} = this;
    const [, top, , high] = this.map.box;
    const [left, right] = [places[0] - MARGIN_OF_PAD, (places.at(-1) ?? 0) + MARGIN_OF_PAD];
    layOver(this.node, [left, top, right - left, high], this.view.page.size);
    const y = this.heights[this.column];
    this.nib.style.left = `${(100 * (places[this.column] - left)) / (right - left)}%`;
    this.nib.style.top = `${(100 * (this.pixel(y) - top)) / high}%`;
    this.node.setAttribute("aria-valuenow", String(this.column + 1));
    const drawn = y === null ? "nothing drawn yet" : told(y);
    this.node.setAttribute("aria-valuetext", `at ${told(this.asked.xs[this.column])}: ${drawn}`);
  }

  /**
   * Of a height, or of the middle of the axes.
   * @param {number | null} height
   */
  pixel(height) {
    const [, top, , high] = this.map.box;
    return height === null ? top + high / 2 : this.map.y(height);
  }

  /**
   * The height at a pixel, in a number without a tail.
   * @param {number} py
   */
  height(py) {
    const [left, top, , high] = this.map.box;
    const [low, up] = this.map.limits[1];
    const height = this.map.back(left, Math.min(Math.max(py, top), top + high))[1];
    if (this.view.scene?.axes[this.asked.on].logy) return +height.toPrecision(4);
    const digits = Math.ceil(Math.log10(FINEST / Math.abs(up - low)));
    const grain = 10 ** -digits;
    return +(Math.round(height / grain) * grain).toPrecision(6) + 0;
  }

  /**
   * @param {number} column
   * @param {number} py
   */
  set(column, py) {
    this.column = column;
    this.heights[column] = this.height(py);
  }

  changed() {
    this.form.take([...this.heights]);
    this.place();
    this.view.draw();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const along = {ArrowLeft: -1, ArrowRight: 1}[event.key] ?? 0;
    const up = {ArrowDown: -1, ArrowUp: 1}[event.key] ?? 0;
    if (!along && !up) return;
    event.preventDefault();
    const before = this.pixel(this.heights[this.column]);
    const [, , , high] = this.map.box;
    const column = Math.max(0, Math.min(this.heights.length - 1, this.column + along));
    if (up) this.set(column, before - (up * (event.shiftKey ? LEAPS : 1) * high) / NUDGES);
    else if (this.heights[column] === null && this.heights[this.column] !== null)
      this.set(column, before);
    this.column = column;
    this.changed();
  }

  /**
   * @param {PointerEvent} event
   * @param {Pixel} at
   */
  grab(event, at) {
    const {places} = this;
    const [, top, , high] = this.map.box;
    const [from, to] = [places[0] - MARGIN_OF_PAD, (places.at(-1) ?? 0) + MARGIN_OF_PAD];
    if (at[0] < from || at[0] > to || at[1] < top || at[1] > top + high) return;
    const kept = {heights: [...this.heights], column: this.column};
    /** @type {Pixel | null} */
    let last = null;
    const moved = (/** @type {Pixel} */ now) => {
      this.stroke(last ?? now, now);
      last = now;
    };
    const undo = () => {
      Object.assign(this, kept);
      this.changed();
    };
    brush(this.view.page, event, {moved, undo, dropped: () => this.focus()});
  }

  focus() {
    this.node.focus({preventScroll: true});
  }

  /**
   * From one pixel to another: each column on the way, and the one next to its end.
   * @param {Pixel} from
   * @param {Pixel} to
   */
  stroke(from, to) {
    this.places.forEach((px, column) => {
      const share = (px - from[0]) / (to[0] - from[0]);
      if (share >= 0 && share <= 1) this.set(column, from[1] + share * (to[1] - from[1]));
    });
    this.set(nearestStop(this.places, to[0]), to[1]);
    this.changed();
  }
}
