"""02.6: the slopes of a loss."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

NEURON_WAY = Way(
    given={"x": 5.0, "w": 3.0, "b": -5.0, "y": 2.0},
    steps={
        "miss": lambda x, w, b, y: w * x + b - y,
        "outer": lambda miss: 2 * miss,
        "inner_w": lambda x: x,
        "inner_b": lambda: 1.0,
        "answer": lambda outer, inner_w, inner_b: outer * np.array([inner_w, inner_b]),
    },
    mistakes=(
        Mistake(
            "square not differentiated",
            {"outer": lambda miss: miss**2},
            "The square has to be differentiated: 2u times the inner derivative.",
            "BA3",
        ),
        Mistake(
            "2 forgotten",
            {"outer": wrong.factor_lost(2)},
            "The square gives a factor 2.",
            "BA2",
        ),
        Mistake(
            "miss forgotten",
            {"outer": lambda: 2.0},
            "The derivative of u² is 2u: the miss u is still a factor.",
            "BA1",
        ),
        Mistake(
            "x forgotten",
            {"inner_w": lambda: 1.0},
            "The inner derivative is missing: wx + b grows by x for each 1 in w.",
            "PD5",
        ),
        Mistake(
            "x in both",
            {"inner_b": lambda x: x},
            "b stands alone: its inner derivative is 1.",
            "PD2",
        ),
        Mistake(
            "slope in x",
            {"inner_w": lambda w: w},
            "This is the slope in x. Training changes w; the data are frozen.",
            "BP6",
        ),
        Mistake(
            "y left out",
            {"miss": lambda x, w, b: w * x + b},
            "The wanted answer y is missing: u = wx + b − y.",
            "BA8",
        ),
        Mistake(
            "b left out",
            {"miss": lambda x, w, y: w * x - y},
            "The bias is missing in the miss: u = wx + b − y.",
            "BA8",
        ),
        Mistake(
            "sign of b",
            {"miss": lambda x, w, b, y: w * x - b - y},
            "b is −5, so the miss is 15 − 5 − 2.",
            "BA4",
        ),
        Mistake(
            "sign of y",
            {"miss": lambda x, w, b, y: w * x + b + y},
            "The wanted answer is taken away: u = wx + b − y.",
            "BA4",
        ),
        Mistake(
            "loss in both",
            {"answer": lambda miss: np.array([miss**2, miss**2])},
            "This is the loss, twice. Its slopes in w and b are asked.",
            "BA7",
        ),
        Mistake(
            "inner derivatives alone",
            {"outer": lambda: 1.0},
            "These are the inner derivatives. The square gives a factor 2u as well.",
            "CR1",
        ),
        Mistake(
            "sign of the miss",
            {"miss": lambda right: -right},
            "u is wx + b − y, and here it is positive: the sign is turned.",
            "BP3",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two slopes have changed places: w comes first.",
            "PD4",
        ),
        Mistake(
            "x squared",
            {"inner_w": lambda x: x**2},
            "The inner derivative of wx in w is x, once.",
            "BA1",
        ),
    ),
)

NEURON = Exercise(
    id="02.6",
    asks="the slopes of a neuron's loss",
    question="A neuron without activation says $wx + b$; its loss is $\\ell = (wx + b - y)^2$. For "
    "$x = 5$, $w = 3$, $b = -5$, $y = 2$: what are $\\partial\\ell/\\partial w$ and "
    "$\\partial\\ell/\\partial b$? Give a list of two numbers.",
    kind=Numbers((2,)),
    way=NEURON_WAY,
    right=NEURON_WAY.right(),
    why="The miss is u = 8, and the slopes are 2u times the inner derivatives x = 5 and 1.",
    slips=(
        *NEURON_WAY.slips(),
        Slip(64, "This is the loss. Its slopes in w and b are asked.", "BA7"),
        Slip(8, "This is the miss u. The slopes are 2ux and 2u.", "BA7"),
        Slip(80, "This is the slope in w. Give the one in b as well, in a list.", "GR1"),
    ),
    hints=(
        "Call the miss u = wx + b − y. How large is it?",
        "The slope of u² is 2u times the slope of u.",
        "u grows by x for each 1 in w, and by 1 for each 1 in b.",
    ),
    solution="The miss is $u = 3\\cdot 5 - 5 - 2 = 8$. So $\\partial\\ell/\\partial w = "
    "2ux = 80$ and "
    "$\\partial\\ell/\\partial b = 2u = 16$.",
)
