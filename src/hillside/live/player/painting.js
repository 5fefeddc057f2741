// A frame on the canvas: actors on flat axes, then those in space, then handles and the guess.

import {FONT, arrowOutline, outline, painters} from "./painters.js";
import {paintSpace} from "./space.js";

export function paint(ctx, shown) {
  // shown: {scene, maps, values, frame, hidden: [names of actors], guess: what is guessed}
  const {scene, maps, values, frame, hidden} = shown;
  const cast = Object.entries(scene.actors).filter(
    ([name]) => frame?.shapes[name] && !hidden.includes(name),
  );
  for (const [name, actor] of cast)
    if (!scene.axes[actor.on].space) paintActor(ctx, shown, name, actor);
  for (const control of scene.controls)
    if (control.kind === "turn" && maps[control.on]) paintAxes(ctx, shown, control, cast);
  for (const {kind, on, name} of scene.controls)
    if (kind === "handle" && maps[on]) paintHandle(ctx, scene, maps[on], values[name]);
  paintGuess(ctx, shown);
}

const colorsOf = scene => role => scene.colors[role];

function clip(ctx, [left, top, width, height]) {
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
}

function paintActor(ctx, {scene, maps, frame}, name, actor) {
  const map = maps[actor.on];
  ctx.save();
  if (actor.kind !== "text") clip(ctx, map.box);
  const words = frame.words[name];
  const how = {actor, map, color: colorsOf(scene), scale: scene.scale, words};
  painters[actor.kind](ctx, frame.shapes[name], how);
  ctx.restore();
}

function paintAxes(ctx, {scene, maps, values, frame}, {on, name}, cast) {
  const players = cast
    .filter(([, actor]) => actor.on === on)
    .map(([who, actor]) => [actor, frame.shapes[who]]);
  ctx.save();
  clip(ctx, maps[on].box);
  paintSpace(ctx, players, {
    map: maps[on],
    view: values[name],
    limits: scene.axes[on].space,
    color: colorsOf(scene),
    scale: scene.scale,
  });
  ctx.restore();
}

function paintHandle(ctx, {scale, handle, colors}, map, [x, y]) {
  const [px, py] = [map.x(x), map.y(y)];
  Object.assign(ctx, {fillStyle: colors.paper, strokeStyle: colors.ink, lineWidth: 3 * scale});
  ctx.beginPath();
  ctx.arc(px, py, handle * scale, 0, 7);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = colors.ink;
  ctx.beginPath();
  ctx.arc(px, py, 3 * scale, 0, 7);
  ctx.fill();
}

function paintGuess(ctx, {scene, maps, guess}) {
  // The guess as a ghost beside the truth.
  const asked = scene.prediction;
  if (!asked || !["point", "arrow"].includes(asked.kind)) return;
  if (!Array.isArray(guess) || !maps[asked.on]) return;
  const {scale, colors} = scene;
  const map = maps[asked.on];
  const [px, py] = [map.x(guess[0]), map.y(guess[1])];
  ctx.save();
  Object.assign(ctx, {strokeStyle: colors.ghost, fillStyle: colors.ghost, lineWidth: 3 * scale});
  if (asked.kind === "arrow") paintGuessedArrow(ctx, map, asked.tail, [px, py], scale);
  else paintRing(ctx, [px, py], scale);
  Object.assign(ctx, {
    font: `${13 * scale}px ${FONT}`,
    textAlign: "center",
    textBaseline: "middle",
    strokeStyle: colors.paper,
  });
  ctx.strokeText("your guess", px, py - 20 * scale);
  ctx.fillText("your guess", px, py - 20 * scale);
  ctx.restore();
}

function paintGuessedArrow(ctx, map, tail, tip, scale) {
  const corners = arrowOutline([map.x(tail[0]), map.y(tail[1])], tip, 3 * scale);
  ctx.globalAlpha = 0.75;
  if (corners) {
    outline(ctx, corners);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}

function paintRing(ctx, [x, y], scale) {
  ctx.setLineDash([4 * scale, 4 * scale]);
  ctx.beginPath();
  ctx.arc(x, y, 11 * scale, 0, 7);
  ctx.stroke();
  ctx.setLineDash([]);
}
