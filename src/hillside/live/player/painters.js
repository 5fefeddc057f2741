// One painter for each kind of actor on flat axes, the twin of its `draw` in actors.py.

import {FAR} from "./axes.js";
import {FONT, arrowOutline, outline, trace} from "./outlines.js";
import {boxOf, edge} from "./outside.js";

/** @import {Mapping, Pixel} from "./axes.js" */
/** @import {Shape} from "./frames.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {Actor, AreaActor, ArrowActor, BarsActor, DotsActor} from "./protocol.js" */
/** @import {LineActor, RasterActor, TextActor} from "./protocol.js" */

const NO_VALUE = 255; // the index of a raster that paints nothing

/**
 * How an actor is painted. color: from a meaning to a colour; words: of a text.
 * @template {Actor} A
 * @typedef {object} Style
 * @property {A} actor
 * @property {Mapping} map
 * @property {(meaning: string) => string} color
 * @property {number} scale
 * @property {string} words
 * @property {Pixel} [push]  of words off their place, right and down
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
 * The colours of the indices of a raster, four bytes each: those of a map, or of meanings.
 * @param {RasterActor} actor
 * @param {(meaning: string) => string} color
 */
function rasterTable({colors, opacity, table}, color) {
  if (!Array.isArray(colors)) return table;
  const tones = colors.map(role => {
    const code = color(role);
    return [...[1, 3, 5].map(i => parseInt(code.slice(i, i + 2), 16)), Math.round(255 * opacity)];
  });
  return Array.from({length: NO_VALUE + 1}, (_, i) =>
    i === NO_VALUE ? [0, 0, 0, 0] : tones[Math.min(i, tones.length - 1)],
  ).flat();
}

/**
 * A raster as an image, a pixel for each of its cells; made once for each of its colours.
 * @param {Shape} shape
 * @param {RasterActor} actor
 * @param {(meaning: string) => string} color
 */
function rasterImage(shape, actor, color) {
  const name = Array.isArray(actor.colors) ? actor.colors.map(color).join() : actor.colors;
  if (shape.image && shape.colors === name) return shape.image;
  const table = rasterTable(actor, color);
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
  Object.assign(shape, {image: canvas, colors: name});
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
  raster(ctx, shape, {actor, map, color}) {
    const [x0, x1, y0, y1] = actor.extent;
    const image = rasterImage(shape, actor, color);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(image, map.x(x0), map.y(y1), map.x(x1) - map.x(x0), map.y(y0) - map.y(y1));
  },
  /** @type {Painter<TextActor>} */
  text(ctx, shape, {actor, map, color, scale, words, push: [right, down] = [0, 0]}) {
    const x = map.x(shape.data[0]) + right;
    const y = map.y(shape.data[1]) + down - actor.lift * scale;
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
