// The controls of one picture: those below it, and the handles and turning views upon it.

import {controls} from "./controls.js";
import {button, make} from "./elements.js";
import {handleNode, showHandle, showTurn, turningNode} from "./handles.js";
import {nudged, nudgedView, pair, stepped} from "./motion.js";

/** @import {Builder, Part} from "./controls.js" */
/** @import {Control, HandleControl, PanelControl, Scene, TurnControl} from "./protocol.js" */
/** @import {Value, Values} from "./protocol.js" */
/** @import {View} from "./view.js" */

/**
 * A control with its name: its node below the picture, or its hand upon it. A handle that needs a
 * kernel where there is none has neither.
 * @typedef {{name: string, hand?: HTMLElement} & Omit<Part, "node"> & Partial<Part>} NamedPart
 */

const TAKES_LETTERS =
  "select, textarea, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])";

export class Panel {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    /** @type {NamedPart[]} */
    this.parts = [];
    /** @type {Set<string>} */
    this.turns = new Set(); // names of the views that turn
    this.form = ""; // of which scene the controls are
    /** @type {number | null} */
    this.preset = null; // the number of the preset that was shown last
  }

  /** @param {Pick<Scene, "controls" | "presets">} scene */
  build({controls, presets}) {
    const form = JSON.stringify([controls, presets]);
    if (form === this.form) return;
    this.form = form;
    const {root} = this.view.page;
    const focus = document.activeElement;
    const held = root.contains(focus) && focus instanceof HTMLElement && focus.dataset.control;
    this.clear();
    this.parts = controls.map(control => this.buildPart(control));
    this.fill(presets);
    this.view.page.shieldKeys();
    if (held) this.nodeOf(held)?.focus();
  }

  /**
   * What has the focus while this control is moved.
   * @param {string} name
   * @returns {HTMLElement | null}
   */
  nodeOf(name) {
    return this.view.page.root.querySelector(`[data-control="${name}"]`);
  }

  clear() {
    this.stop();
    this.parts.forEach(part => part.hand?.remove());
    this.turns.clear();
  }

  stop() {
    this.parts.forEach(part => part.stop?.());
  }

  /**
   * Sliders and formulas have a line of their own, below the rest.
   * @param {Scene["presets"]} presets
   */
  fill(presets) {
    const nodes = this.parts.flatMap(part => part.node ?? []);
    const wide = (/** @type {HTMLElement} */ node) => node.classList.contains("hs-slider");
    const choices = presets.map(({name}, number) =>
      button(name, "hs-button", () => this.choose(presets, number)),
    );
    this.view.page.panel.replaceChildren(
      ...nodes.filter(node => !wide(node)),
      ...(choices.length ? [make("div", "hs-control hs-presets", {}, "try", ...choices)] : []),
      button("reset", "hs-button hs-reset", () => this.reset(), {"aria-keyshortcuts": "r"}),
      ...nodes.filter(wide),
    );
  }

  /**
   * @param {Control} control
   * @returns {NamedPart}
   */
  buildPart(control) {
    if (control.kind === "turn") return this.buildTurn(control);
    if (control.kind !== "handle") return this.buildInput(control);
    return control.fixed ? {name: control.name, show() {}} : this.buildHandle(control);
  }

  /** @param {PanelControl} control */
  buildInput(control) {
    const {view} = this;
    /** @type {Record<string, Builder<any>>} */
    const known = controls;
    const part = known[control.kind](control, {
      move: (name, value) => view.move({[name]: value}),
      rest: () => view.rest(),
      value: () => view.values[control.name],
      read: (name, text) => view.supply.askKernel({want: "read", name, text}),
    });
    const input = /** @type {HTMLInputElement} */ (part.node.querySelector("input, select"));
    input.dataset.control = control.name;
    input.readOnly = Boolean(control.fixed);
    return {...part, name: control.name};
  }

  /** @param {HandleControl} control */
  buildHandle(control) {
    const {view} = this;
    const hand = handleNode(control, event => {
      const point = pair(view.values[control.name]);
      this.moveTo(control.name, nudged(event, point, control, view.maps[control.on]));
    });
    view.page.stage.append(hand);
    const show = (/** @type {number[]} */ value) => {
      const map = view.maps[control.on];
      hand.hidden = !map;
      if (map) showHandle(hand, value, map, view.page.size);
    };
    return {name: control.name, hand, show};
  }

  /** @param {TurnControl} control */
  buildTurn(control) {
    const {view} = this;
    this.turns.add(control.name);
    const hand = turningNode(
      control,
      event => this.moveTo(control.name, nudgedView(event, pair(view.values[control.name]))),
      (right, up) => this.moveTo(control.name, stepped(pair(view.values[control.name]), right, up)),
    );
    view.page.stage.append(hand);
    const show = (/** @type {number[]} */ value) => {
      const map = view.maps[control.on];
      hand.hidden = !map;
      if (map) showTurn(hand, value, map, view.page.size);
    };
    return {name: control.name, hand, show};
  }

  /**
   * @param {string} name
   * @param {Value | null} value  null: a key that does not move it
   */
  moveTo(name, value) {
    if (!value) return;
    this.view.move({[name]: value});
    this.view.rest();
  }

  /** @param {Values} values */
  show(values) {
    for (const part of this.parts) part.show(values[part.name]);
  }

  reset() {
    const controls = this.view.scene?.controls ?? [];
    this.preset = null;
    this.parts.forEach(part => part.reset?.());
    this.view.jump(Object.fromEntries(controls.map(({name, start}) => [name, start])));
  }

  /**
   * n and p: the next and the previous preset, r: reset. Not where a letter is typed or finds an
   * option.
   * @param {KeyboardEvent} event
   */
  key(event) {
    const {scene, question} = this.view;
    const target = /** @type {Element} */ (event.target);
    const chord = event.ctrlKey || event.metaKey || event.altKey;
    if (!scene || question.open || chord || target.matches(TAKES_LETTERS)) return;
    if (event.key === "r") return this.reset();
    if (event.key === "n") this.step(scene.presets, 1);
    if (event.key === "p") this.step(scene.presets, -1);
  }

  /**
   * @param {Scene["presets"]} presets
   * @param {1 | -1} step
   */
  step(presets, step) {
    const count = presets.length;
    if (!count) return;
    this.choose(presets, ((this.preset ?? (step > 0 ? -1 : 0)) + step + count) % count);
  }

  /**
   * From here n and p go on.
   * @param {Scene["presets"]} presets
   * @param {number} number
   */
  choose(presets, number) {
    this.preset = number;
    this.view.jump(presets[number].values);
  }
}
