// Axes in space: sheets go into an image with a depth for each pixel, lines are strokes of the
// canvas, cut where that depth hides them. Turning needs no kernel. The twin of the still's
// paint_space in scenery.py.

import {camera, fitted} from "./camera.js";
import {floorOf, paintFloor, paintMarks, roundStep} from "./floor.js";
import {Layer} from "./layer.js";
import {seenBy, sheet} from "./sheets.js";
import {sightOn} from "./sights.js";
import {paintArrows, paintBalls, paintCurve, paintPath} from "./solids.js";
import {LIGHTS, packed, rgb, tintTable} from "./tint.js";

/** @import {Eye} from "./camera.js" */
/** @import {Shape} from "./frames.js" */
/** @import {Coat} from "./layer.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {Actor, MeshActor} from "./protocol.js" */
/** @import {Points, Sheet} from "./sheets.js" */
/** @import {Scenery} from "./solids.js" */

/**
 * @typedef {object} How
 * @property {number[]} box  left, top, width, height of the panel
 * @property {number[]} view  azimuth and elevation in degrees
 * @property {number[]} limits  x0, x1, y0, y1, z0, z1
 * @property {string[]} names  of the axes
 * @property {(meaning: string) => string} color
 * @property {string[]} ramp  the colours of heights, from low to high
 * @property {number} scale
 * @property {boolean} coarse  while it moves
 */

/** @typedef {{actor: MeshActor, shape: Shape, form: Sheet, points: Points, coat: Coat}} Clad */

const SAMPLES = 2; // pixels of the image along each pixel of the picture, when nothing moves
const CONTOURS = 12; // about so many contour lines
const RIM = 1.25; // pixels: the edge of what is half transparent

// One for all pictures: axes are painted one after the other.
const layer = new Layer();
/** @type {HTMLCanvasElement | null} */
let sheetCanvas = null;

/** @type {WeakMap<Shape, {key: string, form: Sheet, coat: Coat}>} */
const dressed = new WeakMap();

/**
 * The actors on one axes in space.
 * @param {Canvas} ctx
 * @param {{actor: Actor, shape: Shape}[]} players
 * @param {How} how
 */
export function paintSpace(ctx, players, how) {
  const {box, limits, scale, color, view} = how;
  const place = fitted(box, scale);
  const eye = camera(view, limits, place);
  const floor = floorOf(eye, limits, {...how, small: place.small});
  const raster = rasterOf(box, how.coarse);
  const clad = cladOf(players, eye, raster, how);
  paintSheets(clad, raster, how);
  if (!eye.below) paintFloor(ctx, floor, how);
  if (clad.length) paste(ctx, raster);
  if (eye.below) paintFloor(ctx, floor, how);
  const bend = Math.max(0, ...clad.map(({form}) => form.bend)) * eye.size;
  const sight = sightOn(layer, {...raster, bend});
  paintThin(ctx, players, clad, {eye, sight, box, ground: limits[4], color, scale});
  paintMarks(ctx, floor, how);
}

/** @typedef {{left: number, top: number, samples: number, size: [number, number]}} Raster */

/**
 * The image of a panel, whole pixels of the picture.
 * @param {number[]} box
 * @param {boolean} coarse
 * @returns {Raster}
 */
function rasterOf([x, y, width, height], coarse) {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const samples = coarse ? 1 : SAMPLES;
  const [right, bottom] = [Math.ceil(x + width), Math.ceil(y + height)];
  return {left, top, samples, size: [samples * (right - left), samples * (bottom - top)]};
}

/**
 * The meshes among the players, each with its points and its coat.
 * @param {{actor: Actor, shape: Shape}[]} players
 * @param {Eye} eye
 * @param {Raster} raster
 * @param {How} how
 * @returns {Clad[]}
 */
const cladOf = (players, eye, raster, how) =>
  players.flatMap(({actor, shape}) => {
    if (actor.kind !== "mesh") return [];
    const {form, coat} = clothed(actor, shape, how);
    return [{actor, shape, form, coat, points: seenBy(form, eye, raster)}];
  });

/**
 * What of a mesh stays while it turns.
 * @param {MeshActor} actor
 * @param {Shape} shape
 * @param {How} how
 */
