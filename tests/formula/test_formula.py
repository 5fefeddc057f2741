"""A formula typed by a learner: read as people mean it, differentiated exactly, or refused."""

import random
import subprocess
import sys
import warnings

import numpy as np
import pytest

from hillside.formula import FormulaError, parse

pytestmark = pytest.mark.filterwarnings("error")
POINTS = np.random.default_rng(0).uniform(0.2, 2, (2, 7))

MEANINGS = {
    "x**2 + 3*x*y": lambda x, y: x**2 + 3 * x * y,
    "sin(x)*exp(-y^2)": lambda x, y: np.sin(x) * np.exp(-(y**2)),
    "-x^2": lambda x, y: -(x**2),
    "(-x)^2": lambda x, y: x**2,
    "-2^2 + x": lambda x, y: x - 4,
    "2^3^2": lambda x, y: 512,
    "2^-x": lambda x, y: 2**-x,
    "x*-y": lambda x, y: -x * y,
    "x - -y": lambda x, y: x + y,
    "x - y - 1": lambda x, y: (x - y) - 1,
    "x/y/2": lambda x, y: x / (y * 2),
    "1/2*x": lambda x, y: x / 2,
    "2x/3": lambda x, y: 2 * x / 3,
    "2x^2": lambda x, y: 2 * x**2,
    "x^2y": lambda x, y: x**2 * y,
    "3x^2y^3": lambda x, y: 3 * x**2 * y**3,
    "3xy": lambda x, y: 3 * x * y,
    "2x y": lambda x, y: 2 * x * y,
    "xx": lambda x, y: x * x,
    "(x+1)(y-2)": lambda x, y: (x + 1) * (y - 2),
    "x(y+1)": lambda x, y: x * (y + 1),
    "2sin(x)": lambda x, y: 2 * np.sin(x),
    "x sin(y)": lambda x, y: x * np.sin(y),
    "xsin(y)": lambda x, y: x * np.sin(y),
    "sin(x)cos(y)": lambda x, y: np.sin(x) * np.cos(y),
    "sin(x)^2y": lambda x, y: np.sin(x) ** 2 * y,
    "e^x": lambda x, y: np.exp(x),
    "e^x sin(y)": lambda x, y: np.exp(x) * np.sin(y),
    "e^(2x)y": lambda x, y: np.exp(2 * x) * y,
    "x^x": lambda x, y: x**x,
    "2pi x": lambda x, y: 2 * np.pi * x,
    "|x - 1|": lambda x, y: abs(x - 1),
    "|x|+|y|": lambda x, y: x + y,
    "2|x - 1|": lambda x, y: 2 * abs(x - 1),
    "|x-|y-1||": lambda x, y: abs(x - abs(y - 1)),
    "||x-1|-y|": lambda x, y: abs(abs(x - 1) - y),
    "|x||y|": lambda x, y: x * y,
    "|x(|y-1|+1)|": lambda x, y: x * (abs(y - 1) + 1),
    "x²y³ − π√(y)": lambda x, y: x**2 * y**3 - np.pi * np.sqrt(y),
    "2·x × y": lambda x, y: 2 * x * y,
    "x⁻¹": lambda x, y: 1 / x,
    ".5x": lambda x, y: x / 2,
    "ln(x) + log(x)": lambda x, y: 2 * np.log(x),
    "sigmoid(x) + relu(y-1)": lambda x, y: 1 / (1 + np.exp(-x)) + np.maximum(y - 1, 0),
    "tan(x) + atan(y) + asin(x/2) + acos(y/2)": lambda x, y: (
        np.tan(x) + np.atan(y) + np.asin(x / 2) + np.acos(y / 2)
    ),
    "sinh(x) + cosh(y) + tanh(x) + abs(y)": lambda x, y: np.sinh(x) + np.cosh(y) + np.tanh(x) + y,
}


@pytest.mark.parametrize("text", MEANINGS)
def test_a_formula_is_read_as_on_the_blackboard(text):
    wanted = np.broadcast_to(MEANINGS[text](*POINTS), POINTS.shape[1:])
    np.testing.assert_allclose(parse(text).f(POINTS), wanted, rtol=1e-14)


@pytest.mark.parametrize("text", MEANINGS)
def test_derivatives_agree_with_finite_differences(text):
    formula, h = parse(text), 1e-5
    for i, step in enumerate(h * np.eye(2)):
        ahead, behind = POINTS + step[:, None], POINTS - step[:, None]
        slope = (formula.f(ahead) - formula.f(behind)) / (2 * h)
        bend = (formula.gradient(ahead) - formula.gradient(behind)) / (2 * h)
        np.testing.assert_allclose(formula.gradient(POINTS)[i], slope, rtol=1e-6, atol=1e-6)
        np.testing.assert_allclose(formula.hessian(POINTS)[i], bend, rtol=1e-6, atol=1e-6)


