"""What is unclear or unsafe is refused; the sentence names the place, and its advice is right."""

import itertools
import re
import subprocess
import sys
import warnings

import numpy as np
import pytest
from each_of import each_of
from formula_refusals import REFUSED

from hillside.formula import FormulaError, parse, read
from hillside.formula.elsewhere import ONE, TWO

pytestmark = pytest.mark.filterwarnings("error")
POINTS = np.random.default_rng(0).uniform(0.2, 0.9, (2, 7))
REFUSED_BY_SYMPY = {
    "1/(x-x)": (1, "no real value"),
    "sqrt(-x^2)": (0, "no real value"),
    "(x-x)^y": (0, "no real derivative"),
    "9^(x-x+10^12)": (1, "this exponent grow beyond 1000"),
    "exp(x+10^12*log(9))": (0, "this exponent grow beyond 1000"),
    "((((3x)^20)^20)^20)^20": (11, "grow too large"),
}


def said(text, names=("x", "y")):
    """The sentence about a text that is refused."""
    with pytest.raises(FormulaError) as caught:
        read(text, names)
    return str(caught.value)


@each_of([*REFUSED, *REFUSED_BY_SYMPY])
def test_a_refusal_points_at_the_place_and_says_what_to_do(text):
    position, message = (REFUSED | REFUSED_BY_SYMPY)[text]
    with pytest.raises(FormulaError) as caught:
        parse(text)
    error = caught.value
    assert message in str(error)
    assert (error.position, error.text) == (position, text)
    assert str(error).startswith(f"At character {position + 1}: ") and str(error).endswith(".")
    assert len(str(error)) < 250


