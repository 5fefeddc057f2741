// What a question hides has its place: soft hatching with a word, where its answer will be seen.
// The twin of fog.py.

import {FONT} from "./outlines.js";
import {MIDDLE} from "./rims.js";

/** @import {Mapping} from "./axes.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {Actor, Prediction} from "./protocol.js" */
/** @import {Ink} from "./rims.js" */
/** @import {StageData} from "./stages.js" */

/** @typedef {{on: string, words: string, middle: boolean}} Fog  on these axes; words at the top? */

const UNSEEN = "hidden until you guess";
/** @type {Record<string, string>} */
const INVITES = {curve: "draw the curve here", region: "drag across to mark"};
const COVERING = ["heights", "raster", "mesh"]; // where one is seen there is no room for fog
const STRIDE_OF_FOG = 12; // pixels from line to line of the hatching
const FOG_OPACITY = 0.3;
const FOG_TYPE = 13; // pixels
const FOG_LETTER = 7.4; // about so wide is one letter
const FOG_HALO = 4;
const BELOW_TOP = 20; // from the upper end of axes to the line of the word, where ground is seen

/**
 * The fogs of a stage of data while a question is open.
 * @param {Pick<StageData, "axes" | "ground">} stage
 * @param {Record<string, Pick<Actor, "on">>} actors
 * @param {Prediction | null} asked
 * @returns {Fog[]}
 */
export function fogs({axes, ground}, actors, asked) {
  if (!asked) return [];
  const shown = (/** @type {string} */ name) => !asked.hides.includes(name);
  return axes.flatMap(({name}) => {
    if (!shown(name)) return {on: name, words: UNSEEN, middle: true};
    if (INVITES[asked.kind] && "on" in asked && asked.on === name)
      return {on: name, words: INVITES[asked.kind], middle: false};
    const cast = Object.keys(actors).filter(who => actors[who].on === name);
    const seen = ground.filter(part => part.actor.on === name && shown(part.name));
    const covered = seen.some(({actor}) => COVERING.includes(actor.kind));
    if (covered || !cast.length || cast.some(shown)) return [];
    return {on: name, words: UNSEEN, middle: !seen.length};
  });
}

/**
 * @param {Canvas} ctx
 * @param {Fog} fog
 * @param {Mapping} map
 * @param {Ink} ink
 */
export function paintFog(ctx, {words, middle}, {box: [left, top, width, height]}, {color, scale}) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  Object.assign(ctx, {strokeStyle: color("faint"), lineWidth: scale, globalAlpha: FOG_OPACITY});
  ctx.beginPath();
  for (let c = STRIDE_OF_FOG * scale; c < width + height; c += STRIDE_OF_FOG * scale) {
    ctx.moveTo(left + c, top);
    ctx.lineTo(left + c - height, top + height);
  }
  ctx.stroke();
  Object.assign(ctx, {globalAlpha: 1, lineWidth: FOG_HALO * scale, lineJoin: "round"});
  Object.assign(ctx, {strokeStyle: color("paper"), fillStyle: color("soft")});
  Object.assign(ctx, {font: `${FOG_TYPE * scale}px ${FONT}`, textAlign: "center"});
  ctx.textBaseline = "alphabetic";
  const x = left + width / 2;
  const y = middle ? top + height / 2 + MIDDLE * FOG_TYPE * scale : top + BELOW_TOP * scale;
  const fits = width >= FOG_LETTER * scale * words.length;
  const said = fits ? words : words.split(" ")[0];
  ctx.strokeText(said, x, y);
  ctx.fillText(said, x, y);
  ctx.restore();
}
