"""05.4 and 05.5: the way back through a neuron, without and with a sigmoid."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

LINE_WAY = Way(
    given={"x": 4.0, "w": 3.0, "y": 5.0},
    steps={
        "z": lambda w, x: w * x,
        "rest": lambda z, y: z - y,
        "at_z": lambda rest: 2 * rest,
        "local": lambda x: x,
        "answer": lambda at_z, local: at_z * local,
    },
    mistakes=(
        Mistake(
            "x missing",
            {"local": lambda: 1.0},
            "This is the slope in z. The wire from w to z has the local slope x: one factor more.",
            "BP2",
        ),
        Mistake(
            "2 missing",
            {"at_z": lambda rest: rest},
            "The square (z − y)² has the derivative 2(z − y): a factor 2 is missing.",
            "BA2",
        ),
        Mistake(
            "residual missing",
            {"at_z": lambda: 2.0},
            "The slope that comes down from the loss is 2(z − y), not 2.",
            "BP2",
        ),
        Mistake(
            "slope in x",
            {"local": lambda w: w},
            "This is the slope in x: the factor is w. The slope in w has the factor x.",
            "BP6",
        ),
        Mistake(
            "sign turned",
            {"rest": wrong.sign_lost},
            "The sign is turned: (z − y)² has the derivative 2(z − y) in z.",
            "BP3",
        ),
        Mistake(
            "square kept",
            {"at_z": lambda rest: 2 * rest**2},
            "The square was not lowered: (z − y)² gives 2(z − y).",
            "BA1",
        ),
        Mistake(
            "loss times x",
            {"at_z": lambda rest: rest**2},
            "The loss itself was multiplied. Its derivative in z is 2(z − y).",
            "BA3",
        ),
        Mistake(
            "x squared",
            {"local": lambda x: x**2},
            "z = wx has the slope x in w, not x².",
            "BA8",
        ),
        Mistake(
            "target for z",
            {"z": lambda w: w},
            "The residual is wx − y, with x: 12 − 5.",
            "BA8",
        ),
        Mistake(
            "the residual",
            {"answer": lambda rest: rest},
            "This is the residual z − y. From it come the slope 2(z − y) in z, and then that in w.",
            "BA7",
        ),
        Mistake(
            "the loss",
            {"answer": lambda rest: rest**2},
            "This is the loss. Its slope in w is asked.",
            "BA7",
        ),
    ),
)

NO_SIGMOID = Exercise(
    id="05.4",
    asks="a slope in the weight",
    question="$z = wx$ and $\\ell = (z - y)^2$, with $x = 4$, $w = 3$, $y = 5$. What is "
    "$\\partial\\ell/\\partial w$?",
    kind=Numbers(),
    way=LINE_WAY,
    right=LINE_WAY.right(),
    why="From ℓ back to z comes 2(12 − 5) = 14, and the wire from w to z multiplies it by x = 4.",
    slips=LINE_WAY.slips(),
    hints=(
        "Forward first: z = wx, then z − y.",
        "Back to z comes 2(z − y). What is the local slope of the wire from w to z?",
    ),
    solution="Forward: $z = 12$, $z - y = 7$. Back: $d\\ell/dz = 2\\cdot 7 = 14$, and "
    "$\\partial\\ell/\\partial w = 14\\cdot x = 56$.",
)


def sigmoid(z):
    """1 / (1 + exp(-z))."""
    return 1 / (1 + np.exp(-z))


NEURON_WAY = Way(
    given={"x": 3.0, "w": 0.5, "b": -1.0, "y": 0.0},
    steps={
        "z": lambda w, x, b: w * x + b,
        "a": lambda z: sigmoid(z),
        "at_a": lambda a, y: 2 * (a - y),
        "local": lambda a: a * (1 - a),
        "at_z": lambda at_a, local: at_a * local,
        "in_w": lambda at_z, x: at_z * x,
        "in_b": lambda at_z: at_z,
        "answer": lambda in_w, in_b: np.array([in_w, in_b]),
    },
    mistakes=(
        Mistake(
            "σ′ missing",
            {"local": lambda: 1.0},
            "The local slope of σ is missing: a(1 − a), about 0.235 here.",
            "BP2",
        ),
        Mistake(
            "x missing",
            {"in_w": lambda at_z: at_z},
            "The wire from w has the local slope x = 3: that factor is missing in the slope in w.",
            "BP2",
        ),
        Mistake(
            "slope in x",
            {"in_w": lambda at_z, w: at_z * w},
            "The first number is the slope in x, with the factor w. In w the factor is x.",
            "BP6",
        ),
        Mistake(
            "slope in x for b",
            {"in_b": lambda at_z, w: at_z * w},
            "The second number is the slope in x, with the factor w. b is added: its factor is 1.",
            "BP6",
        ),
        Mistake(
            "x for b, too",
            {"in_b": lambda at_z, x: at_z * x},
            "The wire from b has the local slope 1: x is no factor of the slope in b.",
            "BA3",
        ),
        Mistake(
            "b takes a factor, too",
            {"in_b": lambda at_z, b: at_z * b},
            "b is only added to wx: the local slope of its wire is 1, not b.",
            "BA3",
        ),
        Mistake(
            "σ′ of a",
            {"local": lambda a: sigmoid(a) * (1 - sigmoid(a))},
            "Here σ was applied once more. In terms of a the slope is a(1 − a).",
            "BP1",
        ),
        Mistake(
            "σ in place of σ′",
            {"local": lambda a: a},
            "The local slope of σ is a(1 − a); here a itself was taken.",
            "BA3",
        ),
        Mistake(
            "2 missing",
            {"at_a": lambda a, y: a - y},
            "(a − y)² has the derivative 2(a − y): a factor 2 is missing.",
            "BA2",
        ),
        Mistake(
            "residual missing",
            {"at_a": lambda: 2.0},
            "From the loss comes 2(a − y), not 2.",
            "BP2",
        ),
        Mistake(
            "residual of z",
            {"at_a": lambda z, y: 2 * (z - y)},
            "The loss compares a with y, not z: 2(a − y).",
            "CR4",
        ),
        Mistake(
            "sign turned",
            {"at_a": lambda right: -right},
            "The sign is turned: (a − y)² has the derivative 2(a − y) in a.",
            "BP3",
        ),
        Mistake(
            "b forgotten",
            {"z": lambda w, x: w * x},
            "On the way up b is missing: z = wx + b = 0.5.",
            "BA8",
        ),
        Mistake(
            "sign of b",
            {"z": lambda w, x, b: w * x - b},
            "b is −1, so z = 1.5 − 1 = 0.5.",
            "BA4",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two slopes have changed places: the one in w comes first.",
            "PD4",
        ),
    ),
)

NEURON = Exercise(
    id="05.5",
    asks="backwards through a neuron",
    question="A neuron $a = \\sigma(wx + b)$ with the loss $\\ell = (a - y)^2$: $x = 3$, "
    "$w = \\tfrac12$, $b = -1$, $y = 0$. What are $\\partial\\ell/\\partial w$ and "
    "$\\partial\\ell/\\partial b$? Give a list of two numbers, to four digits.",
    kind=Numbers((2,), order="the slope in w first"),
    way=NEURON_WAY,
    right=NEURON_WAY.right(),
    why="z = 0.5 and a = 0.6225; back come 2a = 1.2449, then times a(1 − a) = 0.2350, and for w "
    "times x = 3.",
    slips=(
        *NEURON_WAY.slips(),
        Slip(
            sigmoid(0.5) ** 2,
            "This is the loss. Its slopes in w and in b are asked, two numbers.",
            "BA7",
        ),
    ),
    hints=(
        "Forward first: z = wx + b, a = σ(z). Keep both.",
        "Back: to a comes 2(a − y); the wire through σ multiplies by a(1 − a).",
        "That is the slope in z. The wire from b multiplies it by 1, the wire from w by x.",
    ),
    solution="Forward: $z = 0.5$, $a = 0.622459$. Back: $d\\ell/da = 2a = 1.244919$, "
    "$d\\ell/dz = 1.244919\\cdot 0.235004 = 0.292561$, so $\\partial\\ell/\\partial b = 0.292561$ "
    "and $\\partial\\ell/\\partial w = 0.292561\\cdot 3 = 0.877682$.",
)
