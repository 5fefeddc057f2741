// Things to put into an order: dragged, or moved one place by a button or an arrow key.

import {button, make} from "./elements.js";

const KEYS = {ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1};

/** @typedef {{name: string, node: HTMLElement, buttons: HTMLElement[]}} Item */

export class OrderList {
  /**
   * @param {string[]} options
   * @param {(order: string[]) => void} changed
   */
  constructor(options, changed) {
    this.changed = changed;
    this.items = options.map(name => this.item(name));
    this.list = make("ol", "hs-order");
    this.spoken = make("span", "hs-spoken", {role: "status"});
    this.node = make("div", "hs-ordering", {}, this.list, this.spoken);
    this.show();
  }

  get order() {
    return this.items.map(({name}) => name);
  }

  /** @param {string} name */
  item(name) {
    /** @type {Item} */
    const item = {name, node: make("li", "hs-item"), buttons: []};
    const shift = (/** @type {number} */ by) => {
      this.move(item, this.items.indexOf(item) + by);
      item.buttons[by < 0 ? 0 : 1].focus();
    };
    item.buttons = [
      button("◂", "hs-shift", () => shift(-1)),
      button("▸", "hs-shift", () => shift(1)),
    ];
    const words = make("span", "hs-grip", {}, name);
    item.node.append(item.buttons[0], words, item.buttons[1]);
    item.node.onkeydown = event => {
      const by = KEYS[/** @type {keyof typeof KEYS} */ (event.key)];
      if (!by) return;
      event.preventDefault();
      shift(by);
    };
    item.node.onpointerdown = event => {
      if (event.button || /** @type {Element} */ (event.target).closest("button")) return;
      this.drag(item, event);
    };
    return item;
  }

  show() {
    const {length} = this.items;
    const focus = document.activeElement;
    this.list.replaceChildren(...this.items.map(({node}) => node));
    if (focus instanceof HTMLElement && this.list.contains(focus)) focus.focus();
    this.items.forEach(({name, buttons}, k) => {
      ["earlier", "later"].forEach((way, i) => {
        buttons[i].setAttribute("aria-label", `${name}, ${k + 1} of ${length}: ${way}`);
        buttons[i].setAttribute("aria-disabled", String(k === (i ? length - 1 : 0)));
      });
    });
  }

  /**
   * @param {Item} item
   * @param {number} to
   */
  move(item, to) {
    const from = this.items.indexOf(item);
    if (to < 0 || to >= this.items.length || to === from) return;
    this.items.splice(from, 1);
    this.items.splice(to, 0, item);
    this.show();
    this.spoken.textContent = `${item.name}: ${to + 1} of ${this.items.length}`;
    this.changed(this.order);
  }

  /**
   * Until the pointer is lifted the item takes the place that is next to it.
   * @param {Item} item
   * @param {PointerEvent} event
   */
  drag(item, event) {
    const {list} = this;
    if (list.onpointermove) return; // another finger holds one
    event.preventDefault();
    list.setPointerCapture(event.pointerId);
    item.node.classList.add("hs-held");
    list.onpointermove = moved => {
      if (moved.pointerId === event.pointerId)
        this.move(item, this.nearest(moved.clientX, moved.clientY));
    };
    list.onpointerup = list.onpointercancel = last => {
      if (last.pointerId !== event.pointerId) return;
      list.onpointermove = list.onpointerup = list.onpointercancel = null;
      item.node.classList.remove("hs-held");
      item.buttons[0].focus({preventScroll: true});
    };
  }

  /**
   * The number of the item next to a place on the screen.
   * @param {number} x
   * @param {number} y
   */
  nearest(x, y) {
    const away = this.items.map(({node}) => {
      const {left, right, top, bottom} = node.getBoundingClientRect();
      const row = Math.max(0, top - y, y - bottom); // first the row, then the place in it
      return 1e4 * row + Math.abs((left + right) / 2 - x);
    });
    return away.indexOf(Math.min(...away));
  }
}
