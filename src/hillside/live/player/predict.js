// The form of a question: its words, its answers, and the buttons that commit a guess or skip it.

import {button, freshId, make} from "./elements.js";

export class Prediction {
  // commit(guess) is called once, with null for a skipped question. Guesses on the plot are made
  // with a handle of their own.

  constructor(asked, commit) {
    this.asked = asked;
    this.send = commit;
    this.guess = asked.at || null;
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

  answers() {
    const {kind, options} = this.asked;
    const name = freshId();
    if (kind === "choice")
      return options.map(option => {
        const radio = make("input", "", {type: "radio", name, value: option});
        radio.onchange = () => {
          this.guess = option;
        };
        return make("label", "hs-option", {}, radio, option);
      });
    if (kind === "number") {
      const input = make("input", "hs-number", {
        type: "number",
        step: "any",
        "aria-label": "your guess",
      });
      input.oninput = () => {
        this.guess = input.value === "" ? null : +input.value;
      };
      return [input];
    }
    return [
      make(
        "span",
        "hs-how",
        {},
        kind === "point"
          ? "Click the plot, or move the dashed ring with the arrow keys."
          : "Click where the arrow should point, or move its tip with the arrow keys.",
      ),
    ];
  }

  commit() {
    if (this.guess === null) this.node.querySelector("input")?.focus();
    else this.send(this.guess);
  }

  // The handle with which a point or an arrow is guessed.
  get handle() {
    return ["point", "arrow"].includes(this.asked.kind)
      ? {name: "your guess", label: "your guess", on: this.asked.on, step: this.asked.step}
      : null;
  }
}
