// A control that takes a formula: the picture follows what is typed as soon as it can be read;
// until then the last one stays.

import {freshId, make} from "./elements.js";

/** @import {Builder} from "./controls.js" */
/** @import {FormulaControl} from "./protocol.js" */

const TYPING = 300; // ms without a key after which a formula is read

/** @type {Builder<FormulaControl>} */
export function formulaField(control, {move, rest, read, value}) {
  const id = freshId();
  const trouble = make("p", "hs-trouble", {role: "status", id: `${id}-trouble`});
  const notation = make("div", "hs-notation");
  const input = make("input", "hs-formula", {
    type: "text",
    id,
    spellcheck: "false",
    autocomplete: "off",
    "aria-describedby": `${id}-trouble`,
  });
  // What is on the screen belongs to the last formula that could be read.
  const older = (/** @type {boolean} */ on) =>
    input.closest(".hillside")?.classList.toggle("hs-older", on);
  let typing = 0; // the timer, while somebody types
  /** @type {string | null} */
  let shown = null;
  const look = async () => {
    typing = 0;
    const text = input.value;
    const answer = await read(control.name, text);
    if (input.value !== text) return;
    trouble.textContent = answer.trouble || "";
    input.setAttribute("aria-invalid", answer.trouble ? "true" : "false");
    older(Boolean(answer.trouble));
    if (answer.trouble !== undefined) return;
    notation.innerHTML = answer.notation.join("");
    shown = text;
    if (text !== value()) {
      move(control.name, text);
      rest();
    }
  };
  input.oninput = () => {
    clearTimeout(typing);
    typing = setTimeout(look, TYPING);
  };
  const show = (/** @type {string} */ text) => {
    const atWork = typing || trouble.textContent; // what somebody is typing is not taken away
    if (text === shown || (atWork && document.activeElement === input)) return;
    input.value = text;
    look();
  };
  const line = make("div", "hs-control", {}, make("label", "", {for: id}, control.label), input);
  const reset = () => {
    shown = null;
    trouble.textContent = "";
    older(false);
  };
  return {
    node: make("div", "hs-slider", {}, line, trouble, notation),
    show,
    reset,
    stop: () => clearTimeout(typing),
  };
}
