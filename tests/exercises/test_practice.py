"""Practice without end: answers as shown, slips told apart, a level that follows success."""

import random
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from last_lessons import LAST_LESSONS, shown_answer
from test_exercise_answers import NONSENSE

from hillside import derivatives, formula
from hillside.exercises import catalogue, check, hint, practice, progress, solution
from hillside.exercises.drills import (
    KINDS,
    LAST,
    LEVELS,
    chain,
    descent,
    directional,
    gradient,
    grammar,
    hessian,
    jacobian,
    level_of,
    partials,
    paths,
    question,
    rules,
    three,
)
from hillside.exercises.drills.draw import Draw
from hillside.exercises.drills.levels import IN_A_ROW, level, next_seed, outcome
from hillside.exercises.drills.mistakes import told_apart
from hillside.exercises.drills.products import Product
from hillside.exercises.drills.sift import sifted, worth_asking
from hillside.exercises.drills.terms import Term, collected
from hillside.exercises.engine import Slip, compare, judge
from hillside.exercises.formulas import FormulaText
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.misconceptions import CODES
from hillside.formula import limits, parser
from hillside.progress import journal

pytestmark = pytest.mark.filterwarnings("error")

SEEDS = [*range(1, 41), 0, 69, 123_456_789, LAST]  # ten and more of each level
every_kind = pytest.mark.parametrize("kind", KINDS)


@cache
def exercises(kind):
    """Questions of all levels."""
    return [question(kind, seed) for seed in SEEDS]


def with_numbers(kind):
    return [exercise for exercise in exercises(kind) if isinstance(exercise.kind, Numbers)]


def with_formulas():
    return [
        exercise for exercise in exercises("partials") if isinstance(exercise.kind, FormulaText)
    ]


# ---- the same seed gives the same question ----


def test_the_same_seed_gives_the_same_question(capsys):
    practice("partials", seed=17)
    first = capsys.readouterr().out
    check("partials-1", [12, 52])
    capsys.readouterr()
    practice("partials", 17)
    practice("partials-17")
    assert (
        capsys.readouterr().out == 2 * first and "**Practice: partials-17** (level 1 of 4)" in first
    )


FROZEN = {
    "rules-2": (r"f(x) = (3x - 1)(2x^2 - 1)$ at $x = 3$", 147),
    "partials-3": (r"f(x, y) = y^2 - (2xy + 9)^2$ at $(3, -2)$", [-24, 32]),
    "gradient-2": (r"f(x, y) = 3xy^2 - 2y^3 + x$ at $(2, -3)$", [28, -90]),
    "directional-1": (
        r"at $(5, 4)$ on $f(x, y) = x^2y + 3y$ and walk in the direction of the arrow "
        r"$(-0.6, 0.8)$",
        -1.6,
    ),
    "chain-2": (
        r"$z = xy^2 + 2y^3$, where $x = -3t - 9$ and $y = t^2 - t - 4$. "
        "What is $dz/dt$ at $t = -2$",
        -72,
    ),
    "jacobian-3": (
        r"f(x, y, z) = (-xyz,\; 2\ln(yz - 4))$ at $(4, 2, 3)$",
        [[-6, -12, -8], [0, 3, 2]],
    ),
    "hessian-2": (r"f(x, y) = -2xy^2 - 2xy$ at $(2, 3)$", [[0, -14], [-14, -8]]),
    "saddles-1": (r"f(x, y) = 3x^2 - 4y^2$ starts at $(-3, -3)$", [-0.12, -20.28]),
    "noise-2": (r"$x = (-4, -1, 1, 3)$ with $y = (3, 4, -1, 2)$", 142 / 3),
    "optimisers-2": (r"\beta = 0.4$ rolls on $f(x, y) = 19x^2 + 9y^2", 2.8 / 38),
    "network-1": ("12 inputs, one layer of 5 hidden units and 3 outputs", 83),
    "descent-2": (
        r"f(x, y) = y^3 - xy^2 - 2x^2$ starts at $(3, -4)$ with $\alpha = 0.01$",
        [3.28, -4.72],
    ),
}


@pytest.mark.parametrize("id", FROZEN)
def test_questions_stay_what_they_are_over_the_versions(id):
    asked, right = FROZEN[id]
    assert asked in catalogue.find(id).question
    assert catalogue.find(id).right == pytest.approx(np.array(right, dtype=float))


def test_an_id_rebuilds_its_question_in_a_fresh_process():
    ids = [f"{kind}-{seed}" for kind in KINDS for seed in (5, 8)]
    code = (
        f"from hillside.exercises import catalogue; print([catalogue.find(id).question "
        f"for id in {ids}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        encoding="utf-8",
    )
    assert eval(done.stdout) == [catalogue.find(id).question for id in ids]


@pytest.mark.later
@every_kind
def test_questions_hardly_repeat(kind):
    assert len({exercise.question for exercise in exercises(kind)}) >= 0.9 * len(SEEDS)


