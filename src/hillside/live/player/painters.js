// One painter for each kind of actor on flat axes, the twin of its `draw` in actors.py.

import {FAR} from "./axes.js";
import {FONT, arrowOutline, outline, trace} from "./outlines.js";
import {boxOf, edge} from "./outside.js";

/** @import {Mapping, Pixel} from "./axes.js" */
/** @import {Shape} from "./frames.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {Actor, AreaActor, ArrowActor, BarsActor, DotsActor} from "./protocol.js" */
/** @import {LineActor, RasterActor, TextActor} from "./protocol.js" */

/**
 * How an actor is painted. color: from a meaning to a colour; words: of a text.
 * @template {Actor} A
 * @typedef {object} Style
 * @property {A} actor
 * @property {Mapping} map
 * @property {(meaning: string) => string} color
 * @property {number} scale
 * @property {string} words
 */

/**
 * @template {Actor} A
 * @typedef {(ctx: Canvas, shape: Shape, style: Style<A>) => void} Painter
 */

/**
 * @param {Shape} shape
 * @param {Mapping} map
 * @returns {Pixel[]}
 */
const points = ({data, columns}, map) =>
  Array.from({length: columns}, (_, i) => [map.x(data[i]), map.y(data[columns + i])]);

/**
 * A raster as an image, a pixel for each of its cells; made once for each table of colours.
 * @param {Shape} shape
 * @param {number[]} table
 */
function rasterImage(shape, table) {
  if (shape.image && shape.table === table) return shape.image;
  const canvas = document.createElement("canvas");
  const {rows, columns, data} = shape;
  canvas.width = columns;
  canvas.height = rows;
  const ctx = /** @type {Canvas} */ (canvas.getContext("2d"));
  const image = ctx.createImageData(columns, rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const to = 4 * ((rows - 1 - row) * columns + column);
      const from = 4 * data[row * columns + column];
      for (let c = 0; c < 4; c++) image.data[to + c] = table[from + c];
    }
  ctx.putImageData(image, 0, 0);
  Object.assign(shape, {image: canvas, table});
  return canvas;
}

/**
 * The colours of dots: hollow ones with an edge of theirs, others with one of paper.
 * @param {Canvas} ctx
 * @param {DotsActor} actor
 * @param {(meaning: string) => string} color
 * @param {number} scale
 */
export function dress(ctx, actor, color, scale) {
  const [fill, line, width] = actor.hollow ? ["paper", actor.color, 2] : [actor.color, "paper", 1];
  Object.assign(ctx, {
    fillStyle: color(fill),
    strokeStyle: color(line),
    lineWidth: width * scale,
    lineJoin: "miter",
  });
  ctx.setLineDash([]);
}

export const painters = {
  /** @type {Painter<LineActor>} */
  line(ctx, shape, {actor, map, color, scale}) {
    const width = actor.width * scale;
    Object.assign(ctx, {
      strokeStyle: color(actor.color),
      lineWidth: width,
      lineJoin: "round",
      lineCap: actor.dash ? "butt" : "round",
    });
    ctx.setLineDash(actor.dash ? [6 * scale, 4 * scale] : []);
    trace(ctx, points(shape, map));
    ctx.stroke();
  },
  /**
   * Whole dots, also at the edge; those outside are left out.
   * @type {Painter<DotsActor>}
   */
  dots(ctx, shape, {actor, map, color, scale}) {
    dress(ctx, actor, color, scale);
    for (const [x, y] of points(shape, map)) {
      if (Number.isNaN(x + y) || edge([x, y], boxOf(map))) continue;
      ctx.beginPath();
      ctx.arc(x, y, actor.radius * scale, 0, 7);
      ctx.fill();
      ctx.stroke();
    }
  },
  /** @type {Painter<ArrowActor>} */
  arrow(ctx, shape, {actor, map, color, scale}) {
    const {data, columns: n} = shape;
    ctx.fillStyle = color(actor.color);
    for (let i = 0; i < n; i++) {
      const [x, y, dx, dy] = [0, 1, 2, 3].map(row => data[row * n + i]);
      const corners = arrowOutline(
        [map.x(x), map.y(y)],
        [map.x(x + dx), map.y(y + dy)],
        actor.width * scale,
      );
      if (corners) {
        outline(ctx, corners);
        ctx.fill();
      }
    }
  },
  /** @type {Painter<AreaActor>} */
  area(ctx, shape, {actor, map, color}) {
    Object.assign(ctx, {fillStyle: color(actor.color), globalAlpha: actor.opacity});
    outline(ctx, points(shape, map));
    ctx.fill();
  },
  /** @type {Painter<BarsActor>} */
  bars(ctx, shape, {actor, map, color}) {
    actor.at.forEach((place, i) => {
      const left = map.x(place - actor.width / 2);
      const right = map.x(place + actor.width / 2);
      const top = Math.max(-FAR, Math.min(FAR, map.y(shape.data[i])));
      ctx.fillStyle = color(actor.colors[i]);
      ctx.fillRect(left, top, right - left, map.y(0) - top);
    });
  },
  /** @type {Painter<RasterActor>} */
  raster(ctx, shape, {actor, map}) {
    const [x0, x1, y0, y1] = actor.extent;
    const image = rasterImage(shape, actor.table);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(image, map.x(x0), map.y(y1), map.x(x1) - map.x(x0), map.y(y0) - map.y(y1));
  },
  /** @type {Painter<TextActor>} */
  text(ctx, shape, {actor, map, color, scale, words}) {
    const x = map.x(shape.data[0]);
    const y = map.y(shape.data[1]) - actor.lift * scale;
    Object.assign(ctx, {
      font: `${actor.size * scale}px ${FONT}`,
      textAlign: actor.align,
      textBaseline: "middle",
      fillStyle: color(actor.color),
      strokeStyle: color("paper"),
      lineWidth: 3 * scale,
      lineJoin: "round",
      textRendering: "geometricPrecision",
    }); // letters as wide as in the still
    ctx.strokeText(words, x, y);
    ctx.fillText(words, x, y);
  },
};
