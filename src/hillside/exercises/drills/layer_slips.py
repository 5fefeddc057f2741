"""Slips in the Jacobian of a layer, and on the way back through it.   layer: a layer.Layer."""

import numpy as np

from ..engine import Slip
from .sift import near
from .slopes import numbers_like


def wrong_z(layer):
    """(z, what is said, code) of the mistakes on the way to z."""
    sums = layer.W @ layer.x
    return (
        (sums, "The bias is missing in z = Wx + b.", "CR4"),
        (sums - layer.b, "The bias is added: z = Wx + b.", "BA4"),
        (layer.b, "Wx is missing in z = Wx + b.", "CR4"),
    )


def wrong_slopes(layer):
    """(slopes of sigma, what is said, code) of the mistakes on the way to them."""
    z, a = layer.z, layer.f(layer.z)
    yield from ((layer.slope(wrong), says, code) for wrong, says, code in wrong_z(layer))
    yield a, "The outputs stand where the slopes of σ belong.", "BA3"
    yield np.ones_like(z), "The slopes of σ are missing.", "BP2"
    yield layer.slope(z)[::-1], "The slopes of σ stand in the opposite order.", "JA3"
    if layer.kind == "sigmoid":
        yield layer.slope(a), "σ′ is read at a = σ(z) here. It belongs at z.", "BP1"
        yield 1 - a**2, "1 − a² is the slope of tanh. That of the sigmoid is a (1 − a).", "BA8"
    else:
        yield (z < 0) * 1.0, "Where z < 0 the ReLU is flat, not where z > 0.", "BA4"


def of_rows(layer, right):
    """What goes wrong with the Jacobian."""
    slopes = layer.slope(layer.z)
    return (
        *(
            Slip(one[:, None] * layer.W, says, code)
            for one, says, code in wrong_slopes(layer)
            if not near(numbers_like(right), [one, slopes])[0, 1]
        ),
        Slip(right.T, "Rows and columns have changed places. Row = output, column = input.", "JA1"),
        Slip(right[::-1], "The rows have changed places: the first unit comes first.", "JA3"),
        Slip(slopes, "These are the slopes of σ. Multiply each row of W by its own.", "BP2"),
        Slip(np.diag(slopes), "This is the Jacobian of σ alone: multiply W by it.", "BP2"),
        Slip(
            layer.slope(layer.x) * layer.W,
            "Here the slopes are read at x and multiply columns. They are read at z.",
            "CR4",
        ),
        Slip(right.ravel(), "The numbers are right. Give one list for each unit.", "JA2"),
    )


def back(layer, delta, to):
    """From the slopes in z to those in W, b or x."""
    return {"W": np.outer(delta, layer.x), "b": delta, "x": layer.W.T @ delta}[to]


def of_slopes(layer, g, to):
    """What goes wrong on the way back."""
    slopes = layer.slope(layer.z)
    delta = slopes * g
    right = back(layer, delta, to)
    others = {"W": "weights", "b": "biases", "x": "inputs"}
    deltas = [(one * g, says, code) for one, says, code in wrong_slopes(layer)]
    deltas += [(slopes, "The slopes g of the loss are missing.", "BP2")]
    deltas += [(-delta, "The sign is turned. The slope is asked, not a step.", "BA4")]
    return (
        *(Slip(back(layer, one, to), says, code) for one, says, code in deltas),
        *(
            Slip(
                back(layer, delta, other),
                f"These are the slopes in the {words}. Those in the {others[to]} are asked.",
                "BP6",
            )
            for other, words in others.items()
            if other != to
        ),
        *more(layer, delta, to, right),
    )


def more(layer, delta, to, right):
    """What goes wrong in the last step, to W, b or x."""
    if to == "W":
        return (
            Slip(right.T, "The outer product is transposed: a row for each unit.", "BP5"),
            Slip(delta[:, None] * layer.W, "W stands where x belongs.", "BP6"),
        )
    if to == "b":
        return (
            Slip(delta * layer.b, "The value of b is no factor: z moves as b does.", "BP6"),
            Slip(right[::-1], "They have changed places: the first unit comes first.", "PD4"),
        )
    paths = delta[:, None] * layer.W
    return (
        *(
            Slip(path, "That is the way through one unit. Add all of them.", "CR1")
            for path in paths
        ),
        Slip(np.prod(paths, axis=0), "Multiply along a path, add across the paths.", "CR2"),
        Slip(delta.sum() * np.ones_like(layer.x), "W is missing on the way to x.", "BP2"),
    )