def test_drawing_leaves_pythons_own_lots_alone():
    before = random.getstate(), np.random.get_state()[1].tolist()
    question("chain", 1)
    assert (random.getstate(), np.random.get_state()[1].tolist()) == before


@pytest.mark.parametrize("values", [grammar.NICE, grammar.ANY], ids=["nice", "any"])
def test_at_every_point_there_is_an_inner_function_with_a_small_constant(values):
    for names, near in (
        (("t",), range(-3, 5)),
        (("x", "y"), range(-3, 4)),
        (("x", "y", "z"), range(-3, 4)),
    ):
        points = (
            np.stack(np.meshgrid(*[near] * len(names)), -1).reshape(-1, len(names)).astype(float)
        )
        for p in points:
            draw = Draw(f"{p}")
            assert any(
                grammar.near_zero(grammar.outer_and_inner(draw, names, p, values)[1])
                for _ in range(400)
            ), p


# ---- the answer is that of the question as it is shown ----


def typed(latex):
    """LaTeX of our own as hillside.formula reads it."""
    text = re.sub(r"\\frac\{(.*?)\}\{((?:[^{}]|\{.*?\})*)\}", r"((\1)/(\2))", latex)
    text = re.sub(r"\\sqrt\{(.*?)\}", r"sqrt(\1)", text)
    text = re.sub(
        r"\be\^\{(.*?)\}|(?<=[a-z\d,])e\^\{(.*?)\}",
        lambda found: f" exp({found[1] or found[2]})",
        text.replace(r"\,", " "),
    )
    text = re.sub(r"\\(sin|cos|ln) ?\(", r" \1(", text)
    text = text.replace(r"\sigma", " sigmoid").replace(r"\tanh", " tanh")
    return re.sub(r"\\(sin|cos|ln) ([\d.]+)", r" \1(\2)", text).replace(r"\cdot", "*")


def shown(latex, names):
    """The function that a learner reads.   Returns p: (n, ...) -> (...), without SymPy."""
    tree = parser.tree(typed(latex), names)
    return lambda p: limits.values(tree, limits.CONSTANTS | dict(zip(names, p))) + 0 * p[0]


def numbers(text):
    return np.array([float(number) for number in text.split(",")])


def plain_question(text):
    """(names, the parts of f in LaTeX, the point) of a question with f(...) = ...."""
    names, parts = re.search(r"\$[fh]\((.*?)\) = (.*?)\$", text).groups()
    point = re.search(r"at \$\((.*?)\)\$|at \$[tx] = (.*?)\$", text)
    listed = parts[1:-1].split(r",\; ") if r",\; " in parts else [parts]
    return tuple(names.split(", ")), listed, numbers(point[1] or point[2])


def two_paths(text):
    """(the three functions z, x, y; the names that x and y depend on; their values)."""
    z, x, y = re.search(r"\$z = (.*?)\$, where \$x = (.*?)\$ and \$y = (.*?)\$", text).groups()
    names, at = re.search(r"at \$\(?([tuv, ]+)\)? = \(?(.*?)\)?\$", text).groups()
    return (z, x, y), tuple(names.split(", ")), numbers(at)


def whole(text):
    """z as a function of t, or of u and v.   Returns (function, point)."""
    (z, x, y), names, at = two_paths(text)
    outer, first, second = shown(z, ("x", "y")), shown(x, names), shown(y, names)
    return lambda s: outer(np.array([first(s), second(s)])), at


def shown_matrix(text):
    """The matrix of a question."""
    inside = re.search(r"\\begin\{pmatrix\}(.*?)\\end", text)[1]
    return np.array([[float(entry) for entry in row.split("&")] for row in inside.split(r"\\")])


def of_curvatures(text, kind):
    """The answer to a question on curvatures, as it is shown."""
    if kind == "curvature":
        v = numbers(re.search(r"arrow \$\((.*?)\)", text)[1])
        if "pmatrix" in text:
            H = shown_matrix(text)
        else:
            names, latex = re.search(r"on \$f\((.*?)\) = (.*?)\$", text).groups()
            p = numbers(re.search(r"at \$\((.*?)\)\$", text)[1])
            H = derivatives.hessian(shown(latex, tuple(names.split(", "))), p)
        return v @ H @ v / (v @ v)
    if "pmatrix" in text:
        values = np.linalg.eigvalsh(shown_matrix(text))
        edge = 2 / np.abs(values).max()
        return values if kind == "eigenvalues" else edge if "converges" in text else 2 / edge
    names, latex = re.search(r"\$f\((.*?)\) = (.*?)\$", text).groups()
    f = shown(latex, tuple(names.split(", ")))
    if "one step multiply" in text:
        alpha, p = float(re.search(r"alpha = (.*?)\$", text)[1]), np.array([1.5, -0.75])
        return (p - alpha * derivatives.gradient(f, p)) / p
    x = np.linspace(0, float(re.search(r"\[-.*?, (.*?)\]", text)[1]), 401)
    return np.abs(derivatives.hessian(f, x[None])).max()


