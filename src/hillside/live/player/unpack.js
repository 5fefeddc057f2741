// The text in which live/kept.py packs a picture for a page without a kernel.

import {framesOf} from "./columns.js";
import {restored} from "./steps.js";

/** @import {Truth} from "./judge.js" */
/** @import {PackedFrame, Scene, Values} from "./protocol.js" */
/** @import {StageData} from "./stages.js" */

/**
 * Painted, with the ids of its backgrounds' elements; or with its stage as data. asked: the one for
 * an open question, if it is another.
 * @typedef {Scene & {stage: null, image: string, asked?: string}} PaintedScene
 * @typedef {Scene & {stage: StageData, asked?: StageData}} DataScene
 * @typedef {PaintedScene | DataScene} KeptScene
 */

/**
 * What is kept from one standpoint: the scene for each look, "dark narrow" for example, or "any"
 * where the stage is data, the frame there, and those at all stops of each control.
 * @typedef {object} Stand
 * @property {Values} values
 * @property {Record<string, KeptScene>} looks
 * @property {PackedFrame} frame
 * @property {Record<string, PackedFrame[]>} strips
 */

/**
 * settings: the choices and toggles on which the stage depends; notation: of each formula, in lines
 * of MathML; question: the answer to the picture's question.
 * @typedef {object} Known
 * @property {string[]} settings
 * @property {Stand[]} stands
 * @property {Record<string, string[]>} notation
 * @property {Truth | null} question
 */

/** @typedef {Known & {numbers: Uint8Array}} Unpacked  and the buffer to which frames point */

/** @param {string} text */
export const bytesOf = text => fetch(`data:application/octet-stream;base64,${text}`);

/**
 * @param {string} text  base64 of gzip of what `opened` takes
 * @returns {Promise<Unpacked>}
 */
export const unpacked = async text => opened(await gunzipped(text));

/** @param {string} text  base64 of gzip */
export async function gunzipped(text) {
  const {body} = await bytesOf(text);
  const plain = /** @type {ReadableStream} */ (body).pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain).arrayBuffer();
}

/**
 * @param {ArrayBuffer} buffer  the length of the JSON, the JSON, and the numbers for `restored`:
 *   all first bytes, then all second ones, ...
 * @returns {Unpacked}
 */
export function opened(buffer) {
  const bytes = new Uint8Array(buffer);
  const [words] = new Uint32Array(buffer, 0, 1);
  const {stands, frames, coding, ...known} = JSON.parse(
    new TextDecoder().decode(bytes.subarray(4, 4 + words)),
  );
  const planes = bytes.subarray(4 + words);
  const small = new Uint8Array(planes.length);
  const count = small.length / 4;
  for (let plane = 0; plane < 4; plane++)
    for (let i = 0; i < count; i++) small[4 * i + plane] = planes[plane * count + i];
  const numbers = restored(new Uint32Array(small.buffer), coding);
  return {...known, stands: withFrames(stands, framesOf(frames)), numbers};
}

/** @typedef {Pick<Stand, "values" | "looks"> & {strips: Record<string, number>}} Counted */

/**
 * Stands with their frames: a stand's own, then its strips'.
 * @param {Counted[]} stands
 * @param {PackedFrame[]} frames
 * @returns {Stand[]}
 */
function withFrames(stands, frames) {
  let at = 0;
  return stands.map(stand => ({
    ...stand,
    frame: frames[at++],
    strips: Object.fromEntries(
      Object.entries(stand.strips).map(([name, count]) => [name, frames.slice(at, (at += count))]),
    ),
  }));
}
