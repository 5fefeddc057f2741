// Controls below the picture.

import {button, freshId, make} from "./elements.js";
import {formulaField} from "./formula.js";
import {nearestStop, printed} from "./numbers.js";
import {screenField} from "./screen.js";
import {movesLess} from "./theme.js";

/** @import {ChoiceControl, PlayControl, Read, SliderControl} from "./protocol.js" */
/** @import {ToggleControl, Value} from "./protocol.js" */

/**
 * A control on the page. stop: end what runs by itself; reset: forget what was typed.
 * @typedef {object} Part
 * @property {HTMLElement} node
 * @property {(value: any) => void} show
 * @property {() => void} [stop]
 * @property {() => void} [reset]
 */

/**
 * What a control may do: move on the way, rest at the end, jump to a place, look at its value, have
 * a formula read.
 * @typedef {object} Hooks
 * @property {(name: string, value: Value) => void} move
 * @property {(name: string, value: Value) => void} jump
 * @property {() => unknown} rest
 * @property {() => any} value
 * @property {(name: string, text: string) => Promise<Read>} read
 */

/**
 * @template C
 * @typedef {(control: C, hooks: Hooks) => Part} Builder
 */

export const controls = {
  /** @type {Builder<Omit<SliderControl, "kind">>} */
  slider(control, {move, rest, jump}) {
    const id = freshId();
    const last = control.stops.length - 1;
    const marks = control.marks || [];
    const input = make("input", "", {type: "range", id, min: 0, max: last, step: 1});
    const [reading, standing] = [make("span", "hs-reading"), make("span", "hs-here")];
    const output = make("output", "hs-value", {for: id}, reading, standing);
    const longest = Math.max(...control.texts.map(text => printed(text).length));
    output.style.setProperty("--longest", `${longest + 0.5}ch`); // a minus is wider
    const marked = marks.map(({label, stop}) => {
      const mark = button(label, "hs-mark", () => jump(control.name, control.stops[stop]), {
        "aria-label": `set ${control.label} to ${label}`,
      });
      mark.style.setProperty("--share", String(stop / last));
      return mark;
    });
    input.oninput = () => move(control.name, control.stops[+input.value]);
    input.onchange = rest;
    const track = make("div", "hs-track", {}, input, make("div", "hs-marks", {}, ...marked));
    const show = (/** @type {number} */ value) => {
      const stop = nearestStop(control.stops, value); // another stage may have other marks
      input.style.setProperty("--filled", String(stop / last));
      const here = marks.filter(mark => mark.stop === stop).map(mark => mark.label);
      input.value = String(stop);
      reading.textContent = printed(control.texts[stop]);
      standing.textContent = here.map(label => ` = ${label}`).join("");
      input.setAttribute("aria-valuetext", [control.texts[stop], ...here].join(" = "));
    };
    const name = make("div", "hs-name", {}, make("label", "", {for: id}, control.label), output);
    const node = make("div", "hs-control hs-slider", {}, name, track);
    return {node, show};
  },

  /** @type {Builder<PlayControl>} */
  play(control, hooks) {
    const {move, rest, value} = hooks;
    const slider = controls.slider(control, hooks);
    const last = control.stops.length - 1;
    let timer = 0;
    const stop = () => {
      clearInterval(timer);
      timer = 0;
      label();
      rest();
    };
    const next = () => {
      if (value() >= last) stop();
      else move(control.name, value() + 1);
    };
    const start = () => {
      if (value() >= last) move(control.name, 0);
      // Whoever wants less motion gets one stop a press.
      if (movesLess()) {
        next();
        return rest();
      }
      timer = setInterval(next, 1000 / control.per_second);
      label();
    };
    const player = button("", "hs-play", () => (timer ? stop() : start()));
    const label = () => {
      player.textContent = timer ? "❚❚" : "▶";
      player.setAttribute("aria-label", `${timer ? "pause" : "play"} ${control.label}`);
    };
    label();
    slider.node.querySelector("label")?.before(player);
    return {...slider, stop: () => clearInterval(timer)};
  },

  /** @type {Builder<ChoiceControl>} */
  choice(control, {move, rest}) {
    const id = freshId();
    const select = make(
      "select",
      "",
      {id},
      ...control.stops.map(stop => make("option", "", {value: stop}, stop)),
    );
    select.onchange = () => {
      move(control.name, select.value);
      rest();
    };
    return {
      node: make("div", "hs-control", {}, make("label", "", {for: id}, control.label), select),
      show: value => {
        select.value = value;
      },
    };
  },

  /** @type {Builder<ToggleControl>} */
  toggle(control, {move, rest}) {
    const box = make("input", "", {type: "checkbox"});
    box.onchange = () => {
      move(control.name, box.checked);
      rest();
    };
    return {
      node: make("label", "hs-control hs-toggle", {}, box, control.label),
      show: value => {
        box.checked = value;
      },
    };
  },

  formula: formulaField,
  screen: screenField,
};
