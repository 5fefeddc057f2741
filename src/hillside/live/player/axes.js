// Between the data of an axes and the pixels of the picture.

export const FAR = 1e4; // pixels; what lies beyond is cut off
export const DEGREE = Math.PI / 180; // radians

export function mapping(axes, [width, height]) {
  const [left, top, w, h] = [
    axes.box[0] * width,
    axes.box[1] * height,
    axes.box[2] * width,
    axes.box[3] * height,
  ];
  const scale = ([low, high], log) => {
    const f = log ? Math.log : v => v;
    const inverse = log ? Math.exp : v => v;
    const a = f(low);
    const b = f(high);
    return {to: v => (f(v) - a) / (b - a), from: share => inverse(a + share * (b - a))};
  };
  const sx = scale(axes.x, axes.logx);
  const sy = scale(axes.y, axes.logy);
  return {
    box: [left, top, w, h],
    x: v => left + w * sx.to(v),
    y: v => top + h * (1 - sy.to(v)),
    back: (px, py) => [sx.from((px - left) / w), sy.from(1 - (py - top) / h)],
    holds: (px, py) => px >= left && px <= left + w && py >= top && py <= top + h,
  };
}

export function within(a, b) {
  // The part of a segment that lies within FAR pixels, or null (Liang and Barsky 1984). A canvas
  // computes in single precision, so the end of a walk that explodes must not reach it: cut it
  // where it is, do not bend it.
  let from = 0;
  let to = 1;
  for (const i of [0, 1]) {
    const move = b[i] - a[i];
    const near = (-FAR - a[i]) / move;
    const far = (FAR - a[i]) / move;
    if (move === 0) {
      if (Math.abs(a[i]) > FAR) return null;
      continue;
    }
    from = Math.max(from, Math.min(near, far));
    to = Math.min(to, Math.max(near, far));
  }
  if (!(from <= to)) return null;
  const at = share => [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
  return [from > 0 ? at(from) : a, to < 1 ? at(to) : b];
}
