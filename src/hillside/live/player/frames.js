// The player shows a picture and moves it, without asking anybody where the frame is already here.
//
//   mount(element, picture, ask) -> view      no dependencies; works wherever a page can import this module
//
//   picture  {size, values, caption, still, guess, save(values)}; save is called when a movement has ended
//            nearest(values, changes), where not all values have a frame: those to show instead, or null
//   ask      async (request) -> answer, the kernel's ear:
//            {want: "stage", values, look: {dark, narrow}, density}
//                -> {values, controls, actors, colors, scale, size, axes, prediction, presets, frames: [the one at values],
//                    buffers: [png, data]}
//            {want: "frames", of: [values, ...]}  -> {frames: [...], buffers: [data]}, as many of the first as were quick
//            {want: "read", name, text}           -> {notation: [mathml, ...]} or {trouble}, for a formula being typed
//            {want: "save", values}               -> {}, when a movement has ended
//            {want: "judge", guess, values}       -> {guess}, with what is to be said about it
//
// One request is in flight at a time and the newest wishes win, so nothing can queue. While nothing moves, the player
// asks for the frames at all stops of each control around the present values: its strips.

const AT_REST = 150;        // ms without movement after which strips are asked for and values are saved
const PIECE = 24;           // frames asked for at once, at most
const REMEMBERED = 4000;    // frames kept
const PATIENCE = 4000;      // ms after which a silent kernel is mentioned
const FAR = 1e4;            // pixels; what lies beyond is cut off
const NEARBY = "800px 0px"; // pictures so far below or above the window are made ready
const NARROW = 560;         // pixels; in less room the axes stand below each other

function decode(answer, actors) {
  // Every frame of an answer with its arrays as views of the one buffer; a shared array is one object.
  const bytes = answer.buffers[0], views = new Map();
  const view = (kind, [offset, rows, columns]) => {
    const id = `${kind}${offset}.${rows}`;
    if (!views.has(id)) {
      const type = kind === "raster" ? Uint8Array : Float32Array;
      views.set(id, {rows, columns, data: new type(bytes.buffer, bytes.byteOffset + offset, rows * columns)});
    }
    return views.get(id);
  };
  const shapes = frame => Object.fromEntries(Object.entries(frame.shapes).map(
    ([name, place]) => [name, place && view(actors[name].kind === "raster" ? "raster" : "float", place)]));
  return answer.frames.map(frame => frame.error ? frame : {...frame, shapes: shapes(frame)});
}

// The view's angle does not change what a frame holds, so the names of `turns` are no part of the key.
const keyOf = (values, turns) => JSON.stringify(values, (name, value) => turns.has(name) ? undefined : value);

class Supply {
  // Where frames come from: those remembered, and the kernel. `hooks` are the view's: see View.

  constructor(askKernel, hooks) {
    Object.assign(this, {askKernel, hooks, frames: new Map(), busy: false, epoch: 0, wantsStage: true});
  }

  key(values) { return keyOf(values, this.hooks.turns); }

  frame(values) { return this.frames.get(this.key(values)); }

  restage() { this.epoch++; this.wantsStage = true; this.pump(); }

  wish() {
    // What to ask for now: the stage, the frame on the screen, then the strips.
    const {hooks} = this, values = hooks.values();
    if (this.wantsStage) return hooks.stageWish();
    if (!hooks.ready()) return null;
    if (!this.frame(values)) return {want: "frames", of: [values]};
    const missing = hooks.atRest() ? this.strips(values) : [];
    return missing.length ? {want: "frames", of: missing} : null;
  }

  strips(here) {
    const missing = [];
    for (const {name, stops, stage} of this.hooks.controls()) {
      if (!stops || stage) continue;
      const at = stops.indexOf(here[name]);
      const nearestFirst = stops.map((stop, i) => [Math.abs(i - at), stop]).sort((a, b) => a[0] - b[0]);
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
    const request = this.hooks.alive() ? this.wish() : null;
    if (!request) return;
    this.busy = true;
    const epoch = this.epoch;
    try {
      const answer = await this.ask(request);
      if (this.hooks.alive() && epoch === this.epoch) this.take(request, answer);
    } catch (error) {
      this.fail(request, error);
    } finally {
      this.busy = false;
    }
    this.pump();
  }

  async ask(request) {
    const slow = setTimeout(() => { this.silent = true; this.mentionSilence(); }, PATIENCE);
    try {
      return await this.askKernel(request);
    } finally {
      clearTimeout(slow);
      this.silent = false;
    }
  }

  mentionSilence() {
    // Only where somebody waits: strips may come later.
    if (this.silent && !(this.hooks.ready() && this.frame(this.hooks.values())))
      this.hooks.tell("Waiting for the kernel. If it was restarted, run this cell again.");
  }

  take(request, answer) {
    if (request.want === "stage") {
      this.wantsStage = false;
      this.frames.clear();
      this.hooks.setStage(request, answer);
      this.keep({of: [answer.values]}, {frames: answer.frames, buffers: [answer.buffers[1]]});
    } else {
      this.keep(request, answer);
    }
  }

  keep(request, answer) {
    const frames = decode(answer, this.hooks.actors());
    frames.forEach((frame, i) => this.frames.set(this.key(request.of[i]), frame));
    for (const key of this.frames.keys()) {
      if (this.frames.size <= REMEMBERED) break;
      this.frames.delete(key);
    }
    // An answer that the hand has already left behind is still the newest that is known.
    this.hooks.play(this.frame(this.hooks.values()) || (request.of.length === 1 && frames[0]));
  }

  fail(request, error) {
    this.hooks.tell(error.message);
    if (request.want === "stage") this.wantsStage = false;
    else this.frames.set(this.key(request.of[0]), {error: error.message});
  }
}
