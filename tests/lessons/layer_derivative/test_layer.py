"""One layer: its Jacobian and its way back, against differences, autodiff and mpmath."""

import mpmath
import numpy as np
import pytest

from hillside.autodiff import Value, gradients, sigmoid
from hillside.derivatives import gradient, jacobian, partial
from hillside.lessons.layer_derivative.layer import (
    ACTIVATIONS,
    RELU,
    SIGMOID,
    TANH,
    Layer,
    sigmoid_slope,
    softmax,
    softmax_jacobian,
)

LOTS = np.random.default_rng(6)
EACH = [pytest.param(sigma, id=name) for name, sigma in ACTIVATIONS.items()]
SHAPES = [(1, 1), (2, 3), (4, 9), (5, 2)]


def random_layer(m, n, sigma):
    return Layer(LOTS.standard_normal((m, n)), LOTS.standard_normal(m), sigma)


@pytest.mark.parametrize("sigma", EACH)
@pytest.mark.parametrize("m, n", SHAPES)
def test_the_jacobian_is_what_differences_measure_and_has_a_row_for_each_unit(sigma, m, n):
    layer, x = random_layer(m, n, sigma), LOTS.standard_normal(n)
    J = layer.jacobian(x)
    assert J.shape == (m, n)
    np.testing.assert_allclose(J, jacobian(layer, x), rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("sigma", EACH)
@pytest.mark.parametrize("m, n", SHAPES)
def test_the_pullback_is_the_gradient_of_g_times_the_outputs(sigma, m, n):
    layer, x, g = random_layer(m, n, sigma), LOTS.standard_normal(n), LOTS.standard_normal(m)

    def loss(W, b, x):
        z = W @ x + b
        tanh = 1 - 2 / (1 + np.exp(2 * z))
        return (g * {"sigmoid": 1 / (1 + np.exp(-z)), "tanh": tanh}.get(sigma.name, relu(z))).sum()

    def relu(z):
        return np.maximum(z, 0.0)

    found = layer.pullback(x, g)
    assert [one.shape for one in found] == [(m, n), (m,), (n,)]
    for mine, exact in zip(found, gradients(loss, layer.W, layer.b, x), strict=True):
        np.testing.assert_allclose(mine, exact, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(found[2], layer.jacobian(x).T @ g, rtol=1e-12)


def test_the_worked_numbers_of_the_exercises():
    layer = Layer(np.array([[3.0, -2, -1], [-1, 1, -3]]), np.array([1.0, -3]))
    x, g = np.array([2.0, 3, -1]), np.array([-2.0, -3])
    dW, db, dx = layer.pullback(x, g)
    np.testing.assert_allclose(layer.z(x), [2, 1])
    J = [[0.314981, -0.209987, -0.104994], [-0.196612, 0.196612, -0.589836]]
    np.testing.assert_allclose(layer.jacobian(x), J, atol=5e-7)
    np.testing.assert_allclose(db, [-0.209987, -0.589836], atol=5e-7)
    np.testing.assert_allclose(dx, [-0.040126, -0.169861, 1.979495], atol=5e-7)
    wanted = [[-0.419974, -0.629962, 0.209987], [-1.179672, -1.769507, 0.589836]]
    np.testing.assert_allclose(dW, wanted, atol=1e-6)


@pytest.mark.parametrize("z", [-700.0, -40.0, -3.0, 0.0, 2.0, 30.0, 700.0])
def test_the_slope_of_the_sigmoid_is_exact_to_fifteen_places_and_never_overflows(z):
    with mpmath.workdps(400):
        a = 1 / (1 + mpmath.exp(-z))
        exact = float(a * (1 - a))
    assert sigmoid_slope(z) == pytest.approx(exact, rel=1e-12, abs=1e-15)


@pytest.mark.parametrize("sigma", [SIGMOID, TANH], ids=["sigmoid", "tanh"])
def test_a_slope_is_the_derivative_of_its_function_and_largest_at_0(sigma):
    z = np.linspace(-6, 6, 1201)
    np.testing.assert_allclose(sigma.slope(z), partial(lambda q: sigma.f(q[0]), z[None], 0), 1e-6)
    assert np.argmax(sigma.slope(z)) == 600
    assert sigma.slope(0.0) == pytest.approx({"sigmoid": 0.25, "tanh": 1}[sigma.name])


def test_relu_has_slope_0_or_1_and_counts_0_at_the_kink():
    np.testing.assert_array_equal(RELU.slope([-2, 0, 3]), [0, 0, 1])
    [slope] = gradients(lambda z: np.maximum(z, 0.0).sum(), [-2.0, 0, 3])
    np.testing.assert_array_equal(RELU.slope([-2, 0, 3]), slope)


@pytest.mark.parametrize("z", [[0.0, 0, 0], [2.0, -1, 0.5], [700.0, 0, -700], [3.0]])
def test_the_jacobian_of_softmax_is_that_of_differences_and_its_columns_sum_to_0(z):
    z = np.array(z)
    J = softmax_jacobian(z)
    np.testing.assert_allclose(J, jacobian(softmax, z), atol=1e-7)
    np.testing.assert_allclose(J.sum(axis=0), 0, atol=1e-15)
    assert softmax(z).sum() == pytest.approx(1) and (J == J.T).all()


def test_the_slopes_of_softmax_agree_with_autodiff():
    z, v = LOTS.standard_normal(4), LOTS.standard_normal(4)

    def weighted(z):
        powers = np.exp(z)
        return (powers * v).sum() / powers.sum()

    np.testing.assert_allclose(softmax_jacobian(z).T @ v, gradients(weighted, z)[0], rtol=1e-9)
    assert isinstance(weighted(Value(z)), Value)


def test_the_slope_in_b_is_the_slope_in_z():
    layer, x, g = random_layer(3, 2, SIGMOID), LOTS.standard_normal(2), LOTS.standard_normal(3)
    measured = gradient(lambda b: g @ sigmoid(layer.W @ x + b), layer.b)
    np.testing.assert_allclose(layer.pullback(x, g)[1], measured, atol=1e-8)


@pytest.mark.parametrize("W, b", [(np.ones((2, 3)), np.ones(3)), (np.ones(3), np.ones(3))])
def test_a_matrix_and_biases_that_do_not_fit_are_refused(W, b):
    with pytest.raises(ValueError, match=r"wanted \(m, n\) and \(m,\).*try W.T"):
        Layer(W, b)
