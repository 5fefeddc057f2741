// What is under the pointer: the nearest curve and its point, else the point of the axes, on a map
// with its height.

import {heightAt} from "./altitude.js";
import {lengthOf} from "./clip.js";
import {make} from "./elements.js";
import {told} from "./numbers.js";

/** @import {Mapping, Pixel} from "./axes.js" */
/** @import {Shape} from "./frames.js" */
/** @import {View} from "./view.js" */

const REACH_OF_CURVES = 12; // pixels
const FROM_POINTER = 14; // pixels from the pointer to its words
const DIGITS_READ = 3;

export class Hover {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    this.node = make("div", "hs-readout", {"aria-hidden": "true", hidden: ""});
    this.dot = make("div", "hs-spot", {"aria-hidden": "true", hidden: ""});
    const {stage} = view.page;
    stage.append(this.dot, this.node);
    stage.addEventListener("pointermove", event => this.look(event));
    this.dismissed = false; // by Escape, until the pointer comes anew
    this.keyed = (/** @type {KeyboardEvent} */ {key}) => {
      if (key !== "Escape") return;
      this.dismissed = true;
      this.hide();
    };
    stage.addEventListener("pointerleave", () => {
      this.dismissed = false;
      this.hide();
    });
    stage.addEventListener("pointerdown", () => this.hide());
  }

  hide() {
    this.node.hidden = this.dot.hidden = true;
    document.removeEventListener("keydown", this.keyed);
  }

  /** @param {PointerEvent} event */
  look(event) {
    const {scene, maps, question, page, hand} = this.view;
    this.hide();
    if (!scene || event.pointerType === "touch" || event.buttons || hand.held) return;
    const at = page.place(event);
    const on = Object.keys(maps).find(name => maps[name].holds(...at));
    const movable =
      !question.open &&
      scene.controls.some(
        control => control.kind === "handle" && control.on === on && !control.fixed,
      );
    page.stage.classList.toggle("hs-aims", movable);
    if (!on || question.open || scene.axes[on].space || this.dismissed) return;
    const found = this.curveAt(on, at);
    if (found) this.show(found.at, found.words, found.at);
    else this.show(at, this.pointWords(on, at), null);
  }

  /**
   * The nearest point of a line, if one is near.
   * @param {string} on
   * @param {Pixel} at
   */
  curveAt(on, at) {
    const {scene, frame, maps} = this.view;
    const map = maps[on];
    let best = {away: REACH_OF_CURVES, at: /** @type {Pixel | null} */ (null)};
    for (const [name, actor] of Object.entries(scene?.actors ?? {})) {
      const shape = frame?.shapes[name];
      if (actor.kind !== "line" || actor.on !== on || !shape) continue;
      const near = nearestOn(shape, map, at);
      if (near.at && near.away < best.away) best = near;
    }
    return best.at && {at: best.at, words: this.coordinates(on, best.at)};
  }

  /**
   * @param {string} on
   * @param {Pixel} at
   */
  pointWords(on, at) {
    const {ground} = this.view.page.backdrop;
    const height = heightAt(ground, on, this.view.maps[on].back(...at));
    const place = this.coordinates(on, at);
    return height === null ? place : `${place}, height ${told(height, DIGITS_READ)}`;
  }

  /**
   * @param {string} on
   * @param {Pixel} at
   */
  coordinates(on, at) {
    const map = this.view.maps[on];
    return `(${map
      .back(...at)
      .map((value, i) => rounded(value, map, i))
      .join(", ")})`;
  }

  /**
   * @param {Pixel} at
   * @param {string} words
   * @param {Pixel | null} spot
   */
  show(at, words, spot) {
    const [width, height] = this.view.page.size;
    this.node.textContent = words;
    const left = at[0] > 0.75 * width;
    Object.assign(this.node.style, {
      left: `${(100 * (at[0] + (left ? -FROM_POINTER : FROM_POINTER))) / width}%`,
      top: `${(100 * at[1]) / height}%`,
      transform: `translate(${left ? "-100%" : "0"}, ${at[1] < 40 ? "20%" : "-120%"})`,
    });
    this.node.hidden = false;
    document.addEventListener("keydown", this.keyed);
    this.dot.hidden = !spot;
    if (spot)
      Object.assign(this.dot.style, {
        left: `${(100 * spot[0]) / width}%`,
        top: `${(100 * spot[1]) / height}%`,
      });
  }
}

/**
 * The point of a polyline that is nearest to a pixel.
 * @param {Shape} shape
 * @param {Mapping} map
 * @param {Pixel} at
 * @returns {{away: number, at: Pixel | null}}
 */
export function nearestOn({data, columns}, map, at) {
  let best = {away: Infinity, at: /** @type {Pixel | null} */ (null)};
  /** @type {Pixel | null} */
  let last = null;
  for (let i = 0; i < columns; i++) {
    /** @type {Pixel} */
    const here = [map.x(data[i]), map.y(data[columns + i])];
    const foot = last && Number.isFinite(here[0] + here[1]) ? footOf(at, last, here) : null;
    if (foot && lengthOf(foot, at) < best.away && map.holds(...foot))
      best = {away: lengthOf(foot, at), at: foot};
    last = Number.isFinite(here[0] + here[1]) ? here : null;
  }
  return best;
}

/** @type {(p: Pixel, a: Pixel, b: Pixel) => Pixel} */
function footOf(p, a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const share = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
  const held = Math.max(0, Math.min(1, share));
  return [a[0] + held * dx, a[1] + held * dy];
}

/**
 * A coordinate as exact as a pixel is.
 * @param {number} value
 * @param {Mapping} map
 * @param {number} i
 */
function rounded(value, map, i) {
  const [from, to] = map.limits[i];
  const grain = 10 ** Math.floor(Math.log10(Math.abs(to - from) / map.box[2 + i]));
  const exact = Math.round(value / grain) * grain;
  return told(Math.abs(exact) < grain / 2 ? 0 : exact, DIGITS_READ);
}
