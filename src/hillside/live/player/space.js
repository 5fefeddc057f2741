// Actors in space: projected here, so that turning needs no kernel, and painted from far to near.
// The twin of space.py.

import {DEGREE} from "./axes.js";
import {FONT} from "./painters.js";
import {NEARER, solids} from "./solids.js";

export function camera([azimuth, elevation], limits, map) {
  // (x, y, z) in data -> [pixel x, pixel y, depth]; depth grows towards the eye. The projection is
  // parallel.
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

function boxPieces(limits, eye, color) {
  // The floor and the upright edges of the box, in short pieces so that they sort rightly among the
  // rest.
  const [x0, x1, y0, y1, z0, z1] = limits;
  const corner = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
  const pieces = [];
  const edge = (a, b) => {
    for (let i = 0; i < 8; i++) {
      const [from, to] = [i / 8, (i + 1) / 8].map(share =>
        eye(...a.map((v, k) => v + share * (b[k] - v))),
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

function axisNames(limits, eye) {
  // Where the names of the axes stand: outside the middle of the nearest floor edges, and beside
  // the leftmost upright edge.
  const [x0, x1, y0, y1, z0, z1] = limits;
  const [xm, ym] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const near = (a, b) => (eye(...a)[2] > eye(...b)[2] ? a : b);
  const out = (v, middle) => middle + 1.18 * (v - middle);
  const [, y] = near([xm, y0, z0], [xm, y1, z0]);
  const [x] = near([x0, ym, z0], [x1, ym, z0]);
  const left = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ]
    .map(([cx, cy]) => eye(cx, cy, z1))
    .sort((a, b) => a[0] - b[0])[0];
  return [
    ["x", eye(xm, out(y, ym), z0)],
    ["y", eye(out(x, xm), ym, z0)],
    ["f", [left[0] - 10, left[1]]],
  ];
}

function paintPiece(ctx, {at, dot, closed, fill, stroke, width, opacity}) {
  ctx.globalAlpha = opacity ?? 1;
  ctx.beginPath();
  if (dot) ctx.arc(...dot, 0, 7);
  else at.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
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

export function paintSpace(ctx, players, {map, view, limits, color, scale}) {
  // players: [[actor, shape], ...], all on one axes in space.
  const eye = camera(view, limits, map);
  const pieces = players.flatMap(([actor, shape]) =>
    solids[actor.kind](shape, {actor, eye, color, scale, limits}),
  );
  for (const piece of [...boxPieces(limits, eye, color), ...pieces].sort(
    (a, b) => a.depth - b.depth,
  ))
    paintPiece(ctx, piece);
  ctx.globalAlpha = 1;
  Object.assign(ctx, {
    font: `${13 * scale}px ${FONT}`,
    textAlign: "center",
    textBaseline: "middle",
    fillStyle: color("ink"),
  });
  for (const [name, [x, y]] of axisNames(limits, eye)) ctx.fillText(name, x, y);
}
