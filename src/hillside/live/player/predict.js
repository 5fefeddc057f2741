// The form of a question: its words, its answers, and the buttons that commit a guess or skip it.

import {button, freshId, make} from "./elements.js";

/** @import {AskChoice, Guess, Prediction, Reach} from "./protocol.js" */

/** @typedef {{name: string, label: string} & Reach} Ring  the handle of a guess on the plot */

const MISSING = {
  choice: "Choose one of them, or skip the question.",
  number: "Type a number such as 0.5 or 1/2, or skip the question.",
  point: "Click a place on the plot, or skip the question.",
  arrow: "Click where the arrow should point, or skip the question.",
};
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
    this.touched = false; // where the ring of a guess starts is no guess
    this.trouble = make("p", "hs-trouble", {role: "status", id: freshId()});
    this.node = make(
      "fieldset",
      "hs-predict",
      {},
      make("legend", "", {}, asked.question),
      ...this.answers(),
      button("commit", "hs-button hs-commit", () => this.commit()),
      button("skip", "hs-skip", () => commit(null)),
      this.trouble,
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

  /** Text, not a number's box: that drops what it does not know, and 1/2 becomes 12. */
  number() {
    const input = make("input", "hs-number", {
      type: "text",
      autocomplete: "off",
      spellcheck: "false",
      "aria-label": "your guess",
      "aria-describedby": this.trouble.id,
    });
    input.oninput = () => {
      this.guess = input.value.trim() || null;
      this.tell("");
    };
    input.onkeydown = event => {
      if (event.key === "Enter") this.commit();
    };
    return input;
  }

  commit() {
    if (this.guess !== null && (this.touched || !this.handle)) return this.send(this.guess);
    this.tell(MISSING[this.asked.kind]);
    this.node.querySelector("input")?.focus();
  }

  /** @param {string} words  about a guess that cannot be read, or "" */
  tell(words) {
    this.trouble.textContent = words;
    this.node.querySelector(".hs-number")?.setAttribute("aria-invalid", String(words !== ""));
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
