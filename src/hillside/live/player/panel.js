// The controls of one picture: those below it, and the handles and turning views upon it.

import {chipOf, press} from "./chips.js";
import {controls} from "./controls.js";
import {numberFields} from "./fields.js";
import {handleNode, holdOn, showHandle, showTurn, turningNode} from "./handles.js";
import {tint} from "./knob.js";
import {nudged, nudgedView, pair, stepped} from "./motion.js";

/** @import {Chip} from "./chips.js" */
/** @import {Builder, Part} from "./controls.js" */
/** @import {Control, HandleControl, PanelControl, Scene, TurnControl} from "./protocol.js" */
/** @import {Value, Values} from "./protocol.js" */
/** @import {Fields} from "./fields.js" */
/** @import {View} from "./view.js" */

/**
 * A control with its name: its node below the picture, or its hand upon it. A handle that needs a
 * kernel where there is none has neither.
 * @typedef {{name: string, hand?: HTMLElement} & Omit<Part, "node"> & Partial<Part>} NamedPart
 */

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
    /** @type {Chip[]} */
    this.chips = []; // one for each preset
    /** @type {Fields | null} */
    this.fields = null;
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
    this.fields = numberFields(this.view, controls);
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
   * Sliders stand right under the picture, presets in the slot, the rest below.
   * @param {Scene["presets"]} presets
   */
  fill(presets) {
    const {main, panel, slot} = this.view.page;
    const {chips} = slot;
    const nodes = this.parts.flatMap(part => part.node ?? []);
    const slides = (/** @type {HTMLElement} */ node) => node.classList.contains("hs-slider");
    this.chips = presets.map(({name, values}, number) =>
      chipOf(name, values, () => this.choose(presets, number)),
    );
    main.replaceChildren(...nodes.filter(slides));
    main.classList.toggle("hs-several", main.childElementCount > 1);
    chips.replaceChildren(...this.chips.map(({node}) => node));
    panel.replaceChildren(
      ...nodes.filter(node => !slides(node)),
      ...(this.fields ? [this.fields.node] : []),
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
    const held = control.kind !== "choice" && control.kind !== "toggle";
    const part = known[control.kind](control, {
      move: (name, value) => (held ? view.move({[name]: value}) : view.jump({[name]: value})),
      jump: (name, value) => view.jump({[name]: value}),
      rest: () => held && view.rest(),
      value: () => view.values[control.name],
      read: (name, text) => view.supply.askKernel({want: "read", name, text}),
    });
    const input = /** @type {HTMLInputElement} */ (
      part.node.querySelector("input, select") ?? part.node.querySelector("button")
    );
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
    holdOn(view.page.stage, hand);
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
    holdOn(view.page.stage, hand);
    const show = (/** @type {number[]} */ value) => {
      const map = view.maps[control.on];
      hand.hidden = !map;
      if (map) showTurn(hand, value, map, view.page.size);
    };
    return {name: control.name, hand, show};
  }

  /** Frames have come. */
  tint() {
    tint(this.view, this.parts);
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
    this.chips.forEach(chip => press(chip, values));
    this.fields?.show(values);
  }

  reset() {
    const controls = this.view.scene?.controls ?? [];
    this.preset = null;
    this.parts.forEach(part => part.reset?.());
    this.view.jump(Object.fromEntries(controls.map(({name, start}) => [name, start])));
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
