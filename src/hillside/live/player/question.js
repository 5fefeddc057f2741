// The question of a picture, its guess and its verdict. The answer is hidden until a guess is made,
// or skipped.

import {make} from "./elements.js";
import {follow, handleNode, showHandle} from "./handles.js";
import {insideAxes, nudged} from "./motion.js";
import {Prediction} from "./predict.js";

export class Question {
  // guess: null while nobody has guessed, then {value, words}, where a skipped guess has no value.

  constructor(view, guess) {
    this.view = view;
    this.guess = guess;
    this.form = null; // asks while the question is open
    this.ring = null; // the handle of a guess on the plot
  }

  get open() {
    return this.form !== null;
  }

  // What is guessed at present, on the way or made.
  get value() {
    return this.form ? this.form.guess : this.guess?.value;
  }

  set(guess) {
    const {page, scene, frame} = this.view;
    this.guess = guess;
    if (!scene) return;
    const asked = scene.prediction;
    const open = Boolean(asked && !guess);
    page.panel.inert = open;
    page.root.classList.toggle("hs-open", open);
    if (open && this.form) return;
    this.ring?.remove();
    this.form = open ? new Prediction(asked, value => this.commit(value)) : null;
    page.asking.replaceChildren(...this.words());
    if (this.form?.handle) this.buildRing(this.form);
    page.shieldKeys();
    this.view.play(frame);
  }

  words() {
    if (this.form) return [this.form.node];
    return this.guess?.words ? [make("p", "hs-verdict", {}, this.guess.words)] : [];
  }

  buildRing(form) {
    const {handle} = form;
    const axes = this.view.scene.axes[handle.on];
    this.ring = handleNode(handle, event => this.aim(nudged(event, form.guess, handle, axes)));
    this.view.page.stage.append(this.ring);
    this.aim(form.guess);
  }

  aim(point) {
    if (!point) return;
    const {handle} = this.form;
    this.form.guess = point;
    showHandle(this.ring, point, this.view.maps[handle.on], this.view.page.size);
    this.view.draw();
  }

  grab(event, at) {
    const {maps, page, scene} = this.view;
    const {handle} = this.form;
    const map = handle && maps[handle.on];
    if (!map?.holds(...at)) return;
    const moved = pointer =>
      this.aim(insideAxes(map.back(...page.place(pointer)), handle, scene.axes[handle.on]));
    follow(page.stage, event, moved, () => this.ring.focus({preventScroll: true}));
    moved(event);
  }

  async commit(value) {
    const {view} = this;
    try {
      const answer = await view.supply.ask({want: "judge", guess: value, values: view.values});
      this.set(answer.guess);
      view.page.spoken.textContent = answer.guess.words;
    } catch (error) {
      view.tell(error.message);
    }
  }
}
