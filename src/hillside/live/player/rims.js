// The lines, ticks and names of axes. The twin of `_frame` in raising.py.

import {TICK_LETTER, roomsOf} from "./layout.js";
import {FONT} from "./outlines.js";

/** @import {Mapping} from "./axes.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {AxesData} from "./stages.js" */

/**
 * How words and thin lines are painted. density: pixels of the screen for each of the picture.
 * @typedef {object} Ink
 * @property {(meaning: string) => string} color
 * @property {number} scale
 * @property {number} density
 */

export const MIDDLE = 0.36; // of the size of type: from the line of digits to their middle
export const NAME_LEFT = 8; // from the corner of the axes to the line of a name
const NAME_ABOVE = 11;
const NAME_BELOW = 34;
const NAME_TYPE = 13; // pixels
const TICK_TYPE = 12;
const TICK_LENGTH = 4;
const TICK_LEFT = 7; // from the axes to the words of ticks: their end, and their line
const TICK_BELOW = 18;

/**
 * The left and the lower line with ticks outward, numbers, and names at the ends of the axes.
 * @param {Canvas} ctx
 * @param {AxesData} axes
 * @param {Mapping} map
 * @param {Ink} ink
 */
export function paintRims(ctx, axes, map, ink) {
  ctx.save();
  ctx.textBaseline = "alphabetic";
  if (!axes.bare) {
    paintLines(ctx, axes, map, ink);
    paintTicks(ctx, axes, map, ink);
  }
  paintAxisNames(ctx, axes, map, ink);
  ctx.restore();
}

/**
 * @param {Canvas} ctx
 * @param {AxesData} axes
 * @param {Mapping} map
 * @param {Ink} ink
 */
function paintLines(ctx, {ticks}, map, {color, scale, density}) {
  const [left, top, width, height] = map.box;
  const wide = Math.max(1, Math.round(scale * density)); // on whole pixels of the screen
  /** @type {(v: number) => number} */
  const crisp = v => (Math.round(v * density - wide / 2) + wide / 2) / density;
  const [x, y] = [crisp(left), crisp(top + height)];
  const length = TICK_LENGTH * scale;
  Object.assign(ctx, {strokeStyle: color("faint"), lineWidth: wide / density, lineCap: "butt"});
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, y);
  ctx.lineTo(left + width, y);
  for (const [place] of ticks[0]) {
    ctx.moveTo(crisp(map.x(place)), y);
    ctx.lineTo(crisp(map.x(place)), y + length);
  }
  for (const [place] of ticks[1]) {
    ctx.moveTo(x, crisp(map.y(place)));
    ctx.lineTo(x - length, crisp(map.y(place)));
  }
  ctx.stroke();
}

/**
 * Numbers below their ticks: the last one no farther to the right than the panel reaches.
 * @param {Canvas} ctx
 * @param {AxesData} axes
 * @param {Mapping} map
 * @param {Ink} ink
 */
function paintTicks(ctx, axes, map, {color, scale}) {
  const {ticks} = axes;
  const [left, top, width, height] = map.box;
  const end = left + width + roomsOf(axes, false)[1] * scale;
  const line = top + height + TICK_BELOW * scale;
  Object.assign(ctx, {fillStyle: color("soft"), font: `${TICK_TYPE * scale}px ${FONT}`});
  ctx.textAlign = "center";
  const places = ticks[0].map(([place]) => map.x(place));
  const apart = Math.min(...places.slice(1).map((x, i) => Math.abs(x - places[i])));
  ticks[0].forEach(([, words], i) => {
    const middle = Math.min(places[i], end - (TICK_LETTER * scale * words.length) / 2);
    ctx.fillText(words, middle, line, apart - 4 * scale);
  });
  ctx.textAlign = "right";
  for (const [place, words] of ticks[1])
    ctx.fillText(words, left - TICK_LEFT * scale, map.y(place) + MIDDLE * TICK_TYPE * scale);
}

/**
 * Names at the ends of the axes. One that is longer than its panel is narrowed to it: in a class
 * companions are small and letters large.
 * @param {Canvas} ctx
 * @param {AxesData} axes
 * @param {Mapping} map
 * @param {Ink} ink
 */
function paintAxisNames(ctx, axes, {box: [left, top, width, height]}, {color, scale}) {
  const [nameX, nameY] = axes.names;
  const [before, after] = roomsOf(axes, false).map(room => room * scale);
  Object.assign(ctx, {fillStyle: color("ink"), font: `${NAME_TYPE * scale}px ${FONT}`});
  const below = top + height + NAME_BELOW * scale;
  ctx.textAlign = "right";
  if (nameX) ctx.fillText(`${nameX} →`, left + width, below, before + width);
  const from = left - NAME_LEFT * scale;
  ctx.textAlign = "left";
  if (nameY)
    ctx.fillText(`↑ ${nameY}`, from, top - NAME_ABOVE * scale, left + width + after - from);
}