def of_layers(text):
    """The answer to a question on a layer, as it is shown: by differences, in what is asked for."""
    W, asked = shown_matrix(text), re.search(r"What is .*?partial (.)\$", text)
    b, x = (numbers(re.search(rf"\${name} = \((.*?)\)\$", text)[1]) for name in "bx")
    sigma = (lambda z: np.maximum(z, 0.0)) if "ReLU" in text else lambda z: 1 / (1 + np.exp(-z))
    if not asked:
        return derivatives.jacobian(lambda q: sigma(W @ q + b), x)
    g = numbers(re.search(r"partial a = \((.*?)\)", text)[1])
    losses = {
        "W": (lambda w: g @ sigma(w.reshape(W.shape) @ x + b), W),
        "b": (lambda c: g @ sigma(W @ x + c), b),
        "x": (lambda q: g @ sigma(W @ q + b), x),
    }
    f, at = losses[asked[1]]
    return derivatives.gradient(f, at.ravel()).reshape(at.shape)


def of_models(text):
    """The value of the model of order 2 of a question, as it is shown."""
    names, latex, at, to = re.search(
        r"\$f\((.*?)\) = (.*?)\$ at \$(.*?)\$ give for (.*?)\?", text
    ).groups()
    p, to = (numbers(re.sub(r"x = |the step|[$() ]", "", one)) for one in (at, to))
    f, h = shown(latex, tuple(names.split(", "))), to if "step" in text else to - p
    return f(p) + derivatives.gradient(f, p) @ h + h @ derivatives.hessian(f, p) @ h / 2


def of_three_levels(text):
    """The derivative of three functions inside each other, as they are shown."""
    h, v, u, t = re.search(
        r"h = (.*?)\$ with \$v = (.*?)\$ and \$u = (.*?)\$.* at \$t = (.*?)\$", text
    ).groups()
    f, g, k = (shown(latex, (name,)) for latex, name in zip((h, v, u), "vut"))
    return derivatives.gradient(lambda p: f(g(k(p)[None])[None]), np.array([float(t)]))[0]


def expected(exercise):
    """The answer to the question as it is shown, by differences of numbers."""
    text, kind = exercise.question, exercise.id.partition("-")[0]
    if kind in LAST_LESSONS:
        return shown_answer(text)
    if kind == "taylor":
        return of_models(text)
    if kind == "layer":
        return of_layers(text)
    if kind in ("curvature", "eigenvalues", "multipliers"):
        return of_curvatures(text, kind)
    if " with $v = " in text:
        return of_three_levels(text)
    if "$z = " in text:
        return np.squeeze(derivatives.gradient(*whole(text)))
    names, parts, p = plain_question(text)
    f = shown(parts[0], names)
    if kind == "jacobian":
        outputs = [shown(part, names) for part in parts]
        return derivatives.jacobian(lambda q: np.array([one(q) for one in outputs]), p)
    if kind == "directional":
        return derivatives.slope(f, p, numbers(re.search(r"arrow \$\((.*?)\)", text)[1]))
    if kind == "descent":
        return p - float(re.search(r"alpha = (.*?)\$", text)[1]) * derivatives.gradient(f, p)
    return (
        derivatives.hessian(f, p) if kind == "hessian" else np.squeeze(derivatives.gradient(f, p))
    )


@every_kind
def test_the_answer_agrees_with_differences_of_what_is_shown(kind):
    for exercise in with_numbers(kind):
        size = max(1, np.abs(exercise.right).max())
        np.testing.assert_allclose(
            exercise.right, expected(exercise), rtol=0, atol=1e-5 * size, err_msg=exercise.id
        )


def test_a_formula_agrees_with_differences_of_what_is_shown():
    p = np.array([[0.5, -1.5, 2.0], [1.25, 0.75, -2.0]])
    for exercise in with_formulas():
        moves, latex = re.match(
            r"What is \$f_(.)\$ of \$f\(x, y\) = (.*?)\$", exercise.question
        ).groups()
        slope = derivatives.partial(shown(latex, ("x", "y")), p, "xy".index(moves))
        np.testing.assert_allclose(
            shown(exercise.right, ("x", "y"))(p), slope, rtol=1e-5, atol=1e-5, err_msg=exercise.id
        )


@pytest.mark.parametrize("kind", ["rules", "partials", "gradient", "jacobian", "hessian"])
def test_the_answer_is_exact_by_sympy(kind):
    for exercise in with_numbers(kind)[:8]:
        names, parts, p = plain_question(exercise.question)
        found = [formula.parse(typed(part), names) for part in parts]
        exact = (
            found[0].hessian(p)
            if kind == "hessian"
            else np.squeeze([one.gradient(p) for one in found])
        )
        np.testing.assert_allclose(
            exercise.right, exact, rtol=1e-12, atol=1e-12, err_msg=exercise.id
        )


