// Frames as the kernel sends them, and the key under which each is remembered.

export function decode(answer, actors) {
  // Every frame of an answer with its arrays as views of the one buffer; a shared array is one
  // object.
  const bytes = answer.buffers[0];
  const views = new Map();
  const view = (kind, [offset, rows, columns]) => {
    const id = `${kind}${offset}.${rows}`;
    if (!views.has(id)) {
      const type = kind === "raster" ? Uint8Array : Float32Array;
      views.set(id, {
        rows,
        columns,
        data: new type(bytes.buffer, bytes.byteOffset + offset, rows * columns),
      });
    }
    return views.get(id);
  };
  const shapes = frame =>
    Object.fromEntries(
      Object.entries(frame.shapes).map(([name, place]) => [
        name,
        place && view(actors[name].kind === "raster" ? "raster" : "float", place),
      ]),
    );
  return answer.frames.map(frame => (frame.error ? frame : {...frame, shapes: shapes(frame)}));
}

export const keyOf = (values, turns) =>
  JSON.stringify(values, (name, value) => (turns.has(name) ? undefined : value));
