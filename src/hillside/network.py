"""A network with one hidden layer of tanh units and a sigmoid at the end, batch first.

Its parameters are theta = (W1, b1, w2, b2) of shapes (d, h), (h,), (h,) and (1,); x is (n, d), one
example a row, y is (n,) of 0 and 1. Here z1 = x W1 + b1, a = tanh(z1), z = a w2 + b2 and
p = sigmoid(z). The loss is the mean cross-entropy of p. On the way back it gives
dz = (p - y) / n, since the slope of the sigmoid cancels: Rumelhart, Hinton and Williams, Nature
1986; Nielsen, Neural networks and deep learning, chapter 3.
"""

from dataclasses import dataclass

import numpy as np

from hillside import autodiff
from hillside.descent import descend, plain
from hillside.logistic import probability
from hillside.patience import Stopped

NAMES = ("W1", "b1", "w2", "b2")


def start(seed, hidden=4, inputs=9, scale=1.0):
    """First parameters: normal weights of spread scale / 3 and scale / 2, biases 0.

    Returns theta.
    """
    lots = np.random.default_rng(seed)
    W1, w2 = lots.normal(0, 1 / 3, (inputs, hidden)), lots.normal(0, 1 / 2, hidden)
    return scale * W1, np.zeros(hidden), scale * w2, np.zeros(1)


def logits(theta, x):
    """What the units answer, a (n, h), and z (n,), from which p comes."""
    W1, b1, w2, b2 = theta
    a = np.tanh(x @ W1 + b1)
    return a, a @ w2 + b2


def forward(theta, x):
    """What the units answer, a (n, h), and the probabilities p (n,)."""
    a, z = logits(theta, x)
    return a, probability(z)


def loss(theta, x, y):
    """The mean of -y log p - (1 - y) log(1 - p), a number, from z so that no log meets a 0."""
    z = logits(theta, x)[1]
    return float(np.mean(np.logaddexp(0, z) - y * z))


def accuracy(theta, x, y):
    """The share of the examples that are on the right side of p = 1/2."""
    return float(np.mean((logits(theta, x)[1] > 0) == (y > 0.5)))


def gradient(theta, x, y):
    """The slopes of `loss` in all parameters, by hand: four arrays of the shapes of theta."""
    a, p = forward(theta, x)
    return backward(theta, x, a, (p - y) / len(y))


def backward(theta, x, a, dz):
    """From the slopes of a loss in z back to those in all parameters.

    a: (n, h), kept from the way forward.   dz: (n,).   Returns four arrays.
    """
    da = np.outer(dz, theta[2]) * (1 - a**2)  # slopes in z1; tanh' = 1 - tanh^2
    return x.T @ da, da.sum(axis=0), a.T @ dz, dz.sum(keepdims=True)


def input_slopes(theta, x):
    """The slopes of p in each input, (n, d): which pixel raises p?"""
    a, p = forward(theta, x)
    return (np.outer(p * (1 - p), theta[2]) * (1 - a**2)) @ theta[0].T


def gradient_by_autodiff(theta, x, y):
    """The same slopes as `gradient`, by hillside.autodiff.   Returns a list of four arrays."""

    def mean_loss(W1, b1, w2, b2):
        z = np.tanh(x @ W1 + b1) @ w2 + b2
        return np.mean(np.log(1 + np.exp(z)) - y * z)

    return autodiff.gradients(mean_loss, *theta)


def gradient_by_differences(f, theta, h=1e-5):
    """The slopes of f(theta) by central differences, one parameter at a time: four arrays."""
    p = flat(theta)
    shape = np.shape(theta[0])
    pushes = h * np.eye(len(p))
    slopes = [
        (f(shaped(p + push, shape)) - f(shaped(p - push, shape))) / (2 * h) for push in pushes
    ]
    return shaped(np.array(slopes), shape)


def flat(theta):
    """All parameters, or slopes, one after the other.   Returns (d h + 2 h + 1,)."""
    return np.concatenate([np.ravel(part) for part in theta])


def shaped(p, shape):
    """The four arrays back from `flat`.

    p: (..., d h + 2 h + 1); leading axes stay.   shape: (d, h), that of W1.
    """
    inputs, hidden = shape
    W1, b1, w2, b2 = np.split(p, np.cumsum([inputs * hidden, hidden, hidden]), axis=-1)
    return W1.reshape(*p.shape[:-1], inputs, hidden), b1, w2, b2


@dataclass(frozen=True)
class Comparison:
    """Slopes beside what they should be: relative error |a - b| / (|a| + |b|), the cosine of the
    angle between them, and the ratio |a| / |b|; nan where there is none."""

    error: float
    cosine: float
    ratio: float


def compared(mine, right):
    """The Comparison of two arrays of one shape."""
    a, b = np.ravel(mine), np.ravel(right)
    long, wanted = np.linalg.norm(a), np.linalg.norm(b)
    with np.errstate(all="ignore"):
        error = np.linalg.norm(a - b) / (long + wanted)
        return Comparison(float(error), float(a @ b / (long * wanted)), float(long / wanted))


@dataclass(frozen=True, eq=False)
class Training:
    """What happened while a network was trained.

    path: (k + 1, parameters), every theta, flat; k steps were taken.   shape: (d, h), that of W1.
    losses, accuracies: (k + 1,).
    """

    path: np.ndarray
    shape: tuple
    losses: np.ndarray
    accuracies: np.ndarray

    def theta(self, step):
        """The parameters after so many steps; of the last step there is, if it ended before."""
        return shaped(self.path[min(step, len(self.path) - 1)], self.shape)

    @property
    def first_perfect(self):
        """The first step after which every example is right, or None."""
        found = np.flatnonzero(self.accuracies == 1)
        return int(found[0]) if len(found) else None


def train(theta, data, rate, steps, slopes=gradient):
    """Full-batch gradient descent.

    data: (x, y).   slopes: (theta, x, y) -> four arrays, `gradient` or another one.
    Returns a Training; it ends early where the next theta would not be finite. patience.Stopped,
    with the Training so far, if somebody stops it.
    """
    shape = np.shape(theta[0])
    try:
        run = descend(
            plain(rate), lambda p: flat(slopes(shaped(p, shape), *data)), flat(theta), steps
        )
    except Stopped as stop:
        raise Stopped(_training(stop.reached.path, shape, data)) from None
    return _training(run.path, shape, data)


def _training(path, shape, data):
    """The Training along a path, (k + 1, parameters)."""
    (x, y), parts = data, [shaped(p, shape) for p in path]
    with np.errstate(all="ignore"):
        z = np.array([logits(one, x)[1] for one in parts])
        losses = np.mean(np.logaddexp(0, z) - y * z, axis=1)
    return Training(path, shape, losses, np.mean((z > 0) == (y > 0.5), axis=1))
