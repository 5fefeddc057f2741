"""What the captions of the stage say, held against small walks."""

import numpy as np
from sentences import numbers_in, says

from hillside.lessons.stage.pictures import TypedSurface
from hillside.lessons.stage.pictures.typed_surface import WINDOW


@says(TypedSurface, "there")
def _(text, formula, point):
    x, y, value, *slopes = numbers_in(text)
    p, h = np.array(point), 1e-6
    walk = [(formula.f(p + h * e) - formula.f(p - h * e)) / (2 * h) for e in np.eye(2)]
    assert np.allclose([x, y], p, rtol=6e-4, atol=1e-9)
    assert np.isclose(value, formula.f(p), rtol=6e-4, atol=1e-9)
    assert np.allclose(slopes, walk, rtol=1e-3, atol=1e-5)


@says(TypedSurface, "no value")
def _(text, formula, point):
    assert numbers_in(text) == [float(f"{c:.4g}") for c in point]
    p, h = np.array(point), 1e-6
    forward = np.array([formula.f(p + h * e) - formula.f(p) for e in np.eye(2)]) / h
    backward = np.array([formula.f(p) - formula.f(p - h * e) for e in np.eye(2)]) / h
    assert not np.allclose(forward, backward, atol=1e-3)  # also where one is NaN


@says(TypedSurface, "gaps")
def _(text, formula):
    left, right, bottom, top = WINDOW
    plane = np.stack(np.meshgrid(np.linspace(left, right, 61), np.linspace(bottom, top, 61)))
    assert not np.isfinite(formula.f(plane)).all()
