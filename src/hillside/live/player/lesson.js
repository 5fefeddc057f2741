// A lesson on a page with a Python of its own: its cells, its pictures, and what they have in
// common.

import {Cell} from "./cells.js";
import {button, make} from "./elements.js";
import {addToJournal, journalText} from "./journal.js";
import {mountOwn, pictureOf} from "./own.js";
import {Python} from "./python.js";

/** @import {Own} from "./own.js" */
/** @import {Parts} from "./python.js" */

/** @typedef {Record<string, any>} About  a picture, as Python tells of it */
/** @typedef {{text?: string, html?: string, error?: string, picture?: About}} Shown */

const LONG = 15000; // ms: a slow telephone may need them, so nothing is ended unasked
const LATE = `It still runs, after ${LONG / 1000} seconds. Stop ends it; is there an endless loop?`;
const SAYS = {
  asleep: "",
  ready: "Python is here: every control moves, and cells run.",
  failed: "Python could not be had. What is kept on this page goes on.",
};

export class Lesson {
  /** @param {Parts & {name: string, size: string}} about */
  constructor({name, size, ...parts}) {
    this.name = name;
    this.size = size;
    this.python = new Python(parts);
    this.big = false;
    /** @type {Map<string, Own>} */
    this.pictures = new Map(); // by key, as Python calls them
    /** @type {Map<string, any>} */
    this.guesses = new Map(); // made without Python, by the class of the picture
    const sections = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".run"));
    this.cells = [...sections].map(section => new Cell(section, this));
    this.wake = button(`start Python on this page (${size}, once)`, "hs-button hs-wake", () =>
      this.python.start().catch(() => {}),
    );
    this.status = make("span", "says", {role: "status"});
    document.querySelector("header")?.append(this.wake, this.status);
    this.python.listeners.add(() => this.tell());
    this.tell();
  }

  tell() {
    const {state, words} = this.python;
    this.wake.hidden = state === "starting" || state === "ready";
    this.status.textContent = state === "starting" ? words : SAYS[state];
    if (state === "failed") this.status.textContent += ` (${words})`;
    if (state === "asleep") for (const cell of this.cells) cell.ran = false;
    if (state === "ready") for (const own of this.pictures.values()) own.awake();
  }

  /**
   * Ask Python, and hear its news.
   * @param {Record<string, any>} request
   */
  async ask(request) {
    const answer = await this.python.ask({...request, journal: journalText()});
    addToJournal(answer.journal);
    this.hear(answer.news);
    return answer;
  }

  /** @param {{big: boolean, pictures: Record<string, any>}} news */
  hear({big, pictures}) {
    for (const [key, {values, guess}] of Object.entries(pictures))
      this.pictures.get(key)?.moved(values, guess);
    if (big === this.big) return;
    this.big = big;
    for (const own of this.pictures.values()) own.view?.restage();
  }

  /**
   * Run a cell, and before it those above that have not run.
   * @param {Cell} cell
   */
  async run(cell) {
    const first = this.python.state !== "ready";
    cell.work(true, first ? `Python is on its way (${this.size}, once).` : "");
    let late = 0;
    try {
      await this.python.start();
      cell.work(true, "It runs.");
      late = setTimeout(() => cell.work(true, LATE), LONG);
      await this.runAbove(cell);
      cell.show(await this.runOne(cell));
      cell.work(false);
    } catch (error) {
      cell.work(false);
      cell.show([{error: /** @type {Error} */ (error).message}]);
    } finally {
      clearTimeout(late);
    }
  }

  /** @param {Cell} cell */
  async runAbove(cell) {
    for (const above of this.cells.slice(0, this.cells.indexOf(cell))) {
      if (above.ran) continue;
      const shown = await this.runOne(above);
      const wrong = shown.find(one => one.error !== undefined);
      if (wrong) {
        above.show(shown);
        above.ran = false;
        throw new Error(`A cell above stopped, so this one did not run. ${wrong.error}`);
      }
      for (const {picture} of shown) if (picture) this.pictures.get(picture.key)?.remind();
    }
  }

  /**
   * @param {Cell} cell
   * @returns {Promise<Shown[]>}
   */
  async runOne(cell) {
    const guesses = Object.fromEntries(this.guesses);
    const {shown} = await this.ask({want: "run", cell: cell.id, source: cell.source, guesses});
    cell.ran = true;
    return shown;
  }

  stop() {
    this.python.stop();
  }

  /**
   * A picture that a cell has made now.
   * @param {Record<string, any>} about
   */
  figure(about) {
    const {figure, own} = pictureOf(about, this);
    this.pictures.set(about.key, own);
    return figure;
  }
}

/** @param {Parts & {name: string, size: string}} about */
export function mountLesson(about) {
  const lesson = new Lesson(about);
  for (const section of document.querySelectorAll("section"))
    section.querySelectorAll(".hs-kept").forEach((figure, i) => {
      const key = `${section.id}.${i + 1}`;
      lesson.pictures.set(key, mountOwn(/** @type {HTMLElement} */ (figure), key, lesson));
    });
  return lesson;
}
