"""What several answers of lesson 09 are: lengths, and walks that go off to infinity."""

import numpy as np

from hillside.exercises.values import words

DIVERGES = words(
    "diverges",
    "it diverges",
    "diverge",
    "divergence",
    "infinity",
    "infinite",
    "inf",
    "no limit",
    "it explodes",
    "explodes",
    "it grows",
    "never",
)


def length(v):
    """The length of an arrow."""
    return np.linalg.norm(v, axis=0)
