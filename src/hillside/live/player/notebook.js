// The player in a notebook, through anywidget.

import {freshId} from "./elements.js";
import {pythonOf} from "./state.js";
import {mount} from "./view.js";

/** @import {Bytes, CloseRequest, Control, Request, Values} from "./protocol.js" */

/**
 * What anywidget promises of a model.
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(event: string, listen: Listener) => void} on
 * @property {(event: string, listen: Listener) => void} off
 * @property {(request: CloseRequest | Request & {id: string}) => unknown} send
 */

/** @typedef {(...news: any[]) => void} Listener */
/** @typedef {{model: Model, el: HTMLElement}} Place */
/** @typedef {(model: Model, more: number) => void} Count */
/** @typedef {{resolve: (answer: any) => void, reject: (error: Error) => void}} Waiting */

const RESTARTED = "The kernel was restarted. Run this cell again to make the picture live.";
const FORGET = 5000; // ms without any view after which the kernel may forget a picture's player

/**
 * The kernel's ear over the widget's messages; every view hears all answers and picks its own.
 * @param {Model} model
 */
function kernelEar(model) {
  /** @type {Map<string, Waiting>} */
  const waiting = new Map();
  const me = freshId();
  let asked = 0;
  /** @type {(answer: {id: string, error?: string}, buffers: Bytes[]) => void} */
  const hear = (answer, buffers) => {
    const settle = waiting.get(answer.id);
    if (!settle) return;
    waiting.delete(answer.id);
    if (answer.error) settle.reject(new Error(answer.error));
    else settle.resolve({...answer, buffers});
  };
  model.on("msg:custom", hear);
  /** @type {(request: Request) => Promise<any>} */
  const ask = request =>
    new Promise((resolve, reject) => {
      const id = `${me}.${++asked}`;
      waiting.set(id, {resolve, reject});
      try {
        model.send({...request, id});
      } catch {
        waiting.delete(id);
        reject(new Error(RESTARTED));
      }
    });
  return {ask, close: () => model.off("msg:custom", hear)};
}

/**
 * anywidget calls this once for each picture. It gives each view a model object of its own, so the
 * views are counted here.
 */
export function player() {
  let views = 0;
  /** @type {Count} */
  const viewed = (model, more) => {
    views += more;
    const shown = model.get("shown"); // a cell that shows the picture again makes it one more
    const forget = () => {
      try {
        if (!views) model.send({want: "close", shown});
      } catch {
        /* the kernel has gone already */
      }
    };
    if (!views) setTimeout(forget, FORGET);
  };
  return {render: (/** @type {Place} */ place) => render(place, viewed)};
}

/**
 * @param {Place} place
 * @param {Count} viewed
 */
function render({model, el}, viewed) {
  const ear = kernelEar(model);
  const about = (/** @type {string} */ name) => model.get(name);
  const save = (/** @type {Values} */ values) =>
    ear.ask({want: "save", values}).catch(() => view.tell(RESTARTED));
  const picture = {
    size: about("size"),
    values: about("values"),
    caption: about("caption"),
    still: about("still"),
    guess: about("guess"),
    save,
    /** @type {(values: Values, controls: Control[]) => string} */
    state: (values, controls) => pythonOf(about("kind"), values, controls),
  };
  const view = mount(el, picture, ear.ask);
  const heard = {
    "change:values": () => view.update(about("values")),
    "change:big": () => view.restage(),
    "change:guess": () => view.setGuess(about("guess")),
  };
  for (const [event, listen] of Object.entries(heard)) model.on(event, listen);
  viewed(model, 1);
  return () => {
    viewed(model, -1);
    ear.close();
    for (const [event, listen] of Object.entries(heard)) model.off(event, listen);
    view.destroy();
  };
}
