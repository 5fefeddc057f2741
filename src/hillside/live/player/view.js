// The player shows a picture and moves it, without asking anybody where the frame is already here.

import {Glide} from "./glide.js";
import {Hand} from "./hand.js";
import {Hint} from "./hint.js";
import {Labels} from "./labelling.js";
import {Memory} from "./memory.js";
import {together} from "./motion.js";
import {Pace} from "./pace.js";
import {Page} from "./page.js";
import {paint} from "./painting.js";
import {Panel} from "./panel.js";
import {Question} from "./question.js";
import {Staging} from "./staging.js";
import {AT_REST, Supply} from "./supply.js";
import {Tools} from "./tools.js";
import {Voice} from "./voice.js";
import {pushesOf} from "./words.js";

/** @import {Mapping} from "./axes.js" */
/** @import {Frame, Shown} from "./frames.js" */
/** @import {Ask, Picture, Scene, Values, Verdict} from "./protocol.js" */

/** @type {(element: HTMLElement, picture: Picture, ask: Ask) => View} */
export const mount = (element, picture, ask) => new View(element, picture, ask);

/** The values of one picture and their movement. All else has a part of its own. */
export class View {
  /**
   * @param {HTMLElement} element
   * @param {Picture} picture
   * @param {Ask} ask
   */
  constructor(element, picture, ask) {
    this.picture = picture;
    /** @type {Values} */
    this.values = {...picture.values};
    /** @type {Scene | null} */
    this.scene = null; // until the kernel has answered
    /** @type {Record<string, Mapping>} */
    this.maps = {}; // one for each axes of the scene
    /** @type {Shown | null} */
    this.frame = null;
    this.moved = 0; // when the values changed last
    this.touched = 0; // when that was done here
    this.resting = 0; // the timer after a movement
    this.alive = true;
    this.pace = new Pace(
      () => this.draw(),
      () => this.hand.held,
    );
    this.glide = new Glide(this);
    this.memory = new Memory();
    this.page = new Page(element, picture, this);
    this.panel = new Panel(this);
    this.labels = new Labels(this);
    this.hand = new Hand(this);
    this.voice = new Voice(this);
    this.question = new Question(this, picture.guess);
    this.staging = new Staging(this);
    this.supply = new Supply(ask, this);
    this.tools = new Tools(this);
    this.hint = new Hint(this);
    setTimeout(() => this.showStill(), AT_REST);
    this.page.watch();
    this.page.fit();
    this.supply.pump();
  }

  destroy() {
    this.alive = false;
    [this.panel, this.pace, this.glide].forEach(part => part.stop());
    clearTimeout(this.resting);
    this.page.destroy();
  }

  /** @param {string} words  about the picture as a whole, or "" */
  tell(words) {
    this.page.tell(words);
  }

  /** @param {Verdict | null} verdict */
  setGuess(verdict) {
    this.question.set(verdict);
  }

  // -- the stage

  restage() {
    this.supply.restage();
  }

  /** While the kernel is busy the picture is as it is stored. */
  showStill() {
    if (this.picture.still && this.alive && !this.scene)
      this.page.setBackground(this.picture.still, "hs-back hs-still");
  }

  atRest() {
    const {hand, page} = this;
    return !hand.held && page.near && performance.now() - this.moved >= AT_REST;
  }

  /**
   * The values after these changes: those that have a frame, where there is no kernel.
   * @param {Values} changes
   * @returns {Values}
   */
  changed(changes) {
    const wanted = {...this.values, ...changes, ...(this.scene && together(this.scene, changes))};
    return this.picture.nearest ? this.picture.nearest(wanted, changes) || this.values : wanted;
  }

  /** @param {Values} changes */
  move(changes) {
    this.glide.stop();
    const before = this.values;
    this.values = this.changed(changes);
    this.supply.foreseen = null;
    this.moved = this.touched = performance.now();
    this.voice.unsaid = false;
    const {controls} = this.scene ?? {controls: []};
    if (!this.picture.nearest)
      Object.assign(this.values, this.memory.recalled(controls, before, this.values, changes));
    const moved = controls.filter(({name}) => this.values[name] !== before[name]);
    if (moved.some(({stage}) => stage)) this.restage();
    this.show(moved.some(({kind}) => kind === "turn"));
  }

  /**
   * The controls at once; the frame at once if it is here, else as soon as it comes. What is
   * painted stays until then, but where it is seen from another side.
   * @param {boolean} turned
   */
  show(turned) {
    this.panel.show(this.values);
    this.question.fade();
    const frame = this.supply.frame(this.values);
    if (frame || turned) this.play(frame);
    this.supply.pump();
  }

  /** @param {Frame | null | undefined} frame  null, undefined: the one on the screen stays */
  play(frame) {
    if (frame) {
      this.tell(frame.error ? `Here the picture cannot be computed. ${frame.error}` : "");
      if (frame.error === undefined) this.frame = frame;
      this.voice.show();
    }
    if (this.voice.unsaid) this.voice.speak();
    this.draw();
  }

  draw() {
    const {scene, maps, values, frame, page, question} = this;
    if (!scene || !page.zoom) return;
    const {hidden, value: guess, open: asleep} = question;
    const {dark} = this.staging;
    const {ground} = page.backdrop;
    const asked = question.form?.asked ?? null;
    page.backdrop.show(scene, {maps, asked, hidden, dark, density: page.density});
    page.wipe();
    const coarse = this.pace.coarse(scene);
    const shown = {scene, maps, values, frame, ground, hidden, guess, asleep, coarse};
    const sight = {...shown, pushes: pushesOf(shown)};
    paint(page.context, sight);
    this.labels.draw(sight);
    this.glide.painted();
  }

  /** @param {boolean} [now]  otherwise after a while, if nothing moves until then */
  rest(now) {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.settle(), now ? 0 : AT_REST);
  }

  /** A movement has ended: Python learns of it, a screen reader may speak, strips may come. */
  settle() {
    if (!this.alive || !this.scene) return;
    this.picture.save(this.values);
    this.tools.note();
    this.voice.speak();
    setTimeout(() => {
      this.draw();
      this.supply.pump();
    }, AT_REST + 10);
  }

  /**
   * Moved from Python, or in another view of the same picture. While the hand moves on, or the
   * picture is on its way, what comes back is old.
   * @param {Values} values
   */
  update(values) {
    if (this.hand.held || this.glide.moving || performance.now() - this.touched < AT_REST) return;
    if (JSON.stringify(values) === JSON.stringify(this.values)) return;
    const {touched} = this;
    if (this.scene) this.move(values);
    else this.values = {...values};
    this.touched = touched; // what Python says next is not older than this
    setTimeout(() => {
      this.voice.speak();
      this.supply.pump();
    }, AT_REST + 10);
  }

  /** @param {Values} values */
  jump(values) {
    this.glide.to(values);
  }
}