@pytest.mark.parametrize(
    "kind",
    sorted(
        KINDS.keys()
        - {"taylor", "directional", "descent", "curvature", "multipliers", *LAST_LESSONS}
    ),
)
def test_answers_are_whole_numbers_on_the_first_levels(kind):
    right = [
        exercise.right
        for exercise in with_numbers(kind)
        if level_of(int(exercise.id.split("-")[1])) < 3
    ]
    assert len(right) >= 10 and all(np.array_equal(one, np.round(one)) for one in right)


# ---- verdicts ----


def told(exercise, answer):
    """A verdict without the thread that guards against foreign code: our own answers are safe."""
    return compare(exercise, exercise.kind.read(answer))


@every_kind
def test_right_is_right_and_each_slip_earns_its_sentence_and_code(kind):
    for exercise in with_numbers(kind):
        assert (
            told(exercise, exercise.right).state
            == told(exercise, np.round(exercise.right, 5)).state
            == "right"
        )
        for slip in exercise.slips:
            verdict = told(exercise, slip.answer)
            assert (verdict.state, verdict.sentence, verdict.slip) == (
                "slip",
                slip.says,
                slip.code,
            ), exercise.id


def test_a_type_is_that_of_the_function_as_it_is_shown():
    met = set()
    for exercise in exercises("eigenvalues"):
        if not isinstance(exercise.kind, Choice):
            continue
        names, latex = re.search(r"\$f\((.*?)\) = (.*?)\$", exercise.question).groups()
        names = tuple(names.split(", "))
        values = np.linalg.eigvalsh(
            derivatives.hessian(shown(latex, names), np.zeros(len(names)))
        ).round(5)
        signs = set(np.sign(values))
        decided = {(1,): "minimum", (-1,): "maximum"}.get(tuple(signs), "undecided")
        assert exercise.right == ("saddle" if {1, -1} <= signs else decided), exercise.id
        met.add(exercise.right)
        for label in ("minimum", "maximum", "saddle", "undecided"):
            state = told(exercise, label).state
            assert state == ("right" if label == exercise.right else "slip")
        assert judge(exercise, f"It is {exercise.right}.").state == "right"
    assert met == {"minimum", "maximum", "saddle", "undecided"}


def test_a_formula_is_right_in_any_form_and_its_slips_are_known():
    for exercise in with_formulas()[:3]:
        assert judge(exercise, f"({exercise.right} + x*y) - y*x").state == "right"
        for slip in exercise.slips:
            assert (judge(exercise, slip.answer).sentence, judge(exercise, slip.answer).slip) == (
                slip.says,
                slip.code,
            )


@every_kind
def test_every_question_has_two_slips_and_an_answer_that_is_not_zero(kind):
    for exercise in exercises(kind):
        assert len({slip.says for slip in exercise.slips}) >= 2 and (
            isinstance(exercise.right, str) or np.any(exercise.right)
        )


@every_kind
def test_the_codes_of_the_kind_occur(kind):
    wanted = {
        "rules": "CR2 CR3 CR4 CR5 BP1 BP2 PD2 PD3 PD8 BA3 BA4 BA7",
        "partials": "PD1 PD2 PD3 PD4 PD5 PD8",
        "gradient": "GR1 GR2 GR3 GR4 GR5 PD1 PD2 PD3 PD4 PD5 PD8",
        "directional": "DD1 DD2 DD3 DD4 DD5",
        "chain": "CR1 CR2 CR3 CR4 CR5 CR6",
        "jacobian": "JA1 JA3 PD1 PD2 PD3 PD5 PD8",
        "taylor": "TA1 TA2 TA3 PD2 PD4 PD6 BA1 BA2 BA4 BA7",
        "hessian": "HE8 PD6 CR5 PD8",
        "curvature": "HE5 DD3 PD6 TA1 TA2 LI5 BA1 BA2 BA4 BA7",
        "eigenvalues": "HE1 HE4 HE6 PD4 PD6 LI5 BA4 BA7",
        "descent": "GD1 GD2 GD3",
        "layer": "BP1 BP2 BP5 BP6 CR1 CR2 CR4 JA1 JA3 BA3 BA4",
        "multipliers": "HE8 GD1 SA4 LI1 LI2 LI3 LI5 LI7 PD4",
        "saddles": "SA4 HE8 GD1 LI5 PD4 BA3 BA7 BA8 BA9",
        "noise": "SG2 SG3 SG4 SG5 BP3 BA2 CR5 BA3 BA5 BA7 BA8",
        "optimisers": "OP1 OP2 OP4 OP5 LI3 LI5 HE8 GD1 CR4 SG2 BA2 BA5 BA7",
        "network": "BP1 BP2 BP3 BP5 BP6 BP8 JA1 JA3 DD3 BA3 BA4 BA5 BA7 BA8",
    }[kind]
    codes = {slip.code for exercise in exercises(kind) for slip in exercise.slips}
    assert set(wanted.split()) <= codes


def total(names, *terms):
    """A Sum from (coefficient, powers, ...)."""
    return collected(names, [Term(*term) for term in terms])


