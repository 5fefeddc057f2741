// What was guessed, beside the truth: in ink, of round dots, with a chip that says whose it is.

import {lengthOf} from "./clip.js";
import {FONT} from "./outlines.js";

/** @import {Pixel} from "./axes.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {Sight} from "./painting.js" */

const WHOSE = "your guess";
const GUESS_TYPE = 13; // pixels, as are all of these
const DOT_THICK = 4; // thick, and so far apart
const DOT_GAP = 8;
const RING_AROUND = 11;
const GUESS_HEAD = 14; // an arrow's, long, and half as wide
const CHIP_HIGH = 20;
const CHIP_PAD = 7;
const LIFTED = 24; // from the tip to the middle of the chip
const CHIP_MARGIN = 4; // from the chip to the edge of the picture

/**
 * @param {Canvas} ctx
 * @param {Pick<Sight, "scene" | "maps" | "guess">} sight
 */
export function paintGuess(ctx, {scene, maps, guess}) {
  const asked = scene.prediction;
  if (asked?.kind !== "point" && asked?.kind !== "arrow") return;
  if (!Array.isArray(guess) || !maps[asked.on]) return;
  const {scale, colors, size} = scene;
  const map = maps[asked.on];
  /** @type {Pixel} */
  const tip = [map.x(guess[0]), map.y(guess[1])];
  /** @type {Pixel | null} */
  const tail = asked.kind === "arrow" ? [map.x(asked.tail[0]), map.y(asked.tail[1])] : null;
  ctx.save();
  for (const [color, more] of /** @type {[string, number][]} */ ([
    [colors.paper, 3],
    [colors.ink, 0],
  ])) {
    Object.assign(ctx, {strokeStyle: color, fillStyle: color, lineCap: "round"});
    ctx.lineWidth = (DOT_THICK + more) * scale;
    ctx.setLineDash([0, DOT_GAP * scale]);
    ctx.beginPath();
    if (tail) arrow(ctx, tail, tip, more, scale);
    else ctx.arc(...tip, RING_AROUND * scale, 0, 2 * Math.PI);
    ctx.stroke();
  }
  ctx.setLineDash([]);
  chip(ctx, tip, {scale, size, paper: colors.paper, ink: colors.ink});
  ctx.restore();
}

/**
 * The head is filled, the shaft is left to be stroked.
 * @param {Canvas} ctx
 * @param {Pixel} tail
 * @param {Pixel} tip
 * @param {number} more  around it
 * @param {number} scale
 */
function arrow(ctx, tail, tip, more, scale) {
  const length = lengthOf(tail, tip) || 1;
  const [ax, ay] = [(tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length];
  const head = Math.min(GUESS_HEAD * scale, length);
  const wing = head / 2 + more * scale;
  const [bx, by] = [tip[0] - (head + more) * ax, tip[1] - (head + more) * ay];
  ctx.moveTo(tip[0] + more * ax, tip[1] + more * ay);
  ctx.lineTo(bx - wing * ay, by + wing * ax);
  ctx.lineTo(bx + wing * ay, by - wing * ax);
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(...tail);
  ctx.lineTo(bx, by);
}

/**
 * Above the tip, or below it where there is no room; never beyond the picture.
 * @param {Canvas} ctx
 * @param {Pixel} tip
 * @param {{scale: number, size: number[], paper: string, ink: string}} look
 */
function chip(ctx, [x, y], {scale, size, paper, ink}) {
  Object.assign(ctx, {
    font: `${GUESS_TYPE * scale}px ${FONT}`,
    textAlign: "center",
    textBaseline: "middle",
  });
  const width = ctx.measureText(WHOSE).width + 2 * CHIP_PAD * scale;
  const height = CHIP_HIGH * scale;
  const room = width / 2 + CHIP_MARGIN * scale;
  const cx = Math.min(Math.max(x, room), size[0] - room);
  const above = y - LIFTED * scale;
  const cy = above > height ? above : y + LIFTED * scale;
  ctx.beginPath();
  ctx.roundRect(cx - width / 2, cy - height / 2, width, height, height / 2);
  Object.assign(ctx, {fillStyle: paper, strokeStyle: ink, lineWidth: scale});
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = ink;
  ctx.fillText(WHOSE, cx, cy);
}
