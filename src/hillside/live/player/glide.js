// From one state of a picture to another so that the eye can follow: along a strip whose frames are
// here each of them is shown, and each is true; else the old picture fades into the new one.

import {pair} from "./motion.js";
import {movesLess} from "./theme.js";

/** @import {Control, Value, Values} from "./protocol.js" */
/** @import {Shown} from "./frames.js" */
/** @import {View} from "./view.js" */

/**
 * A way through states that are true, each with its frame. lasts: ms; at: the state at a share of
 * it.
 * @typedef {object} Way
 * @property {number} lasts
 * @property {(share: number) => {values: Values, frame: Shown | null}} at
 */

const GLIDE_LASTS = 350; // ms along a strip
const TURN_LASTS = 500; // ms to another view
const FADE_LASTS = 300; // ms from one picture to another
const WAITS = 2000; // ms for a picture that is on its way; then the old one goes without it

/**
 * Slow at both ends: speed and acceleration are 0 there.
 * @param {number} t  from 0 to 1
 */
export const soft = t => t * t * t * (10 + t * (6 * t - 15));

export class Glide {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    this.request = 0; // for the next painting, while it moves
    /** @type {HTMLCanvasElement | null} */
    this.veil = null; // the old picture while it fades
    this.lifting = 0; // the timer that ends its waiting
  }

  get moving() {
    return this.request !== 0;
  }

  /** What the hand does begins from what is on the screen. */
  stop() {
    cancelAnimationFrame(this.request);
    this.request = 0;
    this.busy(false);
  }

  /** @param {boolean} on  whether what is on the screen is on its way */
  busy(on) {
    this.view.page.root.setAttribute("aria-busy", String(on));
  }

  /**
   * To other values.
   * @param {Values} target
   */
  to(target) {
    const {view} = this;
    this.stop();
    this.uncover();
    const end = () => {
      view.move(target);
      view.rest(true);
    };
    const from = view.values;
    const still = movesLess() || document.hidden || view.question.open;
    if (!view.scene || still || !differing(from, {...from, ...target}).length) return end();
    const way = wayTo(view, {...from, ...target});
    if (way) return this.play(way, end);
    this.cover();
    end();
    this.busy(this.veil !== null);
  }

  /**
   * @param {Way} way
   * @param {() => void} end
   */
  play(way, end) {
    const {view} = this;
    const began = performance.now();
    this.busy(true);
    const step = () => {
      const share = Math.min(1, (performance.now() - began) / way.lasts);
      if (share === 1 || !view.alive) {
        this.request = 0;
        return end();
      }
      const {values, frame} = way.at(soft(share));
      Object.assign(view, {values, frame});
      view.panel.show(view.values);
      view.draw();
      this.request = requestAnimationFrame(step);
    };
    this.request = requestAnimationFrame(step);
  }

  /** The old picture stays on top until the new one is there. */
  cover() {
    const {stage, canvas} = this.view.page;
    const veil = this.view.tools.copy();
    veil.className = "hs-veil";
    veil.setAttribute("aria-hidden", "true");
    canvas.after(veil);
    this.veil = veil;
    this.lifting = setTimeout(() => this.lift(), WAITS);
    stage.classList.add("hs-waits");
  }

  /** The new picture is there. */
  lift() {
    const {veil} = this;
    if (!veil) return;
    clearTimeout(this.lifting);
    this.view.page.stage.classList.remove("hs-waits");
    this.veil = null;
    this.busy(false);
    veil
      .animate([{opacity: 1}, {opacity: 0}], {duration: FADE_LASTS, fill: "forwards"})
      .finished.finally(() => veil.remove());
  }

  /** What is wanted may be on the canvas now. */
  painted() {
    const {supply, values} = this.view;
    if (this.veil && !supply.wantsStage && supply.frame(values)) this.lift();
  }

  uncover() {
    clearTimeout(this.lifting);
    this.veil?.remove();
    this.veil = null;
  }
}

/** @type {(a: Values, b: Values) => string[]} */
const differing = (a, b) =>
  Object.keys(b).filter(name => JSON.stringify(a[name]) !== JSON.stringify(b[name]));

/**
 * Views turn freely, and one slider may move over stops whose frames are here; null for all else.
 * @param {Pick<View, "scene" | "values" | "frame" | "supply">} view
 * @param {Values} target
 * @returns {Way | null}
 */
export function wayTo({scene, values, frame, supply}, target) {
  const names = differing(values, target);
  const controls = (scene?.controls ?? []).filter(({name}) => names.includes(name));
  const turns = controls.filter(({kind}) => kind === "turn");
  const others = controls.filter(({kind}) => kind !== "turn");
  if (others.length > 1 || others[0]?.stage) return null;
  /** @type {(share: number) => Values} */
  const views = share =>
    Object.fromEntries(turns.map(({name}) => [name, viewAt(values[name], target[name], share)]));
  if (!others.length)
    return {lasts: TURN_LASTS, at: share => ({values: {...values, ...views(share)}, frame})};
  const strip = stripTo(others[0], values, target[others[0].name]);
  const frames = strip?.map(there => supply.frame(there));
  if (!strip || !frames?.every(one => one && one.error === undefined)) return null;
  const at = (/** @type {number} */ share) => {
    const i = Math.round(share * (strip.length - 1));
    return {values: {...strip[i], ...views(share)}, frame: /** @type {Shown} */ (frames[i])};
  };
  return {lasts: GLIDE_LASTS, at};
}

/**
 * The values at the stops between here and there, both included, or null.
 * @param {Control} control
 * @param {Values} values
 * @param {Value} end
 * @returns {Values[] | null}
 */
function stripTo({name, kind, stops}, values, end) {
  if ((kind !== "slider" && kind !== "play") || !stops) return null;
  const [from, to] = [values[name], end].map(value => stops.findIndex(stop => stop === value));
  if (from < 0 || to < 0) return null;
  const step = Math.sign(to - from);
  return Array.from({length: Math.abs(to - from) + 1}, (_, i) => ({
    ...values,
    [name]: stops[from + i * step],
  }));
}

/**
 * A view on the shorter way round.
 * @param {Value} from
 * @param {Value} to
 * @param {number} share
 */
function viewAt(from, to, share) {
  const [[a, e], [b, f]] = [pair(from), pair(to)];
  const around = ((((b - a + 180) % 360) + 360) % 360) - 180;
  return [a + share * around, e + share * (f - e)];
}
