// A land from above: a ramp of colours, contours with numbers, a scale. The twin of relief.py.

import {contourSegments, joinedLines, numberPlaces} from "./contours.js";
import {SHADES, codesOf, paintLand, rampTable} from "./land.js";
import {FONT} from "./outlines.js";
import {MIDDLE} from "./rims.js";

/** @import {Mapping} from "./axes.js" */
/** @import {Codes} from "./contours.js" */
/** @import {Shape} from "./frames.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {Size} from "./protocol.js" */
/** @import {HeightsActor} from "./stages.js" */

/**
 * How a land is painted. ramp: the colours from low to high, "#rrggbb"; density: pixels of the
 * screen for each pixel of the picture.
 * @typedef {object} Relief
 * @property {HeightsActor} actor
 * @property {Mapping} map
 * @property {string[]} ramp
 * @property {(meaning: string) => string} color
 * @property {number} scale
 * @property {number} density
 */

const EVERY = 5; // each fifth contour is thick
const THIN = 1;
const THICK = 1.5;
const ZERO = 2; // the contour that parts heights of both signs
const CONTOUR_OPACITY = 0.35;
const ZERO_OPACITY = 0.7;
const ALONE_OPACITY = 0.5; // of contours without a land
const BAR = 12; // the scale's width, its room left and right
const BAR_GAP = 8;
const BAR_WORDS = 5;
const CONTOUR_LETTER = 11; // pixels
const SCALE_LETTER = 12;
const HIGHER = 11; // from the scale up to its word

/**
 * The code of a height, not rounded.
 * @param {HeightsActor} actor
 * @param {number} height
 */
const codeOf = ({base, grain}, height) => 1 + (height - base) / grain;

/**
 * @param {Canvas} ctx
 * @param {Shape} shape
 * @param {Relief} relief
 */
export function paintHeights(ctx, shape, relief) {
  const {actor, map, scale} = relief;
  const codes = codesOf(shape);
  const [x0, x1, y0, y1] = actor.extent;
  const [left, top] = [map.x(x0), map.y(y1)];
  const [width, height] = [map.x(x1) - left, map.y(y0) - top];
  ctx.save();
  if (actor.filled)
    ctx.drawImage(landCanvas(codes, [width, height], relief), left, top, width, height);
  ctx.beginPath();
  ctx.rect(...map.box);
  ctx.clip();
  ctx.translate(left, top);
  paintContours(ctx, codes, [width, height], relief);
  if (actor.filled) paintNumbers(ctx, codes, [width, height], relief);
  ctx.restore();
  if (actor.filled) paintHeightScale(ctx, relief);
  ctx.lineWidth = scale;
}

/**
 * @param {Codes} codes
 * @param {Size} size
 * @param {Relief} relief
 */
function landCanvas(codes, [width, height], {actor, ramp, density}) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(2, Math.round(width * density));
  canvas.height = Math.max(2, Math.round(height * density));
  const ctx = /** @type {Canvas} */ (canvas.getContext("2d"));
  const image = ctx.createImageData(canvas.width, canvas.height);
  paintLand(image, codes, actor, ramp);
  ctx.putImageData(image, 0, 0);
  return canvas;
}

/**
 * @param {Canvas} ctx
 * @param {Codes} codes
 * @param {Size} size
 * @param {Relief} relief
 */
function paintContours(ctx, codes, [width, height], {actor, color, scale}) {
  const [cellX, cellY] = [width / (codes.columns - 1), height / (codes.rows - 1)];
  Object.assign(ctx, {
    strokeStyle: color("contour"),
    lineCap: "butt",
    lineJoin: "round",
  });
  actor.levels.forEach((level, k) => {
    const [wide, opacity] = penOf(actor, k);
    Object.assign(ctx, {lineWidth: wide * scale, globalAlpha: opacity});
    ctx.beginPath();
    for (const line of joinedLines(contourSegments(codes, codeOf(actor, level))))
      line.forEach(([x, y], i) => {
        if (i) ctx.lineTo(x * cellX, height - y * cellY);
        else ctx.moveTo(x * cellX, height - y * cellY);
      });
    ctx.stroke();
  });
  ctx.globalAlpha = 1;
}

/**
 * Width and opacity of a contour.
 * @param {HeightsActor} actor
 * @param {number} k  the number of its level
 */
function penOf({filled, numbers, zero}, k) {
  if (k === zero) return [ZERO, ZERO_OPACITY];
  const width = (k - numbers[0][0]) % EVERY ? THIN : THICK;
  return [width, filled ? CONTOUR_OPACITY : ALONE_OPACITY];
}

/**
 * Numbers along their contours, each on a strip of the colour of its height.
 * @param {Canvas} ctx
 * @param {Codes} codes
 * @param {Size} size
 * @param {Relief} relief
 */
function paintNumbers(ctx, codes, size, {actor, ramp, color, scale}) {
  const table = rampTable(ramp);
  const levels = actor.numbers.map(([k, words]) => ({
    k,
    words,
    code: codeOf(actor, actor.levels[k]),
  }));
  const last = actor.levels.length - 1;
  Object.assign(ctx, {
    font: `${CONTOUR_LETTER * scale}px ${FONT}`,
    fillStyle: color("soft"),
    textAlign: "center",
    textBaseline: "alphabetic",
    lineWidth: 5 * scale,
    lineJoin: "round",
  });
  numberPlaces(codes, levels, size, scale).forEach((place, i) => {
    if (!place) return;
    const {k, words} = levels[i];
    ctx.save();
    ctx.translate(place.x, place.y);
    ctx.rotate(place.angle);
    ctx.strokeStyle = `rgb(${table[Math.round(((SHADES - 1) * k) / last)]})`;
    ctx.strokeText(words, 0, MIDDLE * CONTOUR_LETTER * scale);
    ctx.fillText(words, 0, MIDDLE * CONTOUR_LETTER * scale);
    ctx.restore();
  });
}

/**
 * The bar right of the axes, its numbers beside it.
 * @param {Canvas} ctx
 * @param {Relief} relief
 */
function paintHeightScale(ctx, {actor, map, ramp, color, scale}) {
  const [left, top, width, height] = map.box;
  const x = left + width + BAR_GAP * scale;
  const fill = ctx.createLinearGradient(0, top + height, 0, top);
  ramp.forEach((code, i) => fill.addColorStop(i / (ramp.length - 1), code));
  ctx.fillStyle = fill;
  ctx.fillRect(x, top, BAR * scale, height);
  Object.assign(ctx, {
    font: `${SCALE_LETTER * scale}px ${FONT}`,
    fillStyle: color("soft"),
    textAlign: "left",
    textBaseline: "alphabetic",
  });
  const middle = MIDDLE * SCALE_LETTER * scale;
  for (const [share, words] of actor.scale)
    ctx.fillText(words, x + (BAR + BAR_WORDS) * scale, top + height * (1 - share) + middle);
  ctx.fillText("higher ↑", x, top - HIGHER * scale);
}
