// Labels on the canvas: letters as outlines, leaders, signs in the row. The twin of written.py.

import {SIGN} from "./keyrow.js";
import {SIZE} from "./labelled.js";

/** @import {Pixel} from "./axes.js" */
/** @import {Rectangle} from "./clip.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {Actor, Lettering} from "./protocol.js" */

/** @typedef {{color: string, paper: string, scale: number}} Pen */

const CASING = 3; // pixels of paper around letters, and its opacity
const CASED = 0.85;
const BOLD = 0.035; // what is added to the strokes of letters, in sizes of the type
const LEADERS = [
  {width: 3, opacity: 0.4},
  {width: 1, opacity: 0.6},
]; // of paper, then in the label's colour

/** @type {WeakMap<Lettering, Path2D>} */
const paths = new WeakMap();

/** @param {Lettering} lettering */
export function pathOf(lettering) {
  const known = paths.get(lettering);
  if (known) return known;
  const path = new Path2D();
  for (const [text, x, y, scale] of lettering.marks)
    path.addPath(new Path2D(text), new DOMMatrix([scale, 0, 0, scale, x, y]));
  paths.set(lettering, path);
  return path;
}

/**
 * Letters that end at the right of the box, with a casing.
 * @param {Canvas} ctx
 * @param {Rectangle} box
 * @param {Lettering} lettering
 * @param {Pen} pen
 */
export function writeLetters(ctx, box, lettering, {color, paper, scale}) {
  const size = (SIZE * scale) / 1000;
  ctx.save();
  ctx.translate(box[2] - size * lettering.width, box[1] + size * lettering.ascent);
  ctx.scale(size, size);
  Object.assign(ctx, {lineJoin: "round", strokeStyle: paper, globalAlpha: CASED});
  ctx.setLineDash([]);
  ctx.lineWidth = (CASING * scale) / size;
  ctx.stroke(pathOf(lettering));
  Object.assign(ctx, {strokeStyle: color, fillStyle: color, globalAlpha: 1});
  ctx.lineWidth = 1000 * BOLD;
  ctx.stroke(pathOf(lettering));
  ctx.fill(pathOf(lettering));
  ctx.restore();
}

/**
 * @param {Canvas} ctx
 * @param {Pixel[]} line
 * @param {Pen} pen
 */
export function drawLeader(ctx, line, {color, paper, scale}) {
  if (!line.length) return;
  ctx.save();
  ctx.setLineDash([]);
  ctx.beginPath();
  line.forEach(([x, y]) => ctx.lineTo(x, y));
  LEADERS.forEach(({width, opacity}, i) => {
    Object.assign(ctx, {strokeStyle: i ? color : paper, lineWidth: width * scale});
    ctx.globalAlpha = opacity;
    ctx.stroke();
  });
  ctx.restore();
}

/**
 * A short line, a dot or a square before the words of the row, on paper.
 * @param {Canvas} ctx
 * @param {Rectangle} box
 * @param {Actor} actor
 * @param {Pen} pen
 */
export function drawSign(ctx, [left, top, right, bottom], actor, {color, paper, scale}) {
  const [x, y] = [left + (SIGN / 2 - 2) * scale, (top + bottom) / 2];
  ctx.save();
  Object.assign(ctx, {fillStyle: paper, globalAlpha: CASED});
  ctx.fillRect(left, top, right - left, bottom - top);
  Object.assign(ctx, {fillStyle: color, globalAlpha: 1});
  ctx.beginPath();
  if (actor.kind === "dots") ctx.arc(x, y, 4 * scale, 0, 7);
  else if (actor.kind === "area") ctx.rect(x - 4 * scale, y - 4 * scale, 8 * scale, 8 * scale);
  else ctx.rect(left, y - 1.25 * scale, (SIGN - 4) * scale, 2.5 * scale);
  ctx.fill();
  ctx.restore();
}
