"""The zoo: functions whose exact gradient, Hessian, window, minima and L travel together.

Pictures, exercises and tests all draw from here. A function takes `p` with coordinates along axis
0: `(n,)` is a point, `(n, ...)` many points. n is 2 for the surfaces and 1 for the curves.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np


@dataclass(frozen=True)
class Surface:
    """A function of position, with what is known about it exactly.

    name: what a learner calls it.   formula: LaTeX, without dollar signs.
    f: (n, ...) -> (...).   gradient: (n, ...) -> (n, ...).   hessian: (n, ...) -> (n, n, ...).
    window: (x0, x1, y0, y1), the part worth looking at; for a curve, y0 and y1 are heights.
    minima: the strict local minima, one tuple of n numbers each; where a curve of minima is the
        point of the surface, as in TWO_WEIGHTS, two points of that curve.
    L: the smallest number with |gradient(a) - gradient(b)| <= L |a - b| for all a and b; None where
        there is none.
    """

    name: str
    formula: str
    f: Callable
    gradient: Callable
    hessian: Callable
    window: tuple = (-2, 2, -2, 2)
    minima: tuple = ()
    L: float | None = None


def _symmetric(x, xx, xy, yy):
    """[[xx, xy], [xy, yy]] at every point.

    x: (...).   Entries: numbers or (...).   Returns (2, 2, ...).
    """
    _, xx, xy, yy = np.broadcast_arrays(x, xx, xy, yy)
    return np.array([[xx, xy], [xy, yy]], dtype=float)


def _term(number, letters):
    """One signed summand in LaTeX, '' for zero: -1 and 'xy' give '-xy'."""
    if number == 0:
        return ""
    size = "" if abs(number) == 1 else f"{abs(number):g}"
    return ("-" if number < 0 else "+") + size + letters


def _quadratic_formula(a, b, c):
    """LaTeX of (a x^2 + 2b xy + c y^2) / 2, without fractions where there are none."""
    numbers = np.array([a, 2 * b, c]) / 2
    whole = np.all(numbers == np.round(numbers))
    terms = zip(numbers if whole else 2 * numbers, ("x^2", "xy", "y^2"))
    text = "".join(_term(number, letters) for number, letters in terms).removeprefix("+")
    return text if whole else rf"\frac{{1}}{{2}}({text})"


def quadratic(name, A, window):
    """The surface f(p) = 1/2 p.A p; formula, gradient, Hessian, minima and L all come from A.

    A: (2, 2), symmetric and not zero, or ValueError.   window: (x0, x1, y0, y1).   Returns a
        Surface.
    The gradient is A p and the Hessian is A, so L is the largest |eigenvalue| of A.
    The origin is a strict minimum exactly when every eigenvalue is positive.
    """
    A = np.array(A, dtype=float)
    if A.shape != (2, 2) or not np.array_equal(A, A.T) or not A.any():
        raise ValueError(
            f"A is {A.tolist()}; wanted a symmetric 2 by 2 matrix, not zero; try (A + A.T) / 2"
        )
    (a, b), (_, c) = A
    eigenvalues = np.linalg.eigvalsh(A)
    return Surface(
        name,
        _quadratic_formula(a, b, c),
        f=lambda p: (a * p[0] ** 2 + 2 * b * p[0] * p[1] + c * p[1] ** 2) / 2,
        gradient=lambda p: np.array([a * p[0] + b * p[1], b * p[0] + c * p[1]]),
        hessian=lambda p: _symmetric(p[0], a, b, c),
        window=window,
        minima=((0.0, 0.0),) if eigenvalues.min() > 0 else (),
        L=float(np.abs(eigenvalues).max()),
    )


BOWL = quadratic("bowl", [[2, 0], [0, 2]], (-5, 5, -5, 5))
RAVINE = quadratic("ravine", [[1, 0], [0, 10]], (-12, 12, -4, 4))
SADDLE = quadratic("saddle", [[2, 0], [0, -2]], (-2, 2, -2, 2))
HILL = quadratic("hill", [[-2, 0], [0, -20]], (-4, 4, -4, 4))
TILTED_SADDLE = quadratic("tilted saddle", [[2, 3], [3, 2]], (-2, 2, -2, 2))
TILTED_BOWL = quadratic("tilted bowl", [[2, 1], [1, 2]], (-2, 2, -2, 2))

DOUBLE_WELL = Surface(
    "double well",
    "(x^2-1)^2+y^2",
    f=lambda p: (p[0] ** 2 - 1) ** 2 + p[1] ** 2,
    gradient=lambda p: np.array([4 * p[0] * (p[0] ** 2 - 1), 2 * p[1]]),
    hessian=lambda p: _symmetric(p[0], 12 * p[0] ** 2 - 4, 0, 2),
    minima=((-1.0, 0.0), (1.0, 0.0)),
)

FOUR_WELLS = Surface(  # Himmelblau, Applied Nonlinear Programming, 1972
    "four wells",
    "(x^2+y-11)^2+(x+y^2-7)^2",
    f=lambda p: (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2,
    gradient=lambda p: np.array(
        [
            4 * p[0] * (p[0] ** 2 + p[1] - 11) + 2 * (p[0] + p[1] ** 2 - 7),
            2 * (p[0] ** 2 + p[1] - 11) + 4 * p[1] * (p[0] + p[1] ** 2 - 7),
        ]
    ),
    hessian=lambda p: _symmetric(
        p[0], 12 * p[0] ** 2 + 4 * p[1] - 42, 4 * p[0] + 4 * p[1], 4 * p[0] + 12 * p[1] ** 2 - 26
    ),
    window=(-5, 5, -5, 5),
    minima=(
        (3.0, 2.0),
        (-2.805118086952745, 3.131312518250573),
        (-3.779310253377747, -3.2831859912861696),
        (3.5844283403304917, -1.8481265269644036),
    ),
)

ROSENBROCK = Surface(  # Rosenbrock, The Computer Journal 3, 1960
    "Rosenbrock's valley",
    "(1-x)^2+100(y-x^2)^2",
    f=lambda p: (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2,
    gradient=lambda p: np.array(
        [
            -2 * (1 - p[0]) - 400 * p[0] * (p[1] - p[0] ** 2),
            200 * (p[1] - p[0] ** 2),
        ]
    ),
    hessian=lambda p: _symmetric(p[0], 2 - 400 * p[1] + 1200 * p[0] ** 2, -400 * p[0], 200),
    window=(-2, 2, -1, 3),
    minima=((1.0, 1.0),),
)

X_SQUARED_Y = (
    Surface(  # lowest nearby all along x = 0, y > 0, but never strictly: no minima to mark
        "x squared times y",
        "x^2y",
        f=lambda p: p[0] ** 2 * p[1],
        gradient=lambda p: np.array([2 * p[0] * p[1], p[0] ** 2]),
        hessian=lambda p: _symmetric(p[0], 2 * p[1], 2 * p[0], 0),
        window=(-4, 4, -4, 4),
    )
)

WELL_AND_PASS = Surface(
    "well and pass",
    "x^3-3x+y^2",
    f=lambda p: p[0] ** 3 - 3 * p[0] + p[1] ** 2,
    gradient=lambda p: np.array([3 * p[0] ** 2 - 3, 2 * p[1]]),
    hessian=lambda p: _symmetric(p[0], 6 * p[0], 0, 2),
    minima=((1.0, 0.0),),
)

TWO_WEIGHTS = Surface(  # the smallest two-layer network: both weights a and b, one example 1 -> 1
    "two weights",
    r"\frac{1}{2}(ab-1)^2",
    f=lambda p: (p[0] * p[1] - 1) ** 2 / 2,
    gradient=lambda p: np.array([p[1] * (p[0] * p[1] - 1), p[0] * (p[0] * p[1] - 1)]),
    hessian=lambda p: _symmetric(p[0], p[1] ** 2, 2 * p[0] * p[1] - 1, p[0] ** 2),
    window=(-3, 3, -3, 3),
    minima=((-1.0, -1.0), (1.0, 1.0)),
)

SURFACES = (
    BOWL,
    RAVINE,
    SADDLE,
    HILL,
    TILTED_SADDLE,
    TILTED_BOWL,
    DOUBLE_WELL,
    FOUR_WELLS,
    ROSENBROCK,
    X_SQUARED_Y,
    WELL_AND_PASS,
    TWO_WEIGHTS,
)


def _curve(name, formula, slopes, **known):
    """A Surface over the line, from f, f' and f'' of one number.

    slopes: those three, each (...) -> (...).
    """
    f, first, second = slopes
    return Surface(
        name,
        formula,
        f=lambda p: f(p[0]),
        gradient=lambda p: np.array([first(p[0])]),
        hessian=lambda p: np.array([[second(p[0])]]),
        **known,
    )


def parabola(curvature):
    """The curve 1/2 curvature x^2, with curvature > 0.

    Returns a Surface over the line, its L the curvature.
    """
    return _curve(
        "parabola",
        rf"\frac{{1}}{{2}} \cdot {curvature:g}\,x^2",
        (lambda x: curvature * x**2 / 2, lambda x: curvature * x, lambda x: curvature + 0 * x),
        window=(-3, 3, -0.5, 9),
        minima=((0.0,),),
        L=float(curvature),
    )


PARABOLA = replace(parabola(2), formula="x^2")
DOUBLE_WELL_LINE = _curve(
    "double well on the line",
    "(x^2-1)^2",
    (lambda x: (x**2 - 1) ** 2, lambda x: 4 * x * (x**2 - 1), lambda x: 12 * x**2 - 4),
    window=(-2.2, 2.2, -0.5, 9),
    minima=((-1.0,), (1.0,)),
)
QUARTIC = _curve(
    "quartic",
    "x^4",
    (lambda x: x**4, lambda x: 4 * x**3, lambda x: 12 * x**2),
    window=(-2.5, 2.5, -0.5, 16),
    minima=((0.0,),),
)
SOFT_V = _curve(
    "soft V",
    r"\sqrt{1+x^2}",
    (lambda x: np.sqrt(1 + x**2), lambda x: x / np.sqrt(1 + x**2), lambda x: (1 + x**2) ** -1.5),
    window=(-4, 4, 0, 4.5),
    minima=((0.0,),),
    L=1.0,
)

CURVES = (PARABOLA, DOUBLE_WELL_LINE, QUARTIC, SOFT_V)
