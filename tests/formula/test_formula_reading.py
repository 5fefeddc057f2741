"""A formula is read as people mean it, plain text and LaTeX alike, and it is shown how."""

import random
from fractions import Fraction

import numpy as np
import pytest
from each_of import each_of
from formula_meanings import MEANINGS

from hillside.exercises.drills import grammar, writing
from hillside.exercises.drills.draw import Draw
from hillside.formula import FormulaError, limits, parse, read, tree
from hillside.formula.words import CONSTANTS, FUNCTIONS

pytestmark = pytest.mark.filterwarnings("error")
POINTS = np.random.default_rng(0).uniform(0.2, 2, (2, 7))


def shape(node):
    """A tree without its places."""
    return node.op, node.value, tuple(map(shape, node.parts))


@each_of(MEANINGS)
def test_a_formula_is_read_as_on_the_blackboard(text):
    wanted = np.broadcast_to(MEANINGS[text](*POINTS), POINTS.shape[1:])
    np.testing.assert_allclose(read(text).f(POINTS), wanted, rtol=1e-13)


@pytest.mark.parametrize(
    ("text", "plain", "latex"),
    [
        ("x**2 + 3*x*y", "x^2 + 3*x*y", "x^{2} + 3 x y"),
        ("2xy", "2*x*y", "2 x y"),
        ("|x|^2", "abs(x)^2", r"\left|x\right|^{2}"),
        ("log x", "ln(x)", r"\ln\left(x\right)"),
        ("arctan(x)", "atan(x)", r"\arctan\left(x\right)"),
        ("sin²x", "sin(x)^2", r"\sin^{2}\left(x\right)"),
        ("exp(x)²", "exp(x)^2", r"\exp\left(x\right)^{2}"),
        ("√(2x)", "sqrt(2*x)", r"\sqrt{2 x}"),
        ("½x", "(1/2)*x", r"\frac{1}{2} x"),
        ("2(½)", "2*(1/2)", r"2 \cdot \frac{1}{2}"),
        ("x/y/2", "x/y/2", r"\frac{\frac{x}{y}}{2}"),
        ("1/2*x*y", "(1/2)*x*y", r"\frac{1}{2} x y"),
        ("x·2", "x*2", r"x \cdot 2"),
        ("x(y+1)", "x*(y + 1)", r"x \left(y + 1\right)"),
        ("x-(y-1)", "x - (y - 1)", r"x - \left(y - 1\right)"),
        ("x--y", "x - (-y)", r"x - \left(-y\right)"),
        ("-x*y", "-x*y", "-x y"),
        ("-(xy)", "-(x*y)", r"-\left(x y\right)"),
        ("(-x)^2", "(-x)^2", r"\left(-x\right)^{2}"),
        ("2^3^2", "2^(3^2)", "2^{3^{2}}"),
        ("(1/2)^x", "(1/2)^x", r"\left(\frac{1}{2}\right)^{x}"),
        ("1.5e20", "1.5*10^20", r"1.5 \cdot 10^{20}"),
        ("2E-3", "0.002", "0.002"),
        (
            "σ(x)relu(y)",
            "sigmoid(x)*relu(y)",
            r"\sigma\left(x\right) \operatorname{relu}\left(y\right)",
        ),
        ("2πe", "2*pi*e", r"2 \pi e"),
    ],
)
def test_what_was_read_is_shown_in_plain_text_and_in_latex(text, plain, latex):
    found = read(text)
    assert (found.plain, found.latex) == (plain, latex)


@each_of(MEANINGS)
def test_what_is_shown_can_be_typed_in_again(text):
    found = read(text)
    for shown in (found.plain, found.latex, f"${found.latex}$"):
        assert shape(read(shown)._tree) == shape(found._tree), shown


