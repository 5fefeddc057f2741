// Cells of code on a page with a Python of its own: they can be changed, run, stopped and reset,
// and what was typed stays.

import {button, make} from "./elements.js";
import {storage} from "./journal.js";

/** @import {Shown} from "./lesson.js" */

/**
 * What a cell needs of its lesson.
 * @typedef {object} Runner
 * @property {(cell: Cell) => Promise<void>} run
 * @property {() => void} stop
 * @property {(about: Record<string, any>) => HTMLElement} figure
 * @property {string} name
 */

export class Cell {
  /**
   * @param {HTMLElement} section  with the code in .code and what it shows in .shown
   * @param {Runner} lesson
   */
  constructor(section, lesson) {
    this.section = section;
    this.lesson = lesson;
    this.id = section.id;
    this.code = /** @type {HTMLElement} */ (section.querySelector(".code"));
    this.out = /** @type {HTMLElement} */ (section.querySelector(".shown"));
    this.original = (this.code.textContent ?? "").replace(/\n$/, "");
    this.ran = false; // since Python was started
    this.text = make("textarea", "typed", {
      "aria-label": "code of this cell",
      spellcheck: "false",
      autocapitalize: "off",
      autocomplete: "off",
    });
    this.runs = button("run", "hs-button", () => this.run(), {title: "Shift + Enter"});
    this.stops = button("stop", "hs-button", () => lesson.stop(), {hidden: ""});
    this.resets = button("reset the code", "hs-button", () => this.reset(), {hidden: ""});
    this.says = make("span", "says", {role: "status"});
    this.code.after(make("p", "acts", {}, this.runs, this.stops, this.resets, this.says));
    this.open();
  }

  /** The code takes the place of its coloured form when somebody wants to change it. */
  open() {
    this.text.value = storage()?.getItem(this.key) ?? this.original;
    this.text.rows = this.rows;
    this.text.oninput = () => this.keep();
    this.text.onkeydown = event => this.press(event);
    this.code.hidden = true;
    this.code.after(this.text);
    this.resets.hidden = !this.changed;
  }

  get key() {
    return `hillside.cell.${this.lesson.name}.${this.id}`;
  }

  get source() {
    return this.text.value;
  }

  get changed() {
    return this.source !== this.original;
  }

  get rows() {
    return this.text.value.split("\n").length;
  }

  keep() {
    this.text.rows = this.rows;
    this.resets.hidden = !this.changed;
    try {
      if (this.changed) storage()?.setItem(this.key, this.source);
      else storage()?.removeItem(this.key);
    } catch {
      /* full: what was typed stays as long as the page */
    }
  }

  reset() {
    this.text.value = this.original;
    this.keep();
    this.text.focus();
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key !== "Enter" || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.run();
  }

  run() {
    return this.lesson.run(this);
  }

  /**
   * @param {boolean} busy
   * @param {string} [words]
   */
  work(busy, words = "") {
    this.runs.disabled = busy;
    this.stops.hidden = !busy;
    this.says.textContent = words;
  }

  /**
   * What the cell shows now takes the place of what it showed before. On paper its pictures stay as
   * the text knows them, unless the code is another one.
   * @param {Shown[]} shown
   */
  show(shown) {
    const before = this.changed ? [] : [...this.out.querySelectorAll(".hs-kept")];
    this.out.replaceChildren(...shown.map(one => this.nodeOf(one)));
    this.out
      .querySelectorAll(".hs-kept")
      .forEach((figure, i) => figure.prepend(...printedOf(before[i])));
  }

  /** @param {Shown} one */
  nodeOf({text, html, error, picture}) {
    if (picture) return this.lesson.figure(picture);
    if (html === undefined)
      return make("pre", error ? "out wrong" : "out", {tabindex: 0}, error ?? text ?? "");
    const node = make("div", "wide", {tabindex: 0});
    node.innerHTML = html;
    return node;
  }
}

/**
 * What of a picture is printed: its still, which is not to be seen on the screen any more, its
 * words and the room for an answer.
 * @param {Element | undefined} figure
 */
function printedOf(figure) {
  figure?.querySelector(":scope > img")?.setAttribute("hidden", "");
  return figure?.querySelectorAll(":scope > :is(img, .hs-said, .hs-paper)") ?? [];
}
