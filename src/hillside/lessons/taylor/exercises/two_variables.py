"""07.6: a model of order 2 in two variables."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way


def height(p):
    """x²y + y²."""
    return p[0] ** 2 * p[1] + p[1] ** 2


TWO_WAY = Way(
    given={"p": np.array([3.0, -2.0]), "walk": np.array([0.2, 0.3])},
    steps={
        "h": lambda walk: walk,
        "height": lambda p: height(p),
        "f_x": lambda p: 2 * p[0] * p[1],
        "f_y": lambda p: p[0] ** 2 + 2 * p[1],
        "f_xx": lambda p: 2 * p[1],
        "f_xy": lambda p: 2 * p[0],
        "f_yy": lambda: 2.0,
        "plane": lambda f_x, f_y, h: f_x * h[0] + f_y * h[1],
        "cross": lambda f_xy, h: 2 * f_xy * h[0] * h[1],
        "squares": lambda f_xx, f_yy, h: f_xx * h[0] ** 2 + f_yy * h[1] ** 2,
        "bend": lambda squares, cross: (squares + cross) / 2,
        "answer": lambda height, plane, bend: height + plane + bend,
    },
    mistakes=(
        Mistake(
            "no half",
            {"bend": lambda squares, cross: squares + cross},
            "The factor ½ before the term of order 2 is missing.",
            "TA1",
        ),
        Mistake(
            "cross once",
            {"cross": wrong.factor_lost(2)},
            "The cross term counts once here. f_xy and f_yx both stand in it: 2 f_xy h k.",
            "TA2",
        ),
        Mistake(
            "cross four times",
            {"cross": wrong.factor_twice(2)},
            "Here the cross term has a 4. f_xy and f_yx together make a 2, inside the bracket "
            "with the ½.",
            "TA2",
        ),
        Mistake(
            "no cross term",
            {"cross": lambda: 0.0},
            "The cross term is missing: f_xy = 2x is not 0.",
            "PD6",
        ),
        Mistake(
            "order 1",
            {"bend": lambda: 0.0},
            "This is the tangent plane. Order 2 has one more term.",
            "BA7",
        ),
        Mistake(
            "exact",
            {"answer": lambda p, walk: height(p + walk)},
            "This is f itself at the end of the step. The value of the model is asked.",
            "BA7",
        ),
        Mistake(
            "the place, not the step",
            {"h": lambda p, walk: p + walk},
            "These are powers of the new place. The model has powers of the step (0.2, 0.3).",
            "TA3",
        ),
        Mistake(
            "steps swapped",
            {"h": wrong.swapped},
            "The two parts of the step have changed places: 0.2 belongs to x, 0.3 to y.",
            "PD4",
        ),
        Mistake(
            "height forgotten",
            {"height": lambda: 0.0},
            "This is the change only. Add the height at (3, −2).",
            "BA7",
        ),
        Mistake(
            "slopes forgotten",
            {"plane": lambda: 0.0},
            "The term of order 1 is missing: slopes times steps.",
            "BA7",
        ),
        Mistake(
            "not squared",
            {"squares": lambda f_xx, f_yy, h: f_xx * h[0] + f_yy * h[1]},
            "In the term of order 2 the steps are squared.",
            "BA8",
        ),
        Mistake(
            "f_yy forgotten",
            {"f_yy": lambda: 0.0},
            "f_yy is missing: y² has the second derivative 2.",
            "BA3",
        ),
        Mistake(
            "f_yy not brought down",
            {"f_yy": lambda: 1.0},
            "Differentiating y² twice gives 2.",
            "HE8",
        ),
        Mistake(
            "f_xx forgotten",
            {"f_xx": lambda: 0.0},
            "f_xx is missing: x²y has the second derivative 2y in x.",
            "BA3",
        ),
        Mistake(
            "frozen y vanished in f_xx",
            {"f_xx": lambda: 2.0},
            "In f_xx the frozen factor y stays: f_xx = 2y.",
            "PD2",
        ),
        Mistake(
            "frozen y vanished in f_x",
            {"f_x": lambda p: 2 * p[0]},
            "In f_x the frozen factor y stays: f_x = 2xy.",
            "PD2",
        ),
        Mistake(
            "y² forgotten in f_y",
            {"f_y": lambda p: p[0] ** 2},
            "In f_y the term y² is not differentiated: f_y = x² + 2y.",
            "BA3",
        ),
        Mistake(
            "2 lost in f_y",
            {"f_y": lambda p: p[0] ** 2 + p[1]},
            "y² has the derivative 2y: f_y = x² + 2y.",
            "BA2",
        ),
        Mistake(
            "sign in f_xx",
            {"f_xx": wrong.sign_lost},
            "y is −2, so f_xx = 2y is negative.",
            "BA4",
        ),
    ),
    cancels=(("cross once", "cross four times"),),
)

TWO_VARIABLES = Exercise(
    id="07.6",
    asks="a model of order 2 in two variables",
    question="What does the model of order 2 of $f(x, y) = x^2y + y^2$ at $(3, -2)$ give for the "
    "step $(h, k) = (0.2, 0.3)$? Give one number, as it is, without rounding.",
    kind=Numbers(rtol=1e-4),
    way=TWO_WAY,
    right=TWO_WAY.right(),
    why="Height −14, slopes −12 and 5, second derivatives −4, 6, 2: −14 − 0.9 + 0.37 = −14.53.",
    slips=(
        *TWO_WAY.slips(),
        Slip(
            -0.9, "This is what the plane changes. Add the height and the term of order 2.", "BA7"
        ),
        Slip(0.37, "This is the term of order 2 alone. Add height and plane.", "BA7"),
        Slip(-14, "This is the height at (3, −2). Where does the step lead?", "BA7"),
    ),
    hints=(
        "Six numbers are needed at (3, −2): f, f_x, f_y, f_xx, f_xy and f_yy.",
        "f_x = 2xy, f_y = x² + 2y, f_xx = 2y, f_xy = 2x, f_yy = 2.",
        "Height + slopes times steps + ½ (f_xx h² + 2 f_xy h k + f_yy k²).",
    ),
    solution="At $(3, -2)$: $f = -14$, $f_x = 2xy = -12$, $f_y = x^2 + 2y = 5$, $f_{xx} = 2y = "
    "-4$, $f_{xy} = 2x = 6$, $f_{yy} = 2$. The plane changes by $-12\\cdot 0.2 + 5\\cdot 0.3 = "
    "-0.9$, and $\\frac12(-4\\cdot 0.04 + 2\\cdot 6\\cdot 0.06 + 2\\cdot 0.09) = 0.37$. Together "
    "$-14.53$; $f$ itself is $-14.518$.",
)
