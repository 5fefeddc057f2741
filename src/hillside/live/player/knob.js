// The colour of a knob: that of what it moves.

import {PALE} from "./labelling.js";

/** @import {Shape, Shown} from "./frames.js" */
/** @import {NamedPart} from "./panel.js" */
/** @import {Actor} from "./protocol.js" */
/** @import {View} from "./view.js" */

/**
 * Knobs take the colour of what they move as soon as a frame beside the present one is here.
 * @param {View} view
 * @param {NamedPart[]} parts
 */
export function tint({scene, frame, values, supply}, parts) {
  for (const {name, stops} of scene?.controls ?? []) {
    const node = parts.find(part => part.name === name)?.node;
    if (!node?.matches(".hs-slider:not([data-moves])") || !stops || !frame || !scene) continue;
    const at = stops.findIndex(stop => stop === values[name]);
    const next = supply.frame({...values, [name]: stops[at + 1] ?? stops[at - 1]});
    if (!next || next.error !== undefined) continue;
    node.dataset.moves = roleMoved(scene.actors, frame, next);
    node.style.setProperty("--knob", `var(--role-${node.dataset.moves})`);
  }
}

/**
 * The meaning of the first of the cast that differs between two frames; ink where all of it does.
 * @param {Record<string, Actor>} actors
 * @param {Shown} one
 * @param {Shown} other
 */
export function roleMoved(actors, one, other) {
  const names = Object.keys(actors);
  const moved = names.filter(name => !alike(one.shapes[name], other.shapes[name]));
  if (!moved.length || moved.length === names.length) return "ink";
  const {color} = actors[moved[0]];
  return PALE.includes(color) ? "ink" : color;
}

/**
 * @param {Shape | null | undefined} a
 * @param {Shape | null | undefined} b
 */
function alike(a, b) {
  if (!a || !b) return a === b;
  if (a.data === b.data) return true;
  return a.rows === b.rows && a.columns === b.columns && a.data.every((v, i) => v === b.data[i]);
}
