// Lines, closed outlines and arrows on a canvas.

import {clipped, within} from "./axes.js";

/** @import {Pixel} from "./axes.js" */

/** @typedef {CanvasRenderingContext2D} Canvas */

export const FONT = `"DejaVu Sans", Verdana, sans-serif`;

/**
 * A polyline, cut where it leaves the neighbourhood of the picture; nan lifts the pen.
 * @param {Canvas} ctx
 * @param {Pixel[]} corners
 */
export function trace(ctx, corners) {
  /** @type {Pixel | null} */
  let last = null;
  ctx.beginPath();
  for (let i = 0; i + 1 < corners.length; i++) {
    const part = within(corners[i], corners[i + 1]);
    if (!part) {
      last = null;
      continue;
    }
    if (part[0] !== last) ctx.moveTo(...part[0]);
    ctx.lineTo(...part[1]);
    last = part[1] === corners[i + 1] ? part[1] : null;
  }
}

/**
 * A closed outline. Its corners may lie anywhere.
 * @param {Canvas} ctx
 * @param {Pixel[]} corners
 */
export function outline(ctx, corners) {
  ctx.beginPath();
  for (const corner of clipped(corners)) ctx.lineTo(...corner);
  ctx.closePath();
}

/**
 * The corners of an arrow, or null where nothing of it is near the picture.
 * @param {number[]} tail
 * @param {number[]} end
 * @param {number} width
 * @returns {Pixel[] | null}
 */
export function arrowOutline(tail, end, width) {
  const part = within(tail, end);
  if (!part) return null;
  const [[x, y], [tx, ty]] = part;
  const length = Math.hypot(tx - x, ty - y);
  if (!(length >= 1)) return null;
  const ax = (tx - x) / length;
  const ay = (ty - y) / length;
  const head = Math.min(4.5 * width, length);
  const nx = tx - head * ax;
  const ny = ty - head * ay;
  const half = 0.5 * width;
  const wing = 0.45 * head;
  /** @type {(px: number, py: number, by: number) => Pixel} */
  const side = (px, py, by) => [px - by * ay, py + by * ax];
  return [
    side(x, y, half),
    side(nx, ny, half),
    side(nx, ny, wing),
    [tx, ty],
    side(nx, ny, -wing),
    side(nx, ny, -half),
    side(x, y, -half),
  ];
}
