// Where frames come from: those remembered, and the kernel.
//
// One request is in flight at a time and the newest wishes win, so nothing can queue. While nothing
// moves, the player asks for the frames at all stops of each control around the present values: its
// strips.
//
// askKernel: async (request) -> answer
//   {want: "stage", values, look: {dark, narrow}, density}
//       -> {values, controls, actors, colors, scale, size, axes, prediction, presets,
//           frames: [the one at values], buffers: [png, data]}
//   {want: "frames", of: [values, ...]}  -> {frames: [...], buffers: [data]}, as many of the first
//                                           as were quick
//   {want: "read", name, text}           -> {notation: [mathml, ...]} or {trouble}, for a formula
//                                           being typed
//   {want: "save", values}               -> {}, when a movement has ended
//   {want: "judge", guess, values}       -> {guess}, with what is to be said about it

import {decode, keyOf} from "./frames.js";

// ms without movement after which strips are asked for and values are saved
export const AT_REST = 150;
const PIECE = 24; // frames asked for at once, at most
const REMEMBERED = 4000; // frames kept
const PATIENCE = 4000; // ms after which a silent kernel is mentioned

export class Supply {
  constructor(askKernel, view) {
    this.askKernel = askKernel;
    this.view = view;
    this.frames = new Map();
    this.busy = false;
    this.silent = false; // while the kernel lets us wait
    this.epoch = 0; // answers from before another stage are not taken
    this.wantsStage = true;
  }

  key(values) {
    return keyOf(values, this.view.panel.turns);
  }

  frame(values) {
    return this.frames.get(this.key(values));
  }

  restage() {
    this.epoch++;
    this.wantsStage = true;
    this.pump();
  }

  wish() {
    // What to ask for now: the stage, the frame on the screen, then the strips.
    const {view} = this;
    const {values} = view;
    if (this.wantsStage) return view.stageWish();
    if (!view.scene) return null;
    if (!this.frame(values)) return {want: "frames", of: [values]};
    const missing = view.atRest() ? this.strips(values) : [];
    return missing.length ? {want: "frames", of: missing} : null;
  }

  strips(here) {
    const missing = [];
    for (const {name, stops, stage} of this.view.scene.controls) {
      if (!stops || stage) continue;
      const at = stops.indexOf(here[name]);
      const nearestFirst = stops
        .map((stop, i) => [Math.abs(i - at), stop])
        .sort((a, b) => a[0] - b[0]);
      for (const [, stop] of nearestFirst) {
        const values = {...here, [name]: stop};
        if (!this.frame(values)) missing.push(values);
        if (missing.length >= PIECE) return missing;
      }
    }
    return missing;
  }

  async pump() {
    if (this.busy) return this.mentionSilence();
    const request = this.view.alive ? this.wish() : null;
    if (!request) return;
    this.busy = true;
    const epoch = this.epoch;
    try {
      const answer = await this.ask(request);
      if (this.view.alive && epoch === this.epoch) this.take(request, answer);
    } catch (error) {
      this.fail(request, error);
    } finally {
      this.busy = false;
    }
    this.pump();
  }

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

  mentionSilence() {
    // Only where somebody waits: strips may come later.
    if (this.silent && !(this.view.scene && this.frame(this.view.values)))
      this.view.tell("Waiting for the kernel. If it was restarted, run this cell again.");
  }

  take(request, answer) {
    if (request.want === "stage") {
      this.wantsStage = false;
      this.frames.clear();
      this.view.setStage(request, answer);
      this.keep({of: [answer.values]}, {frames: answer.frames, buffers: [answer.buffers[1]]});
    } else {
      this.keep(request, answer);
    }
  }

  keep(request, answer) {
    const frames = decode(answer, this.view.scene.actors);
    frames.forEach((frame, i) => this.frames.set(this.key(request.of[i]), frame));
    for (const key of this.frames.keys()) {
      if (this.frames.size <= REMEMBERED) break;
      this.frames.delete(key);
    }
    // An answer that the hand has already left behind is still the newest that is known.
    this.view.play(this.frame(this.view.values) || (request.of.length === 1 && frames[0]));
  }

  fail(request, error) {
    this.view.tell(error.message);
    if (request.want === "stage") this.wantsStage = false;
    else this.frames.set(this.key(request.of[0]), {error: error.message});
  }
}
