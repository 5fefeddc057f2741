// The Python of a page: Pyodide in a worker. It sleeps until somebody needs it.

import {gunzipped} from "./unpack.js";

/** @import {Bytes} from "./protocol.js" */

/**
 * Where its parts are. worker: the script, or its text where a page lies on a disk; python: the
 * folder of Pyodide; lesson: hillside as a zip; formulas: what sets formulas, as a zip.
 * @typedef {object} Parts
 * @property {string} worker
 * @property {string} source
 * @property {string} python
 * @property {string} lesson
 * @property {string} formulas
 */

/** @typedef {"asleep" | "starting" | "ready" | "failed"} State */
/** @typedef {{answer: any, buffers: Bytes[]}} Answered */
/** @typedef {{resolve: (answered: Answered) => void, reject: (error: Error) => void}} Asker */
/** @typedef {{id: number, answer?: any, buffers?: Bytes[], error?: string}} Answer */
/** @typedef {Answer & {tell?: string, broke?: boolean}} Message */

/** The files that a page holds itself, by name: all of its Python, or none. */
async function filesInside() {
  const held = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".hs-file"));
  const named = [...held].map(async one => {
    return [one.dataset.name, await gunzipped(one.textContent ?? "")];
  });
  return Object.fromEntries(await Promise.all(named));
}

const ANEW = "The cells above will run again when they are needed.";
export const STOPPED = `Python was stopped. ${ANEW}`;
/** @param {string} why */
const brokenBy = why =>
  `Python broke down (${why}). Look for a function that calls itself without an end. ${ANEW}`;

export class Python {
  /** @param {Parts} parts */
  constructor(parts) {
    this.parts = parts;
    /** @type {State} */
    this.state = "asleep";
    this.words = ""; // what it does now, or why it failed
    this.asked = 0;
    /** @type {Worker | null} */
    this.worker = null;
    /** @type {Promise<void> | null} */
    this.started = null;
    /** @type {Map<number, Asker>} */
    this.askers = new Map();
    /** @type {Set<() => void>} */
    this.listeners = new Set();
  }

  /**
   * @param {State} state
   * @param {string} [words]
   */
  become(state, words = "") {
    Object.assign(this, {state, words});
    for (const listen of this.listeners) listen();
  }

  /** Start it, unless it runs already. Rejects where it cannot be had. */
  start() {
    this.started ??= this.boot();
    return this.started;
  }

  async boot() {
    this.become("starting", "Python is on its way.");
    try {
      this.worker = this.workerFor(this.parts);
      this.worker.onmessage = ({data}) => this.hear(data);
      this.worker.onerror = event => this.lose(event.message || "its script cannot be loaded");
      const {python, lesson, formulas} = this.parts;
      const files = await filesInside();
      await this.send({want: "boot", base: document.baseURI, python, lesson, formulas, files});
      this.become("ready");
    } catch (error) {
      this.started = null;
      this.become("failed", /** @type {Error} */ (error).message);
      throw error;
    }
  }

  /**
   * A page on a disk may start no worker from a file beside it, but one from its own text.
   * @param {Parts} parts
   */
  workerFor({worker, source}) {
    const near = location.protocol !== "file:" && worker;
    const text = `data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`;
    return new Worker(near ? new URL(worker, document.baseURI) : text, {type: "module"});
  }

  /**
   * @param {Record<string, any>} request
   * @returns {Promise<Answered>}
   */
  send(request) {
    return new Promise((resolve, reject) => {
      const id = ++this.asked;
      this.askers.set(id, {resolve, reject});
      this.worker?.postMessage({id, ...request});
    });
  }

  /** @param {Message} message */
  hear({id, answer, buffers = [], error, tell, broke}) {
    if (tell) return this.become(this.state, tell);
    if (broke) return this.lose(brokenBy(error ?? ""));
    const asker = this.askers.get(id);
    this.askers.delete(id);
    if (error) asker?.reject(new Error(error));
    else asker?.resolve({answer, buffers});
  }

  /**
   * Ask it something; it is started for that.
   * @param {Record<string, any>} request
   */
  async ask(request) {
    await this.start();
    const {answer, buffers} = await this.send(request);
    if (answer.error) throw new Error(answer.error);
    return {...answer, buffers};
  }

  /** End whatever it does, with all that it knew. */
  stop() {
    this.lose(STOPPED);
    this.become("asleep");
  }

  /** @param {string} why */
  lose(why) {
    this.worker?.terminate();
    this.worker = null;
    this.started = null;
    const lost = [...this.askers.values()];
    this.askers.clear();
    for (const asker of lost) asker.reject(new Error(why));
    if (this.state === "ready") this.become("asleep");
  }
}
