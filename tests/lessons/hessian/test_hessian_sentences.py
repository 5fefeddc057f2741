"""What each sentence under the pictures of lesson 08 claims, found by other means."""

import re

import numpy as np
from sentences import numbers_in, says

from hillside.lessons.hessian.pictures import (
    CurvatureWheel,
    EigenvalueMap,
    SilentHessian,
    StretchedArrow,
)

HALF_TURN = np.radians(np.arange(0, 180, 0.05))
AROUND = np.array([np.cos(HALF_TURN), np.sin(HALF_TURN)])
SAMPLE = np.random.default_rng(8).normal(size=(3, 400))


def at(degrees):
    return np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])


def near(said, true):
    """Whether a number said with four digits is the true one."""
    return np.isclose(said, true, rtol=6e-4, atol=1e-6)


def minus(text):
    return text.replace("−", "-")


# ---- the curvature wheel ----


def height(a, b, c):
    return lambda p: (a * p[0] ** 2 + 2 * b * p[0] * p[1] + c * p[1] ** 2) / 2


def bends(f, u, h=0.5):
    """The second difference of the cut along u, which is exact for a quadratic f."""
    return (f(h * u) - 2 * f(0 * u) + f(-h * u)) / h**2


MONOMIALS = {
    "x²": lambda p: p[0] ** 2,
    "xy": lambda p: p[0] * p[1],
    "y²": lambda p: p[1] ** 2,
}


def typed(formula):
    """The function of a formula as the caption writes it."""
    terms = re.findall(r"([+−]?) ?([\d.]*)(x²|xy|y²)", formula)
    assert "".join(map("".join, terms)) == formula.replace(" ", "") or formula == "0"
    return lambda p: sum(
        (-1 if sign == "−" else 1) * float(size or 1) * MONOMIALS[letters](p)
        for sign, size, letters in terms
    )


@says(CurvatureWheel, "there")
def _(text, a, b, c, angle):
    formula = re.match(r"f = (.*), with a = ", text)[1]
    f = height(a, b, c)
    assert all(np.isclose(typed(formula)(p), f(p)) for p in SAMPLE[:2, :20].T)
    said = numbers_in(text.partition("with ")[2])
    assert said[:3] == [a, b, c]
    assert near(said[3], round(angle, 2)) and near(said[4], bends(f, at(angle)))


@says(CurvatureWheel, "everywhere")
def _(text, a, b, c):
    assert np.allclose(bends(height(a, b, c), AROUND), numbers_in(text)[0])


@says(CurvatureWheel, "bowl", "hill", "saddle", "trough", "ridge")
def _(text, a, b, c):
    f = height(a, b, c)
    around = bends(f, AROUND)
    low, low_at, high, high_at = numbers_in(text)
    assert near(low, round(around.min(), 5)) and near(high, round(around.max(), 5))
    assert np.isclose(bends(f, at(low_at)), around.min(), atol=1e-4)
    assert np.isclose(bends(f, at(high_at)), around.max(), atol=1e-4)
    signs = tuple(np.sign(np.round([around.min(), around.max()], 5)).astype(int))
    shapes = {"bowl": (1, 1), "hill": (-1, -1), "saddle": (-1, 1), "trough": (0, 1)}
    assert signs == (shapes | {"ridge": (-1, 0)})[text.rpartition(" a ")[2].rstrip(".")]


# ---- the stretched arrow ----


def turned_by(H, v):
    """The angle in degrees from v to H v, or None where nothing is left."""
    image = np.array(H) @ v
    if np.hypot(*image) < 1e-9:
        return None
    return np.degrees(np.angle(complex(*image) / complex(*v)))


@says(StretchedArrow, "turned")
def _(text, H, angle):
    v = at(angle)
    image, said = np.array(H) @ v, numbers_in(text)
    assert near(said[0], round(angle, 1))
    assert near(said[1:3], np.round(image, 6)).all()
    turn, length = np.radians(turned_by(H, v)), np.hypot(*image)
    assert near(said[3:], np.round([length * np.cos(turn), length * np.sin(turn)], 6)).all()
    assert abs(np.sin(turn)) > 1e-6


@says(StretchedArrow, "stretched", "turned back", "nothing left")
def _(text, H, angle):
    v, (degrees, factor) = at(angle), numbers_in(text)
    assert near(degrees, round(angle, 1))
    np.testing.assert_allclose(np.array(H) @ v, factor * v, atol=1e-9)
    wanted = {"same side": 0, "other side": 180}
    side = next((side for words, side in wanted.items() if words in text), None)
    turn = turned_by(H, v)
    assert (side is None) == (turn is None)
    assert turn is None or np.isclose(abs(turn), side, atol=1e-6)


# ---- the eigenvalue map ----


def shape(eigenvalues):
    """What ½ Σ λᵢ xᵢ² looks like: from its heights along the axes and in 400 more directions."""
    n = len(eigenvalues)
    u = np.hstack([np.eye(n), SAMPLE[:n]])
    f = np.array(eigenvalues) @ u**2
    if f[:n].min() < 0 < f[:n].max():
        return "saddle"
    return "bowl" if f.min() > 0 else "hill" if f.max() < 0 else "open"


def check_map(text, eigenvalues):
    words = re.search(
        r"λ = (.*?): det (\S+), so the determinant says (.*?); the signs (.*)\.", text
    )
    values, det, said, signs = words.groups()
    assert numbers_in(values) == list(eigenvalues)
    assert near(float(minus(det)), np.linalg.det(np.diag(eigenvalues)))
    by_det = {1: "bowl or hill", -1: "saddle", 0: "nothing"}
    assert said == by_det[int(np.sign(np.prod(eigenvalues)))]
    found = shape(eigenvalues)
    assert signs == ("leave it open" if found == "open" else f"say {found}")


@says(EigenvalueMap, "two", "two left open")
def _(text, dot):
    check_map(text, dot)


@says(EigenvalueMap, "three", "three left open")
def _(text, dot, third):
    check_map(text, (*dot, third))


# ---- the silent Hessian ----

THREE = (
    lambda x, y: x**2 + y**4,
    lambda x, y: x**2 - y**4,
    lambda x, y: x**2 + y**3,
)


@says(SilentHessian, "lens")
def _(text, zoom):
    said = numbers_in(text)
    assert near(said[0], zoom) and said[1] == 1 and said[5] == 0
    assert near(said[2:5], [round(zoom**2 * f(0, 1 / zoom), 6) for f in THREE]).all()


@says(SilentHessian, "only")
def _(text):
    rings = np.geomspace(1e-4, 0.1, 7)[:, None] * at(np.arange(0, 360, 0.5))[:, None]
    assert [bool((f(*rings) > 0).all()) for f in THREE] == [True, False, False]
    assert "x² + y⁴ alone" in text
