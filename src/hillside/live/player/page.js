// The page around one picture: its elements, their size on the screen, and who watches them.

import {Backdrop} from "./backdrop.js";
import {make} from "./elements.js";
import {keepKey} from "./handles.js";
import {keyPressed} from "./keys.js";
import {largeRoom, largeScale, widen} from "./large.js";
import {Slot} from "./slot.js";

/** @import {Pixel} from "./axes.js" */
/** @import {Picture, Scene, Size, Staged} from "./protocol.js" */
/** @import {View} from "./view.js" */

export const NEARBY = "800px 0px"; // pictures so far below or above the window are made ready
const NARROW = 560; // pixels; in less room the axes stand below each other
const AROUND = 272; // pixels of a window's height for what stands around a picture

export class Page {
  /**
   * @param {HTMLElement} element
   * @param {Pick<Picture, "size" | "caption">} picture
   * @param {View} view
   */
  constructor(element, {size, caption}, view) {
    this.element = element;
    this.view = view;
    this.near = false;
    this.big = false; // for a class room
    this.zoom = 0; // pixels of the page for each pixel of the picture, 0 while it is not laid out
    this.density = 0; // pixels of the screen for each pixel of the picture
    /** @type {boolean | undefined} */
    this.narrow = undefined; // until it is laid out
    /** @type {() => void} */
    this.unwatch = () => {};
    this.back = make("img", "hs-back", {alt: ""});
    this.backdrop = new Backdrop();
    this.canvas = make("canvas", "hs-canvas", {role: "img", "aria-label": caption});
    this.notice = make("p", "hs-notice", {role: "status", hidden: ""});
    this.stage = make("div", "hs-stage", {});
    this.stage.append(this.back, this.backdrop.canvas, this.canvas, this.notice);
    this.panel = make("div", "hs-controls");
    this.slot = new Slot(caption);
    this.caption = this.slot.caption;
    this.main = make("div", "hs-main");
    this.spoken = make("p", "hs-spoken", {"aria-live": "polite"});
    this.root = make(
      "div",
      "hillside",
      {role: "group", "aria-label": "interactive picture", tabindex: -1},
      this.stage,
      this.main,
      this.slot.node,
      this.panel,
      this.spoken,
    );
    this.size = size;
    this.setSize(size);
    this.root.style.setProperty("--widest", `${size[0]}px`);
    element.append(this.root);
    this.context = /** @type {CanvasRenderingContext2D} */ (
      // Where a canvas lives on a GPU that is none, images pasted on it cost 0.1 s each.
      this.canvas.getContext("2d", {willReadFrequently: true})
    );
  }

  /** @param {Size} size */
  setSize(size) {
    const [width, height] = size;
    this.size = size;
    this.stage.style.aspectRatio = `${width} / ${height}`;
  }

  /**
   * @param {BlobPart} bytes
   * @param {string} className
   */
  setBackground(bytes, className) {
    URL.revokeObjectURL(this.back.src);
    this.back.className = className;
    this.back.hidden = false;
    this.back.src = URL.createObjectURL(new Blob([bytes]));
  }

  /**
   * @param {Staged} scene
   * @param {boolean} dark
   */
  dress(scene, dark) {
    this.setSize(scene.size);
    this.setTheme(scene, dark);
    this.back.hidden = scene.stage !== null;
    if (!scene.stage) this.setBackground(/** @type {BlobPart} */ (scene.buffers[0]), "hs-back");
  }

  /**
   * @param {Scene} scene
   * @param {boolean} dark
   */
  setTheme({colors}, dark) {
    this.root.classList.toggle("hs-dark", dark);
    for (const [role, color] of Object.entries(colors))
      this.root.style.setProperty(`--role-${role}`, color);
  }

  /** Whether it is for a class room or has the whole screen. */
  get large() {
    return this.big || this.root.matches(":fullscreen");
  }

  /** Of lines, letters and handles on a stage of data. */
  get scale() {
    return this.large ? largeScale() : 1;
  }

  /** What a picture's stage of data may take. */
  get room() {
    const alone = window.top === window; // a frame is often as high as what it holds
    const usual = alone ? window.innerHeight - AROUND : Infinity;
    const free = this.large ? largeRoom(this) : usual;
    return {width: this.stage.clientWidth, free, narrow: this.element.clientWidth < NARROW};
  }

  watch() {
    const {view} = this;
    this.stage.addEventListener("pointerdown", event => {
      this.root.focus({preventScroll: true}); // so that letters reach the picture
      view.hand.grab(event);
    });
    this.root.addEventListener("keydown", event => {
      keepKey(event);
      keyPressed(view, event);
    });
    const follow = () => view.staging.followTheme();
    const theme = new MutationObserver(follow);
    const room = new ResizeObserver(() => this.fit());
    const sight = new IntersectionObserver(
      seen => {
        this.near = Boolean(seen.at(-1)?.isIntersecting);
        view.supply.pump();
      },
      {rootMargin: NEARBY},
    );
    const slot = new ResizeObserver(() => {
      if (this.slot.hold() && this.large) this.fit();
    });
    slot.observe(this.slot.node);
    theme.observe(document.body, {
      attributes: true,
      attributeFilter: ["data-jp-theme-light", "class"],
    });
    room.observe(this.root);
    const fit = () => this.fit();
    window.addEventListener("resize", fit);
    sight.observe(this.stage);
    const media = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(q =>
      matchMedia(q),
    );
    media.forEach(query => query.addEventListener("change", follow));
    this.unwatch = () => {
      [theme, room, sight, slot].forEach(watcher => watcher.disconnect());
      window.removeEventListener("resize", fit);
      media.forEach(query => query.removeEventListener("change", follow));
    };
  }

  destroy() {
    this.unwatch();
    URL.revokeObjectURL(this.back.src);
    this.root.remove();
  }

  /** The canvas has one pixel for each pixel of the screen. */
  fit() {
    widen(this);
    const {width, narrow} = this.room;
    if (!width) return;
    this.view.staging.layOut();
    this.zoom = width / this.size[0];
    this.density = this.zoom * (window.devicePixelRatio || 1);
    this.canvas.width = Math.round(this.size[0] * this.density);
    this.canvas.height = Math.round(this.size[1] * this.density);
    const turned = this.narrow !== undefined && narrow !== this.narrow;
    this.narrow = narrow;
    this.view.staging.fitted(turned);
    this.view.tools?.place();
  }

  /** An empty canvas, to be painted in the picture's pixels. */
  wipe() {
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.context.setTransform(this.density, 0, 0, this.density, 0, 0);
  }

  /**
   * Where a pointer is, in the picture's pixels.
   * @param {PointerEvent} event
   * @returns {Pixel}
   */
  place(event) {
    const box = this.stage.getBoundingClientRect();
    return [(event.clientX - box.left) / this.zoom, (event.clientY - box.top) / this.zoom];
  }

  /** @param {string} words */
  tell(words) {
    this.notice.textContent = words;
    this.notice.hidden = !words;
  }

  /** Jupyter's command-mode shortcuts would take the arrow keys from whatever has the focus. */
  shieldKeys() {
    const nodes = this.root.querySelectorAll("input, select, button, [tabindex]");
    for (const node of [this.root, ...nodes])
      node.setAttribute("data-lm-suppress-shortcuts", "true");
  }
}
