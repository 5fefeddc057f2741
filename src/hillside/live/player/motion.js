// Where a movement leads, by pointer and by keys.

/** @import {Mapping, Pixel} from "./axes.js" */
/** @import {Axes, Control, HandleControl, TurnControl, Value, Values} from "./protocol.js" */

const TURN = 0.4; // degrees for each pixel of a drag
const NUDGE = 5; // degrees for each press of an arrow key
const STRIDE = 15; // degrees for each press of a button
const OFF = 0.75; // steps: the nearest multiples are within 0.71 of a circle
const REACH = 24; // pixels around a handle in which a press takes it

/** @type {Record<string, [right: number, up: number]>} */
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]};

/**
 * A view (azimuth, elevation) after a turn by so many degrees to the right and up.
 * @param {number[]} view
 * @param {number} right
 * @param {number} up
 */
export function turned([azimuth, elevation], right, up) {
  const around = ((((azimuth - right + 180) % 360) + 360) % 360) - 180;
  return [Math.round(around), Math.round(Math.max(-10, Math.min(90, elevation - up)))];
}

/**
 * The view after a drag by so many pixels to the right and down.
 * @param {number[]} view
 * @param {number} right
 * @param {number} down
 */
export const dragged = (view, right, down) => turned(view, TURN * right, -TURN * down);

/**
 * The point on multiples of the step, on the circle of the radius if there is one, and within the
 * axes, exactly as the kernel rounds it.
 * @param {number[]} point
 * @param {{step: number, radius?: number | null}} handle
 * @param {Mapping} map
 */
export function insideAxes(point, {step, radius}, {limits}) {
  const rounded = (/** @type {number} */ value) => +(Math.round(value / step) * step).toFixed(10);
  let [x, y] = point.map(rounded);
  if (radius && Math.abs(Math.hypot(x, y) - radius) > OFF * step) {
    const size = Math.max(...point.map(Math.abs));
    const [a, b] = size ? point.map(value => value / size) : [1, 0];
    const share = radius / Math.hypot(a, b);
    [x, y] = [rounded(share * a), rounded(share * b)];
  }
  return limits.map(([from, to], i) =>
    Math.max(Math.min(from, to), Math.min(Math.max(from, to), [x, y][i])),
  );
}

/**
 * The point after a press of an arrow key, or null for another key. On a circle right and up turn
 * it as angles grow, left and down back.
 * @param {KeyboardEvent} event
 * @param {number[]} point
 * @param {{step: number, radius?: number | null}} handle
 * @param {Mapping} map
 */
export function nudged(event, [x, y], handle, map) {
  const arrow = ARROWS[event.key];
  if (!arrow) return null;
  event.preventDefault();
  const far = (event.shiftKey ? 10 : 1) * handle.step;
  const {radius} = handle;
  if (!radius) return insideAxes([x + far * arrow[0], y + far * arrow[1]], handle, map);
  const angle = Math.atan2(y, x) + (far / radius) * (arrow[0] + arrow[1]);
  return insideAxes([radius * Math.cos(angle), radius * Math.sin(angle)], handle, map);
}

/**
 * The view after a press of an arrow key, or null for another key.
 * @param {KeyboardEvent} event
 * @param {number[]} view
 */
export function nudgedView(event, view) {
  const arrow = ARROWS[event.key];
  if (!arrow) return null;
  event.preventDefault();
  return turned(view, NUDGE * arrow[0], -NUDGE * arrow[1]);
}

/**
 * The view after a press of a button.
 * @param {number[]} view
 * @param {number} right
 * @param {number} up
 */
export const stepped = (view, right, up) => turned(view, STRIDE * right, STRIDE * up);

/**
 * What turns with these changes: views of axes with the same limits are one view.
 * @param {{controls: Control[], axes: Record<string, Axes>}} scene
 * @param {Values} changes
 * @returns {Values}
 */
export function together({controls, axes}, changes) {
  const turns = controls.filter(control => control.kind === "turn");
  const limits = (/** @type {{on: string}} */ {on}) => String(axes[on]?.space);
  const moved = turns.filter(({name}) => name in changes);
  const view = (/** @type {TurnControl} */ turn) =>
    moved.find(other => limits(other) === limits(turn))?.name;
  const found = turns.flatMap(turn => {
    const from = turn.name in changes ? turn.name : view(turn);
    return from ? [[turn.name, changes[from]]] : [];
  });
  return Object.fromEntries(found);
}

/**
 * Whether a press at this pixel is on a point.
 * @param {number[]} point
 * @param {Mapping} map
 * @param {Pixel} pixel
 */
export const reaches = ([x, y], map, [px, py]) => Math.hypot(map.x(x) - px, map.y(y) - py) < REACH;

/**
 * The handle that a press at this pixel takes: one on the axes that hold it, or one within reach.
 * @param {HandleControl[]} handles
 * @param {Record<string, Mapping>} maps
 * @param {Values} values
 * @param {Pixel} pixel
 * @returns {HandleControl | undefined}
 */
export function nearestHandle(handles, maps, values, [px, py]) {
  /** @param {HandleControl} handle */
  const away = ({on, name}) => {
    const [x, y] = pair(values[name]);
    return Math.hypot(maps[on].x(x) - px, maps[on].y(y) - py);
  };
  const near = handles.filter(
    handle =>
      !handle.fixed && maps[handle.on] && (maps[handle.on].holds(px, py) || away(handle) < REACH),
  );
  return near.sort((a, b) => away(a) - away(b))[0];
}

/**
 * The values after an answer. What the kernel changed, a handle outside of a new window for
 * example, holds; what the hand moved since it was asked stays.
 * @param {Values} values
 * @param {Values} asked
 * @param {Values} answered
 * @returns {Values}
 */
export function corrected(values, asked, answered) {
  const changed = Object.entries(answered).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(asked[name]),
  );
  return {...values, ...Object.fromEntries(changed)};
}

/**
 * The value of a handle or of a view.
 * @param {Value} value
 */
export const pair = value => /** @type {number[]} */ (value);
