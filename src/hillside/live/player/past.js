// Where a picture has been: undo and redo.

/** @import {Values} from "./protocol.js" */

const REMEMBERED_PLACES = 200; // places that are remembered

export class Past {
  constructor() {
    /** @type {Values[]} */
    this.places = [];
    this.at = -1; // which of them is the present one
  }

  /**
   * A movement has ended here. What was undone before is forgotten then.
   * @param {Values} values
   */
  note(values) {
    if (this.at >= 0 && same(this.places[this.at], values)) return;
    this.places = [...this.places.slice(0, this.at + 1), {...values}].slice(-REMEMBERED_PLACES);
    this.at = this.places.length - 1;
  }

  /**
   * The values so many places before (-1) or after (1) the present one, which they become; null
   * where there are none.
   * @param {1 | -1} step
   * @returns {Values | null}
   */
  go(step) {
    const there = this.places[this.at + step];
    if (!there) return null;
    this.at += step;
    return there;
  }

  get canUndo() {
    return this.at > 0;
  }
}

/** @type {(a: Values, b: Values) => boolean} */
export const same = (a, b) =>
  JSON.stringify(Object.entries(a)) === JSON.stringify(Object.entries(b));
