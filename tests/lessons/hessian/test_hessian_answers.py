"""Notebook 08: answers typed as a learner types them, and the numbers of its text, computed."""

import numpy as np
import pytest

from hillside.curvature import verdict
from hillside.derivatives import gradient, hessian
from hillside.exercises import catalogue
from hillside.exercises.engine import judge
from hillside.partial_surfaces import TWIST
from hillside.surfaces import ROSENBROCK, TWO_WEIGHTS


@pytest.mark.parametrize(
    ("id", "answer", "state", "code"),
    [
        ("08.r1", [-20, 41], "right", None),
        ("08.r1", [41, -20], "slip", "PD4"),
        ("08.r1", [-20, 9], "slip", "BA4"),
        ("08.r1", [-20, 25], "slip", "BA3"),
        ("08.r2", 2.6, "right", None),
        ("08.r2", 13, "slip", "DD1"),
        ("08.r2", 5, "slip", "DD2"),
        ("08.r2", [-1.6, 4.2], "slip", "DD3"),
        ("08.1", [[6, -5], [-5, 8]], "right", None),
        ("08.1", [[3, -2.5], [-2.5, 4]], "slip", "HE8"),
        ("08.1", [[3, -5], [-5, 4]], "slip", "HE8"),
        ("08.1", [[6, -2.5], [-2.5, 8]], "slip", "HE8"),
        ("08.1", [[6, -10], [-10, 8]], "slip", "BA8"),
        ("08.1", [[6, -5], [0, 8]], "slip", "PD6"),
        ("08.1", [[6, 0], [0, 8]], "slip", "PD6"),
        ("08.1", [[-5, 8], [6, -5]], "slip", "PD4"),
        ("08.1", [6, 8], "slip", "BA7"),
        ("08.1", 23, "slip", "BA7"),
        ("08.1", 2, "shape", None),
        ("08.2", 820, "right", None),
        ("08.2", 1600, "slip", "HE7"),
        ("08.2", 800, "slip", "BA8"),
        ("08.2", 780, "slip", "BA7"),
        ("08.2", 1560, "slip", "HE7"),
        ("08.2", 821, "wrong", None),
        ("08.4", -8, "right", None),
        ("08.4", 8, "slip", "HE6"),
        ("08.4", -24, "slip", "BA7"),
        ("08.4", [-24, 16], "slip", "DD3"),
        ("08.4", -104, "slip", "HE5"),
        ("08.4", 5, "slip", "BA7"),
        ("08.4", -1 / 8, "slip", "BA7"),
        ("08.5", [-2, 13], "right", None),
        ("08.5", [1, 10], "slip", "HE9"),
        ("08.5", [2, 13], "slip", "HE6"),
        ("08.5", [13, -2], "slip", "PD4"),
        ("08.5", [-13, 2], "slip", "BA4"),
        ("08.5", [-4, 26], "slip", "BA8"),
        ("08.5", [11, -26], "slip", "BA7"),
        ("08.5", 11, "slip", "HE9"),
        ("08.5", -26, "slip", "HE9"),
        ("08.5", 13, "slip", "BA7"),
        ("08.5", [[2, -1], [1, 2]], "slip", "BA7"),
        ("08.6", "saddle", "right", None),
        ("08.6", "a saddle point", "right", None),
        ("08.6", "it is a saddle", "right", None),
        ("08.6", "min", "slip", "HE1"),
        ("08.7", "b", "right", None),
        ("08.7", "saddle, max", "right", None),
        ("08.7", "a saddle and a maximum", "right", None),
        ("08.7", "min, max", "slip", "HE1"),
        ("08.8", "c", "right", None),
        ("08.8", "a", "slip", "HE3"),
        ("08.9", "maximum", "right", None),
        ("08.9", "negative definite", "right", None),
        ("08.9", "min", "slip", "HE2"),
        ("08.9", "saddle", "slip", "HE2"),
        ("08.10", "c", "right", None),
        *(("08.10", label, "slip", "HE4") for label in "abde"),
        ("08.11", "saddle", "right", None),
        ("08.11", "inconclusive", "slip", "HE4"),
    ],
)
def test_answers_of_notebook_08(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)


@pytest.mark.parametrize("sense", [(1, 1), (1, -1), (-1, 1), (-1, -1)])
def test_eigenvectors_in_place_of_eigenvalues_are_known_whatever_their_sense(sense):
    vectors = np.linalg.eigh([[1.0, 6.0], [6.0, 10.0]])[1] * sense
    assert judge(catalogue.find("08.5"), vectors).slip == "BA7"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda H, u: u @ H @ u, "HE5"),
        (lambda H, u: u @ H @ u / np.linalg.norm(u), "HE5"),
        (lambda H, u: u @ H @ u / (u @ u) ** 2, "BA5"),
        (lambda H, u: H[0, 0], "HE1"),
        (lambda H, u: H @ u, "DD3"),
        (lambda H, u: np.linalg.norm(H @ u) / np.linalg.norm(u), "BA7"),
        (lambda H, u: u * H * u, "JA4"),
        (lambda H, u: u @ H @ u / (u @ u) / 2, "TA1"),
        (lambda H, u: np.linalg.eigvalsh(H).max(), "HE9"),
        (lambda H, u: np.trace(H), "HE9"),
    ],
)
def test_curvatures_that_are_none_are_known(change, code):
    verdict = judge(catalogue.find("08.3"), change)
    assert (verdict.state, verdict.slip) == ("slip", code)


