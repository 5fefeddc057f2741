"""Paths and edges of a network of layers, each dot joined to all of the next layer.

It begins with one dot and ends with one; between them are `depth` layers of `width` dots.
"""

import numpy as np


def paths(width, depth):
    """How many paths lead from the first dot to the last one."""
    return width**depth


def edges(width, depth):
    """How many edges there are: into the first layer, between layers, out of the last one."""
    return 2 * width + (depth - 1) * width**2


def layers(width, depth):
    """Heights of the dots of each layer, first and last dot included: a list of arrays."""
    inside = np.arange(width) - (width - 1) / 2
    return [np.zeros(1), *[inside] * depth, np.zeros(1)]


def path(k, width, depth):
    """The dots of path number k = 1, 2, ..., one number for each of the layers inside.

    Paths are counted as numbers are, with `width` digits, the last layer fastest.
    """
    return [(k - 1) // width**place % width for place in range(depth - 1, -1, -1)]
