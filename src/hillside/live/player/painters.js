// One painter for each kind of actor on flat axes, the twin of its `draw` in actors.py.

import {FAR, within} from "./axes.js";

export const FONT = `"DejaVu Sans", Verdana, sans-serif`;

const points = ({data, columns}, map) =>
  Array.from({length: columns}, (_, i) => [map.x(data[i]), map.y(data[columns + i])]);

function trace(ctx, corners) {
  // A polyline, cut where it leaves the neighbourhood of the picture; nan lifts the pen.
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

export function outline(ctx, corners) {
  const keep = v => Math.max(-FAR, Math.min(FAR, v));
  ctx.beginPath();
  corners.forEach(([x, y], i) => (i ? ctx.lineTo(keep(x), keep(y)) : ctx.moveTo(keep(x), keep(y))));
  ctx.closePath();
}

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

function rasterImage(shape, table) {
  if (shape.image && shape.table === table) return shape.image;
  const canvas = document.createElement("canvas");
  const {rows, columns, data} = shape;
  canvas.width = columns;
  canvas.height = rows;
  const ctx = canvas.getContext("2d");
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

export const painters = {
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
  dots(ctx, shape, {actor, map, color, scale}) {
    const [fill, edge, width] = actor.hollow
      ? ["paper", actor.color, 2]
      : [actor.color, "paper", 1];
    Object.assign(ctx, {
      fillStyle: color(fill),
      strokeStyle: color(edge),
      lineWidth: width * scale,
    });
    for (const [x, y] of points(shape, map)) {
      if (!(Math.abs(x) < FAR && Math.abs(y) < FAR)) continue;
      ctx.beginPath();
      ctx.arc(x, y, actor.radius * scale, 0, 7);
      ctx.fill();
      ctx.stroke();
    }
  },
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
  area(ctx, shape, {actor, map, color}) {
    Object.assign(ctx, {fillStyle: color(actor.color), globalAlpha: actor.opacity});
    outline(ctx, points(shape, map));
    ctx.fill();
  },
  bars(ctx, shape, {actor, map, color}) {
    actor.at.forEach((place, i) => {
      const left = map.x(place - actor.width / 2);
      const right = map.x(place + actor.width / 2);
      const top = Math.max(-FAR, Math.min(FAR, map.y(shape.data[i])));
      ctx.fillStyle = color(actor.colors[i]);
      ctx.fillRect(left, top, right - left, map.y(0) - top);
    });
  },
  raster(ctx, shape, {actor, map}) {
    const [x0, x1, y0, y1] = actor.extent;
    const image = rasterImage(shape, actor.table);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(image, map.x(x0), map.y(y1), map.x(x1) - map.x(x0), map.y(y0) - map.y(y1));
  },
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
