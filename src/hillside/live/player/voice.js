// What a picture says: its question while that is open, else the caption of its frame. The same
// words stand below it, are its name for a screen reader, and are spoken where the hand stops.

import {phrased} from "./phrases.js";

/** @import {View} from "./view.js" */

export class Voice {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    this.unsaid = false; // while the words about where the hand stopped are on their way
  }

  /** A picture that opens with a question has it as its caption until it is answered. */
  get words() {
    const {frame, question} = this.view;
    return question.form ? `Predict: ${question.form.asked.question}` : (frame?.caption ?? "");
  }

  /** While a frame is on its way, the words stay. */
  show() {
    const {words, view} = this;
    const {caption} = view.page;
    if (words && words !== caption.textContent && !view.glide.moving)
      caption.replaceChildren(...phrased(words));
  }

  name() {
    if (this.words) this.view.page.canvas.setAttribute("aria-label", this.words);
  }

  /** Only of the place where the hand has stopped: if its frame is on its way, when it comes. */
  speak() {
    const {page, supply, values} = this.view;
    this.unsaid = !supply.frame(values) || this.view.glide.moving;
    if (this.unsaid) return;
    this.name();
    page.spoken.textContent = this.words;
  }
}
