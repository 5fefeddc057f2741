// Frames as the kernel sends them, and the key under which each is remembered.

/** @import {Actor, Failure, Framed, PackedShapes, Value, Values} from "./protocol.js" */

/**
 * The array of an actor, row after row. A raster's image is kept here with the colours of which it
 * is made.
 * @typedef {object} Shape
 * @property {number} rows
 * @property {number} columns
 * @property {Float32Array | Uint8Array} data
 * @property {HTMLCanvasElement} [image]
 * @property {number[]} [table]
 */

/** @typedef {Omit<PackedShapes, "shapes"> & {shapes: Record<string, Shape | null>}} Shown */
/** @typedef {Shown | Failure} Frame */

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
  /** @type {(small: boolean, place: [number, number, number]) => Shape} */
  const view = (small, [offset, rows, columns]) => {
    const id = [small, offset, rows, columns].join();
    const [start, count] = [bytes.byteOffset + offset, rows * columns];
    const found = views.get(id) ?? {
      rows,
      columns,
      data: small
        ? new Uint8Array(bytes.buffer, start, count)
        : new Float32Array(bytes.buffer, start, count),
    };
    views.set(id, found);
    return found;
  };
  /** @type {(frame: PackedShapes) => Shown["shapes"]} */
  const shapes = frame =>
    Object.fromEntries(
      Object.entries(frame.shapes).map(([name, place]) => [
        name,
        place && view(actors[name].kind === "raster", place),
      ]),
    );
  return frames.map(frame =>
    frame.error === undefined ? {...frame, shapes: shapes(frame)} : frame,
  );
}

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
