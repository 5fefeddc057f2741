// A stage of data: laid out for a room, and painted behind the actors. The twin of raising.py.

import {mappings} from "./axes.js";
import {fogs, paintFog} from "./fog.js";
import {paintHeights} from "./heights.js";
import {axesBox, filledWidth, heightOf, narrowHero, panelBoxes, roomsOf} from "./layout.js";
import {painters} from "./painters.js";
import {NAME_LEFT, paintRims} from "./rims.js";
import {pathOf} from "./written.js";

/** @import {Mapping} from "./axes.js" */
/** @import {GroundPart} from "./frames.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {Painter} from "./painters.js" */
/** @import {Ink} from "./rims.js" */
/** @import {Actor, Axes, Lettering, Prediction, Size} from "./protocol.js" */
/** @import {AxesData, StageData} from "./stages.js" */

/** @typedef {{width: number, free: number, narrow: boolean}} Room  free: what is left in height */

/**
 * How a stage is painted. ground: what stays; actors: what moves; asked: the question that is open;
 * hidden: names of axes and of ground.
 * @typedef {object} Painted
 * @property {StageData} stage
 * @property {GroundPart[]} ground
 * @property {Record<string, Actor>} actors
 * @property {Record<string, Mapping>} maps
 * @property {Prediction | null} asked
 * @property {string[]} hidden
 * @property {boolean} dark
 * @property {number} scale
 * @property {number} density
 */

const HEADLINE_TYPE = 17; // pixels
const NAME_LETTER = 7.6; // before the headline, for each letter of a name
const HEADLINE_ABOVE = 10;
const CLEAR = 2; // between the headline and the axes, at least
const FILLING = ["heights", "raster"]; // what fills its axes lies below their frame

/**
 * Whether a height scale stands right of axes.
 * @param {StageData} stage
 * @param {AxesData} axes
 */
export const isScaled = ({ground}, {name}) =>
  ground.some(({actor}) => actor.kind === "heights" && actor.filled && actor.on === name);

/**
 * The size of a stage, its axes with their boxes and their mappings, in a room.
 * @param {StageData} stage
 * @param {Room} room
 * @param {number} scale
 */
export function layOut(stage, {width, free, narrow}, scale) {
  const count = stage.axes.length;
  const [hero] = stage.axes;
  const hasScale = (/** @type {AxesData} */ one) => isScaled(stage, one);
  const tall = narrow ? narrowHero(hero, width, scale, hasScale(hero)) : null;
  /** @type {Size} */
  const size = [width, heightOf(count, width, free, tall)];
  const filled = stage.axes.map(one => filledWidth(one, size[1], scale, hasScale(one)));
  const panels = panelBoxes(filled, size, narrow, scale);
  /** @type {Record<string, Axes>} */
  const axes = {};
  stage.axes.forEach((one, i) => {
    const [left, top, wide, high] = axesBox(one, panels[i], scale, hasScale(one));
    axes[one.name] = {
      ...one,
      box: [left / size[0], top / size[1], wide / size[0], high / size[1]],
    };
  });
  return {size, axes, hero: panels[0][2], maps: mappings(axes, size)};
}

/**
 * The colours of a theme by meaning.
 * @param {StageData["palette"]} palette
 * @param {boolean} dark
 */
export const themed = (palette, dark) =>
  Object.fromEntries(Object.entries(palette).map(([role, pair]) => [role, pair[Number(dark)]]));

/**
 * @param {Canvas} ctx
 * @param {Painted} painted
 */
export function paintStage(ctx, painted) {
  const {stage, ground, maps, hidden, dark, scale} = painted;
  const colors = themed(stage.palette, dark);
  /** @type {Ink} */
  const ink = {color: meaning => colors[meaning], scale, density: painted.density};
  for (const fog of fogs(stage, painted.actors, painted.asked))
    paintFog(ctx, fog, maps[fog.on], ink);
  const flat = stage.axes.filter(({name, space}) => !space && !hidden.includes(name));
  const parts = ground.filter(
    ({name, actor}) =>
      actor.kind !== "text" && // words go with the cast
      !hidden.includes(name) &&
      flat.some(one => one.name === actor.on),
  );
  const below = parts.filter(({actor}) => FILLING.includes(actor.kind));
  for (const part of below) paintPart(ctx, part, painted, ink);
  for (const one of flat) paintRims(ctx, one, maps[one.name], ink);
  for (const part of parts) if (!below.includes(part)) paintPart(ctx, part, painted, ink);
  const [hero] = stage.axes;
  if (stage.headline && !hidden.includes(hero.name))
    paintHeadline(ctx, stage.headline, hero, maps[hero.name], ink);
}

/**
 * One of what stays on flat axes.
 * @param {Canvas} ctx
 * @param {GroundPart} part
 * @param {Painted} painted
 * @param {Ink} ink
 */
function paintPart(ctx, {actor, shape, words}, {stage, maps, dark, density}, ink) {
  const map = maps[actor.on];
  if (actor.kind === "heights")
    return paintHeights(ctx, shape, {
      ...{actor, map, density, ramp: stage.ramp[Number(dark)]},
      ...ink,
    });
  /** @type {Record<string, Painter<any>>} */
  const known = painters;
  ctx.save();
  if (actor.kind !== "dots") {
    ctx.beginPath();
    ctx.rect(...map.box);
    ctx.clip();
  }
  known[actor.kind](ctx, shape, {actor, map, words, ...ink});
  ctx.restore();
}

/**
 * The formula above the hero, after the name of its upright axis; smaller, where it would reach
 * beyond its panel or into the axes.
 * @param {Canvas} ctx
 * @param {Lettering} headline
 * @param {AxesData} axes
 * @param {Mapping} map
 * @param {Ink} ink
 */
function paintHeadline(ctx, headline, axes, {box: [left, top, width]}, {color, scale}) {
  const name = axes.space ? "" : axes.names[1];
  const right = name ? NAME_LETTER * (name.length + 3) - NAME_LEFT : 0;
  const [, after, above] = roomsOf(axes, false);
  const room = width + (after - right) * scale;
  const tall = (headline.ascent + headline.descent) / (above - CLEAR);
  const size = Math.min((HEADLINE_TYPE * scale) / 1000, room / headline.width, scale / tall);
  const up = Math.max(HEADLINE_ABOVE * scale, CLEAR * scale + headline.descent * size);
  ctx.save();
  ctx.translate(left + right * scale, top - up);
  ctx.scale(size, size);
  ctx.fillStyle = color("ink");
  ctx.fill(pathOf(headline));
  ctx.restore();
}
