// On first sight the handle of a picture pulses once: here something can be dragged. Never while a
// question is open, and not where somebody has moved something already.

import {movesLess} from "./theme.js";

/** @import {View} from "./view.js" */

const SEEN = 0.6; // of the picture

export class Hint {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    this.seen = false;
    this.given = false;
    this.sight = new IntersectionObserver(
      seen => {
        this.seen = Boolean(seen.at(-1)?.isIntersecting);
        this.give();
      },
      {threshold: SEEN},
    );
    this.sight.observe(view.page.stage);
  }

  give() {
    const {scene, question, tools, panel} = this.view;
    if (this.given || !this.seen || !scene || question.open) return;
    this.given = true;
    this.sight.disconnect();
    if (movesLess() || tools.past.places.length > 1) return;
    const hand = panel.parts.find(part => part.hand?.matches(".hs-handle:not([hidden])"))?.hand;
    hand?.classList.add("hs-hint");
    hand?.addEventListener("animationend", () => hand.classList.remove("hs-hint"), {once: true});
  }
}
