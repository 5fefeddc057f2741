"""Frames on their way to the browser: arrays in one binary buffer, places and words in JSON."""

import numpy as np

ALIGN = 4  # a Float32Array may only begin at a multiple of four bytes


class Packer:
    """Collects the arrays of many frames in one buffer of `size` bytes.

    An array that came before is not sent again.  parts: the arrays, each as its bits <u4 and
    whether they are floats.
    """

    def __init__(self):
        self.parts, self._places, self.size = [], {}, 0

    def place(self, array):
        """Where the array lies: [offset in bytes, rows, columns]."""
        data = np.ascontiguousarray(array).tobytes()
        if data not in self._places:
            self._places[data] = self.size
            padded = data + bytes(-len(data) % ALIGN)
            self.parts.append((np.frombuffer(padded, "<u4"), array.dtype == np.float32))
            self.size += len(padded)
        return [self._places[data], *array.shape]

    @property
    def buffer(self):
        return b"".join(bits.tobytes() for bits, _ in self.parts)

    def frame(self, caption, data):
        """One frame as JSON types.

        data: {actor: its clean array, (array, words) for text, None for hidden}
        """
        shapes, words = {}, {}
        for name, item in data.items():
            if isinstance(item, tuple):
                item, words[name] = item
            shapes[name] = None if item is None else self.place(item)
        return {"caption": caption, "shapes": shapes, "words": words}
