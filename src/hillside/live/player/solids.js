// What each actor looks like in space: pieces with a depth, the twin of solids.py.

import {FAR, within} from "./axes.js";
import {arrowOutline} from "./outlines.js";

/** @import {Shape} from "./frames.js" */
/** @import {Actor, ArrowActor, DotsActor, LineActor, MeshActor} from "./protocol.js" */

/** @typedef {(x: number, y: number, z: number) => [x: number, y: number, depth: number]} Eye */

/**
 * Something to paint: corners `at` pixels, or one dot (x, y, radius).
 * @typedef {object} Piece
 * @property {number} depth
 * @property {number[][]} [at]
 * @property {[x: number, y: number, radius: number]} [dot]
 * @property {boolean} [closed]
 * @property {string} [fill]
 * @property {string} [stroke]
 * @property {number} [width]
 * @property {number} [opacity]
 */

/**
 * @template {Actor} A
 * @typedef {object} SolidStyle
 * @property {A} actor
 * @property {Eye} eye
 * @property {(meaning: string) => string} color
 * @property {number[]} limits
 * @property {number} scale
 */

/**
 * @template {Actor} A
 * @typedef {(shape: Shape, style: SolidStyle<A>) => Piece[]} Solid
 */

// What lies on a surface is painted nearer: lines once, patches 3 times, dots and arrows 5 times.
export const NEARER = 0.02;

/**
 * Between two colours #rrggbb.
 * @param {string} a
 * @param {string} b
 * @param {number} share
 */
const mix = (a, b, share) =>
  `rgb(${[1, 3, 5].map(i => {
    const from = parseInt(a.slice(i, i + 2), 16);
    const to = parseInt(b.slice(i, i + 2), 16);
    return Math.round(from + (to - from) * Math.max(0, Math.min(1, share)));
  })})`;

export const solids = {
  /** @type {Solid<MeshActor>} */
  mesh(shape, {actor, eye, color, limits}) {
    const rows = shape.rows / 3;
    const {columns, data} = shape;
    const size = rows * columns;
    /** @type {Piece[]} */
    const pieces = [];
    // A patch of another colour touches the surface and should be seen.
    const lift = actor.color === "hill" ? 0 : 3 * NEARER;
    const at = Array.from({length: size}, (_, i) =>
      eye(data[i], data[size + i], data[2 * size + i]),
    );
    for (let r = 0; r + 1 < rows; r++)
      for (let c = 0; c + 1 < columns; c++) {
        const ids = [
          r * columns + c,
          r * columns + c + 1,
          (r + 1) * columns + c + 1,
          (r + 1) * columns + c,
        ];
        const corners = ids.map(i => at[i]);
        const height = ids.reduce((sum, i) => sum + data[2 * size + i], 0) / 4;
        if (!(Math.abs(height) < Infinity)) continue;
        const share = (height - limits[4]) / (limits[5] - limits[4]);
        pieces.push({
          depth: lift + corners.reduce((sum, p) => sum + p[2], 0) / 4,
          at: corners,
          closed: true,
          opacity: actor.opacity,
          fill:
            actor.color === "hill"
              ? mix(color("paper"), color("hill"), 0.15 + 0.85 * share)
              : color(actor.color),
          stroke: color("faint"),
          width: 0.5,
        });
      }
    return pieces;
  },
  /** @type {Solid<LineActor>} */
  line(shape, {actor, eye, color, scale}) {
    const {columns: n, data} = shape;
    const at = Array.from({length: n}, (_, i) => eye(data[i], data[n + i], data[2 * n + i]));
    /** @type {Piece[]} */
    const pieces = [];
    for (let i = 0; i + 1 < n; i++) {
      if (actor.dash && i % 2) continue;
      const depth = (at[i][2] + at[i + 1][2]) / 2 + NEARER;
      const part = within(at[i], at[i + 1]);
      if (part && !Number.isNaN(depth))
        pieces.push({depth, at: part, stroke: color(actor.color), width: actor.width * scale});
    }
    return pieces;
  },
  /** @type {Solid<DotsActor>} */
  dots(shape, {actor, eye, color, scale}) {
    const {columns: n, data} = shape;
    /** @type {Piece[]} */
    const pieces = [];
    for (let i = 0; i < n; i++) {
      const [x, y, depth] = eye(data[i], data[n + i], data[2 * n + i]);
      if (!(Math.abs(x) < FAR && Math.abs(y) < FAR)) continue;
      const [fill, stroke, width] = actor.hollow
        ? ["paper", actor.color, 2]
        : [actor.color, "paper", 1];
      pieces.push({
        depth: depth + 5 * NEARER,
        dot: [x, y, actor.radius * scale],
        fill: color(fill),
        stroke: color(stroke),
        width: width * scale,
      });
    }
    return pieces;
  },
  /** @type {Solid<ArrowActor>} */
  arrow(shape, {actor, eye, color, scale}) {
    const {columns: n, data} = shape;
    /** @type {Piece[]} */
    const pieces = [];
    for (let i = 0; i < n; i++) {
      const [x, y, z, dx, dy, dz] = [0, 1, 2, 3, 4, 5].map(row => data[row * n + i]);
      const tail = eye(x, y, z);
      const tip = eye(x + dx, y + dy, z + dz);
      const corners = arrowOutline(tail, tip, actor.width * scale);
      if (corners)
        pieces.push({
          depth: (tail[2] + tip[2]) / 2 + 5 * NEARER,
          at: corners,
          closed: true,
          fill: color(actor.color),
        });
    }
    return pieces;
  },
};
