/* Random pointer and key events on a picture, dispatched within the page: events(seed, count) plays so many and
   tells what is wrong afterwards. What a browser does by itself with a key or a click on a field, it does here. */
window.events = (() => {
  const random = seed => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "Enter", "Escape", " ", "n", "p",
    "r", "f", "Tab", "Delete", "7"];
  const TYPED = ["", "x", "2xy", "1/0", "sin(", "0,5", "-3", "1/2", "1e999", "½x²", "\\frac{1}{2}x", "nan", "--"];
  const POINTERS = [[1, "mouse"], [7, "touch"], [8, "touch"], [9, "pen"]];
  const captured = new Map(); // elements by pointer: no real pointer has these numbers
  Element.prototype.setPointerCapture = function (id) { captured.set(id, this); };
  Element.prototype.releasePointerCapture = id => { captured.delete(id); };
  HTMLAnchorElement.prototype.click = () => {}; // saves nothing

  const fire = (node, kind, type, more) =>
    node.dispatchEvent(new kind(type, {bubbles: true, cancelable: true, composed: true, ...more}));
  const pointer = (at, type, [pointerId, pointerType], more = {}) => {
    const node = captured.get(pointerId) ?? document.elementFromPoint(...at) ?? document.body;
    const [clientX, clientY] = at;
    fire(node, PointerEvent, type, {pointerId, pointerType, clientX, clientY, isPrimary: pointerId < 8, ...more});
    if (type === "pointerup" || type === "pointercancel") captured.delete(pointerId);
  };
  const set = (node, pick) => { // as a hand or a key would
    if (node.type === "checkbox" || node.type === "radio") return node.click();
    if (node.type === "range") node.value = Math.round(+node.min + pick() * (node.max - node.min));
    else if (node.matches("select")) node.selectedIndex = Math.floor(pick() * node.options.length);
    else node.value = TYPED[Math.floor(pick() * TYPED.length)];
    fire(node, Event, "input");
    if (pick() < 0.7) fire(node, Event, "change");
  };
  const any = (list, pick) => list[Math.floor(pick() * list.length)];
  const asleep = node => node.closest("[inert]") || node.disabled;

  function play(root, pick) {
    const box = root.querySelector(".hs-stage").getBoundingClientRect();
    const at = [box.left + (1.2 * pick() - 0.1) * box.width, box.top + (1.2 * pick() - 0.1) * box.height];
    const what = pick();
    const which = any(POINTERS, pick);
    if (what < 0.35) pointer(at, "pointermove", which, {buttons: captured.has(which[0]) ? 1 : 0});
    else if (what < 0.45) pointer(at, "pointerdown", which, {button: pick() < 0.9 ? 0 : 2, buttons: 1});
    else if (what < 0.55) pointer(at, pick() < 0.85 ? "pointerup" : "pointercancel", which);
    else if (what < 0.75) {
      const node = any([root, ...root.querySelectorAll("[tabindex], input, select, button")], pick);
      if (asleep(node)) return;
      node.focus();
      const key = any(KEYS, pick);
      fire(node, KeyboardEvent, "keydown", {key, shiftKey: pick() < 0.2});
      fire(node, KeyboardEvent, "keyup", {key});
    } else if (what < 0.87) {
      const node = any([...root.querySelectorAll("input, select")], pick);
      if (node && !asleep(node)) set(node, pick);
    } else if (what < 0.95) {
      const node = any([...root.querySelectorAll("button")], pick);
      if (node && !asleep(node)) node.click();
    } else if (what < 0.97) fire(document.activeElement, KeyboardEvent, "keydown", {key: any(["z", "y"], pick), ctrlKey: true});
    else if (what < 0.98) fire(root.querySelector(".hs-stage"), WheelEvent, "wheel", {deltaY: 100 * (pick() - 0.5)});
    else if (what < 0.985) document.body.dataset.jpThemeLight = String(pick() < 0.5);
    else if (what < 0.99) fire(window, Event, "resize");
    else document.activeElement.blur();
  }

  return async (seed, count) => {
    const pick = random(seed);
    const root = document.querySelector(".hillside");
    for (let i = 0; i < count; i++) {
      play(root, pick);
      if (i % 20 === 19) await new Promise(done => { setTimeout(done); }); // answers come, timers run
    }
    for (const which of POINTERS) pointer([2, 2], "pointerup", which);
    return captured.size;
  };
})();
