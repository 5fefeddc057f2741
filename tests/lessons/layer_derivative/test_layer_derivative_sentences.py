"""What the captions of lesson 06 say, held against numpy, differences and autodiff."""

import re

import numpy as np
from sentences import numbers_in, says

from hillside.autodiff import gradients, relu, sigmoid
from hillside.lessons.layer_derivative.pictures import (
    BackwardPass,
    DepthFade,
    LayerMicroscope,
    OuterProduct,
    SharesBeside,
)

W = np.array([[1.0, -1.5, 2.0], [-1.0, 2.0, 1.5], [4.0, -3.0, 5.0]])
THREE_DIGITS = {"rtol": 6e-3, "atol": 1e-6}


def logistic(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


def measured(f, z, h=1e-5):
    """The Jacobian of f at z by central differences, a column for each input."""
    pushes = h * np.eye(len(z))
    return np.transpose([(f(z + push) - f(z - push)) / (2 * h) for push in pushes])


# ---- the microscope


@says(LayerMicroscope, "slopes")
def _(text, z1, z2, z3):
    z = np.array([z1, z2, z3])
    shown = numbers_in(text)
    assert np.allclose(shown[:3], z, atol=1e-9)
    assert np.allclose(shown[3:], np.diag(measured(logistic, z)), **THREE_DIGITS)


@says(LayerMicroscope, "dimmed")
def _(text, z1, z2, z3):
    z = np.array([z1, z2, z3])
    shares = np.linalg.norm(measured(lambda x: logistic(W @ x + z), np.zeros(3)), axis=1)
    shares /= np.linalg.norm(measured(lambda x: logistic(W @ x), np.zeros(3)), axis=1)
    row, share = re.search(r"row (\d): its entries are (\S+) times", text).groups()
    [share] = numbers_in(share)
    assert np.isclose(share, shares[int(row) - 1], **THREE_DIGITS)
    assert shares[int(row) - 1] <= shares.min() * (1 + 1e-6)


@says(LayerMicroscope, "awake")
def _(text, z1, z2, z3):
    beside = [logistic(z + 0.1) - logistic(z - 0.1) for z in (-0.1, 0.0, 0.1)]
    assert (z1, z2, z3) == (0, 0, 0) and max(beside) == beside[1]


# ---- the outer product


def lists(x3, d2):
    return np.array([0.5, d2, -1]), np.array([2, -1, x3, 1.5])


@says(OuterProduct, "start")
def _(text, x3, d2):
    assert np.allclose(numbers_in(text), np.concatenate(lists(x3, d2)), atol=1e-9)


@says(OuterProduct, "nothing")
def _(text, built):
    assert built == 0 and text == "No entry is built yet."


@says(OuterProduct, "entry")
def _(text, built, x3, d2):
    delta, x = lists(x3, d2)
    shown = numbers_in(text)
    k, twelve, i, j, left, right, product = shown[7:]
    assert np.allclose(shown[:7], [*delta, *x], atol=1e-9)
    assert (k, twelve) == (built, 12) and (i - 1) * 4 + j == built
    W0 = np.zeros((3, 4))
    slopes = gradients(lambda W: (delta * (W @ x)).sum(), W0)[0]
    assert np.isclose(product, slopes[int(i) - 1, int(j) - 1], rtol=6e-4, atol=1e-9)
    assert np.isclose(left, delta[int(i) - 1]) and np.isclose(right, x[int(j) - 1])


@says(OuterProduct, "zeros")
def _(text, built, x3, d2):
    delta, x = lists(x3, d2)
    some = [delta[k // 4] * x[k % 4] for k in range(built)]
    assert numbers_in(text) == [sum(one == 0 for one in some)]


# ---- the way back

NET = [
    (np.array([[0.9, -0.4], [-0.6, 1.1], [0.3, 0.8]]), np.array([0.1, -0.2, 0])),
    (
        np.array([[0.7, -0.9, 0.5], [-0.3, 0.6, 1], [1.2, 0.4, -0.8]]),
        np.array([-0.1, 0.2, 0.1]),
    ),
    (np.array([[1, -0.7, 0.6], [-0.5, 0.9, -1.1]]), np.array([0.2, -0.3])),
]
X, Y = np.array([1, -0.5]), np.array([0, 1])


def outputs(scale):
    kept = [X]
    for weights, b in NET:
        kept.append(logistic(scale * weights @ kept[-1] + b))
    return kept


def loss(*parameters):
    a = X
    for weights, b in zip(parameters[::2], parameters[1::2], strict=True):
        a = sigmoid(weights @ a + b)
    return 0.5 * ((a - Y) ** 2).sum()


def slopes(scale):
    """The slopes of the loss in W1, b1, W2, b2, W3, b3."""
    return gradients(loss, *(part for one, b in NET for part in (scale * one, b)))


def without_scale(text, scale):
    shown = numbers_in(text)
    assert np.isclose(shown[0], scale, rtol=6e-4)
    return shown[1:]


@says(BackwardPass, "start")
def _(text, step, scale):
    assert without_scale(text, scale) == [] and step == 0


@says(BackwardPass, "forward")
def _(text, step, scale):
    layer, top = without_scale(text, scale)
    assert layer == step and np.isclose(top, outputs(scale)[step].max(), **THREE_DIGITS)


@says(BackwardPass, "loss")
def _(text, step, scale):
    [shown] = without_scale(text, scale)
    assert step == 4 and np.isclose(shown, np.sum((outputs(scale)[-1] - Y) ** 2) / 2, rtol=6e-3)


@says(BackwardPass, "signal")
def _(text, step, scale):
    layer, length = without_scale(text, scale)
    assert {5: 3, 7: 2, 9: 1}[step] == layer
    signal = slopes(scale)[2 * int(layer) - 1]  # a bias has the slope of its z
    assert np.isclose(length, np.linalg.norm(signal), **THREE_DIGITS)


@says(BackwardPass, "weights")
def _(text, step, scale):
    layer, length, inputs, product = without_scale(text, scale)
    assert {6: 3, 8: 2, 10: 1}[step] == layer
    in_weights, in_biases = slopes(scale)[2 * int(layer) - 2 : 2 * int(layer)]
    assert np.isclose(product, np.linalg.norm(in_weights), **THREE_DIGITS)
    assert np.isclose(length, np.linalg.norm(in_biases), **THREE_DIGITS)
    assert np.isclose(inputs, np.linalg.norm(outputs(scale)[int(layer) - 1]), rtol=6e-3)


# ---- fading with depth

UNITS = {"sigmoid": sigmoid, "tanh": np.tanh, "ReLU": relu}


def share(sigma, depth, scale):
    """|delta_1| / |delta_L| by autodiff: the slopes in the first and in the last biases."""
    lots = np.random.default_rng(0)
    weights = [scale / 8 * lots.standard_normal((64, 64)) for _ in range(depth)]
    lots = np.random.default_rng(1)
    x, g = lots.standard_normal(64), lots.standard_normal(64)

    def weighted(first, last):
        a = x
        for k, one in enumerate(weights):
            z = one @ a
            z = z + first if k == 0 else z
            a = UNITS[sigma.name](z + last if k == depth - 1 else z)
        return (g * a).sum()

    first, last = gradients(weighted, np.zeros(64), np.zeros(64))
    return np.linalg.norm(first) / np.linalg.norm(last)


@says(DepthFade, "share")
def _(text, sigma, depth, scale):
    shown = numbers_in(text)
    assert np.isclose(shown[1], scale, rtol=6e-3) and {shown[0], shown[-1]} == {depth}
    assert sigma.name in text.lower() or sigma.name in text
    assert np.isclose(shown[-2], share(sigma, depth, scale), rtol=6e-3)
    assert ("Xavier" in text) == np.isclose(scale**2, 64 * 2 / (64 + 64))
    assert ("He)" in text) == np.isclose(scale**2, 64 * 2 / 64)


@says(DepthFade, "factor")
def _(text, sigma, depth, scale):
    factor, most = numbers_in(text)
    assert np.isclose(factor ** (depth - 1), share(sigma, depth, scale), rtol=0.1)
    steepest = {"sigmoid": 0.25, "tanh": 1, "ReLU": 1}[sigma.name]
    assert np.isclose(most, scale * steepest, rtol=6e-3)


# ---- shares beside sigmoids


def shares(z):
    return np.exp(z) / np.sum(np.exp(z))


@says(SharesBeside, "outputs")
def _(text, z1, z2, z3):
    z = np.array([z1, z2, z3])
    assert np.allclose(numbers_in(text), [*z, *logistic(z), *shares(z)], **THREE_DIGITS)


@says(SharesBeside, "column")
def _(text, z1, z2, z3):
    z = np.array([z1, z2, z3])
    wanted = [*measured(logistic, z)[:, 1], *measured(shares, z)[:, 1]]
    assert np.allclose(numbers_in(text), wanted, **THREE_DIGITS)
