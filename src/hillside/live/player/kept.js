// A picture on a page without a kernel: what was kept of it (live/kept.py) answers in the kernel's
// place.

import {make} from "./elements.js";
import {keyOf} from "./frames.js";
import {noteGuess} from "./journal.js";
import {said} from "./judge.js";
import {readNumber} from "./numbers.js";
import {NEARBY} from "./page.js";
import {fragmentOf, valuesIn} from "./state.js";
import {sway} from "./sway.js";
import {bytesOf, unpacked} from "./unpack.js";
import {mount} from "./view.js";

/** @import {Control, Framed, Guess, Judged, Notation, PackedFrame, Staged} from "./protocol.js" */
/** @import {StageRequest, Values, Verdict} from "./protocol.js" */
/** @import {KeptScene, Stand, Unpacked} from "./unpack.js" */

const SKIPPED = {value: null, words: ""};

export class Kept {
  // Answers requests like the kernel; nearest(values, changes) gives values of which there is a
  // frame.

  /** @param {Unpacked} kept */
  constructor(kept) {
    this.kept = kept;
    this.asking = true; // while the question is open
    const {controls} = sceneOf(kept.stands[0]);
    const turns = controls.filter(control => control.kind === "turn");
    this.turns = new Set(turns.map(control => control.name));
    /** @type {Map<string, PackedFrame>} */
    this.frame = new Map();
    kept.stands.forEach(stand => this.remember(stand));
  }

  /** @param {Stand} stand */
  remember(stand) {
    this.frame.set(this.key(stand.values), stand.frame);
    for (const {name, stops} of sceneOf(stand).controls) {
      const frames = stand.strips[name] ?? [];
      frames.forEach((frame, i) => {
        if (stops) this.frame.set(this.key({...stand.values, [name]: stops[i]}), frame);
      });
    }
  }

  /** @param {Values} values */
  key(values) {
    return keyOf(values, this.turns);
  }

  /** @param {Values} values */
  known(values) {
    return this.frame.has(this.key(values));
  }

  /**
   * The standpoints with the same choices.
   * @param {Values} values
   */
  on(values) {
    const {settings, stands} = this.kept;
    return stands.filter(stand => settings.every(name => stand.values[name] === values[name]));
  }

  /**
   * Where there is no frame, the other controls return to a standpoint: one with the same choices
   * if that will do.
   * @param {Values} values
   * @param {Values} changes
   */
  nearest(values, changes) {
    if (this.known(values)) return values;
    const turned = Object.fromEntries([...this.turns].map(name => [name, values[name]]));
    const found = [...this.on(values), ...this.kept.stands].map(stand => ({
      ...stand.values,
      ...turned,
      ...changes,
    }));
    return found.find(candidate => this.known(candidate)) || null;
  }

  /**
   * @param {StageRequest} request
   * @returns {Promise<Staged>}
   */
  async stage({values, look}) {
    const {question, numbers} = this.kept;
    const stand = this.on(values)[0];
    const shown = sceneOf(stand, look);
    const here = this.known(values) ? values : stand.values;
    /** @type {Omit<Staged, "buffers">} */
    const scene = {
      ...shown,
      prediction: shown.prediction && {...shown.prediction, ...question},
      values: here,
      frames: this.frames({of: [here]}).frames,
    };
    if (shown.stage) {
      const data = this.asking && shown.asked ? shown.asked : shown.stage;
      return {...scene, stage: data, buffers: [numbers]};
    }
    const id = this.asking && shown.asked ? shown.asked : shown.image;
    const image = /** @type {HTMLElement} */ (document.getElementById(id));
    const background = await (await bytesOf(image.textContent ?? "")).arrayBuffer();
    return {...scene, buffers: [background, numbers]};
  }

  /**
   * @param {{of: Values[]}} request
   * @returns {Framed}
   */
  frames({of}) {
    const nothing = {error: "It needs a kernel: open the lesson in JupyterLab."};
    return {
      frames: of.map(values => this.frame.get(this.key(values)) ?? nothing),
      buffers: [this.kept.numbers],
    };
  }

  /**
   * @param {{name: string}} request
   * @returns {Notation}
   */
  read({name}) {
    return {notation: this.kept.notation[name]};
  }

  save() {
    return {};
  }

  ask() {
    this.asking = true;
    return {};
  }

  /**
   * @param {{guess: Guess}} request
   * @returns {Judged}
   */
  judge({guess}) {
    try {
      const verdict = this.verdict(guess);
      this.asking = false;
      return {guess: verdict};
    } catch (error) {
      return {trouble: /** @type {Error} */ (error).message};
    }
  }

  /**
   * @param {Guess} guess
   * @returns {Verdict}
   */
  verdict(guess) {
    const {prediction} = sceneOf(this.kept.stands[0]);
    const {question} = this.kept;
    if (guess === null || !prediction || !question) return {value: null, words: ""};
    const value = prediction.kind === "number" ? readNumber(String(guess)) : guess;
    return {value, words: said(prediction, question, value)};
  }
}

/**
 * @param {Stand} stand
 * @param {StageRequest["look"]} look
 * @returns {KeptScene}
 */
const sceneOf = (stand, {dark, narrow} = {dark: false, narrow: false}) =>
  stand.looks.any ?? stand.looks[`${dark ? "dark" : "light"} ${narrow ? "narrow" : "wide"}`];

/**
 * @param {HTMLElement} figure  an element with data-picture {size, values, caption}, the still as
 *   <img>, and the packed picture in a <script>
 */
export function mountKept(figure) {
  const opening = JSON.parse(figure.dataset.picture ?? "");
  const number = 1 + [...document.querySelectorAll(".hs-kept")].indexOf(figure);
  const linked = valuesIn(location.hash, number, opening.values);
  if (linked) figure.scrollIntoView();
  new IntersectionObserver(
    async (seen, observer) => {
      if (!seen.at(-1)?.isIntersecting) return;
      observer.disconnect();
      const packed = figure.querySelector("script")?.textContent ?? "";
      const kept = new Kept(await unpacked(packed));
      const place = make("div");
      const still = figure.querySelector("img");
      still?.after(place);
      still?.setAttribute("hidden", ""); // it stays, to be printed
      /** @type {(values: Values, changes: Values) => Values | null} */
      const nearest = (values, changes) => kept.nearest(values, changes);
      /** @type {(request: any) => Promise<any>} */
      const ask = async request => {
        const answer = kept[/** @type {"stage"} */ (request.want)](request);
        if ("guess" in answer)
          noteGuess(opening.name, request.guess === null ? "skipped" : "guessed");
        return answer;
      };
      /** @type {(values: Values, controls: Control[]) => string} */
      const state = (values, controls) =>
        location.href.split("#")[0] + fragmentOf(number, values, controls);
      const values = (linked && kept.nearest(linked, {})) ?? opening.values;
      kept.asking = values === opening.values;
      const picture = {...opening, values, guess: kept.asking ? null : SKIPPED, state};
      const view = mount(place, {...picture, save() {}, nearest}, ask);
      if (figure.dataset.sways !== undefined) sway(view);
      const note = figure.querySelector(".hs-note");
      if (note instanceof HTMLElement) note.textContent = note.dataset.moving ?? "";
    },
    {rootMargin: NEARBY},
  ).observe(figure);
}
