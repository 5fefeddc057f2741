// The labels of one picture: placed for each frame, led from place to place, and written.
// The twin of labelling.py.

import {camera, fitted} from "./camera.js";
import {boxOfChip} from "./guess.js";
import {arranged} from "./keyrow.js";
import {fieldOf, wishOf} from "./labelled.js";
import {pair} from "./motion.js";
import {boxOf} from "./outside.js";
import {movesLess} from "./theme.js";
import {drawLeader, drawSign, writeLetters} from "./written.js";

/** @import {Rectangle} from "./clip.js" */
/** @import {Thing} from "./labelled.js" */
/** @import {Chosen, Spot} from "./labels.js" */
/** @import {Sight} from "./painting.js" */
/** @import {Scene} from "./protocol.js" */
/** @import {View} from "./view.js" */

/** @typedef {{thing: Thing, spot: Spot | null, key: Rectangle | null}} Labelled */
/** @typedef {{chosen: Chosen, box: Rectangle, from: Rectangle, since: number}} Standing */

const GLIDE = 120; // ms from one place to another
// too pale for letters
export const PALE = ["first", "second", "third", "fourth", "nowhere", "faint"];

export class Labels {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    /** @type {Map<string, Standing>} */
    this.standing = new Map(); // by the name of the actor
    /** @type {Scene | null} */
    this.scene = null; // on another stage nothing stands anywhere yet
    this.gliding = 0; // the request for the next painting
  }

  /** @param {Sight} sight */
  draw(sight) {
    if (this.scene !== sight.scene) this.standing.clear();
    this.scene = sight.scene;
    const seen = Object.keys(sight.maps).filter(name => !sight.hidden.includes(name));
    const now = performance.now();
    let gliding = false;
    for (const on of seen)
      for (const label of this.placed(sight, on))
        gliding = this.write(sight, label, now) || gliding;
    if (gliding && !this.gliding)
      this.gliding = requestAnimationFrame(() => {
        this.gliding = 0;
        this.view.draw();
      });
  }

  /**
   * @param {Sight} sight
   * @param {string} on
   * @returns {(Labelled & {name: string})[]}
   */
  placed(sight, on) {
    const {scene} = sight;
    const things = thingsOf(sight, on);
    const named = Object.entries(things).filter(([, {actor}]) => labelOf(actor));
    if (!named.length) return [];
    const hands = scene.controls.flatMap(control =>
      control.kind === "handle" && control.on === on ? [pair(sight.values[control.name])] : [],
    );
    const map = sight.maps[on];
    const bounds = /** @type {Rectangle} */ (boxOf(map).flat());
    const field = fieldOf(
      bounds,
      Object.values(things),
      hands.map(([x, y]) => [map.x(x), map.y(y)]),
      scene.scale,
    );
    const chip = boxOfChip(sight);
    if (chip) field.blocks.push(chip);
    const wishes = named.map(([, thing]) =>
      wishOf(thing, field, scene.lettering[labelOf(thing.actor)]),
    );
    const resting = this.view.atRest(); // then each stands where the still has it
    const last = named.map(([name]) =>
      resting ? null : (this.standing.get(name)?.chosen ?? null),
    );
    const {spots, row} = arranged(wishes, field, last);
    return named.map(([name, thing], i) => ({name, thing, spot: spots[i], key: row[i]}));
  }

  /**
   * @param {Sight} sight
   * @param {Labelled & {name: string}} label
   * @param {number} now
   * @returns {boolean}  whether it is still on its way
   */
  write({scene}, {name, thing: {actor}, spot, key}, now) {
    const pen = {
      color: scene.colors[PALE.includes(actor.color) ? "ink" : actor.color],
      paper: scene.colors.paper,
      scale: scene.scale,
    };
    const {context} = this.view.page;
    const lettering = scene.lettering[labelOf(actor)];
    if (!spot) this.standing.delete(name);
    if (key) {
      drawSign(context, key, actor, pen);
      writeLetters(context, key, lettering, pen);
    }
    if (!spot) return false;
    const standing = this.stand(name, spot, now);
    const share = movesLess() ? 1 : Math.min(1, (now - standing.since) / GLIDE);
    if (share === 1) drawLeader(context, spot.leader, pen);
    writeLetters(context, between(standing.from, spot.box, share), lettering, pen);
    return share < 1;
  }

  /**
   * Where a label stands: with its thing, or on the way to another place beside it.
   * @param {string} name
   * @param {Spot} spot
   * @param {number} now
   */
  stand(name, {chosen, box}, now) {
    const last = this.standing.get(name);
    const same = !last || last.chosen.every((part, i) => part === chosen[i]);
    const share = last ? Math.min(1, (now - last.since) / GLIDE) : 1;
    const standing = same
      ? {chosen, box, from: last?.from ?? box, since: last?.since ?? -GLIDE}
      : {chosen, box, from: between(last.from, last.box, share), since: now};
    this.standing.set(name, standing);
    return standing;
  }
}

/** @param {Thing["actor"]} actor */
const labelOf = actor => ("label" in actor ? actor.label : "");

/**
 * What is to be seen on one axes, by name: what moves weighs more than what stays.
 * @param {Sight} sight
 * @param {string} on
 * @returns {Record<string, Thing>}
 */
function thingsOf({scene, maps, values, frame, ground, hidden, pushes}, on) {
  const place = placeOn({scene, maps, values}, on);
  const staying = ground.flatMap(({name, actor, shape, words}) => {
    if (actor.kind === "heights" || actor.on !== on || hidden.includes(name)) return [];
    return [[name, {actor, shape, words, place, push: pushes.get(actor)}]];
  });
  const moving = Object.entries(scene.actors).flatMap(([name, actor]) => {
    const shape = frame?.shapes[name];
    if (!shape || actor.on !== on || hidden.includes(name)) return [];
    return [[name, {actor, shape, words: frame.words[name] ?? "", place, push: pushes.get(actor)}]];
  });
  return Object.fromEntries([...moving, ...staying]);
}

/**
 * From data to pixels of the picture.
 * @param {Pick<Sight, "scene" | "maps" | "values">} sight
 * @param {string} on
 * @returns {Thing["place"]}
 */
function placeOn({scene, maps, values}, on) {
  const map = maps[on];
  const {space} = scene.axes[on];
  const turn = scene.controls.find(control => control.kind === "turn" && control.on === on);
  if (!space || !turn) return (x, y) => [map.x(x), map.y(y)];
  const eye = camera(pair(values[turn.name]), space, fitted(map.box, scene.scale));
  return (x, y, z) => {
    const [px, py] = eye.at(x, y, z);
    return [px, py];
  };
}

/** @type {(a: Rectangle, b: Rectangle, share: number) => Rectangle} */
function between(a, b, share) {
  const [left, top] = [0, 1].map(i => a[i] + share * (b[i] - a[i]));
  return [left, top, left + b[2] - b[0], top + b[3] - b[1]];
}
