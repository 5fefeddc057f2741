// Where frames come from: those remembered, and the kernel.
//
// One request is in flight at a time and the newest wishes win, so nothing can queue. While nothing
// moves, the player asks for the frames at all stops of each control around the present values: its
// strips.

import {Courtesy} from "./courtesy.js";
import {dataOf, decode, keyOf} from "./frames.js";

/** @import {Frame} from "./frames.js" */
/** @import {Answers, Ask, Framed, Request, Staged, StageRequest, Values} from "./protocol.js" */
/** @import {FramesRequest, Value} from "./protocol.js" */
/** @import {View} from "./view.js" */

// ms without movement after which strips are asked for and values are saved
export const AT_REST = 150;
const PIECE = 24; // frames asked for at once, at most
const REMEMBERED = 4000; // frames kept
const PATIENCE = 4000; // ms after which a silent kernel is mentioned

export class Supply {
  /**
   * @param {Ask} askKernel
   * @param {View} view
   */
  constructor(askKernel, view) {
    this.askKernel = askKernel;
    this.view = view;
    /** @type {Map<string, Frame>} */
    this.frames = new Map();
    this.busy = false;
    this.silent = false; // while the kernel lets us wait
    this.courtesy = new Courtesy();
    this.epoch = 0; // answers from before another stage are not taken
    this.wantsStage = true;
    /** @type {Set<string>} */
    this.awaited = new Set(); // frames that nobody can give yet
    /** @type {Values | null} */
    this.foreseen = null; // where the pointer is, until the browser tells the view
  }

  /** Whoever could not answer can now. */
  resume() {
    this.awaited.clear();
    this.pump();
  }

  /**
   * A frame that the hand will want in an instant is asked for now: the answer often comes as soon
   * as the movement itself is shown.
   * @param {Values} changes
   */
  foresee(changes) {
    this.foreseen = this.view.changed(changes);
    this.pump();
  }

  /** @param {Values} values */
  key(values) {
    return keyOf(values, this.view.panel.turns);
  }

  /** @param {Values} values */
  frame(values) {
    return this.frames.get(this.key(values));
  }

  /**
   * Whether there is nothing to ask about these values.
   * @param {Values} values
   */
  here(values) {
    return this.frames.has(this.key(values)) || this.awaited.has(this.key(values));
  }

  restage() {
    this.epoch++;
    this.wantsStage = true;
    this.pump();
  }

  /**
   * What to ask for now: the stage, the frame on the screen, then the strips.
   * @returns {StageRequest | FramesRequest | null}
   */
  wish() {
    const {view} = this;
    const values = this.foreseen ?? view.values;
    if (this.wantsStage) return view.staging.wish();
    if (!view.scene) return null;
    if (!this.here(values)) return {want: "frames", of: [values]};
    const missing = view.atRest() ? this.strips(values) : [];
    return missing.length ? {want: "frames", of: missing} : null;
  }

  /** @param {Values} here */
  strips(here) {
    const missing = [];
    for (const {name, stops, stage} of this.view.scene?.controls ?? []) {
      if (!stops || stage) continue;
      for (const stop of nearestFirst(stops, here[name])) {
        const values = {...here, [name]: stop};
        if (!this.here(values)) missing.push(values);
        if (missing.length >= PIECE) return missing;
      }
    }
    return missing;
  }

  /** @returns {Promise<void>} */
  async pump() {
    if (this.busy) return this.mentionSilence();
    const request = this.view.alive ? this.wish() : null;
    if (!request) return;
    this.busy = true;
    const epoch = this.epoch;
    const asked = performance.now();
    try {
      const answer = await this.ask(request);
      const waited = performance.now() - asked;
      if (this.view.alive && epoch === this.epoch) this.take(request, answer);
      await this.courtesy.after(waited, answer.spent);
    } catch (error) {
      this.fail(request, /** @type {Error} */ (error));
    } finally {
      this.busy = false;
    }
    this.pump();
  }

  /**
   * @template {Request} R
   * @param {R} request
   * @returns {Promise<Answers[R["want"]]>}
   */
  async ask(request) {
    const slow = setTimeout(() => {
      this.silent = true;
      this.mentionSilence();
    }, PATIENCE);
    try {
      return await this.askKernel(request);
    } finally {
      clearTimeout(slow);
      this.silent = false;
    }
  }

  /** Only where somebody waits: strips may come later. */
  mentionSilence() {
    if (this.silent && !(this.view.scene && this.frame(this.view.values)))
      this.view.tell("Waiting for the kernel. If it was restarted, run this cell again.");
  }

  /**
   * @param {StageRequest | FramesRequest} request
   * @param {Staged | Framed} answer
   */
  take(request, answer) {
    if (request.want === "frames") return this.keep(request.of, /** @type {Framed} */ (answer));
    const scene = /** @type {Staged} */ (answer);
    this.wantsStage = false;
    this.frames.clear();
    this.view.staging.set(request, scene);
    this.keep([scene.values], {frames: scene.frames, buffers: [dataOf(scene)]});
  }

  /**
   * @param {Values[]} of  what was asked for; the frames are the first of these
   * @param {Framed} answer
   */
  keep(of, answer) {
    if (answer.waiting) {
      for (const values of of) this.awaited.add(this.key(values));
      return;
    }
    const frames = decode(answer, this.view.scene?.actors ?? {});
    frames.forEach((frame, i) => this.frames.set(this.key(of[i]), frame));
    for (const key of this.frames.keys()) {
      if (this.frames.size <= REMEMBERED) break;
      this.frames.delete(key);
    }
    this.view.panel.tint();
    if (of[0] === this.foreseen) return; // shown when the view has moved there, within this frame
    // An answer that the hand has already left behind is still the newest that is known.
    const newest = of.length === 1 ? frames[0] : undefined;
    this.view.play(this.frame(this.view.values) ?? newest);
  }

  /**
   * @param {StageRequest | FramesRequest} request
   * @param {Error} error
   */
  fail(request, error) {
    this.view.tell(error.message);
    if (request.want === "stage") this.wantsStage = false;
    else this.frames.set(this.key(request.of[0]), {error: error.message});
  }
}

/**
 * The stops in the order of their distance from the present one.
 * @param {Value[]} stops
 * @param {Value} here
 */
export function nearestFirst(stops, here) {
  const at = stops.indexOf(here);
  return stops
    .map((stop, i) => ({stop, away: Math.abs(i - at)}))
    .sort((a, b) => a.away - b.away)
    .map(({stop}) => stop);
}