def test_derivatives_are_those_found_by_hand():
    x, y = POINTS
    formula = parse("x^2 y + sin(x) exp(y)")
    gradient = [2 * x * y + np.cos(x) * np.exp(y), x**2 + np.sin(x) * np.exp(y)]
    mixed = 2 * x + np.cos(x) * np.exp(y)
    hessian = [[2 * y - np.sin(x) * np.exp(y), mixed], [mixed, np.sin(x) * np.exp(y)]]
    np.testing.assert_allclose(formula.gradient(POINTS), gradient, rtol=1e-14)
    np.testing.assert_allclose(formula.hessian(POINTS), hessian, rtol=1e-14)


def test_notation_and_partial_derivatives_are_shown_in_latex():
    formula = parse("x**2 + 3*x*y")
    assert formula.latex == "x^{2} + 3 x y"
    assert formula.partials_latex == ("2 x + 3 y", "3 x")
    assert parse("|x|^2").latex == r"\left|x\right|^{2}"
    assert repr(formula) == "Formula(text='x**2 + 3*x*y', names=('x', 'y'))"


@pytest.mark.parametrize("text", ["5", "x", "x^2 y", "|x|", "log(x)"])
@pytest.mark.parametrize("shape", [(), (4,), (3, 4), (0,)])
def test_shapes_follow_the_points(text, shape):
    formula, p = parse(text), np.ones((2, *shape), dtype=int)
    assert np.shape(formula.f(p)) == shape
    assert formula.gradient(p).shape == (2, *shape)
    assert formula.hessian(p).shape == (2, 2, *shape)


def test_names_are_chosen_by_the_caller():
    formula = parse("w1 b^2", names=("w1", "b"))
    assert formula.f([3, 2]) == 12
    np.testing.assert_array_equal(formula.gradient([3, 2]), [4, 12])
    assert parse("t^3", names=("t",)).hessian([2.0]) == [[12]]


@pytest.mark.parametrize(
    "text, hole",
    [
        ("1/x", 0),
        ("log(x)", -1),
        ("log(x)", 0),
        ("sqrt(x)", -1),
        ("x^(1/3)", -8),
        ("exp(1000x)", 1),
        ("sqrt(x)^2", -1),
        ("x/x", 0),
        ("exp(log(x))", -1),
    ],
)
def test_where_there_is_no_value_all_is_nan_and_quiet(text, hole):
    formula, p = parse(text), [hole, 1.0]
    assert np.isnan(formula.f(p))
    assert np.isnan(formula.gradient(p)).all()
    assert np.isnan(formula.hessian(p)).all()


@pytest.mark.parametrize("text", ["|x|", "relu(x)", "sqrt(x^2)"])
def test_at_a_kink_the_slope_is_given_as_0(text):
    np.testing.assert_array_equal(parse(text).gradient([0, 1]), [0, 0])
    np.testing.assert_array_equal(parse(text).hessian([0, 1]), np.zeros((2, 2)))


@pytest.mark.parametrize(
    "one, other",
    [
        ("2*x*y", "y*2*x"),
        ("sin(x)^2+cos(x)^2", "1"),
        ("(x+y)^2", "x^2+2xy+y^2"),
        ("sqrt(x^2)", "|x|"),
        ("x/x", "1"),
        ("exp(x)exp(y)", "e^(x+y)"),
        ("sigmoid(x)", "(1+tanh(x/2))/2"),
        ("relu(x)", "(x+|x|)/2"),
        ("ln(x)", "log(x)"),
        ("0.1x", "x/10"),
        ("(x+y)^20", "(x+y)^10(x+y)^10"),
        ("log(-x^2-1)+x", "x+log(-x^2-1)"),
    ],
)
def test_two_forms_of_one_function_are_equal(one, other):
    assert parse(one).equals(parse(other)) and parse(other).equals(parse(one))


@pytest.mark.parametrize(
    "one, other",
    [
        ("2*x*y", "x*y"),
        ("x", "x+1/10^12"),
        ("|x|", "x"),
        ("sin(x)", "x"),
        ("relu(x)", "x"),
        ("x^2", "x^2+y/10^9"),
        ("1", "0.99999999999999"),
        ("log(-x^2-1)", "log(-x^2-2)"),
    ],
)
def test_different_functions_are_not_equal(one, other):
    assert not parse(one).equals(parse(other)) and not parse(other).equals(parse(one))


def test_formulas_of_other_coordinates_cannot_be_compared():
    with pytest.raises(ValueError, match="differ in names"):
        parse("x").equals(parse("x", names=("x",)))


