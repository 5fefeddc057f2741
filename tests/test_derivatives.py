"""Measured slopes agree with exact ones, with each other's laws, with SciPy; errors explain."""

import numpy as np
import pytest
from scipy.optimize import approx_fprime

from hillside.derivatives import gradient, hessian, hessian_vector, jacobian, partial, slope
from hillside.surfaces import BOWL, CURVES, ROSENBROCK, SURFACES, X_SQUARED_Y

pytestmark = pytest.mark.filterwarnings("error")
each = pytest.mark.parametrize("s", SURFACES + CURVES, ids=lambda s: s.name)
P = np.array([3.0, 2.0])


def points(s, shape=(20,)):
    return np.random.default_rng(0).uniform(-2, 2, (1 if s in CURVES else 2, *shape))


def wave(p):
    """A function unlike its own derivatives.   p: (3, ...) -> (...)."""
    x, y, z = p
    return np.sin(x * y) + np.exp(z) * x + y**3


def machine(p):
    """Curriculum 4.4.   p: (2, ...) -> (3, ...)."""
    x, y = p
    return np.array([x**2 * y, x + y**2, x * y])


# numeric = exact, over the zoo


@each
def test_gradient_is_exact_to_nine_digits(s):
    p = points(s)
    np.testing.assert_allclose(
        gradient(s.f, p), s.gradient(p), rtol=1e-9, atol=1e-6 if s is ROSENBROCK else 1e-8
    )


@each
def test_hessian_is_exact_to_seven_digits(s):
    p = points(s)
    scale = np.abs(s.hessian(p)).max() + np.abs(s.f(p)).max()
    np.testing.assert_allclose(hessian(s.f, p), s.hessian(p), atol=1e-7 * scale)


@each
def test_jacobian_of_the_exact_gradient_is_the_hessian(s):
    p = points(s)
    np.testing.assert_allclose(jacobian(s.gradient, p), s.hessian(p), rtol=1e-8, atol=1e-7)


@each
def test_hessian_vector_is_the_hessian_times_the_vector(s):
    p, v = points(s), points(s)[::-1, ::-1]
    want = np.einsum("ij...,j...->i...", s.hessian(p), v)
    np.testing.assert_allclose(hessian_vector(s.gradient, p, v), want, rtol=1e-8, atol=1e-6)


def test_a_wrong_gradient_is_caught():
    def wrong(p):  # the slip: the factor 2 of x^2 forgotten
        return np.array([p[0] * p[1], p[0] ** 2])

    with pytest.raises(AssertionError):
        np.testing.assert_allclose(gradient(X_SQUARED_Y.f, P), wrong(P), rtol=1e-6)


# numbers of the lessons


def test_the_worked_numbers_of_lessons_2_to_4():
    assert partial(X_SQUARED_Y.f, P, 0) == pytest.approx(12)
    assert partial(X_SQUARED_Y.f, P, 1) == pytest.approx(9)
    assert slope(X_SQUARED_Y.f, P, [3, 4]) == pytest.approx(14.4)
    np.testing.assert_allclose(jacobian(machine, [1, 2]), [[4, 1], [1, 4], [2, 1]], rtol=1e-9)


def test_whole_numbers_come_out_whole():
    np.testing.assert_array_equal(gradient(BOWL.f, [3, 4]), [6, 8])
    np.testing.assert_array_equal(hessian(BOWL.f, [3, 4]), [[2, 0], [0, 2]])


# laws


@each
def test_numeric_hessian_is_exactly_symmetric(s):
    H = hessian(s.f, points(s))
    np.testing.assert_array_equal(H, np.swapaxes(H, 0, 1))


def test_hessian_is_exactly_symmetric_in_three_dimensions():
    H = hessian(wave, [0.3, -1.2, 0.7])
    np.testing.assert_array_equal(H, H.T)
    np.testing.assert_allclose(H[0, 2], np.exp(0.7), rtol=1e-6)


def test_chain_rule_multiplies_jacobians():
    q = np.array([0.4, -1.1])
    whole = jacobian(lambda p: wave(machine(p)), q)
    np.testing.assert_allclose(whole, jacobian(wave, machine(q)) @ jacobian(machine, q), rtol=1e-8)


@pytest.mark.parametrize("measure, order", [(gradient, 1), (hessian, 2)])
def test_halving_h_quarters_the_error(measure, order):
    p = np.array([0.3, -1.2, 0.7])
    exact = measure(wave, p)
    coarse, fine = (np.abs(measure(wave, p, h=h) - exact).max() for h in (0.02, 0.01))
    assert coarse / fine == pytest.approx(4, rel=0.01)


