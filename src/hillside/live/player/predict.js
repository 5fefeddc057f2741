// The form of a question: its words, its answers, and the buttons that commit a guess or skip it.

import {button, freshId, make} from "./elements.js";

/** @import {AskChoice, Guess, Prediction, Reach} from "./protocol.js" */

/** @typedef {{name: string, label: string} & Reach} Ring  the handle of a guess on the plot */

const HOW = {
  point: "Click the plot, or move the dashed ring with the arrow keys.",
  arrow: "Click where the arrow should point, or move its tip with the arrow keys.",
};

export class Form {
  /**
   * @param {Prediction} asked
   * @param {(guess: Guess) => void} commit  with null for a skipped question
   */
  constructor(asked, commit) {
    this.asked = asked;
    this.send = commit;
    /** @type {Guess} */
    this.guess = "at" in asked ? asked.at : null;
    this.node = make(
      "fieldset",
      "hs-predict",
      {},
      make("legend", "", {}, asked.question),
      ...this.answers(),
      button("commit", "hs-button hs-commit", () => this.commit()),
      button("skip", "hs-button", () => commit(null)),
    );
  }

  /** @returns {HTMLElement[]} */
  answers() {
    const {asked} = this;
    if (asked.kind === "choice") return this.choices(asked);
    if (asked.kind === "number") return [this.number()];
    return [make("span", "hs-how", {}, HOW[asked.kind])];
  }

  /** @param {AskChoice} asked */
  choices({options}) {
    const name = freshId();
    return options.map(option => {
      const radio = make("input", "", {type: "radio", name, value: option});
      radio.onchange = () => {
        this.guess = option;
      };
      return make("label", "hs-option", {}, radio, option);
    });
  }

  number() {
    const input = make("input", "hs-number", {
      type: "number",
      step: "any",
      "aria-label": "your guess",
    });
    input.oninput = () => {
      this.guess = input.value === "" ? null : +input.value;
    };
    return input;
  }

  commit() {
    if (this.guess === null) this.node.querySelector("input")?.focus();
    else this.send(this.guess);
  }

  /**
   * The handle with which a point or an arrow is guessed.
   * @returns {Ring | null}
   */
  get handle() {
    const {asked} = this;
    if (asked.kind !== "point" && asked.kind !== "arrow") return null;
    return {name: "your guess", label: "your guess", on: asked.on, step: asked.step};
  }
}