XY, UV = ("x", "y"), ("u", "v")
X2Y, BOWL = total(XY, (1, (2, 1))), total(XY, (1, (2, 0)), (1, (0, 2)))
WAYS = total(UV, (1, (1, 1))), total(UV, (2, (1, 0)), (1, (0, 1)))
ALONE = ("x",)
STANDARD = {
    "product": (
        rules.of_factors(
            Product(total(ALONE, (1, (2,))), "exp", total(ALONE, (2, (1,)), (-3, (0,)))), 1.5
        ),
        7.5,
        {"CR5": [5.25], "CR3": [5], "BA3": [3, 4.5], "BA7": [2.25], "BA1": [9]},
    ),
    "neuron": (
        rules.of_factors(
            Product(total(ALONE, (1, (0,))), "sigmoid", total(ALONE, (3, (1,)), (-5, (0,)))), 2.0
        ),
        0.589836,
        {"CR5": [0.196612], "BA3": [2.193176], "CR4": [0.314981], "BP1": [0.658086, 0]},
    ),
    "powers": (
        rules.of_sum(total(ALONE, (1, (3,)), (4, (0,))), (5.0,)),
        75,
        {"BA7": [129, 30], "BA2": [25], "BA1": [375], "BA3": [125], "PD3": [79], "PD8": [0]},
    ),
    "x2y": (
        partials.as_numbers(X2Y, (3.0, 2.0)),
        [12, 9],
        {"PD4": [[9, 12]], "PD2": [[6, 9]], "PD1": [[21, 21]], "PD8": [[0, 0]]},
    ),
    "bowl": (partials.as_numbers(BOWL, (3.0, 4.0)), [6, 8], {"PD3": [[22, 8]], "PD1": [[14, 8]]}),
    "sine": (
        partials.as_numbers(total(XY, (1, (0, 0), "sin", total(XY, (1, (1, 1))))), (0.5, 2.0)),
        [1.0806, 0.2702],
        {"PD5": [[0.5403, 0.5403]]},
    ),
    "formula": (
        partials.as_formula(X2Y, 0),
        "2*x*y",
        {"PD1": ["x^2 + 2*x*y"], "PD2": ["2*x"], "PD4": ["x^2"]},
    ),
    "gradient": (
        gradient.question(BOWL, (3.0, 4.0), ()),
        [6, 8],
        {"GR1": [14, 10], "GR2": [[-6, -8]], "GR3": [[0.6, 0.8]], "GR4": [[6, 8, -1], [6, 8, 25]]},
    ),
    "slope": (
        directional.question(X2Y, (3.0, 2.0), np.array([3.0, 4.0])),
        14.4,
        {"DD1": [72], "DD2": [21, 10.5], "DD3": [[7.2, 7.2]], "DD4": [18.288], "DD5": [15]},
    ),
    "nested": (
        chain.question(Term(1, (0,), 2, total(("t",), (3, (1,)), (1, (0,)))), (2.0,)),
        42,
        {"CR5": [14], "CR4": [12], "CR2": [17]},
    ),
    "three": (
        three.question(
            total(("v",), (1, (2,))),
            total(("u",), (1, (2,)), (-4, (0,))),
            total(("t",), (2, (1,)), (-1, (0,))),
            2.0,
        ),
        120,
        {"CR5": [60, 20, 10], "CR4": [72], "CR2": [18], "BP2": [12], "BA3": [300]},
    ),
    "paths": (
        paths.question(X2Y, WAYS, (1.0, 2.0)),
        [40, 20],
        {"CR1": [[32, 16], [8, 4]], "CR2": [[256, 64]], "CR3": [[80, 40]], "CR6": [[36, 36]]},
    ),
    "jacobian": (
        jacobian.question(
            [X2Y, total(XY, (1, (1, 0)), (1, (0, 2))), total(XY, (1, (1, 1)))], XY, (1.0, 2.0)
        ),
        [[4, 1], [1, 4], [2, 1]],
        {"JA1": [[[4, 1, 2], [1, 4, 1]]], "JA3": [[[1, 4], [4, 1], [1, 2]]]},
    ),
    "hessian": (
        hessian.question(total(XY, (1, (2, 0)), (3, (1, 1)), (1, (0, 2))), (1.0, 1.0)),
        [[2, 3], [3, 2]],
        {"HE8": [[[1, 1.5], [1.5, 1]], [[1, 3], [3, 1]]], "PD6": [[[2, 0], [0, 2]]]},
    ),
    "descent": (
        descent.question(BOWL, np.array([3.0, 4.0]), 0.1),
        [2.4, 3.2],
        {"GD1": [[3.6, 4.8]], "GD2": [[2.94, 3.92]]},
    ),
    "in turn": (
        descent.question(total(XY, (1, (2, 0)), (1, (1, 1)), (1, (0, 2))), np.ones(2), 0.1),
        [0.7, 0.7],
        {"GD3": [[0.7, 0.73]]},
    ),
}


