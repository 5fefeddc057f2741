// What is moved on the picture itself, by pointer and by keys: handles, and views of space that turn.

const TURN = 0.4, NUDGE = 5;      // degrees for each pixel of a drag, and for each press of an arrow key
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]};

function handleNode(control, onkeydown) {
  const node = make("div", "hs-handle", {role: "slider", tabindex: 0, "aria-label": control.label, "aria-roledescription": "point on the plot",
                                        "aria-description": "arrow keys move it, with shift ten times as far", "data-control": control.name});
  node.onkeydown = onkeydown;
  return node;
}

function turnNode(control, onkeydown) {
  const node = make("div", "hs-turn", {role: "slider", tabindex: 0, "aria-label": control.label, "aria-roledescription": "view to turn",
                                      "aria-description": "arrow keys turn it", "data-control": control.name});
  node.onkeydown = onkeydown;
  return node;
}

function showHandle(node, [x, y], map, [width, height]) {
  node.style.left = `${100 * map.x(x) / width}%`;
  node.style.top = `${100 * map.y(y) / height}%`;
  node.setAttribute("aria-valuenow", x);
  node.setAttribute("aria-valuetext", `x = ${x}, y = ${y}`);
}

function showTurn(node, [azimuth, elevation], map, [width, height]) {
  const [left, top, w, h] = map.box;
  Object.assign(node.style, {left: `${100 * left / width}%`, top: `${100 * top / height}%`, width: `${100 * w / width}%`, height: `${100 * h / height}%`});
  node.setAttribute("aria-valuenow", azimuth);
  node.setAttribute("aria-valuetext", `from ${azimuth}°, ${elevation}° above`);
}

function turned([azimuth, elevation], right, up) {
  const around = ((azimuth - right + 180) % 360 + 360) % 360 - 180;
  return [Math.round(around), Math.round(Math.max(-10, Math.min(90, elevation - up)))];
}

function insideAxes(point, {step}, axes) {
  // On multiples of the step and within the axes, exactly as the kernel rounds it.
  return [axes.x, axes.y].map((limits, i) => {
    const value = +(Math.round(point[i] / step) * step).toFixed(10);
    return Math.max(Math.min(...limits), Math.min(Math.max(...limits), value));
  });
}

function nudged(event, [x, y], control, axes) {
  // The point after a press of an arrow key, or null for another key.
  const arrow = ARROWS[event.key], far = event.shiftKey ? 10 : 1;
  if (!arrow) return null;
  event.preventDefault();
  return insideAxes([x + far * arrow[0] * control.step, y + far * arrow[1] * control.step], control, axes);
}

function keepKey(event) {
  // Keys that move the picture end there: VS Code would take them for its own, to go to another cell or to delete one.
  const leaves = event.ctrlKey || event.metaKey || event.altKey || ["Tab", "Escape"].includes(event.key);
  if (!leaves) event.stopPropagation();
}

function follow(stage, event, moved, dropped) {
  // Until the pointer is lifted: moved(event) for each of its movements, then dropped().
  event.preventDefault();
  stage.setPointerCapture(event.pointerId);
  const end = () => {
    stage.onpointermove = stage.onpointerup = stage.onpointercancel = null;
    dropped();
  };
  Object.assign(stage, {onpointermove: moved, onpointerup: end, onpointercancel: end});
}
