"""When two formulas are the same function: also far away, and in narrow domains."""

import numpy as np
import pytest

from hillside.formula import read
from hillside.formula.domains import Pair, places

SAME = [
    ("2*x*y", "y*2*x"),
    ("sin(x)^2+cos(x)^2", "1"),
    ("(x+y)^2", "x^2+2xy+y^2"),
    ("sqrt(x^2)", "|x|"),
    ("exp(x)exp(y)", "e^(x+y)"),
    ("sigmoid(x)", "(1+tanh(x/2))/2"),
    ("relu(x)", "(x+|x|)/2"),
    ("ln(x)", "log(x)"),
    ("0.1x", "x/10"),
    ("(x+y)^20", "(x+y)^10(x+y)^10"),
    # one has a value in fewer places
    ("x/x", "1"),
    ("log(x^2)", "2log(x)"),
    ("log(xy)", "log(x)+log(y)"),
    ("sqrt(x)^2", "x"),
    # far away, or narrow
    ("sqrt(4*x-400)", "2*sqrt(x-100)"),
    ("sqrt(x-1000)+log(y-2000)", "log(y-2000)+sqrt(x-1000)"),
    ("log(x-10^7)+log(y-3000)", "log((x-10^7)(y-3000))"),
    ("sqrt(-x-10^9)", "(-x-10^9)^(1/2)"),
    ("sqrt(x-5)+sqrt(5.01-x)", "sqrt(5.01-x)+sqrt(x-5)"),
    ("asin(x-40)", "pi/2-acos(x-40)"),
    ("sqrt(sqrt(x-300)-20)", "(sqrt(x-300)-20)^0.5"),
    ("sqrt(x^2-y^2-10^4)", "sqrt((x-y)(x+y)-10^4)"),
    ("exp(x-100)", "exp(x)/exp(100)"),
    # nowhere
    ("log(-x^2-1)+x", "x+log(-x^2-1)"),
    ("1/(x-x)", "1/(x-x)"),
]
DIFFERENT = [
    ("2*x*y", "x*y"),
    ("x", "x+1/10^12"),
    ("|x|", "x"),
    ("sin(x)", "x"),
    ("relu(x)", "x"),
    ("x^2", "x^2+y/10^9"),
    ("1", "0.99999999999999"),
    # far away only
    ("relu(x-100)", "0"),
    ("relu(x-10^9)", "0"),
    ("relu(-x-10^12)", "0"),
    ("|x-50|", "50-x"),
    ("sqrt((x-50)^2)", "50-x"),
    ("relu(1-1000|x-123|)", "0"),
    ("sqrt(x-5)+sqrt(5.01-x)", "sqrt(5.01-x)+2sqrt(x-5)"),
    ("sqrt(x-100)(1+10^-12)", "sqrt(x-100)"),
    # no region gives both a value
    ("sqrt(x)", "sqrt(-x)"),
    ("log(x)", "log(-x)"),
    ("sqrt(x-5)sqrt(3-x)", "sqrt((x-5)(3-x))"),
    ("sqrt(x-100)+sqrt(100-x)", "0"),
    ("log(-x^2-1)", "log(-x^2-2)"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_forms_of_one_function_are_equal(one, other):
    assert read(one).equals(read(other)) and read(other).equals(read(one))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_functions_are_not_equal(one, other):
    assert not read(one).equals(read(other)) and not read(other).equals(read(one))


def test_formulas_of_other_coordinates_cannot_be_compared():
    with pytest.raises(ValueError, match="differ in names"):
        read("x").equals(read("x", names=("x",)))


@pytest.mark.parametrize("size", [1, 10, 1e3, 1e5])
@pytest.mark.parametrize("seed", range(5))
def test_a_domain_anywhere_is_found(seed, size):
    draw = np.random.default_rng(seed)
    low = np.round(draw.uniform(-size, size, 3), 2)
    width = np.round(draw.uniform(0.02, 0.5, 3), 3)
    text = "+".join(
        f"sqrt({name} - ({a:.2f})) log({a:.2f} + {w:.3f} - {name})"
        for name, a, w in zip("xyz", low, width)
    )
    tree = read(text, ("x", "y", "z"))._tree
    found = places(tree, tree, ("x", "y", "z"))
    assert found.shape[1] >= 5
    assert (found >= low[:, None]).all() and (found < (low + width)[:, None]).all()


def test_both_sides_of_a_kink_are_looked_at():
    tree = read("relu(x - 2000) + |y + 1000|")._tree
    x, y = places(tree, tree, ("x", "y"))
    for side in (x - 2000, y + 1000):
        assert (side > 0).any() and (side < 0).any()


def test_a_single_point_is_no_region():
    tree = read("sqrt(x-100)+sqrt(100-x)")._tree
    assert places(tree, tree, ("x", "y")).size == 0


def test_points_are_only_those_where_both_have_a_value():
    one, other = read("sqrt(x)")._tree, read("log(y)")._tree
    found = places(one, other, ("x", "y"))
    assert found.shape[1] > 20 and np.isfinite(Pair(one, other, ("x", "y")).values(found)).all()