@pytest.mark.parametrize("name", STANDARD)
def test_the_slips_are_the_numbers_of_the_curriculum(name):
    exercise, right, wrong = STANDARD[name]
    assert judge(exercise, right).state == "right"
    for code, answers in wrong.items():
        assert [judge(exercise, answer).slip for answer in answers] == [code] * len(answers)
        assert {judge(exercise, answer).state for answer in answers} == {"slip"}


def test_slips_that_cannot_be_told_apart_are_left_out():
    slips = (
        Slip(1.001, "Near the right one."),
        Slip(2, "One.", "A"),
        Slip(2.001, "Another.", "B"),
        Slip(3, "No code."),
        Slip(3, "With a code.", "C"),
        Slip(4, "Twice.", "D"),
        Slip(4, "Twice.", "D"),
        Slip(np.nan, "No value."),
        Slip([1, 2], "Another shape."),
    )
    exercise = replace(question("chain", 1), right=1.0, slips=slips)
    assert [slip.says for slip in sifted(exercise).slips] == [
        "With a code.",
        "Twice.",
        "Another shape.",
    ]


@pytest.mark.parametrize(
    "right, asked",
    [
        (0, False),
        (1, True),
        (1e-17, False),
        (0.001, False),
        (151, False),
        (150 + 1e-12, True),
        ([0, 1], True),
        ([0, 0.001], False),
    ],
)
def test_only_answers_of_a_handy_size_are_asked(right, asked):
    assert worth_asking(replace(question("chain", 1), right=np.array(right))) == asked
    assert not worth_asking(replace(question("chain", 1), slips=question("chain", 1).slips[:1]))


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_earns_one_short_line_and_never_an_exception(name):
    for exercise in (*(exercises(kind)[2] for kind in KINDS), with_formulas()[0]):
        verdict = judge(exercise, NONSENSE[name])
        assert verdict.state in ("wrong", "shape", "type", "stopped") and len(repr(verdict)) < 400


@every_kind
def test_a_blank_is_not_answered_yet(kind):
    for blank in (None, ..., [..., ...]):
        assert judge(question(kind, 1), blank).state == "blank"


# ---- how it reads ----

UGLY = {
    "1x": r"(?<![\d.])1[a-z(]|(?<![\d.])1\\(?!cdot|\\)",
    "0x": r"(?<![\d.])0[a-z(]",
    "two signs": r"[+−-] ?[+−-]",
    "x^1": r"\^\{?1\}?(?!\d)|¹",
    "power of ten": r"\de[-+]?\d",
    "minus zero": r"(?<![\d.])-0(?![.\d])",
    "no number": r"\b(nan|inf)\b",
    "numpy": r"np\.|array|float",
}


@every_kind
def test_everything_said_reads_well(kind):
    for exercise in exercises(kind):
        for text in (
            exercise.question,
            exercise.solution,
            exercise.why,
            *exercise.hints,
            *(slip.says for slip in exercise.slips),
        ):
            assert [name for name, pattern in UGLY.items() if re.search(pattern, text)] == [], text
            assert (
                text.count("$") % 2 == 0
                and "  " not in text
                and text.isprintable()
                and text.endswith((".", "?"))
            ), text
        assert 2 <= len(exercise.hints) <= 3 and len(exercise.asks) <= 40


@every_kind
def test_what_the_solution_computes_is_true(kind):
    for exercise in exercises(kind):
        chains = [part.split(" = ") for part in re.findall(r"\$(.*?)\$", exercise.solution)]
        known = [[number for number in map(value, chain) if number is not None] for chain in chains]
        for numbers in known:
            np.testing.assert_allclose(
                numbers[:-1], numbers[1:], rtol=1e-4, atol=1e-5, err_msg=exercise.id
            )
        assert (
            kind in ("jacobian", "layer", "hessian", "eigenvalues", "multipliers")
            or isinstance(exercise.kind, FormulaText)
            or any(len(numbers) > 1 for numbers in known)
        )


def value(latex):
    """The number that a piece of LaTeX is, or None where it is a function or a list."""
    text = typed(latex)
    if re.search(r"[,&_]|\\|'", text) or set(re.findall(r"[A-Za-z]+", text)) - {
        "sin",
        "cos",
        "ln",
        "exp",
        "sqrt",
        "e",
    }:
        return None
    return float(shown(latex, ("x",))(np.zeros(1)))


@every_kind
def test_hints_and_solution_are_shown(kind, capsys):
    for known in catalogue.find(f"{kind}-3").hints:
        hint(f"{kind}-3")
        assert known in capsys.readouterr().out
    solution(f"{kind}-3")
    assert (
        capsys.readouterr().out
        == f"**Solution ({kind}-3)**\n\n{catalogue.find(f'{kind}-3').solution}\n"
    )


# ---- bad input ----


