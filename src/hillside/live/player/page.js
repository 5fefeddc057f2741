// The page around one picture: its elements, their size on the screen, and who watches them.

import {make} from "./elements.js";

export const NEARBY = "800px 0px"; // pictures so far below or above the window are made ready
const NARROW = 560; // pixels; in less room the axes stand below each other

export class Page {
  // `heard` is what the view hears of: grab(event), key(event), theme(), near(), fitted(turned),
  // where turned says that the axes now stand in another order.

  constructor(element, {size, caption}, heard) {
    this.element = element;
    this.heard = heard;
    this.near = false;
    this.zoom = 0; // pixels of the page for each pixel of the picture, 0 while it is not laid out
    this.density = 0; // pixels of the screen for each pixel of the picture
    this.narrow = undefined;
    this.build(caption);
    this.setSize(size);
    element.append(this.root);
    this.context = this.canvas.getContext("2d");
  }

  build(caption) {
    this.back = make("img", "hs-back", {alt: ""});
    this.canvas = make("canvas", "hs-canvas", {role: "img", "aria-label": caption});
    this.notice = make("p", "hs-notice", {role: "status", hidden: ""});
    this.stage = make("div", "hs-stage", {}, this.back, this.canvas, this.notice);
    this.panel = make("div", "hs-controls");
    this.asking = make("div", "hs-asking");
    this.caption = make("p", "hs-caption", {"aria-hidden": "true"}, caption);
    this.spoken = make("p", "hs-spoken", {"aria-live": "polite"});
    this.root = make(
      "div",
      "hillside",
      {role: "group", "aria-label": "interactive picture"},
      this.stage,
      this.asking,
      this.panel,
      this.caption,
      this.spoken,
    );
  }

  setSize([width, height]) {
    this.size = [width, height];
    this.stage.style.aspectRatio = `${width} / ${height}`;
    this.root.style.maxWidth = `${width}px`;
  }

  setBackground(bytes, className) {
    URL.revokeObjectURL(this.back.src);
    this.back.className = className;
    this.back.src = URL.createObjectURL(new Blob([bytes]));
  }

  dress(scene, dark) {
    this.setSize(scene.size);
    this.root.classList.toggle("hs-dark", dark);
    this.root.classList.toggle("hs-big", scene.scale > 1);
    this.setBackground(scene.buffers[0], "hs-back");
  }

  watch() {
    this.stage.addEventListener("pointerdown", this.heard.grab);
    this.root.addEventListener("keydown", this.heard.key);
    const theme = new MutationObserver(this.heard.theme);
    const room = new ResizeObserver(() => this.fit());
    const sight = new IntersectionObserver(
      seen => {
        this.near = seen.at(-1).isIntersecting;
        this.heard.near();
      },
      {rootMargin: NEARBY},
    );
    theme.observe(document.body, {
      attributes: true,
      attributeFilter: ["data-jp-theme-light", "class"],
    });
    room.observe(this.root);
    sight.observe(this.stage);
    this.watchers = [theme, room, sight];
    this.media = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(query =>
      matchMedia(query),
    );
    this.media.forEach(media => media.addEventListener("change", this.heard.theme));
  }

  destroy() {
    this.watchers.forEach(watcher => watcher.disconnect());
    this.media.forEach(media => media.removeEventListener("change", this.heard.theme));
    URL.revokeObjectURL(this.back.src);
    this.root.remove();
  }

  fit() {
    // The canvas has one pixel for each pixel of the screen.
    const width = this.stage.clientWidth;
    const narrow = this.element.clientWidth < NARROW;
    if (!width) return;
    this.zoom = width / this.size[0];
    this.density = this.zoom * (window.devicePixelRatio || 1);
    this.canvas.width = Math.round(this.size[0] * this.density);
    this.canvas.height = Math.round(this.size[1] * this.density);
    const turned = this.narrow !== undefined && narrow !== this.narrow;
    this.narrow = narrow;
    this.heard.fitted(turned);
  }

  wipe() {
    // An empty canvas, to be painted in the picture's pixels.
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.context.setTransform(this.density, 0, 0, this.density, 0, 0);
  }

  place(event) {
    // Where a pointer is, in the picture's pixels.
    const box = this.stage.getBoundingClientRect();
    return [(event.clientX - box.left) / this.zoom, (event.clientY - box.top) / this.zoom];
  }

  tell(words) {
    this.notice.textContent = words;
    this.notice.hidden = !words;
  }

  shieldKeys() {
    // Jupyter's command-mode shortcuts would take the arrow keys away from whatever has the focus.
    for (const node of this.root.querySelectorAll("input, select, button, [tabindex]"))
      node.setAttribute("data-lm-suppress-shortcuts", "true");
  }
}
