// Lines, arrows and dots in space on the canvas: what is seen is drawn in full on a casing of
// paper, what is hidden is dotted or hollow. The twin of solids.py.

import {FAR, within} from "./axes.js";
import {arrowOutline, outline} from "./outlines.js";
import {runs} from "./sights.js";

/** @import {Eye, Spot} from "./camera.js" */
/** @import {Shape} from "./frames.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {ArrowActor, DotsActor, LineActor} from "./protocol.js" */
/** @import {Run, Sight} from "./sights.js" */

/**
 * @typedef {object} Scenery
 * @property {Eye} eye
 * @property {Sight} sight
 * @property {number[]} box  of the panel
 * @property {number} ground  the height of the floor
 * @property {(meaning: string) => string} color
 * @property {number} scale
 */

/**
 * bare: without a casing
 * @typedef {{color: string, width: number, dash?: boolean, bare?: boolean}} Pen
 */

const PAPER_EDGE = 1.25; // pixels on each side
const PAPER_SHARE = 0.85; // strength
const HIDDEN = 0.45;
const DOTTED = 1.5; // pixels
const LIFT = 2; // pixels of depth by which dots and heads are nearer than what they stand on
const FOOT = 2; // pixels: the radius of the end of a plumb line

/**
 * The points of a shape, one in each column, as the eye sees them.
 * @param {Eye} eye
 * @param {Shape} shape
 * @returns {Spot[]}
 */
export const spotsOf = (eye, {columns: n, data}) =>
  Array.from({length: n}, (_, i) => eye.at(data[i], data[n + i], data[2 * n + i]));

/**
 * @param {Canvas} ctx
 * @param {Spot[]} spots
 * @param {Pen} pen
 * @param {Scenery} scenery
 */
export function paintPath(ctx, spots, pen, {sight, box, color, scale}) {
  const parts = runs(spots, sight, box);
  const width = pen.width * scale;
  ctx.save();
  Object.assign(ctx, {lineJoin: "round", lineCap: "round", globalAlpha: HIDDEN});
  Object.assign(ctx, {strokeStyle: color(pen.color), lineWidth: DOTTED * scale});
  ctx.setLineDash([0, 2.6 * DOTTED * scale]);
  strokeRuns(ctx, parts, false);
  ctx.setLineDash(pen.dash ? [6 * scale, 4 * scale] : []);
  ctx.lineCap = pen.dash ? "butt" : "round";
  if (!pen.bare) {
    Object.assign(ctx, {strokeStyle: color("paper"), globalAlpha: PAPER_SHARE});
    ctx.lineWidth = width + 2 * PAPER_EDGE * scale;
    strokeRuns(ctx, parts, true);
  }
  Object.assign(ctx, {strokeStyle: color(pen.color), lineWidth: width, globalAlpha: 1});
  strokeRuns(ctx, parts, true);
  ctx.restore();
}

/**
 * @param {Canvas} ctx
 * @param {Run[]} parts
 * @param {boolean} wanted  those that are seen, or those that are not
 */
function strokeRuns(ctx, parts, wanted) {
  ctx.beginPath();
  for (const {seen, at} of parts)
    if (seen === wanted) at.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.stroke();
}

/**
 * @param {Canvas} ctx
 * @param {Shape} shape
 * @param {LineActor} actor
 * @param {Scenery} scenery
 */
export const paintCurve = (ctx, shape, actor, scenery) =>
  paintPath(ctx, spotsOf(scenery.eye, shape), actor, scenery);

/**
 * The shaft is a line, the head whole or hollow.
 * @param {Canvas} ctx
 * @param {Shape} shape
 * @param {ArrowActor} actor
 * @param {Scenery} scenery
 */
export function paintArrows(ctx, {columns: n, data}, actor, scenery) {
  const {eye, sight, color, scale} = scenery;
  for (let i = 0; i < n; i++) {
    const [x, y, z, dx, dy, dz] = [0, 1, 2, 3, 4, 5].map(row => data[row * n + i]);
    const [tail, tip] = [eye.at(x, y, z), eye.at(x + dx, y + dy, z + dz)];
    const corners = arrowOutline(tail, tip, actor.width * scale);
    if (!corners || !within(tail, tip)) continue;
    const neck = neckOf(tail, tip, corners);
    paintPath(ctx, [tail, neck], actor, scenery);
    const seen = sight(nearer(tip));
    ctx.save();
    outline(ctx, corners.slice(2, 5));
    if (seen) casedFill(ctx, color(actor.color), color("paper"), scale);
    else hollow(ctx, color(actor.color), scale);
    ctx.restore();
  }
}