BAD = {
    "none": (None, None, "in quotes"),
    "number": (3, None, "in quotes"),
    "array": (np.zeros(3), None, "in quotes"),
    "empty": ("", None, 'called ""'),
    "misspelt": ("partialz", 3, 'called "partialz"'),
    "long": ("x" * 9999, None, "…"),
    "half a letter": ("\ud800", None, "called"),
    "fraction": ("partials", 1.5, "you gave 1.5"),
    "text": ("partials", "17", 'you gave the text "17"'),
    "negative": ("partials", -1, "outside"),
    "large": ("partials", LAST + 1, "outside"),
    "huge": ("partials", 10**6000, "outside"),
    "yes": ("partials", True, "bool"),
    "nan": ("partials", np.nan, "nan"),
    "infinite": ("partials", np.inf, "inf"),
    "list": ("partials", [1], "list"),
}


@pytest.mark.parametrize("kind, seed, said", BAD.values(), ids=BAD)
def test_bad_input_earns_a_clear_sentence(kind, seed, said, capsys):
    practice(kind, seed)
    out = capsys.readouterr().out
    assert (
        out.startswith("No such exercise. ")
        and said in out
        and out.count("\n") == 1
        and len(out) < 360
    )
    assert 'practice("' in out or '"partials", "gradient"' in out


def test_a_whole_number_with_a_point_is_a_seed(capsys):
    practice("hessian", seed=1.0)
    practice("hessian", seed=np.float64(1))
    practice("hessian", seed=1)
    first, second, third = capsys.readouterr().out.split("**Practice: hessian-1**")[1:]
    assert first.strip() == second.strip() == third.strip()


@pytest.mark.parametrize(
    "word, kind",
    [
        ("Partial derivatives", "partials"),
        ("directional slope", "directional"),
        ("chain rule", "chain"),
        ("Rules of one variable", "rules"),
        (" HESSIAN ", "hessian"),
        ("one descent step", "descent"),
    ],
)
def test_a_kind_may_be_called_by_the_word_of_the_lesson(word, kind, capsys):
    practice(word, np.int64(3))
    assert f"**Practice: {kind}-3**" in capsys.readouterr().out


@pytest.mark.parametrize(
    "name",
    [
        "partials",
        "partials-",
        "partials-x",
        "partials-01",
        "partials--1",
        "partial-3",
        "Partials-3",
        "partials-9999999999",
        "partials-٣",
    ],
)
def test_a_name_that_is_nearly_a_practice_question_hears_how_they_are_called(name, capsys):
    for call in (check, hint, solution):
        call(name)
        assert 'such as "partials-17"' in capsys.readouterr().out
    assert journal.read() == ([], None)


# ---- difficulty ----


def met(*states):
    """A history of questions of level 1, 5, 9, ...

    seeds apart, each with the states of its tries.
    """
    return {1 + LEVELS * k: list(each) for k, each in enumerate(states)}


R, W, LATER = ("right",), ("wrong",), ("wrong", "right")


ENDED = {
    "right": 1,
    "right wrong": 1,
    "slip type right": 0,
    "slip": -1,
    "shown": -1,
    "shown right": -1,
    "wrong shown right": -1,
    "right shown": 1,
    "wrong right shown": 0,
    "": -1,
}


@pytest.mark.parametrize("states, found", ENDED.items())
def test_how_a_question_ended(states, found):
    assert outcome(tuple(states.split())) == found


UP = met(R, R)
HISTORIES = (
    ({}, 1),
    (met(R), 1),
    (UP, 2),
    (met(R, W, R), 1),
    (met(R, LATER, R), 1),
    (met(W, W), 1),
    (met(W, R, R), 2),
    (met(R, R, R, R), 2),
    (UP | {2: R, 6: R}, 3),
    (UP | {2: W, 6: W}, 1),
    (UP | {2: W, 6: LATER, 10: W}, 2),
    (UP | {2: R, 6: R, 3: R, 7: R, 4: R, 8: R}, 4),
    ({4: R, 8: R}, 1),
)


@pytest.mark.parametrize("history, found", HISTORIES)
def test_the_level_rises_and_falls_with_two_in_a_row(history, found):
    assert IN_A_ROW == 2 and level(history) == found
    assert level_of(next_seed(history)) == found and next_seed(history) not in history


def asked(kind, capsys):
    """The id of the fresh question that practice asks."""
    practice(kind)
    return re.search(r"\*\*Practice: (.*?)\*\* \(level (\d)", capsys.readouterr().out).groups()


def test_a_learner_goes_up_and_comes_down_and_meets_no_question_twice(capsys):
    seen, levels = [], []
    for good in (True, True, True, True, False, False, False):
        name, now = asked("hessian", capsys)
        seen, levels = [*seen, name], [*levels, now]
        check(name, catalogue.find(name).right if good else 12345)
    assert levels == list("1122332") and len(set(seen)) == len(seen)


def test_a_question_stays_until_it_is_tried_or_solved(capsys):
    first = asked("chain", capsys)
    hint(first[0])
    check(first[0], ...)
    assert asked("chain", capsys) == first
    solution(first[0])
    assert asked("chain", capsys) != first
    assert asked("partials", capsys) == ("partials-1", "1")


# ---- the journal ----


