// The controls of one picture: those below it, and the handles and turning views upon it.

import {controls} from "./controls.js";
import {button, make} from "./elements.js";
import {handleNode, showHandle, showTurn, turnNode} from "./handles.js";
import {nudged, nudgedView} from "./motion.js";

export class Panel {
  constructor(view) {
    this.view = view;
    this.parts = []; // {name, show(value)}, where there is one its node or hand, stop() and reset()
    this.turns = new Set(); // names of the views that turn
    this.form = ""; // of which scene the controls are
    this.preset = null; // the number of the preset that was shown last
  }

  build({controls, presets}) {
    const form = JSON.stringify([controls, presets]);
    if (form === this.form) return;
    this.form = form;
    const {root} = this.view.page;
    const held = root.contains(document.activeElement) && document.activeElement.dataset.control;
    this.clear();
    this.parts = controls.map(control => this.buildPart(control));
    this.fill(presets);
    this.view.page.shieldKeys();
    if (held) root.querySelector(`[data-control="${held}"]`)?.focus();
  }

  clear() {
    this.stop();
    this.parts.forEach(part => part.hand?.remove());
    this.turns.clear();
  }

  stop() {
    this.parts.forEach(part => part.stop?.());
  }

  fill(presets) {
    // Sliders and formulas have a line of their own, below the rest.
    const nodes = this.parts.filter(part => part.node).map(part => part.node);
    const wide = node => node.classList.contains("hs-slider");
    const choices = presets.map(({name, values}) =>
      button(name, "hs-button", () => this.view.jump(values)),
    );
    this.view.page.panel.replaceChildren(
      ...nodes.filter(node => !wide(node)),
      ...(choices.length ? [make("div", "hs-control hs-presets", {}, "try", ...choices)] : []),
      button("reset", "hs-button hs-reset", () => this.reset(), {"aria-keyshortcuts": "r"}),
      ...nodes.filter(wide),
    );
  }

  buildPart(control) {
    if (control.kind === "handle")
      return control.fixed ? {name: control.name, show() {}} : this.buildHandle(control);
    if (control.kind === "turn") return this.buildTurn(control);
    const {view} = this;
    const part = controls[control.kind](control, {
      move: (name, value) => view.move({[name]: value}),
      rest: () => view.rest(),
      value: () => view.values[control.name],
      read: (name, text) => view.supply.askKernel({want: "read", name, text}),
    });
    const input = part.node.querySelector("input, select");
    input.dataset.control = control.name;
    input.readOnly = Boolean(control.fixed);
    return {...part, name: control.name};
  }

  buildHandle(control) {
    const {view} = this;
    const hand = handleNode(control, event => {
      const axes = view.scene.axes[control.on];
      this.moveTo(control.name, nudged(event, view.values[control.name], control, axes));
    });
    view.page.stage.append(hand);
    const show = value => showHandle(hand, value, view.maps[control.on], view.page.size);
    return {name: control.name, hand, show};
  }

  buildTurn(control) {
    const {view} = this;
    this.turns.add(control.name);
    const hand = turnNode(control, event =>
      this.moveTo(control.name, nudgedView(event, view.values[control.name])),
    );
    view.page.stage.append(hand);
    const show = value => {
      const map = view.maps[control.on];
      hand.hidden = !map;
      if (map) showTurn(hand, value, map, view.page.size);
    };
    return {name: control.name, hand, show};
  }

  moveTo(name, value) {
    if (!value) return;
    this.view.move({[name]: value});
    this.view.rest();
  }

  show(values) {
    for (const part of this.parts) part.show(values[part.name]);
  }

  handOf(name) {
    return this.parts.find(part => part.name === name).hand;
  }

  reset() {
    const {view} = this;
    this.parts.forEach(part => part.reset?.());
    view.jump(Object.fromEntries(view.scene.controls.map(({name, start}) => [name, start])));
  }

  key(event) {
    // n and p: the next and the previous preset, r: reset. Not while somebody types.
    const {scene, question} = this.view;
    const types = event.target.matches("input[type=text], input[type=number]");
    if (!scene || question.open || types || event.ctrlKey || event.metaKey) return;
    const {presets} = scene;
    const step = {n: 1, p: -1}[event.key];
    if (event.key === "r") return this.reset();
    if (!step || !presets.length) return;
    this.preset = ((this.preset ?? (step > 0 ? -1 : 0)) + step + presets.length) % presets.length;
    this.view.jump(presets[this.preset].values);
  }
}