REFUSED = {  # text: (position, part of the message)
    "": (0, "nothing is typed yet; try x^2"),
    "   ": (0, "nothing is typed yet"),
    "x=2": (1, "only the right-hand side"),
    "x==2": (1, "only the right-hand side"),
    "f(x,y)=x^2": (6, "only the right-hand side"),
    "(x+1": (4, "a closing bracket is missing for the one opened at character 1"),
    "x+1)": (3, "closing bracket has no opening one"),
    "()": (1, "nothing stands between these brackets"),
    "sin()": (4, "nothing stands between these brackets"),
    "|x": (2, "a closing bar is missing for the one opened at character 1"),
    "(|x)": (3, "a closing bar is missing for the one opened at character 2"),
    "|x|y|x|": (4, "bars can be paired in two ways"),
    "|2|x|-1|": (4, "bars can be paired in two ways"),
    "x+": (2, "after + a number, a name or a bracket is wanted, but the formula ends"),
    "*x": (0, "a formula begins with"),
    "x***y": (3, "but * came"),
    "x//2": (2, "but / came"),
    "²": (0, "but ² came"),
    "x²^3": (2, "one exponent follows another"),
    "sinx": (0, "write sin(x)"),
    "2sin2x": (1, "write sin(2x)"),
    "sin x": (4, "write sin(x)"),
    "sin^2(x)": (3, "write sin(x)^2"),
    "sin²(x)": (3, "write sin(x)^2"),
    "√2": (1, "write sqrt(2)"),
    "x2": (1, "write 2*x or x^2"),
    "x 2": (2, "write 2*x or x^2"),
    "(x+1)2": (5, "write it before"),
    "2 3": (2, "write 2*3"),
    "1.2.3": (3, "one decimal point"),
    "2.x": (2, "write 2 or 2.0"),
    "1,5": (1, "such as 1.5"),
    "sin(x,y)": (5, "comma"),
    "1234567890123456789": (0, "more than 15 digits"),
    "1e-5": (1, "write 1*10^(-5) or 1*e-5"),
    "1e999": (1, "can be read in two ways"),
    "1/2x": (3, "how far the division reaches"),
    "x/y(x+1)": (3, "how far the division reaches"),
    "e^2x": (3, "how far the exponent reaches"),
    "e^xy": (3, "how far the exponent reaches"),
    "e^-xy": (4, "how far the exponent reaches"),
    "2^3(x)": (3, "how far the exponent reaches"),
    "z": (0, "the name z is not known here (known are x, y, pi, e, sin"),
    "f(x)": (0, "the name f is not known"),
    "X+1": (0, "did you mean x?"),
    "arctan(x)": (0, "did you mean atan?"),
    "import os": (0, "the name import"),
    "__class__": (0, "the name __class__"),
    "x.real": (1, "a point belongs inside a number"),
    "lambda: x": (0, "the name lambda"),
    "x if y else 1": (2, "the name if"),
    "exec('1')": (0, "the name exec"),
    "x; y": (1, "one formula only"),
    "x<2": (1, "comparison"),
    "[x]": (0, "round brackets"),
    "x!": (1, "factorials"),
    "x%2": (1, "per cent"),
    "x@y": (1, "the character @"),
    "x\ny": (1, "on one line"),
    "\N{CYRILLIC SMALL LETTER HA}+1": (0, "CYRILLIC SMALL LETTER HA"),
    "2\N{FULLWIDTH LATIN SMALL LETTER X}": (1, "FULLWIDTH LATIN SMALL LETTER X"),
    "x\N{ZERO WIDTH SPACE}y": (1, "ZERO WIDTH SPACE"),
    "\N{ARABIC-INDIC DIGIT TWO}x": (0, "ARABIC-INDIC DIGIT TWO"),
    "x + 1/0": (5, "no real value, or one too large"),
    "x + log(0)": (4, "no real value, or one too large"),
    "sqrt(-2)x": (0, "no real value, or one too large"),
    "(-8)^(1/3)": (4, "no real value, or one too large"),
    "9**9**9": (4, "exponents reach from -20 to 20"),
    "9^20^20": (4, "exponents reach from -20 to 20"),
    "((9^20)^20)^20": (7, "no real value, or one too large"),
    "(9^20)^3": (6, "beyond 10^50"),
    "(-2)^x": (4, "only a positive number can have an exponent with names"),
    "(x+y)^1000000": (6, "exponents reach from -20 to 20"),
    "x^x^x^x^x": (3, "too long or too high"),
    "(" * 10_000: (200, "10000 characters, at most 200"),
    "x+" * 500_000: (200, "1000000 characters, at most 200"),
    "sin(" * 5000: (200, "at most 200"),
    "(" * 200: (20, "more than 20"),
    "|" * 200: (20, "more than 20"),
    "-" * 199 + "x": (20, "more than 20"),
    "x^" * 99 + "x": (41, "more than 20"),
    "x^(" * 19: (31, "more than 20"),
    "sin(" * 19 + "xy" + ")" * 19: (0, "too many parts"),
    "x" * 200: (0, "too many parts"),
    "sin(x)cos(y)" * 16: (0, "too many parts"),
    "1/(x+" * 19 + "y" + ")" * 19: (0, "too many parts"),
}
REFUSED_BY_SYMPY = {
    "1/(x-x)": (1, "no real value"),
    "sqrt(-x^2)": (0, "no real value"),
    "(x-x)^y": (0, "no real derivative"),
    "9^(x-x+10^12)": (1, "this exponent grow beyond 1000"),
    "exp(x+10^12*log(9))": (0, "this exponent grow beyond 1000"),
    "((((3x)^20)^20)^20)^20": (11, "grow too large"),
}


