// For those who cannot drag: a pair of number fields for each handle, and the state of the picture
// as a line to copy. Both are folded under one small button.

import {button, freshId, make} from "./elements.js";
import {insideAxes, pair} from "./motion.js";
import {readNumber, told} from "./numbers.js";

/** @import {HandleControl, Scene, Values} from "./protocol.js" */
/** @import {View} from "./view.js" */

/** @typedef {{node: HTMLElement, show: (values: Values) => void}} Fields */

/**
 * @param {View} view
 * @param {Scene["controls"]} controls
 * @returns {Fields}
 */
export function numberFields(view, controls) {
  const handles = controls.filter(control => control.kind === "handle");
  const pairs = handles.filter(({fixed}) => !fixed).map(handle => pairOfFields(view, handle));
  const id = freshId();
  const line = make("input", "hs-state", {type: "text", readonly: "", "aria-label": "this state"});
  const copied = make("span", "hs-copied", {role: "status"});
  const copy = button("copy", "hs-chip", async () => {
    line.select();
    await navigator.clipboard?.writeText(line.value).catch(() => {});
    copied.textContent = "copied";
  });
  const inside = make("div", "hs-fields", {id, hidden: ""});
  inside.append(...pairs.map(({node}) => node), line, copy, copied);
  const opener = button("numbers", "hs-chip hs-fold", () => open(inside.hidden === true), {
    "aria-expanded": "false",
    "aria-controls": id,
  });
  const open = (/** @type {boolean} */ wide) => {
    view.page.slot.fold(wide);
    inside.hidden = !wide;
    opener.setAttribute("aria-expanded", String(wide));
    if (view.page.large) view.page.fit();
    show(view.values);
  };
  const show = (/** @type {Values} */ values) => {
    if (inside.hidden) return;
    pairs.forEach(part => part.show(pair(values[part.name])));
    line.value = view.picture.state?.(values, controls) ?? "";
    copied.textContent = "";
  };
  return {node: make("div", "hs-numbers", {}, opener, inside), show};
}

/**
 * @param {View} view
 * @param {HandleControl} handle
 */
function pairOfFields(view, handle) {
  const {name, label} = handle;
  const fields = ["x", "y"].map(axis =>
    make("input", "hs-number", {
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      "aria-label": `${label}, ${axis}`,
    }),
  );
  const show = (/** @type {number[]} */ point) =>
    fields.forEach((field, i) => {
      if (field !== document.activeElement) field.value = told(point[i]);
    });
  const take = () => {
    const map = view.maps[handle.on];
    const wanted = fields.map((field, i) => numberOr(field, pair(view.values[name])[i]));
    if (map) view.jump({[name]: insideAxes(wanted, handle, map)});
    fields.forEach((field, i) => (field.value = told(pair(view.values[name])[i])));
  };
  for (const field of fields) {
    field.onchange = take;
    field.onkeydown = event => {
      if (event.key === "Enter") take();
    };
  }
  const node = make("span", "hs-pair", {}, `${label} (`, fields[0], ", ", fields[1], ")");
  return {name, node, show};
}

/**
 * The number in a field; what cannot be read stays as it was, and the field says so.
 * @param {HTMLInputElement} field
 * @param {number} otherwise
 */
function numberOr(field, otherwise) {
  try {
    const value = readNumber(field.value);
    field.removeAttribute("aria-invalid");
    return value;
  } catch (error) {
    field.setAttribute("aria-invalid", "true");
    field.title = /** @type {Error} */ (error).message;
    return otherwise;
  }
}
