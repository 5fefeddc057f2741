// What is said about a frame: the caption below it, and the same words for a screen reader.

/** @import {View} from "./view.js" */

export class Voice {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    this.unsaid = false; // while the words about where the hand stopped are on their way
  }

  /** The caption of the frame on the screen. While a question is open it would tell the answer. */
  show() {
    const {page, frame, question} = this.view;
    page.caption.textContent = question.open ? "" : (frame?.caption ?? "");
  }

  /** Only of the place where the hand has stopped: if its frame is on its way, when it comes. */
  speak() {
    const {page, picture, supply, values} = this.view;
    this.unsaid = !supply.frame(values);
    if (this.unsaid) return;
    const words = page.caption.textContent;
    page.canvas.setAttribute("aria-label", words || picture.caption);
    page.spoken.textContent = words;
  }
}
