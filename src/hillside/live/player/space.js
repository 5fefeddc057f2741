// Actors in space: projected here, so that turning needs no kernel, and painted from far to near. The twin of space.py.

const TILT = Math.PI / 180, NEARER = 0.02;   // what lies on a surface is painted nearer: lines once, patches 3 times, dots and arrows 5 times

function camera([azimuth, elevation], limits, map) {
  // (x, y, z) in data -> [pixel x, pixel y, depth]; depth grows towards the eye. Parallel projection.
  const [x0, x1, y0, y1, z0, z1] = limits, [ca, sa] = [Math.cos(azimuth * TILT), Math.sin(azimuth * TILT)];
  const [ce, se] = [Math.cos(elevation * TILT), Math.sin(elevation * TILT)];
  return (x, y, z) => {
    const u = (x - x0) / (x1 - x0) - 0.5, v = (y - y0) / (y1 - y0) - 0.5, w = 0.75 * ((z - z0) / (z1 - z0) - 0.5);
    return [map.x(-sa * u + ca * v), map.y(-se * (ca * u + sa * v) + ce * w), ce * (ca * u + sa * v) + se * w];
  };
}

const mix = (a, b, share) => `rgb(${[1, 3, 5].map(i => {
  const from = parseInt(a.slice(i, i + 2), 16), to = parseInt(b.slice(i, i + 2), 16);
  return Math.round(from + (to - from) * Math.max(0, Math.min(1, share)));
})})`;

const solids = {
  // Each gives pieces {depth, at: [[px, py], ...], fill, stroke, width} of one actor.
  mesh(shape, {actor, eye, color, limits}) {
    const rows = shape.rows / 3, {columns, data} = shape, size = rows * columns, pieces = [];
    const lift = actor.color === "hill" ? 0 : 3 * NEARER;   // a patch of another colour touches the surface and should be seen
    const at = Array.from({length: size}, (_, i) => eye(data[i], data[size + i], data[2 * size + i]));
    for (let r = 0; r + 1 < rows; r++)
      for (let c = 0; c + 1 < columns; c++) {
        const ids = [r * columns + c, r * columns + c + 1, (r + 1) * columns + c + 1, (r + 1) * columns + c];
        const corners = ids.map(i => at[i]), height = ids.reduce((sum, i) => sum + data[2 * size + i], 0) / 4;
        if (!(Math.abs(height) < Infinity)) continue;
        const share = (height - limits[4]) / (limits[5] - limits[4]);
        pieces.push({depth: lift + corners.reduce((sum, p) => sum + p[2], 0) / 4, at: corners, closed: true, opacity: actor.opacity,
                     fill: actor.color === "hill" ? mix(color("paper"), color("hill"), 0.15 + 0.85 * share) : color(actor.color),
                     stroke: color("faint"), width: 0.5});
      }
    return pieces;
  },
  line(shape, {actor, eye, color, scale}) {
    const {columns: n, data} = shape, at = Array.from({length: n}, (_, i) => eye(data[i], data[n + i], data[2 * n + i])), pieces = [];
    for (let i = 0; i + 1 < n; i++) {
      if (actor.dash && i % 2) continue;
      const depth = (at[i][2] + at[i + 1][2]) / 2 + NEARER;
      const part = within(at[i], at[i + 1]);
      if (part && !Number.isNaN(depth)) pieces.push({depth, at: part, stroke: color(actor.color), width: actor.width * scale});
    }
    return pieces;
  },
  dots(shape, {actor, eye, color, scale}) {
    const {columns: n, data} = shape, pieces = [];
    for (let i = 0; i < n; i++) {
      const [x, y, depth] = eye(data[i], data[n + i], data[2 * n + i]);
      if (!(Math.abs(x) < FAR && Math.abs(y) < FAR)) continue;
      const [fill, stroke, width] = actor.hollow ? ["paper", actor.color, 2] : [actor.color, "paper", 1];
      pieces.push({depth: depth + 5 * NEARER, dot: [x, y, actor.radius * scale], fill: color(fill), stroke: color(stroke), width: width * scale});
    }
    return pieces;
  },
  arrow(shape, {actor, eye, color, scale}) {
    const {columns: n, data} = shape, pieces = [];
    for (let i = 0; i < n; i++) {
      const [x, y, z, dx, dy, dz] = [0, 1, 2, 3, 4, 5].map(row => data[row * n + i]);
      const tail = eye(x, y, z), tip = eye(x + dx, y + dy, z + dz), corners = arrowOutline(tail, tip, actor.width * scale);
      if (corners) pieces.push({depth: (tail[2] + tip[2]) / 2 + 5 * NEARER, at: corners, closed: true, fill: color(actor.color)});
    }
    return pieces;
  },
};

