// What was guessed, beside the truth: in ink, of round dots, with a chip that says whose it is.

import {lengthOf} from "./clip.js";
import {FONT} from "./outlines.js";

/** @import {Mapping, Pixel} from "./axes.js" */
/** @import {Rectangle} from "./clip.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {Sight} from "./painting.js" */
/** @import {Heights, Prediction, Scene} from "./protocol.js" */

const WHOSE = "your guess";
const GUESS_TYPE = 13; // pixels, as are all of these
const DOT_THICK = 4; // thick, and so far apart
const DOT_GAP = 8;
const RING_AROUND = 11;
const GUESS_HEAD = 14; // an arrow's, long, and half as wide
const CHIP_HIGH = 20;
const CHIP_WIDE = 88;
const UNDER_TOOLS = 42; // so low is its middle at least, the tools are above
const LIFTED = 24; // from the tip to the middle of the chip
const BAND_SHADE = 0.1;
const CHIP_MARGIN = 4; // from the chip to the edge of the picture

/**
 * Its way on the plot: lines of dots, where the chip stands, what is filled.
 * @typedef {object} Way
 * @property {(ctx: Canvas, more: number, scale: number) => void} trace
 * @property {Pixel} tip
 * @property {[number, number, number, number]} [fill]
 */

/**
 * @param {Canvas} ctx
 * @param {Pick<Sight, "scene" | "maps" | "guess" | "asleep">} sight
 */
export function paintGuess(ctx, {scene, maps, guess, asleep}) {
  const way = guessedWay({scene, maps, guess});
  if (!way) return;
  const {scale, colors} = scene;
  ctx.save();
  if (way.fill) {
    Object.assign(ctx, {fillStyle: colors.ink, globalAlpha: BAND_SHADE});
    ctx.fillRect(...way.fill);
    ctx.globalAlpha = 1;
  }
  for (const [color, more] of /** @type {[string, number][]} */ ([
    [colors.paper, 3],
    [colors.ink, 0],
  ])) {
    Object.assign(ctx, {strokeStyle: color, fillStyle: color, lineCap: "round"});
    ctx.lineWidth = (DOT_THICK + more) * scale;
    ctx.setLineDash([0, DOT_GAP * scale]);
    ctx.beginPath();
    way.trace(ctx, more, scale);
    ctx.stroke();
  }
  ctx.setLineDash([]);
  const box = boxOfChip({scene, maps, guess, asleep});
  if (box) chip(ctx, box, scene);
  ctx.restore();
}

/**
 * Where the chip stands, from which labels keep off. A curve or a stretch that is still being drawn
 * has none.
 * @param {Pick<Sight, "scene" | "maps" | "guess" | "asleep">} sight
 * @returns {Rectangle | null}
 */
export function boxOfChip({scene, maps, guess, asleep}) {
  const {kind} = scene.prediction ?? {};
  const way = guessedWay({scene, maps, guess});
  if (!way || (asleep && (kind === "curve" || kind === "region"))) return null;
  return chipBox(way.tip, scene);
}

/**
 * @param {Pick<Sight, "scene" | "maps" | "guess">} sight
 * @returns {Way | null}
 */
function guessedWay({scene: {prediction: asked}, maps, guess}) {
  const map = asked && "on" in asked ? maps[asked.on] : null;
  return asked && map && Array.isArray(guess) ? wayOf(asked, guess, map) : null;
}

/**
 * @param {Prediction} asked
 * @param {any[]} guess
 * @param {Mapping} map
 * @returns {Way | null}
 */
function wayOf(asked, guess, map) {
  if (asked.kind === "curve") return curveWay(asked.xs, guess, map);
  if (asked.kind === "region") return bandWay(guess, map);
  if (asked.kind !== "point" && asked.kind !== "arrow") return null;
  /** @type {Pixel} */
  const tip = [map.x(guess[0]), map.y(guess[1])];
  if (asked.kind === "point")
    return {tip, trace: (ctx, _, scale) => ctx.arc(...tip, RING_AROUND * scale, 0, 2 * Math.PI)};
  /** @type {Pixel} */
  const tail = [map.x(asked.tail[0]), map.y(asked.tail[1])];
  return {tip, trace: (ctx, more, scale) => arrow(ctx, tail, tip, more, scale)};
}

/**
 * Through the columns that are drawn.
 * @param {number[]} xs
 * @param {Heights} heights
 * @param {Mapping} map
 * @returns {Way | null}
 */
function curveWay(xs, heights, map) {
  const drawn = xs.flatMap((x, k) => {
    const y = heights[k];
    return y === null ? [] : [{k, at: /** @type {Pixel} */ ([map.x(x), map.y(y)])}];
  });
  if (!drawn.length) return null;
  const highest = drawn.reduce((best, one) => (one.at[1] < best.at[1] ? one : best));
  return {
    tip: highest.at,
    trace(ctx) {
      drawn.forEach(({k, at}, i) => {
        if (i && drawn[i - 1].k === k - 1) return ctx.lineTo(...at);
        ctx.moveTo(...at);
        ctx.lineTo(...at); // one dot, if there is no more
      });
    },
  };
}

/**
 * Two upright lines with what is between them.
 * @param {number[]} ends
 * @param {Mapping} map
 * @returns {Way}
 */
function bandWay(ends, {x, box: [, top, , height]}) {
  const [left, right] = ends.map(x).sort((a, b) => a - b);
  return {
    tip: [(left + right) / 2, top],
    fill: [left, top, right - left, height],
    trace(ctx) {
      for (const place of [left, right]) {
        ctx.moveTo(place, top);
        ctx.lineTo(place, top + height);
      }
    },
  };
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
 * The box of the chip: above the tip, or below it where there is no room; never beyond the picture.
 * @param {Pixel} tip
 * @param {Pick<Scene, "scale" | "size">} scene
 * @returns {Rectangle}
 */
function chipBox([x, y], {scale, size}) {
  const [half, height] = [(CHIP_WIDE * scale) / 2, CHIP_HIGH * scale];
  const room = half + CHIP_MARGIN * scale;
  const cx = Math.min(Math.max(x, room), size[0] - room);
  const above = y - LIFTED * scale;
  const cy = above > UNDER_TOOLS * scale ? above : y + LIFTED * scale;
  return [cx - half, cy - height / 2, cx + half, cy + height / 2];
}

/**
 * @param {Canvas} ctx
 * @param {Rectangle} box
 * @param {Pick<Scene, "scale" | "colors">} scene
 */
function chip(ctx, [left, top, right, bottom], {scale, colors: {paper, ink}}) {
  Object.assign(ctx, {
    font: `${GUESS_TYPE * scale}px ${FONT}`,
    textAlign: "center",
    textBaseline: "middle",
  });
  ctx.beginPath();
  ctx.roundRect(left, top, right - left, bottom - top, (bottom - top) / 2);
  Object.assign(ctx, {fillStyle: paper, strokeStyle: ink, lineWidth: scale});
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = ink;
  ctx.fillText(WHOSE, (left + right) / 2, (top + bottom) / 2);
}