/** @type {(spot: Spot) => Spot} */
const nearer = ([x, y, depth]) => [x, y, depth + LIFT];

/**
 * Where the shaft of an arrow ends.
 * @param {Spot} tail
 * @param {Spot} tip
 * @param {number[][]} corners
 * @returns {Spot}
 */
function neckOf(tail, tip, corners) {
  const neck = [0, 1].map(k => (corners[1][k] + corners[5][k]) / 2);
  const long = Math.hypot(tip[0] - tail[0], tip[1] - tail[1]);
  const share = Math.hypot(neck[0] - tail[0], neck[1] - tail[1]) / long;
  return [neck[0], neck[1], tail[2] + share * (tip[2] - tail[2])];
}

/**
 * @param {Canvas} ctx
 * @param {string} fill
 * @param {string} paper
 * @param {number} scale
 */
function casedFill(ctx, fill, paper, scale) {
  Object.assign(ctx, {strokeStyle: paper, lineWidth: 2 * PAPER_EDGE * scale, lineJoin: "round"});
  Object.assign(ctx, {globalAlpha: PAPER_SHARE, fillStyle: fill});
  ctx.stroke();
  ctx.globalAlpha = 1;
  ctx.fill();
}

/**
 * @param {Canvas} ctx
 * @param {string} stroke
 * @param {number} scale
 */
function hollow(ctx, stroke, scale) {
  Object.assign(ctx, {strokeStyle: stroke, lineWidth: DOTTED * scale, globalAlpha: HIDDEN});
  ctx.stroke();
}

/**
 * The far ones first. One that stands alone has a plumb line to the floor.
 * @param {Canvas} ctx
 * @param {Shape} shape
 * @param {DotsActor} actor
 * @param {Scenery} scenery
 */
export function paintBalls(ctx, shape, actor, scenery) {
  const {sight, color, scale} = scenery;
  const spots = spotsOf(scenery.eye, shape).filter(
    ([x, y, depth]) => Math.abs(x) < FAR && Math.abs(y) < FAR && Number.isFinite(depth),
  );
  if (shape.columns === 1 && spots.length) plumb(ctx, shape.data, scenery);
  ctx.save();
  for (const spot of spots.sort((a, b) => a[2] - b[2])) {
    ctx.beginPath();
    ctx.arc(spot[0], spot[1], actor.radius * scale, 0, 7);
    if (sight(nearer(spot))) ball(ctx, actor, color, scale);
    else hollow(ctx, color(actor.color), scale);
  }
  ctx.restore();
}

/**
 * @param {Canvas} ctx
 * @param {DotsActor} actor
 * @param {(meaning: string) => string} color
 * @param {number} scale
 */
function ball(ctx, actor, color, scale) {
  const [fill, edge, width] = actor.hollow ? ["paper", actor.color, 2] : [actor.color, "paper", 1];
  Object.assign(ctx, {globalAlpha: 1, fillStyle: color(fill), strokeStyle: color(edge)});
  ctx.lineWidth = width * scale;
  ctx.fill();
  ctx.stroke();
}

/**
 * @param {Canvas} ctx
 * @param {ArrayLike<number>} point
 * @param {Scenery} scenery
 */
function plumb(ctx, point, scenery) {
  const [x, y, z] = Array.from(point);
  const {eye, ground, color, scale, sight} = scenery;
  if (!(z > ground)) return;
  const foot = eye.at(x, y, ground);
  paintPath(ctx, [eye.at(x, y, z), foot], {color: "ghost", width: 1, bare: true}, scenery);
  ctx.save();
  Object.assign(ctx, {fillStyle: color("ghost"), globalAlpha: sight(foot) ? 1 : HIDDEN});
  ctx.beginPath();
  ctx.arc(foot[0], foot[1], FOOT * scale, 0, 7);
  ctx.fill();
  ctx.restore();
}