function boxPieces(limits, eye, color) {
  // The floor and the upright edges of the box, in short pieces so that they sort rightly among the rest.
  const [x0, x1, y0, y1, z0, z1] = limits, corner = [[x0, y0], [x1, y0], [x1, y1], [x0, y1]], pieces = [];
  const edge = (a, b) => {
    for (let i = 0; i < 8; i++) {
      const [from, to] = [i / 8, (i + 1) / 8].map(share => eye(...a.map((v, k) => v + share * (b[k] - v))));
      pieces.push({depth: (from[2] + to[2]) / 2 - NEARER, at: [from, to], stroke: color("faint"), width: 1});
    }
  };
  corner.forEach(([x, y], i) => {
    edge([x, y, z0], [...corner[(i + 1) % 4], z0]);
    edge([x, y, z0], [x, y, z1]);
  });
  return pieces;
}

function axisNames(limits, eye) {
  // Where the names of the axes stand: outside the middle of the nearest floor edges, and beside the leftmost upright edge.
  const [x0, x1, y0, y1, z0, z1] = limits, [xm, ym] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const near = (a, b) => (eye(...a)[2] > eye(...b)[2] ? a : b), out = (v, middle) => middle + 1.18 * (v - middle);
  const [, y] = near([xm, y0, z0], [xm, y1, z0]), [x] = near([x0, ym, z0], [x1, ym, z0]);
  const left = [[x0, y0], [x1, y0], [x1, y1], [x0, y1]].map(([cx, cy]) => eye(cx, cy, z1)).sort((a, b) => a[0] - b[0])[0];
  return [["x", eye(xm, out(y, ym), z0)], ["y", eye(out(x, xm), ym, z0)], ["f", [left[0] - 10, left[1]]]];
}

function paintPiece(ctx, {at, dot, closed, fill, stroke, width, opacity}) {
  ctx.globalAlpha = opacity ?? 1;
  ctx.beginPath();
  if (dot) ctx.arc(...dot, 0, 7);
  else at.forEach(([x, y], i) => i ? ctx.lineTo(x, y) : ctx.moveTo(x, y));
  if (closed) ctx.closePath();
  if (fill) { ctx.fillStyle = fill; ctx.fill(); }
  if (stroke) { Object.assign(ctx, {strokeStyle: stroke, lineWidth: width, lineCap: "round", lineJoin: "round"}); ctx.stroke(); }
}

function paintSpace(ctx, players, {map, view, limits, color, scale}) {
  // players: [[actor, shape], ...], all on one axes in space.
  const eye = camera(view, limits, map);
  const pieces = players.flatMap(([actor, shape]) => solids[actor.kind](shape, {actor, eye, color, scale, limits}));
  for (const piece of [...boxPieces(limits, eye, color), ...pieces].sort((a, b) => a.depth - b.depth)) paintPiece(ctx, piece);
  ctx.globalAlpha = 1;
  Object.assign(ctx, {font: `${13 * scale}px ${FONT}`, textAlign: "center", textBaseline: "middle", fillStyle: color("ink")});
  for (const [name, [x, y]] of axisNames(limits, eye)) ctx.fillText(name, x, y);
}