function clothed(actor, shape, how) {
  const {limits, color, ramp} = how;
  const key = [limits, actor.color, actor.opacity, color(actor.color), color("paper"), ramp].join();
  const known = dressed.get(shape);
  if (known?.key === key) return known;
  const form = sheet(shape, limits);
  const made = {key, form, coat: coatOf(actor, form, how)};
  dressed.set(shape, made);
  return made;
}

/**
 * A hill wears the colours of heights and contour lines, anything else its own colour.
 * @param {MeshActor} actor
 * @param {Sheet} form
 * @param {How} how
 * @returns {Coat}
 */
function coatOf({color: role, opacity}, {rows, columns, data}, {limits, ramp, color}) {
  const n = rows * columns;
  const [low, high] = [limits[4], limits[5]];
  const step = roundStep((high - low) / CONTOURS);
  const first = Math.floor(low / step);
  const level = (/** @type {number} */ height) => height / step - first;
  const hill = role === "hill";
  const table = tintTable(hill ? ramp : [color(role)], rgb(color("paper"))[0] < 128);
  const [bottom, top] = [level(low) - EVEN, level(high) + EVEN];
  return {
    table,
    levels: Float32Array.from({length: n}, (_, i) => level(data[2 * n + i])),
    low: bottom,
    high: top,
    scale: (table.length / LIGHTS - 0.01) / (top - bottom),
    first,
    ink: hill ? packed(rgb(color("ink"))) : null,
    opacity,
    line: packed(rgb(color(role))),
  };
}

const EVEN = 1e-4; // of a step: what single precision loses of a height at the very top

/**
 * @param {Clad[]} clad
 * @param {Raster} raster
 * @param {How} how
 */
function paintSheets(clad, {samples, size}, {color}) {
  layer.clear(size[0], size[1], samples);
  for (const {form, points, coat} of clad) if (coat.opacity >= 1) layer.paint(form, points, coat);
  layer.outline(packed(rgb(color("ink"))));
  for (const {form, points, coat} of clad) if (coat.opacity < 1) layer.paint(form, points, coat);
}

/**
 * @param {Canvas} ctx
 * @param {Raster} raster
 */
function paste(ctx, {left, top, samples, size: [width, height]}) {
  sheetCanvas ??= document.createElement("canvas");
  if (sheetCanvas.width !== width || sheetCanvas.height !== height)
    Object.assign(sheetCanvas, {width, height});
  const image = /** @type {Canvas} */ (sheetCanvas.getContext("2d", {willReadFrequently: true}));
  image.putImageData(/** @type {ImageData} */ (layer.image), 0, 0);
  ctx.imageSmoothingEnabled = true;
  ctx.drawImage(sheetCanvas, left, top, width / samples, height / samples);
}

/**
 * Rims of what is half transparent, then lines, arrows and dots.
 * @param {Canvas} ctx
 * @param {{actor: Actor, shape: Shape}[]} players
 * @param {Clad[]} clad
 * @param {Scenery} scenery
 */
function paintThin(ctx, players, clad, scenery) {
  for (const {actor, form} of clad)
    if (actor.opacity < 1)
      for (const side of rims(form))
        paintPath(
          ctx,
          side.map(i => cornerOf(form, i, scenery.eye)),
          {color: actor.color, width: RIM, bare: true},
          scenery,
        );
  for (const {actor, shape} of players)
    if (actor.kind === "line") paintCurve(ctx, shape, actor, scenery);
  for (const {actor, shape} of players)
    if (actor.kind === "arrow") paintArrows(ctx, shape, actor, scenery);
  for (const {actor, shape} of players)
    if (actor.kind === "dots") paintBalls(ctx, shape, actor, scenery);
}

/**
 * @param {Sheet} form
 * @param {number} i
 * @param {Eye} eye
 */
function cornerOf({rows, columns, data}, i, eye) {
  const n = rows * columns;
  return eye.at(data[i], data[n + i], data[2 * n + i]);
}

/**
 * The numbers of the points along the four sides of a mesh.
 * @param {Sheet} form
 */
function rims({rows, columns}) {
  const row = (/** @type {number} */ r) => Array.from({length: columns}, (_, c) => r * columns + c);
  const column = (/** @type {number} */ c) => Array.from({length: rows}, (_, r) => r * columns + c);
  return [row(0), row(rows - 1), column(0), column(columns - 1)];
}
