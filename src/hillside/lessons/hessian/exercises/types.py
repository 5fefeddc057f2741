"""Minimum, maximum, saddle: what the signs of the eigenvalues decide, and what they leave open."""

import numpy as np

from hillside.curvature import verdict
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice
from hillside.exercises.values import words

TYPES = {
    "minimum": words(
        "min", "a minimum", "local minimum", "a local minimum", "bowl", "positive definite"
    ),
    "maximum": words(
        "max", "a maximum", "local maximum", "a local maximum", "hill", "negative definite"
    ),
    "saddle": words(
        "a saddle", "saddle point", "a saddle point", "saddlepoint", "it is a saddle", "indefinite"
    ),
    "undecided": words(
        "inconclusive", "open", "not decided", "cannot say", "can't say", "unknown", "no verdict"
    ),
}
LABELS = 'Say "minimum", "maximum", "saddle" or "undecided".'

ITS_TYPE = Exercise(
    id="08.6",
    asks="the type of a critical point",
    question="What is the critical point $(0, 0)$ of $f(x, y) = x^2 + 8xy + 7y^2$? " + LABELS,
    kind=Choice(TYPES),
    right=verdict([[2, 8], [8, 14]]),
    why="The eigenvalues are −2 and 18: f falls along (2, −1), f(2t, −t) = −5t², and rises along "
    "(1, 2).",
    slips=(
        Slip(
            "minimum",
            "Both axes bend up, but they are only two of many directions. What is f(2, −1)?",
            "HE1",
        ),
        Slip("maximum", "Along the axes f rises: f(t, 0) = t². It cannot be a maximum.", "BA7"),
        Slip(
            "undecided",
            "It would be undecided with an eigenvalue 0 and one sign only. Here the product of the "
            "eigenvalues is 14 · 2 − 64. What does that say about their signs?",
            "BA9",
        ),
    ),
    hints=(
        "First the Hessian. Then the signs of its eigenvalues.",
        "H = [[2, 8], [8, 14]]. The sum of the eigenvalues is 16, their product −36.",
    ),
    solution="$H = \\begin{pmatrix}2&8\\\\8&14\\end{pmatrix}$ has the eigenvalues $-2$ and $18$: "
    "both signs, so it is a saddle. Indeed $f(2t, -t) = 4t^2 - 16t^2 + 7t^2 = -5t^2$, and "
    "$f(t, 2t) = t^2 + 16t^2 + 28t^2 = 45t^2$.",
)

UP, DOWN = (verdict(np.diag([-2.0, 6.0 * y])) for y in (2.0, -2.0))
PAIRS = {
    ("minimum", "maximum"): "a",
    ("saddle", "maximum"): "b",
    ("maximum", "saddle"): "c",
    ("maximum", "maximum"): "d",
    ("saddle", "saddle"): "e",
}

TWO_POINTS = Exercise(
    id="08.7",
    asks="the two critical points of y³ − 12y − x²",
    question="$f(x, y) = y^3 - 12y - x^2$ has the critical points $(0, 2)$ and $(0, -2)$. What are "
    """they, in this order?
- **a**: a minimum and a maximum
- **b**: a saddle and a maximum
- **c**: a maximum and a saddle
- **d**: two maxima
- **e**: two saddles""",
    kind=Choice(
        {
            "a": words("minimum, maximum", "min, max", "a minimum and a maximum"),
            "b": words("saddle, maximum", "saddle, max", "a saddle and a maximum"),
            "c": words("maximum, saddle", "max, saddle", "a maximum and a saddle"),
            "d": words("maximum, maximum", "max, max", "two maxima"),
            "e": words("saddle, saddle", "two saddles", "two saddle points"),
        }
    ),
    right=PAIRS[UP, DOWN],
    why="H is diag(−2, 6y): at (0, 2) it bends down along x and up along y, at (0, −2) down along "
    "both.",
    slips=(
        Slip(
            "a",
            "That is what the cut along y shows. Along x it bends down at both points: −x².",
            "HE1",
        ),
        Slip(
            "c", "The two have changed places. f_yy = 6y: which sign does it have at y = 2?", "PD4"
        ),
        Slip("d", "Along x both are the highest points. And along y? f_yy = 6y.", "BA7"),
        Slip("e", "At (0, −2) f_yy = 6 · (−2). Which signs are on the diagonal?", "BA4"),
    ),
    hints=(
        "The Hessian is diag(−2, 6y). Put in the two points.",
        "Two signs at each point: which pairs are they?",
    ),
    solution="$H = \\mathrm{diag}(-2, 6y)$. At $(0, 2)$ it is $\\mathrm{diag}(-2, 12)$: both "
    "signs, a saddle. At $(0, -2)$ it is $\\mathrm{diag}(-2, -12)$: a maximum. The answer is "
    "**b**.",
)