@each_of(MEANINGS)
def test_partial_derivatives_are_shown_in_latex_that_is_read_as_they_are(text):
    formula = parse(text)
    for slope, shown in zip(formula.gradient(POINTS), formula.partials_latex):
        if "operatorname{s" not in shown:  # sign and step have no name of their own to type
            np.testing.assert_allclose(read(shown).f(POINTS), slope, rtol=1e-9, atol=1e-9)


# ---- coordinates ----


@pytest.mark.parametrize("typed", ["x1", "x_1", "x₁", "x_{1}", r"\mathrm{x1}"])
def test_a_coordinate_with_a_number_has_several_spellings(typed):
    found = read(f"2{typed}^2", names=("x1", "x2"))
    assert (found.plain, found.latex) == ("2*x1^2", "2 x_{1}^{2}")
    assert found.f([3, 1]) == 18


@pytest.mark.parametrize(
    ("text", "names", "latex", "value"),
    [
        ("alpha x", ("alpha", "x"), r"\alpha x", 6),
        (r"\alpha x", ("alpha", "x"), r"\alpha x", 6),
        ("αx", ("alpha", "x"), r"\alpha x", 6),
        ("w1 b", ("w1", "b"), "w_{1} b", 6),
        ("w_1b", ("w1", "b"), "w_{1} b", 6),
        ("rate^2 x", ("rate", "x"), r"\mathrm{rate}^{2} x", 12),
        ("max x", ("m", "a", "x"), "m a x x", 150),
        ("e^2", ("e", "x"), "e^{2}", 4),
        ("2e*3", ("e", "x"), r"2 e \cdot 3", 12),
    ],
)
def test_coordinates_have_names_of_the_callers_choice(text, names, latex, value):
    found = read(text, names)
    assert found.latex == latex
    assert found.f([2.0, 3.0, 5.0][: len(names)]) == value
    assert shape(read(found.latex, names)._tree) == shape(found._tree)


# ---- laws ----


def drawn(draw, size):
    """A random tree of x and y."""
    if size <= 1:
        number = Fraction(draw.choice(["2", "3", "0.5", "10", "1.25", "7"]))
        return draw.choice(
            [tree.Node("name", (), 0, name) for name in "xxyy"]
            + [tree.Node("constant", (), 0, name) for name in CONSTANTS]
            + [tree.Node("number", (), 0, number)] * 3
        )
    if draw.random() < 0.4:
        op = draw.choice([*sorted({*FUNCTIONS} - {"ln"}), *["negative"] * 6])
        return tree.Node(op, (drawn(draw, size - 1),), 0)
    left = draw.randint(1, max(1, size - 2))
    parts = drawn(draw, left), drawn(draw, max(1, size - 1 - left))
    return tree.Node(draw.choice("+-**//^"), parts, 0)


def check_that_trees_are_read_as_they_are_written(seed, count):
    draw, read_again = random.Random(seed), 0
    for _ in range(count):
        made = drawn(draw, draw.choice([3, 5, 8, 12, 20, 40]))
        try:
            limits.refuse_what_grows(made, "")
        except FormulaError:
            continue
        for written in (tree.plain(made), tree.latex(made)):
            assert shape(read(written)._tree) == shape(made), written
        read_again += 1
    assert read_again > count / 2


def test_every_tree_is_read_as_it_is_written():
    check_that_trees_are_read_as_they_are_written(0, 400)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1, 5))
def test_many_trees_are_read_as_they_are_written(seed):
    check_that_trees_are_read_as_they_are_written(seed, 3000)


@each_of(range(40))
def test_the_questions_of_the_course_can_be_pasted(seed):
    draw, names = Draw(seed), ("x", "y")
    for level in (1, 2, 3, 4):
        p = grammar.place(draw, level, 2)
        f = grammar.function(draw, level, names, p)
        for text in (writing.latex(f), writing.plain(f), writing.typed(f)):
            with np.errstate(invalid="ignore"):
                wanted = f(POINTS)
            np.testing.assert_allclose(read(text).f(POINTS), wanted, rtol=1e-12)
