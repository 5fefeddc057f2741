// A frame on the canvas: actors on flat axes, then those in space, then handles and the guess.

import {paintEdges} from "./edges.js";
import {paintGuess} from "./guess.js";
import {pair} from "./motion.js";
import {painters} from "./painters.js";
import {paintSpace} from "./space.js";

/** @import {Mapping, Pixel} from "./axes.js" */
/** @import {GroundPart, Shape, Shown} from "./frames.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {Painter} from "./painters.js" */
/** @import {Actor, Guess, HandleControl, Scene, TurnControl, Values} from "./protocol.js" */

/**
 * What is on the canvas. ground: what stays, of which space is painted here; hidden: names of
 * actors, axes and ground that are not to be seen; guess: what is guessed.
 * @typedef {object} Sight
 * @property {Scene} scene
 * @property {Record<string, Mapping>} maps
 * @property {Values} values
 * @property {Shown | null} frame
 * @property {GroundPart[]} ground
 * @property {string[]} hidden
 * @property {Guess | undefined} guess
 * @property {boolean} asleep
 * @property {boolean} coarse  while it moves
 * @property {Map<Actor, Pixel>} pushes  how far words stand off their places
 */

const OVERHANG = 60; // pixels by which an arrow may leave its axes before it is cut

/** @typedef {{actor: Actor, shape: Shape, words: string}} Player */

/**
 * @param {Canvas} ctx
 * @param {Sight} sight
 */
export function paint(ctx, sight) {
  const {scene, maps, hidden} = sight;
  const seen = (/** @type {string} */ on) => maps[on] && !hidden.includes(on);
  const cast = [...groundOn(sight), ...castOf(sight)];
  for (const player of cast) if (!scene.axes[player.actor.on].space) paintActor(ctx, sight, player);
  for (const [name, map] of Object.entries(maps)) {
    const flat = cast.filter(({actor}) => actor.on === name && !scene.axes[name].space);
    paintEdges(ctx, flat, map, {color: colorsOf(scene), scale: scene.scale});
  }
  for (const control of scene.controls)
    if (control.kind === "turn" && seen(control.on)) paintAxes(ctx, sight, control, cast);
  for (const control of scene.controls)
    if (control.kind === "handle" && seen(control.on)) paintHandle(ctx, sight, control);
  paintGuess(ctx, sight);
}

/**
 * The actors that are to be seen, with what they show.
 * @param {Sight} sight
 * @returns {Player[]}
 */
const castOf = ({scene, frame, hidden}) =>
  Object.entries(scene.actors).flatMap(([name, actor]) => {
    const shape = frame?.shapes[name];
    if (!shape || hidden.includes(name) || hidden.includes(actor.on)) return [];
    return {actor, shape, words: frame.words[name]};
  });

/**
 * What stays and goes with what moves: words, which give way to it, and what is in space, which is
 * sorted among it.
 * @param {Sight} sight
 * @returns {Player[]}
 */
const groundOn = ({scene, ground, hidden}) =>
  ground.flatMap(({name, actor, shape, words}) => {
    const gone = hidden.includes(name) || hidden.includes(actor.on);
    const painted = actor.kind !== "text" && !scene.axes[actor.on].space;
    return gone || painted || actor.kind === "heights" ? [] : {actor, shape, words};
  });

/** @type {(scene: Scene) => (meaning: string) => string} */
const colorsOf = scene => meaning => scene.colors[meaning];

/**
 * @param {Canvas} ctx
 * @param {Mapping} map
 * @param {number} [more]  pixels around the axes
 */
function clip(ctx, {box: [left, top, width, height]}, more = 0) {
  ctx.beginPath();
  ctx.rect(left - more, top - more, width + 2 * more, height + 2 * more);
  ctx.clip();
}

/**
 * @param {Canvas} ctx
 * @param {Sight} sight
 * @param {Player} player
 */
function paintActor(ctx, {scene, maps, pushes}, {actor, shape, words}) {
  const map = maps[actor.on];
  /** @type {Record<string, Painter<any>>} */
  const known = painters;
  ctx.save();
  const whole = actor.kind === "text" || actor.kind === "dots";
  if (!whole) clip(ctx, map, actor.kind === "arrow" ? OVERHANG * scene.scale : 0);
  const [color, push] = [colorsOf(scene), pushes.get(actor)];
  known[actor.kind](ctx, shape, {actor, map, color, scale: scene.scale, words, push});
  ctx.restore();
}

/**
 * @param {Canvas} ctx
 * @param {Sight} sight
 * @param {TurnControl} control
 * @param {Player[]} cast
 */
function paintAxes(ctx, {scene, maps, values, coarse}, {on, name}, cast) {
  const players = cast.filter(({actor}) => actor.on === on);
  const {space, names} = scene.axes[on];
  if (!space) return;
  ctx.save();
  clip(ctx, maps[on]);
  paintSpace(ctx, players, {
    box: maps[on].box,
    view: pair(values[name]),
    limits: space,
    names: names ?? ["x", "y", "f"],
    color: colorsOf(scene),
    ramp: scene.ramp,
    scale: scene.scale,
    coarse,
  });
  ctx.restore();
}

/**
 * A ring with a dot; while a question is open handles sleep, which a thin hollow ring says.
 * @param {Canvas} ctx
 * @param {Sight} sight
 * @param {HandleControl} control
 */
function paintHandle(ctx, {scene, maps, values, asleep}, {on, name}) {
  const {scale, handle, colors} = scene;
  const [x, y] = pair(values[name]);
  const [px, py] = [maps[on].x(x), maps[on].y(y)];
  Object.assign(ctx, {
    fillStyle: colors.paper,
    strokeStyle: asleep ? colors.ghost : colors.ink,
    lineWidth: (asleep ? 2 : 3) * scale,
  });
  ctx.beginPath();
  ctx.arc(px, py, handle * scale, 0, 7);
  ctx.fill();
  ctx.stroke();
  if (asleep) return;
  ctx.fillStyle = colors.ink;
  ctx.beginPath();
  ctx.arc(px, py, 3 * scale, 0, 7);
  ctx.fill();
}
