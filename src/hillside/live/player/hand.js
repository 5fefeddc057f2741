// The hand on the picture: which handle or view a press takes, and where it is dragged.

import {awaitTap, follow, isFree} from "./handles.js";
import {dragged, insideAxes, nearestHandle, pair, reaches} from "./motion.js";

/** @import {Pixel} from "./axes.js" */
/** @import {HandleControl, Value} from "./protocol.js" */
/** @import {View} from "./view.js" */

export class Hand {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    this.held = false; // while something is dragged
  }

  /** @param {PointerEvent} event */
  grab(event) {
    const {scene, maps, values, page, question} = this.view;
    if (!scene || event.button || !isFree(page.stage, event)) return;
    const at = page.place(event);
    if (question.open) return question.grab(event, at);
    const handles = scene.controls.filter(control => control.kind === "handle");
    const handle = nearestHandle(handles, maps, values, at);
    const turns = scene.controls.filter(control => control.kind === "turn");
    const turn = turns.find(({on}) => maps[on]?.holds(...at));
    if (handle) this.takeHandle(event, handle, at);
    else if (turn) this.dragView(event, turn.name);
  }

  /**
   * A mouse may press anywhere on the axes, a finger only on the handle: else it may scroll.
   * @param {PointerEvent} event
   * @param {HandleControl} handle
   * @param {Pixel} at
   */
  takeHandle(event, handle, at) {
    const {view} = this;
    const place = (/** @type {PointerEvent} */ moved) => {
      const map = view.maps[handle.on]; // gone, if a key has changed the stage meanwhile
      if (!map) return view.values[handle.name];
      return insideAxes(map.back(...view.page.place(moved)), handle, map);
    };
    const near = reaches(pair(view.values[handle.name]), view.maps[handle.on], at);
    if (near || event.pointerType !== "touch") return this.drag(event, handle.name, place);
    awaitTap(view.page.stage, event, tap => view.jump({[handle.name]: place(tap)}));
  }

  /**
   * @param {PointerEvent} event
   * @param {string} name
   */
  dragView(event, name) {
    const from = pair(this.view.values[name]);
    this.drag(event, name, moved =>
      dragged(from, moved.clientX - event.clientX, moved.clientY - event.clientY),
    );
  }

  /**
   * @param {PointerEvent} event
   * @param {string} name
   * @param {(moved: PointerEvent) => Value} value
   */
  drag(event, name, value) {
    const {view} = this;
    view.panel.nodeOf(name)?.focus({preventScroll: true});
    this.held = true;
    const change = (/** @type {PointerEvent} */ pointer) => ({[name]: value(pointer)});
    const moved = (/** @type {PointerEvent} */ pointer) => view.move(change(pointer));
    const foreseen = (/** @type {PointerEvent} */ pointer) => view.supply.foresee(change(pointer));
    const dropped = () => {
      this.held = false;
      view.supply.foreseen = null;
      view.rest(true);
    };
    follow(view.page.stage, event, moved, dropped, foreseen);
    moved(event);
  }
}