@pytest.mark.parametrize("text", [*REFUSED, *REFUSED_BY_SYMPY], ids=lambda text: repr(text[:20]))
def test_a_refusal_points_at_the_place_and_says_what_to_do(text):
    position, message = (REFUSED | REFUSED_BY_SYMPY)[text]
    with pytest.raises(FormulaError) as caught:
        parse(text)
    error = caught.value
    assert (error.position, error.text) == (position, text)
    assert message in str(error)
    assert str(error).startswith(f"At character {position + 1}: ") and str(error).endswith(".")
    assert len(str(error)) < 250


def test_the_pointer_puts_a_caret_under_the_place():
    with pytest.raises(FormulaError) as caught:
        parse("x + 2z")
    assert caught.value.pointer == "x + 2z\n     ^"


def test_the_pointer_shows_only_the_part_near_the_place():
    with pytest.raises(FormulaError) as caught:
        parse("x+" * 500_000)
    shown, caret = caught.value.pointer.split("\n")
    assert len(shown) <= 80 and len(caret) == 61


HOSTILE = """
import sys
from hillside.formula import FormulaError, parse
for text in eval(sys.stdin.read()):
    try:
        parse(text)
    except FormulaError:
        pass
    else:
        sys.exit(f"read {text[:50]}")
    if "sympy" in sys.modules:
        sys.exit(f"loaded SymPy for {text[:50]}")
"""


def test_what_is_refused_is_refused_before_sympy_is_loaded():
    run = subprocess.run(
        [sys.executable, "-c", HOSTILE],
        input=repr(list(REFUSED)),
        text=True,
        timeout=60,
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")


def test_importing_formula_does_not_load_sympy():
    heavy = "{'sympy', 'mpmath', 'latex2mathml', 'matplotlib'}"
    code = f"import sys, hillside.formula; print(*{heavy} & set(sys.modules))"
    run = [sys.executable, "-c", code]
    assert subprocess.run(run, check=True, timeout=60, capture_output=True).stdout.split() == []


@pytest.mark.parametrize(
    "names", [(), ("x", "x"), ("sin",), ("x y",), ("_",), ("",), ("\N{CYRILLIC SMALL LETTER HA}",)]
)
def test_names_that_cannot_be_typed_are_refused(names):
    with pytest.raises(ValueError, match="coordinate|names needs"):
        parse("1", names)


def test_only_text_is_a_formula():
    with pytest.raises(TypeError, match="a formula is text, such as 'x\\^2', not float"):
        parse(2.5)


def test_points_of_the_wrong_dimension_are_refused():
    with pytest.raises(ValueError, match=r"p needs shape \(2, ...\)"):
        parse("x").f([1, 2, 3])


ALPHABET = [
    *"xxyy2+-*/^()(|",
    "3",
    "0",
    "0.5",
    "**",
    " ",
    "e",
    "pi",
    "sin",
    "sin(",
    "exp(",
    "log(",
    "sqrt(",
    "|x|",
    "relu(",
    "sigmoid(x)",
    "(x+1)",
    "²",
    "√(",
    "9^9",
    "tan(",
    "=",
    ",",
    ".",
    "_",
    "z",
    "1e5",
    "\n",
    "х",
    "-x",
    "+y",
    ")",
    ")",
]


def test_random_input_is_either_read_or_refused_with_a_place():
    draw, read = random.Random(1), 0
    p = np.array([[0, 1, -1, 0.5, -30], [0, 0, 2, -0.7, 40]])
    for _ in range(2000):
        text = "".join(draw.choices(ALPHABET, k=draw.randint(1, 10)))
        try:
            formula = parse(text)
        except FormulaError as error:
            assert 0 <= error.position <= len(text)
            assert error.pointer
            continue
        read += 1
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert formula.f(p).shape == (5,)
            assert formula.gradient(p).shape == (2, 5)
            assert formula.hessian(p).shape == (2, 2, 5)
    assert read > 100