def test_progress_shows_practice_once_there_was_some(capsys):
    progress()
    assert "Practice" not in capsys.readouterr().out
    for name, answer in ("gradient-1", None), ("gradient-5", 1), ("descent-1", 1):
        check(name, catalogue.find(name).right if answer is None else answer)
    capsys.readouterr()
    progress()
    table = capsys.readouterr().out.split("\n\n")[-1].splitlines()
    assert table[:2] == [
        "Practice",
        "practice  what it asks                  level  right  questions",
    ]
    assert [line.split() for line in table[2:]] == [
        [*"gradient the gradient at a point 1 1 2".split()],
        [*"descent one step of gradient descent 1 0 1".split()],
    ]


def test_damage_and_strange_lines_cost_no_other_line(home, capsys):
    check("jacobian-1", question("jacobian", 1).right)
    with open(journal.path(), "ab") as file:
        file.write(
            b'\n{"exercise": "jacobian-5", "sta\n{"exercise": "jacobian-99999999999", '
            b'"state": "right"}\n{"exercise": 3, "state": "right"}\n\xff\xfe'
        )
    check("jacobian-5", question("jacobian", 5).right)
    assert asked("jacobian", capsys) == ("jacobian-2", "2")


def test_a_journal_that_cannot_be_read_does_not_stop_practice(home, capsys):
    journal.path().mkdir(parents=True)
    practice("partials")
    out = capsys.readouterr().out
    assert "partials-1" in out and "cannot be read" in out
    solution("partials-1")
    progress()


# ---- no lucky numbers ----


def outer(kind, coefficient=1, **inner):
    """coefficient * kind(inner), inner given as {"x": 2, "y": -1, "rest": 3}."""
    powers = {"x": (1, 0), "y": (0, 1), "xy": (1, 1), "rest": (0, 0)}
    return total(
        XY, (coefficient, (0, 0), kind, total(XY, *((c, powers[n]) for n, c in inner.items())))
    )


LUCKY = {
    "x = 1 hides an exponent": (X2Y, (1, 3)),
    "x = 2 hides that nothing was done": (X2Y, (2, 3)),
    "y = 1 hides a frozen factor": (X2Y, (3, 1)),
    "u = 2 hides a square": (outer(2, x=3, y=2, rest=-13), (3, 3)),
    "u = 0 hides a power": (outer(3, x=2, y=2, rest=-10), (3, 2)),
    "a slope of 0": (total(XY, (1, (2, 1)), (-6, (1, 1))), (3, 4)),
}


@pytest.mark.parametrize("name", LUCKY)
def test_numbers_that_hide_a_mistake_are_not_asked(name):
    f, p = LUCKY[name]
    assert not told_apart(f, np.array(p, dtype=float))


def test_an_inner_slope_of_1_or_of_minus_1_which_looks_like_a_sign_is_not_asked():
    p = np.array([3.0, 2.0])
    assert not grammar.steep(total(XY, (-1, (1, 0)), (2, (0, 1))), p)
    assert grammar.steep(total(XY, (-3, (1, 0)), (2, (0, 1))), p)
    assert not grammar.no_show(2, total(XY, (1, (1, 1))))


def test_numbers_that_hide_nothing_are_asked():
    assert told_apart(X2Y, np.array([3.0, 4.0]))
    assert told_apart(outer("sin", x=3, y=2), np.array([3.0, 2.0]))


@pytest.mark.parametrize("kind", ["partials", "gradient", "directional", "descent", "hessian"])
def test_no_coordinate_is_0_or_1_and_no_slope_is_0(kind):
    for exercise in with_numbers(kind):
        names, parts, p = plain_question(exercise.question)
        slopes = derivatives.gradient(shown(parts[0], names), p)
        assert (np.abs(p) > 1).all() and (np.abs(slopes) > 1e-6).all(), exercise.id


def test_the_two_commonest_slips_of_first_year_students_are_known():
    bowl = gradient.question(total(XY, (3, (2, 0)), (2, (0, 2))), (3.0, 4.0), ())
    assert judge(bowl, [54, 64]).slip == "BA1" and judge(bowl, [9, 8]).slip == "BA2"
    for kind in KINDS.keys() - {"eigenvalues", "layer", "multipliers", *LAST_LESSONS}:
        codes = [slip.code for exercise in exercises(kind) for slip in exercise.slips]
        assert "BA1" in codes and "BA2" in codes, kind


@every_kind
def test_every_slip_has_a_code(kind):
    for exercise in exercises(kind):
        assert [slip.says for slip in exercise.slips if slip.code not in CODES] == []


@pytest.mark.long
@every_kind
def test_of_a_thousand_questions_none_lets_a_slip_pass_or_takes_one_for_another(kind):
    for seed in range(1, 1001):
        exercise = question(kind, seed)
        assert told(exercise, exercise.right).state == "right", exercise.id
        for slip in exercise.slips:
            verdict = told(exercise, slip.answer)
            assert (verdict.state, verdict.slip) == ("slip", slip.code), (exercise.id, slip)
            assert verdict.sentence.endswith(slip.says), (exercise.id, slip)
