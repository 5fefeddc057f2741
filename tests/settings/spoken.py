"""What Hillside says, computes, paints and writes, as one value that two settings can be compared
by.

Among it is what comes near the ends of the floats, and what is told in decimals. Run as a script it
prints a digest of each part.
"""

import contextlib
import decimal
import hashlib
import io
import json
import warnings
from fractions import Fraction

import numpy as np

from hillside import derivatives, descent
from hillside.exercises import check, hint, practice, progress, solution
from hillside.formula import FormulaError, parse, read
from hillside.lessons.gradient.pictures import PeakGuess
from hillside.lessons.hessian.pictures import CurvatureWheel
from hillside.lessons.stage.pictures import TypedSurface
from hillside.live.answerer import Answerer
from hillside.live.still import still
from hillside.progress import journal

ANSWERS = {
    "09.1": [
        [4.5, -1.4],
        ["4,5", "-1,4"],
        (Fraction(9, 2), decimal.Decimal("-1.4")),
        [1e308, 1e308],
        [4.49999, -1.39999],
        np.float32([4.5, -1.4]),
        [1e-320, np.nan],
        10**700,
    ],
    "09.2": [0.05, "9**9**9", "1/0", 1e-9, np.longdouble("0.05")],
    "09.5": [lambda p: p / 0.0, lambda p: p - 0.1 * np.exp(1000 * p), lambda p: np.log(-p)],
    "02.1": ["x*y", "exp(exp(x))", [2.0, 3.0]],
}
FUNCTIONS = {
    "log": lambda p: np.log(p[0]) + p[1],
    "steep": lambda p: np.exp(300 * p[0]) * p[1],
    "tiny": lambda p: np.exp(-700 * p[0] ** 2) + p[1] * 1e-300,
    "kink": lambda p: abs(p[0]) + p[1],
    "softmax": lambda z: np.exp(z[0]) / np.exp(z).sum(0),
}
PLACES = ([0.0, 1.0], [1e-3, 0.0], [1.0, 1.0], [1e160, 1.0])
FORMULAS = ("2xy", "x^2/y", "exp(exp(x))", "sqrt(x-100)", "cos xy", "0.1x + 1/3", "1/0", "x^")


def sentences():
    """What check and the others print."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        for name, answers in ANSWERS.items():
            for answer in answers:
                check(name, answer)
            hint(name)
            solution(name)
        practice("gradient", seed=3)
        progress()
    return out.getvalue()


def measured():
    """Derivatives, and what is said of them."""
    found = []
    for method in (derivatives.gradient, derivatives.hessian, derivatives.jacobian):
        for name, f in FUNCTIONS.items():
            for p in PLACES:
                with warnings.catch_warnings(record=True) as said:
                    warnings.simplefilter("always")
                    with np.errstate(all="ignore"):  # f itself is the reader's own
                        value = method(f, np.array(p)).tolist()
                ours = [str(one.message) for one in said if one.category is RuntimeWarning]
                found.append((method.__name__, name, p, value, ours))
    paths = [
        descent.descend(descent.plain(alpha), lambda p: 8.0 * p, [3.0, 4.0], steps=600).path
        for alpha in (0.1, 9.0)
    ]
    return found, [path.tolist() for path in paths]


def formulas():
    """How formulas are read, and their values."""
    found, p = [], np.array([[0.0, 1.0, -30.0, 1e200], [0.0, 2.0, 40.0, 1e200]])
    for text in FORMULAS:
        try:
            shown, formula = read(text), parse(text)
        except FormulaError as error:
            found.append(str(error))
        else:
            values = (formula.f(p), formula.gradient(p), formula.hessian(p))
            same = formula.equals(parse(f"({text}) * 2 / 2"))
            found.append((shown.plain, shown.latex, [v.tolist() for v in values], same))
    return found


def pictures():
    """Frames at the ends of all sliders, stills, and answers to a player."""
    found = []
    for picture in (PeakGuess(), CurvatureWheel(), TypedSurface()):
        for name, control in picture.controls.items():
            stops = getattr(control, "stops", [control.start])
            for stop in (stops[0], stops[-1]):
                values = picture.cleaned({**picture.values, name: stop})
                answer, buffers, _ = Answerer(picture).answer({"want": "frames", "of": [values]})
                found.append((answer, [bytes(one) for one in buffers]))
        found.append((repr(picture), still(picture, picture.values)))
    return found


def everything():
    """All of it, as a dict of texts."""
    parts = {one.__name__: repr(one()) for one in (sentences, measured, formulas, pictures)}
    events, trouble = journal.read()
    kept = [{name: event[name] for name in event if name != "time"} for event in events]
    return parts | {"journal": repr((kept, trouble))}


def digests():
    """A digest of each part."""
    return {name: hashlib.sha256(said.encode()).hexdigest() for name, said in everything().items()}


if __name__ == "__main__":
    print(json.dumps(digests()))
