// The hand on the picture: which handle or view a press takes, and where it is dragged.

import {follow} from "./handles.js";
import {dragged, insideAxes, nearestHandle} from "./motion.js";

export class Hand {
  constructor(view) {
    this.view = view;
    this.held = false; // while something is dragged
  }

  grab(event) {
    const {scene, maps, values, page, question} = this.view;
    if (!scene || event.button) return;
    const at = page.place(event);
    if (question.open) return question.grab(event, at);
    const handles = scene.controls.filter(control => control.kind === "handle");
    const handle = nearestHandle(handles, maps, values, at);
    const holds = ({kind, on}) => kind === "turn" && maps[on]?.holds(...at);
    const turn = scene.controls.find(holds);
    if (handle) this.dragHandle(event, handle);
    else if (turn) this.dragView(event, turn.name);
  }

  dragHandle(event, handle) {
    const {view} = this;
    this.drag(event, handle.name, moved => {
      const point = view.maps[handle.on].back(...view.page.place(moved));
      return insideAxes(point, handle, view.scene.axes[handle.on]);
    });
  }

  dragView(event, name) {
    const from = this.view.values[name];
    this.drag(event, name, moved =>
      dragged(from, moved.clientX - event.clientX, moved.clientY - event.clientY),
    );
  }

  drag(event, name, value) {
    const {view} = this;
    view.panel.handOf(name).focus({preventScroll: true});
    this.held = true;
    const moved = pointer => view.move({[name]: value(pointer)});
    follow(view.page.stage, event, moved, () => {
      this.held = false;
      view.rest(true);
    });
    moved(event);
  }
}