@each
def test_slope_is_gradient_dot_unit_arrow(s):
    p = points(s)
    u = np.linspace(3, 4, len(p))
    want = np.tensordot(u / np.linalg.norm(u), s.gradient(p), 1)
    np.testing.assert_allclose(slope(s.f, p, u), want, rtol=1e-8, atol=1e-6)


def test_the_length_of_u_does_not_count():
    slopes = [slope(X_SQUARED_Y.f, P, np.array([3, 4]) * size) for size in (1, 1e-200, 1e200)]
    np.testing.assert_allclose(slopes, 14.4)


def test_hessian_vector_is_linear_in_v_of_any_length():
    exact = ROSENBROCK.hessian([-1.2, 1.0]) @ [1, 2]
    for size in (1e-150, 1, 1e150):
        Hv = hessian_vector(ROSENBROCK.gradient, [-1.2, 1.0], np.array([1, 2]) * size)
        np.testing.assert_allclose(Hv / size, exact, rtol=1e-7)


def test_hessian_vector_of_zero_is_zero():
    v = np.array([[0.0, 1.0], [0.0, 0.0]])
    np.testing.assert_allclose(hessian_vector(BOWL.gradient, P, v), 2 * v)


def test_power_iteration_finds_the_sharpness_of_rosenbrock():
    v, sizes = np.array([1.0, 0.0]), []
    for _ in range(4):
        v = hessian_vector(ROSENBROCK.gradient, [-1.2, 1.0], v)
        sizes.append(np.linalg.norm(v))
        v = v / sizes[-1]
    np.testing.assert_allclose(sizes[2:], 1506.367, atol=1e-3)


def test_the_step_grows_with_the_point():
    assert slope(np.squeeze, np.array([1e12]), [1.0]) == 1
    np.testing.assert_allclose(gradient(lambda p: p[0] ** 2, [1e12]), [2e12], rtol=1e-9)


# many points


@pytest.mark.parametrize("measure", [gradient, hessian, jacobian])
@pytest.mark.parametrize("batch", [(4,), (2, 3)])
def test_a_batch_is_measured_point_by_point(measure, batch):
    p = np.random.default_rng(1).normal(size=(3, *batch))
    together = measure(wave, p)
    for where in np.ndindex(batch):
        np.testing.assert_array_equal(together[..., *where], measure(wave, p[:, *where]))


def test_shapes_of_a_batch():
    p = np.ones((2, 4, 5))
    assert gradient(BOWL.f, p).shape == (2, 4, 5)
    assert jacobian(machine, p).shape == (3, 2, 4, 5)
    assert hessian(BOWL.f, p).shape == (2, 2, 4, 5)
    assert slope(BOWL.f, p, [1, 0]).shape == partial(BOWL.f, p, 1).shape == (4, 5)
    assert hessian_vector(BOWL.gradient, p, [1, 0]).shape == (2, 4, 5)


def test_one_point_and_a_wheel_of_directions():
    angle = np.linspace(0, 2 * np.pi, 36, endpoint=False)
    u = np.array([np.cos(angle), np.sin(angle)])
    np.testing.assert_allclose(slope(X_SQUARED_Y.f, P, u), np.array([12, 9]) @ u, atol=1e-8)


@pytest.mark.parametrize("measure", [gradient, hessian, jacobian, lambda f, p: slope(f, p, [1, 0])])
@pytest.mark.parametrize("count", [7, 5000])
def test_one_call_serves_many_points(measure, count):
    shapes = []
    measure(lambda p: shapes.append(p.shape) or BOWL.f(p), np.ones((2, count)))
    many = [shape for shape in shapes if len(shape) == 2 and shape[1] > count]
    assert len(many) == 1 and len(shapes) <= 6


def test_jacobian_of_one_output_is_a_row():
    np.testing.assert_allclose(jacobian(BOWL.f, [3, 4]), [[6, 8]])


def test_a_function_that_changes_its_input_does_no_harm():
    def rude(p):
        p *= 2
        return p[0] * p[1]

    p = np.array([3.0, 2.0])
    np.testing.assert_allclose(gradient(rude, p), [8, 12])
    np.testing.assert_array_equal(p, [3, 2])


def test_derivatives_nest():
    slopes = jacobian(lambda q: gradient(wave, q), [0.3, -1.2, 0.7])
    np.testing.assert_allclose(slopes, hessian(wave, [0.3, -1.2, 0.7]), atol=1e-6)


# against SciPy


@each
def test_at_least_as_close_as_scipy(s):
    ours = theirs = 0
    for p in points(s).T:
        ours = max(ours, np.abs(gradient(s.f, p) - s.gradient(p)).max())
        theirs = max(theirs, np.abs(approx_fprime(p, s.f) - s.gradient(p)).max())
    assert ours <= theirs


