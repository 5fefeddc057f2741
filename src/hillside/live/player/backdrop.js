// A stage of data in the room that there is: where its axes lie, and the canvas behind the actors.
// It is painted once for each size and theme, and for what a question hides.

import {make} from "./elements.js";
import {dataOf, groundOf} from "./frames.js";
import {layOut, paintStage, themed} from "./stage.js";

/** @import {GroundPart} from "./frames.js" */
/** @import {Scene, Staged} from "./protocol.js" */
/** @import {Painted, Room} from "./stage.js" */
/** @import {StageData} from "./stages.js" */

export class Backdrop {
  constructor() {
    this.canvas = make("canvas", "hs-ground", {"aria-hidden": "true"});
    /** @type {GroundPart[]} */
    this.ground = []; // what stays
    /** @type {unknown[]} */
    this.painted = []; // of what the canvas shows
    this.hero = 0; // the width of its panel
  }

  /** @param {Staged} scene */
  take(scene) {
    this.ground = scene.stage ? groundOf(scene.stage, dataOf(scene)) : [];
    this.painted = [];
    this.canvas.width = 0;
  }

  /**
   * Gives the scene the colours of a theme.
   * @param {Scene} scene
   * @param {boolean} dark
   */
  dye(scene, dark) {
    const {palette, ramp} = /** @type {StageData} */ (scene.stage);
    Object.assign(scene, {colors: themed(palette, dark), ramp: ramp[Number(dark)]});
  }

  /**
   * Gives the scene its size and axes, and returns the mappings of its axes.
   * @param {Scene} scene
   * @param {Room} room
   */
  layOut(scene, room) {
    const stage = /** @type {StageData} */ (scene.stage);
    const {size, axes, hero, maps} = layOut(stage, room, scene.scale);
    this.hero = hero;
    Object.assign(scene, {size, axes});
    return maps;
  }

  /**
   * @param {Scene} scene
   * @param {Pick<Painted, "maps" | "asked" | "hidden" | "dark" | "density">} how
   */
  show({stage, actors, size: [width, height], scale}, how) {
    if (!stage) return;
    const {asked, hidden, dark, density} = how;
    const now = [stage, width, height, scale, asked, hidden.join(), dark, density];
    if (now.every((part, i) => part === this.painted[i])) return;
    this.painted = now;
    this.canvas.width = Math.round(width * density);
    this.canvas.height = Math.round(height * density);
    const ctx = /** @type {CanvasRenderingContext2D} */ (
      this.canvas.getContext("2d", {willReadFrequently: true})
    );
    ctx.setTransform(density, 0, 0, density, 0, 0);
    paintStage(ctx, {stage, actors, ground: this.ground, scale, ...how});
  }
}
