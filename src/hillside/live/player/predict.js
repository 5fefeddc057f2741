// The form of a question: its words, its answers, and the buttons that commit a guess or skip it.

import {button, freshId, make} from "./elements.js";
import {told} from "./numbers.js";
import {OrderList} from "./order.js";
import {phrased} from "./phrases.js";

/** @import {AskChoice, Guess, Prediction} from "./protocol.js" */

const MISSING = {
  choice: "Choose one of them, or skip the question.",
  number: "Type a number such as 0.5 or 1/2, or skip the question.",
  point: "Click a place on the plot, or skip the question.",
  arrow: "Click where the arrow should point, or skip the question.",
  curve: "Draw the curve on the plot, or skip the question.",
  region: "Mark a stretch on the plot, or skip the question.",
  order: "Nothing is moved yet. If this is your order, commit once more.",
};
const HOW = {
  point: "Click the plot, or move the dashed ring with the arrow keys.",
  arrow: "Click where the arrow should point, or move its tip with the arrow keys.",
  curve: "Draw on the plot from left to right, or move the pen with the arrow keys.",
  region: "Drag across the plot, or move the two ends with the arrow keys.",
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
    this.guess = null;
    this.trouble = make("p", "hs-trouble", {role: "status", id: freshId()});
    this.node = make(
      "fieldset",
      "hs-predict",
      {},
      make("legend", "", {}, ...phrased(asked.question)),
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
    if (asked.kind === "order")
      return [new OrderList(asked.options, order => this.take(order)).node];
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

  /** @param {Guess} guess  made on the plot or in the form */
  take(guess) {
    this.guess = guess;
    this.tell("");
  }

  commit() {
    const missing = this.missing();
    if (!missing) return this.send(this.guess);
    if (this.asked.kind === "order") this.guess = this.asked.options; // committed once more, it is
    this.tell(missing);
    this.node.querySelector("input")?.focus();
  }

  /** What is to be done before there is a guess, or "". */
  missing() {
    const {asked, guess} = this;
    if (guess === null) return MISSING[asked.kind];
    if (asked.kind !== "curve") return "";
    const heights = /** @type {(number | null)[]} */ (guess);
    const from = heights.indexOf(null);
    if (from < 0) return "";
    const after = heights.findIndex((height, k) => k > from && height !== null);
    const to = after < 0 ? heights.length - 1 : after - 1;
    const [start, end] = [told(asked.xs[from]), told(asked.xs[to])];
    return `Nothing is drawn yet ${start === end ? `at ${start}` : `from ${start} to ${end}`}.`;
  }

  /** @param {string} words  about a guess that cannot be read, or "" */
  tell(words) {
    this.trouble.textContent = words;
    this.node.querySelector(".hs-number")?.setAttribute("aria-invalid", String(words !== ""));
  }
}