def test_what_is_refused_is_refused_before_sympy_is_loaded():
    code = """
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
    run = subprocess.run(
        [sys.executable, "-c", code],
        input=repr(list(REFUSED)),
        text=True,
        timeout=60,
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")


# ---- whoever follows the advice gets what was meant ----

FOLLOWED = {  # (typed, advice, typed instead): the function that was meant
    ("cot(x)", "(1/tan(x))", "(1/tan(x))"): lambda x, y: np.cos(x) / np.sin(x),
    ("2cot(x)^2", "(1/tan(x))", "2(1/tan(x))^2"): lambda x, y: 2 / np.tan(x) ** 2,
    ("y/cot(x+1)", "(1/tan(x+1))", "y/(1/tan(x+1))"): lambda x, y: y * np.tan(x + 1),
    ("sec(x)^2", "(1/cos(x))", "(1/cos(x))^2"): lambda x, y: np.cos(x) ** -2.0,
    ("sign(x)", "(x/abs(x))", "(x/abs(x))"): lambda x, y: np.sign(x),
    ("sgn(x-y)", "((x-y)/abs(x-y))", "((x-y)/abs(x-y))"): lambda x, y: np.sign(x - y),
    ("x/log10(y)", "(ln(y)/ln(10))", "x/(ln(y)/ln(10))"): lambda x, y: x / np.log10(y),
    ("log_2(x)y", "(ln(x)/ln(2))", "(ln(x)/ln(2))y"): lambda x, y: np.log2(x) * y,
    ("log2x", "(ln(x)/ln(2))", "(ln(x)/ln(2))"): lambda x, y: np.log2(x),
    ("log2x", "ln(2*x)", "ln(2*x)"): lambda x, y: np.log(2 * x),
    ("log2x", "ln(2)*x", "ln(2)*x"): lambda x, y: np.log(2) * x,
    ("sin^-1(x)", "asin(x)", "asin(x)"): lambda x, y: np.arcsin(x),
    ("y/sin^-1(x)", "(1/sin(x))", "y/(1/sin(x))"): lambda x, y: y * np.sin(x),
    ("tanh^-1(x)", "(ln((1 + x)/(1 - x))/2)", "(ln((1 + x)/(1 - x))/2)"): (
        lambda x, y: np.arctanh(x)
    ),
    ("arsinh(2x)", "ln((2x) + sqrt((2x)^2 + 1))", "ln((2x) + sqrt((2x)^2 + 1))"): (
        lambda x, y: np.arcsinh(2 * x)
    ),
    ("max(x,0)", "relu(x)", "relu(x)"): lambda x, y: np.maximum(x, 0),
    ("x:y", "/", "x/y"): lambda x, y: x / y,
    ("1 000x", "1000", "1000x"): lambda x, y: 1000 * x,
    ("2 3x", "2*3", "2*3x"): lambda x, y: 6 * x,
    ("2 3x", "23", "23x"): lambda x, y: 23 * x,
    ("2½x", "(2 + ½)", "(2 + ½)x"): lambda x, y: 2.5 * x,
    ("e^x2", "x*2", "e^x*2"): lambda x, y: 2 * np.exp(x),
    ("x^2 3", "2*3", "x^2*3"): lambda x, y: 3 * x**2,
    ("1,234.5x", "1234.5", "1234.5x"): lambda x, y: 1234.5 * x,
    ("sin(30°)", "(30*pi/180)", "sin((30*pi/180))"): lambda x, y: 0.5,
    ("x/30°", "(30*pi/180)", "x/(30*pi/180)"): lambda x, y: x / np.radians(30),
    ("5%x", "(5/100)", "(5/100)x"): lambda x, y: 0.05 * x,
    ("x/5!", "120", "x/120"): lambda x, y: x / 120,
    ("∛x", "x^(1/3)", "x^(1/3)"): lambda x, y: np.cbrt(x),
    ("cos xy", "cos(x*y)", "cos(x*y)"): lambda x, y: np.cos(x * y),
    ("cos xy", "cos(x)*y", "cos(x)*y"): lambda x, y: np.cos(x) * y,
    ("x/cos xy", "(x/cos(x))*y", "(x/cos(x))*y"): lambda x, y: x / np.cos(x) * y,
    ("2sqrt 8x (x+2)", "sqrt(8*x)*(x + 2)", "2sqrt(8*x)*(x + 2)"): (
        lambda x, y: 2 * np.sqrt(8 * x) * (x + 2)
    ),
    ("√2x", "sqrt(2)*x", "sqrt(2)*x"): lambda x, y: np.sqrt(2) * x,
    ("3x/2y", "3*x/(2*y)", "3*x/(2*y)"): lambda x, y: 1.5 * x / y,
}


@pytest.mark.parametrize(("typed", "advice", "instead"), FOLLOWED)
def test_advice_leads_to_what_was_meant(typed, advice, instead):
    assert advice in said(typed)
    wanted = np.broadcast_to(FOLLOWED[typed, advice, instead](*POINTS), POINTS.shape[1:])
    np.testing.assert_allclose(read(instead).f(POINTS), wanted, rtol=1e-12)


def advised(sentence):
    """The formulas that a sentence tells to write."""
    found = re.search("; write (.*?)(, which| for |$)", sentence.removesuffix("."))
    return re.split(r", (?=\S)| or ", found[1]) if found else []


@pytest.mark.parametrize("text", [text for text in REFUSED if "how far" in REFUSED[text][1]])
def test_the_readings_of_an_unclear_text_are_readable_and_different(text):
    formulas = [read(advice) for advice in advised(said(text))]
    assert len(formulas) >= 2
    for one, other in itertools.combinations(formulas, 2):
        assert not one.equals(other)


ELSEWHERE = {
    "cot": lambda u: 1 / np.tan(u),
    "sec": lambda u: 1 / np.cos(u),
    "csc": lambda u: 1 / np.sin(u),
    "coth": lambda u: 1 / np.tanh(u),
    "sech": lambda u: 1 / np.cosh(u),
    "csch": lambda u: 1 / np.sinh(u),
    "asinh": np.arcsinh,
    "acosh": np.arccosh,
    "atanh": np.arctanh,
    "asec": lambda u: np.arccos(1 / u),
    "acsc": lambda u: np.arcsin(1 / u),
    "tg": np.tan,
    "arctg": np.arctan,
    "sinus": np.sin,
    "cosinus": np.cos,
    "sign": np.sign,
    "step": lambda u: np.heaviside(u, 0.5),
    "sinc": lambda u: np.sin(u) / u,
    "lg": np.log10,
    "ld": np.log2,
    "log1p": np.log1p,
    "expm1": np.expm1,
    "exp2": np.exp2,
    "cbrt": np.cbrt,
    "∜": lambda u: u**0.25,
    "square": np.square,
    "sqr": np.square,
    "softplus": lambda u: np.log1p(np.exp(u)),
    "logit": lambda u: np.log(u / (1 - u)),
    "silu": lambda u: u / (1 + np.exp(-u)),
    "deg": np.degrees,
    "rad": np.radians,
}


def test_every_function_of_elsewhere_has_its_meaning_here():
    forms = {ONE[name] for name in ELSEWHERE}
    assert forms == set(ONE.values())


@pytest.mark.parametrize("name", sorted(ELSEWHERE))
@pytest.mark.parametrize("argument", ["x", "2x-y"])
def test_a_function_of_elsewhere_is_written_here_as_advised(name, argument):
    advice = advised(said(f"{name}({argument})"))[0]
    shift = np.array([[0.9], [0.2]])
    p = np.array([[1.75, 1.3], [1.0, 0.45]]) - (name in ("logit", "atanh")) * shift
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        wanted = np.broadcast_to(ELSEWHERE[name](read(argument).f(p)), p.shape[1:])
    np.testing.assert_allclose(read(advice).f(p), wanted, rtol=1e-12)


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("max", np.maximum),
        ("min", np.minimum),
        ("pow", np.power),
        ("hypot", np.hypot),
        ("log", lambda u, v: np.log(u) / np.log(v)),
    ],
)
def test_a_function_of_two_arguments_is_written_here_as_advised(name, function):
    assert set(TWO) == {"max", "min", "pow", "hypot", "log"}
    advice = advised(said(f"{name}(2x, x-y+1)"))[0]
    x, y = POINTS
    np.testing.assert_allclose(read(advice).f(POINTS), function(2 * x, x - y + 1), rtol=1e-12)


def test_nothing_is_said_of_what_was_not_typed():
    for text in ("ln y x", "cot(y)", "sign(y)", "lg y", r"\sqrt y x", "arsinh(y)", "√y²"):
        quoted = advised(said(text))
        assert quoted and not any("log" in one for one in quoted)
        assert all("y" in one for one in quoted)
    assert "log" not in said("ln x y") and "cos" not in said("cot(x)")


@pytest.mark.parametrize(
    ("text", "names"), [("asin(x)", ("a", "x")), ("atan x", ("x", "a")), ("2acos(x)", ("a", "x"))]
)
def test_a_coordinate_before_a_function_may_make_another_function(text, names):
    sentence = said(text, names)
    name = re.search("a(sin|cos|tan)", text)[1]
    assert f"write arc{name} or a*{name}" in sentence
    assert read(text.replace(f"a{name}", f"arc{name}"), names).plain.startswith(("a", "2*a"))


def test_words_of_coordinates_alone_are_products():
    assert read("lg", ("l", "g")).plain == "l*g"
    assert read("max", ("m", "a", "x")).plain == "m*a*x"


def test_the_pointer_puts_a_caret_under_the_place():
    with pytest.raises(FormulaError) as caught:
        parse("x + 2z")
    assert caught.value.pointer == "x + 2z\n     ^"


def test_the_pointer_shows_only_the_part_near_the_place():
    with pytest.raises(FormulaError) as caught:
        parse("x+" * 500_000)
    shown, caret = caught.value.pointer.split("\n")
    assert len(shown) <= 80 and len(caret) == 61


@pytest.mark.parametrize(
    "names", [(), ("x", "x"), ("sin",), ("x y",), ("_",), ("",), ("\N{CYRILLIC SMALL LETTER HA}",)]
)
def test_names_that_cannot_be_typed_are_refused(names):
    with pytest.raises(ValueError, match="coordinate|names needs"):
        parse("1", names)


@pytest.mark.parametrize("strange", [2.5, None, b"x", ["x"]])
def test_only_text_is_a_formula(strange):
    with pytest.raises(TypeError, match="a formula is text, such as 'x\\^2', not "):
        parse(strange)
