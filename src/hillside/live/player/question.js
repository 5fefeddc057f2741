// The question of a picture, its guess and its verdict. The answer is hidden until a guess is made,
// or skipped.

import {Band} from "./band.js";
import {make} from "./elements.js";
import {Pen} from "./pen.js";
import {phrased} from "./phrases.js";
import {Form} from "./predict.js";
import {Ring} from "./ring.js";

/** @import {Pixel} from "./axes.js" */
/** @import {Guess, Values, Verdict} from "./protocol.js" */
/** @import {View} from "./view.js" */

export class Question {
  /**
   * @param {View} view
   * @param {Verdict | null} verdict  null while nobody has guessed; a skipped guess has no value
   */
  constructor(view, verdict) {
    this.view = view;
    this.verdict = verdict;
    /** @type {Form | null} */
    this.form = null; // asks while the question is open
    /** @type {Ring | Pen | Band | null} */
    this.tool = null; // with which one guesses on the plot
  }

  get open() {
    return this.form !== null;
  }

  /** What is guessed at present, on the way or made; a ring is shown from the start. */
  get value() {
    if (this.form) return this.form.guess ?? (this.tool instanceof Ring ? this.tool.point : null);
    return this.left ? null : this.verdict?.value;
  }

  /**
   * The values that the question is about, seen from where the reader looks.
   * @returns {Values}
   */
  get opening() {
    const {scene, values} = this.view;
    const fixed = scene?.controls.filter(({kind}) => kind !== "turn") ?? [];
    return {...values, ...Object.fromEntries(fixed.map(({name, start}) => [name, start]))};
  }

  /** The values at which the picture shows the truth. */
  get told() {
    return {...this.opening, ...this.view.scene?.prediction?.then};
  }

  /** Whether the picture has gone on, so that guess and verdict are about another one. */
  get left() {
    const {supply, values} = this.view;
    return !this.form && supply.key(values) !== supply.key(this.told);
  }

  fade() {
    this.view.page.root.classList.toggle("hs-left", this.left);
  }

  /** Names of the actors and axes that give the answer away. */
  get hidden() {
    return this.form ? this.form.asked.hides : [];
  }

  /** @param {Verdict | null} verdict */
  set(verdict) {
    const {page, scene, frame} = this.view;
    const [form, before] = [this.form, this.verdict];
    this.verdict = verdict;
    if (!scene) return;
    const asked = verdict ? null : scene.prediction;
    this.sleep(asked !== null);
    if (asked && this.form) return;
    if (form?.asked.stage || (before && asked?.stage)) this.view.restage();
    this.tool?.remove();
    this.tool = null;
    this.form = asked && new Form(asked, guess => this.commit(guess));
    page.slot.asking.replaceChildren(...this.words());
    if (this.form) this.tool = toolOf(this.view, this.form);
    page.shieldKeys();
    this.view.play(frame);
    this.view.voice.show();
    this.view.voice.name();
    this.view.tools.show();
    if (form && verdict?.value != null) this.view.jump(this.told);
    else if (before && asked) this.view.jump(this.opening);
    this.fade();
  }

  /**
   * While it is asked, the picture stays as it is: the question is about that.
   * @param {boolean} asleep
   */
  sleep(asleep) {
    const {page, panel} = this.view;
    for (const node of [page.main, page.panel, page.slot.chips]) node.inert = asleep;
    page.root.classList.toggle("hs-open", asleep);
    for (const {hand} of panel.parts)
      if (hand) Object.assign(hand, {inert: asleep, tabIndex: asleep ? -1 : 0});
  }

  words() {
    if (this.form) return [this.form.node];
    const words = this.view.scene?.prediction && this.verdict?.words;
    return words ? [make("p", "hs-verdict", {}, ...phrased(words))] : [];
  }

  /** The tool of a guess, where it is now that the stage is laid out anew. */
  place() {
    this.tool?.place();
  }

  /**
   * @param {PointerEvent} event
   * @param {Pixel} at
   */
  grab(event, at) {
    this.tool?.grab(event, at);
  }

  /** The question once more. */
  async again() {
    try {
      await this.view.supply.ask({want: "ask"});
      this.set(null);
    } catch (error) {
      this.view.tell(/** @type {Error} */ (error).message);
    }
  }

  /** @param {Guess} guess */
  async commit(guess) {
    const {view} = this;
    try {
      const answer = await view.supply.ask({want: "judge", guess, values: this.opening});
      if (answer.trouble !== undefined) return this.form?.tell(answer.trouble);
      this.set(answer.guess);
      view.page.spoken.textContent = answer.guess.words;
    } catch (error) {
      view.tell(/** @type {Error} */ (error).message);
    }
  }
}

/**
 * With what one guesses on the plot; nothing where the form has all.
 * @param {View} view
 * @param {Form} form
 */
function toolOf(view, form) {
  const {asked} = form;
  if (asked.kind === "curve") return new Pen(view, form, asked);
  if (asked.kind === "region") return new Band(view, form, asked);
  return asked.kind === "point" || asked.kind === "arrow" ? new Ring(view, form, asked) : null;
}
