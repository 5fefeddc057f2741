"""Several layers: the delta-recursion against autodiff and differences for all parameters, and how
the error signal fades."""

import numpy as np
import pytest

from hillside.autodiff import gradients
from hillside.autodiff import sigmoid as sigmoid_value
from hillside.derivatives import gradient
from hillside.lessons.layer_derivative.deep import (
    backward,
    fade,
    forward,
    he,
    random_layers,
    xavier,
)
from hillside.lessons.layer_derivative.layer import RELU, SIGMOID, TANH, Layer


def network(seed, widths=(3, 4, 5, 2), sigma=SIGMOID):
    """(layers with biases, x, y)"""
    lots = np.random.default_rng(seed)
    layers = [
        Layer(lots.standard_normal((m, n)), lots.standard_normal(m), sigma)
        for n, m in zip(widths, widths[1:])
    ]
    return layers, lots.standard_normal(widths[0]), lots.standard_normal(widths[-1])


@pytest.mark.parametrize("seed", range(5))
def test_three_layers_give_the_slopes_of_autodiff_in_all_parameters(seed):
    layers, x, y = network(seed)

    def loss(W1, b1, W2, b2, W3, b3):
        a = sigmoid_value(W1 @ x + b1)
        a = sigmoid_value(W3 @ sigmoid_value(W2 @ a + b2) + b3)
        return 0.5 * ((a - y) ** 2).sum()

    exact = gradients(loss, *(part for layer in layers for part in (layer.W, layer.b)))
    found = backward(layers, x, forward(layers, x)[-1] - y)
    for k, (delta, dW) in enumerate(found):
        np.testing.assert_allclose(dW, exact[2 * k], rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(delta, exact[2 * k + 1], rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("sigma", [SIGMOID, TANH, RELU], ids=lambda sigma: sigma.name)
def test_the_slopes_are_what_differences_measure(sigma):
    layers, x, y = network(11, (2, 3, 3, 3, 2), sigma)

    def loss_in(k):
        def loss(entries):
            changed = list(layers)
            changed[k] = Layer(entries.reshape(layers[k].W.shape), layers[k].b, sigma)
            return 0.5 * np.sum((forward(changed, x)[-1] - y) ** 2)

        return loss

    found = backward(layers, x, forward(layers, x)[-1] - y)
    for k, (_, dW) in enumerate(found):
        measured = gradient(loss_in(k), layers[k].W.ravel()).reshape(dW.shape)
        np.testing.assert_allclose(dW, measured, rtol=1e-5, atol=1e-8)


def test_forward_keeps_every_activation_and_x_first():
    layers, x, _ = network(3)
    kept = forward(layers, x)
    assert [one.shape for one in kept] == [(3,), (4,), (5,), (2,)] and (kept[0] == x).all()
    np.testing.assert_allclose(kept[2], 1 / (1 + np.exp(-(layers[1].W @ kept[1] + layers[1].b))))


def test_ten_units_with_weight_1_at_z_0_keep_a_quarter_each():
    layers = [Layer(np.ones((1, 1)), np.array([-0.5])) for _ in range(10)]
    shares = fade(layers, np.array([0.5]), np.ones(1))
    np.testing.assert_allclose(shares, 0.25 ** np.arange(9, -1, -1), rtol=1e-12)
    assert np.prod([layer.jacobian(np.array([0.5])) for layer in layers]) == pytest.approx(
        9.5367e-7, rel=1e-5
    )


def test_equal_widths_make_xavier_scale_1_and_he_scale_root_2():
    for n in (4, 64, 300):
        assert xavier(n, n) * np.sqrt(n) == pytest.approx(1)
        assert he(n) * np.sqrt(n) == pytest.approx(np.sqrt(2))
    assert xavier(9, 4) == pytest.approx(np.sqrt(2 / 13))


def test_random_layers_have_the_spread_that_was_asked_for():
    layers = random_layers(SIGMOID, (400, 300, 200), (0.1, 2.0), seed=4)
    assert [layer.W.shape for layer in layers] == [(300, 400), (200, 300)]
    for layer, spread in zip(layers, (0.1, 2.0), strict=True):
        assert layer.W.std() == pytest.approx(spread, rel=0.01) and not layer.b.any()


RULES = {  # share of the signal that twenty layers of 64 units keep, over 20 seeds: (low, high)
    "sigmoid, Xavier": (SIGMOID, 1, 1e-14, 1e-11),
    "tanh, Xavier": (TANH, 1, 0.01, 1),
    "ReLU, He": (RELU, np.sqrt(2), 0.1, 10),
    "ReLU, Xavier": (RELU, 1, 1e-4, 1e-2),
    "ReLU, scale 4": (RELU, 4, 1e7, 1e10),
}


@pytest.mark.parametrize("name", RULES)
def test_how_much_of_the_signal_twenty_layers_keep(name):
    sigma, scale, low, high = RULES[name]
    for seed in range(20):
        lots = np.random.default_rng(100 + seed)
        layers = random_layers(sigma, (64,) * 21, (scale / 8,) * 20, seed)
        share = fade(layers, lots.standard_normal(64), lots.standard_normal(64))[0]
        assert low < share < high, (seed, share)
