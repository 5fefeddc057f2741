// The stage of a view: asked for as it is wanted, put up as it comes, and kept in the room and the
// theme of the page.

import {mappings} from "./axes.js";
import {corrected} from "./motion.js";
import {pageIsDark} from "./theme.js";

/** @import {Staged, StageRequest} from "./protocol.js" */
/** @import {View} from "./view.js" */

const COARSE = 0.2; // a painted background is replaced when its density is off by this share

export class Staging {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    this.dark = false;
    this.painted = 0; // the density for which the background was painted
  }

  /**
   * The stage as it is wanted now; nothing while nobody can see it.
   * @returns {StageRequest | null}
   */
  wish() {
    const {values, page} = this.view;
    const {narrow, density, near} = page;
    if (!density || !near) return null;
    return {want: "stage", values, look: {dark: pageIsDark(), narrow}, density};
  }

  /**
   * @param {StageRequest} request
   * @param {Staged} scene
   */
  set(request, scene) {
    const {view} = this;
    const {page} = view;
    Object.assign(view, {scene, frame: null});
    page.big = scene.scale > 1;
    this.dark = request.look.dark;
    this.painted = request.density;
    view.values = corrected(view.values, request.values, scene.values);
    page.backdrop.take(scene);
    if (scene.stage) this.layOut();
    else view.maps = mappings(scene.axes, scene.size);
    page.dress(scene, this.dark);
    view.panel.build(scene);
    view.question.set(view.question.verdict);
    view.tell("");
    page.fit();
    view.show(true);
    view.tools.arrive();
    this.followTheme(); // it may have changed while the stage was on its way
  }

  /** A stage of data takes the room that there is now, in the colours of the page. */
  layOut() {
    const {scene, page} = this.view;
    const {room} = page;
    if (!scene?.stage) return;
    page.backdrop.dye(scene, this.dark);
    if (!room.width) return; // taken off the page for a while: it has a theme all the same
    scene.scale = page.scale;
    this.view.maps = page.backdrop.layOut(scene, room);
    page.setSize(scene.size);
    const share = page.backdrop.hero / scene.size[0];
    page.root.style.setProperty("--hero", share < 1 ? `${100 * share}%` : "63%");
  }

  followTheme() {
    const {scene, page} = this.view;
    if (!scene || pageIsDark() === this.dark) return;
    if (!scene.stage) return this.view.restage();
    this.dark = !this.dark;
    this.layOut();
    page.setTheme(scene, this.dark);
    this.view.draw();
  }

  /**
   * The canvas has its size. A stage of data has moved its axes; a painted one that is now much
   * larger needs a sharper background.
   * @param {boolean} turned  whether the axes now stand in another order
   */
  fitted(turned) {
    const {scene, page, panel, question, supply, values} = this.view;
    const coarse = this.painted && Math.abs(page.density / this.painted - 1) > COARSE;
    if (scene?.stage) {
      panel.show(values);
      question.place();
    } else if (turned || coarse) this.view.restage();
    this.view.draw();
    supply.pump();
  }
}
