// The marks of what lies beyond its axes, on the canvas: arrow heads, broken bars, their values.

import {outline, trace} from "./outlines.js";
import {BROKEN, LETTER, NUMBER, boxOf, free, head, label, marks, zigzag} from "./outside.js";
import {dress, painters} from "./painters.js";

/** @import {Mapping, Pixel} from "./axes.js" */
/** @import {Shape} from "./frames.js" */
/** @import {Canvas} from "./outlines.js" */
/** @import {Mark} from "./outside.js" */
/** @import {Actor, Align, BarsActor, DotsActor} from "./protocol.js" */

/** @typedef {{color: (meaning: string) => string, scale: number}} Paint */
/** @typedef {{color: string, align: Align, words: string}} Words */

/**
 * What of these actors on one flat axes lies beyond it, shown at its edge.
 * @param {Canvas} ctx
 * @param {{actor: Actor, shape: Shape}[]} players
 * @param {Mapping} map
 * @param {Paint} paint
 */
export function paintEdges(ctx, players, map, paint) {
  /** @type {Pixel[]} */
  const taken = [];
  for (const {actor, shape} of players)
    for (const mark of marks(actor, shape, map)) {
      ctx.save();
      if (actor.kind === "bars") paintBrokenBar(ctx, actor, mark, map, paint);
      if (actor.kind === "dots") {
        paintHead(ctx, actor, mark, paint);
        const {spot, align} = label(mark, actor.radius * paint.scale, boxOf(map), paint.scale);
        const place = free(spot, taken, boxOf(map), paint.scale);
        write(ctx, place, {color: actor.color, align, words: mark.words}, paint);
      }
      ctx.restore();
    }
}

/**
 * @param {Canvas} ctx
 * @param {DotsActor} actor
 * @param {Mark} mark
 * @param {Paint} paint
 */
function paintHead(ctx, actor, mark, {color, scale}) {
  dress(ctx, actor, color, scale);
  outline(ctx, head(mark, actor.radius * scale));
  ctx.fill();
  ctx.stroke();
}

/**
 * @param {Canvas} ctx
 * @param {BarsActor} actor
 * @param {Mark} mark
 * @param {Mapping} map
 * @param {Paint} paint
 */
function paintBrokenBar(ctx, actor, {at: [x, y], way, words}, map, paint) {
  const {color, scale} = paint;
  const half = Math.abs(map.x(actor.width) - map.x(0)) / 2;
  Object.assign(ctx, {strokeStyle: color("paper"), lineWidth: 4 * scale, lineJoin: "miter"});
  ctx.setLineDash([]);
  trace(ctx, zigzag(x - half, x + half, y - BROKEN * scale * way[1], scale));
  ctx.stroke();
  write(ctx, [x, y - NUMBER * scale * way[1]], {color: "ink", align: "center", words}, paint);
}

/**
 * @param {Canvas} ctx
 * @param {Pixel} place
 * @param {Words} words
 * @param {Paint} paint
 */
function write(ctx, place, {color: role, align, words}, {color, scale}) {
  const asItIs = {x: (/** @type {number} */ v) => v, y: (/** @type {number} */ v) => v};
  painters.text(
    ctx,
    {rows: 2, columns: 1, data: new Float32Array(place)},
    {
      actor: {kind: "text", on: "", color: role, align, lift: 0, size: LETTER},
      map: /** @type {Mapping} */ (asItIs),
      color,
      scale,
      words,
    },
  );
}
