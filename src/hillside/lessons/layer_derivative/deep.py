"""Layers one after the other, a_k = sigma(W_k a_(k-1) + b_k), and the error signal on its way back.

The delta-recursion: delta_L = sigma'(z_L) * g with the slopes g of the loss in the last outputs,
then delta_(k-1) = sigma'(z_(k-1)) * W_k^T delta_k, and for each layer dW_k = delta_k a_(k-1)^T and
db_k = delta_k. Rumelhart, Hinton and Williams, Learning representations by back-propagating errors,
Nature 1986. Sizes of first weights: Glorot and Bengio, 2010 (equation 16 is the uniform
distribution of this spread); He and others, 2015, section 2.2.
"""

import numpy as np

from .layer import Layer


def forward(layers, x):
    """All activations, x itself first.   layers: L of Layer.   Returns L + 1 arrays in a list."""
    activations = [np.asarray(x, dtype=float)]
    for layer in layers:
        activations.append(layer(activations[-1]))
    return activations


def backward(layers, x, g):
    """The error signals and the slopes of the loss in all parameters, first layer first.

    g: the slopes of the loss in the last outputs.   Returns a list of (delta, dW) for each layer;
    db is delta.
    """
    inputs, found = forward(layers, x)[:-1], []
    for layer, a in zip(reversed(layers), reversed(inputs)):
        dW, delta, g = layer.pullback(a, g)
        found.append((delta, dW))
    return found[::-1]


def xavier(fan_in, fan_out):
    """The standard deviation of first weights after Glorot and Bengio: sqrt(2 / (in + out))."""
    return np.sqrt(2 / (fan_in + fan_out))


def he(fan_in):
    """The standard deviation of first weights after He and others, for ReLU: sqrt(2 / in)."""
    return np.sqrt(2 / fan_in)


def random_layers(sigma, widths, spread, seed=0):
    """Layers with weights from a normal distribution and biases 0.

    widths: numbers of inputs and of units, L + 1 of them.   spread: the standard deviation of each
    layer's weights, L of them.   Returns a list of L Layers.
    """
    lots = np.random.default_rng(seed)
    return [
        Layer(size * lots.standard_normal((m, n)), np.zeros(m), sigma)
        for n, m, size in zip(widths, widths[1:], spread)
    ]


def fade(layers, x, g):
    """How long the error signal of each layer is, as a share of that of the last layer.

    Returns (L,), the last entry 1.   Needs a last error signal that is not 0.
    """
    lengths = np.array([np.linalg.norm(delta) for delta, _ in backward(layers, x, g)])
    return lengths / lengths[-1]


def scaled(layers, scale):
    """The same layers with all weights multiplied by scale; the biases stay."""
    return [Layer(scale * layer.W, layer.b, layer.sigma) for layer in layers]


SMALL = [  # 2, 3, 3, 2: a network whose numbers can be followed on a page
    Layer(np.array([[0.9, -0.4], [-0.6, 1.1], [0.3, 0.8]]), np.array([0.1, -0.2, 0.0])),
    Layer(
        np.array([[0.7, -0.9, 0.5], [-0.3, 0.6, 1.0], [1.2, 0.4, -0.8]]), np.array([-0.1, 0.2, 0.1])
    ),
    Layer(np.array([[1.0, -0.7, 0.6], [-0.5, 0.9, -1.1]]), np.array([0.2, -0.3])),
]
SMALL_X, SMALL_Y = np.array([1.0, -0.5]), np.array([0.0, 1.0])