def test_a_rounded_curvature_is_not_taken_for_the_right_one():
    rounded = judge(catalogue.find("08.3"), lambda H, u: round(u @ H @ u / (u @ u), 2))
    assert rounded.state == "wrong"


def test_the_solution_of_the_code_exercise_is_right_and_its_question_tells_the_truth():
    asked = catalogue.find("08.3")
    source = asked.solution.partition("```python\n")[2].partition("```")[0]
    scope = {}
    exec(source, scope)
    assert judge(asked, scope["bend"]).state == "right"
    H, u = np.array([[1, 3], [3, -2]]), np.array([2, 1])
    assert scope["bend"](H, u) == pytest.approx(2.8) and "it is 2.8." in asked.question


# ---- what questions, slips and solutions claim of functions ----

AXIS = np.array([0.0, 0.0])
CLAIMS = {  # formula: (function, Hessian at 0)
    "x² + 8xy + 7y²": (lambda p: p[0] ** 2 + 8 * p[0] * p[1] + 7 * p[1] ** 2, [[2, 8], [8, 14]]),
    "−1.5x² + y⁴": (lambda p: -1.5 * p[0] ** 2 + p[1] ** 4, [[-3, 0], [0, 0]]),
    "−1.5x² − y⁴": (lambda p: -1.5 * p[0] ** 2 - p[1] ** 4, [[-3, 0], [0, 0]]),
    "−1.5x² + y³": (lambda p: -1.5 * p[0] ** 2 + p[1] ** 3, [[-3, 0], [0, 0]]),
}


@pytest.mark.parametrize("formula", CLAIMS)
def test_the_hessians_of_the_questions_are_right(formula):
    f, H = CLAIMS[formula]
    np.testing.assert_allclose(hessian(f, AXIS, h=1e-3), H, atol=1e-5)
    np.testing.assert_allclose(gradient(f, AXIS), 0, atol=1e-9)


def test_one_hessian_belongs_to_a_maximum_a_saddle_and_neither_but_to_no_minimum():
    ring = 0.1 * np.array([np.cos(np.radians(range(360))), np.sin(np.radians(range(360)))])
    heights = {formula: f(ring) for formula, (f, _) in CLAIMS.items() if "1.5" in formula}
    assert all((h < 0).any() for h in heights.values())
    assert heights["−1.5x² − y⁴"].max() < 0 < heights["−1.5x² + y⁴"].max()
    cubic = CLAIMS["−1.5x² + y³"][0]
    assert cubic([0, 0.1]) > 0 > cubic([0, -0.1])


@pytest.mark.parametrize(("y", "type"), [(2, "saddle"), (-2, "maximum")])
def test_the_two_points_of_08_7(y, type):
    def f(p):
        return p[1] ** 3 - 12 * p[1] - p[0] ** 2

    p = np.array([0.0, float(y)])
    np.testing.assert_allclose(gradient(f, p), 0, atol=1e-7)
    assert verdict(hessian(f, p).round(3)) == type


def test_the_point_of_08_8_is_on_a_slope():
    def f(p):
        return p[0] ** 2 * p[1]

    p = np.array([1.0, 2.0])
    np.testing.assert_allclose(gradient(f, p), [4, 1], atol=1e-8)
    np.testing.assert_allclose(hessian(f, p), [[4, 2], [2, 0]], atol=1e-5)


# ---- what the text of the notebook claims ----


def test_the_twist_has_two_different_mixed_derivatives():
    y = np.array([-0.3, -0.01, 0.02, 0.5])
    np.testing.assert_allclose(TWIST.gradient(np.array([0 * y, y]))[0], -y)
    np.testing.assert_allclose(TWIST.gradient(np.array([y, 0 * y]))[1], y)


@pytest.mark.parametrize("a", [0.5, 1, 2, -3])
def test_on_the_curve_of_minima_one_curvature_is_0_and_the_other_a2_plus_b2(a):
    H = TWO_WEIGHTS.hessian(np.array([a, 1 / a]))
    np.testing.assert_allclose(np.linalg.eigvalsh(H), [0, a**2 + 1 / a**2], atol=1e-12)
    np.testing.assert_allclose(H @ [a, -1 / a], 0, atol=1e-12)  # along ab = 1


def test_power_iteration_flips_for_ever_between_two_eigenvalues_of_one_size():
    v = np.array([1.0, 1.0]) / np.sqrt(2)
    for _ in range(6):
        bent = np.array([2.0, -2.0]) * v
        assert v @ bent == pytest.approx(0)
        v = bent / np.linalg.norm(bent)


def test_digits_of_power_iteration_on_rosenbrocks_valley():
    H, v = ROSENBROCK.hessian(np.array([-1.2, 1.0])), np.array([1.0, 0.0])
    exact, found = np.linalg.eigvalsh(H)[-1], []
    for _ in range(3):
        found.append(v @ H @ v)
        v = H @ v / np.linalg.norm(H @ v)
    assert f"{found[1]:.4g}" == f"{exact:.4g}" != f"{found[0]:.4g}"
    assert f"{found[2]:.7g}" == f"{exact:.7g}"


@pytest.mark.parametrize("n", [2, 3, 4])
def test_curvature_is_a_weighted_average_of_the_eigenvalues(n):
    lots = np.random.default_rng(n)
    A = lots.normal(size=(n, n))
    values, e = np.linalg.eigh(A + A.T)
    for u in lots.normal(size=(50, n)):
        c = e.T @ (u / np.linalg.norm(u))
        assert (c**2).sum() == pytest.approx(1)
        bend = u @ (A + A.T) @ u / (u @ u)
        assert bend == pytest.approx(values @ c**2) and values[0] <= bend <= values[-1]
