"""JSON types and numbers in one short text, which unpack.js opens."""

import base64
import gzip
import json

import numpy as np

from .frames import ALIGN


def packed(known, numbers):
    """One text. Numbers go as steps from one to the next, all first bytes, then all second ones.

    So they pack five times as well.
    """
    words = json.dumps(known, ensure_ascii=False, separators=(",", ":"), default=_plain).encode()
    steps = np.diff(np.frombuffer(numbers, "<u4"), prepend=np.uint32(0))
    planes = steps.view(np.uint8).reshape(-1, ALIGN).T.tobytes()
    head = np.array([len(words)], "<u4").tobytes()
    return base64.b64encode(gzip.compress(head + words + planes, 9, mtime=0)).decode()


def _plain(value):
    """Numpy's numbers and arrays as JSON types."""
    return value.tolist()
