// One picture of a page with a Python of its own. What is kept answers at once; the rest comes from
// Python, which is started when the hand wants more than is kept.

import {make} from "./elements.js";
import {Kept} from "./kept.js";
import {noteGuess} from "./journal.js";
import {NEARBY} from "./page.js";
import {fragmentOf, pythonOf, valuesIn} from "./state.js";
import {unpacked} from "./unpack.js";
import {mount} from "./view.js";

/** @import {Lesson} from "./lesson.js" */
/** @import {Control, Guess, Values, Verdict} from "./protocol.js" */
/** @import {View} from "./view.js" */

/** The name of a picture for Python: its key, its class, and how it opens. */
/** @typedef {{key: string, class: string, opening: Values}} Name */

export class Own {
  /**
   * @param {Name} name
   * @param {Lesson} lesson
   * @param {Kept | null} kept
   */
  constructor(name, lesson, kept = null) {
    this.name = name;
    this.lesson = lesson;
    this.kept = kept;
    /** @type {View | null} */
    this.view = null;
  }

  get ready() {
    return this.lesson.python.state === "ready";
  }

  /**
   * In the kernel's place.
   * @param {any} request
   * @returns {Promise<any>}
   */
  async ask(request) {
    const {kept, lesson} = this;
    if (kept && !lesson.big) {
      if (request.want === "stage" && kept.on(request.values).length) return this.stage(request);
      if (request.want === "frames") return this.frames(request);
      if (request.want === "judge" && !this.ready) return this.judge(request);
      if (request.want === "ask") kept.ask();
    }
    if (request.want === "ask" && !this.ready) return {};
    return this.fromPython(request);
  }

  /** @param {any} request */
  fromPython(request) {
    return this.lesson.ask({...request, picture: this.name});
  }

  /** @param {any} request */
  async stage(request) {
    const kept = /** @type {Kept} */ (this.kept);
    const staged = await kept.stage(request);
    const controls = staged.controls.map(control => ({...control, fixed: false}));
    if (kept.known(request.values)) return {...staged, controls};
    // the place itself comes with the next frames
    return {...staged, controls, values: request.values, frames: [], buffers: staged.buffers};
  }

  /** @param {{of: Values[]}} request */
  async frames({of}) {
    const kept = /** @type {Kept} */ (this.kept);
    const known = of.findIndex(values => !kept.known(values));
    if (known !== 0) return kept.frames({of: known < 0 ? of : of.slice(0, known)});
    if (this.ready) return this.fromPython({want: "frames", of});
    const wanted = of.length === 1; // strips ahead are no reason to start it
    if (wanted) this.lesson.python.start().catch(() => {});
    return {waiting: true, frames: [], buffers: [new Uint8Array(0)]};
  }

  /** @param {{guess: Guess}} request */
  judge(request) {
    const answer = /** @type {Kept} */ (this.kept).judge(request);
    if (!answer.guess) return answer;
    noteGuess(this.name.class, request.guess === null ? "skipped" : "guessed");
    if (!this.name.class.startsWith("__main__")) {
      this.lesson.guesses.set(this.name.class, answer.guess);
    }
    return answer;
  }

  /**
   * The picture was moved from a cell.
   * @param {Values} values
   * @param {Verdict | null} guess
   */
  moved(values, guess) {
    this.view?.update(values);
    this.view?.setGuess(guess);
  }

  /** Its cell has run: Python learns where the picture stands on the screen. */
  remind() {
    if (this.view) this.save(this.view.values);
  }

  /** @param {Values} values */
  save(values) {
    if (this.ready) this.fromPython({want: "save", values}).catch(() => {});
  }

  awake() {
    this.view?.supply.resume();
  }
}

/**
 * A picture that the page brought. It is mounted when it comes near the window.
 * @param {HTMLElement} figure
 * @param {string} key
 * @param {Lesson} lesson
 */
export function mountOwn(figure, key, lesson) {
  const {name, opening, ...about} = JSON.parse(figure.dataset.picture ?? "");
  const own = new Own({key, class: name, opening}, lesson);
  const number = 1 + [...document.querySelectorAll(".hs-kept")].indexOf(figure);
  const linked = valuesIn(location.hash, number, about.values);
  if (linked) figure.scrollIntoView();
  /** @type {(values: Values, controls: Control[]) => string} */
  const state = (values, controls) =>
    location.href.split("#")[0] + fragmentOf(number, values, controls);
  new IntersectionObserver(
    async (seen, observer) => {
      if (!seen.at(-1)?.isIntersecting) return;
      observer.disconnect();
      own.kept = new Kept(await unpacked(figure.querySelector("script")?.textContent ?? ""));
      const place = make("div");
      const still = figure.querySelector("img");
      still?.after(place);
      still?.setAttribute("hidden", ""); // it stays, to be printed
      own.kept.asking = !linked;
      const guess = linked ? {value: null, words: ""} : null;
      own.view = viewOf(own, place, {...about, values: linked ?? about.values, guess, state});
      figure.querySelector(".hs-note")?.remove();
    },
    {rootMargin: NEARBY},
  ).observe(figure);
  return own;
}

/**
 * A picture that a cell made: all of it comes from Python.
 * @param {any} about
 * @param {Lesson} lesson
 */
export function pictureOf({key, class: name, opening, size, values, caption, guess}, lesson) {
  const figure = make("figure", "hs-kept");
  const own = new Own({key, class: name, opening}, lesson);
  own.view = viewOf(own, figure, {size, values, caption, guess});
  return {figure, own};
}

/** @param {string} name  of a class, with its module */
const kindOf = name => name.split(".").at(-1) ?? name;

/**
 * @param {Own} own
 * @param {HTMLElement} place
 * @param {any} about
 */
const viewOf = (own, place, about) =>
  mount(
    place,
    {
      /** @type {(values: Values, controls: Control[]) => string} */
      state: (values, controls) => pythonOf(kindOf(own.name.class), values, controls),
      ...about,
      save: (/** @type {Values} */ values) => own.save(values),
    },
    /** @type {any} */ ((/** @type {any} */ request) => own.ask(request)),
  );