NOT_CRITICAL = Exercise(
    id="08.8",
    asks="both signs on a slope",
    question="At $(1, 2)$ the Hessian of $f(x, y) = x^2y$ is "
    "$\\begin{pmatrix}4&2\\\\2&0\\end{pmatrix}$. Its determinant is $-4$, so its eigenvalues have "
    """both signs. What is the point $(1, 2)$?
- **a**: a saddle
- **b**: a minimum, because $f_{xx}$ is positive
- **c**: none of the types
- **d**: undecided, because one entry is $0$""",
    kind=Choice(
        {
            "a": words("saddle", "a saddle"),
            "b": words("minimum", "a minimum"),
            "c": words("none", "not critical", "no critical point", "none of the types"),
            "d": words("undecided", "inconclusive"),
        }
    ),
    right="c",
    why="The gradient (2xy, x²) is (4, 1) there, not 0: it is a slope, on ground that bends both "
    "ways.",
    slips=(
        Slip("a", "First the gradient must vanish. Is x² zero at x = 1?", "HE3"),
        Slip("b", "The types belong to critical points. Is the slope along y zero here?", "HE3"),
        Slip("d", "The types belong to critical points. Look at the gradient first.", "HE3"),
    ),
    hints=("What must be checked before the Hessian is asked?", "The gradient is (2xy, x²)."),
    solution="The gradient at $(1, 2)$ is $(4, 1)$. The point is not critical, and the answer is "
    "**c**. The Hessian still tells how the slope bends.",
)

DET_LIES = Exercise(
    id="08.9",
    asks="diag(−1, −2, −3, −4): what is it?",
    question="A function of four variables has a critical point with the Hessian "
    "$\\mathrm{diag}(-1, -2, -3, -4)$. Somebody says: "
    '"$\\det H = 24 > 0$, so it is a minimum." What is it? ' + LABELS,
    kind=Choice(TYPES),
    right=verdict(np.diag([-1.0, -2.0, -3.0, -4.0])),
    why="It bends down in every direction. A positive determinant says only that the number of "
    "minus signs is even; here there are four.",
    slips=(
        Slip("minimum", "Four minus signs also multiply to a plus. Does f rise along x?", "HE2"),
        Slip(
            "saddle",
            "A saddle needs both signs. In which direction does f rise here?",
            "HE2",
        ),
        Slip(
            "undecided",
            "The determinant leaves it open, but the eigenvalues are known, and none is 0.",
            "BA9",
        ),
    ),
    hints=("The eigenvalues stand on the diagonal.", "Is there a direction in which f rises?"),
    solution="The eigenvalues are $-1, -2, -3, -4$, all negative: a maximum. The determinant is "
    "positive because the number of minus signs is even.",
)

LEFT_OPEN = Exercise(
    id="08.10",
    asks="what diag(−3, 0) leaves open",
    question="At a critical point a function of $x$ and $y$ has the Hessian "
    """$\\mathrm{diag}(-3, 0)$. What does $H$, *alone*, say about the point?
- **a**: it is a maximum
- **b**: it is a saddle
- **c**: it is no minimum; the rest is open
- **d**: it is no saddle; the rest is open
- **e**: nothing: it may be anything""",
    kind=Choice(
        {
            "a": words("maximum", "it is a maximum"),
            "b": words("saddle", "it is a saddle"),
            "c": words("no minimum", "not a minimum", "it is no minimum; the rest is open"),
            "d": words("no saddle", "not a saddle", "it is no saddle; the rest is open"),
            "e": words("nothing", "anything", "nothing: it may be anything"),
        }
    ),
    right="c",
    why="Along x it bends down, so it is no minimum. Along y the higher terms decide: −y⁴ makes a "
    "maximum, y⁴ a saddle.",
    slips=(
        Slip("a", "Try −1.5x² + y⁴: it has this Hessian at 0, and rises along y.", "HE4"),
        Slip("b", "Try −1.5x² − y⁴: it has this Hessian at 0, and rises nowhere.", "HE4"),
        Slip("d", "Try −1.5x² + y⁴: it has this Hessian at 0. What is it?", "HE4"),
        Slip("e", "Something is known: how does it bend along x?", "HE4"),
    ),
    hints=(
        "What is known along x? What along y?",
        "Write down three functions with this Hessian at 0, such as −1.5x² − y⁴.",
    ),
    solution="Along $x$ the curvature is $-3$: there are lower points nearby, so it is no minimum. "
    "Along $y$ the second derivative is $0$, and higher terms decide: $-1.5x^2 - y^4$ has a "
    "maximum, $-1.5x^2 + y^4$ a saddle, $-1.5x^2 + y^3$ neither. The answer is **c**.",
)

WITH_A_ZERO = Exercise(
    id="08.11",
    asks="−3x² + y⁴ + 2z² at 0",
    question="$f(x, y, z) = -3x^2 + y^4 + 2z^2$ has a critical point at $0$ with "
    "$H = \\mathrm{diag}(-6, 0, 4)$. What can be said from $H$? " + LABELS,
    kind=Choice(TYPES),
    right=verdict(np.diag([-6.0, 0.0, 4.0])),
    why="It falls along x and rises along z. That decides, whatever happens along y.",
    slips=(
        Slip(
            "undecided",
            "A zero does not undo two signs: f falls along x and rises along z. It leaves open "
            "only what the others do not decide.",
            "HE4",
        ),
        Slip("minimum", "Along x it falls.", "BA7"),
        Slip("maximum", "Along z it rises.", "BA7"),
    ),
    hints=("Forget y. What do x and z say?", "Can a minimum have a direction in which f falls?"),
    solution="The eigenvalues are $-6, 0, 4$. There is a direction up and a direction down, so it "
    "is a saddle. The zero would matter only if the others had one sign.",
)
