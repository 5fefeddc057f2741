"""Frames on their way to the browser: arrays in one binary buffer, places and words in JSON."""

import numpy as np

ALIGN = 4  # a Float32Array may only begin at a multiple of four bytes


class Packer:
    """Collects the arrays of many frames in one buffer of `size` bytes.

    An array that came before is not sent again.
    """

    def __init__(self):
        self._parts, self._places, self.size = [], {}, 0

    def place(self, array):
        """Where the array lies: [offset in bytes, rows, columns]."""
        data = np.ascontiguousarray(array).tobytes()
        if data not in self._places:
            self._places[data] = self.size
            self._parts.append(data + bytes(-len(data) % ALIGN))
            self.size += len(self._parts[-1])
        return [self._places[data], *array.shape]

    @property
    def buffer(self):
        return b"".join(self._parts)

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