def errors_beside_scipys(s, numdiff):
    """Mean error of our gradient over the mean error of SciPy's central differences."""
    p = points(s, (200,))
    theirs = [numdiff.approx_derivative(s.f, q, method="3-point") - s.gradient(q) for q in p.T]
    return np.abs(gradient(s.f, p) - s.gradient(p)).mean() / np.abs(theirs).mean()


def test_as_close_as_scipys_central_differences_over_the_zoo():
    numdiff = pytest.importorskip("scipy.optimize._numdiff")
    ratios = [errors_beside_scipys(s, numdiff) for s in SURFACES + CURVES]
    assert (
        np.mean(ratios) < 1.02 and np.max(ratios) < 1.3
    )  # a single one depends on the luck of rounding


# wrong input: what came, what was wanted, what to try

MEASURES = {
    "slope": lambda f, p: slope(f, p, [1, 0]),
    "partial": lambda f, p: partial(f, p, 0),
    "gradient": gradient,
    "jacobian": jacobian,
    "hessian": hessian,
    "hessian_vector": lambda f, p: hessian_vector(BOWL.gradient, p, [1, 0]),
}
every = pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
of_one_number = pytest.mark.parametrize(
    "measure", [MEASURES[name] for name in ("slope", "partial", "gradient", "hessian")]
)


@every
@pytest.mark.parametrize(
    "p, came",
    [
        (2.0, r"single number 2\.0"),
        ([[3.0], [4.0]], r"column, shape \(2, 1\).*p\[:, 0\]"),
        ([np.nan, 1], "nan or inf"),
        ([np.inf, 1], "nan or inf"),
        ([], "empty"),
        (["a", "b"], "wanted real numbers"),
        ([1j, 2], "wanted real numbers"),
        ([[1, 2], [3]], "wanted real numbers"),
        (None, "p is"),
    ],
    ids=str,
)
def test_a_bad_point_is_explained(measure, p, came):
    with pytest.raises(ValueError, match=came) as caught:
        measure(BOWL.f, p)
    assert "wanted" in str(caught.value) or p is None


@every
def test_points_of_integers_are_fine(measure):
    np.testing.assert_array_equal(
        measure(BOWL.f, np.array([3, 4])), measure(BOWL.f, np.array([3.0, 4.0]))
    )


@of_one_number
@pytest.mark.parametrize("p", [[1, 2], np.ones((2, 3))], ids=["point", "batch"])
def test_many_outputs_send_you_to_jacobian(measure, p):
    with pytest.raises(
        ValueError, match=r"list of 3 per point; wanted one number; try jacobian\(f, p\)"
    ):
        measure(machine, p)


def test_an_error_inside_f_keeps_its_type_and_gains_a_note():
    with pytest.raises(ValueError, match="matmul") as caught:
        gradient(lambda p: p @ p @ p, P)
    assert caught.value.__notes__ == ["The function was given one point, an array of shape (2,)."]


def test_a_forgotten_return_is_explained():
    with pytest.raises(ValueError, match="returned None; wanted real numbers; try adding return"):
        gradient(lambda p: None, P)


@pytest.mark.parametrize("i", [2, -1, 0.5, "x"])
def test_a_coordinate_that_is_not_there_is_explained(i):
    with pytest.raises(IndexError, match="wanted the number of a coordinate, 0 to 1; try i=0"):
        partial(BOWL.f, P, i)


@pytest.mark.parametrize("h", [0, -1e-5, np.nan, np.inf, "small", [1e-5, 1e-5]])
def test_a_bad_step_is_explained(h):
    with pytest.raises(ValueError, match="wanted one positive number; try h=1e-5"):
        gradient(BOWL.f, P, h=h)


def test_a_step_lost_in_rounding_is_explained():
    with pytest.raises(ValueError, match="h is too small.*try a larger h"):
        gradient(BOWL.f, P, h=1e-17)


@pytest.mark.parametrize("u", [[0, 0], [[1.0, 0.0], [0.0, 0.0]]])
def test_a_zero_direction_is_explained(u):
    with pytest.raises(ValueError, match="u is zero; wanted a direction to walk in; try"):
        slope(BOWL.f, P, u)


@pytest.mark.parametrize("u", [[1, 0, 0], np.ones((2, 5))], ids=["too long", "too many"])
def test_a_direction_that_does_not_fit_is_explained(u):
    with pytest.raises(
        ValueError, match="u has shape.*p has shape.*wanted as many coordinates.*try"
    ):
        slope(BOWL.f, np.ones((2, 3)), u)


@pytest.mark.parametrize(
    "wrong", [BOWL.f, machine, lambda p: np.sum(p)], ids=["f itself", "three", "one"]
)
def test_a_gradient_of_the_wrong_shape_is_explained(wrong):
    with pytest.raises(
        ValueError, match="returned shape.*wanted the same shape; try the gradient of f"
    ):
        hessian_vector(wrong, P, [1, 0])
