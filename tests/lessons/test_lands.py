"""Any function has a map: levels are round, even and few, whatever its values."""

from types import SimpleNamespace

import numpy as np
import pytest

from hillside.formula import parse
from hillside.lessons.parts.maps import land

WINDOW = (-4, 4, -3, 3)
FORMULAS = ["x**2 + 3*x*y", "3", "0*x", "1/x", "exp(x^2*y)", "log(x)", "x/1000", "-2", "y/10^9"]


def levels(f):
    actor, heights = land("map", SimpleNamespace(f=f), WINDOW)["land"]
    assert np.isfinite(actor.levels).all()
    return np.array(actor.levels), heights, actor


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("text", FORMULAS)
def test_every_formula_has_even_round_levels(text):
    found, _, actor = levels(parse(text).f)
    steps = np.diff(found)
    assert 2 <= len(found) <= 80 and np.allclose(steps, steps[0])
    mantissa = float(f"{steps[0]:e}".split("e")[0])
    assert min(abs(mantissa - round_one) for round_one in (1, 2, 5)) < 1e-6
    assert len(actor.numbered()) >= 1


@pytest.mark.parametrize("text", ["x**2 + 3*x*y", "x*y", "x + y"])
def test_the_levels_of_a_tame_surface_reach_from_its_lowest_point_to_its_highest(text):
    found, heights, _ = levels(parse(text).f)
    assert found[0] <= heights.min() and heights.max() <= found[-1]
    assert 12 <= len(found) <= 32


@pytest.mark.filterwarnings("ignore")
def test_a_pole_leaves_the_rest_of_the_land_its_colours():
    found, heights, actor = levels(parse("1/(x^2 + y^2)").f)
    shares = actor.shares(heights)
    assert found[-1] < 0.1 * np.nanmax(heights)
    assert np.std(shares) > 0.1


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e300])
def test_a_land_without_usual_values_is_shown_all_the_same(value):
    _, heights, actor = levels(lambda p: np.full(p[0].shape, value))
    actor.clean(heights)
