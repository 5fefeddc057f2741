// Where the handles stood on each ground: whoever comes back finds them there.

/** @import {Control, Values} from "./protocol.js" */

export class Memory {
  constructor() {
    /** @type {Map<string, Values>} */
    this.places = new Map();
  }

  /**
   * The places of handles on the ground of the values after a movement, if that is another one than
   * before, and one that was left before. What the movement itself has set is left alone.
   * @param {Control[]} controls
   * @param {Values} before
   * @param {Values} after
   * @param {Values} changes
   * @returns {Values}
   */
  recalled(controls, before, after, changes) {
    const grounds = controls.filter(({stage}) => stage).map(({name}) => name);
    const handles = controls.filter(({kind}) => kind === "handle").map(({name}) => name);
    const key = (/** @type {Values} */ values) => JSON.stringify(grounds.map(name => values[name]));
    if (key(before) === key(after)) return {};
    const of = (/** @type {Values} */ values, /** @type {string[]} */ names) =>
      Object.fromEntries(names.filter(name => name in values).map(name => [name, values[name]]));
    this.places.set(key(before), of(before, handles));
    const free = handles.filter(name => !(name in changes));
    return of(this.places.get(key(after)) ?? {}, free);
  }
}
