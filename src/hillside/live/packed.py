"""JSON types and numbers in one short text, which unpack.js opens."""

import base64
import gzip
import json

import numpy as np

from .columns import columned
from .frames import ALIGN
from .steps import coded


def packed(known, parts):
    """One text of what is known, with its "stands", and of the parts of a Packer."""
    numbers, coding = coded(parts)
    stands, frames = columned(known["stands"])
    known = known | {"stands": stands, "frames": frames, "coding": coding}
    words = json.dumps(known, ensure_ascii=False, separators=(",", ":"), default=_plain).encode()
    planes = numbers.view(np.uint8).reshape(-1, ALIGN).T.tobytes()  # all first bytes, ...
    head = np.array([len(words)], "<u4").tobytes()
    return base64.b64encode(gzip.compress(head + words + planes, 9, mtime=0)).decode()


def _plain(value):
    """Numpy's numbers and arrays as JSON types."""
    return value.tolist()
