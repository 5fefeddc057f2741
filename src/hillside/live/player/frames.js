// Frames as the kernel sends them, and the key under which each is remembered.

/** @import {Actor, Bytes, Failure, Framed, PackedShapes} from "./protocol.js" */
/** @import {Staged, Value, Values} from "./protocol.js" */
/** @import {GroundActor, StageData} from "./stages.js" */

/**
 * The array of an actor, row after row. A raster's image is kept here with the colours of which it
 * is made.
 * @typedef {object} Shape
 * @property {number} rows
 * @property {number} columns
 * @property {Float32Array | Uint8Array | Uint32Array} data
 * @property {HTMLCanvasElement} [image]
 * @property {string} [colors]
 */

/** @typedef {Omit<PackedShapes, "shapes"> & {shapes: Record<string, Shape | null>}} Shown */
/** @typedef {Shown | Failure} Frame */
/** @typedef {{name: string, actor: GroundActor, shape: Shape, words: string}} GroundPart */

/** @type {Record<string, typeof Float32Array | typeof Uint8Array | typeof Uint32Array>} */
const ARRAYS = {raster: Uint8Array, heights: Uint32Array};

/**
 * Every frame of an answer with its arrays as views of the one buffer; a shared array is one
 * object.
 * @param {Framed} answer
 * @param {Record<string, Actor>} actors
 * @returns {Frame[]}
 */
export function decode({frames, buffers: [bytes]}, actors) {
  /** @type {Map<string, Shape>} */
  const views = new Map();
  /** @type {(kind: string, place: [number, number, number]) => Shape} */
  const view = (kind, place) => {
    const id = [kind === "raster", ...place].join();
    const found = views.get(id) ?? shapeOf(bytes, kind, place);
    views.set(id, found);
    return found;
  };
  /** @type {(frame: PackedShapes) => Shown["shapes"]} */
  const shapes = frame =>
    Object.fromEntries(
      Object.entries(frame.shapes).map(([name, place]) => [
        name,
        place && view(actors[name].kind, place),
      ]),
    );
  return frames.map(frame =>
    frame.error === undefined ? {...frame, shapes: shapes(frame)} : frame,
  );
}

/**
 * The array of an actor of this kind, at its place in the buffer.
 * @param {Bytes} bytes
 * @param {string} kind
 * @param {[offset: number, rows: number, columns: number]} place
 * @returns {Shape}
 */
function shapeOf(bytes, kind, [offset, rows, columns]) {
  const numbers = ARRAYS[kind] ?? Float32Array;
  const data = new numbers(
    /** @type {ArrayBuffer} */ (bytes.buffer),
    bytes.byteOffset + offset,
    rows * columns,
  );
  return {rows, columns, data};
}

/**
 * The numbers that came with a stage.
 * @param {Staged} scene
 */
export const dataOf = ({buffers}) => /** @type {Bytes} */ (buffers.at(-1));

/**
 * What stays on a stage of data, with its arrays.
 * @param {StageData} stage
 * @param {Bytes} bytes
 * @returns {GroundPart[]}
 */
export const groundOf = ({ground}, bytes) =>
  ground.map(({name, actor, place, words}) => ({
    ...{name, actor, words},
    shape: shapeOf(bytes, actor.kind, place),
  }));

/**
 * A name for values. From where a space is seen does not change what a frame holds, so the names of
 * `turns` are no part of it.
 * @param {Values} values
 * @param {Set<string>} turns
 */
export const keyOf = (values, turns) =>
  JSON.stringify(values, (/** @type {string} */ name, /** @type {Value} */ value) =>
    turns.has(name) ? undefined : value,
  );
