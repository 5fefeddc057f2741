// Actors in space: projected here, so that turning needs no kernel, and painted from far to near.
// The twin of space.py.

import {DEGREE} from "./axes.js";
import {FONT} from "./outlines.js";
import {NEARER, solids} from "./solids.js";

/** @import {Mapping, Pixel} from "./axes.js" */
/** @import {Shape} from "./frames.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {Actor} from "./protocol.js" */
/** @import {Eye, Piece, Solid} from "./solids.js" */

/**
 * The way from (x, y, z) in data to [pixel x, pixel y, depth]; depth grows towards the eye. The
 * projection is parallel.
 * @param {number[]} view  azimuth and elevation in degrees
 * @param {number[]} limits  x0, x1, y0, y1, z0, z1
 * @param {Pick<Mapping, "x" | "y">} map
 * @returns {Eye}
 */
export function camera([azimuth, elevation], limits, map) {
  const [x0, x1, y0, y1, z0, z1] = limits;
  const [ca, sa] = [Math.cos(azimuth * DEGREE), Math.sin(azimuth * DEGREE)];
  const [ce, se] = [Math.cos(elevation * DEGREE), Math.sin(elevation * DEGREE)];
  return (x, y, z) => {
    const u = (x - x0) / (x1 - x0) - 0.5;
    const v = (y - y0) / (y1 - y0) - 0.5;
    const w = 0.75 * ((z - z0) / (z1 - z0) - 0.5);
    return [
      map.x(-sa * u + ca * v),
      map.y(-se * (ca * u + sa * v) + ce * w),
      ce * (ca * u + sa * v) + se * w,
    ];
  };
}

/** @typedef {[x: number, y: number, z: number]} Place */

/**
 * The corners of the floor, one after the other.
 * @param {number[]} limits
 * @returns {Pixel[]}
 */
const floor = ([x0, x1, y0, y1]) => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

/**
 * The floor and the upright edges of the box, in short pieces so that they sort rightly among the
 * rest.
 * @param {number[]} limits
 * @param {Eye} eye
 * @param {(meaning: string) => string} color
 */
function boxPieces(limits, eye, color) {
  const [z0, z1] = [limits[4], limits[5]];
  const corner = floor(limits);
  /** @type {Piece[]} */
  const pieces = [];
  /** @type {(a: Place, b: Place) => void} */
  const edge = (a, b) => {
    const on = (/** @type {number} */ k, /** @type {number} */ share) =>
      a[k] + share * (b[k] - a[k]);
    for (let i = 0; i < 8; i++) {
      const [from, to] = [i / 8, (i + 1) / 8].map(share =>
        eye(on(0, share), on(1, share), on(2, share)),
      );
      pieces.push({
        depth: (from[2] + to[2]) / 2 - NEARER,
        at: [from, to],
        stroke: color("faint"),
        width: 1,
      });
    }
  };
  corner.forEach(([x, y], i) => {
    edge([x, y, z0], [...corner[(i + 1) % 4], z0]);
    edge([x, y, z0], [x, y, z1]);
  });
  return pieces;
}

/**
 * Where the names of the axes stand: outside the middle of the nearest floor edges, and beside the
 * leftmost upright edge.
 * @param {number[]} limits
 * @param {Eye} eye
 * @returns {{name: string, at: number[]}[]}
 */
function axisNames(limits, eye) {
  const [x0, x1, y0, y1, z0, z1] = limits;
  const [xm, ym] = [(x0 + x1) / 2, (y0 + y1) / 2];
  /** @type {(a: Place, b: Place) => Place} */
  const near = (a, b) => (eye(...a)[2] > eye(...b)[2] ? a : b);
  /** @type {(v: number, middle: number) => number} */
  const out = (v, middle) => middle + 1.18 * (v - middle);
  const [, y] = near([xm, y0, z0], [xm, y1, z0]);
  const [x] = near([x0, ym, z0], [x1, ym, z0]);
  const left = floor(limits)
    .map(([cx, cy]) => eye(cx, cy, z1))
    .sort((a, b) => a[0] - b[0])[0];
  return [
    {name: "x", at: eye(xm, out(y, ym), z0)},
    {name: "y", at: eye(out(x, xm), ym, z0)},
    {name: "f", at: [left[0] - 10, left[1]]},
  ];
}

/**
 * @param {Canvas} ctx
 * @param {Piece} piece
 */
function paintPiece(ctx, {at, dot, closed, fill, stroke, width, opacity}) {
  ctx.globalAlpha = opacity ?? 1;
  ctx.beginPath();
  if (dot) ctx.arc(...dot, 0, 7);
  else at?.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  if (closed) ctx.closePath();
  if (fill) {
    ctx.fillStyle = fill;
    ctx.fill();
  }
  if (stroke) {
    Object.assign(ctx, {
      strokeStyle: stroke,
      lineWidth: width,
      lineCap: "round",
      lineJoin: "round",
    });
    ctx.stroke();
  }
}

/**
 * The actors on one axes in space, seen from `view`.
 * @param {Canvas} ctx
 * @param {{actor: Actor, shape: Shape}[]} players
 * @param {object} how
 * @param {Mapping} how.map
 * @param {number[]} how.view  azimuth and elevation in degrees
 * @param {number[]} how.limits  x0, x1, y0, y1, z0, z1
 * @param {(meaning: string) => string} how.color
 * @param {number} how.scale
 */
export function paintSpace(ctx, players, {map, view, limits, color, scale}) {
  const eye = camera(view, limits, map);
  /** @type {Record<string, Solid<any>>} */
  const known = solids;
  const pieces = boxPieces(limits, eye, color);
  for (const {actor, shape} of players)
    pieces.push(...known[actor.kind](shape, {actor, eye, color, scale, limits}));
  pieces.sort((a, b) => a.depth - b.depth).forEach(piece => paintPiece(ctx, piece));
  ctx.globalAlpha = 1;
  Object.assign(ctx, {
    font: `${13 * scale}px ${FONT}`,
    textAlign: "center",
    textBaseline: "middle",
    fillStyle: color("ink"),
  });
  for (const {name, at} of axisNames(limits, eye)) ctx.fillText(name, at[0], at[1]);
}
