// The player shows a picture and moves it, without asking anybody where the frame is already here.
// No dependencies; works wherever a page can import this module.

import {mapping} from "./axes.js";
import {Hand} from "./hand.js";
import {keepKey} from "./handles.js";
import {Page} from "./page.js";
import {paint} from "./painting.js";
import {Panel} from "./panel.js";
import {Question} from "./question.js";
import {AT_REST, Supply} from "./supply.js";
import {pageIsDark} from "./theme.js";

export function mount(element, picture, ask) {
  // picture: {size, values, caption, still, guess, save(values)}; save is called when a movement
  // has
  //          ended. nearest(values, changes), where not all values have a frame: those to show
  //          instead, or null
  // ask:     async (request) -> answer, the kernel's ear: see Supply
  return new View(element, picture, ask);
}

export class View {
  // The values of one picture and their movement; its page, controls, hand and question are parts.

  constructor(element, picture, ask) {
    this.picture = picture;
    this.values = {...picture.values};
    this.scene = null;
    this.maps = {};
    this.frame = null;
    this.moved = 0;
    this.alive = true;
    this.unsaid = false;
    this.page = new Page(element, picture, this.heard());
    this.panel = new Panel(this);
    this.hand = new Hand(this);
    this.question = new Question(this, picture.guess);
    this.supply = new Supply(ask, this);
    setTimeout(() => this.showStill(), AT_REST);
    this.page.watch();
    this.page.fit();
    this.supply.pump();
  }

  heard() {
    return {
      grab: event => this.hand.grab(event),
      key: event => {
        keepKey(event);
        this.panel.key(event);
      },
      theme: () => this.followTheme(),
      near: () => this.supply.pump(),
      fitted: turned => this.fitted(turned),
    };
  }

  destroy() {
    this.alive = false;
    this.panel.stop();
    clearTimeout(this.resting);
    this.page.destroy();
  }

  tell(words) {
    this.page.tell(words);
  }

  restage() {
    this.supply.restage();
  }

  setGuess(guess) {
    this.question.set(guess);
  }

  // -- the stage

  showStill() {
    // While the kernel is busy the picture is as it is stored.
    if (this.picture.still && this.alive && !this.scene)
      this.page.setBackground(this.picture.still, "hs-back hs-still");
  }

  stageWish() {
    // The stage as it is wanted now; nothing while nobody can see it.
    const {narrow, density, near} = this.page;
    if (!density || !near) return null;
    return {want: "stage", values: this.values, look: {dark: pageIsDark(), narrow}, density};
  }

  setStage(request, scene) {
    // What the kernel changed, a handle outside of a new window for example, holds; what the hand
    // moved meanwhile stays.
    const changed = Object.entries(scene.values).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(request.values[name]),
    );
    this.scene = scene;
    this.dark = request.look.dark;
    this.painted = request.density;
    this.frame = null;
    this.values = {...this.values, ...Object.fromEntries(changed)};
    this.maps = Object.fromEntries(
      Object.entries(scene.axes).map(([name, axes]) => [name, mapping(axes, scene.size)]),
    );
    this.page.dress(scene, this.dark);
    this.panel.build(scene);
    this.question.set(this.question.guess);
    this.tell("");
    this.page.fit();
    this.show();
    this.followTheme(); // it may have changed while the stage was on its way
  }

  followTheme() {
    if (this.scene && pageIsDark() !== this.dark) this.restage();
  }

  fitted(turned) {
    // A much larger canvas needs a sharper background.
    const coarse = this.painted && Math.abs(this.page.density / this.painted - 1) > 0.2;
    if (turned || coarse) this.restage();
    this.draw();
    this.supply.pump();
  }

  // -- movement

  atRest() {
    const {hand, page} = this;
    return !hand.held && page.near && performance.now() - this.moved >= AT_REST;
  }

  move(changes) {
    const before = this.values;
    const wanted = {...before, ...changes};
    this.values = this.picture.nearest ? this.picture.nearest(wanted, changes) || before : wanted;
    this.moved = performance.now();
    this.unsaid = false;
    if (this.scene.controls.some(({name, stage}) => stage && this.values[name] !== before[name]))
      this.restage();
    this.show();
  }

  show() {
    // The controls at once; the frame at once if it is here, else as soon as it comes.
    this.panel.show(this.values);
    this.play(this.supply.frame(this.values));
    this.supply.pump();
  }

  play(frame) {
    if (frame) {
      this.tell(frame.error ? `Here the picture cannot be computed. ${frame.error}` : "");
      if (!frame.error) this.frame = frame;
      this.page.caption.textContent = this.question.open ? "" : (this.frame?.caption ?? "");
    }
    if (this.unsaid) this.speak();
    this.draw();
  }

  draw() {
    const {scene, maps, values, frame, page, question} = this;
    if (!scene || !page.zoom) return;
    const hidden = question.open ? scene.prediction.hides : [];
    page.wipe();
    paint(page.context, {scene, maps, values, frame, hidden, guess: question.value});
  }

  rest(now = false) {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.settle(), now ? 0 : AT_REST);
  }

  settle() {
    // A movement has ended: Python learns of it, a screen reader may speak, strips may be asked
    // for.
    if (!this.alive || !this.scene) return;
    this.picture.save(this.values);
    this.speak();
    setTimeout(() => this.supply.pump(), AT_REST);
  }

  speak() {
    // Only of the place where the hand has stopped: if its frame is still on its way, when it
    // comes.
    this.unsaid = !this.supply.frame(this.values);
    if (this.unsaid) return;
    const words = this.page.caption.textContent;
    this.page.canvas.setAttribute("aria-label", words || this.picture.caption);
    this.page.spoken.textContent = words;
  }

  update(values) {
    // Moved from Python, or in another view of the same picture. While the hand moves on, what
    // comes back is old.
    if (this.hand.held || performance.now() - this.moved < AT_REST) return;
    if (JSON.stringify(values) === JSON.stringify(this.values)) return;
    if (this.scene) this.move(values);
    else this.values = {...values};
    setTimeout(() => {
      this.speak();
      this.supply.pump();
    }, AT_REST + 10);
  }

  jump(values) {
    this.move(values);
    this.rest(true);
  }
}
