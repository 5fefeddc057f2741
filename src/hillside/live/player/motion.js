// Where a movement leads, by pointer and by keys.

const TURN = 0.4; // degrees for each pixel of a drag
const NUDGE = 5; // degrees for each press of an arrow key
const REACH = 24; // pixels around a handle in which a press takes it
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]};

export function turned([azimuth, elevation], right, up) {
  const around = ((((azimuth - right + 180) % 360) + 360) % 360) - 180;
  return [Math.round(around), Math.round(Math.max(-10, Math.min(90, elevation - up)))];
}

export function insideAxes(point, {step}, axes) {
  // On multiples of the step and within the axes, exactly as the kernel rounds it.
  return [axes.x, axes.y].map((limits, i) => {
    const value = +(Math.round(point[i] / step) * step).toFixed(10);
    return Math.max(Math.min(...limits), Math.min(Math.max(...limits), value));
  });
}

export function nudged(event, [x, y], control, axes) {
  // The point after a press of an arrow key, or null for another key.
  const arrow = ARROWS[event.key];
  const far = event.shiftKey ? 10 : 1;
  if (!arrow) return null;
  event.preventDefault();
  return insideAxes(
    [x + far * arrow[0] * control.step, y + far * arrow[1] * control.step],
    control,
    axes,
  );
}

export function nudgedView(event, view) {
  // The view after a press of an arrow key, or null for another key.
  const arrow = ARROWS[event.key];
  if (!arrow) return null;
  event.preventDefault();
  return turned(view, NUDGE * arrow[0], -NUDGE * arrow[1]);
}

// The view after a drag by so many pixels to the right and down.
export const dragged = (view, right, down) => turned(view, TURN * right, -TURN * down);

export function nearestHandle(handles, maps, values, [px, py]) {
  // The handle that a press at this pixel takes: one on the same axes, or one within reach.
  const away = ({on, name}) => {
    const [x, y] = values[name];
    return Math.hypot(maps[on].x(x) - px, maps[on].y(y) - py);
  };
  const near = handles.filter(
    handle =>
      !handle.fixed && maps[handle.on] && (maps[handle.on].holds(px, py) || away(handle) < REACH),
  );
  return near.sort((a, b) => away(a) - away(b))[0];
}
